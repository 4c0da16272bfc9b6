"""
Sentences of a text that are in another language than the rest of it.

What they rule nobody has read: one among the rules of a text bears on all that it allows. A text that says much of
itself twice, in two languages, is read in the one that is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Entry, Status
from .binding import Passage
from .languages import foreign
from .passages import quote_of

_TWICE, _MANY = 0.2, 8
"""The share of its sentences, and how many of them, from which a text is one in two languages."""


def told_in_another(entries: Sequence[Entry], passages: Sequence[Passage], code: str) -> list[Entry]:
    """`entries` of a text in the language `code`, where what is said in another one is not read, and bears on all."""
    told = [foreign(quote_of(passage.pieces), code) for passage in passages]
    if sum(map(bool, told)) >= max(_MANY, _TWICE * len(told)):
        return list(entries)
    return [_unread(entry, name) if name else entry for entry, name in zip(entries, told, strict=True)]


def _unread(entry: Entry, name: str) -> Entry:
    if entry.status not in (Status.INERT, Status.PARTIAL, Status.UNREAD):
        return entry
    status = Status.UNREAD if entry.status is Status.INERT else entry.status
    return evolve(entry, status=status, why=f"it is in another language ({name})", lemmas=("all",))


__all__ = ["told_in_another"]
