"""A summary for a person: permissions, conditions and limitations, each with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .blocks import Item, Items, Paper, section
from .words import Phrasing, shortened

if TYPE_CHECKING:
    from ..summary import Item as Line
    from ..summary import Summary


def summary_paper(summary: Summary) -> Paper:
    """The summary of one text as a paper."""
    one = summary.instrument
    say = Phrasing(one.language)
    lead = [f"{one.id}, {one.standing.value}"]
    if one.version is not None:
        lead.append(say("line.version", date=say.day(one.version)))
    return Paper(
        headline=one.title or one.id,
        kind=None,
        lead=tuple(lead),
        sections=(
            *section(say("section.permissions"), _lines(summary.permissions, say)),
            *section(say("section.conditions"), _lines(summary.conditions, say)),
            *section(say("section.limitations"), _lines(summary.limitations, say)),
        ),
    )


def _lines(lines: Iterable[Line], say: Phrasing) -> Items | None:
    items = tuple(
        Item(
            _words(line, say),
            (Item(f"{line.clause}{': ' if line.clause else ''}{say.quoted(shortened(line.text, 200))}"),),
        )
        for line in lines
    )
    return Items(items) if items else None


def _words(line: Line, say: Phrasing) -> str:
    for key in (f"verdict.{line.verdict}", f"modality.{line.verdict}"):
        if say.has(key):
            return f"{line.label}{say('colon')}{say(key)}"
    return f"{line.label}{say('colon')}{line.verdict}"
