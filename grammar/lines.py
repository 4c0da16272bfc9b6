"""Text → lines: where each line's words begin and end once comment marks, Markdown and HTML are set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

LineKind = Literal["blank", "ornament", "table", "text"]

_BLOCK_TAGS = (
    r"br|p|li|ul|ol|div|h[1-6]|tr|td|th|table|tbody|thead|hr|blockquote|pre|section|article|dl|dt|dd|center|body"
    r"|html|head|title"
)
_BREAK = re.compile(
    rf"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]|<!-{(2,)}+|(?<!-)-{(2,)}+>|</?(?:{_BLOCK_TAGS})(?:\s[^<>\n]{{0,400}})?/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"[ \t]*(//+!?|#+|;+|--|%+|\*|!|>|'|\"|::|C|@?REM\b|@?rem\b|dnl\b|\.\\\")(?:[ \t]|$)")
_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_SUBJECT = r"[^\W\d_][^*\n\"“”]{1,40}\*\* [a-z]"
BOLD_SUBJECT = re.compile(rf"\*\*{_SUBJECT}")
"""Bold words with which a sentence begins ("**Control** means ownership"): no heading, and it may be a defined term."""
_OPENING_MARKUP = re.compile(
    rf"(?:>[ \t]?)+|(?:\*\*(?!(?-i:{_SUBJECT}))|__"
    r"|</?(?:b|i|u|em|strong|span|font|small|code)(?:\s[^<>\n]{0,200})?>)+",
    re.IGNORECASE,
)
_BOX = re.compile(r"[ \t]*(?:([*#])(?=[ \t]).*[ \t]\1|\|(?=[ \t])[^|]*[ \t]\|)[ \t]*$")
_COMMENT_SHARE = 0.8
"""A text counts as commented out when at least this share of its lines opens with the same mark."""


@frozen
class Line:
    """
    One line of the text, or one piece of a line between two HTML block tags.
    """

    start: int
    """First character, blanks and marks included."""

    end: int
    """End of the line, its line break left out."""

    body: int
    """First character of the words."""

    stop: int
    """End of the words."""

    indent: int
    """Column of the words, comment marks left out; a tab goes to the next multiple of four."""

    kind: LineKind
    """Blank, without any letter or digit, a row of a table, or words."""

    level: int = 0
    """Depth of a heading that the markup says is one; 0 where it does not."""

    bullet: bool = False
    """Whether the markup makes the line an item of a list."""

    @property
    def width(self) -> int:
        """Columns from the margin to the end of the words."""
        return self.indent + self.stop - self.body


def split_lines(text: str) -> tuple[Line, ...]:
    """
    The lines of `text` in order; every letter of the text lies in the words of one of them, or in markup.
    """
    pieces = list(_pieces(text))
    mark = _comment_mark(text, [(start, end) for start, end, _ in pieces])
    return tuple(_line(text, start, end, tag, mark) for start, end, tag in pieces)


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Runs between line breaks, each with the block tag that opened it."""
    start, tag = 0, ""
    for found in _BREAK.finditer(text):
        piece = found.group()
        is_tag = piece.startswith("<") and not piece.startswith("<!")
        is_break = not piece.startswith(("<", "-"))
        if is_break or text[start : found.start()].strip() or tag:
            yield start, found.start(), tag
        start = found.end()
        tag = piece.strip("<>/ ").split()[0].lower() if is_tag and not piece.startswith("</") else ""
        if tag == "br":
            tag = ""  # a line break, and no block of its own: the paragraph goes on
    yield start, len(text), tag


def _comment_mark(text: str, pieces: list[tuple[int, int]]) -> str:
    """The mark that opens nearly every line of a text kept in a source file; empty if there is none."""
    counts: dict[str, int] = {}
    bare: dict[str, int] = {}
    total = 0
    for start, end in pieces:
        if not text[start:end].strip():
            continue
        total += 1
        found = _COMMENT.match(text, start, end)
        if found:
            counts[found[1]] = counts.get(found[1], 0) + 1
            if not text[found.end() : end].strip():
                bare[found[1]] = bare.get(found[1], 0) + 1
    if total < 2 or not counts:
        return ""
    mark = max(counts, key=lambda name: counts[name])
    if counts[mark] < _COMMENT_SHARE * total:
        return ""
    # a star, hash or sign alone may be a list or headings: a comment block shows in bare marks or in its frame
    if mark in ("*", "#", "!", ">", "'", '"', "C") and not bare.get(mark) and not text.lstrip().startswith("/*"):
        return ""
    return mark


def _line(text: str, start: int, end: int, tag: str, mark: str) -> Line:
    body, indent = start, 0
    if mark:
        found = _COMMENT.match(text, start, end)
        if found and found[1][0] == mark[0]:
            body = found.end()
    close = end
    if not mark and text[start:end].rstrip()[-1:] in ("*", "#", "|") and _BOX.match(text, start, end):
        # a line inside a box of stars or bars: `*  words  *`
        body = text.index(text[start:end].lstrip()[0], start) + 1
        close = start + len(text[start:end].rstrip()) - 1
    raw = text[body:close]
    stripped = raw.rstrip(" \t\u00a0\u3000\ufeff\u200b\\")
    stop = body + len(stripped)
    for char in stripped:
        if char == "\t":
            indent += 4 - indent % 4
        elif char in " \u00a0\u3000\ufeff\u200b":
            indent += 1
        else:
            break
        body += 1
    level, bullet = 0, tag == "li"
    if tag and tag[0] == "h" and tag[1:].isdigit():
        level = int(tag[1:])
    hashes = _HASHES.match(text, body, stop)
    if hashes:
        level = len(hashes[1])
        body = hashes.end()
        while stop > body and text[stop - 1] in "# \t":
            stop -= 1
    opening = _OPENING_MARKUP.match(text, body, stop)
    if opening:
        body = opening.end()
        while body < stop and text[body] in " \t":
            body += 1
    words = text[body:stop]
    kind: LineKind = "text"
    if not words:
        kind = "blank" if mark or close != end or not (opening or hashes) else "ornament"
    elif not any(map(str.isalnum, words)):
        kind = "ornament"
    elif (words[0] == "|" and words.count("|") > 1) or words.count(" | ") > 1 or words.count("\t") > 2:
        kind = "table"
    return Line(start, end, min(body, stop), stop, indent, kind, level, bullet)
