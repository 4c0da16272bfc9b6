"""From the report's own sections to rows, so that screen and report cannot disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...clauses.errors import Diagnostic
from ...report.blocks import Item, Items, Para, Quote, Section
from .rows import Row


def section_rows(sections: Iterable[Section], prefix: str) -> Iterator[Row]:
    """Sections as rows; only quotations can be stood on."""
    for number, section in enumerate(sections):
        base = f"{prefix}:{number}"
        yield from heading(section.title, base)
        for place, block in enumerate(section.blocks):
            key = f"{base}:{place}"
            if isinstance(block, Para):
                yield Row(key, block.text, indent=1, selectable=False)
            elif isinstance(block, Quote):
                yield Row(key, block.words, indent=1, hang=1, style="quote")
                yield Row(f"{key}:where", f"— {block.where}", indent=3, hang=2, style="dim", selectable=False)
            elif isinstance(block, Items):
                for index, item in enumerate(block.items):
                    yield from _item(item, f"{key}:{index}", 1)


def _item(item: Item, key: str, indent: int) -> Iterator[Row]:
    mark = {None: "·", True: "[x]", False: "[ ]"}[item.done]
    yield Row(key, f"{mark} {item.text}", indent=indent, hang=len(mark) + 1, selectable=False)
    for index, below in enumerate(item.items):
        yield from _item(below, f"{key}:{index}", indent + 2)


def heading(words: str, key: str, *, blank: bool = True) -> Iterator[Row]:
    """A heading, with a blank line above it."""
    if blank:
        yield Row(f"blank:{key}", "", selectable=False)
    yield Row(f"head:{key}", words, style="title", selectable=False)


def problem_rows(problems: Iterable[Diagnostic], key: str) -> Iterator[Row]:
    """What is wrong, with the words under which a caret stands, and what would help."""
    for number, one in enumerate(problems):
        base = f"{key}:{number}"
        yield Row(base, one.message, style="bad", selectable=False)
        if one.excerpt is not None and one.column is not None:
            place = f"{one.line} " if one.line is not None else ""
            start = one.column - 1
            words = f"{place}{one.excerpt}"
            lit = (len(place) + start, len(place) + start + one.width, "lit")
            yield Row(f"{base}:words", words, (lit,), indent=2, selectable=False)
        if one.hint is not None:
            yield Row(f"{base}:hint", f"help: {one.hint}", indent=2, style="dim", selectable=False)
