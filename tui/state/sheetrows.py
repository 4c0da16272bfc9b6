"""The text of an instrument and its clauses as rows, in step with each other."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from ...clauses.norm import Instrument, Norm, Status
from ...clauses.span import Span
from ...report.formal import formal_norm
from ...report.words import Phrasing, shortened
from .rows import Row, Styled
from .sheet import Sheet, flowed, flowed_part

_GUTTER = {
    Status.READ: ("█", "good"),
    Status.DEFINITION: ("█", "accent"),
    Status.INERT: ("│", "dim"),
    Status.PARTIAL: ("▒", "warn"),
    Status.UNREAD: ("▒", "warn"),
}


class Form(StrEnum):
    """How clauses are shown."""

    WORDS = "words"
    FORMULAS = "formulas"
    BOTH = "both"


def text_rows(paper: Sheet) -> tuple[Row, ...]:
    """The text, one row for each stretch; the mark before it says what became of it."""
    rows: list[Row] = []
    before = ""
    for index, stretch in enumerate(paper.stretches):
        words = flowed(paper.text, stretch.span)
        if not words:
            continue
        gutter, gutter_style = _GUTTER[stretch.status]
        spans: list[Styled] = []
        for opaque in stretch.opaque:
            part = flowed_part(paper.text, stretch.span, opaque)
            if part is not None:
                spans.append((*part, "unread"))
        style = {Status.UNREAD: "unread", Status.INERT: "dim"}.get(stretch.status, "")
        if stretch.label != before and not words.lstrip("-* ").startswith((stretch.label, f"({stretch.label}")):
            label = stretch.label
        else:
            label = ""
        before = stretch.label
        rows.append(
            Row(
                f"stretch:{index}",
                words,
                tuple(spans),
                style=style,
                gutter=gutter,
                gutter_style=gutter_style,
                indent=1,
                right=f"§ {label}" if label and label[:1].isdigit() else label,
            )
        )
    return tuple(rows)


def lit(paper: Sheet, clause: str) -> dict[str, tuple[Styled, ...]]:
    """Where the words of a clause stand, as what is to be lit in the rows of the text."""
    found: dict[str, tuple[Styled, ...]] = {}
    for span in paper.spans.get(clause, ()):
        for index in _covering(paper, span):
            part = flowed_part(paper.text, paper.stretches[index].span, span)
            if part is not None:
                key = f"stretch:{index}"
                found[key] = (*found.get(key, ()), (*part, "lit"))
    return found


def _covering(paper: Sheet, span: Span) -> Iterator[int]:
    first = paper.stretch_at(span.start)
    if first is None:
        first = 0
    for index in range(first, len(paper.stretches)):
        stretch = paper.stretches[index].span
        if stretch.start >= span.end:
            return
        if stretch.overlaps(span):
            yield index


def clause_rows(instrument: Instrument, paper: Sheet, form: Form) -> tuple[Row, ...]:
    """The clauses in the order of the text, and between them what was not read."""
    say = Phrasing(instrument.language)
    placed: list[tuple[float, int, tuple[Row, ...]]] = []
    for order, norm in enumerate(instrument.norms):
        index = paper.stretch_of(norm.id)
        placed.append((index if index is not None else -1, order, tuple(_clause(norm, instrument, form, say))))
    for order, index in enumerate(paper.unread()):
        stretch = paper.stretches[index]
        words = shortened(flowed(paper.text, stretch.span), 90)
        status = say(f"status.{stretch.status.value}")
        lines = [
            Row(
                f"unread:{index}",
                f"{status}: “{words}”",
                gutter="▒",
                gutter_style="warn",
                indent=1,
                hang=2,
                style="unread",
            )
        ]
        if stretch.why:
            lines.append(Row(f"unread:{index}:why", stretch.why, indent=3, style="dim", selectable=False))
        for number, opaque in enumerate(stretch.opaque):
            kept = " ".join(opaque.of(paper.text).split())
            lines.append(
                Row(
                    f"unread:{index}:{number}",
                    f"kept as written: “{kept}”",
                    indent=3,
                    hang=2,
                    style="dim",
                    selectable=False,
                )
            )
        placed.append((index + 0.5, order, tuple(lines)))
    placed.sort(key=lambda one: one[:2])
    terms = [
        Row(
            f"term:{term.term}",
            f"“{term.term}” {shortened(term.quote or _meaning(term, say), 120)}",
            gutter="█",
            gutter_style="accent",
            indent=1,
            hang=2,
        )
        for term in instrument.definitions
    ]
    return (*terms, *(row for _, _, rows in placed for row in rows))


def _meaning(term: object, say: Phrasing) -> str:
    from ...report.reading import meaning_words

    words = meaning_words(getattr(term, "meaning", None), say)
    return words or ""


def _clause(norm: Norm, instrument: Instrument, form: Form, say: Phrasing) -> Iterator[Row]:
    kind = say(f"modality.{norm.modality.value}")
    head = f"{norm.id}  {kind}"
    right = f"reading {norm.reading}" if norm.reading else ""
    lifts = [one.id for one in instrument.norms if norm.id in one.defeats]
    formula = _indented(formal_norm(norm)) if form is not Form.WORDS else []
    words = f"{head}: {shortened(norm.quote, 400)}" if form is not Form.FORMULAS and norm.quote else head
    yield Row(
        norm.id, words, ((0, len(norm.id), "title"),), gutter="█", gutter_style="good", indent=1, hang=2, right=right
    )
    for number, line in enumerate(formula):
        yield Row(f"{norm.id}:formal:{number}", line, indent=3, hang=4, style="accent", selectable=False)
    if norm.defeats:
        yield Row(
            f"{norm.id}:lifts", f"exception to {', '.join(norm.defeats)}", indent=3, style="dim", selectable=False
        )
    if lifts:
        yield Row(f"{norm.id}:lifted", f"unless {', '.join(lifts)} applies", indent=3, style="dim", selectable=False)


def _indented(formal: str) -> list[str]:
    """The clause language without head, quotation and places, which stand beside it."""
    kept: list[str] = []
    for line in formal.splitlines():
        depth = len(line) - len(line.lstrip())
        words = line.strip()
        if depth == 0 or words.startswith(("at ", "reading ", "exception to")) or (depth >= 8 and not kept):
            continue
        if depth >= 8 and kept:
            kept[-1] += f" {words}"
        else:
            kept.append(words)
    return kept
