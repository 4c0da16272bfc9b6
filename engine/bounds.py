"""
Arithmetic of bounds on single quantities: which literals clash, and the multipliers that show it.

Bounds on one quantity are closed under negation (not at least five is less than five), and a set of them has no
solution exactly where two of them clash, or a lower bound, an upper bound and an inequality meet in one point. That
makes the clauses below complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from .core import Atom, Bound, Relation

Literal = tuple[Atom, bool]

Combination = tuple[tuple[Literal, int], ...]
"""Literals with multipliers whose weighted sum is absurd."""


def bound_of(atom: Atom) -> Bound:
    """The bound of a comparison atom."""
    assert atom.bound is not None
    return atom.bound


def form(literal: Literal) -> tuple[int, bool, Fraction]:
    """
    A literal as `sign * (x - threshold) <= 0`, strict or not; sign 0 is an equation, and then strict is an inequality.

    >>> form((Atom("a", bound=Bound("x", Relation.LT, Fraction(5))), False))
    (-1, False, Fraction(5, 1))
    """
    bound, value = bound_of(literal[0]), literal[1]
    match bound.relation:
        case Relation.EQ:
            return 0, not value, bound.threshold
        case Relation.LT | Relation.LE:
            sign, strict = 1, bound.relation is Relation.LT
        case _:
            sign, strict = -1, bound.relation is Relation.GT
    return (sign, strict, bound.threshold) if value else (-sign, not strict, bound.threshold)


def clash(literals: Sequence[Literal]) -> tuple[Combination, ...] | None:
    """
    Why no number satisfies `literals`, all on one quantity: one combination, or two where an inequality splits the
    line; None if there is such a number.
    """
    lowers, uppers, holes = [], [], []
    for literal in literals:
        sign, strict, threshold = form(literal)
        if sign == 0 and strict:
            holes.append((threshold, literal))
            continue
        if sign <= 0:
            lowers.append((threshold, sign < 0 and strict, literal))
        if sign >= 0:
            uppers.append((threshold, sign > 0 and strict, literal))
    for low, low_strict, lower in lowers:
        for high, high_strict, upper in uppers:
            if low > high or (low == high and (low_strict or high_strict)):
                return (_pair(lower, upper),)
    for point, hole in holes:
        below = [lower for low, _, lower in lowers if low >= point]
        above = [upper for high, _, upper in uppers if high <= point]
        if below and above:
            return (((hole, 1), (below[0], _weight(below[0], -1))), ((hole, -1), (above[0], _weight(above[0], 1))))
    return None


def _pair(lower: Literal, upper: Literal) -> Combination:
    return ((lower, _weight(lower, -1)), (upper, _weight(upper, 1)))


def _weight(literal: Literal, side: int) -> int:
    """An equation is used as the side that is needed; a bound has one side only."""
    return side if form(literal)[0] == 0 else 1


def clauses(atoms: Iterable[Atom]) -> tuple[tuple[Literal, ...], ...]:
    """
    The smallest sets of literals on these comparison atoms that clash; their negations axiomatise the order of the
    numbers.
    """
    by_quantity: dict[str, list[Atom]] = {}
    for atom in atoms:
        by_quantity.setdefault(bound_of(atom).quantity, []).append(atom)
    return tuple(found for group in by_quantity.values() for found in _clauses(group))


def _clauses(atoms: list[Atom]) -> list[tuple[Literal, ...]]:
    literals = [(atom, value) for atom in atoms for value in (True, False)]
    pairs = [
        (one, other)
        for index, one in enumerate(literals)
        for other in literals[index + 1 :]
        if one[0] != other[0] and clash((one, other))
    ]
    known = set(pairs)
    holes = [literal for literal in literals if form(literal)[:2] == (0, True)]
    sides = [literal for literal in literals if form(literal)[0] != 0]
    triples = [
        (hole, one, other)
        for hole in holes
        for index, one in enumerate(sides)
        for other in sides[index + 1 :]
        if len({hole[0], one[0], other[0]}) == 3 and form(one)[2] == form(other)[2] == form(hole)[2]
        # smallest: no two of the three clash already
        if not known & {(hole, one), (hole, other), (one, other), (one, hole), (other, hole)}
        and clash((hole, one, other))
    ]
    return [*pairs, *triples]
