"""An English sentence with all that was kept as written, and with what no part of its reading holds."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import (
    Words,
)
from .chunks_en import Chunk
from .clauses_en import Clauses
from .leftover_en import leftover
from .skeleton import Adjunct, Clause, Link, Modal, Sentence


def whole_sentence(row: Sequence[Chunk], reader: Clauses, sentence: Sentence) -> Sentence:
    """The sentence with everything that was kept as written, and with what no part of it holds."""
    kept = tuple(words for words in reader.kept if words.lemmas)
    lost = leftover(row, reader.passed, sentence)
    if lost:
        adjunct = Adjunct(Link.IF, lost, span=lost[0].span)
        clauses = sentence.clauses or (Clause(None, Modal.BARE, ()),)
        # where clauses share their act, words that were not read may narrow each of them
        cut = 0 if reader.shared else len(clauses) - 1
        clauses = (*clauses[:cut], *(evolve(one, adjuncts=(*one.adjuncts, adjunct)) for one in clauses[cut:]))
        sentence = evolve(sentence, clauses=clauses)
    return evolve(sentence, clauses=_kept_for_all(sentence.clauses, reader.shared), opaque=(*kept, *lost))


def _kept_for_all(clauses: tuple[Clause, ...], shared: bool) -> tuple[Clause, ...]:
    """Clauses that share their act share what was kept as written behind it: it may narrow each of them."""
    if not shared or not clauses:
        return clauses
    kept = tuple(one for one in clauses[-1].adjuncts if any(isinstance(part, Words) for part in one.content))
    return tuple(
        evolve(clause, adjuncts=(*clause.adjuncts, *(one for one in kept if one not in clause.adjuncts)))
        for clause in clauses
    )
