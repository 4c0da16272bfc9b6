"""What quantity a phrase speaks of: whose it is, what is counted or measured, over what stretch, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from ..clauses.case import Truth
from ..clauses.phrase import Compare, Filled, Filler, Limit, Linked, Period, Predication, Role, Thing, Words
from ..clauses.values import evolve
from ..clauses.vocabulary import Sort
from .concepts import DURATIONS, EXCEED, NUMBER, OWN
from .days import calendar_unit
from .events import Arg, Event
from .lexicon import Lexicon, Relation
from .money import earns, is_revenue, taken_in, without_whole
from .times import TIMES

Holder: TypeAlias = Filler | Arg | None


@frozen
class Measure:
    """
    A quantity spoken of: whose it is, what is counted or measured, how much, and when.
    """

    holders: tuple[Holder, ...]
    """Whose; empty where nobody says."""
    kind: str
    modifiers: frozenset[str]
    """What narrows the kind, a stretch of time such as `annual` aside."""
    duration: str
    """The stretch of time that it is counted over, `year`; "" where nobody says."""
    limit: Limit
    times: tuple[Filled, ...] = ()


def measure_of(pattern: Predication, lexicon: Lexicon) -> Measure | None:
    """The quantity that a condition of a clause speaks of; None if it speaks of none."""
    for what, limit, holders in _stated(pattern, lexicon):
        times = tuple(
            Filled(Role.TIME if part.role is Role.PLACE else part.role, part.thing)
            for part in what.restrictions
            if isinstance(part, Linked) and (part.role in TIMES or is_stretch(part))
        )
        owners = tuple(
            part.thing for part in what.restrictions if isinstance(part, Linked) and part.role in (Role.OF, Role.SOURCE)
        )
        kind, left = lexicon.kind(what)
        duration, rest = split_duration(left, lexicon)
        rest = without_whole(rest) if is_revenue(what, lexicon) else rest
        said = (*times, *(one for one in pattern.roles if one.role in TIMES))
        each = tuple(one.thing for one in what.restrictions if isinstance(one, Linked) and one.role is Role.MANNER)
        for filler in (*(one.filler for one in said), *each, *pattern.get(Role.MANNER)):
            duration = duration or duration_word(filler)
        return Measure(owners or holders, kind, rest, duration, limit, said)
    return None


def _stated(pattern: Predication, lexicon: Lexicon) -> Iterator[tuple[Thing, Limit, tuple[Holder, ...]]]:
    """What is measured, how much, and whose it is, in each shape that a predication can have."""
    owns = lexicon.is_act(pattern.verb, OWN)
    if owns or earns(pattern.verb):
        for filler in pattern.get(Role.OBJECT):
            limit = count_of(filler)
            if not isinstance(filler, Thing) or limit is None:
                continue
            what: Thing | None = filler if owns or is_revenue(filler, lexicon) else None
            if not filler.head:
                what = taken_in(pattern.verb, filler, pattern.get(Role.PLACE), limit, lexicon)
            if what is not None:
                yield what, limit, tuple(pattern.get(Role.AGENT))
    exceeds = lexicon.is_act(pattern.verb, EXCEED)
    if pattern.verb == "be" or exceeds:
        for filler in pattern.get(Role.COMPLEMENT if pattern.verb == "be" else Role.OBJECT):
            limit = count_of(filler)
            if limit is None:
                continue
            if exceeds and limit.compare is Compare.EQ:
                limit = Limit(Compare.GT, limit.quantity)
            for whole in map(counted, pattern.get(Role.AGENT)):
                if isinstance(whole, Thing) and whole.head:
                    # "its users are more than 700 million users in June": the complement may say when
                    more = filler.restrictions if isinstance(filler, Thing) else ()
                    yield evolve(whole, restrictions=(*whole.restrictions, *more)), limit, ()


def counted(filler: Filler) -> Filler:
    """ "The number of users of Bob" is how many users Bob has."""
    if isinstance(filler, Thing) and filler.head == NUMBER:
        for part in filler.restrictions:
            if isinstance(part, Linked) and part.role is Role.OF and isinstance(part.thing, Thing):
                rest = tuple(one for one in filler.restrictions if one is not part)
                modifiers = (*filler.modifiers, *part.thing.modifiers)
                return evolve(part.thing, modifiers=modifiers, restrictions=(*part.thing.restrictions, *rest))
    return filler


def count_of(filler: object) -> Limit | None:
    """The number in "more than 700 users", "revenue of USD 2 million", "USD 2 million"."""
    if isinstance(filler, Limit):
        return filler
    if isinstance(filler, Thing):
        if filler.count is not None:
            return filler.count
        for part in filler.restrictions:
            if isinstance(part, Linked) and part.role in (Role.QUANTITY, Role.OF) and isinstance(part.thing, Limit):
                return part.thing
    return None


def split_duration(modifiers: tuple[str, ...], lexicon: Lexicon) -> tuple[str, frozenset[str]]:
    duration = ""
    rest: list[str] = []
    for word in modifiers:
        found = _duration(word, lexicon)
        if found:
            duration = duration or found
        else:
            rest.append(word)
    return duration, frozenset(rest)


def _duration(word: str, lexicon: Lexicon) -> str:
    """`year` for `annual` and for `year`."""
    return next((each for each in DURATIONS if lexicon.relate(Sort.QUALITY, word, each) is Relation.BELOW), "")


def duration_word(filler: object) -> str:
    """The stretch of time in "a month", "last year", "June 2023"."""
    if isinstance(filler, Thing) and filler.head in DURATIONS and filler.count is None:
        return filler.head
    return calendar_unit(filler) if isinstance(filler, Period) else ""


def is_stretch(part: Linked) -> bool:
    """ "In the last year": a stretch of time where a place could stand."""
    if part.role is not Role.PLACE:
        return False
    return isinstance(part.thing, Period) or (isinstance(part.thing, Thing) and part.thing.head in DURATIONS)


_TURNED = {
    Compare.LT: Compare.GE,
    Compare.LE: Compare.GT,
    Compare.GE: Compare.LT,
    Compare.GT: Compare.LE,
}


def turned(limit: Limit) -> Limit | None:
    """What is so where a limit does not hold; None of an exact number: "it does not have 10" is more or fewer."""
    return None if limit.compare is Compare.EQ else Limit(_TURNED[limit.compare], limit.quantity)


def told_extents(event: Event, words: list[tuple[str, ...]], subjects: Sequence[Arg | None]) -> Iterator[Limit]:
    """How much of something a sentence says that somebody is: "Ann is 19 years old", "Ann is not under 18"."""
    said = [arg.lemmas for arg in event.args(Role.COMPLEMENT) if isinstance(arg, Words)]
    if event.verb != "be" or event.truth is not Truth.TRUE or said != words:
        return
    if any(arg in event.args(Role.AGENT) for arg in subjects):
        for known in event.args(Role.QUANTITY):
            if isinstance(known, Limit) and (limit := turned(known) if event.negated else known) is not None:
                yield limit
