"""English duties: "sign the register and either inform us or pay": what "and" joins is asked for by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ..clauses.phrase import Connective
from .skeleton import Clause, Modal

_ASKS = frozenset((Modal.MUST, Modal.SHALL, Modal.SHOULD, Modal.WILL, Modal.REQUIRED, Modal.AGREES, Modal.IMPERATIVE))


def joined_anew(joints: Sequence[Connective | None]) -> list[int]:
    """
    Which of the acts behind the first begin what "and" joins, in a row in which "or" joins others.

    A comma joins as the next word does: in "A, B and C or D" it stands for "and".
    """
    meant: list[Connective | None] = []
    coming: Connective | None = None
    for joint in reversed(joints):
        coming = joint or coming
        meant.insert(0, coming)
    if not {Connective.AND, Connective.OR} <= set(meant):
        return []
    return [place for place, joint in enumerate(meant) if joint is Connective.AND]


def parted(clause: Clause, anew: set[int]) -> Iterator[Clause]:
    """
    A duty of several acts as one for each group of alternatives; `anew` says where the verbs begin that "and" joins.

    Of a permission nothing is lost where all of its acts count as alternatives; of a duty all but one would be.
    """
    groups: list[list[int]] = []
    for place, act in enumerate(clause.acts):
        if not groups or (act.span is not None and act.span.start in anew):
            groups.append([])
        groups[-1].append(place)
    if len(groups) < 2 or clause.modal not in _ASKS or clause.connective is not Connective.OR or clause.negated:
        yield clause
        return
    for group in groups:
        connective = Connective.OR if len(group) > 1 else Connective.AND
        yield evolve(clause, acts=tuple(clause.acts[place] for place in group), connective=connective)
