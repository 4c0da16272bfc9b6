"""
Truth tables on whole integers: for few open atoms, every completion is a bit, and all questions are a few operations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from .budget import Budget
from .circuit import Circuit
from .core import Atom
from .splits import Constraint

WIDEST = 20
"""So many open atoms at most are decided by a truth table: that is a hundred kilobytes for each node."""

MANY = 50
"""To put so many sets into one takes about as long as one step."""

Literals = tuple[tuple[Atom, bool], ...]


class Table:
    """
    The completions of some atoms that satisfy the constraints.
    """

    def __init__(
        self, circuit: Circuit, constraints: Sequence[Constraint], atoms: Sequence[Atom], budget: Budget
    ) -> None:
        self.columns = tuple(atoms)
        self.budget = budget
        self.full, rows = columns(len(atoms))
        self._of = dict(zip(atoms, rows, strict=True))
        self._circuit = circuit
        # Inputs that are no column bear on nothing that is asked here.
        self._values = circuit.table({**dict.fromkeys(circuit.inputs(), 0), **self._of}, self.full)
        self.possible = self.full
        for constraint in constraints:
            self.possible &= self.row(constraint.literal)

    def row(self, literal: int) -> int:
        """The completions where `literal` holds, whatever the constraints say."""
        while len(self._values) < len(self._circuit.nodes):  # nodes made since
            node = self._circuit.nodes[len(self._values)]
            assert isinstance(node, tuple)
            value = self.full
            for one in node:
                value &= self._values[one >> 1] ^ self.full if one & 1 else self._values[one >> 1]
            self._values.append(value)
        value = self._values[literal >> 1]
        return value ^ self.full if literal & 1 else value

    def exists(self, literal: int, given: Mapping[Atom, bool]) -> dict[Atom, bool] | None:
        """A completion with `given` where `literal` holds; None if there is none."""
        self.budget.spend()
        found = self.possible & self.row(literal)
        for atom, value in given.items():
            found &= self._of[atom] if value else self._of[atom] ^ self.full
        if not found:
            return None
        index = (found & -found).bit_length() - 1
        return {atom: bool(index >> place & 1) for place, atom in enumerate(self.columns)}

    def listing(self) -> None:
        """Nothing changes: a question for the list takes no longer than any other step."""

    def primes(self, literal: int) -> Iterator[Literals]:
        """Each smallest set of literals that some completion satisfies, and only ones where `literal` holds."""
        return primes(self.columns, self.row(literal), self.possible, self.budget)


def primes(columns: Sequence[Atom], holds: int, possible: int, budget: Budget) -> Iterator[Literals]:
    """Each smallest set of literals that some possible completion satisfies, and only ones that hold."""
    size = len(columns)
    full = (1 << (1 << size)) - 1
    memo: dict[tuple[int, int, int], frozenset[int]] = {}
    for code in sorted(_cofactor(holds & possible | (possible ^ full), possible, size, size, memo, budget)):
        yield tuple(
            (atom, bool(code >> place & 1))
            for place, atom in enumerate(columns)
            if (code >> place | code >> size + place) & 1
        )


@cache
def columns(size: int) -> tuple[int, tuple[int, ...]]:
    """All completions of so many atoms as bits, and for each atom those where it is true."""
    full = (1 << (1 << size)) - 1
    return full, tuple(_column(index, size) & full for index in range(size))


def _column(index: int, size: int) -> int:
    """The completions whose bit `index` is set, of at least eight."""
    bytes_ = max(1, (1 << size) >> 3)
    if index < 3:
        return int.from_bytes(_WITHIN_A_BYTE[index] * bytes_, "little")
    half = 1 << (index - 3)
    return int.from_bytes((bytes(half) + b"\xff" * half) * (bytes_ // (2 * half)), "little")


_WITHIN_A_BYTE = (b"\xaa", b"\xcc", b"\xf0")


def _cofactor(
    goal: int, possible: int, size: int, of: int, memo: dict[tuple[int, int, int], frozenset[int]], budget: Budget
) -> frozenset[int]:
    """
    Prime implicants of `goal` that meet `possible`, by cofactors: those without the last column are the primes of both
    halves together, those with it are primes of one half that do not hold in the other.

    After O. Coudert and J. C. Madre, Implicit and incremental computation of primes and essential primes of Boolean
    functions, 1992. A literal is bit i for true, bit `of` + i for false; the depth is the number of columns.
    """
    if not possible or not goal:
        return frozenset()
    if goal == (1 << (1 << size)) - 1:
        return frozenset((0,))
    key = (goal, possible, size)
    found = memo.get(key)
    if found is None:
        budget.spend()
        half = 1 << (size - 1)
        low = (1 << half) - 1
        goal0, goal1 = goal & low, goal >> half
        possible0, possible1 = possible & low, possible >> half
        both = _cofactor(goal0 & goal1, possible0 | possible1, size - 1, of, memo, budget)
        only0 = _cofactor(goal0, possible0, size - 1, of, memo, budget) - both
        only1 = _cofactor(goal1, possible1, size - 1, of, memo, budget) - both
        true, false = 1 << (size - 1), 1 << (of + size - 1)
        found = both | {code | false for code in only0} | {code | true for code in only1}
        budget.spend(len(found) // MANY)
        memo[key] = found
    return found
