"""
What "they", "its own" and "their consent" stand for in a rule: the one who may or must, or the one person beside him.

A pronoun is bound only where the word that it stands with leaves one choice: who acts is a person, what is one's own
is the actor's, and leave is given by somebody else than who needs it. All others stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    SELF,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
)
from .concepts import CONSENT, EFFECTS, LEAVES, SOMEBODIES, STATIVE
from .needed import is_entitlement
from .nominal_acts import is_somebody
from .parties import Parties, Side
from .skeleton import Adjunct, Clause, Link, Modal

_OF_PERSONS = frozenset(
    (
        *("parent", "guardian", "employee", "staff", "family", "spouse", "worker", "colleague", "friend", "relative"),
        *("client", "subscriber", "guest", "pupil", "patient"),
        *("brother", "sister", "mother", "father", "son", "daughter", "wife", "husband"),
    )
)
"""Whose owner is a person."""
_BODIES = frozenset(("company", "firm", "business", "organization", "organisation", "institution", "enterprise"))
"""A firm's own firm is the firm itself."""
_SIDES = (Side.LICENSEE, Side.LICENSOR, Side.PERSON)


def referred(clause: Clause, parties: Parties) -> Clause:
    """`clause` with the pronouns bound that stand for its own subject, or for the one other person that it names."""
    if is_bare_pronoun(clause.subject):
        # "If the licensee has more users, it must …"
        heads = [
            part.subject for one in clause.adjuncts if one.leading for part in one.content if isinstance(part, Clause)
        ]
        if len(heads) == 1 and isinstance(heads[0], Thing) and parties.side(heads[0]) in _SIDES[:2]:
            clause = evolve(clause, subject=evolve(heads[0], span=None))
    who = _bearer(clause, parties)
    people = _whose_people(clause, parties)
    acts = tuple(_in_act(act, lambda thing: _people_of(_own(thing, who), people)) for act in clause.acts)
    clause = _by_them(_theirs(evolve(clause, acts=acts), parties), parties)
    adjuncts = tuple(_adjunct(adjunct, clause, who, parties) for adjunct in clause.adjuncts)
    return evolve(clause, adjuncts=adjuncts)


def _theirs(clause: Clause, parties: Parties) -> Clause:
    """
    "Members may delete their photos": the members' photos, where nothing else before "their" could own them.

    What is itself called theirs, or has another owner, is no other choice: "their keys with their staff".
    """
    who = _bearer(clause, parties)
    subject = clause.subject
    if who is None or subject is None or who.determiner is Determiner.PRONOUN:
        return clause
    plurals = {subject.plural} if isinstance(subject, Thing) else set()
    acts: list[Predication] = []
    open_ = True
    for act in clause.acts:
        roles: list[Filled] = []
        for filled in act.roles:
            thing = filled.filler
            if open_ and isinstance(thing, Thing) and filled.role in _OWNED_AS:
                pronoun = next(
                    (one.thing for one in thing.restrictions if isinstance(one, Linked) and _is_of_pronoun(one)), None
                )
                if isinstance(pronoun, Thing) and (pronoun.plural in plurals or pronoun.plural):
                    filled = evolve(filled, filler=_owner(thing, who))
                elif not any(_is_of(one) for one in thing.restrictions) and not thing.term:
                    open_ = False
            elif filled.role is not Role.AGENT and not (isinstance(thing, Thing) and _has_owner(thing)):
                open_ = False
            roles.append(filled)
        acts.append(evolve(act, roles=tuple(roles)))
    return evolve(clause, acts=tuple(acts))


def _whose_people(clause: Clause, parties: Parties) -> Thing | None:
    """
    Whose "their employees" are: those of who acts, whatever things stand between, unless another person is spoken of.
    """
    who = _bearer(clause, parties)
    if who is None or clause.subject is None or who.determiner is Determiner.PRONOUN:
        return None
    others = [one for act in clause.acts for one in _things(act) if _is_person(one, parties) and not _has_owner(one)]
    return who if all((one.head, one.name) == (who.head, who.name) for one in others) else None


def _is_person(thing: Thing, parties: Parties) -> bool:
    bare = evolve(thing, restrictions=())
    return thing.head in _OF_PERSONS or is_somebody(thing) or parties.side(bare) in _SIDES


def _has_owner(thing: Thing) -> bool:
    return is_bare_pronoun(thing) or any(map(_is_of_pronoun, thing.restrictions))


def _people_of(thing: Thing, who: Thing | None) -> Thing:
    """ "Their employees", "the photos of its users": those of who acts."""
    if who is None:
        return thing
    inside = tuple(
        evolve(one, thing=_people_of(one.thing, who))
        if isinstance(one, Linked) and isinstance(one.thing, Thing)
        else one
        for one in thing.restrictions
    )
    thing = evolve(thing, restrictions=inside)
    if thing.head not in _OF_PERSONS and (thing.head in _BODIES or not is_somebody(thing)):
        return thing
    agrees = any(
        isinstance(one, Linked) and isinstance(one.thing, Thing) and one.thing.plural in (True, who.plural)
        for one in thing.restrictions
        if _is_of_pronoun(one)
    )
    return _owner(thing, who) if agrees else thing


def _by_them(clause: Clause, parties: Parties) -> Clause:
    """ "Members may upload photos that they took": the members took them, where nobody else is spoken of."""
    who = _bearer(clause, parties)
    subject = clause.subject
    if who is None or not isinstance(subject, Thing) or who.determiner is Determiner.PRONOUN or not subject.plural:
        return clause

    def told(thing: Thing) -> Thing:
        parts = tuple(_done_by(one, who) if isinstance(one, Predication) else one for one in thing.restrictions)
        return evolve(thing, restrictions=parts)

    tops = [one for act in clause.acts for filled in act.roles for one in _members(filled.filler)]
    if any(parties.side(evolve(one, restrictions=())) in _SIDES for one in tops):
        return clause
    return evolve(clause, acts=tuple(_in_act(act, told) for act in clause.acts))


def _members(filler: Filler) -> tuple[Thing, ...]:
    things = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in things if isinstance(one, Thing))


def _done_by(told: Predication, who: Thing) -> Predication:
    """What a relative clause says that "they" do to, or with, what it is told of."""
    of_it = any(isinstance(one.filler, Thing) and one.filler.head == SELF for one in told.roles)
    they = [one for one in told.get(Role.AGENT) if is_bare_pronoun(one)]
    if not of_it or len(they) != 1 or not isinstance(they[0], Thing) or not they[0].plural:
        return told
    roles = tuple(evolve(one, filler=who) if one.role is Role.AGENT else one for one in told.roles)
    return evolve(told, roles=roles)


_OWNED_AS = frozenset((Role.OBJECT, Role.RECIPIENT))
"""What is done to, and to whom: behind them "their" speaks of whoever acts, unless it speaks of them."""


def _is_of(restriction: Restriction) -> bool:
    return isinstance(restriction, Linked) and restriction.role is Role.OF


def _is_of_pronoun(restriction: Restriction) -> bool:
    return isinstance(restriction, Linked) and restriction.role is Role.OF and is_bare_pronoun(restriction.thing)


def _bearer(clause: Clause, parties: Parties) -> Thing | None:
    """How the rule's subject is taken up: by its own noun, or as the one addressed where it is anybody."""
    subject = clause.recipient if clause.modal is Modal.GRANTS else clause.subject
    if subject is None:
        return Thing(LICENSEE, determiner=Determiner.PRONOUN)
    if isinstance(subject, Things) and _ruling(clause) and not clause.passive:
        # "companies and schools may use it after they have paid": whichever of them it is
        members = [one for one in subject.members if isinstance(one, Thing) and not is_bare_pronoun(one)]
        several = len(members) == len(subject.members) and all(one.plural for one in members)
        return Thing(LICENSEE, determiner=Determiner.PRONOUN) if several else None
    if not isinstance(subject, Thing) or is_bare_pronoun(subject):
        return None
    if parties.side(subject) not in _SIDES and (clause.passive or not _ruling(clause)):
        return None
    if subject.head == "person" and subject.determiner in (Determiner.ALL, Determiner.ANY, Determiner.A):
        return Thing(LICENSEE, determiner=Determiner.PRONOUN)
    if subject.determiner is Determiner.PRONOUN:
        return evolve(subject, span=None)
    return evolve(subject, determiner=Determiner.THE, restrictions=(), count=None, span=None)


def _ruling(clause: Clause) -> bool:
    """Whether somebody may or must do something, so that the subject is a person, whatever the word."""
    return clause.modal in (Modal.MAY, Modal.MUST) and any(act.verb not in STATIVE for act in clause.acts)


def is_bare_pronoun(filler: object) -> bool:
    """Whether it is "it" or "they" and says nothing else."""
    return isinstance(filler, Thing) and filler.determiner is Determiner.PRONOUN and not filler.head


def _adjunct(adjunct: Adjunct, clause: Clause, who: Thing | None, parties: Parties) -> Adjunct:
    content = []
    for part in adjunct.content:
        if isinstance(part, Clause):
            part = _condition(part, clause, who, parties)
        elif isinstance(part, Thing) and part.head in CONSENT and adjunct.link in (Link.WITHOUT, Link.PROVIDED):
            others = list(_others(clause, parties))
            if len(others) == 1:
                part = _people_of(_owner(part, others[0]), others[0])  # "the consent of their parents"
        content.append(part)
    return evolve(adjunct, content=tuple(content))


def _condition(inner: Clause, clause: Clause, who: Thing | None, parties: Parties) -> Clause:
    """A condition whose agent is "he" or "they", or what is theirs."""
    subject = inner.subject
    acts = any(act.verb not in STATIVE for act in inner.acts) and not inner.passive
    acts = acts or _tells_of_somebody(inner, parties)
    named = who is not None and clause.subject is not None
    # "You may sell the pictures unless they show soldiers": the one who is spoken to is no "they" and no "it"
    spoken_to = isinstance(clause.subject, Thing) and clause.subject.determiner is Determiner.PRONOUN
    leave = any(act.verb in LEAVES for act in inner.acts)
    others = [one for one in _others(clause, parties) if leave or not _differs_in_number(one, subject)]
    alone = not clause.passive and not spoken_to and not others
    reached = _reached(clause)
    if named and acts and is_bare_pronoun(subject) and alone:
        inner = evolve(inner, subject=who)
    elif (
        acts
        and isinstance(subject, Thing)
        and is_bare_pronoun(subject)
        and reached
        and reached.plural is subject.plural
    ):
        inner = evolve(inner, subject=reached)
    elif named and isinstance(subject, Thing) and who is not None and _is_theirs(subject):
        inner = evolve(inner, subject=_owner(subject, who))
    owner = who if inner.subject is None or inner.subject == who else None
    return evolve(inner, acts=tuple(_in_act(act, lambda thing: _own(thing, owner)) for act in inner.acts))


def _reached(clause: Clause) -> Thing | None:
    """Those to whom a rule does not apply: "this does not apply to schools if they have registered"."""
    if not clause.acts or not all(act.verb in EFFECTS for act in clause.acts):
        return None
    told = {one for act in clause.acts for filled in act.roles for one in _members(filled.filler)}
    those = [one for one in told if one != clause.subject and not is_bare_pronoun(one)]
    alone = len(told) == 1 == len(those)
    return evolve(those[0], determiner=Determiner.THE, restrictions=(), span=None) if alone else None


def _differs_in_number(thing: Thing, subject: object) -> bool:
    """ "Members may not resell Acme unless they …": a name in the singular is no "they", leave aside."""
    return isinstance(subject, Thing) and bool(thing.name) and thing.plural is not subject.plural


def _tells_of_somebody(inner: Clause, parties: Parties) -> bool:
    """ "If they are members", "unless he has an account": what no work is or has."""
    told = [
        one
        for act in inner.acts
        for role in (Role.COMPLEMENT, Role.OBJECT)
        for filler in act.get(role)
        for one in (filler.members if isinstance(filler, Things) else (filler,))
    ]
    kinds = {act.verb for act in inner.acts}
    if not told or not kinds <= {"be", "have"}:
        return False
    if kinds == {"have"}:
        return all(is_entitlement(one) for one in told)
    return all(
        isinstance(one, Thing)
        and (one.head in SOMEBODIES or is_somebody(one) or parties.side(one) in (Side.PERSON, Side.LICENSEE))
        for one in told
    )


def _is_theirs(thing: Thing) -> bool:
    """Whether it is somebody of a person's, or somebody of one's own: "their parents", "their own customers"."""
    theirs = any(isinstance(one, Linked) and _is_of_pronoun(one) for one in thing.restrictions)
    return thing.head in _OF_PERSONS or ("own" in thing.modifiers and thing.plural) or (theirs and is_somebody(thing))


def _others(clause: Clause, parties: Parties) -> Iterator[Thing]:
    """The persons that the acts of a clause speak of, its subject aside."""
    seen: set[tuple[str, str]] = set()
    for act in clause.acts:
        for thing in _things(act):
            key = (thing.head, thing.name)
            person = parties.side(evolve(thing, restrictions=())) in _SIDES and not is_bare_pronoun(thing)
            same = isinstance(clause.subject, Thing) and key == (clause.subject.head, clause.subject.name)
            if person and not same and thing.determiner is not Determiner.PRONOUN and key not in seen:
                seen.add(key)
                determiner = Determiner.THE if thing.determiner is not Determiner.OTHER else Determiner.OTHER
                yield evolve(thing, determiner=determiner, restrictions=(), span=None)


def _things(filler: Filler | Restriction) -> Iterator[Thing]:
    match filler:
        case Thing():
            yield filler
            for restriction in filler.restrictions:
                yield from _things(restriction)
        case Things():
            for member in filler.members:
                if isinstance(member, Thing):
                    yield from _things(member)
        case Linked():
            if isinstance(filler.thing, Thing | Things):
                yield from _things(filler.thing)
        case Predication():
            for filled in filler.roles:
                yield from _things(filled.filler)
        case AllOf() | AnyOf():
            for part in filler.parts:
                if isinstance(part, Predication):
                    yield from _things(part)
        case _:
            pass


def _in_act(act: Predication, change: Callable[[Thing], Thing]) -> Predication:
    return evolve(act, roles=tuple(Filled(filled.role, _in_filler(filled.filler, change)) for filled in act.roles))


def _in_filler(filler: Filler, change: Callable[[Thing], Thing]) -> Filler:
    match filler:
        case Thing():
            return change(filler)
        case Things():
            return evolve(
                filler, members=tuple(change(one) if isinstance(one, Thing) else one for one in filler.members)
            )
        case Predication():
            return _in_act(filler, change)
        case AllOf() | AnyOf():
            parts = tuple(_in_act(one, change) if isinstance(one, Predication) else one for one in filler.parts)
            return evolve(filler, parts=parts)
        case _:
            return filler


def _own(thing: Thing, who: Thing | None) -> Thing:
    """ "For its own purposes": for the purposes of who acts."""
    return _owner(thing, who) if who is not None and "own" in thing.modifiers else thing


def _owner(thing: Thing, who: Thing) -> Thing:
    restrictions = tuple(
        evolve(one, thing=who)
        if isinstance(one, Linked) and one.role is Role.OF and is_bare_pronoun(one.thing)
        else one
        for one in thing.restrictions
    )
    return evolve(thing, restrictions=restrictions)
