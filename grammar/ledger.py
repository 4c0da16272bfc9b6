"""What became of every sentence of a text: entries that tile it, and how much of it was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from ..clauses.norm import Entry, Instrument, Status
from ..clauses.span import Span


@frozen
class Coverage:
    """
    How much of the sentences that may rule conduct was read.
    """

    read: int
    partial: int
    unread: int
    inert: int
    definitions: int

    @property
    def normative(self) -> int:
        """Sentences that rule or may rule conduct: what was read, in part or not at all."""
        return self.read + self.partial + self.unread

    def share(self, status: Status) -> float:
        """The share of the normative sentences that have `status`; 1 for READ where there is none."""
        counts = {Status.READ: self.read, Status.PARTIAL: self.partial, Status.UNREAD: self.unread}
        if not self.normative:
            return 1.0 if status is Status.READ else 0.0
        return counts[status] / self.normative


def coverage(instrument: Instrument) -> Coverage:
    """Count the entries of the ledger of `instrument` by what became of them."""
    counts = dict.fromkeys(Status, 0)
    for entry in instrument.ledger:
        if entry.why != "blank":
            counts[entry.status] += 1
    return Coverage(
        counts[Status.READ],
        counts[Status.PARTIAL],
        counts[Status.UNREAD],
        counts[Status.INERT],
        counts[Status.DEFINITION],
    )


def tiled(entries: Iterable[Entry], text: str) -> tuple[Entry, ...]:
    """
    `entries` stretched so that every character of `text` lies in exactly one of them.

    Labels and white space before an entry's words go to it; what follows the last entry goes to that one. Text that
    no entry holds would be unread, never dropped.
    """
    ordered = sorted(entries, key=lambda entry: (entry.span.start, entry.span.end))
    if not ordered:
        if not text:
            return ()
        status, why = (Status.UNREAD, "no sentence was found in it") if text.strip() else (Status.INERT, "blank")
        return (Entry(Span(0, len(text)), status, why=why),)
    found: list[Entry] = []
    at = 0
    for number, entry in enumerate(ordered):
        end = ordered[number + 1].span.start if number + 1 < len(ordered) else len(text)
        # White space after the words stays with them; a label before the next sentence belongs to that one.
        own_end = max(at, min(entry.span.end, end))
        rest = text[own_end:end]
        blank = len(rest) - len(rest.lstrip())
        stop = end if number + 1 == len(ordered) else own_end + blank
        found.append(evolve(entry, span=Span(at, max(at, stop))))
        at = max(at, stop)
    return tuple(entry for entry in found if entry.span.end > entry.span.start)


def gaps(entries: Sequence[Entry], text: str) -> tuple[Span, ...]:
    """Where `entries` fail to tile `text`: overlaps and holes; empty if they tile it."""
    wrong: list[Span] = []
    at = 0
    for entry in entries:
        if entry.span.start != at:
            wrong.append(Span(min(at, entry.span.start), max(at, entry.span.start)))
        at = entry.span.end
    if at != len(text):
        wrong.append(Span(min(at, len(text)), max(at, len(text))))
    return tuple(wrong)
