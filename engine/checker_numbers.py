"""
The checker's own arithmetic: sums of bounds that are absurd, and numbers that satisfy bounds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Any

from .core import Atom, Bound, Relation

COMPARE: dict[Relation, Callable[[Fraction, Fraction], bool]] = {
    Relation.LT: lambda x, c: x < c,
    Relation.LE: lambda x, c: x <= c,
    Relation.GT: lambda x, c: x > c,
    Relation.GE: lambda x, c: x >= c,
    Relation.EQ: lambda x, c: x == c,
}


def solvable(bounds: list[tuple[Bound, bool]]) -> bool:
    """Whether a number satisfies bounds on one quantity."""
    return _solvable(tuple(bounds))


@lru_cache(maxsize=4096)
def _solvable(bounds: tuple[tuple[Bound, bool], ...]) -> bool:
    numbers = numbers_apart(bound for bound, _ in bounds)
    return any(all(meets(x, bound) is value for bound, value in bounds) for x in numbers)


def numbers_apart(bounds: Iterable[Bound]) -> list[Fraction]:
    """A number for each way in which one can stand to the bounds: a threshold, or a point between or beyond them."""
    points = sorted({bound.threshold for bound in bounds})
    between = [(low + high) / 2 for low, high in pairwise(points)]
    beyond = [points[0] - 1, points[-1] + 1] if points else [Fraction(0)]
    return [*points, *between, *beyond]


def meets(number: Fraction, bound: Bound) -> bool:
    """Whether a number is within a bound."""
    return COMPARE[bound.relation](number, bound.threshold)


def absurd(sums: list[list[list[Any]]], atoms: Mapping[str, Atom], case: Mapping[str, bool]) -> str | None:
    """
    What is wrong with a clash of bounds that hold in the case; None if it is sound.

    One weighted sum must come to a falsehood; or, where an inequality splits the line, one for each of its sides.
    """
    holes: list[tuple[str, bool]] = []
    for terms in sums:
        signs: set[tuple[str, bool]] = set()
        quantities: set[str] = set()
        total, constant, some_strict = 0, Fraction(0), False
        for key, value, weight in terms:
            bound = atoms[key].bound if key in atoms else None
            if bound is None or type(weight) is not int or case.get(key) is not value:
                return f"`{key}` is no bound that holds here"
            if bound.relation is Relation.EQ:
                # An equation counts with either sign; an inequality as the side that the sign says.
                sign, strict = 1, not value
                if strict:
                    signs.add((key, weight > 0))
            else:
                upper = bound.relation in (Relation.LT, Relation.LE)
                sign, strict = (1 if upper is value else -1), (bound.relation in (Relation.LT, Relation.GT)) is value
            if weight == 0 or (weight < 0 and bound.relation is not Relation.EQ):
                return "a bound is used the wrong way round"
            total, constant = total + weight * sign, constant - weight * sign * bound.threshold
            some_strict = some_strict or strict
            quantities.add(bound.quantity)
        if len(quantities) != 1 or total != 0:
            return "a sum of bounds does not cancel"
        if not (constant > 0 or (constant == 0 and some_strict)):
            return "a sum of bounds is not absurd"
        if len(signs) > 1:
            return "two inequalities split one clash"
        holes += signs
    if not holes:
        return None if len(sums) == 1 else "a clash with the wrong number of sums"
    if len(sums) != 2 or len(holes) != 2 or holes[0][0] != holes[1][0] or holes[0][1] is holes[1][1]:
        return "an inequality is used on one side only"
    return None
