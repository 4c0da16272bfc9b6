"""
A licence's raw text → a tree of sections, items and sentences whose spans tile the text.

`parse_document` reads the layout alone: it knows what a heading, a list or a lead-in looks like, and nothing of what
a sentence means.
`compose` gives what the grammar reads as one sentence: lead-ins, own words, trailer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from ..clauses.span import Span
from .crossref import Resolver, references_of
from .dates import dates_of
from .document_model import (
    Attachment,
    CrossReference,
    DefinedTerm,
    Document,
    Gap,
    GapKind,
    HeaderDate,
    Piece,
    PieceRole,
    Unit,
    UnitKind,
    is_within,
)
from .document_table import DocumentTable, document_table
from .flow import flow_of
from .headings import announces
from .outline import Outliner
from .outline_model import Placed
from .paragraphs import ParagraphReader
from .sentences import sentence_ends
from .terms import terms_of, unit_at
from .units import UnitBuilder

__all__ = [
    "Attachment",
    "CrossReference",
    "DefinedTerm",
    "Document",
    "DocumentTable",
    "Gap",
    "GapKind",
    "HeaderDate",
    "Piece",
    "PieceRole",
    "PlainText",
    "Unit",
    "UnitKind",
    "compose",
    "document_table",
    "is_within",
    "parse_document",
    "plain",
]

_HEADER_PARAGRAPHS = 12


def parse_document(text: str, table: DocumentTable | str = "en") -> Document:
    """
    The structure of `text`, with the words of structure of one language.

    >>> document = parse_document("2. Limits\\n\\nYou will not:\\n\\n(a) sell keys; or\\n\\n(b) copy the API.")
    >>> for unit in document.units:
    ...     print(unit.kind, unit.path, unit.words)
    heading 2 Limits
    lead-in 2 You will not:
    item 2(a) sell keys; or
    item 2(b) copy the API.
    """
    words = document_table(table) if isinstance(table, str) else table
    placed = Outliner(text, ParagraphReader(text, words).read(), words).place()
    builder = UnitBuilder(text, placed, words)
    units = tuple(builder.build())
    terms, references, dates = _findings(placed, units, words)
    title = next((unit.words for kind in ("title", "date", "heading") for unit in units if unit.kind == kind), "")
    title = title.strip("_* ")
    return Document(text, words.language, title, units, _gaps(text, units, builder.labels), dates, terms, references)


def _findings(
    placed: Sequence[Placed], units: Sequence[Unit], table: DocumentTable
) -> tuple[tuple[DefinedTerm, ...], tuple[CrossReference, ...], tuple[HeaderDate, ...]]:
    """Terms, references and header dates of all paragraphs, tied to their units."""
    starts = [unit.start for unit in units]
    resolver = Resolver(units)
    terms: list[DefinedTerm] = []
    references: list[CrossReference] = []
    dates: list[HeaderDate] = []
    for number, one in enumerate(placed):
        if one.role == "toc" or not one.flow.text:
            continue
        ends = sentence_ends(one.flow.text, table)
        found = sorted(terms_of(one.flow, ends, table), key=lambda pair: pair[1])
        terms.extend(evolve(term, unit=unit_at(units, starts, term.span.start)) for term, _ in found)
        for reference in references_of(one.flow, table):
            unit = unit_at(units, starts, reference.span.start)
            references.append(evolve(reference, unit=unit, units=resolver.units(reference.target)))
        at = unit_at(units, starts, one.paragraph.lines[0][0])
        if units and (units[at].kind == "date" or (number < _HEADER_PARAGRAPHS and len(one.flow.text) <= 160)):
            dates.extend(dates_of(one.flow, table))
    return tuple(terms), tuple(sorted(references, key=lambda one: one.span)), tuple(dates)


def _gaps(text: str, units: Iterable[Unit], labels: Iterable[tuple[int, int]]) -> tuple[Gap, ...]:
    """What no unit holds, cut into white space, labels, signs and markup."""
    gaps: list[Gap] = []
    # INVARIANT: units come in the order of the text and never overlap, so one pass finds all that lies between
    marks = sorted(set(labels))
    at, next_label = 0, 0
    for span in (*(span for unit in units for span in unit.spans), Span(len(text), len(text))):
        while at < span.start:
            while next_label < len(marks) and marks[next_label][1] <= at:
                next_label += 1
            stop = span.start
            if next_label < len(marks) and marks[next_label][0] < stop:
                start, end = marks[next_label]
                if start <= at:
                    gaps.append(Gap(Span(at, min(end, stop)), "label"))
                    at = min(end, stop)
                    continue
                stop = start
            gaps.extend(_plain_gaps(text, at, stop))
            at = stop
        at = max(at, span.end)
    return tuple(gaps)


def _plain_gaps(text: str, start: int, end: int) -> Iterable[Gap]:
    """A stretch without words: white space on both sides of signs or markup."""
    middle = text[start:end]
    left = len(middle) - len(middle.lstrip())
    right = len(middle.rstrip())
    if right <= left:
        yield Gap(Span(start, end), "space")
        return
    if left:
        yield Gap(Span(start, start + left), "space")
    kind: GapKind = "markup" if any(map(str.isalnum, middle)) else "mark"
    yield Gap(Span(start + left, start + right), kind)
    if start + right < end:
        yield Gap(Span(start + right, end), "space")


def compose(document: Document, unit: Unit) -> tuple[Piece, ...]:
    """
    What the grammar reads as one sentence: lead-ins, outermost first, then the unit's own words, then the trailer.

    Labels and connectives between items are left out; a colon stays only behind words that announce a list, as in
    `for the following:`.

    >>> document = parse_document("You will not:\\n(a) sell keys; or\\n(b) copy the API.")
    >>> " ".join(piece.span.of(document.text) for piece in compose(document, document.units[1]))
    'You will not sell keys'
    """
    table = document_table(document.language)
    pieces: list[Piece] = []
    for number in unit.lead_units:
        above = document.units[number]
        spans = list(above.core)
        condition = table.condition_of_lead(above.words)
        if condition:
            spans = _words_within(document.text, spans, condition)
        elif spans and not announces(above.words, table):
            last = spans[-1]
            end = last.end
            while end > last.start and document.text[end - 1] in ":—–- ":
                end -= 1
            spans[-1] = Span(last.start, end)
        pieces.extend(Piece(span, "lead-in") for span in spans if span.end > span.start)
    pieces.extend(Piece(span, "own") for span in unit.core)
    pieces.extend(Piece(span, "trailer") for span in unit.trailer or _closing_verb(document, unit, table))
    return tuple(pieces)


def _closing_verb(document: Document, unit: Unit, table: DocumentTable) -> tuple[Span, ...]:
    """
    The verb behind the last item that closes the sentence of each ("… nicht (a) zum Spaß oder (b) zu Hause zu nutzen").
    """
    if not table.closing_verb or not unit.lead_units:
        return ()
    lead = document.units[unit.lead_units[-1]].words.split()
    if not lead or (lead[-1].endswith(":") and lead[-1].rstrip(":").lower() not in table.sets["open_words"]):
        return ()
    items = [one for one in document.units if one.lead_units == unit.lead_units]
    last = items[-1]
    closed = [re.search(table.closing_verb, one.core[-1].of(document.text)) for one in items if one.core]
    found = closed[-1] if closed else None
    if last is unit or found is None or any(closed[:-1]):
        return ()
    start = last.core[-1].start
    return (Span(start + found.start(1), start + found.end(1)),)


def _words_within(text: str, spans: list[Span], words: str) -> list[Span]:
    """The one span in which some words of a unit stand, whatever white space is between them; else all of them."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    for span in spans:
        found = pattern.search(text, span.start, span.end)
        if found is not None:
            return [Span(found.start(), found.end())]
    return spans


@frozen
class PlainText:
    """
    Pieces of a text as one string, and where each of its characters stands.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The characters of the whole text that `text[start:end]` came from."""
        return Span(self.starts[start], self.ends[end - 1])


def plain(document: Document, pieces: Iterable[Piece | Span]) -> PlainText:
    """
    The words of `pieces` in a row: runs of white space become one blank, character references their character.
    """
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    text = document.text
    table = document_table(document.language)
    sets = table.sets
    keep = sets["and_words"] | sets["or_words"] | sets["both_words"]
    for piece in pieces:
        span = piece.span if isinstance(piece, Piece) else piece
        flow = flow_of(text, _lines(text, span), keep, table.defines)
        if chars and chars[-1] != " " and flow.text[:1] not in ("", " "):
            chars.append(" ")
            starts.append(ends[-1])
            ends.append(ends[-1])
        for number, char in enumerate(flow.text):
            blank = char.isspace()
            if blank and (not chars or chars[-1] == " "):
                continue
            chars.append(" " if blank else char)
            starts.append(flow.starts[number])
            ends.append(flow.ends[number])
    return PlainText("".join(chars), tuple(starts), tuple(ends))


def _lines(text: str, span: Span) -> list[tuple[int, int]]:
    """The lines of a span without the blanks around them."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+", span.of(text)):
        line = match.group()
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if right > left:
            found.append((span.start + match.start() + left, span.start + match.start() + right))
    return found
