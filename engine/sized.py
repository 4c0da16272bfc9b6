"""How long or large something is, told behind "of": "a trial period of at least seven days"."""

from __future__ import annotations

from typing import Protocol

from ..clauses.case import Truth
from ..clauses.phrase import Determiner, Filler, Limit, Linked, Predication, Quantity, Role, Thing
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .concepts import DURATIONS
from .core import FALSE, TRUE
from .events import Arg, Event, Ref
from .parts import Env, Fit, Part, compare, whole
from .priced import costs
from .world import World


class _Matcher(Protocol):
    """What is asked of the matcher."""

    world: World

    def _arg(self, filler: Filler, env: Env) -> Arg | None: ...
    def act(self, pattern: Predication, event: Event, env: Env, *, nested: bool = False) -> list[Part]: ...
    def event_premise(self, event: Event, holds: bool | None = True) -> Premise: ...
    def instantiate(self, pattern: Predication, env: Env) -> Predication: ...


_MEASURES = frozenset(
    (*DURATIONS, "hour", "minute", "second", "page", "word", "character", "percent", "pixel", "meter", "metre")
)
"""What is counted of a thing that is so long or so large once only."""


def sized(role: Role, thing: Filler, arg: Ref, world: World) -> tuple[bool, int] | None:
    """Whether a thing is as long as a clause asks, with the number of the sentence; None where none says how long."""
    asked = _size(thing) if role is Role.OF else None
    if asked is None:
        return None
    for said in world.describe(arg):
        for linked, other in said.links:
            told = _size(world.labels[other]) if linked is Role.OF and isinstance(other, Ref) else None
            answer = compare(told, asked) if told is not None else None
            if answer is not None:
                return answer, said.source
    return None


def by_amount(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """Whether something costs so much, or has what is so long, where the case tells it; None where it does not."""
    return costs(pattern, matcher, env) or _of_another_size(pattern, matcher, env)


def _of_another_size(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """
    Whether all that is told is of another size: "has a trial period of three days", of which seven are asked.

    None where no sentence tells of such a thing, or where one may be so long.
    """
    things = pattern.get(Role.OBJECT)
    thing = things[0] if len(things) == 1 else None
    if not isinstance(thing, Thing) or thing.determiner is not Determiner.A or pattern.negated:
        return None
    sizes = [one for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF and _size(one.thing)]
    if len(sizes) != 1:
        return None
    rest = tuple(one for one in thing.restrictions if one is not sizes[0])
    bare = tuple(
        evolve(one, filler=evolve(thing, restrictions=rest)) if one.role is Role.OBJECT else one
        for one in pattern.roles
    )
    short: Event | None = None
    for event in matcher.world.events:
        told = event.verb == pattern.verb and not event.negated and event.truth is Truth.TRUE and not event.account
        if not told or whole(matcher.act(evolve(pattern, roles=bare), event, env)) is not TRUE:
            continue
        for arg in event.args(Role.OBJECT):
            size = sized(Role.OF, sizes[0].thing, arg, matcher.world) if isinstance(arg, Ref) else None
            if size is None or size[0]:
                return None
            short = event
    if short is None:
        return None
    premise = evolve(
        matcher.event_premise(short, False), statement=Claim(predication=matcher.instantiate(pattern, env))
    )
    return Part(FALSE, Fit.NO, premise, stated=True)


def _size(thing: Filler) -> Limit | None:
    """So many of a measure, as one quantity: "seven days"."""
    if not isinstance(thing, Thing) or thing.count is None or thing.modifiers or thing.restrictions:
        return None
    unit = thing.head or thing.count.quantity.unit
    if unit not in _MEASURES or thing.count.quantity.unit not in ("", unit):
        return None
    return evolve(thing.count, quantity=Quantity(thing.count.quantity.amount, unit))


__all__ = ["by_amount", "sized"]
