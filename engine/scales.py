"""
Quantities with the thresholds that a problem compares them with: which comparisons a number meets, by one look-up.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from .bounds import bound_of, clauses
from .core import Atom, Relation


@frozen
class Scale:
    """
    One quantity.
    """

    quantity: str
    atoms: tuple[Atom, ...]
    """Its comparisons."""
    every: int
    """All of them as bits."""
    points: tuple[Fraction | int, ...]
    """The thresholds in order."""
    met: tuple[int, ...]
    """What a number meets below the first threshold, at it, between it and the second, and so on."""
    sensible: frozenset[int]
    """All that some number meets."""
    clashes: tuple[tuple[int, int], ...]
    """Smallest sets of comparisons, true and false, that no number meets; what holds none of them, some number does."""


def scales(bit: Mapping[Atom, int]) -> tuple[Scale, ...]:
    """The scales of all comparisons among some atoms, each atom with its bit."""
    groups: dict[str, list[Atom]] = {}
    for atom in bit:
        if atom.bound is not None:
            groups.setdefault(atom.bound.quantity, []).append(atom)
    return tuple(_scale(quantity, tuple(atoms), bit) for quantity, atoms in groups.items())


def _scale(quantity: str, atoms: tuple[Atom, ...], bit: Mapping[Atom, int]) -> Scale:
    points = sorted({bound_of(atom).threshold for atom in atoms})
    between = [points[0] - 1]
    for low, high in zip(points, [*points[1:], points[-1] + 2], strict=True):
        between += [low, (low + high) / 2]
    met = tuple(sum(bit[atom] for atom in atoms if _meets(number, atom)) for number in between)
    # An integer is compared many times as fast as a fraction.
    plain = tuple(point.numerator if point.denominator == 1 else point for point in points)
    clashes = tuple(
        tuple(sum(bit[atom] for atom, value in literals if value is side) for side in (True, False))
        for literals in clauses(atoms)
    )
    return Scale(quantity, atoms, sum(bit[atom] for atom in atoms), plain, met, frozenset(met), clashes)  # type: ignore[arg-type]


def _meets(number: Fraction, atom: Atom) -> bool:
    bound = bound_of(atom)
    match bound.relation:
        case Relation.LT:
            return number < bound.threshold
        case Relation.LE:
            return number <= bound.threshold
        case Relation.GT:
            return number > bound.threshold
        case Relation.GE:
            return number >= bound.threshold
        case Relation.EQ:
            return number == bound.threshold
