"""
A circuit as straight code over facts as bits: a node is one comparison with a mask, and the few nodes below it.

The code holds numbers and names that are made here, and no word of any input. What comes first decides soonest: of most
rules a single comparison shows that they do not apply, and what is below them is never looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from .circuit import Circuit
from .core import Atom

DEEPEST = 8
"""So deep at most one node stands inside the line of another."""

Rails = tuple[Mapping[int, bool], Mapping[int, bool]]
"""By slot: whether the node is known to be true, and whether it is known to be false."""


@frozen
class Node:
    """
    A conjunction: atoms that must be true, atoms that must be false, and literals of earlier nodes.
    """

    true: int
    false: int
    others: tuple[int, ...]


class Masks:
    """
    The part of a circuit that some literals reach, by masks over the bits of its atoms.
    """

    def __init__(self, circuit: Circuit, bit: Mapping[Atom, int], roots: Sequence[int]) -> None:
        reach: set[int] = set()
        pending = [literal >> 1 for literal in roots]
        while pending:
            slot = pending.pop()
            if slot not in reach:
                reach.add(slot)
                node = circuit.nodes[slot]
                if isinstance(node, tuple):
                    pending += [literal >> 1 for literal in node]
        tops = {literal >> 1 for literal in roots}
        nodes: list[Node] = []
        moved: dict[int, int] = {}
        for slot in sorted(reach):
            node = circuit.nodes[slot]
            if isinstance(node, tuple):
                true, false = (sum(bit[leaf] for leaf in _leaves(circuit, node, sign)) for sign in (0, 1))
                others = [moved[one >> 1] ^ (one & 1) for one in node if isinstance(circuit.nodes[one >> 1], tuple)]
                nodes.append(Node(true, false, tuple(others)))
            elif slot in tops:  # a root that is an atom, or true
                nodes.append(Node(0 if node is None else bit[node], 0, ()))
            else:
                continue
            moved[slot] = 2 * (len(nodes) - 1)
        self.nodes = tuple(nodes)
        self.roots = [moved[literal >> 1] ^ (literal & 1) for literal in roots]
        self.mentioned = 0
        """The atoms that the literals turn on."""
        for each in nodes:
            self.mentioned |= each.true | each.false
        self._lines = self._own_lines()

    def _own_lines(self) -> tuple[int, ...]:
        """The nodes that get a line: roots, those that several need, and one in so many below each other."""
        needed = [0] * len(self.nodes)
        depth = [0] * len(self.nodes)
        tops = {literal >> 1 for literal in self.roots}
        for node in self.nodes:
            for literal in node.others:
                needed[literal >> 1] += 1
        lines = []
        for slot, node in enumerate(self.nodes):
            depth[slot] = 1 + max((depth[literal >> 1] for literal in node.others), default=0)
            if slot in tops or needed[slot] > 1 or depth[slot] >= DEEPEST:
                lines.append(slot)
                depth[slot] = 0
        return tuple(lines)

    # code

    def two_valued(self, constraints: Iterable[int], groups: Iterable[Iterable[int]]) -> Callable[[int], Any]:
        """From all atoms that are true to whether the constraints hold, and the values of each group of literals."""
        lines = set(self._lines)

        def value(literal: int) -> str:
            slot = literal >> 1
            text = f"n{slot}" if slot in lines else f"({holds(slot)})"
            return f"not {text}" if literal & 1 else text

        def holds(slot: int) -> str:
            node = self.nodes[slot]
            if node.true & node.false:
                return "False"
            terms = [f"k & {node.true | node.false} == {node.true}"] if node.true | node.false else []
            return " and ".join([*terms, *map(value, node.others)]) or "True"

        body = [f"n{slot} = {holds(slot)}" for slot in self._lines]
        rows = ", ".join(f"({', '.join(map(value, group))},)" for group in groups)
        body.append(f"return {' and '.join(map(value, constraints)) or 'True'}, {rows}")
        return function("two_valued(k)", body)

    def three_valued(self, heads: Iterable[int]) -> Callable[[int, int], tuple[Sequence[bool], Rails]]:
        """
        From the atoms that are true and those that are false to, for each of some literals, whether it is known to be
        true and whether it is known to be false; and the same of every node with a line of its own.
        """
        lines = set(self._lines)

        def known(literal: int) -> str:
            slot = literal >> 1
            if slot in lines:
                return f"{'b' if literal & 1 else 'a'}{slot}"
            return f"({fails(slot) if literal & 1 else holds(slot)})"

        def holds(slot: int) -> str:
            node = self.nodes[slot]
            terms = [f"t & {node.true} == {node.true}"] if node.true else []
            terms += [f"f & {node.false} == {node.false}"] if node.false else []
            return " and ".join([*terms, *map(known, node.others)]) or "True"

        def fails(slot: int) -> str:
            node = self.nodes[slot]
            terms = [f"f & {node.true} != 0"] if node.true else []
            terms += [f"t & {node.false} != 0"] if node.false else []
            return " or ".join([*terms, *(known(one ^ 1) for one in node.others)]) or "False"

        body = []
        for slot in self._lines:
            body += [f"b{slot} = {fails(slot)}", f"a{slot} = not b{slot} and {holds(slot)}"]
        status = ", ".join(f"{known(one)}, {known(one ^ 1)}" for one in heads)
        sides = (", ".join(f"{slot}: {side}{slot}" for slot in self._lines) for side in "ab")
        body.append(f"return ({status},), ({', '.join(f'{{{side}}}' for side in sides)})")
        return function("three_valued(t, f)", body)

    # what is open

    def rails(self, known: Rails, true: int, false: int, roots: Iterable[int]) -> Rails:
        """The rails of all nodes below some literals, from those of the lines."""
        trues, falses = dict(known[0]), dict(known[1])
        pending = [literal >> 1 for literal in roots]
        seen: set[int] = set()
        while pending:
            slot = pending[-1]
            node = self.nodes[slot]
            if slot in seen or (slot in trues and (trues[slot] or falses[slot])):
                pending.pop()
                continue
            below = [one >> 1 for one in node.others if one >> 1 not in trues]
            if below:
                pending += below
                continue
            seen.add(slot)
            pending.pop()
            pending += [one >> 1 for one in node.others if not (trues[one >> 1] or falses[one >> 1])]
            if slot not in trues:
                trues[slot] = (
                    true & node.true == node.true
                    and false & node.false == node.false
                    and all((falses if one & 1 else trues)[one >> 1] for one in node.others)
                )
                falses[slot] = bool(false & node.true or true & node.false) or any(
                    (trues if one & 1 else falses)[one >> 1] for one in node.others
                )
        return trues, falses

    def reached(self, rails: Rails, roots: Iterable[int]) -> list[int]:
        """The open nodes that open literals turn on, each after all below it."""
        trues, falses = rails
        found: set[int] = set()
        pending = [literal >> 1 for literal in roots]
        while pending:
            slot = pending.pop()
            if slot not in found and not trues[slot] and not falses[slot]:
                found.add(slot)
                pending += [literal >> 1 for literal in self.nodes[slot].others]
        return sorted(found)

    def atoms(self, slots: Iterable[int]) -> int:
        """The atoms that some nodes speak of themselves."""
        found = 0
        for slot in slots:
            found |= self.nodes[slot].true | self.nodes[slot].false
        return found

    def table(self, reached: Iterable[int], of: Mapping[int, int], full: int) -> dict[int, int]:
        """The rows of the nodes that are open; what is known in them is as good as not there."""
        values: dict[int, int] = {}
        for slot in reached:
            node = self.nodes[slot]
            row = full
            for bit in bits(node.true):
                row &= of.get(bit, full)
            for bit in bits(node.false):
                if bit in of:
                    row &= of[bit] ^ full
            for literal in node.others:
                value = values.get(literal >> 1)
                if value is not None:
                    row &= value ^ full if literal & 1 else value
            values[slot] = row
        return values


def row(rails: Rails, values: Mapping[int, int], literal: int, full: int) -> int:
    """The completions where a literal holds."""
    slot = literal >> 1
    value = values.get(slot)
    if value is None:
        value = full if rails[0][slot] else 0
    return value ^ full if literal & 1 else value


def bits(mask: int) -> Iterator[int]:
    """The single bits of a mask, lowest first."""
    while mask:
        low = mask & -mask
        yield low
        mask ^= low


def _leaves(circuit: Circuit, node: Iterable[int], sign: int) -> Iterator[Atom]:
    for literal in node:
        leaf = circuit.nodes[literal >> 1]
        if literal & 1 == sign and isinstance(leaf, Atom):
            yield leaf


def function(head: str, body: Iterable[str]) -> Callable[..., Any]:
    """A function from lines of code."""
    space: dict[str, Any] = {}
    exec(compile("\n    ".join([f"def {head}:", *body]), "<compiled problem>", "exec"), space)
    made: Callable[..., Any] = space[head.partition("(")[0]]
    return made
