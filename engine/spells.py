"""
How long something has been so: "45 days overdue", "overdue for 45 days", "overdue by 45 days" say the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Compare, Filler, Limit, Predication, Quantity, Role, Thing, Words
from ..clauses.values import evolve
from .concepts import DURATIONS
from .discourse import Discourse
from .events import Event, Ref

STANDS = ("be", "remain", "stay")
"""Verbs by which something is, and goes on being, so."""
_TIMES = (Role.TIME, Role.MEANS)


def spell(filler: Filler) -> Thing | None:
    """The stretch of time that a phrase asks for as one over which something is so; None where it is none."""
    if isinstance(filler, Limit) and filler.quantity.unit in DURATIONS:
        filler = Thing(filler.quantity.unit, count=Limit(filler.compare, Quantity(filler.quantity.amount)))
    if not isinstance(filler, Thing) or filler.count is None or filler.head not in DURATIONS:
        return None
    if filler.count.compare is Compare.EQ:
        return evolve(filler, count=Limit(Compare.GE, filler.count.quantity))  # "inactive for twelve months"
    return filler


def wanted_spells(pattern: Predication) -> list[Thing]:
    """Over what stretches of time a condition asks that something be so; how old somebody is is none."""
    if pattern.verb not in STANDS or any(
        isinstance(one, Words) and one.lemmas == ("old",) for one in pattern.get(Role.COMPLEMENT)
    ):
        return []
    fillers = [one for role in (Role.QUANTITY, *_TIMES) for one in pattern.get(role)]
    return [one for one in map(spell, fillers) if one is not None]


def told_spells(event: Event, world: Discourse) -> Iterator[Thing]:
    """Over what stretches of time a sentence says that something was so."""
    for role, arg in event.roles:
        if role is Role.QUANTITY and isinstance(arg, Limit) and arg.quantity.unit in DURATIONS:
            yield Thing(arg.quantity.unit, count=Limit(arg.compare, Quantity(arg.quantity.amount)))
        elif role in _TIMES and isinstance(arg, Ref) and world.labels[arg].count is not None:
            yield world.labels[arg]
