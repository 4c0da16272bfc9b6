"""A clause inside another: its acts with their subject, and what is left of its force."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import AllOf, AnyOf, Connective, Filled, Predication, Role
from .skeleton import Clause, Modal

_WRAPPED = {
    Modal.PERMITTED: "be permitted",
    Modal.FORBIDDEN: "be prohibited",
    Modal.REQUIRED: "be required",
    Modal.AGREES: "agree",
    Modal.RESERVES: "reserve",
    Modal.GRANTS: "grant",
}
"""Verb under which a clause with this force stands inside another."""


def predications(clause: Clause) -> list[Predication]:
    """
    The acts of a clause with their subject, as they stand inside another clause.

    "may", "must" and their like stay with the act as its manner; a permission, ban, duty or grant becomes a state with
    the act as its object.
    """
    wrapped = _WRAPPED.get(clause.modal)
    if wrapped is not None:
        inner: Predication | AllOf | AnyOf | None = None
        if clause.acts:
            joined = AnyOf if clause.connective is Connective.OR else AllOf
            inner = clause.acts[0] if len(clause.acts) == 1 else joined(clause.acts)
        roles = [Filled(Role.AGENT, clause.subject)] if clause.subject is not None else []
        if clause.granted is not None and clause.modal is Modal.GRANTS:
            roles.append(Filled(Role.OBJECT, clause.granted))
            roles.extend([Filled(Role.PURPOSE, inner)] if inner is not None else [])
        elif inner is not None:
            roles.append(Filled(Role.OBJECT, inner))
            if clause.granted is not None:
                roles.append(Filled(Role.BASIS, clause.granted))
        if clause.recipient is not None:
            roles.append(Filled(Role.RECIPIENT, clause.recipient))
        return [Predication(wrapped, tuple(roles), clause.negated, span=clause.span)]
    found = []
    kept = clause.modal in (Modal.MAY, Modal.CAN, Modal.MUST, Modal.SHALL, Modal.SHOULD)
    for act in clause.acts:
        if clause.subject is not None:
            act = evolve(act, roles=(Filled(Role.AGENT, clause.subject), *act.roles))
        if kept:
            act = evolve(act, manner=(clause.modal.value, *act.manner))
        found.append(act.denied() if clause.negated else act)
    return found
