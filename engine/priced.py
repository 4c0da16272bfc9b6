"""
What something costs: "a plugin that costs money", "apps must not cost more than ten euros".

A case tells it in other words as well: what is sold for five euros costs five euros, and what is given away free of
charge, or costs nothing, costs no money.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Protocol

from attrs import evolve

from ..clauses.case import Truth
from ..clauses.phrase import Compare, Determiner, Filler, Limit, Predication, Quantity, Role, Thing
from ..clauses.verdict import Claim, Premise
from .concepts import CURRENCIES, FREE, SALE
from .core import FALSE, TRUE
from .events import Arg, Event, Ref
from .parts import Env, Fit, Part, compare
from .world import World

COST = "cost"
_FOR_A_PRICE = frozenset((*SALE, "offer", "provide", "license", "resell", "give", "distribute"))
"""What may be done for so much."""
_MONEY = frozenset(("money", "fee", "payment", "price"))
_SOME = Limit(Compare.GT, Quantity(Fraction(0), ""))
_NONE = Limit(Compare.EQ, Quantity(Fraction(0), ""))


class _Matcher(Protocol):
    """What is asked of the matcher."""

    world: World

    def _arg(self, filler: Filler, env: Env) -> Arg | None: ...
    def event_premise(self, event: Event, holds: bool | None = True) -> Premise: ...
    def instantiate(self, pattern: Predication, env: Env) -> Predication: ...


def costs(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """Whether something costs what a clause says, where the case tells what it costs; None where it does not."""
    if pattern.verb != COST or pattern.manner:
        return None
    wanted = _wanted(pattern)
    agents = pattern.get(Role.AGENT)
    arg = matcher._arg(agents[0], env) if len(agents) == 1 else None
    if wanted is None or not isinstance(arg, Ref):
        return None
    told = [(_meets(sum_, wanted), event) for sum_, event in _sums(arg, matcher.world)]
    known = [(holds, event) for holds, event in told if holds is not None]
    if not known or len({holds for holds, _ in known}) > 1:
        return None
    holds, event = known[0]
    premise = evolve(
        matcher.event_premise(event, holds), statement=Claim(predication=matcher.instantiate(pattern, env))
    )
    return Part(TRUE if holds else FALSE, Fit.YES if holds else Fit.NO, premise, stated=True)


def _meets(sum_: Limit, wanted: Limit) -> bool | None:
    if not wanted.quantity.unit:
        sum_ = evolve(sum_, quantity=evolve(sum_.quantity, unit=""))  # "money": in whatever currency
    elif not sum_.quantity.unit and sum_ != _NONE:
        return None  # "costs money", of which nobody says how much
    return compare(sum_, wanted)


def _wanted(pattern: Predication) -> Limit | None:
    """The sum that a clause speaks of: some money at all, or so much of it."""
    things = pattern.get(Role.OBJECT)
    if len(things) != 1 or len(pattern.roles) > 2:
        return None
    (thing,) = things
    if isinstance(thing, Limit):
        return thing if thing.quantity.unit in CURRENCIES else None
    if not isinstance(thing, Thing) or thing.restrictions or thing.modifiers:
        return None
    if not thing.head and thing.count is not None:
        return thing.count if thing.count.quantity.unit in CURRENCIES else None
    return _SOME if thing.head == "money" and thing.determiner is Determiner.NONE else None


def _sums(arg: Ref, world: World) -> Iterator[tuple[Limit, Event]]:
    """What the common ground says that a thing costs, with the sentence."""
    for event in world.events:
        if event.truth is not Truth.TRUE or event.account or event.source < 0:
            continue
        if event.verb == COST and arg in event.args(Role.AGENT):
            sums = [_sum(one, world) for one in event.args(Role.OBJECT)]
            if not event.negated:
                yield from ((one, event) for one in sums if one is not None)
            elif all(one is None or not one.quantity.unit for one in sums):
                yield _NONE, event  # "costs nothing"; who denies one sum may ask for another
        elif event.negated:
            continue
        elif FREE & {*event.manner} and arg in (*event.args(Role.AGENT), *event.args(Role.OBJECT)):
            if event.verb == "be" or event.verb in _FOR_A_PRICE:
                yield _NONE, event
        elif event.verb in _FOR_A_PRICE and arg in event.args(Role.OBJECT):
            told = [one for arg in event.args(Role.PURPOSE) if (one := _sum(arg, world)) is not None]
            yield from ((one, event) for one in (told or ([_SOME] if event.verb in (*SALE, "resell") else [])))


def _sum(arg: Arg, world: World) -> Limit | None:
    """How much money something is, where it is money."""
    if isinstance(arg, Limit):
        return arg if arg.quantity.unit in CURRENCIES else None
    if not isinstance(arg, Ref):
        return None
    thing = world.labels[arg]
    if thing.count is not None and not thing.head:
        return thing.count if thing.count.quantity.unit in CURRENCIES else None
    if thing.head in _MONEY and not thing.modifiers:
        return None if thing.determiner is Determiner.NO else _SOME
    return None


__all__ = ["COST", "costs"]
