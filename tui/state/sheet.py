"""
From an instrument to the sheet of paper that is shown beside its clauses: its text, and what became of each stretch.

Where the text is not at hand, the words that the clauses quote stand in for it, and the sheet says so.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import field, frozen

from ...clauses.norm import Definition, Instrument, Norm, Status
from ...clauses.span import Span
from ...report.reading import own_span

_BLANKS = re.compile(r"\s+")


@frozen
class Stretch:
    """
    A stretch of the text, and what became of it.
    """

    span: Span
    status: Status
    label: str
    clauses: tuple[str, ...]
    """Ids of the norms and terms that were read from it."""
    why: str
    """Why it was not read, or what kind of text it is."""
    opaque: tuple[Span, ...] = ()
    """Words in it that were kept as written."""

    @property
    def not_read(self) -> bool:
        """Whether something of it was not read."""
        return self.status in {Status.UNREAD, Status.PARTIAL}


@frozen
class Sheet:
    """
    The text of an instrument in stretches.
    """

    text: str = field(repr=False)
    at_hand: bool
    """Whether this is the text; else it is put together from the quotations of the clauses."""
    stretches: tuple[Stretch, ...]
    spans: dict[str, tuple[Span, ...]] = field(repr=False, eq=False)
    """Where the words of each clause and term stand."""

    def stretch_of(self, clause: str) -> int | None:
        """Index of the stretch that a clause was read from."""
        for index, one in enumerate(self.stretches):
            if clause in one.clauses:
                return index
        spans = self.spans.get(clause)
        return self.stretch_at(spans[-1].start) if spans else None

    def stretch_at(self, offset: int) -> int | None:
        """Index of the stretch that covers a character."""
        starts = [one.span.start for one in self.stretches]
        index = bisect_right(starts, offset) - 1
        return index if index >= 0 else None

    def unread(self) -> tuple[int, ...]:
        """Indexes of the stretches of which something was not read."""
        return tuple(index for index, one in enumerate(self.stretches) if one.not_read)

    def share(self) -> float | None:
        """The share of what could rule something that was read whole; None where there is no ledger to tell."""
        ruling = [one for one in self.stretches if one.status in {Status.READ, Status.PARTIAL, Status.UNREAD}]
        if not self.at_hand or not ruling:
            return None
        return sum(one.status is Status.READ for one in ruling) / len(ruling)


def sheet(instrument: Instrument) -> Sheet:
    """The sheet for an instrument."""
    if not instrument.text or not instrument.ledger:
        return _from_quotes(instrument)
    text = instrument.text
    stretches = []
    for entry in instrument.ledger:
        if not entry.span.of(text).strip():
            continue
        opaque = tuple(words.span for words in entry.opaque if words.span is not None)
        stretches.append(Stretch(entry.span, entry.status, entry.label, entry.clauses, entry.why, opaque))
    spans: dict[str, tuple[Span, ...]] = {norm.id: norm.spans for norm in instrument.norms if norm.spans}
    for term in instrument.definitions:
        if term.span is not None:
            spans.setdefault(term.term, (term.span,))
    return Sheet(text, True, tuple(stretches), spans)


def own_words(norm: Norm, instrument: Instrument) -> Span | None:
    """Where a clause's own words stand in the text at hand."""
    return own_span(norm, instrument) if instrument.text else None


def _from_quotes(instrument: Instrument) -> Sheet:
    parts: list[str] = []
    stretches: list[Stretch] = []
    spans: dict[str, tuple[Span, ...]] = {}
    at = 0
    items: list[Norm | Definition] = [*instrument.definitions, *instrument.norms]
    for item in items:
        if not item.quote:
            continue
        name = item.id if isinstance(item, Norm) else item.term
        label = item.id.partition("#")[0] if isinstance(item, Norm) else item.clause
        words = _BLANKS.sub(" ", item.quote)
        same = next((one for one in stretches if Span.of(one.span, "".join(parts)) == words), None)
        if same is not None:
            spans[name] = (same.span,)
            index = stretches.index(same)
            stretches[index] = Stretch(same.span, same.status, same.label, (*same.clauses, name), "")
            continue
        span = Span(at, at + len(words))
        status = Status.READ if isinstance(item, Norm) else Status.DEFINITION
        stretches.append(Stretch(span, status, label, (name,), ""))
        spans[name] = (span,)
        parts.append(f"{words}\n")
        at += len(words) + 1
    return Sheet("".join(parts), False, tuple(stretches), spans)


def flowed(text: str, span: Span) -> str:
    """
    The words of a span on one line.

    >>> flowed("use  the\\n  Output", Span(0, 17))
    'use the Output'
    """
    return _BLANKS.sub(" ", span.of(text)).strip()


def flowed_part(text: str, span: Span, part: Span) -> tuple[int, int] | None:
    """
    Where `part` stands in the line that `flowed` gives for `span`; None where they share nothing.

    >>> flowed_part("use  the\\n  Output", Span(0, 17), Span(11, 17))
    (8, 14)
    """
    start, end = max(span.start, part.start), min(span.end, part.end)
    if start >= end:
        return None
    first = _BLANKS.sub(" ", text[span.start : start]).lstrip()
    whole = _BLANKS.sub(" ", text[span.start : end]).strip()
    begin = len(first)
    return (begin, len(whole)) if begin < len(whole) else None
