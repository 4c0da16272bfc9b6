"""
Frozen values: a copy with some fields changed.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

from attrs import fields

V = TypeVar("V")

_FIELDS: dict[type, tuple[dict[str, int], Callable[[Any], tuple[Any, ...]], int]] = {}


def evolve(value: V, /, **changes: Any) -> V:
    """
    A copy of an attrs value with some fields changed, as `attrs.evolve` makes it.

    Which fields a class has is looked up once: matching makes hundreds of such copies for a case, and to look them up
    each time takes several times as long as the copy.
    """
    of = value.__class__
    known = _FIELDS.get(of)
    if known is None:
        known = _FIELDS[of] = _fields(of)
    places, values_of, by_place = known
    values = [*values_of(value)]
    for name, changed in changes.items():
        place = places.get(name)
        if place is None:
            raise TypeError(f"{of.__name__} has no field `{name}`")
        values[place] = changed
    if by_place == len(values):  # as nearly always
        return of(*values)
    return of(*values[:by_place], **dict(zip([*places][by_place:], values[by_place:], strict=True)))


def parts(value: object) -> tuple[Any, ...] | None:
    """
    What an attrs value is made from, in the order of its `__init__`.

    None where that would not make the same again: it takes some of it by name alone, or changes what it is given.
    """
    of: Any = value.__class__
    if any(one.converter or one.kw_only or not one.init for one in fields(of)):
        return None
    known = _FIELDS.get(of)
    if known is None:
        known = _FIELDS[of] = _fields(of)
    return known[1](value)


def _fields(of: type) -> tuple[dict[str, int], Callable[[Any], tuple[Any, ...]], int]:
    """
    The places of what `__init__` takes, by name, those that it takes by name alone last; what reads the values from an
    instance, always as a tuple; and how many `__init__` takes by place.
    """
    made = sorted((one for one in fields(of) if one.init), key=lambda one: bool(one.kw_only))
    places = {one.alias or one.name: place for place, one in enumerate(made)}
    by_place = sum(not one.kw_only for one in made)
    if len(made) == 1:
        (name,) = [one.name for one in made]
        return places, lambda value: (getattr(value, name),), by_place
    return places, attrgetter(*(one.name for one in made)), by_place
