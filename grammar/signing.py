"""Agreements in the words of whoever signs them: "I agree not to share the data" binds the reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve, fields, has

from ..clauses.phrase import LICENSEE, LICENSOR, Determiner, Thing
from .binding import Passage
from .marks import Marks, plain

_LEAST = 2
"""So many vows are no slip of an author who speaks of himself once."""


def as_signed(passages: Sequence[Passage], text: str, table: Marks) -> tuple[Passage, ...]:
    """The passages, "I" in them being the reader where the text is what the reader vows."""
    words = plain(text)
    vows = sum(len(pattern.findall(words)) for pattern in table.vows)
    if vows < _LEAST or any(pattern.search(words) for pattern in table.speaks_for_itself):
        return tuple(passages)
    return tuple(evolve(one, readings=_as_reader(one.readings)) for one in passages)


def _as_reader(value: Any) -> Any:
    """The value with each "I" in it as the reader, from the inside."""
    if isinstance(value, tuple):
        new = tuple(map(_as_reader, value))
        return new if any(one is not other for one, other in zip(new, value, strict=True)) else value
    if not has(type(value)):
        return value
    if isinstance(value, Thing) and value.head == LICENSOR and value.determiner is Determiner.PRONOUN:
        return value if value.plural else evolve(value, head=LICENSEE)
    held = {one.name: getattr(value, one.name) for one in fields(type(value)) if one.init}
    changed = {name: new for name, old in held.items() if (new := _as_reader(old)) is not old}
    return evolve(value, **changed) if changed else value
