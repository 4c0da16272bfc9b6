"""Walks over the parts of a phrase."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from ..clauses.phrase import Words


def words_in(part: object) -> Iterator[Words]:
    """The phrases kept as written anywhere inside `part`, in the order of its fields."""
    stack = [part]
    while stack:
        here = stack.pop()
        if isinstance(here, Words):
            yield here
        elif isinstance(here, tuple):
            stack.extend(reversed(here))
        elif attrs.has(type(here)):
            values = [getattr(here, field.name) for field in attrs.fields(type(here)) if field.name != "span"]
            stack.extend(reversed(values))
