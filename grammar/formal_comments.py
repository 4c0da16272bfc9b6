"""
The canonical layout of a `.licet` file with its comments kept.

A comment on a line of its own stays above the line that it stood above, one at the end of a line stays at its end.
Where the canonical layout has no such line, the comment goes above the item.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import define, evolve, field
from lark import Token, Tree

from ..clauses.norm import Instrument
from ..clauses.printer import VOCABULARY_RULES, Line, broken, instrument_lines, vocabulary_lines
from .formal import tree
from .formal_items import FileBuilder

Key: TypeAlias = tuple[str, int, str, int]
"""Rule of an item, which of its kind it is, rule of a part of it ("" for its head), which of its kind that is."""

_ITEM_RULES = VOCABULARY_RULES | {
    *("instrument", "vocabulary", "party", "accepted", "define", "reserved", "norm", "review", "ledger", "whole_text")
}
_END: Key = ("", 0, "", 0)
_COMMENT = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|((?<!\S)#.*)""")


@define
class _Comments:
    """What stands above a line (None is a blank line) and at its end."""

    above: list[str | None] = field(factory=list)
    beside: list[str] = field(factory=list)


def fmt(text: str, source: str | None = None) -> str:
    """
    The file in its canonical layout; raises ReadError where it cannot be read.

    >>> print(fmt("vocabulary small # mine\\nto   train is to develop."), end="")
    vocabulary small  # mine
    to train is to develop.
    """
    parsed = tree(text, source)
    value = FileBuilder(text, source).build(parsed)
    lines = list(instrument_lines(value) if isinstance(value, Instrument) else _as_grouped(vocabulary_lines(value)))
    keys = list(_printed_keys(lines))
    comments = _attached(text, list(_source_keys(parsed)), set(keys), grouped=not isinstance(value, Instrument))
    made: list[str] = []
    for line, key in zip(lines, keys, strict=True):
        made.extend(_with_comments(line, comments.get(key), first=not made))
    for comment in comments.get(_END, _Comments()).above:
        made.append(comment or "")
    return "\n".join(made).rstrip("\n") + "\n"


def _as_grouped(lines: Iterable[Line]) -> Iterator[Line]:
    """In a vocabulary the blank lines of its author stand for the groups."""
    return (evolve(line, gap=False) for line in lines)


def _printed_keys(lines: list[Line]) -> Iterator[Key]:
    items: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    rule = ""
    for line in lines:
        if line.rule in _ITEM_RULES:
            rule = line.rule
            items[rule] += 1
            parts.clear()
            yield rule, items[rule], "", 0
        else:
            parts[line.rule] += 1
            yield rule, items[rule], line.rule, parts[line.rule]


def _source_keys(parsed: Tree[Token]) -> Iterator[tuple[int, Key]]:
    """The first line of each item and part of the file as written, in order."""
    items: Counter[str] = Counter()
    for item in parsed.children:
        if not isinstance(item, Tree):
            continue
        items[item.data] += 1
        yield item.meta.line, (item.data, items[item.data], "", 0)
        parts: Counter[str] = Counter()
        for part in item.children:
            if isinstance(part, Tree) and not part.meta.empty and part.data not in {"label", "text"}:
                parts[part.data] += 1
                if part.meta.line > item.meta.line:
                    yield part.meta.line, (item.data, items[item.data], part.data, parts[part.data])


def _attached(text: str, places: list[tuple[int, Key]], printed: set[Key], *, grouped: bool) -> dict[Key, _Comments]:
    comments: dict[Key, _Comments] = {}

    def at(key: Key) -> _Comments:
        if key not in printed and key != _END:
            key = (key[0], key[1], "", 0)
        return comments.setdefault(key, _Comments())

    above: list[str | None] = []
    starts = dict(reversed(places))  # the first key of a line, where two start on one
    current: Key | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        if number in starts:
            current = starts[number]
            if any(above) or (grouped and above):
                at(current).above.extend(_trimmed(above, keep_first=grouped))
            above = []
        comment = next((match[1] for match in _COMMENT.finditer(line) if match[1]), None)
        if comment is not None:
            comment = comment.rstrip()
            if line.lstrip().startswith("#"):
                above.append(comment)
            elif current is not None:
                at(current).beside.append(comment)
        elif not line.strip():
            above.append(None)
    if any(above):
        at(_END).above.extend([None, *_trimmed(above, keep_first=False)])
    return comments


def _trimmed(above: list[str | None], *, keep_first: bool) -> list[str | None]:
    """Comments with single blank lines between them."""
    kept: list[str | None] = []
    for one in above:
        if one is not None or (kept and kept[-1] is not None) or (not kept and keep_first):
            kept.append(one)
    return kept


def _with_comments(line: Line, comments: _Comments | None, *, first: bool) -> Iterator[str]:
    above = comments.above if comments is not None else []
    beside = comments.beside if comments is not None else []
    if line.gap and not first and not (above and above[0] is None):
        yield ""
    head = line.indent == 0
    for comment in [*above, *beside[:-1]]:
        if comment is not None:
            yield " " * line.indent + comment
            first = False
        elif head and not first:
            yield ""
    *before, last = broken(line)
    yield from before
    yield f"{last}  {beside[-1]}" if beside else last
