"""Lines of one paragraph → its words in a row, each character knowing where it stands in the text."""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from ..clauses.span import Span

_SPECIAL = re.compile(r"[*_<&`\[\u200b\ufeff\u00ad]")
_MARKUP = re.compile(
    r"\*\*|(?<![*\w])\*(?=[^\s*])|(?<=[^\s*])\*(?![*\w])|(?<!\w)__|__(?!\w)|`+|[\u200b\ufeff\u00ad]"
    r"|</?(?:a|b|i|u|em|strong|span|font|small|code|sup|sub|img)(?:\s[^<>\n]{0,400})?/?>"
    r"|\](?:\([^()\s]{1,400}\))|!?\[(?=[^\[\]\n]{1,300}\]\([^()\s]{1,400}\))"
    r"|&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});",
    re.IGNORECASE,
)

_UNSEEN = ("\u00ad", "\u200b", "\ufeff")
"""Characters that part no words: a soft hyphen, and blanks without width."""


@frozen
class Flow:
    """
    The words of a paragraph as one string, markup and line breaks taken out.
    """

    text: str
    """The words; a line break is one blank, or nothing after a hyphen."""

    starts: array[int]
    """For each character of `text`, where it begins in the whole text."""

    ends: array[int]
    """For each character of `text`, where it ends in the whole text."""

    breaks: tuple[int, ...]
    """Characters before which markup, and not only white space, was taken out."""

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Where `text[start:end]` stands; more than one span where markup lies between."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            return ()
        found: list[Span] = []
        for number in range(bisect_right(self.breaks, start), len(self.breaks)):
            place = self.breaks[number]
            if place >= end:
                break
            stop = place
            while stop > start and self.text[stop - 1].isspace():
                stop -= 1
            if stop > start:
                found.append(Span(self.starts[start], self.ends[stop - 1]))
            start = place
            while start < end and self.text[start].isspace():
                start += 1
        if start < end:
            found.append(Span(self.starts[start], self.ends[end - 1]))
        return tuple(found)


def flow_of(
    text: str,
    pieces: Sequence[tuple[int, int]],
    keep_blank_after_hyphen: frozenset[str],
    defines: re.Pattern[str] | None = None,
) -> Flow:
    """
    Put `pieces` (line by line) in a row; `keep_blank_after_hyphen` are words that never continue a hyphenated word.

    `defines` fits what stands behind a term that the text says the meaning of: bold type there is quotation marks.
    """
    quoted = _defined(text, pieces, defines) if defines is not None else frozenset()
    words: list[str] = []
    starts = array("l")
    ends = array("l")
    breaks: list[int] = []
    length = 0
    last = ""
    for _number, (start, end) in enumerate(pieces):
        if start >= end:
            continue
        if length:
            previous = ends[-1]
            if not _joins_hyphen(last, text[start : start + 24], keep_blank_after_hyphen):
                words.append(" ")
                starts.append(previous)
                ends.append(previous)
                length += 1
            if text[previous:start].strip():
                breaks.append(length)
        piece = text[start:end]
        if not _SPECIAL.search(piece):
            words.append(piece)
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            length += end - start
        else:
            length = _without_markup(text, start, end, words, starts, ends, breaks, length, quoted)
        if words:
            last = words[-1]
    return Flow("".join(words), starts, ends, tuple(breaks))


_BOLD = re.compile(r"(?<![*\w])\*\*(?=[^\W\d_])[^*\"“”\n]{2,40}(?<=\w)\*\*(?!\*)")


def _defined(text: str, pieces: Sequence[tuple[int, int]], defines: re.Pattern[str]) -> frozenset[int]:
    """Where the signs for bold type around a defined term begin: "**Control** means ownership"."""
    return frozenset(
        place
        for start, end in pieces
        for found in _BOLD.finditer(text, start, end)
        if defines.match(text, found.end())
        for place in (found.start(), found.end() - 2)
    )


def as_quoted(text: str, defines: re.Pattern[str] | None) -> str:
    """`text`, as long as before, with quotation marks for the bold type around terms that it says the meaning of."""
    places = sorted(_defined(text, [(0, len(text))], defines)) if defines is not None and "**" in text else []
    for number, place in enumerate(places):
        text = text[:place] + ('" ' if number % 2 else ' "') + text[place + 2 :]
    return text


def _joins_hyphen(last: str, following: str, keep_blank: frozenset[str]) -> bool:
    """Whether a line that ends in a hyphen goes on with `following` in the same word."""
    if len(last) < 2 or last[-1] != "-" or not last[-2].isalpha() or not following[:1].islower():
        return False
    return re.split(r"[\s,]", following, maxsplit=1)[0].lower() not in keep_blank


def _without_markup(
    text: str,
    start: int,
    end: int,
    words: list[str],
    starts: array[int],
    ends: array[int],
    breaks: list[int],
    length: int,
    quoted: frozenset[int],
) -> int:
    at = start
    for found in _MARKUP.finditer(text, start, end):
        a, b = found.span()
        if a > at:
            words.append(text[at:a])
            starts.extend(range(at, a))
            ends.extend(range(at + 1, a + 1))
            length += a - at
        if a in quoted:
            words.append('"')
            starts.append(a)
            ends.append(b)
            length += 1
        elif found.group().startswith("&"):
            char = html.unescape(found.group())
            if len(char) != 1:
                at = a
                continue
            words.append(" " if char == "\u00a0" else char)
            starts.append(a)
            ends.append(b)
            length += 1
        elif found.group() not in _UNSEEN:
            breaks.append(length)
        at = b
    if end > at:
        words.append(text[at:end])
        starts.extend(range(at, end))
        ends.extend(range(at + 1, end + 1))
        length += end - at
    return length
