"""Findings about a text for a person and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import Any

from ..clauses.finding import CODES, Finding, Lint, Note
from ..clauses.norm import Instrument
from ..clauses.span import Citation
from .as_json import citation_object
from .as_text import _wrapped
from .words import Phrasing, shortened


def lint_object(lint: Lint) -> dict[str, Any]:
    """The object of `lint --format json`."""
    return {
        "instrument": lint.instrument,
        "status": lint.status,
        "skipped": list(lint.skipped),
        "uses": lint.uses,
        "findings": [
            {
                "code": one.code,
                "level": "note" if one.is_note else "warning",
                "about": CODES[one.code],
                "message": one.message,
                **citation_object(one.citation),
                "notes": [_note(note) for note in one.notes],
                "help": one.help,
                "case": one.case,
                "proof": [dict(each) for each in one.proof],
            }
            for one in lint.findings
        ],
    }


def _note(note: Note) -> dict[str, Any]:
    return {"text": note.text, "citation": citation_object(note.citation) if note.citation is not None else None}


def lint_text(lint: Lint, instrument: Instrument, name: str, width: int = 100) -> str:
    """
    The findings one after the other, as messages that point at the words; `name` is what the reader calls the text.
    """
    say = Phrasing()
    lines: list[str] = []
    for one in lint.findings:
        lines += [*_finding(one, instrument, name, say, width), ""]
    wrong = sum(not one.is_note for one in lint.findings)
    notes = len(lint.findings) - wrong
    counted = say("lint.none") if not lint.findings else say("lint.some", findings=str(wrong), notes=str(notes))
    lines += _wrapped(f"{counted} {say('lint.vocabulary', uses=str(lint.uses))}", "", "", width)
    if lint.status == "interrupted":
        lines += _wrapped(say("lint.interrupted", codes=", ".join(lint.skipped)), "", "", width)
    return "\n".join(lines) + "\n"


def _finding(one: Finding, instrument: Instrument, name: str, say: Phrasing, width: int) -> Iterator[str]:
    level = "note" if one.is_note else "warning"
    yield from _wrapped(f"{level}[{one.code}]: {one.message}", "", "  ", width)
    yield from _words(one.citation, instrument, name, width)
    for note in one.notes:
        if note.citation is None:
            yield from _wrapped(f"= note: {note.text}", "  ", "    ", width)
            continue
        yield f"  = note: {note.text}:"
        yield from _words(note.citation, instrument, name, width)
    if one.help:
        yield from _wrapped(f"= help: {one.help}", "  ", "    ", width)
    if one.case:
        yield f"  = {say('lint.case', name=name)}"
        yield ""
        yield from indent(one.case.rstrip("\n"), "        ").splitlines()
        yield ""
    if one.proof:
        yield from _wrapped(f"= {say('lint.proof', uses=str(len(one.proof)))}", "  ", "    ", width)
    trail = [instrument.title or instrument.id, *([say.clause(one.citation.clause)] if one.citation.clause else [])]
    yield f"  └─ {' › '.join(trail)}"


def _words(citation: Citation, instrument: Instrument, name: str, width: int) -> Iterator[str]:
    """The line of the text with the words underlined; the words quoted, where the text is not at hand."""
    span, text = citation.span, instrument.text
    if span is None or not text or citation.line is None:
        place = say_clause(citation)
        yield f"  ┌─ {name}{place}"
        yield from _wrapped(shortened(citation.quote, 300), "  │ ", "  │ ", width)
        return
    start = text.rfind("\n", 0, span.start) + 1
    line = text[start:].partition("\n")[0].rstrip()
    column = span.start - start
    yield f"  ┌─ {name}:{citation.line}:{column + 1}"
    room = max(40, width - 8)
    cut = max(0, min(column - 20, len(line) - room)) if len(line) > room else 0
    shown = line[cut : cut + room]
    head = "…" if cut else ""
    tail = "…" if cut + room < len(line) else ""
    number = str(citation.line)
    yield f"{number} │ {head}{shown}{tail}"
    length = max(1, min(span.end - span.start, len(shown) - (column - cut)))
    yield f"{' ' * len(number)} │ {' ' * (column - cut + len(head))}{'^' * length}"


def say_clause(citation: Citation) -> str:
    """Where words stand, if no line can be given."""
    return f" {Phrasing().clause(citation.clause)}" if citation.clause else ""
