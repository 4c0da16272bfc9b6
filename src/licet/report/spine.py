"""
The text of a licence as the spine of a paper: its words in order, and under those that were looked at, what they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from ..clauses.norm import Instrument
from ..clauses.span import Citation, Span
from ..clauses.verdict import Step
from .blocks import Fold, Item, Passage, Run, Section, Spine, section

if TYPE_CHECKING:
    from .paper import Report

_PARAGRAPH = re.compile(r"\S.*?(?=\n[^\S\n]*\n|\Z)", re.DOTALL)
_LONGEST = 900
"""Characters of a paragraph; a longer one is told line by line."""
_SHOWN = 240
"""Characters that nothing was found in and that still stand open between two passages."""

_RANK = ("decides", "lifts", "open", "looked-at")
"""What the words of a clause come to, the strongest first."""


@frozen
class Mark:
    """
    A clause that was looked at: where its words stand, what it comes to, and the step that says so.
    """

    clause: str
    spans: tuple[Span, ...]
    role: str
    item: Item
    quote: str


def spines(report: Report) -> tuple[Section, ...]:
    """One section for each instrument: its text, or where that is not at hand, its clauses."""
    found: list[Section] = []
    for instrument in report.answer.instruments:
        marks = [mark for mark in _marks(report, instrument) if mark.quote]
        spanned = bool(instrument.text) and any(mark.spans for mark in marks)
        passages = _of_text(report, instrument, marks) if spanned else _of_clauses(report, instrument, marks)
        title = report.say("section.spine", title=report.cited(instrument))
        found += section(title, Spine(tuple(_folded(passages, report))))
    return tuple(found)


def _marks(report: Report, instrument: Instrument) -> Iterator[Mark]:
    norms = {norm.id: norm for norm in instrument.norms}
    seen: set[tuple[str, str, str]] = set()
    for step, above in report.every_step():
        citation = step.citation
        if citation is None or citation.instrument != instrument.id or not citation.quote:
            continue
        key = (citation.clause, citation.quote, step.rule)
        if key in seen or not (citation.clause or citation.span):
            continue
        seen.add(key)
        norm = norms.get(citation.clause)
        spans = norm.spans if norm is not None and norm.spans else (citation.span,) if citation.span else ()
        yield Mark(citation.clause, spans, _role(report, step), report.line_of(step, above), citation.quote)


def _role(report: Report, step: Step) -> str:
    if step.rule in ("exception", "proviso", "grant") and step.applies is True:
        return "lifts"
    if step.applies is True and step in report.result.grounds:
        return "decides"
    if step.applies is None:
        return "open"
    return "decides" if step.applies is True else "looked-at"


def _of_text(report: Report, instrument: Instrument, marks: Iterable[Mark]) -> Iterator[Passage]:
    """The whole text, paragraph by paragraph; a step stands under the paragraph in which its words end."""
    text, listed = instrument.text, list(marks)
    placed: set[int] = set()
    ends = frozenset(mark.spans[-1].end for mark in listed if mark.spans)
    for span in _paragraphs(text, ends):
        inside = [
            (index, mark)
            for index, mark in enumerate(listed)
            if index not in placed and mark.spans and span.start < mark.spans[-1].end <= span.end
        ]
        placed |= {index for index, _ in inside}
        yield Passage("", tuple(_runs(text, span, listed)), tuple(mark.item for _, mark in inside))
    rest = [mark for index, mark in enumerate(listed) if index not in placed]
    yield from (Passage(report.say.clause(m.clause), (Run(m.quote, m.role),), (m.item,)) for m in rest)


def _paragraphs(text: str, ends: frozenset[int]) -> Iterator[Span]:
    """The paragraphs; cut at the end of a line where the words of a clause end, or where they grow long."""
    for found in _PARAGRAPH.finditer(text):
        start = found.start()
        for line in re.finditer(r"[^\n]*\n?", found.group()):
            end = found.start() + line.end()
            closed = text[start:end].rstrip().endswith((".", ";", ":", ",", " and", " or"))
            if closed and (end - start > _LONGEST or any(start < one <= end for one in ends)):
                yield Span(start, end)
                start = end
        if text[start : found.end()].strip():
            yield Span(start, found.end())


def _runs(text: str, span: Span, marks: list[Mark]) -> Iterator[Run]:
    """The words of a paragraph, cut where what they come to changes."""
    spans = [(one, mark.role) for mark in marks for one in mark.spans if one.overlaps(span)]
    cuts = {span.start, span.end}
    cuts |= {place for one, _ in spans for place in (one.start, one.end) if span.start < place < span.end}
    places = sorted(cuts)
    for start, end in pairwise(places):
        roles = {role for one, role in spans if one.start <= start and end <= one.end}
        words = text[start:end]
        if words.strip() or not roles:
            yield Run(words, next((role for role in _RANK if role in roles), ""))


def _of_clauses(report: Report, instrument: Instrument, marks: Iterable[Mark]) -> Iterator[Passage]:
    """The clauses as quoted, in the order of the instrument; what is no clause of it comes last."""
    listed = list(marks)
    for norm in instrument.norms:
        mine = [mark for mark in listed if mark.clause == norm.id]
        role = next((role for role in _RANK if any(mark.role == role for mark in mine)), "")
        if norm.quote:
            items = tuple(mark.item for mark in mine)
            yield Passage(report.say.clause(norm.id), (Run(norm.quote, role),), items)
    known = {norm.id for norm in instrument.norms}
    for mark in listed:
        if mark.clause not in known:
            where = report.label(
                Citation(instrument.id, mark.clause, mark.quote, mark.spans[0] if mark.spans else None)
            )
            yield Passage(where if where != mark.quote else "", (Run(mark.quote, mark.role),), (mark.item,))


def _folded(passages: Iterable[Passage], report: Report) -> Iterator[Passage | Fold]:
    """The same, with long stretches in which nothing was looked at folded away."""
    waiting: list[Passage] = []
    for passage in (*passages, None):
        if passage is not None and not passage.items and not any(run.role for run in passage.runs):
            waiting.append(passage)
            continue
        size = sum(len(run.words) for one in waiting for run in one.runs)
        if size > _SHOWN:
            yield Fold(report.say("line.not-looked-at", count=str(len(waiting))), tuple(waiting))
        else:
            yield from waiting
        waiting = []
        if passage is not None:
            yield passage
