"""
Decision diagrams: the route for more open atoms than a truth table takes quickly, as long as the diagrams stay small.

After R. E. Bryant, Graph-based algorithms for Boolean function manipulation, 1986: equal functions are one node, so
what was asked of a function before is a look-up. The last column is decided first, as it counts most in a table's row,
and so both routes find the same completions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .budget import Budget
from .circuit import Circuit
from .core import Atom
from .families import EMPTY, NONE, Families
from .splits import Constraint
from .table import Literals

LARGEST = 100_000
"""So many nodes at most stand for what is asked, some ten megabytes; what needs more goes another way."""

STEPS = 300_000
"""So much work is done on what is asked; a second or so."""

MOST_COLUMNS = 200
"""So many columns at most: each may be a step deeper."""

NO, YES = 0, 1
"""The two nodes that decide nothing more."""


class TooLargeError(Exception):
    """Raised where diagrams grow beyond what pays; never leaves the engine."""


class Diagrams:
    """
    Nodes that decide on columns by number, the highest first.
    """

    def __init__(self, budget: Budget, largest: int | None = LARGEST) -> None:
        self.budget = budget
        self.largest = largest
        """So many nodes at most; None where only the budget counts."""
        self.nodes: list[tuple[int, int, int]] = [(-1, NO, NO), (-1, YES, YES)]
        """The column decided on, the node where it is false and the one where it is true."""
        self._unique: dict[tuple[int, int, int], int] = {}
        self._made: dict[tuple[int, int, int], int] = {}

    def node(self, column: int, low: int, high: int) -> int:
        """The node that decides on a column."""
        if low == high:
            return low
        key = column, low, high
        found = self._unique.get(key)
        if found is None:
            if self.largest is not None and len(self.nodes) >= self.largest:
                raise TooLargeError
            found = self._unique[key] = len(self.nodes)
            self.nodes.append(key)
        return found

    def choose(self, condition: int, then: int, otherwise: int) -> int:
        """`then` where the condition holds, `otherwise` where it does not."""
        if condition == YES or then == otherwise:
            return then
        if condition == NO:
            return otherwise
        if then == YES and otherwise == NO:
            return condition
        key = condition, then, otherwise
        found = self._made.get(key)
        if found is None:
            self.budget.spend()
            nodes = self.nodes
            column = max(nodes[condition][0], nodes[then][0], nodes[otherwise][0])
            low, high = zip(*(self.halves(each, column) for each in key), strict=True)
            found = self._made[key] = self.node(column, self.choose(*low), self.choose(*high))
        return found

    def halves(self, node: int, column: int) -> tuple[int, int]:
        """What is left of a node where a column, no lower than its own, is false, and where it is true."""
        decided, low, high = self.nodes[node]
        return (low, high) if decided == column else (node, node)

    def both(self, one: int, other: int) -> int:
        """Their conjunction."""
        return self.choose(one, other, NO)

    def either(self, one: int, other: int) -> int:
        """Their disjunction."""
        return self.choose(one, YES, other)

    def opposite(self, node: int) -> int:
        """The negation."""
        return self.choose(node, NO, YES)


class Diagram:
    """
    The completions of some atoms that satisfy the constraints, as a table has them.

    Whatever it is asked may raise `TooLargeError` until it is `ready`.
    """

    def __init__(
        self,
        circuit: Circuit,
        constraints: Sequence[Constraint],
        atoms: Sequence[Atom],
        budget: Budget,
        largest: int | None = LARGEST,
    ) -> None:
        self.columns = tuple(atoms)
        self.budget = budget
        self._place = {atom: place for place, atom in enumerate(atoms)}
        if len(atoms) > MOST_COLUMNS:
            raise TooLargeError
        self._circuit = circuit
        self._diagrams = Diagrams(budget, largest)
        self._values: dict[int, int] = {}
        self._completions: dict[int, dict[Atom, bool]] = {}
        self._primes: dict[tuple[int, int], int] = {}
        self._families = Families()
        self.possible = YES
        for constraint in constraints:
            self.possible = self._diagrams.both(self.possible, self.row(constraint.literal))

    def ready(self, budget: Budget) -> None:
        """Have all that is in the circuit by now; from then on only this budget counts."""
        for slot in range(len(self._circuit.nodes)):
            self.row(2 * slot)
        self._diagrams.largest = None
        self._diagrams.budget = self.budget = budget

    def row(self, literal: int) -> int:
        """The completions where `literal` holds, whatever the constraints say."""
        values, diagrams = self._values, self._diagrams
        for slot in self._circuit.cone((literal,)) if literal >> 1 not in values else ():
            node = self._circuit.nodes[slot]
            if slot in values:
                continue
            if node is None:
                value = YES
            elif isinstance(node, Atom):
                # Inputs that are no column bear on nothing that is asked here.
                value = diagrams.node(self._place[node], NO, YES) if node in self._place else NO
            else:
                value = YES
                for one in node:
                    part = diagrams.opposite(values[one >> 1]) if one & 1 else values[one >> 1]
                    value = diagrams.both(value, part)
            values[slot] = value
        return diagrams.opposite(values[literal >> 1]) if literal & 1 else values[literal >> 1]

    def exists(self, literal: int, given: Mapping[Atom, bool]) -> dict[Atom, bool] | None:
        """A completion with `given` where `literal` holds; None if there is none."""
        self.budget.spend()
        fixed = {self._place[atom]: value for atom, value in given.items()}
        index = self._first(self._diagrams.both(self.possible, self.row(literal)), fixed)
        if index is None:
            return None
        for place, value in fixed.items():
            index |= value << place
        found = self._completions.get(index)
        if found is None:
            found = {atom: bool(index >> place & 1) for place, atom in enumerate(self.columns)}
            self._completions[index] = found
        return found

    def _first(self, node: int, fixed: Mapping[int, bool]) -> int | None:
        """The first way through a node with some columns fixed, as the columns that are true on it."""
        nodes = self._diagrams.nodes
        pending, failed = [(node, 0)], {NO}
        while pending:
            node, index = pending.pop()
            if node in failed:
                continue
            if node == YES:
                return index
            failed.add(node)  # should it lead nowhere, it never has to be tried again
            column, low, high = nodes[node]
            value = fixed.get(column)
            if value is not False:
                pending.append((high, index | 1 << column))
            if value is not True:
                pending.append((low, index))
        return None

    def listing(self) -> None:
        """Nothing changes: a question for the list takes no longer than any other step."""

    def primes(self, literal: int) -> Iterator[Literals]:
        """
        Each smallest set of literals that some completion satisfies, and only ones where `literal` holds; the shortest
        first.
        """
        diagrams = self._diagrams
        goal = diagrams.either(self.row(literal), diagrams.opposite(self.possible))
        literals = [(atom, value) for atom in self.columns for value in (False, True)]
        for members in self._families.sets(self._cofactor(goal, self.possible)):
            self.budget.spend()
            yield tuple([literals[member] for member in members])

    def _cofactor(self, goal: int, possible: int) -> int:
        """The prime implicants of `goal` that meet `possible`, by cofactors, as in `table`; twice a column is false."""
        if possible == NO or goal == NO:
            return NONE
        if goal == YES:
            return EMPTY
        key = goal, possible
        found = self._primes.get(key)
        if found is None:
            self.budget.spend()
            diagrams, families = self._diagrams, self._families
            column = max(diagrams.nodes[goal][0], diagrams.nodes[possible][0])
            goal0, goal1 = diagrams.halves(goal, column)
            possible0, possible1 = diagrams.halves(possible, column)
            both = self._cofactor(diagrams.both(goal0, goal1), diagrams.either(possible0, possible1))
            only0 = families.minus(self._cofactor(goal0, possible0), both, self.budget)
            only1 = families.minus(self._cofactor(goal1, possible1), both, self.budget)
            found = families.node(2 * column + 1, families.node(2 * column, both, only0), only1)
            self._primes[key] = found
        return found
