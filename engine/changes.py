"""
All smallest sets of moves that reach a goal, the smallest first; and what one changed case comes to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from ..clauses.changes import Goal
from ..clauses.verdict import Kind
from .budget import Budget
from .core import Problem
from .decide import decide, space_of
from .decision import CERTAIN
from .mixtures import common_ground
from .outcome import lower
from .situation import situation
from .validate import validate

REACHES = {
    Goal.PERMITTED: frozenset({Kind.PERMITTED}),
    Goal.CONDITIONAL: frozenset({Kind.PERMITTED, Kind.CONDITIONAL}),
}
"""The verdicts that reach each goal."""


def kind_of(problem: Problem, budget: Budget) -> Kind | None:
    """The verdict alone, without certificate and deciding sets; None where the budget ends before there is one."""
    if problem.accounts:
        return decide(problem, certify=False, steps=budget.left, cancel=budget.cancel).kind
    validate(problem)
    here = situation(problem, lower(problem), common_ground(problem), budget)
    space = space_of(here, budget)
    possible = frozenset(outcome for outcome, literal in here.outcomes.items() if space.exists(literal, {}) is not None)
    return CERTAIN.get(possible, Kind.UNDETERMINED)


def smallest(
    size: int, apart: Callable[[frozenset[int]], bool], reaches: Callable[[frozenset[int]], bool]
) -> Iterator[frozenset[int]]:
    """
    Every set of places below `size` for which `reaches` holds and of which no part reaches as well, smallest first.

    `apart` says of a set that its moves cannot be made together. Nothing is assumed of `reaches`: it may hold of a set
    and fail of a larger one.
    """
    found: list[frozenset[int]] = []
    places: Sequence[int] = range(size)
    for many in range(1, size + 1):
        for chosen in combinations(places, many):
            one = frozenset(chosen)
            if any(other <= one for other in found) or apart(one):
                continue
            if reaches(one):
                found.append(one)
                yield one
