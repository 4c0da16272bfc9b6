"""
Many cases judged at once: a value says in which of them it is true, and in which false, as bits.

To go through the rules takes as long for a thousand cases as for a few, and a proof lists thousands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from .core import Const, Formula, Not, Or, Var, truth

MOST = 2_048
"""So many cases at a time: numbers of more bits take longer than they save."""

Sides = tuple[int, int]
"""The cases where something is true, and those where it is false; bit i of both belongs to case i."""

OPEN: Sides = (0, 0)
NOWHERE: Sides = (0, -1)
"""False in every case, however many there are."""


def batches(cases: Sequence[Mapping[str, bool]], most: int = MOST) -> Iterator[Sequence[Mapping[str, bool]]]:
    """The cases in order, so many at a time as are judged at once."""
    for start in range(0, len(cases), most):
        yield cases[start : start + most]


def side(value: Sides, place: int) -> bool | None:
    """What a value is in one case."""
    true, false = value
    return True if true >> place & 1 else False if false >> place & 1 else None


class Cases:
    """
    Cases that have what is known in common; `facts` is what a judge takes for the case.
    """

    def __init__(self, known: Mapping[str, bool], cases: Sequence[Mapping[str, bool]]) -> None:
        self._many = len(cases)
        self._full = (1 << self._many) - 1
        self.true: Sides = (self._full, 0)
        self.false: Sides = (0, self._full)
        true: dict[str, int] = {}
        false: dict[str, int] = {}
        for place, case in enumerate(cases):
            for key, value in case.items():
                of = true if value else false
                of[key] = of.get(key, 0) | 1 << place
        self.facts: dict[str, Sides] = {key: (true.get(key, 0), false.get(key, 0)) for key in (true | false)}
        self.facts |= {key: self.true if value else self.false for key, value in known.items()}

    def both(self, values: Collection[Sides]) -> Sides:
        """The conjunction."""
        true, false = self._full, 0
        for one, other in values:
            true &= one
            false |= other
        return true, false

    def either(self, values: Collection[Sides]) -> Sides:
        """The disjunction."""
        true, false = 0, self._full
        for one, other in values:
            true |= one
            false &= other
        return true, false

    def flip(self, value: Sides) -> Sides:
        """The negation."""
        return value[1], value[0]

    def truth(self, formula: Formula, case: Mapping[str, Sides]) -> Sides:
        """What a formula comes to."""
        try:
            return self._truth(formula, case)
        except RecursionError:
            return self._one_by_one(formula, case)

    def _truth(self, formula: Formula, case: Mapping[str, Sides]) -> Sides:
        if isinstance(formula, Var):
            return case.get(formula.atom.key, OPEN)
        if isinstance(formula, Not):
            return self.flip(self._truth(formula.part, case))
        if isinstance(formula, Const):
            return self.true if formula.value else self.false
        join = self.either if isinstance(formula, Or) else self.both
        return join([self._truth(part, case) for part in formula.parts])

    def _one_by_one(self, formula: Formula, case: Mapping[str, Sides]) -> Sides:
        """The same for formulas of any depth."""
        found = [
            truth(formula, {key: side(value, place) for key, value in case.items()}) for place in range(self._many)
        ]
        of = [sum(1 << place for place, value in enumerate(found) if value is wanted) for wanted in (True, False)]
        return of[0], of[1]

    def hold(
        self, literals: Sequence[tuple[str, bool]], formulas: Sequence[Formula], case: Mapping[str, Sides]
    ) -> Sides:
        """Where the atoms have these values and the formulas hold."""
        true, false = self._full, 0
        for key, wanted in literals:
            one, other = case.get(key, OPEN)
            true &= one if wanted else other
            false |= other if wanted else one
        for formula in formulas:
            one, other = self.truth(formula, case)
            true &= one
            false |= other
        return true, false
