"""
What stands below a heading that bans, and is an item of it: "Not allowed", "Selling to schools", "Use at sea".

A line without a mark looks like a heading, and heads nothing; a numbered one looks like a section: "7. Fraud".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .document_model import Document, Unit
from .marks import Marks, plain


def with_bare_items(document: Document, table: Marks) -> Document:
    """The document with such lines as items."""
    units = list(document.units)
    heads = table.ban_headings
    for head in document.units:
        if _is_head(head, heads) and not head.label:
            for place in _numbered_below(document, head):
                one = units[place]
                units[place] = evolve(one, kind="item", trail=(*head.trail[:-1], head.words, one.trail[-1]))
    for at, head in enumerate(document.units):
        if not _is_head(head, heads):
            continue
        for place in _lines_below(document, at, heads):
            units[place] = evolve(units[place], kind="item", trail=(*head.trail[:-1], head.words))
    return evolve(document, units=tuple(units)) if units != list(document.units) else document


def _numbered_below(document: Document, head: Unit) -> list[int]:
    """
    The sentences with a number or letter right below a heading, up to the next heading or paragraph.

    Numbers may go on from heading to heading ("7." after "6."): whose items they are, the heading right above says.
    """
    found: list[int] = []
    for unit in document.units[head.index + 1 :]:
        if unit.kind == "sentence" and _COUNTED.fullmatch(unit.label):
            found.append(unit.index)
        elif not found or unit.label or unit.follows is None:
            break  # what only goes on in a numbered one belongs to it
    return found


_COUNTED = re.compile(r"\W*(?:\d{1,2}|[a-z])\W*")


def _lines_below(document: Document, at: int, heads: Sequence[re.Pattern[str]]) -> range:
    """
    The lines right below a heading that look like headings, set as the first of them is.

    A single one that something else follows heads that.
    """
    units, end = document.units, at + 1
    apart = _is_apart(document, at)
    while (
        end < len(units) and units[end].kind == "heading" and not units[end].label and not _is_head(units[end], heads)
    ):
        if _is_apart(document, end - 1) is not apart:
            break
        end += 1
    after = units[end] if end < len(units) else None
    alone = end - at == 2 and after is not None and after.kind != "heading"
    return range(at + 1, at + 1 if alone else end)


def _is_line(unit: Unit, heads: Sequence[re.Pattern[str]]) -> bool:
    return unit.kind == "heading" and not unit.label and not _is_head(unit, heads)


def _is_apart(document: Document, at: int) -> bool:
    """Whether an empty line stands between a unit and the next."""
    if at + 1 >= len(document.units):
        return False
    return bool(_EMPTY.search(document.text[document.units[at].start : document.units[at + 1].start]))


_EMPTY = re.compile(r"\n[ \t]*\n")


def _is_head(unit: Unit, heads: Sequence[re.Pattern[str]]) -> bool:
    return unit.kind == "heading" and any(pattern.search(plain(unit.words)) for pattern in heads)
