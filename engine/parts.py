"""
What matching yields: parts of a clause against a case, and who the words of an instrument stand for meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, field, frozen

from ..clauses.norm import Definition, Instrument, Status
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Compare,
    Connective,
    Filled,
    Filler,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Quantity,
    Thing,
    Things,
    Words,
)
from ..clauses.values import evolve
from ..clauses.verdict import Premise
from .concepts import KEEPS, RULES
from .concepts import LICENSEE as LICENSEE_KIND
from .core import FALSE, TRUE, Bound, Formula, conj
from .core import Relation as Order
from .events import Arg, Event, Ref
from .kept import MANY, Kept
from .looks import Looks, done_to, the_act
from .members import Determiner, Role, Sort, members


def as_roles(subject: Filler | None, complement: Filler) -> tuple[Filled, ...]:
    agent = (Filled(Role.AGENT, subject),) if subject is not None else ()
    return (*agent, Filled(Role.COMPLEMENT, complement))


def bare(pattern: Thing) -> Thing:
    """The phrase without all that narrows it."""
    known = _BARE.get(id(pattern))
    if known is None or known[0] is not pattern:
        if len(_BARE) > MOST_PHRASES:
            _BARE.clear()
        known = _BARE[id(pattern)] = pattern, _bare(pattern)
    return known[1]


_BARE: dict[int, tuple[Thing, Thing]] = {}


def _bare(pattern: Thing) -> Thing:
    name = "" if len(pattern.name) == 1 else pattern.name  # a variable of the norm says nothing
    determiner = Determiner.A if pattern.head else pattern.determiner
    return evolve(pattern, restrictions=(), determiner=determiner, plural=False, name=name, term="")


def name_words(thing: Thing) -> list[str]:
    return [word for word in thing.modifiers if word[:1].isupper()]


_lowered = lru_cache(maxsize=1_024)(str.casefold)
"""Whole licences are looked through for the names of every case."""


def mentions(text: str, name: str) -> bool:
    """Whether a text holds a name as whole words."""
    if not text or not name:
        return False
    start = 0
    lowered, wanted = _lowered(text), name.casefold()
    while (at := lowered.find(wanted, start)) >= 0:
        end = at + len(wanted)
        if not (lowered[at - 1 : at].isalnum() or lowered[end : end + 1].isalnum()):
            return True
        start = at + 1
    return False


def family_of(name: str) -> list[str]:
    """
    A name and the names that it is a version of: its words without the ones at the end that number it.

    >>> family_of("Llama 2 70B"), family_of("Vega")
    (['Llama 2 70B', 'Llama 2', 'Llama'], ['Vega'])
    """
    words = name.split()
    found = [name]
    while len(words) > 1 and any(char.isdigit() for char in words[-1]):
        words.pop()
        found.append(" ".join(words))
    return found


def mentions_family(text: str, name: str) -> bool:
    """Whether a text holds a name, or one that it is a version of and that no other number follows there."""
    if mentions(text, name):
        return True
    for shorter in family_of(name)[1:]:
        found = [one.end() for one in re.finditer(rf"(?<!\w){re.escape(shorter)}(?!\w)", text, re.IGNORECASE)]
        if found and not any(re.match(r"[\s-]*v?\d", text[end:]) for end in found):
            return True
    return False


_LONG = 45
"""Words of a definition above which its parts may hang elsewhere than they were read."""
EVERYTHING = frozenset(
    ("thing", "work", "material", "technology", "content", "product", "service", "person", "organization", "data")
)
"""Kinds so wide that a definition in which they stand says nothing about one of their kinds."""


def wholly_read(definition: Definition, instrument: Instrument) -> bool:
    """Whether a definition was read without doubt: it is not long, and no phrase of it was kept as written."""
    return _WHOLLY_READ.of(definition, instrument)


def _wholly_read(definition: Definition, instrument: Instrument) -> bool:
    if not isinstance(definition.meaning, Thing | Things) or len(definition.quote.split()) > _LONG:
        return False  # what hangs on what in a long definition is not sure
    span = definition.span
    return span is None or not any(
        entry.opaque or entry.status in (Status.UNREAD, Status.PARTIAL)
        for entry in instrument.ledger
        if entry.span.overlaps(span)
    )


_WHOLLY_READ: Kept[bool] = Kept(_wholly_read, MANY)


def keeps_rules(told: Predication) -> bool:
    """Whether a condition is that somebody keeps to clauses of the text: "subject to the restrictions in Annex A"."""
    bases = told.get(Role.BASIS) if told.verb in KEEPS and not told.negated else ()
    members = [one for top in bases for one in (top.members if isinstance(top, Things) else (top,))]
    return bool(members) and all(
        isinstance(one, Thing)
        and one.head in RULES
        and one.plural
        and not {*one.modifiers} - _OF_USE
        and not any(
            isinstance(part, Linked) and part.role is Role.OF and _anothers(part.thing) for part in one.restrictions
        )
        for one in members
    )


_OF_USE = frozenset(("use", "usage", "use-based", "applicable", "foregoing", "above", "following", "license", "all"))


def _anothers(thing: Filler) -> bool:
    """Whether somebody else's clauses are meant: "the restrictions of the hosting provider"."""
    return not isinstance(thing, Thing) or not (thing.determiner is Determiner.THIS or thing.term)


def circular(meaning: Thing | Things, definition: Definition) -> bool:
    members = meaning.members if isinstance(meaning, Things) else (meaning,)
    return any(isinstance(one, Thing) and one.term.casefold() == definition.term.casefold() for one in members)


_CORPORATE = frozenset(
    ("inc", "llc", "ltd", "corp", "corporation", "gmbh", "ag", "limited", "co", "company", "plc", "bv", "sa", "the")
)


_FORMS = _CORPORATE - {"the", "company", "corporation", "limited", "co"}


def is_firm(name: str) -> bool:
    """
    Whether a name ends with a legal form that only companies have.

    >>> is_firm("Vexo Ltd."), is_firm("Ltd"), is_firm("Vexo")
    (True, False, False)
    """
    words = name.replace(".", "").replace(",", " ").casefold().split()
    return len(words) > 1 and words[-1] in _FORMS


@lru_cache(maxsize=4_096)
def party_key(name: str) -> tuple[str, ...]:
    """A party's name without its legal form: `OpenAI, L.L.C.` is `OpenAI`."""
    words = name.replace(".", "").replace(",", " ").casefold().split()
    kept = [word for word in words if word not in _CORPORATE]
    return tuple(kept or words)


_ORDERS = {Compare.LT: Order.LT, Compare.LE: Order.LE, Compare.EQ: Order.EQ, Compare.GE: Order.GE, Compare.GT: Order.GT}


def bound_of(key: str, limit: Limit) -> Bound:
    """A comparison of one open quantity with an exact rational."""
    return Bound(f"{key} {limit.quantity.unit}".strip(), _ORDERS[limit.compare], limit.quantity.amount)


_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
"""Stretches of time that are of one length always; months and years are not."""


def converted(limit: Limit, unit: str, wanted: str) -> Limit | None:
    """
    The same in another unit; None where the one is no exact multiple of the other by nature.

    >>> from fractions import Fraction
    >>> two_days = Limit(Compare.EQ, Quantity(Fraction(2)))
    >>> converted(two_days, "day", "hour").quantity.amount
    Fraction(48, 1)
    """
    if unit not in _SECONDS or wanted not in _SECONDS:
        return None
    amount = limit.quantity.amount * _SECONDS[unit] / _SECONDS[wanted]
    return Limit(limit.compare, Quantity(amount, wanted if limit.quantity.unit else ""))


def compare(known: Limit, asked: Limit) -> bool | None:
    """Whether a stated quantity meets a bound; None where the statement leaves it open or the units differ."""
    if known.quantity.unit and asked.quantity.unit and known.quantity.unit != asked.quantity.unit:
        same = converted(known, known.quantity.unit, asked.quantity.unit)
        if same is None:
            return None
        known = same
    stated, threshold = known.quantity.amount, asked.quantity.amount
    low = known.compare in (Compare.GE, Compare.GT, Compare.EQ)
    high = known.compare in (Compare.LE, Compare.LT, Compare.EQ)
    strict_low, strict_high = known.compare is Compare.GT, known.compare is Compare.LT
    match asked.compare:
        case Compare.GT:
            yes = low and (stated > threshold or (strict_low and stated == threshold))
            no = high and stated <= threshold
        case Compare.GE:
            yes = low and stated >= threshold
            no = high and (stated < threshold or (strict_high and stated == threshold))
        case Compare.LT:
            yes = high and (stated < threshold or (strict_high and stated == threshold))
            no = low and stated >= threshold
        case Compare.LE:
            yes = high and stated <= threshold
            no = low and (stated > threshold or (strict_low and stated == threshold))
        case Compare.EQ:
            yes = known.compare is Compare.EQ and stated == threshold
            no = (low and (stated > threshold or (strict_low and stated == threshold))) or (
                high and (stated < threshold or (strict_high and stated == threshold))
            )
    return True if yes else False if no else None


class Fit(StrEnum):
    """How a part of a clause stands to the case."""

    YES = "yes"
    OPEN = "open"
    NO = "no"
    WORDS = "words"
    """The words are not related, and one of the two has no place in the vocabulary."""
    MISSING = "missing"
    """A role that no sentence fills."""
    PRESUMED = "presumed"
    """Settled by a declared presumption."""


if not TYPE_CHECKING:
    Fit = members(Fit)


@frozen
class Part:
    """
    One element of a clause against the case.
    """

    formula: Formula
    fit: Fit
    premise: Premise
    stated: bool = False
    """A sentence of the case speaks of it, whatever it says."""
    todo: bool = False
    proviso: bool = False
    """It stems from a condition of the norm, not from the act that the norm names."""
    light: bool = False
    """A light verb: it says nothing by itself."""
    retry: tuple[Sort, str, str] | None = None
    """For WORDS: the pair of words whose relation is not known."""
    options: tuple[Part, ...] = field(default=(), eq=False, repr=False)
    """Where one of several is enough: the elements of all that may be so."""


@frozen
class Turns:
    """
    What an answer on a phrase turns on beside the thing that it is asked about.
    """

    phrase: int
    """The number of the phrase, of all instruments: phrases of one instrument with the same words have the same."""
    relative: bool
    """A relative clause stands in it, or in the definition of its term."""
    back: bool
    """It, or something in it, may speak of what earlier phrases were matched with."""


class Terms:
    """
    The defined terms and the noun phrases of one instrument.
    """

    def __init__(self, instrument: Instrument) -> None:
        self.definitions: dict[str, Definition] = {}
        for definition in instrument.definitions:
            for name in (definition.term, *definition.aliases):
                self.definitions.setdefault(name.casefold(), definition)
        self.readers = frozenset(
            name.casefold() for party in instrument.parties if party.role == LICENSEE for name in party.names
        )
        """What the text calls its reader."""
        self._numbers: dict[Thing | Predication, int] = {}
        self._turns: dict[int, tuple[Thing | Predication, Turns]] = {}

    def turns(self, pattern: Thing | Predication) -> Turns:
        """What an answer on this phrase turns on."""
        known = self._turns.get(id(pattern))
        if known is None or known[0] is not pattern:
            if len(self._turns) > MOST_PHRASES:
                self._turns.clear()
                self._numbers.clear()
            known = self._turns[id(pattern)] = pattern, self._look(pattern)
        return known[1]

    def _look(self, pattern: Thing | Predication) -> Turns:
        relative = back = False
        todo: list[object] = [pattern]
        looked_up: set[str] = set()
        while todo:
            match todo.pop():
                case Thing() as thing:
                    back = back or bool(thing.name) or thing.determiner in BACK
                    todo.extend(thing.restrictions)
                    definition = self.definitions.get(thing.term.casefold()) if thing.term else None
                    if definition is not None and definition.term not in looked_up:
                        looked_up.add(definition.term)
                        todo += [*definition.includes, *definition.excludes, definition.meaning]
                case Things(members=members):
                    todo.extend(members)
                case Linked(thing=linked):
                    todo.append(linked)
                case Predication(roles=roles):
                    relative = True
                    todo.extend(filled.filler for filled in roles)
                case AllOf(parts=parts) | AnyOf(parts=parts):
                    todo.extend(parts)
                case NotSo(part=part):
                    todo.append(part)
        number = self._numbers.get(pattern)
        if number is None:
            number = self._numbers[pattern] = next(_NUMBERS)  # never given twice, also not after forgetting
        return Turns(number, relative, back)


_NUMBERS = count()

MOST_PHRASES = 20_000
"""So many phrases of one instrument are remembered; those made on the way count as well, and no case makes many."""


_TERMS: Kept[Terms] = Kept(Terms, 64)


def terms_of(instrument: Instrument) -> Terms:
    """The terms and phrases of an instrument; looked up once for each."""
    return _TERMS.of(instrument)


BACK = (Determiner.THIS, Determiner.PRONOUN, Determiner.THE)
"""How a phrase speaks of something that was spoken of before."""


@define
class Env:
    """
    Who and what the words of one instrument stand for while one of its norms is matched.
    """

    instrument: Instrument
    you: Ref | None
    we: Ref | None
    _act: Event | None = None
    gap: Arg | None = None
    """What a relative clause hangs on."""
    bound: list[tuple[Thing, Arg]] = field(factory=list)
    """What the norm's own phrases were matched with, for "such models"."""
    grant: bool = False
    """The pattern is a grant: an unfilled role is unknown, not a miss."""
    keeps: bool = False
    """It is a grant that keeps back what it does not give: what it speaks of is presumed as of a ban."""
    depth: int = 0
    terms: Terms = field(default=Factory(lambda self: terms_of(self.instrument), takes_self=True), repr=False, eq=False)
    looks: Looks = field(default=Factory(lambda self: Looks(self._act), takes_self=True), repr=False, eq=False)
    """Shared with whatever is made from it, also where that is for another act."""

    @property
    def presumes(self) -> bool:
        """Whether an act may be presumed to be nothing of what the pattern speaks of."""
        return self.keeps or not self.grant

    @property
    def act(self) -> Event | None:
        """The act judged; a norm's condition may speak of it. Whoever asks has looked at it (see `Answers`)."""
        act: Event | None = self.look(the_act)
        return act

    @property
    def objects(self) -> tuple[Arg, ...]:
        """What the act judged is done to; whoever asks has looked at nothing else of it."""
        objects: tuple[Arg, ...] = self.look(done_to)
        return objects

    def look(self, ask: Callable[..., Any], *about: Any) -> Any:
        """What is asked of the act judged; whoever asks has looked at nothing else of it."""
        answer, looks = ask(self._act, *about), self.looks
        if self._act is looks.act:
            looks.asked[(ask, *about)] = answer
        return answer

    @property
    def watched(self) -> bool:
        """Whether what is asked of the act is seen: not where it is another one than is judged."""
        return self._act is self.looks.act

    @property
    def when(self) -> Period | None:
        """The days of the act judged, which stand in the key of every answer: to ask for them is no look at the act."""
        return self._act.when if self._act is not None else None

    def definition(self, term: str) -> Definition | None:
        """The definition of a term, by any of its names."""
        return self.terms.definitions.get(term.casefold())

    def defines(self, thing: Thing) -> bool:
        """Whether the text defines the term that a phrase is: "any services that compete with the Services"."""
        return bool(thing.term) and self.definition(thing.term) is not None

    def reads(self, thing: Thing, *, generic: bool = False) -> bool:
        """
        Whether a phrase names the reader: "you", "the Licensee", a name that the text has for its reader.

        With `generic` also "a Licensee", as whoever is one.
        """
        if thing.head == LICENSEE:
            return True
        one: tuple[Determiner, ...] = (Determiner.THE, Determiner.THIS, Determiner.NONE)
        if generic:
            one = (*one, Determiner.A, Determiner.ANY, Determiner.ALL)
        if thing.restrictions or thing.plural or thing.name or thing.determiner not in one:
            return False
        if thing.term:
            term = thing.term.casefold()
            return term in self.terms.readers or term == LICENSEE_KIND  # "the Licensee", beside "you" elsewhere
        return thing.head == LICENSEE_KIND and not thing.modifiers and thing.determiner is not Determiner.NONE

    def hanging_on(self, gap: Arg) -> Env:
        """The same inside a relative clause that hangs on `gap`."""
        return self._with(gap, self.bound)

    def apart(self) -> Env:
        """The same, and what is matched from now on is bound for itself only."""
        return self._with(self.gap, list(self.bound))

    def _with(self, gap: Arg | None, bound: list[tuple[Thing, Arg]]) -> Env:
        who = self.instrument, self.you, self.we, self._act
        return Env(*who, gap, bound, self.grant, self.keeps, self.depth, self.terms, self.looks)


def lemmas_of(filler: Filler | NotSo | None) -> set[str]:
    """All the concepts that a phrase mentions."""
    found: set[str] = set()
    todo: list[object] = [filler]
    while todo:
        match todo.pop():
            case Thing(head=head, modifiers=modifiers, restrictions=restrictions):
                found |= {head, *modifiers}
                todo.extend(restrictions)
            case Things(members=members):
                todo.extend(members)
            case Words(lemmas=lemmas):
                found |= set(lemmas)
            case Linked(thing=thing):
                todo.append(thing)
            case Predication(verb=verb, roles=roles, manner=manner):
                found |= {verb, *manner}
                todo.extend(filled.filler for filled in roles)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                todo.extend(parts)
            case NotSo(part=part):
                todo.append(part)
    return found - {"", LICENSEE, LICENSOR, SELF}


def whole(parts: Iterable[Part]) -> Formula:
    """All the parts together."""
    formulas = []
    for part in parts:
        formula = part.formula
        if formula is FALSE:
            return FALSE
        if formula is not TRUE:
            formulas.append(formula)
    if len(formulas) < 2:  # as nearly always
        return formulas[0] if formulas else TRUE
    return conj(formulas)


def bounds_apart(pattern: Predication) -> Predication:
    """ "Keeps it for at least 10 days and at most 20 days": both bounds are to be met by the one stretch of time."""
    return _APART.of(pattern)


def _bounds_apart(pattern: Predication) -> Predication:
    if not any(_is_range(one.filler) for one in pattern.roles):
        return pattern
    roles = [
        Filled(one.role, member)
        for one in pattern.roles
        for member in (
            one.filler.members if _is_range(one.filler) and isinstance(one.filler, Things) else (one.filler,)
        )
    ]
    return evolve(pattern, roles=tuple(roles))


_APART: Kept[Predication] = Kept(_bounds_apart, MANY)


def _is_range(filler: Filler) -> bool:
    if not isinstance(filler, Things) or filler.connective is not Connective.AND or len(filler.members) != 2:
        return False
    counts = [one.count if isinstance(one, Thing) else one for one in filler.members]
    heads = {one.head for one in filler.members if isinstance(one, Thing)}
    compared = [one.compare for one in counts if isinstance(one, Limit)]
    return compared in ([Compare.GE, Compare.LE], [Compare.GT, Compare.LT]) and len(heads) < 2


def means_another(pattern: Thing, earlier: Thing) -> bool:
    """Whether "the" thing is not the one spoken of before: it is narrowed, or a term means the same both times."""
    term = bool(pattern.term) and earlier.determiner is Determiner.THE
    return term or not {*pattern.restrictions} <= {*earlier.restrictions}


def each_by_itself(things: Things) -> bool:
    """Whether a list names single things, all of which are meant: "the notice and this disclaimer"."""
    return things.connective is Connective.AND and all(
        isinstance(one, Thing)
        and (one.determiner in (Determiner.THE, Determiner.THIS) or bool((one.name or one.term) and not one.plural))
        for one in things.members
    )


def predications(formula: object) -> Iterator[Predication]:
    """The predications of a formula, whatever joins them."""
    todo = [formula]
    while todo:
        part = todo.pop()
        if isinstance(part, Predication):
            yield part
        elif isinstance(part, AllOf | AnyOf):
            todo.extend(part.parts)


def beside_term(word: str, term: str) -> bool:
    """Whether a word narrows a defined term and is no part of it: "the free Photos", not "the Licensed Materials"."""
    stems = {part.casefold()[:_STEM] for part in term.split()}
    return word.casefold()[:_STEM] not in stems


_STEM = 4
"""Letters by which a word of a term is known in its lemma."""


def says_that(pattern: Predication, event: Event) -> bool:
    """Whether both say that something is so, and not of what they speak."""
    asked, told = pattern.get(Role.OBJECT), event.args(Role.OBJECT)
    return bool(asked and told) and all(isinstance(one, Predication) for one in asked) and isinstance(told[0], Event)
