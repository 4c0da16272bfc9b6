"""
The limbs of a sentence that only tell something, each as a sentence of its own.

"The maps are free to use, but every seller pays us": the rule of one limb says nothing of what another one asks, so
each limb that tells something without a rule word is looked at as if it stood alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from .binding import Passage
from .concepts import NEEDS
from .passages import SILENT_KINDS
from .skeleton import Adjunct, Clause, Link, Modal, Piece, Sentence, SentenceKind


def conceded(clauses: Iterable[Clause], *, told: bool = False) -> Iterator[Clause]:
    """
    Each of `clauses`, with what it rules against what one would expect as a clause of its own.

    What it only tells so ("although they are old") stays with it, unless `told`.
    """
    for clause in clauses:
        aside = [one for one in clause.adjuncts if one.link is Link.ALTHOUGH and _is_clause_of_its_own(one, told)]
        if aside:
            clause = evolve(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in aside))
        yield from conceded(_clauses(one for one in aside if one.leading), told=told)
        yield clause
        yield from conceded(_clauses(one for one in aside if not one.leading), told=told)


def _clauses(aside: Iterable[Adjunct]) -> Iterator[Clause]:
    return (part for one in aside for part in one.content if isinstance(part, Clause))


def _is_clause_of_its_own(aside: Adjunct, told: bool) -> bool:
    return all(isinstance(one, Clause) and (_rules(one) or (told and one.modal is Modal.NONE)) for one in aside.content)


def _rules(clause: Clause) -> bool:
    """Whether a clause has a rule word, or says what somebody needs."""
    needs = clause.modal is Modal.NONE and any(act.verb in NEEDS for act in clause.acts)
    return needs or clause.modal not in (Modal.BARE, Modal.NONE)


def limbs_of(passage: Passage, text: str) -> Iterator[Passage]:
    """The limbs of `passage`, a sentence of `text`, that only tell something; none if it has but one limb."""
    if passage.kind in SILENT_KINDS or passage.lead_in is not None or passage.completed:
        return
    for reading in passage.readings:
        clauses = tuple(conceded(reading.clauses, told=True))
        if reading.kind is not SentenceKind.CLAUSES or len(clauses) + len(reading.opaque) < 2:
            continue
        for clause in clauses:
            if clause.modal is Modal.NONE and clause.span is not None:
                piece = Piece(clause.span.of(text), clause.span.start)
                alone = Sentence(SentenceKind.CLAUSES, (clause,))
                yield evolve(passage, span=clause.span, pieces=(piece,), readings=(alone,))
        for words in reading.opaque if reading.clauses else ():
            if words.span is not None and len(words.text.split()) > 1:
                piece = Piece(words.span.of(text), words.span.start)
                yield evolve(passage, span=words.span, pieces=(piece,), readings=())
