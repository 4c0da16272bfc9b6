"""
Instruments and vocabularies to formal text: the one canonical layout, which `grammar/formal.py` reads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from .formal_words import CAPITAL_WORD, MODAL, PLAIN_WORD, day, label, quoted, stretch
from .norm import Definition, Entry, Instrument, Norm, Reserved, Review, Silence, Status
from .phrase import Period, Words
from .phrase_printer import print_act, print_formula, print_lemmas, print_subject, print_thing, print_words
from .span import Span
from .vocabulary import ActProperty, Apart, Below, Kept, MeaningRule, Near, Neighbours, Property, Same, Sort, Vocabulary

WIDTH = 110
"""Lines are broken after this many characters where a blank outside of quotes allows it."""

MARK = "▒"
"""Stands in a comment beside words that a person must look at."""

PROPERTY_WORDS = {
    ActProperty.NEEDS_RECIPIENT: "needs a recipient",
    ActProperty.TO_DO: "is a to-do",
    ActProperty.LIGHT: "is light",
    ActProperty.POWER: "is a power",
    ActProperty.STATE: "is a state",
    ActProperty.CONSENT: "is consent",
    ActProperty.ADAPTS: "adapts",
    ActProperty.TAKES_UP: "takes up an act",
    ActProperty.CHANGES: "makes something new",
}

_CONCEPT_KEYWORDS = frozenset(
    {"a", "an", "to", "being", "is", "may", "be", "means", "nothing", "both", "and", "needs", "adapts", "makes", "kept"}
    | {"vocabulary", "when", "then"}
)

VOCABULARY_RULES = frozenset({"below", "same", "near", "neighbours", "apart", "property", "rule", "kept_about"})
"""Rules whose lines have no parts, so that any indentation continues them."""

_QUOTE_WIDTH = 92
_CHUNK = re.compile(r"\S*\s*")
_DATE = r"\[?(?:on |from |until )?\d{1,2} [A-Z][a-z]+ \d{4}\S*"
_TOGETHER = rf"{_DATE}|must not\b|\(*such that|\(*\[(?:fewer than|more than|at least|at most)"
_UNBROKEN = re.compile(rf'{_TOGETHER}|~?"(?:[^"\\]|\\.)*"[^\s"\']*|(?:[^\s"\'~]|\'(?:[^\'\\]|\\.)*\')+|\S')
"""What a line break never divides: words of one token, strings, and what is written without a blank."""


@frozen
class Line:
    """
    One logical line of a file, before it is broken to width.
    """

    rule: str
    """The rule of `formal.lark` that reads it."""
    text: str
    indent: int = 0
    gap: bool = field(default=False)
    """Whether a blank line stands before it."""


def print_instrument(instrument: Instrument, *, marks: bool = False, with_text: bool = True) -> str:
    """
    The canonical text of an instrument.

    With `marks`, a comment marks each stretch that was not read, for the person who goes over a first draft. Without
    `with_text`, the text as given is left out, and only its hash remains.
    """
    return render(instrument_lines(instrument, marks=marks, with_text=with_text))


def print_vocabulary(vocabulary: Vocabulary) -> str:
    """The canonical text of a vocabulary."""
    return render(vocabulary_lines(vocabulary))


def print_norm(norm: Norm) -> str:
    """The canonical text of one clause, without a line break at its end."""
    return render(_norm(norm)).strip("\n")


def print_definition(definition: Definition) -> str:
    """The canonical text of one definition, without a line break at its end."""
    return render(_definition(definition)).strip("\n")


def render(lines: Iterable[Line]) -> str:
    """The lines as text."""
    parts: list[str] = []
    for line in lines:
        if line.gap and parts:
            parts.append("")
        parts.extend(broken(line))
    return "\n".join(parts) + "\n"


def broken(line: Line) -> list[str]:
    """A logical line as lines of the file; what continues it is indented by eight or more."""
    indent = " " * line.indent
    if line.indent + len(line.text) <= WIDTH or line.text.startswith("#"):
        return [indent + line.text]
    further = " " * (4 if line.rule in VOCABULARY_RULES else max(line.indent + 4, 8))
    made: list[str] = []
    current = indent
    for piece in _UNBROKEN.findall(line.text):
        if current.strip() and len(current) + 1 + len(piece) > WIDTH:
            made.append(current)
            current = further
        current += piece if not current.strip() else f" {piece}"
    return [*made, current]


def instrument_lines(instrument: Instrument, *, marks: bool = False, with_text: bool = True) -> Iterator[Line]:
    """The logical lines of an instrument."""
    yield from _header(instrument)
    for i, party in enumerate(instrument.parties):
        yield Line("party", " ".join(["party", label(party.role), _texts(party.names)]).rstrip(), gap=i == 0)
    for i, act in enumerate(instrument.acceptance):
        yield Line("accepted", f"accepted by {print_act(act)}", gap=i == 0)
    for definition in instrument.definitions:
        yield from _definition(definition)
    for reserved in instrument.reserved:
        yield from _reserved(reserved)
    for norm in instrument.norms:
        yield from _norm(norm)
    for review in instrument.reviews:
        yield from _review(review)
    if instrument.ledger:
        yield Line("ledger", "ledger", gap=True)
        for entry in instrument.ledger:
            if marks and entry.status in {Status.PARTIAL, Status.UNREAD}:
                yield Line("", _mark(entry, instrument.text), 4)
            yield Line("entry", _entry(entry), 4)
    if instrument.text and with_text:
        yield Line("whole_text", "text", gap=True)
        for one in instrument.text.splitlines(keepends=True):
            yield Line("", quoted(one), 8)


def vocabulary_lines(vocabulary: Vocabulary) -> Iterator[Line]:
    """The logical lines of a vocabulary."""
    yield Line("vocabulary", f"vocabulary {label(vocabulary.name)}")
    before: type | None = None
    for entry in vocabulary.entries:
        rule, text = _vocabulary_entry(entry)
        yield Line(rule, text, gap=type(entry) is not before)
        before = type(entry)


def _text(value: str) -> str:
    """A text as one string, or as several where it is long."""
    if len(value) <= _QUOTE_WIDTH:
        return quoted(value)
    parts = [""]
    for chunk in _CHUNK.findall(value):
        if parts[-1] and len(parts[-1]) + len(chunk) > _QUOTE_WIDTH:
            parts.append("")
        parts[-1] += chunk
    return " ".join(quoted(part) for part in parts)


def _texts(values: Iterable[str]) -> str:
    return ", ".join(_text(value) for value in values)


def _span(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _header(instrument: Instrument) -> Iterator[Line]:
    yield Line("instrument", f"instrument {label(instrument.id)}")
    if instrument.title:
        yield Line("title", f"title {_text(instrument.title)}", 4)
    if instrument.version is not None:
        yield Line("version", f"version {day(instrument.version)}", 4)
    if instrument.in_force != Period():
        yield Line("in_force", f"in force {stretch(instrument.in_force)}", 4)
    if instrument.language != "en":
        yield Line("language", f"language {label(instrument.language)}", 4)
    yield Line("standing", f"standing {instrument.standing}", 4)
    if instrument.public:
        yield Line("public", "public", 4)
    if instrument.source:
        yield Line("source", f"source {_text(instrument.source)}", 4)
    if instrument.text_sha256:
        yield Line("sha256", f"sha256 {label(instrument.text_sha256)}", 4)
    if instrument.incorporates:
        yield Line("incorporates", f"incorporates {_texts(instrument.incorporates)}", 4)
    if instrument.flows_down:
        yield Line("flows_down", f"flows down to {_texts(instrument.flows_down)}", 4)
    for first, second in instrument.precedence:
        yield Line("prefers", f"prefers {_text(first)} to {_text(second)}", 4)


def _place(clause: str, quote: str, span: Span | None) -> Iterator[Line]:
    if clause:
        yield Line("clause", f"clause {label(clause)}", 4)
    if quote:
        yield Line("quote", f"quote {_text(quote)}", 4)
    if span is not None:
        yield Line("at", f"at {_span(span)}", 4)


def _definition(definition: Definition) -> Iterator[Line]:
    yield Line("define", f"define {_text(definition.term)}", gap=True)
    if definition.meaning is not None:
        yield Line("means", f"means {print_thing(definition.meaning)}", 4)
    if definition.aliases:
        yield Line("also", f"also {_texts(definition.aliases)}", 4)
    for thing in definition.includes:
        yield Line("includes", f"includes {print_thing(thing)}", 4)
    for thing in definition.excludes:
        yield Line("excludes", f"excludes {print_thing(thing)}", 4)
    yield from _place(definition.clause, definition.quote, definition.span)


def _reserved(reserved: Reserved) -> Iterator[Line]:
    word = "reserve" if reserved.silence is Silence.RESERVED else "free"
    yield Line("reserved", f"{word} {print_thing(reserved.object)}", gap=True)
    yield from _place(reserved.clause, reserved.quote, reserved.span)


def _norm(norm: Norm) -> Iterator[Line]:
    head = f"{norm.modality} {label(norm.id)}"
    yield Line("norm", f"{head} {_text(norm.quote)}" if norm.quote else head, gap=True)
    if norm.bearer is not None or norm.acts:
        yield Line("acts", _acts(norm), 4)
    for condition in norm.conditions:
        rule = "unless" if condition.unless else "when"
        yield Line(rule, f"{rule} {print_formula(condition.formula)}", 4)
    if norm.only:
        yield Line("only", "only", 4)
    if norm.condition_of_grant:
        yield Line("condition_of_grant", "condition of grant", 4)
    if norm.efforts:
        yield Line("efforts", "efforts", 4)
    if norm.rank:
        yield Line("rank", f"rank {norm.rank}", 4)
    for rule, said, labels in (
        ("exception_to", "exception to", norm.defeats),
        ("subject_to", "subject to", norm.subject_to),
        ("notwithstanding", "notwithstanding", norm.overrides),
    ):
        if labels:
            yield Line(rule, f"{said} {_labels(labels)}", 4)
    if norm.reading:
        yield Line("reading", f"reading {_text(norm.reading)}", 4)
    if norm.opaque:
        yield Line("kept", f"kept {_kept(norm.opaque)}", 4)
    if norm.spans:
        yield Line("spans", f"at {', '.join(_span(span) for span in norm.spans)}", 4)


def _acts(norm: Norm) -> str:
    who = "one" if norm.bearer is None else print_subject(norm.bearer)
    acts = "; ".join(print_act(act) for act in norm.acts)
    return f"{who} {MODAL[norm.modality]} {acts}".rstrip()


def _labels(labels: Iterable[str]) -> str:
    return ", ".join(label(one) for one in labels)


def _kept(opaque: Iterable[Words]) -> str:
    return ", ".join(print_words(one) for one in opaque)


def _review(review: Review) -> Iterator[Line]:
    yield Line("review", f"review by {_text(review.who)}, {_text(review.capacity)}, {day(review.day)}", gap=True)
    yield Line("at", f"at {_span(review.span)}", 4)
    yield Line("sha256", f"sha256 {label(review.text_sha256)}", 4)
    yield Line("decided", f"decided {_text(review.decided)}", 4)
    yield Line("why", f"why {_text(review.why)}", 4)


def _entry(entry: Entry) -> str:
    parts = [_span(entry.span), entry.status]
    if entry.label:
        parts.append(f"in {label(entry.label)}")
    if entry.clauses:
        parts.append(f"clauses {_labels(entry.clauses)}")
    if entry.opaque:
        parts.append(f"kept {_kept(entry.opaque)}")
    if entry.lemmas:
        parts.append(f"lemmas {print_lemmas(entry.lemmas)}")
    if entry.after:
        parts.append(f"after {label(entry.after)}")
    if entry.why:
        parts.append(f"why {_text(entry.why)}")
    return " ".join(parts)


def _mark(entry: Entry, text: str) -> str:
    what = "not read" if entry.status is Status.UNREAD else "read in part"
    return f"# {MARK} {what}: {' '.join((entry.span.of(text) or entry.why).split())}"


def _concept(concept: str) -> str:
    parts = concept.split(" ")
    plain = all(
        (PLAIN_WORD.fullmatch(part) or CAPITAL_WORD.fullmatch(part)) and part not in _CONCEPT_KEYWORDS for part in parts
    )
    return concept if plain else quoted(concept)


def _sorted(sort: Sort, concept: str) -> str:
    text = _concept(concept)
    if sort is Sort.KIND:
        return f"{'an' if concept[:1].lower() in {'a', 'e', 'i', 'o'} else 'a'} {text}"
    return f"{'to' if sort is Sort.ACT else 'being'} {text}"


def _vocabulary_entry(
    entry: Below | Same | Near | Neighbours | Apart | MeaningRule | Property | Kept,
) -> tuple[str, str]:
    match entry:
        case Below(sort, lower, upper):
            return "below", f"{_sorted(sort, lower)} is {_sorted(sort, upper)}."
        case Same(sort, word, concept):
            return "same", f"{_sorted(sort, word)} means {_sorted(sort, concept)}."
        case Near(sort, lower, upper):
            return "near", f"{_sorted(sort, lower)} may be {_sorted(sort, upper)}."
        case Neighbours(sort, concepts):
            *before, last = (_sorted(sort, concept) for concept in concepts)
            return "neighbours", f"{', '.join(before)} and {last} may be each other."
        case Apart(sort, first, second):
            return "apart", f"nothing is both {_sorted(sort, first)} and {_sorted(sort, second)}."
        case Property(act, prop):
            return "property", f"to {_concept(act)} {PROPERTY_WORDS[prop]}."
        case Kept(about):
            return "kept_about", f"kept: {_concept(about)}."
        case MeaningRule(premises, conclusion, why):
            when = "; ".join(print_formula(premise) for premise in premises)
            because = f" because {_text(why)}" if why else ""
            said = f"when {when} then" if when else "always"
            return "rule", f"{said} {print_formula(conclusion)}{because}."
