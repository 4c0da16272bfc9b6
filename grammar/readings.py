"""What can be told of a sentence from how it can be read."""

from __future__ import annotations

from .binding import Passage
from .skeleton import Modal, Sentence, SentenceKind


def bans(reading: Sentence) -> bool:
    """Whether a sentence forbids something."""
    return any(
        clause.negated is not (clause.modal is Modal.FORBIDDEN) and clause.modal not in (Modal.NONE, Modal.BARE)
        for clause in reading.clauses
    )


def lets(reading: Sentence) -> bool:
    """Whether a sentence allows something."""
    leave = (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)
    return any(clause.modal in leave and not clause.negated for clause in reading.clauses)


def tied(reading: Sentence, passage: Passage) -> bool:
    """Whether a reading takes in the lead-in; one that starts with the item's own words lost its subject and modal."""
    lead = next((piece for piece in passage.pieces if piece.role == "lead-in"), None)
    spans = [clause.span for clause in reading.clauses if clause.span is not None]
    if lead is None or not spans or reading.kind is not SentenceKind.CLAUSES:
        return True
    own = next((piece for piece in passage.pieces if piece.role == "own"), None)
    return own is None or any(span.start < lead.start + len(lead.text) or span.start < own.start for span in spans)


def sets_rules(reading: Sentence) -> bool:
    """Whether a sentence that defines a term rules conduct beside it."""
    ruling = (Modal.MAY, Modal.MUST, Modal.PERMITTED, Modal.FORBIDDEN, Modal.GRANTS, Modal.AGREES)
    return any(clause.modal in ruling and clause.subject is not None for clause in reading.clauses)
