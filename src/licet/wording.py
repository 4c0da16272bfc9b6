"""
What the words of an instrument show by themselves: terms, references and documents that lead nowhere, and circles.

Where the text is at hand it is searched; else the clauses and the words that they quote are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .clauses.finding import Finding, Note
from .clauses.norm import Definition, Instrument
from .clauses.order import defeat_cycle
from .clauses.phrase import Thing
from .clauses.span import Citation, Lines, Span
from .clauses.vocabulary import Sort
from .engine.lexicon import Lexicon

_OWN_KINDS = ("agreement", "licence", "person", "policy", "law", "notice")
"""What is called by a name of its own and not by a defined term: documents, parties, statutes."""

_QUOTES = "\"“”„«»'‘’"

_HEAD = 40
"""So far into its sentence a defined term may be the word that the sentence defines."""

_NEAR = 3
"""A numbered part that is at most so far beyond the last one counts as meant for this text."""


def wording(instrument: Instrument, lexicon: Lexicon) -> Iterator[Finding]:
    """Everything that the words show, without any use being decided."""
    yield from _circles(instrument)
    yield from _undefined(instrument, lexicon)
    yield from _unused(instrument)
    yield from _references(instrument)
    yield from _documents(instrument)


def cited(instrument: Instrument, span: Span | None, clause: str = "", quote: str = "") -> Citation:
    """Words of an instrument as a citation, with their line where the text is at hand."""
    if span is None or not instrument.text:
        return Citation(instrument.id, clause, quote, span)
    line = Lines.of(instrument.text).place(span.start)[0]
    return Citation(instrument.id, clause, quote or " ".join(span.of(instrument.text).split()), span, line)


def _label_at(instrument: Instrument, span: Span) -> str:
    for entry in instrument.ledger:
        if entry.span.start <= span.start < entry.span.end:
            return entry.label
    return ""


# circles


def _circles(instrument: Instrument) -> Iterator[Finding]:
    circle = defeat_cycle(instrument.norms)
    if circle:
        first = instrument.norm(circle[0])
        yield Finding(
            "L006",
            "these clauses defeat each other in a circle: " + " < ".join(f"`{one}`" for one in circle),
            cited(instrument, first.spans[-1] if first.spans else None, first.id, first.quote),
            help="let one of them come before the others",
        )


# terms


def _things(part: object) -> Iterator[Thing]:
    stack = [part]
    while stack:
        here = stack.pop()
        if isinstance(here, tuple):
            stack.extend(reversed(here))
            continue
        if isinstance(here, Thing):
            yield here
        for one in reversed(getattr(type(here), "__attrs_attrs__", ())):
            if one.name != "span":
                stack.append(getattr(here, one.name))


def _plain(term: str) -> tuple[str, ...]:
    words = [re.sub(r"\(\w{1,3}\)$", "", word) for word in re.split(r"[\s\-/]+", term.casefold()) if word]
    return tuple(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an", "this") else words)


def _alike(one: str, other: str) -> bool:
    """
    Whether two terms are the same but for their endings.

    >>> _alike("The Derivative Works", "Derivative Work"), _alike("Source", "Source Code")
    (True, False)
    """
    first, second = _plain(one), _plain(other)
    return len(first) == len(second) and all(_same_stem(a, b) for a, b in zip(first, second, strict=True))


def _same_stem(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return len(long) - len(short) <= 3
    return short.endswith("y") and long.startswith(short[:-1]) and len(long) - len(short) <= 2


def _known_terms(instrument: Instrument) -> tuple[str, ...]:
    named = [name for party in instrument.parties for name in party.names]
    defined = [name for one in instrument.definitions for name in (one.term, *one.aliases)]
    return (*defined, *named, instrument.title, *instrument.incorporates)


def _undefined(instrument: Instrument, lexicon: Lexicon) -> Iterator[Finding]:
    """Terms with capitals inside a sentence, twice or more, of a known kind, that are nowhere said to be anything."""
    if instrument.language == "de":
        return  # every noun has a capital there
    known = _known_terms(instrument)
    said: dict[str, list[str]] = {}
    for norm in instrument.norms:
        for thing in _things((norm.acts, norm.conditions, norm.bearer)):
            if thing.term and not any(_alike(thing.term, one) or _part_of(thing.term, one) for one in known):
                kind, _ = lexicon.kind(thing)
                own = any(lexicon.is_kind(kind, one) for one in _OWN_KINDS)
                if kind in lexicon.known[Sort.KIND] and not own and not _is_name(thing, lexicon):
                    said.setdefault(thing.term, []).append(norm.id)
    told: list[str] = []
    for term, clauses in said.items():
        if any(_alike(term, one) for one in told):
            continue
        places = _inside_sentences(term, instrument.text) if instrument.text else []
        if instrument.text and (len(places) < 2 or _said_what(term, instrument)):
            continue
        if not instrument.text and len(clauses) < 2:
            continue
        told.append(term)
        first = places[0] if places else None
        clause = _label_at(instrument, first) if first is not None else clauses[0]
        yield Finding(
            "L007",
            f"`{term}` is used as a defined term, and nothing says what it means",
            cited(instrument, first, clause, term),
            notes=tuple(
                Note("also here", cited(instrument, one, _label_at(instrument, one), term)) for one in places[1:3]
            ),
            help="define it, or write it without capitals",
        )


def _part_of(term: str, defined: str) -> bool:
    """Whether a term is made of words that stand one after the other in a longer defined term."""
    words, longer = _plain(term), _plain(defined)
    return any(
        all(_same_stem(a, b) for a, b in zip(words, longer[start:], strict=False))
        for start in range(len(longer) - len(words) + 1)
    )


def _pattern(term: str) -> str:
    return r"\s+".join(re.escape(word) for word in term.split())


def _inside_sentences(term: str, text: str) -> list[Span]:
    """Where a term stands with its capitals, not at the start of a sentence or among capitals only."""
    found = re.finditer(rf"(?<=[a-zà-ž,;] )\b{_pattern(term)}\b", text)
    return [Span(*one.span()) for one in found]


def _is_name(thing: Thing, lexicon: Lexicon) -> bool:
    """Whether a word of a term is in no vocabulary, or all capitals: "Globex Offerings", "United States", "AI"."""
    known = lexicon.known[Sort.KIND] | lexicon.known[Sort.ACT] | lexicon.known[Sort.QUALITY]
    words = [*thing.modifiers, *thing.head.split()]
    return thing.term.isupper() or any(word.casefold() not in known and word != thing.head for word in words[:-1])


def _said_what(term: str, instrument: Instrument) -> bool:
    """Whether a term stands in quotation marks somewhere, before a colon at the head of a line, or before "means"."""
    from .grammar.document import document_table

    words, text = _pattern(term), instrument.text
    quoted = re.search(rf"[{_QUOTES}]\s?{words}\w{{0,3}}\s?[,.]?[{_QUOTES}]", text, re.IGNORECASE)
    headed = re.search(rf"(?im)^[\W\d]*(?:[\w/]+[ ]){{0,6}}{words}\w{{0,3}}(?:[ ][\w/]+){{0,6}}[*_ ]*:", text)
    if quoted is not None or headed is not None:
        return True
    means = document_table(instrument.language).means_pattern
    named = re.finditer(rf"\b{words}(?:['’]s|\w{{0,2}})(?:\s+[A-Z][\w’']+){{0,3}}[*_\s{_QUOTES})]*", text)
    return any(means.match(text, one.end()) or means.match(text, one.end() - 1) for one in named)


def _unused(instrument: Instrument) -> Iterator[Finding]:
    """Definitions whose term, or an alias of it, stands nowhere else."""
    parties = {name.casefold() for party in instrument.parties for name in party.names}
    for one in instrument.definitions:
        names = [name for name in (one.term, *one.aliases) if name]
        if any(name.casefold() in parties or len(name) < 4 for name in names) or (one.span is None and not one.clause):
            continue
        if not any(_used(instrument, one, name) for name in names):
            yield Finding(
                "L008",
                f"`{names[0]}` is defined, and no clause uses it",
                cited(instrument, _term_span(instrument, one), one.clause, names[0]),
                help="drop the definition, or use the term",
            )


def _term_span(instrument: Instrument, one: Definition) -> Span | None:
    if one.span is None or not instrument.text:
        return one.span
    found = re.search(_pattern(one.term), one.span.of(instrument.text))
    return Span(one.span.start + found.start(), one.span.start + found.end()) if found else one.span


def _used(instrument: Instrument, definition: Definition, name: str) -> bool:
    pattern = re.compile(rf"\b{_stemmed(name)}", re.IGNORECASE)
    if instrument.text and definition.span is not None:
        own = definition.span
        entry = next((each.span for each in instrument.ledger if each.span.overlaps(own)), own)
        for found in pattern.finditer(instrument.text):
            before = instrument.text[: found.start()].rstrip(" *_")[-1:]
            headword = entry.start <= found.start() < entry.start + _HEAD
            if not headword and before not in _QUOTES:
                return True
        return False
    others = [one for one in instrument.definitions if one is not definition]
    words = [norm.quote for norm in instrument.norms] + [one.quote for one in others]
    words += [entry.quote for entry in instrument.reserved]
    if any(pattern.search(one) for one in words):
        return True
    meanings = (*((one.meaning, one.includes) for one in others), *(entry.object for entry in instrument.reserved))
    used = _things((instrument.norms, instrument.acceptance, meanings))
    return any(thing.term and _alike(thing.term, name) for thing in used)


def _stemmed(name: str) -> str:
    words = [re.sub(r"\(\w{1,3}\)$", "", word) for word in name.split()]
    if len(words) > 1 and words[0].casefold() in ("the", "a", "an"):
        words = words[1:]
    stems = [word[:-1] if len(word) > 4 and word[-1] in "sy" else word for word in words]
    return r"\w*\s+".join(re.escape(stem) for stem in stems)


# references


def _references(instrument: Instrument) -> Iterator[Finding]:
    """Parts that are referred to and are not there; where most references lead somewhere, so that parts are known."""
    yield from _declared(instrument)
    if not instrument.text:
        return
    from .grammar.document import parse_document

    document = parse_document(instrument.text, instrument.language)
    sections = [one for one in document.references if one.kind == "section"]
    lost = [one for one in sections if not one.units]
    if not lost or 2 * len(lost) > len(sections):
        return
    tops = [int(found[0]) for unit in document.units if (found := re.match(r"\d+", unit.path))]
    last = max(tops, default=0)
    told: set[str] = set()
    for one in lost:
        parent = re.sub(r"(\([^()]*\)|[.\s]\w+)$", "", one.target)
        number = re.match(r"\d+", one.target)
        near = parent != one.target and bool(parent) and any(unit.path == parent for unit in document.units)
        top = number is not None and number[0] == one.target and last < int(number[0]) <= last + _NEAR
        if not (near or top) or one.target in told or _elsewhere(instrument, one.span):
            continue
        told.add(one.target)
        words = " ".join(one.span.of(instrument.text).split())
        help_ = f"the text ends with section {last}" if top else f"`{parent}` is there, and has no such part"
        yield Finding(
            "L009",
            f"`{words}` is referred to, and the text has no such part",
            cited(instrument, one.span, _label_at(instrument, one.span)),
            help=help_,
        )


def _elsewhere(instrument: Instrument, span: Span) -> bool:
    """Whether the words behind a reference name another document ("of the GNU General Public License")."""
    behind = instrument.text[span.end : span.end + 80]
    found = re.match(r"[\s,]*(?:\w{1,4}\s+)(?:[a-z]{1,5}\s+)?((?:[A-Z0-9][\w.’'-]*\s*)+)", behind)
    if found is None:
        return False
    return not any(_alike(found[1].strip(), one) or _part_of(found[1], one) for one in _known_terms(instrument) if one)


def _declared(instrument: Instrument) -> Iterator[Finding]:
    """Clauses that a declared order names and that are not there."""
    labels = {norm.id.partition("#")[0] for norm in instrument.norms} | {entry.label for entry in instrument.ledger}
    ids = {norm.id for norm in instrument.norms}
    for norm in instrument.norms:
        for label in (*norm.subject_to, *norm.overrides, *norm.defeats):
            if label == "*" or label in ids or any(_within(one, label) for one in labels):
                continue
            if any(_alike(label, one) for one in (*instrument.incorporates, *(a for a, _ in instrument.precedence))):
                continue
            yield Finding(
                "L009",
                f"`{label}` is referred to, and the text has no such clause",
                cited(instrument, norm.spans[-1] if norm.spans else None, norm.id, norm.quote),
                help="name a clause of this text, or supply the other one",
            )


def _within(path: str, outer: str) -> bool:
    return path == outer or (path.startswith(outer) and path[len(outer)] in "(. #")


def _documents(instrument: Instrument) -> Iterator[Finding]:
    for name in instrument.incorporates:
        place = re.search(_pattern(name), instrument.text) if instrument.text else None
        span = Span(*place.span()) if place is not None else None
        yield Finding(
            "L010",
            f"`{name}` is part of this text, and is not supplied",
            cited(instrument, span, _label_at(instrument, span) if span is not None else "", name),
            help="give it beside this text: `licet check CASE --licence … --licence …`",
        )
