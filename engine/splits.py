"""
Split trees: that a goal holds in every completion, shown by cases, or a completion where it does not.

A tree is a flat list of tokens in reading order: `["split", atom]` is followed by the tree for true and the tree for
false; `["holds"]` closes a case by three-valued evaluation, `["axiom", index]` and `["arithmetic", combinations]` by a
clash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from .bounds import Combination, Literal, clash
from .budget import Budget
from .circuit import Circuit, Rails, known_false, known_true
from .core import Atom

Token = list[Any]
Tree = list[Token]


@frozen
class Constraint:
    """
    A literal that every completion satisfies, and what says so: an axiom by index, or literals that clash.
    """

    literal: int
    axiom: int | None = None
    clash: tuple[Literal, ...] = ()

    def closing(self) -> Token:
        """The leaf for a case that breaks it."""
        if self.axiom is not None:
            return ["axiom", self.axiom]
        found = clash(self.clash)
        assert found is not None
        return ["arithmetic", combinations_json(found)]


def combinations_json(combinations: Sequence[Combination]) -> list[list[list[Any]]]:
    """Weighted sums of bounds as JSON values."""
    return [[[atom.key, value, weight] for (atom, value), weight in each] for each in combinations]


@frozen
class Counter:
    """
    Why there is no tree: literals under which the goal fails and all constraints hold, however the rest is completed.
    """

    literals: dict[Atom, bool]


def prove(
    circuit: Circuit,
    goal: int,
    constraints: Sequence[Constraint],
    atoms: Sequence[Atom],
    fixed: Mapping[Atom, bool],
    budget: Budget,
) -> Tree | Counter:
    """
    A tree that `goal` holds wherever the constraints do and `fixed` is true, by cases on `atoms`; or a counterexample.

    `atoms` are all the inputs that the goal and the constraints reach.
    """
    tree: Tree = []
    pending: list[dict[Atom, bool]] = [dict(fixed)]
    while pending:
        case = pending.pop()
        budget.spend()
        found = _look(circuit, goal, constraints, [atom for atom in atoms if atom not in case], case)
        if isinstance(found, Counter):
            return found
        if isinstance(found, Atom):
            tree.append(["split", found.key])
            pending += [{**case, found: False}, {**case, found: True}]
        else:
            tree.append(found)
    return tree


def _look(
    circuit: Circuit, goal: int, constraints: Sequence[Constraint], open_: list[Atom], case: dict[Atom, bool]
) -> Token | Atom | Counter:
    """The leaf that closes this case, or the atom to split on. Bit 0 is the case, two bits more look ahead per atom."""
    full = (1 << (2 * len(open_) + 1)) - 1
    true = {atom: full for atom, value in case.items() if value}
    false = {atom: full for atom, value in case.items() if not value}
    for index, atom in enumerate(open_):
        true[atom] = 2 << (2 * index)
        false[atom] = 4 << (2 * index)
    rails = circuit.rails(true, false, full)
    if known_true(rails, goal) & 1:
        return ["holds"]
    broken = 0
    for constraint in constraints:
        breaks = known_false(rails, constraint.literal)
        if breaks & 1:
            return constraint.closing()
        broken |= breaks
    reached = known_true(rails, goal)
    closed = reached | broken
    cone = dict.fromkeys(open_cone(circuit, rails, goal))
    one_side: Atom | None = None
    for index, atom in enumerate(open_):
        sides = closed >> (2 * index + 1) & 3
        if sides == 3:
            return atom
        if sides and one_side is None and (atom in cone or not cone):
            one_side = atom
    if one_side is not None:
        return one_side
    if cone:
        return next(iter(cone))
    # The goal fails here: the case can only be closed by the constraints that are still open.
    for constraint in constraints:
        if not known_true(rails, constraint.literal) & 1:
            return next(open_cone(circuit, rails, constraint.literal))
    return Counter(case)


def open_cone(circuit: Circuit, rails: Rails, literal: int) -> Iterator[Atom]:
    """The open atoms that an open literal turns on, first reached first; nothing where it is not open."""
    ts, fs = rails
    seen: set[int] = set()
    pending = [literal >> 1]
    while pending:
        slot = pending.pop()
        if slot in seen or (ts[slot] | fs[slot]) & 1:
            continue
        seen.add(slot)
        node = circuit.nodes[slot]
        if isinstance(node, Atom):
            yield node
        elif node is not None:
            pending += [one >> 1 for one in reversed(node)]
