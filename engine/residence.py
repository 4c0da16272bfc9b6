"""
Where somebody is: "persons located in Norway", "if you live outside the EU", against "the shop is based in France".

Whichever of these verbs a text and a case use, they speak of one state. Who is said to be in one country is not taken
to be in another as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..clauses.case import Truth
from ..clauses.phrase import Filler, Predication, Role
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .core import FALSE, TRUE
from .events import Arg, Event, Ref
from .parts import Env, Fit, Part
from .places import named_place
from .world import World

WHERE_ONE_IS = frozenset(
    ("be", "locate", "situate", "base", "headquarter", "reside", "live", "domicile", "establish", "seat")
)
"""Verbs that with a place alone say where somebody is."""
_BY_ONESELF = frozenset(("be", "live", "reside"))


class _Matcher(Protocol):
    world: World

    def _arg(self, filler: Filler, env: Env) -> Arg | None: ...
    def located(self, wanted: Filler, args: tuple[Arg, ...], env: Env, *, there: bool = False) -> Part | None: ...
    def instantiate(self, pattern: Predication, env: Env) -> Predication: ...
    def event_premise(self, event: Event, holds: bool | None = True) -> Premise: ...


def where_one_is(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """Whether somebody is where a clause says, by what the case says of where that is; None where it says nothing."""
    who, where = _asked(pattern)
    arg = matcher._arg(who, env) if who is not None else None
    if where is None or named_place(where) is None or not isinstance(arg, Ref):
        return None
    told: list[tuple[Part, Event | None]] = []
    for place, event in _whereabouts(arg, matcher.world):
        part = matcher.located(where, (place,), env, there=True)
        if part is not None:
            told.append((part, event))
    if not told:
        return None
    sure = next((one for one in told if one[0].formula is TRUE), None)
    part, event = sure or next((one for one in told if one[0].formula is not FALSE), told[0])
    if event is None or part.formula not in (TRUE, FALSE):
        return evolve(part, stated=True)
    holds = part.formula is TRUE
    claim = Claim(predication=matcher.instantiate(pattern, env))
    premise = evolve(matcher.event_premise(event, holds), statement=claim)
    return Part(part.formula, Fit.YES if holds else Fit.NO, premise, stated=True)


def _asked(pattern: Predication) -> tuple[Filler | None, Filler | None]:
    """Who is asked for, and the place, where nothing but that is asked."""
    if pattern.verb not in WHERE_ONE_IS or pattern.manner:
        return None, None
    places = pattern.get(Role.PLACE)
    people = pattern.get(Role.AGENT if pattern.verb in _BY_ONESELF else Role.OBJECT)
    if len(places) != 1 or len(people) != 1 or len(pattern.roles) != 2:
        return None, None
    return people[0], places[0]


def _whereabouts(who: Ref, world: World) -> Iterator[tuple[Ref, Event | None]]:
    """The places where the case says that somebody is, and by which sentence."""
    for event in world.events:
        if event.verb not in WHERE_ONE_IS or event.negated or event.account or event.truth is not Truth.TRUE:
            continue  # what is open or told by one side is asked as any other sentence
        if who in (*event.args(Role.AGENT), *event.args(Role.OBJECT)):
            for place in event.args(Role.PLACE):
                if isinstance(place, Ref):
                    yield place, event
    for said in world.describe(who):
        for role, other in said.links:
            if role is Role.PLACE and isinstance(other, Ref):
                yield other, said.event


__all__ = ["WHERE_ONE_IS", "where_one_is"]
