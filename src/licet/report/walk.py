"""Walks over the parts of a phrase."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Attribute

from ..clauses.phrase import Words


def words_in(part: object) -> Iterator[Words]:
    """The phrases kept as written anywhere inside `part`, in the order of its fields."""
    stack: list[object] = [part]
    while stack:
        here = stack.pop()
        if isinstance(here, Words):
            yield here
        elif isinstance(here, tuple):
            stack.extend(reversed(here))
        else:
            fields: tuple[Attribute[object], ...] = getattr(type(here), "__attrs_attrs__", ())
            stack.extend(getattr(here, field.name) for field in reversed(fields) if field.name != "span")
