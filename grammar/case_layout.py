"""
A case file to its lines: headers, account blocks, expectations, and the runs of words between them.

Only the layout is looked at: indentation, comments, quotation marks, and how a line begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

from ..clauses.errors import ReadError
from ..clauses.span import Span

_HEADER = re.compile(r"(?:case\s*\"|licen[cs]e\s+\S|judged\b|language\s+\S+\s*$|expect\b)")
_ACCOUNT = re.compile(r"[Aa]ccording\s+to\s+(?:\"(?:[^\"\\]|\\.)*\"|[^\":]+?)\s*:\s*$")
_ENDED = re.compile(r"[.!?…][\"”“’»)\]]*$")


@frozen
class HeaderLine:
    """A line that is no sentence."""

    text: str
    span: Span


@frozen
class AccountLine:
    """The line above an indented account."""

    text: str
    span: Span


@frozen
class Run:
    """
    Words between two other lines; sentences in it are found later.
    """

    text: str
    offsets: tuple[int, ...] = field(repr=False)
    """Where each character stands in the file."""
    inside: bool
    """Whether it stands under the account line before it."""
    breaks: tuple[int, ...] = ()
    """Where in `text` a line of the file ends."""

    def span(self, start: int, end: int) -> Span:
        """Where a non-empty stretch of the run stands in the file."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


@frozen
class _Line:
    start: int
    indent: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def layout(text: str, source: str | None) -> Iterator[HeaderLine | AccountLine | Run]:
    """The lines and runs of a case file, in order."""
    lines = [_line(start, raw) for start, raw in _raw_lines(text)]
    base = min((line.indent for line in lines if line.text), default=0)
    pending: list[_Line] = []
    account: _Line | None = None
    inside = False
    for line in lines:
        if not line.text:
            # A comment by itself does not end a sentence; a blank line does.
            if pending and not text[line.start - line.indent :].partition("\n")[0].strip():
                yield _run(pending, inside)
                pending = []
            continue
        if account is not None and line.indent <= account.indent:
            if pending:
                yield _run(pending, inside)
                pending = []
            if not inside:
                raise _empty(text, account, source)
            account, inside = None, False
        elif account is not None:
            inside = True
        if _ACCOUNT.match(line.text) and not _unfinished(pending):
            if pending:
                yield _run(pending, inside)
                pending = []
            if account is not None:
                raise ReadError.at(
                    text, line.span, "an account cannot stand inside another", source=source, hint="indent both alike"
                )
            account = line
            yield AccountLine(line.text, line.span)
        elif account is None and line.indent == base and _HEADER.match(line.text):
            unfinished = _unfinished(pending)
            if unfinished and not _looks_complete(line.text):
                pending.append(line)
                continue
            if pending:
                yield _run(pending, inside)
                pending = []
            yield HeaderLine(line.text, line.span)
        else:
            pending.append(line)
    if pending:
        yield _run(pending, inside)
    if account is not None and not inside:
        raise _empty(text, account, source)


def _raw_lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for raw in text.split("\n"):
        yield start, raw
        start += len(raw) + 1


def _line(start: int, raw: str) -> _Line:
    kept = raw[: _comment_start(raw)].rstrip()
    text = kept.lstrip()
    indent = len(kept) - len(text)
    return _Line(start + indent, len(kept[:indent].expandtabs(4)) if text else indent, text)


def _comment_start(raw: str) -> int:
    """Where the comment of a line starts: a `#` outside of quotes that stands by itself, or first in its line."""
    quoted = False
    for i, char in enumerate(raw):
        if char == '"' and raw[i - 1 : i] != "\\":
            quoted = not quoted
        elif char == "#" and not quoted:
            before, after = raw[:i], raw[i + 1 : i + 2]
            if not before.strip() or (before[-1].isspace() and (not after or after.isspace())):
                return i
    return len(raw)


def _unfinished(pending: list[_Line]) -> bool:
    return bool(pending) and not _ENDED.search(pending[-1].text)


def _looks_complete(header: str) -> bool:
    """Whether a line that could go on a sentence is a header beyond doubt."""
    return not header.endswith(".") or header.startswith("case")


def _run(lines: list[_Line], inside: bool) -> Run:
    chars: list[str] = []
    offsets: list[int] = []
    breaks: list[int] = []
    for line in lines:
        if chars:
            breaks.append(len(chars))
            chars.append(" ")
            offsets.append(line.start - 1 if line.start else 0)
        chars.extend(line.text)
        offsets.extend(range(line.start, line.start + len(line.text)))
    return Run("".join(chars), tuple(offsets), inside, tuple(breaks))


def _empty(text: str, account: _Line, source: str | None) -> ReadError:
    return ReadError.at(
        text,
        account.span,
        "nothing stands under this account",
        source=source,
        hint="indent the sentences of the account by four blanks",
    )
