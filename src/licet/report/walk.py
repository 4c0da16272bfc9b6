"""Walks over the parts of a phrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from attrs import Attribute, evolve

from ..clauses.phrase import Thing

Part = TypeVar("Part")


def mapped(part: Part, change: Callable[[Thing], Thing]) -> Part:
    """The same phrase with every thing in it changed, from the inside out."""
    if isinstance(part, tuple):
        return type(part)(mapped(each, change) for each in part)
    fields: tuple[Attribute[object], ...] = getattr(type(part), "__attrs_attrs__", ())
    if not fields:
        return part
    values = {field.name: getattr(part, field.name) for field in fields if field.name != "span"}
    new = {name: mapped(value, change) for name, value in values.items()}
    changed: Part = evolve(part, **new) if new != values else part  # type: ignore[misc]
    return change(changed) if isinstance(changed, Thing) else changed  # type: ignore[return-value]
