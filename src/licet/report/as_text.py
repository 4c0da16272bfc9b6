"""A paper as plain text for a terminal or a file."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap

from .blocks import Item, Items, Paper, Para, Quote, Section

WIDTH = 100
"""Columns of a line where the terminal does not say."""

Style = Callable[[str, str], str]
"""Given a role (`headline`, `title`) and words, the words with what a terminal needs to show them so."""


def plain(paper: Paper, width: int = WIDTH, style: Style = lambda _, words: words) -> str:
    """The paper as lines of at most `width` columns where its words allow, ending in a line break."""
    width = max(width, 40)
    lines = [style("title", paper.title), ""] if paper.title else []
    lines.append(style("headline", paper.headline))  # one line, whatever its length: scripts read it
    for line in paper.lead:
        lines += _wrapped(line, "", "  ", width)
    for section in paper.sections:
        lines += _section(section, width, style)
    if paper.closing:
        lines += ["", *_wrapped(paper.closing, "", "", width)]
    return "\n".join(lines) + "\n"


def _section(section: Section, width: int, style: Style) -> list[str]:
    lines = ["", style("title", section.title)]
    for block in section.blocks:
        if isinstance(block, Para):
            lines += _wrapped(block.text, "  ", "  ", width)
        elif isinstance(block, Quote):
            lines += _wrapped(block.words, "  ", "   ", width)
            lines += _wrapped(f"— {block.where}", "    ", "      ", width)
        elif isinstance(block, Items):
            for item in block.items:
                lines += _item(item, 1, width)
    return lines


def _item(item: Item, depth: int, width: int) -> list[str]:
    indent = "  " * depth
    bullet = {None: "- ", True: "[x] ", False: "[ ] "}[item.done]
    lines = _wrapped(item.text, indent + bullet, indent + " " * len(bullet), width)
    for below in item.items:
        lines += _item(below, depth + 1, width)
    return lines


def _wrapped(words: str, first: str, rest: str, width: int) -> list[str]:
    words = " ".join(words.split())
    return wrap(
        words, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    ) or [first.rstrip()]
