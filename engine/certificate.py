"""
Writing certificates: what a verdict rests on, as plain JSON values that the checker can follow without a solver.

A certificate speaks of atoms by key, rules by id and axioms by index. Completions stand in `witnesses` and are cited by
number. Trees are as in `splits`. That a list of deciding sets is `complete` is a claim alone: the checker makes its own
list from the rules (`checker_sets`), and needs nothing from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from operator import and_
from typing import Any

from ..clauses.errors import InternalError
from .budget import Budget
from .circuit import Circuit, Rails, known_false, known_true
from .core import Atom
from .deciding import Found, Space
from .situation import Situation
from .splits import Counter, Tree, prove

Json = dict[str, Any]

_MANY = 2_048
"""So many deciding sets are looked at together."""


def evaluated(circuit: Circuit, found: Sequence[Found]) -> Iterator[Callable[[int], bool | None]]:
    """Of each deciding set what three-valued evaluation alone makes of a literal under it, which nearly always does."""
    for start in range(0, len(found), _MANY):
        listed = found[start : start + _MANY]
        sides: tuple[dict[Atom, int], dict[Atom, int]] = {}, {}
        for place, one in enumerate(listed):
            for atom, value in one.literals:
                of = sides[not value]
                of[atom] = of.get(atom, 0) | 1 << place
        rails = circuit.rails(*sides, (1 << len(listed)) - 1)
        for place in range(len(listed)):
            yield partial(_value, rails, place)


def _value(rails: Rails, place: int, literal: int) -> bool | None:
    true, false = known_true(rails, literal), known_false(rails, literal)
    return True if true >> place & 1 else False if false >> place & 1 else None


class Writer:
    """
    One certificate in the making.
    """

    def __init__(self, situation: Situation, space: Space, budget: Budget) -> None:
        self.situation = situation
        self.space = space
        self.budget = budget
        self.witnesses: list[dict[str, bool]] = []
        self._numbers: dict[tuple[bool, ...], int] = {}
        self.bits: dict[Atom, int] = dict.fromkeys(space.columns, 0)
        """By column: the witnesses, as bits, where it is true."""
        self._held: dict[int, tuple[int, int]] = {}
        """By literal: of so many witnesses those where it holds, as bits."""

    def witness(self, completion: Mapping[Atom, bool]) -> int:
        """The number of a completion of the columns."""
        code = tuple(completion.get(atom, False) for atom in self.space.columns)
        number = self._numbers.get(code)
        if number is None:
            number = self._numbers[code] = len(self.witnesses)
            whole = dict(zip(self.space.columns, code, strict=True))
            for atom, value in whole.items():
                self.bits[atom] |= value << number
            self.witnesses.append({atom.key: value for atom, value in (whole | self.situation.background).items()})
        return number

    def some(self, literal: int, given: Mapping[Atom, bool]) -> int:
        """The number of a completion with `given` where `literal` holds; there must be one."""
        found = self.space.exists(literal, given)
        if found is None:
            raise InternalError("a witness that the verdict needs does not exist")
        return self.witness(found)

    def tree(self, goal: int, fixed: Mapping[Atom, bool]) -> Tree:
        """A split tree that `goal` holds wherever `fixed` does; there must be one."""
        situation = self.situation
        found = prove(situation.circuit, goal, situation.constraints, self.space.columns, fixed, self.budget)
        if isinstance(found, Counter):
            raise InternalError("a case that the verdict excludes exists")
        return found

    def deciding(self, found: Sequence[Found]) -> list[Json]:
        """The listed deciding sets, each with its tree, a model, and a witness for each member left out."""
        listed = zip(found, evaluated(self.situation.circuit, found), strict=True)
        return [self._deciding_set(one, plain=value(one.to.literal) is True) for one, value in listed]

    def _deciding_set(self, one: Found, *, plain: bool) -> Json:
        chosen = dict(one.literals)
        entry: Json = {
            "literals": [[atom.key, value] for atom, value in one.literals],
            "outcome": one.to.outcome.value,
            "model": self.some(self.situation.outcomes[one.to.outcome], chosen),
        }
        if plain:
            self.budget.spend()
        entry["tree"] = [["holds"]] if plain else self.tree(one.to.literal, chosen)
        entry["without"] = self._without(one)
        return entry

    def _without(self, one: Found) -> list[int]:
        """For each member of a deciding set, a completion with the others that leads elsewhere, known or new."""
        opposite = one.to.literal ^ 1
        agreeing = [self.bits[atom] if value else ~self.bits[atom] for atom, value in one.literals]
        behind = [*accumulate(reversed(agreeing), and_, initial=-1)][::-1]
        known, numbers = self._holding(opposite), []
        for place, (atom, _) in enumerate(one.literals):
            found = known & behind[place + 1]
            known &= agreeing[place]
            if found:
                numbers.append((found & -found).bit_length() - 1)
            else:
                numbers.append(self.some(opposite, {other: value for other, value in one.literals if other != atom}))
        return numbers

    def _holding(self, literal: int) -> int:
        """The witnesses, as bits, where a literal holds."""
        looked_at, found = self._held.get(literal, (0, 0))
        new = len(self.witnesses) - looked_at
        if new:
            full = (1 << new) - 1
            circuit = self.situation.circuit
            columns = {atom: bits >> looked_at for atom, bits in self.bits.items()}
            table = circuit.table({**dict.fromkeys(circuit.inputs(), 0), **columns}, full)
            found |= (table[literal >> 1] ^ (full if literal & 1 else 0)) << looked_at
            self._held[literal] = len(self.witnesses), found
        return found
