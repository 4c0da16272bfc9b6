"""What was read from a text: its clauses, its definitions, and the ledger of every stretch of it."""

from __future__ import annotations

from typing import Any

from ..clauses.norm import Definition, Entry, Instrument, Norm, Status
from ..clauses.phrase import Thing, Things, Words
from ..clauses.span import Lines, Span
from .as_json import span
from .blocks import Item, Items, Paper, Para, section
from .words import Phrasing, shortened


def reading_object(instrument: Instrument) -> dict[str, Any]:
    """The object of `read --format json`."""
    say = Phrasing(instrument.language)
    return {
        "id": instrument.id,
        "title": instrument.title,
        "language": instrument.language,
        "version": instrument.version.isoformat() if instrument.version else None,
        "in_force": [_day(instrument.in_force.first), _day(instrument.in_force.last)],
        "standing": instrument.standing.value,
        "text_sha256": instrument.text_sha256 or None,
        "clauses": [_clause(norm, instrument, say) for norm in instrument.norms],
        "definitions": [_definition(definition, say) for definition in instrument.definitions],
        "incorporates": list(instrument.incorporates),
        "ledger": [_entry(entry) for entry in instrument.ledger],
        "coverage": coverage(instrument),
    }


def coverage(instrument: Instrument) -> dict[str, Any]:
    """
    How much was read: stretches of text and characters for each status, and the share of the normative ones.
    """
    entries, characters = dict.fromkeys(Status, 0), dict.fromkeys(Status, 0)
    for entry in instrument.ledger:
        entries[entry.status] += 1
        characters[entry.status] += entry.span.end - entry.span.start
    normative = entries[Status.READ] + entries[Status.PARTIAL] + entries[Status.UNREAD]
    return {
        "entries": {status.value: entries[status] for status in Status},
        "characters": {status.value: characters[status] for status in Status},
        "normative": normative,
        "read": round(entries[Status.READ] / normative, 4) if normative else None,
    }


def _clause(norm: Norm, instrument: Instrument, say: Phrasing) -> dict[str, Any]:
    from .formal import formal_norm

    own = own_span(norm, instrument)
    return {
        "id": norm.id,
        "modality": norm.modality.value,
        "span": span(own),
        "spans": [span(part) for part in norm.spans],
        "text": norm.quote or (own.of(instrument.text) if own and instrument.text else ""),
        "formal": formal_norm(norm),
        "conditions": [
            {"text": say.language.formula_words(proviso.formula), "unless": proviso.unless, "span": span(proviso.span)}
            for proviso in norm.conditions
        ],
        "exceptions": [each.id for each in instrument.norms if norm.id in each.defeats],
        "reading": norm.reading or None,
        "opaque": [words.text for words in norm.opaque],
    }


def own_span(norm: Norm, instrument: Instrument) -> Span | None:
    """Where the clause's own words stand: that of its spans which its ledger entry covers; else the last."""
    for entry in instrument.ledger:
        if norm.id in entry.clauses:
            for part in norm.spans:
                if entry.span.covers(part):
                    return part
    return norm.spans[-1] if norm.spans else None


def _definition(definition: Definition, say: Phrasing) -> dict[str, Any]:
    return {
        "term": definition.term,
        "aliases": list(definition.aliases),
        "meaning": meaning_words(definition.meaning, say),
        "includes": [say.thing(thing) for thing in definition.includes],
        "excludes": [say.thing(thing) for thing in definition.excludes],
        "clause": definition.clause,
        "text": definition.quote,
        "span": span(definition.span),
    }


def meaning_words(meaning: Thing | Things | Words | None, say: Phrasing) -> str | None:
    """The meaning of a term in words; None where only the term is known."""
    if meaning is None:
        return None
    return meaning.text if isinstance(meaning, Words) else say.thing(meaning)


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "span": span(entry.span),
        "status": entry.status.value,
        "label": entry.label,
        "clauses": list(entry.clauses),
        "opaque": [words.text for words in entry.opaque],
        "why": entry.why,
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day is not None else None


def ledger_text(instrument: Instrument) -> str:
    """The ledger, one line for each stretch: line number, status, clauses or reason, and its first words."""
    say, lines, rows = Phrasing(instrument.language), Lines.of(instrument.text), []
    for entry in instrument.ledger:
        words = shortened(entry.span.of(instrument.text), 70)
        if not words:
            continue
        what = ", ".join(entry.clauses) or entry.why
        line = lines.place(_first_character(entry, instrument.text))[0]
        rows.append((str(line), say(f"status.{entry.status.value}"), what, words))
        rows += [("", "", "", f"! {say.quoted(words.text)}") for words in entry.opaque]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(2)]
    return "".join(f"{a:>{widths[0]}}  {b:<{widths[1]}}  {c + '  ' if c else ''}{d}\n" for a, b, c, d in rows)


def _first_character(entry: Entry, text: str) -> int:
    words = entry.span.of(text)
    return entry.span.start + len(words) - len(words.lstrip())


def reading_paper(instrument: Instrument) -> Paper:
    """The clauses of an instrument for a person: what each permits, forbids or requires, and what was not read."""
    say = Phrasing(instrument.language)
    clauses = []
    for norm in instrument.norms:
        below = [
            Item(f"{each.id}{say('colon')}{say('modality.' + each.modality.value)}")
            for each in _defeating(norm, instrument)
        ]
        words = (
            f"{norm.id}  {say(f'modality.{norm.modality.value}')}{say('colon')}{say.quoted(shortened(norm.quote, 200))}"
        )
        clauses.append(Item(words, tuple(below)))
    terms = [
        Item(f"{say.quoted(each.term)}{say('colon')}{shortened(meaning_words(each.meaning, say) or each.quote, 160)}")
        for each in instrument.definitions
    ]
    unread = [
        Item(
            f"{say(f'status.{entry.status.value}')}{say('colon')}"
            f"{say.quoted(shortened(entry.span.of(instrument.text), 160))}"
            f"{f' ({entry.why})' if entry.why else ''}"
        )
        for entry in instrument.ledger
        if entry.status in {Status.PARTIAL, Status.UNREAD}
    ]
    lead = [f"{instrument.id}, {instrument.standing.value}"]
    if instrument.version:
        lead.append(say("line.version", date=say.day(instrument.version)))
    share = coverage(instrument)["entries"]
    summary = ", ".join(f"{say(f'status.{name}')} {count}" for name, count in share.items() if count)
    return Paper(
        headline=instrument.title or instrument.id,
        kind=None,
        lead=tuple(lead),
        sections=(
            *section(say("section.clauses"), Items(tuple(clauses))),
            *section(say("section.definitions"), Items(tuple(terms))),
            *section(say("section.not-judged"), Items(tuple(unread))),
            *section(say("section.coverage"), Para(summary) if summary else None),
        ),
    )


def _defeating(norm: Norm, instrument: Instrument) -> list[Norm]:
    return [each for each in instrument.norms if norm.id in each.defeats]
