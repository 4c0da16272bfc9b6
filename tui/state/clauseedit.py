"""
Edits of a `.licet` file: one clause in place, a review more, one reading chosen; all else stays as written.
"""

from __future__ import annotations

import re
from datetime import date

from attrs import frozen

from ...clauses.errors import Diagnostic, LicetError
from ...clauses.formal_words import day, label, quoted
from ...clauses.norm import Instrument
from ...clauses.span import Span

_NORM = re.compile(r"(?:permit|forbid|oblige|empower|counts-as|counts as)\b")
_BARE = re.compile(r"(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|\S+)")


@frozen
class Block:
    """
    One item of a file: the line that it starts with and those that are indented below it.
    """

    span: Span
    line: int
    """Of its first line, from 1."""
    clause: str
    """The id of the norm that it is; "" where it is none."""


def blocks(text: str) -> tuple[Block, ...]:
    """The items of a file, in order; comments above an item belong to none."""
    found: list[Block] = []
    at = 0
    start = first = -1
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        bare = line.rstrip()
        opens = bool(bare) and not line[0].isspace() and not bare.startswith("#")
        ends = opens or not bare or bare.startswith("#")
        if ends and start >= 0:
            found.append(_block(text, start, at, first))
            start = -1
        if opens:
            start, first = at, number
        at += len(line)
    if start >= 0:
        found.append(_block(text, start, at, first))
    return tuple(found)


def _block(text: str, start: int, end: int, line: int) -> Block:
    words = text[start:end]
    keyword = _NORM.match(words)
    clause = ""
    if keyword is not None:
        name = _BARE.match(words[keyword.end() :].lstrip())
        clause = name[0].strip("'\"") if name is not None else ""
    return Block(Span(start, start + len(words.rstrip())), line, clause)


def block_of(text: str, clause: str) -> Block | None:
    """The item that a clause stands in."""
    return next((one for one in blocks(text) if one.clause == clause), None)


@frozen
class Checked:
    """
    What came of reading a changed file.
    """

    instrument: Instrument | None
    problem: str
    """Why it cannot be read, with the line as written and a caret under the words; "" if it can."""
    line: int | None
    """In the file, from 1."""


def checked(text: str, source: str, *, from_line: int = 1) -> Checked:
    """Read a file; lines in the message are counted from `from_line` on, as an editor of a part of it shows them."""
    from ...grammar.formal import parse_instrument

    try:
        return Checked(parse_instrument(text, source), "", None)
    except LicetError as error:
        first = error.diagnostics[0]
        return Checked(None, _message(first, from_line), first.line)


def _message(diagnostic: Diagnostic, from_line: int) -> str:
    lines = [diagnostic.message]
    if diagnostic.excerpt is not None and diagnostic.line is not None and diagnostic.column is not None:
        number = str(diagnostic.line - from_line + 1)
        if diagnostic.line < from_line:
            number = f"line {diagnostic.line} of the file"
        lines.append(f"{number} │ {diagnostic.excerpt}")
        lines.append(f"{' ' * len(number)} │ {' ' * (diagnostic.column - 1)}{'^' * diagnostic.width}")
    if diagnostic.hint is not None:
        lines.append(f"help: {diagnostic.hint}")
    return "\n".join(lines)


def with_block(text: str, block: Block, words: str) -> str:
    """The file with other words for one item."""
    return text[: block.span.start] + words.strip("\n") + text[block.span.end :]


@frozen
class Signed:
    """
    Who reviews, in what capacity, on which day; what was decided, and why.
    """

    who: str
    capacity: str
    day: date
    decided: str
    why: str


def with_review(text: str, signed: Signed, span: Span, text_sha256: str) -> str:
    """The file with a review of a stretch of its text."""
    lines = [
        f"review by {quoted(signed.who)}, {quoted(signed.capacity)}, {day(signed.day)}",
        f"    at {span.start}-{span.end}",
        *([f"    sha256 {label(text_sha256)}"] if text_sha256 else []),
        f"    decided {quoted(signed.decided)}",
        f"    why {quoted(signed.why)}",
    ]
    at = _before_tail(text)
    before = text[:at].rstrip("\n")
    rest = text[at:]
    return f"{before}\n\n" + "\n".join(lines) + "\n" + (f"\n{rest}" if rest else "")


def _before_tail(text: str) -> int:
    """Before ledger and text, which stand last."""
    for block in blocks(text):
        if re.match(r"(?:ledger|text)\b", text[block.span.start :]):
            return block.span.start
    return len(text)


def with_reading(text: str, instrument: Instrument, chosen: str) -> str:
    """The file in which only one reading of an ambiguous sentence is left; `chosen` is its name, `s12:a`."""
    sentence = chosen.partition(":")[0]
    dropped = {
        norm.id for norm in instrument.norms if norm.reading != chosen and norm.reading.partition(":")[0] == sentence
    }
    kept = {norm.id for norm in instrument.norms if norm.reading == chosen}
    spans = [one.span for one in blocks(text) if one.clause in dropped and one.clause not in kept]
    for span in reversed(spans):
        end = span.end
        while text[end : end + 1] == "\n":
            end += 1
        text = text[: span.start] + text[end:]
    return re.sub(rf"\n\s+reading\s+['\"]?{re.escape(chosen)}['\"]?(?=\n|$)", "", text)


def readings_of(instrument: Instrument, clauses: tuple[str, ...]) -> tuple[str, ...]:
    """The readings of the sentence that some clauses were read from, in order; empty where there is one only."""
    sentences = {norm.reading.partition(":")[0] for norm in instrument.norms if norm.id in clauses and norm.reading}
    return tuple(
        dict.fromkeys(
            norm.reading for norm in instrument.norms if norm.reading and norm.reading.partition(":")[0] in sentences
        )
    )
