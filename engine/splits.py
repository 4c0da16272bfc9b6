"""
Split trees: that a goal holds in every completion, shown by cases, or a completion where it does not.

A tree is a flat list of tokens in reading order: `["split", atom]` is followed by the tree for true and the tree for
false; `["holds"]` closes a case by three-valued evaluation, `["axiom", index]` and `["arithmetic", combinations]` by a
clash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from .bounds import Combination, Literal, clash
from .budget import Budget
from .circuit import Circuit, Rails
from .core import Atom
from .masks import function

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
    cone = _Cone(circuit, goal, constraints, atoms)
    tree: Tree = []
    pending: list[_Case] = [cone.case(fixed)]
    while pending:
        case = pending.pop()
        budget.spend()
        found = cone.look(case)
        if found is None:
            return Counter({**fixed, **{cone.atoms[place]: value for place, value in case.path}})
        if isinstance(found, int):
            tree.append(["split", cone.atoms[found].key])
            pending += [case.split(found, False), case.split(found, True)]
        else:
            tree.append(found)
    return tree


@frozen
class _Case:
    """
    Atoms by place, as bits, that are true and that are false; and the splits that led here.
    """

    true: int
    false: int
    path: tuple[tuple[int, bool], ...] = ()

    def split(self, place: int, value: bool) -> _Case:
        path = (*self.path, (place, value))
        if value:
            return _Case(self.true | 1 << place, self.false, path)
        return _Case(self.true, self.false | 1 << place, path)


class _Cone:
    """
    What a goal and some constraints reach of a circuit, numbered anew, so that every case looks at nothing else.
    """

    def __init__(self, circuit: Circuit, goal: int, constraints: Sequence[Constraint], atoms: Sequence[Atom]) -> None:
        reached = circuit.cone((goal, *(each.literal for each in constraints)))
        number = {slot: place for place, slot in enumerate(reached)}
        self.constraints = constraints
        self.goal = number[goal >> 1] << 1 | goal & 1
        self.literals = [number[each.literal >> 1] << 1 | each.literal & 1 for each in constraints]
        self.nodes: list[tuple[int, ...] | None] = []
        """Of each node the literals that it joins; None where it is an input, or true."""
        self.inputs: list[tuple[int, int]] = []
        """Nodes that are inputs, each with the place of its atom."""
        self.true: list[int] = []
        """Nodes that are true."""
        self.atoms: list[Atom] = list(atoms)
        self._place = {atom: place for place, atom in enumerate(atoms)}
        for place, slot in enumerate(reached):
            node = circuit.nodes[slot]
            if isinstance(node, tuple):
                self.nodes.append(tuple([number[one >> 1] << 1 | one & 1 for one in node]))
                continue
            self.nodes.append(None)
            if node is None:
                self.true.append(place)
            else:
                self.inputs.append((place, self._place[node]))
        self.inputs.sort(key=lambda one: one[1])
        self._below = [None if node is None else [one >> 1 for one in reversed(node)] for node in self.nodes]
        self._looks = 0
        self._code: Callable[[list[int], list[int]], Rails] | None = None
        self.atom_of = dict(self.inputs)

    def case(self, fixed: Mapping[Atom, bool]) -> _Case:
        """The case before any split; what is fixed and not reached bears on nothing."""
        true = false = 0
        for atom, value in fixed.items():
            place = self._place.get(atom)
            if place is not None:
                true |= value << place
                false |= (not value) << place
        return _Case(true, false)

    def look(self, case: _Case) -> Token | int | None:
        """
        The leaf that closes this case, or the place of the atom to split on; None where it is a counterexample.

        Bit 0 is the case, two bits more look ahead for each open atom that is reached.
        """
        true, false = case.true, case.false
        ts, fs = [0] * len(self.nodes), [0] * len(self.nodes)
        open_: list[int] = []
        side = 2
        for slot, place in self.inputs:
            if not (true | false) >> place & 1:
                ts[slot], fs[slot] = side, side << 1
                side <<= 2
                open_.append(place)
        full = side - 1
        for slot in self.true:
            ts[slot] = full
        for slot, place in self.inputs:
            if true >> place & 1:
                ts[slot] = full
            elif false >> place & 1:
                fs[slot] = full
        ts, fs = self._evaluated(ts, fs, full)
        closed = (fs if self.goal & 1 else ts)[self.goal >> 1]
        if closed & 1:
            return ["holds"]
        for constraint, literal in zip(self.constraints, self.literals, strict=True):
            breaks = (ts if literal & 1 else fs)[literal >> 1]
            if breaks & 1:
                return constraint.closing()
            closed |= breaks
        first_bits = (side >> 1) // 3  # of the two that look ahead for each atom the lower one
        both = closed >> 1 & closed >> 2 & first_bits
        if both:
            return open_[_lowest(both) // 2]
        one_side = (closed >> 1 | closed >> 2) & first_bits
        if one_side:
            cone = set(self._open((ts, fs), self.goal))
            while one_side:
                place = open_[_lowest(one_side) // 2]
                if not cone or place in cone:
                    return place
                one_side &= one_side - 1
        # Where the goal fails here the case can only be closed by the constraints that are still open.
        turns_on = self._open((ts, fs), self.goal)
        for literal in self.literals:
            if not (fs if literal & 1 else ts)[literal >> 1] & 1:
                turns_on = chain(turns_on, self._open((ts, fs), literal))
        return next(turns_on, None)

    def _evaluated(self, ts: list[int], fs: list[int], full: int) -> Rails:
        """The rails of all nodes, from those of the inputs; a cone that is looked at often becomes straight code."""
        self._looks += 1
        if self._looks > _OFTEN:
            if self._code is None:
                self._code = _straight(self.nodes)
            return self._code(ts, fs)
        for slot, node in enumerate(self.nodes):
            if node is not None:
                t, f = full, 0
                for literal in node:
                    if literal & 1:
                        t &= fs[literal >> 1]
                        f |= ts[literal >> 1]
                    else:
                        t &= ts[literal >> 1]
                        f |= fs[literal >> 1]
                ts[slot], fs[slot] = t, f
        return ts, fs

    def _open(self, rails: Rails, literal: int) -> Iterator[int]:
        """The places of the open atoms that an open literal turns on, first reached first."""
        ts, fs = rails
        seen: set[int] = set()
        pending = [literal >> 1]
        while pending:
            slot = pending.pop()
            if slot in seen or (ts[slot] | fs[slot]) & 1:
                continue
            seen.add(slot)
            below = self._below[slot]
            if below is None:
                yield self.atom_of[slot]
            else:
                pending += below


_OFTEN = 100
"""After so many looks at one cone it pays to make code of it, which takes as long as some thirty of them."""


def _straight(nodes: Sequence[tuple[int, ...] | None]) -> Callable[[list[int], list[int]], Rails]:
    """The rails of all nodes from those of the inputs, as straight code: numbers, and names that are made here."""
    body = []
    for slot, node in enumerate(nodes):
        if node is None:
            body.append(f"t{slot}, f{slot} = ts[{slot}], fs[{slot}]")
            continue
        for start in range(0, len(node), _LINE):
            sides = [("ft" if literal & 1 else "tf", literal >> 1) for literal in node[start : start + _LINE]]
            before = ([f"t{slot}"], [f"f{slot}"]) if start else ([], [])
            t = " & ".join([*before[0], *(f"{names[0]}{one}" for names, one in sides)])
            f = " | ".join([*before[1], *(f"{names[1]}{one}" for names, one in sides)])
            body.append(f"t{slot}, f{slot} = {t}, {f}")
    slots = range(len(nodes))
    body.append(f"return [{', '.join(f't{slot}' for slot in slots)}], [{', '.join(f'f{slot}' for slot in slots)}]")
    return function("rails(ts, fs)", body)


_LINE = 50
"""So many literals at most stand in one line of code, which the compiler reads by recursion."""


def _lowest(bits: int) -> int:
    """The place of the lowest bit that is set."""
    return (bits & -bits).bit_length() - 1
