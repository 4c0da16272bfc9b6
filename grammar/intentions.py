"""
What somebody wants to do, in the conditions of a rule: "if you want to sell it, you must ask us" is said of the sale.

Nobody sells without wanting to; and whoever wants to and does not is ruled in nothing that could be asked about.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Predication, Restriction, Role, Thing
from .skeleton import Adjunct, Clause, Link, Modal

WANTS = frozenset({"want", "wish", "intend", "plan", "like", "desire"})
_CONDITIONS = (Link.IF, Link.BEFORE)


def as_done(clause: Clause) -> Clause:
    """A rule whose conditions, and what tells whom it is for, name the act where they name who wants it."""
    adjuncts = tuple(_adjunct(one) if one.link in _CONDITIONS else one for one in clause.adjuncts)
    subject = clause.subject
    if isinstance(subject, Thing) and subject.restrictions:
        subject = evolve(subject, restrictions=tuple(map(_restriction, subject.restrictions)))
    if adjuncts == clause.adjuncts and subject == clause.subject:
        return clause
    return evolve(clause, adjuncts=adjuncts, subject=subject)


def _adjunct(adjunct: Adjunct) -> Adjunct:
    return evolve(adjunct, content=tuple(_clause(one) if isinstance(one, Clause) else one for one in adjunct.content))


def _clause(clause: Clause) -> Clause:
    if clause.negated or clause.modal not in (Modal.NONE, Modal.BARE):
        return clause
    return evolve(clause, acts=tuple(map(_act, clause.acts)))


def _restriction(told: Restriction) -> Restriction:
    return _act(told) if isinstance(told, Predication) else told


def _act(act: Predication) -> Predication:
    """The act that is wanted, done by who wants it."""
    inner = act.get(Role.OBJECT)
    done = inner[0] if len(inner) == 1 else None
    if act.verb not in WANTS or act.negated or not isinstance(done, Predication) or done.negated:
        return act
    if any(one.role not in (Role.AGENT, Role.OBJECT) for one in act.roles) or done.get(Role.AGENT):
        return act  # "who wants us to sell it": what another does
    agents = tuple(one for one in act.roles if one.role is Role.AGENT)
    return evolve(done, roles=(*agents, *done.roles))


__all__ = ["WANTS", "as_done"]
