"""Which paragraphs are a table of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .document_table import DocumentTable
from .labels import Label

_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|·{4,}|_{4,})\s*\d{0,4}$")
_NOT_LETTERS = re.compile(r"[\W_]+")
_MAX_ENTRY = 160


def contents_entries(paragraphs: Sequence[tuple[tuple[Label, ...], str]], table: DocumentTable) -> frozenset[int]:
    """
    The numbers of the paragraphs that only list the headings that follow.
    """
    found: set[int] = set()
    names = [
        _NOT_LETTERS.sub(" ", text[:_MAX_ENTRY]).strip().lower() if len(text) <= _MAX_ENTRY else ""
        for _, text in paragraphs
    ]
    last: dict[str, int] = {name: number for number, name in enumerate(names) if name}
    run: list[int] = []
    for number, (_, text) in enumerate(paragraphs):
        if len(text) <= _MAX_ENTRY and _LEADERS.search(text[-60:]):
            found.add(number)
        name = names[number]
        again = bool(name) and last[name] > number and text.rstrip()[-1:] not in ".;:,"
        if again and (not run or last[name] > last[names[run[-1]]]):
            run.append(number)
            continue
        _close(run, last, names, found)
        run = [number] if again else []
    _close(run, last, names, found)
    for number, name in enumerate(names[:200]):
        if name in table.toc_titles and number not in found:
            found.add(number)
            following = number + 1
            while (
                following < len(paragraphs)
                and names[following]
                and (following in found or last[names[following]] > following)
            ):
                found.add(following)
                following += 1
    return frozenset(found)


def _close(run: list[int], last: dict[str, int], names: list[str], found: set[int]) -> None:
    """A run of three lines or more that all come back later, in the same order, is a table of contents."""
    if len(run) >= 3 and last[names[run[0]]] > run[-1]:
        found.update(run)
