"""Norms that lift each other in a circle: none of them lifts any."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Norm


def acyclic(norms: Sequence[Norm]) -> tuple[tuple[Norm, ...], frozenset[str]]:
    """
    The norms without defeats that run in a circle, and the ids of those that did.
    """
    targets: dict[str, set[str]] = {}
    for norm in norms:
        targets.setdefault(norm.id, set()).update(norm.defeats)
    in_cycle = frozenset(one for one in targets if _reaches(one, one, targets))
    if not in_cycle:
        return tuple(norms), in_cycle
    cut = tuple(
        evolve(norm, defeats=tuple(one for one in norm.defeats if one not in in_cycle)) if norm.id in in_cycle else norm
        for norm in norms
    )
    return cut, in_cycle


def _reaches(start: str, goal: str, targets: dict[str, set[str]]) -> bool:
    seen: set[str] = set()
    todo = sorted(targets.get(start, ()))
    while todo:
        one = todo.pop()
        if one == goal:
            return True
        if one not in seen:
            seen.add(one)
            todo.extend(sorted(targets.get(one, ())))
    return False
