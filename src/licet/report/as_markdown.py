"""A paper in Markdown that reads well as it is and pastes cleanly."""

from __future__ import annotations

import re

from .blocks import Item, Items, Paper, Para, Quote

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_LINE_START = re.compile(r"^(\s*)([#+\-=~]|\d+[.)])(?=\s|$|[#\-=~])")


def markdown(paper: Paper) -> str:
    """The paper in Markdown, ending in a line break."""
    parts = [f"# {escaped(paper.title)}"] if paper.title else []
    parts.append(f"**{escaped(paper.headline)}**" if paper.title else f"# {escaped(paper.headline)}")
    parts += [escaped(line) for line in paper.lead]
    for section in paper.sections:
        parts.append(f"## {escaped(section.title)}")
        for block in section.blocks:
            if isinstance(block, Para):
                parts.append(escaped(block.text))
            elif isinstance(block, Quote):
                parts.append(f"> {escaped(_one_line(block.words))}\n>\n> — {escaped(block.where)}")
            elif isinstance(block, Items):
                parts.append("\n".join(line for item in block.items for line in _item(item, 0)))
    if paper.closing:
        parts.append(f"*{escaped(paper.closing)}*")
    return "\n\n".join(parts) + "\n"


def _item(item: Item, depth: int) -> list[str]:
    box = {None: "", True: "[x] ", False: "[ ] "}[item.done]
    lines = [f"{'  ' * depth}- {box}{escaped(_one_line(item.text))}"]
    for below in item.items:
        lines += _item(below, depth + 1)
    return lines


def _one_line(words: str) -> str:
    return " ".join(words.split())


def escaped(words: str) -> str:
    r"""
    Words so that Markdown shows them as they are.

    >>> escaped("use *any* [thing]")
    'use \\*any\\* \\[thing\\]'
    >>> escaped("# 1")
    '\\# 1'
    """
    words = _SPECIAL.sub(r"\\\1", _one_line(words))
    words = words.replace("&", "&amp;") if re.search(r"&\w+;", words) else words
    start = _LINE_START.match(words)
    if start is None:
        return words
    mark = start[2]
    kept = f"{mark[:-1]}\\{mark[-1]}" if mark[0].isdigit() else f"\\{mark}"
    return kept + words[start.end() :]
