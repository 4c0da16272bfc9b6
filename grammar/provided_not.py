"""Leave for all use on condition that something is left undone: "you may use it as long as it is not sold"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import LICENSEE, Thing
from .concepts import DEALS
from .skeleton import Clause, Link, Modal

_USE = "use"


def with_bans(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """
    `clauses`, and behind each such leave the ban that it comes to.

    Whatever is done with a work uses it; so what must not be done for any use must not be done at all. Beside leave for
    one act it is a condition of that act alone ("you may publish it provided you do not crop it").
    """
    return tuple(one for clause in clauses for one in (clause, *_bans(clause)))


def _bans(clause: Clause) -> tuple[Clause, ...]:
    lets = clause.modal in (Modal.MAY, Modal.PERMITTED, Modal.CAN) and not (clause.negated or clause.only)
    if not lets or not clause.acts or any(act.verb != _USE or act.negated for act in clause.acts):
        return ()
    if isinstance(clause.subject, Thing) and clause.subject.head not in (LICENSEE, "you"):
        return ()
    left = [
        part
        for one in clause.adjuncts
        if one.link is Link.PROVIDED and len(one.content) == 1
        for part in one.content
        if isinstance(part, Clause)
    ]
    return tuple(evolve(one, modal=Modal.MAY) for one in left if _left_undone(one))


def _left_undone(one: Clause) -> bool:
    plain = one.negated and one.modal in (Modal.NONE, Modal.BARE) and not one.adjuncts and bool(one.acts)
    mine = not isinstance(one.subject, Thing) or one.subject.head in (LICENSEE, "you")
    return plain and mine and all(act.verb in DEALS and act.verb != _USE and not act.negated for act in one.acts)


__all__ = ["with_bans"]
