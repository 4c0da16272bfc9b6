"""Who a subject is: the one whom the text addresses, the one who speaks in it, both, a person, or something else."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from attrs import evolve, frozen

from ..clauses.norm import Party
from ..clauses.phrase import LICENSEE, LICENSOR, Determiner, Linked, Predication, Role, Thing, Things, Words
from .concepts import SOMEBODIES

Subject: TypeAlias = Thing | Things | Predication | Words | None
"""What may stand as the subject of a clause."""


class Side(StrEnum):
    """On which side of the text somebody stands."""

    NOBODY = ""
    """No subject at all."""
    LICENSEE = "you"
    LICENSOR = "we"
    BOTH = "both"
    PERSON = "person"
    """Somebody else, or anybody."""
    OTHER = "other"
    """A thing, a text, or words that were not read."""


@frozen
class Parties:
    """
    The words by which a text calls its two sides, in lower case.
    """

    licensee: frozenset[str]
    licensor: frozenset[str]
    persons: frozenset[str]
    named: frozenset[str] = frozenset()
    """The names that the text gives to who speaks."""
    products: frozenset[str] = frozenset()
    """Those that it gives to the service that it is about."""

    @classmethod
    def of(cls, licensee: Iterable[str], licensor: Iterable[str], persons: Iterable[str]) -> Parties:
        """From lists of words as they stand in a table."""
        return cls(_lower(licensee), _lower(licensor), _lower(persons))

    def knowing(self, parties: Iterable[Party], products: Iterable[str] = ()) -> Parties:
        """The same, with the names that the text itself gives to its parties and to its service."""
        found = evolve(self, products=_lower(products))
        for party in parties:
            names = _lower(party.names)
            if party.role == LICENSEE:
                found = evolve(found, licensee=found.licensee | names, licensor=found.licensor - names)
            else:
                known = found.named | {one for one in names if one not in found.licensor}
                found = evolve(found, licensor=found.licensor | names, licensee=found.licensee - names, named=known)
        return found

    def as_speaker(self, words: str) -> str:
        """`words` that begin with the name of who speaks as "we …", with that of the service as "the service …"."""
        bare = words.removeprefix("the ")
        name = next((one for one in sorted(self.named, key=len, reverse=True) if bare.startswith(f"{one} ")), "")
        if name:
            return f"we {bare[len(name) + 1 :]}"
        product = next((one for one in sorted(self.products, key=len, reverse=True) if bare.startswith(f"{one} ")), "")
        return f"the service {bare[len(product) + 1 :]}" if product else words

    def side(self, subject: Subject) -> Side:
        """On which side `subject` stands."""
        match subject:
            case None:
                return Side.NOBODY
            case Words() | Predication():
                return Side.OTHER
            case Things(_, members):
                return _together(tuple(self.side(member) for member in members))
            case Thing():
                return self._one(subject)

    def _one(self, thing: Thing) -> Side:
        if thing.head == LICENSEE:
            return Side.LICENSEE
        if thing.head == LICENSOR:
            return Side.LICENSOR
        if (
            any(isinstance(one, Linked) and one.role is Role.OF for one in thing.restrictions)
            and thing.head not in self.persons
        ):
            # "the customer's data" is the data; "employees of the customer" are persons
            words: tuple[str, ...] = (thing.head.lower(),)
        else:
            words = tuple(_words_for(thing))
        for word in words:
            if word in self.licensee:
                return Side.LICENSEE
            if word in self.licensor:
                return Side.PERSON if word in self.persons and any_of_a_kind(thing) else Side.LICENSOR
        if any(word in self.persons for word in words):
            return Side.PERSON
        return Side.OTHER


def any_of_a_kind(thing: Thing) -> bool:
    """Whether the phrase speaks of whoever is one: "small companies", "a provider"; "the Company" is one of the two."""
    if thing.term or thing.name:
        return False
    if thing.head in _ALL_OF_THEM and thing.determiner in (Determiner.NONE, Determiner.THE):
        return True
    indefinite = thing.determiner in (Determiner.A, Determiner.ANY, Determiner.ALL, Determiner.OTHER)
    narrowed = bool(thing.modifiers) or any(isinstance(one, Predication) for one in thing.restrictions)
    return indefinite or ((thing.plural or narrowed) and thing.determiner is Determiner.NONE)


_ALL_OF_THEM = ("media", "press", "police")
"""Words without a plural for all who are such."""


def is_somebody(subject: Subject) -> bool:
    """Whether the phrase speaks of whoever is of a kind that acts: "a hospital", "museums in Norway"."""
    if isinstance(subject, Things):
        return all(is_somebody(one) for one in subject.members)
    if not isinstance(subject, Thing) or subject.head not in SOMEBODIES:
        return False
    # a language without articles and plurals says so by the noun alone: "Rumah sakit boleh …"
    bare = subject.determiner is Determiner.NONE and not (subject.name or subject.term)
    return any_of_a_kind(subject) or bare


def _words_for(thing: Thing) -> Iterable[str]:
    phrase = " ".join((*thing.modifiers, thing.head)).strip().lower()
    for word in (thing.name.lower(), thing.term.lower(), phrase, thing.head.lower()):
        if word:
            yield word


def _together(sides: tuple[Side, ...]) -> Side:
    found = set(sides)
    if {Side.LICENSEE, Side.LICENSOR} <= found or Side.BOTH in found:
        return Side.BOTH
    for side in (Side.LICENSEE, Side.LICENSOR, Side.PERSON):
        if side in found:
            return side
    return Side.OTHER


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def is_none_of(subject: Subject) -> bool:
    """Whether `subject` is "no one", "none of the authors' names": a negation that covers the clause."""
    return isinstance(subject, Thing) and (
        subject.determiner is Determiner.NO or any(map(_of_none, subject.restrictions))
    )


def _of_none(restriction: object) -> bool:
    """ "None of the authors' names": of no author."""
    return (
        isinstance(restriction, Linked)
        and restriction.role is Role.OF
        and isinstance(restriction.thing, Thing)
        and restriction.thing.determiner is Determiner.NO
    )


def any_of(subject: Subject) -> Subject:
    """ "no user" without its negation: any user."""
    if not isinstance(subject, Thing) or not is_none_of(subject):
        return subject
    if subject.determiner is Determiner.NO:
        return evolve(subject, determiner=Determiner.ANY)
    said = tuple(
        evolve(one, thing=evolve(one.thing, determiner=Determiner.ANY))
        if isinstance(one, Linked) and isinstance(one.thing, Thing) and _of_none(one)
        else one
        for one in subject.restrictions
    )
    return evolve(subject, restrictions=said)


def is_guardian(subject: object) -> bool:
    """Whether those who act for a minor reader are spoken of: "your parents", "your parent or guardian"."""
    things = subject.members if isinstance(subject, Things) else (subject,)
    return all(isinstance(one, Thing) and one.head in ("parent", "guardian", "custodian") for one in things)
