"""English connectives: what each ties to a clause, before a clause of its own and before a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .skeleton import Adjunct, Clause, Link, Modal, Piece, Sentence

CLAUSE_LINKS = {
    "if": Link.IF,
    "when": Link.IF,
    "where": Link.IF,
    "whenever": Link.IF,
    "each time": Link.IF,
    "every time": Link.IF,
    "any time": Link.IF,
    "wherever": Link.IF,
    "once": Link.IF,
    "in the event that": Link.IF,
    "in the event": Link.IF,
    "in case": Link.IF,
    "as soon as": Link.IF,
    "even if": Link.WHETHER_OR_NOT,
    "even when": Link.WHETHER_OR_NOT,
    "even where": Link.WHETHER_OR_NOT,
    "unless": Link.UNLESS,
    "unless and until": Link.UNLESS,
    "unless or until": Link.UNLESS,
    "until": Link.UNLESS,
    "until such time as": Link.UNLESS,
    "unless otherwise": Link.UNLESS,
    "except that": Link.EXCEPT,
    "except where": Link.EXCEPT,
    "except when": Link.EXCEPT,
    "except if": Link.EXCEPT,
    "except to the extent that": Link.EXCEPT,
    "except to the extent": Link.EXCEPT,
    "except as": Link.EXCEPT,
    "except in case": Link.EXCEPT,
    "except as otherwise": Link.EXCEPT,
    "save as": Link.EXCEPT,
    "save as otherwise": Link.EXCEPT,
    "save that": Link.EXCEPT,
    "save where": Link.EXCEPT,
    "save to the extent that": Link.EXCEPT,
    "save to the extent": Link.EXCEPT,
    "other than as": Link.EXCEPT,
    "other than to the extent": Link.EXCEPT,
    "only if": Link.ONLY_IF,
    "only when": Link.ONLY_IF,
    "only where": Link.ONLY_IF,
    "only to the extent that": Link.ONLY_IF,
    "only to the extent": Link.ONLY_IF,
    "if and only if": Link.ONLY_IF,
    "but only if": Link.ONLY_IF,
    "but only to the extent that": Link.ONLY_IF,
    "but only to the extent": Link.ONLY_IF,
    "but only where": Link.ONLY_IF,
    "but only when": Link.ONLY_IF,
    "to the extent that": Link.EXTENT,
    "to the extent": Link.EXTENT,
    "to the fullest extent that": Link.EXTENT,
    "to the maximum extent that": Link.EXTENT,
    "to the fullest extent": Link.EXTENT,
    "to the maximum extent": Link.EXTENT,
    "insofar as": Link.EXTENT,
    "in so far as": Link.EXTENT,
    "as": Link.EXTENT,
    "because": Link.BECAUSE,
    "although": Link.ALTHOUGH,
    "though": Link.ALTHOUGH,
    "even though": Link.ALTHOUGH,
    "since": Link.BECAUSE,
    "while": Link.IF,
    "whereas": Link.ALTHOUGH,
    "given that": Link.BECAUSE,
    "so that": Link.BECAUSE,
    "such that": Link.BECAUSE,
    "in order that": Link.BECAUSE,
    "so": Link.BECAUSE,
    "as if": Link.BECAUSE,
    "as though": Link.BECAUSE,
    "lest": Link.BECAUSE,
    "before": Link.BEFORE,
    "after": Link.IF,
    "now that": Link.BECAUSE,
    "in that": Link.BECAUSE,
    "whether or not": Link.WHETHER_OR_NOT,
    "regardless of whether": Link.WHETHER_OR_NOT,
    "irrespective of whether": Link.WHETHER_OR_NOT,
    "regardless of how": Link.WHETHER_OR_NOT,
    "regardless of when": Link.WHETHER_OR_NOT,
    "regardless of where": Link.WHETHER_OR_NOT,
    "whether": Link.WHETHER_OR_NOT,
    "whether by": Link.WHETHER_OR_NOT,
    "notwithstanding that": Link.NOTWITHSTANDING,
    "that": Link.IF,
    "by the time": Link.IF,
    "in which case": Link.IF,
    "on the basis that": Link.BECAUSE,
}


PHRASE_LINKS = {
    "subject to": Link.SUBJECT_TO,
    "in accordance with": Link.SUBJECT_TO,
    "in compliance with": Link.SUBJECT_TO,
    "in accord with": Link.SUBJECT_TO,
    "pursuant to": Link.SUBJECT_TO,
    "notwithstanding": Link.NOTWITHSTANDING,
    "despite": Link.NOTWITHSTANDING,
    "in spite of": Link.NOTWITHSTANDING,
    "regardless of": Link.WHETHER_OR_NOT,
    "irrespective of": Link.WHETHER_OR_NOT,
    "without": Link.WITHOUT,
    "without regard to": Link.WHETHER_OR_NOT,
    "except for": Link.EXCEPT,
    "except": Link.EXCEPT,
    "except as": Link.EXCEPT,
    "except to": Link.EXCEPT,
    "other than": Link.EXCEPT,
    "with the exception of": Link.EXCEPT,
    "excluding": Link.EXCEPT,
    "with or without": Link.WHETHER_OR_NOT,
    "apart from": Link.EXCEPT,
    "as between": Link.BECAUSE,
    "aside from": Link.EXCEPT,
    "in the event of": Link.IF,
    "in case of": Link.IF,
}


def until_is_when(sentence: Sentence, pieces: Sequence[Piece]) -> Sentence:
    """A told sentence whose "until …" says when something ends: neither that it is so nor a condition of the rest."""

    def opens_with_until(adjunct: Adjunct) -> bool:
        return adjunct.span is not None and any(
            piece.text[adjunct.span.start - piece.start :].lower().startswith(("until", "till"))
            for piece in pieces
            if piece.start <= adjunct.span.start < piece.start + len(piece.text)
        )

    clauses = tuple(
        evolve(
            clause,
            adjuncts=tuple(
                evolve(one, link=Link.WHETHER_OR_NOT) if one.link is Link.UNLESS and opens_with_until(one) else one
                for one in clause.adjuncts
            ),
        )
        for clause in sentence.clauses
    )
    return evolve(sentence, clauses=clauses)


def takes(part: object) -> bool:
    """Whether what hangs on a sentence forbids or demands something."""
    if not isinstance(part, Clause):
        return False
    ban = part.negated and part.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED)
    return ban or part.modal in (Modal.MUST, Modal.FORBIDDEN, Modal.REQUIRED)


def rules(part: object) -> bool:
    """Whether what hangs on a sentence forbids, demands or allows: "while firms may use it, they must pay"."""
    return takes(part) or (isinstance(part, Clause) and part.modal is Modal.MAY)
