"""
Frozen values: a copy with some fields changed.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, TypeVar

from attrs import fields

V = TypeVar("V")

_FIELDS: dict[type, tuple[tuple[str, ...], Any]] = {}


def evolve(value: V, **changes: Any) -> V:
    """
    A copy of an attrs value with some fields changed, as `attrs.evolve` makes it.

    Which fields a class has is looked up once: matching makes hundreds of such copies for a case, and to look them up
    each time takes twice as long as the copy.
    """
    known = _FIELDS.get(value.__class__)
    if known is None:
        known = _FIELDS[value.__class__] = _fields(value.__class__)
    names, values = known
    return value.__class__(**(dict(zip(names, values(value), strict=True)) | changes))


def _fields(of: type) -> tuple[tuple[str, ...], Any]:
    """The names that `__init__` takes, and what reads the values from an instance, always as a tuple."""
    made = [one for one in fields(of) if one.init]
    names = tuple(one.alias or one.name for one in made)
    if len(made) == 1:
        (name,) = [one.name for one in made]
        return names, lambda value: (getattr(value, name),)
    return names, attrgetter(*(one.name for one in made))
