"""An English predicate: a verb group with its acts, and the force that it has."""

from __future__ import annotations

from attrs import field, frozen

from ..clauses.phrase import Connective, Thing, Things
from .act_lists_en import Act
from .skeleton import Modal

MODALS = {
    "": Modal.NONE,
    "may": Modal.MAY,
    "might": Modal.MAY,
    "can": Modal.CAN,
    "could": Modal.CAN,
    "must": Modal.MUST,
    "shall": Modal.SHALL,
    "should": Modal.SHOULD,
    "will": Modal.WILL,
    "would": Modal.WILL,
    "need": Modal.REQUIRED,
}


@frozen
class Predicate:
    """A verb group with its acts, and the force that it has."""

    modal: Modal
    acts: tuple[Act, ...]
    connective: Connective = Connective.AND
    negated: bool = False
    passive: bool = False
    subject_used: bool = False
    """The subject went into the acts ("X is prohibited", "redistribution … is permitted")."""
    recipient: Thing | Things | None = None
    granted: Thing | Things | None = None
    agent: Thing | Things | None = None
    """The by-agent of a passive grant."""
    only: bool = False
    extra: tuple[Predicate, ...] = field(default=())
    """Further predicates of the same subject that share this one's words."""
