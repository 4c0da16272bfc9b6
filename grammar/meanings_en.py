"""English sentences that say what a term means: "X" means Y, "X" includes Y, by "X" we mean Y."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import (
    Thing,
    Things,
    Words,
)
from .chunks_en import Chunk
from .clauses_en import Clauses
from .groups_en import verb_group
from .skeleton import Clause, Modal, Sentence, SentenceKind
from .whole_en import whole_sentence

_NAMING = frozenset(("the term", "the terms", "a", "an", "the"))
_OPENS = ("QUOTE", "NG")


def definition(row: list[Chunk], *, licence: bool) -> Sentence | None:
    """ "X" means Y; X includes Y where X is quoted."""
    at = next(
        (
            k
            for k, chunk in enumerate(row[:24])
            if chunk.kind == "VG" and verb_group(chunk).lemma in ("mean", "include", "refer", "define", "have", "be")
        ),
        0,
    )
    if not at:
        return None
    group = verb_group(row[at])
    quoted = row[0].kind == "QUOTE" or (
        row[0].kind == "NG" and row[0].lower in _NAMING and row[1:2] and row[1].kind == "QUOTE"
    )
    before = row[:at]
    if before[0].lower == "as":
        comma = next((k for k, chunk in enumerate(before) if chunk.kind == "COMMA"), -1)
        quoted = quoted or (0 < comma < len(before) - 1 and before[comma + 1].kind == "QUOTE")
        before = before[comma + 1 :]
    if not before or any(chunk.kind in ("IF", "WHICH", "SEMICOLON") for chunk in before):
        return None
    if (
        (
            group.lemma == "mean"
            and group.modal not in ("may",)
            and not (group.passive and row[at + 1 : at + 2] and row[at + 1].lower in ("for", "to", "only", "solely"))
            and (
                quoted
                or all(
                    chunk.kind in ("NG", "QUOTE", "COMMA", "AND", "OPEN", "CLOSE", "PREPOSITION", "ADJ")
                    for chunk in before
                )
            )
        )
        or (group.lemma == "include" and quoted)
        or (group.lemma == "refer" and quoted)
        or (
            group.lemma in ("define", "have")
            and quoted
            and any(chunk.words[-1].lemma == "meaning" for chunk in row[at : at + 6])
        )
        or (group.lemma == "be" and quoted and at + 1 < len(row) and row[at + 1].kind == "NG" and row[0].kind in _OPENS)
    ):
        pass
    else:
        return None
    term = _term_of(before)
    reader = Clauses(row, licence=licence)
    reader.passed.update(range(at - len(before)))
    if before[0].kind == "PREPOSITION":
        comma = next((k for k, chunk in enumerate(before) if chunk.kind == "COMMA"), len(before))
        reader.passed.update(range(comma))
        term = _term_of(before[comma:])
    reader.at = at + 1
    while reader.kind() in ("COMMA", "ADVERB", "COLON", "BREAK") or (
        reader.kind() == "PREPOSITION" and reader.lower() in ("to", "without limitation")
    ):
        reader.at += 1
    meaning: Thing | Things | Words | None = None
    if reader.kind() == "NG":
        meaning = reader.noun_phrase("be")
    elif reader.kind() == "VG":
        acts, connective = reader.acts_from()
        clause = Clause(None, Modal.BARE, acts, connective=connective)
        return _defined(term, None, (clause,), reader, includes=group.lemma == "include")
    if reader.kind() == "LABEL" or meaning is None:
        start = reader.at
        if start < reader.stop:
            meaning = reader.keep(start, reader.stop)
            reader.at = reader.stop
    return _defined(term, meaning, (), reader, includes=group.lemma == "include")


_MEANT = frozenset(("consider", "deem", "treat", "regard", "produce", "create", "make", "count", "constitute"))


def also_meant(row: list[Chunk], *, licence: bool) -> Sentence | None:
    """
    "For purposes of this License, where it is a song, Changed Work is always made where it is set to moving images."

    A sentence without a rule word that says for the text's own purposes when there is what a term means.
    """
    if not row or row[0].lower not in ("for purposes of", "for the purposes of", "for the purpose of"):
        return None
    groups = [(at, verb_group(chunk)) for at, chunk in enumerate(row) if chunk.kind == "VG"]
    if not groups or any(group.modal for _, group in groups):
        return None
    for at, group in groups:
        before = row[at - 1]
        named = before.kind == "NG" and before.text[:1].isupper() and row[at - 2].kind == "COMMA"
        if named and group.lemma in _MEANT and group.passive:
            reader = Clauses(row, licence=licence)
            meaning = reader.keep(0, reader.stop)
            reader.at = reader.stop
            return Sentence(SentenceKind.DEFINITION, (), term=before.text, meaning=meaning, opaque=(meaning,))
    return None


def _defined(
    term: str, meaning: Thing | Things | Words | None, clauses: tuple[Clause, ...], reader: Clauses, *, includes: bool
) -> Sentence:
    reader.read_trail()
    while reader.at < reader.stop and reader.kind() in ("COMMA", "END", "AND", "SEMICOLON"):
        reader.at += 1
    found = list(clauses)
    if reader.at < reader.stop:
        found.extend(reader.clauses())
    if reader.pending_adjuncts or reader.extra_clauses:
        found.append(
            Clause(None, Modal.BARE, (), adjuncts=tuple(reader.pending_adjuncts), relatives=tuple(reader.extra_clauses))
        )
    sentence = Sentence(SentenceKind.DEFINITION, tuple(found), term=term, meaning=meaning, includes=includes)
    return whole_sentence(reader.chunks, reader, sentence)


def _term_of(before: Sequence[Chunk]) -> str:
    quoted: list[str] = []
    inside: list[str] | None = None
    for chunk in before:
        if chunk.kind == "QUOTE":
            if inside is None:
                inside = []
            else:
                quoted.append(" ".join(inside))
                inside = None
        elif inside is not None:
            inside.append(chunk.text)
    if quoted:
        return quoted[0]
    return " ".join(chunk.text for chunk in before if chunk.kind in ("NG", "PREPOSITION", "AND", "ADJ"))
