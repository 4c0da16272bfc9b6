"""Document structure → passages: each sentence with its pieces, its place and what its language makes of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from attrs import evolve

from ..clauses.phrase import Predication, Role, Thing, Words
from ..clauses.span import Span
from .banned_examples import as_banned, bans, names_ban, with_included
from .bare_items import with_bare_items
from .binding import Asked, Passage
from .concepts import STATES_OF_MIND
from .document import Document, Unit, compose
from .document_table import document_table
from .flow import as_quoted
from .marks import Marks, marks, plain
from .named_items import under_name
from .polarity import denies
from .skeleton import Language, Modal, Piece, Readings, Sentence
from .under_headings import Head, asked, head_above, labelled, rules_act, under

SILENT_KINDS = frozenset({"title", "heading", "date", "toc"})
"""Kinds of units that no grammar reads: layout shows what they are."""

_LABEL_ONLY = re.compile(r"\W*(?:[^\W\d_]+\s+\d+|[ivxlc]+|\w{1,2}|[\d.]+)\W*", re.IGNORECASE)
"""A step of the trail that is a label, `(e)` or `bullet 3`, and no heading in words."""
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_]-)(\s*\n\s*)([a-zäöüß]\S*)")


def passages_of(document: Document, language: Language) -> tuple[Passage, ...]:
    """
    The units of `document` in reading order, read by `language`.

    A lead-in whose sentence its items complete is read with them; one that is complete is read by itself.
    """
    table, words = marks(language.code), document_table(language.code)
    document = with_bare_items(document, table)
    completed = {number for unit in document.units for number in unit.lead_units}
    known: dict[tuple[Piece, ...], tuple[Readings, tuple[Piece, ...]]] = {}
    found: list[Passage] = []
    for unit in document.units:
        pieces = whole = _without_call(pieces_of(document, unit), table)
        conditions = _conditions_leave(document, unit, table)
        readings: Readings = ()
        label, asks, in_ban = "", False, False
        named: tuple[Readings, tuple[Words, ...]] | None = None
        if unit.kind not in SILENT_KINDS and unit.index not in completed:
            if pieces not in known:
                known[pieces] = _read(pieces, language)
            readings, pieces = known[pieces]
            if conditions and unit.kind == "item":
                own = tuple(piece for piece in pieces if piece.role != "lead-in")
                told = tuple(map(asked, readings if own == pieces else _parsed(own, language)))
                if own and told and all(_stands_alone(one) and not _refrains(one) for one in told):
                    readings, pieces = told, own
            if (headed := _headed(document, unit, pieces, table, words.announces_conditions)) is not None:
                head, behind = headed
                parse = partial(_parsed, language=language)
                plainly = readings if behind == pieces else parse(behind)
                if unit.kind == "item" and behind == pieces:
                    named = under_name(
                        head, behind, parse, table, words.sets["finite_words"], words.joins, language.lemmas
                    )
                if named is not None:
                    readings = named[0]
                elif ruled := under(head, behind, plainly, parse, table, words.joins):
                    behind = behind if behind != pieces else _by_itself(behind, ruled)
                    label = whole[0].text[: behind[0].start - whole[0].start].rstrip() if behind != pieces else ""
                    readings, pieces, asks = ruled, behind, head.modal is Modal.MUST
            elif banned := _included(whole, before := _before(document, unit, found, table), language, table):
                readings, pieces = banned, whole
            else:
                in_ban = before is not None and bool(as_banned(whole, table))
        found.append(
            Passage(
                unit.index,
                unit.path,
                Span(unit.start, unit.end),
                pieces,
                readings,
                heading_of(unit.trail),
                unit.trail[0] if unit.trail else "",
                unit.kind,
                unit.index in completed,
                unit.under,
                unit.follows,
                unit.after_list,
                unit.connective,
                unit.kind == "item" and (asks or plain(unit.words).startswith(table.only)),
                conditions,
                unit.choice,
                _says(unit.words, table.other_uses),
                label=label,
                in_ban=in_ban,
                beside=named[1] if named is not None else (),
            )
        )
    if language.code == "en":
        from .answered_en import with_answers

        answered = with_answers(found, lambda pieces: _parsed(pieces, language), language.lemmas)
        return tuple(_without_answer(one) if not one.asked and _orders(one.readings) else one for one in answered)
    return tuple(map(_without_answer, found))


def _without_call(pieces: tuple[Piece, ...], table: Marks) -> tuple[Piece, ...]:
    """A sentence without the words before it that only call for attention: "Note: no resale"."""
    first = pieces[0] if pieces else None
    if first is None or first.role == "lead-in" or not table.calls:
        return pieces
    call = next((match for one in table.calls if (match := one.search(first.text.lower())) is not None), None)
    if call is None:
        return pieces
    return (evolve(first, text=first.text[call.end() :], start=first.start + call.end()), *pieces[1:])


def _orders(readings: Readings) -> bool:
    """Whether a sentence reads as an order, which with a question mark behind it is none: "Sell it? No"."""
    return any(clause.modal is Modal.IMPERATIVE for one in readings for clause in one.clauses)


def _without_answer(passage: Passage) -> Passage:
    """A question rules nothing by itself: where no reader of answers knows what it comes to, it stays open."""
    if passage.kind in SILENT_KINDS or not quote_of(passage.pieces).rstrip().endswith("?"):
        return passage
    return evolve(passage, readings=(), asked=Asked.LEAVE)


def heading_of(trail: Sequence[str]) -> str:
    """
    The headings in words that govern a passage: the nearest one, and the numbered ones above it.

    >>> heading_of(("ARBITRATION NOTICE", "11. Prohibited Conduct", "bullet 5", "(ii)"))
    '11. Prohibited Conduct'
    """
    worded = [one for one in trail if not _LABEL_ONLY.fullmatch(one)]
    return " › ".join(one for one in worded if one is worded[-1] or one[:1].isdigit())


def _read(pieces: tuple[Piece, ...], language: Language) -> tuple[Readings, tuple[Piece, ...]]:
    """
    The readings of one unit, and the pieces that were read.

    "You understand and agree: - You must not …": an item that is a sentence of its own behind a lead-in that only
    announces it is read by itself, and so is a remark on the list: "For clarity, this section does not …".
    """
    lead = tuple(piece for piece in pieces if piece.role == "lead-in")
    rest = tuple(piece for piece in pieces if piece.role != "lead-in")
    said, table = plain(" ".join(piece.text for piece in lead)), marks(language.code)
    own_words = plain(" ".join(piece.text for piece in rest))
    agreed = any(pattern.search(said) for pattern in table.announces)
    banned = _says_first(lead, table.ban_headings)
    if lead and rest and any(one.search(own_words) for one in table.speaks_of_text):
        return _parsed(rest, language), rest
    remark = any(pattern.search(own_words) for pattern in table.remarks)
    told = _parsed(lead, language) if lead and rest and not banned and not (remark or agreed) else ()
    own = _parsed(rest, language) if lead and rest else ()
    if own and all(map(_bans_itself, own)) and (banned or bans(_parsed(lead, language), table)):
        return own, rest  # "Unacceptable uses include: - Apps for children are not permitted"
    if lead and rest and (remark or (not banned and (agreed or _announces(told)))):
        own = _parsed(rest, language)
        # "the policy applies to: - all content made or shared here": what is told, and no sentence about content
        ruled = not _applies(told) or all(one.clauses and one.clauses[0].modal is not Modal.NONE for one in own)
        if own and ruled and all(_stands_alone(one) for one in own):
            return own, rest
    readings = _parsed(pieces, language)
    if lead and rest and any(map(_left_hanging, readings)):
        # "Unacceptable uses include: - Phishing attempts." as what is named, and no sentence of its own
        named = (*pieces[:-1], evolve(pieces[-1], text=pieces[-1].text.rstrip().rstrip(".")))
        readings = _parsed(named, language)
        return (() if any(map(_left_hanging, readings)) else readings), pieces
    return readings, pieces


def _left_hanging(reading: Sentence) -> bool:
    """Whether a lead-in says of "the following" what it says, and not of what follows."""
    return any(
        act.verb == "do" and isinstance(one, Thing) and one.head == "following"
        for clause in reading.clauses
        for act in clause.acts
        for one in act.get(Role.OBJECT)
    )


def _headed(
    document: Document, unit: Unit, pieces: tuple[Piece, ...], table: Marks, conditions: Callable[[str], bool]
) -> tuple[Head, tuple[Piece, ...]] | None:
    """The heading, or label, that rules a passage, and the words that it rules."""
    if unit.kind == "item":
        head = head_above(document, unit, heading_of(unit.trail), table, conditions)
        return (head, pieces) if head is not None else labelled(pieces, table)
    return labelled(pieces, table)


def _by_itself(pieces: tuple[Piece, ...], readings: Readings) -> tuple[Piece, ...]:
    """An item without its label, where it was read without: "Restrictions: no resale"."""
    own = tuple(piece for piece in pieces if piece.role != "lead-in")
    spans = [clause.span for one in readings for clause in one.clauses]
    return own if all(span is not None and span.start >= own[0].start for span in spans) else pieces


def _says_first(lead: Sequence[Piece], patterns: Sequence[re.Pattern[str]]) -> bool:
    """Whether a lead-in opens with the words of a heading that bans: "Prohibited uses include: …"."""
    words = plain(" ".join(piece.text for piece in lead)).split()
    return any(pattern.search(" ".join(words[:end])) for end in range(1, min(len(words), 5)) for pattern in patterns)


def _conditions_leave(document: Document, unit: Unit, table: Marks) -> bool:
    """Whether the lead-in of an item, or a sentence, says on what leave given elsewhere is conditioned."""
    leads = unit.lead_units or ((unit.under,) if unit.under is not None else ())
    return any(
        _says(one, table.conditions_leave) for one in (unit.words, *(document.units[number].words for number in leads))
    )


def _says(words: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    said = plain(words)
    return any(pattern.search(said) for pattern in patterns)


def _refrains(reading: Sentence) -> bool:
    """Whether a condition is that something is not done: it holds for every use, and is no duty of some act."""
    return any(clause.negated or any(act.negated for act in clause.acts) for clause in reading.clauses)


def _before(document: Document, unit: Unit, found: Sequence[Passage], table: Marks) -> Readings | None:
    """The readings of the sentence right before this one, or before its lead-in; None where that is no ban."""
    first = unit.lead_units[0] if unit.lead_units else unit.index
    before = document.units[first - 1] if first else None
    if before is None or (not unit.lead_units and unit.follows != before.index):
        return None
    if before.kind == "heading":
        bare = any(one.search(plain(before.words)) for one in table.ban_headings) or denies(before.words, table)
        return () if bare else None
    return found[first - 1].readings if bans(found[first - 1].readings, table) else None


def _included(pieces: tuple[Piece, ...], before: Readings | None, language: Language, table: Marks) -> Readings:
    """What a sentence says to be included in the ban before it, as a ban of its own; none where it says none."""
    if before is None and not names_ban(pieces, table):
        return ()
    kept: Readings = ()
    for each in as_banned(pieces, table):
        readings = _parsed(each, language)
        if readings and all(rules_act(_ruling(one), each[1].start) for one in readings):
            if not any(one.opaque for one in readings):
                return readings
            kept = kept or readings
        elif len(readings) == 1 and before and not kept:
            told = tuple(with_included(one, readings[0], table) for one in before)
            if all(told):
                return tuple(one for one in told if one is not None)
    return kept


def _ruling(reading: Sentence) -> Sentence:
    """A reading without the clauses behind its first that are no rules: "…, based on nothing but a profile"."""
    rest = (one for one in reading.clauses[1:] if one.modal not in (Modal.NONE, Modal.BARE))
    return evolve(reading, clauses=(*reading.clauses[:1], *rest))


def _applies(readings: Readings) -> bool:
    """Whether a lead-in says to what something applies."""
    return bool(readings) and all(act.verb == "apply" for one in readings for each in one.clauses for act in each.acts)


def _announces(readings: Readings) -> bool:
    clauses = [clause for one in readings for clause in one.clauses]
    verbs = {act.verb for clause in clauses for act in clause.acts}
    plain = all(not clause.negated and not clause.only for clause in clauses)
    if verbs and verbs <= {"include", "limit"}:
        # "this includes but is not limited to", and not "the Data does not include files that"
        left_out = any(clause.negated and any(act.verb == "include" for act in clause.acts) for clause in clauses)
        return not left_out and all(clause.modal is Modal.NONE for clause in clauses)
    return bool(verbs) and plain and verbs <= STATES_OF_MIND | {"apply"}


def _stands_alone(reading: Sentence) -> bool:
    first = reading.clauses[0] if reading.clauses else None
    if first is None or not first.acts:
        return False
    banned = first.modal is Modal.IMPERATIVE and first.negated  # "Do not sell it" goes on with no other sentence
    told = first.passive and first.modal is Modal.MUST
    if isinstance(first.subject, Predication) and first.modal is Modal.NONE:
        return False  # "not to use any Kit Models on a phone": the infinitive goes on with "you agree"
    return banned or told or (first.subject is not None and first.modal is not Modal.BARE)


def _bans_itself(reading: Sentence) -> bool:
    """Whether an item is a whole ban: it has a subject of which it says that it is banned, or commands not to do it."""
    first = reading.clauses[0] if reading.clauses else None
    if first is None or not first.acts or reading.opaque:
        return False
    said = first.modal is Modal.FORBIDDEN or (first.negated and first.modal is Modal.PERMITTED)
    of_what = first.subject is not None or bool(first.acts[0].get(Role.OBJECT))
    return (said and of_what) or (first.negated and first.modal is Modal.IMPERATIVE)


def _parsed(pieces: tuple[Piece, ...], language: Language) -> Readings:
    """The readings of one sentence; none where the grammar stumbles, so that the rest of the text is still read."""
    try:
        return language.parse(pieces)
    except Exception:  # the ledger says that the sentence is unread, which is what this comes to
        return ()


def pieces_of(document: Document, unit: Unit) -> tuple[Piece, ...]:
    """What is read as one sentence, every character at its place in the text."""
    defines = document_table(document.language).defines
    return tuple(
        Piece(as_quoted(one_line(piece.span.of(document.text)), defines), piece.span.start, piece.role)
        for piece in compose(document, unit)
    )


def one_line(text: str) -> str:
    """
    `text` without line breaks and as long as before; a word broken after its hyphen is whole again.

    >>> one_line("a non-\\nexclusive right")
    'a non-exclusive  right'
    """
    # The blank moves behind the word, so that all other characters keep their places.
    return re.sub(r"\s", " ", _BROKEN_WORD.sub(lambda found: found[2] + found[1], text))


def citation_of(passage: Passage) -> str:
    """The operative words of a passage with the label that rules them."""
    return f"{passage.label} {quote_of(passage.pieces)}".lstrip()


def quote_of(pieces: Sequence[Piece]) -> str:
    """The operative words as a citation: one blank between words, lead-in included."""
    return " ".join(" ".join(piece.text.split()) for piece in pieces)
