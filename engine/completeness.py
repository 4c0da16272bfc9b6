"""
No deciding set is missing: the three-branched tree over all partial assignments that shows it.

Columns are bits here: what was chosen true, what was chosen false, and what was left out are three integers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from ..clauses.verdict import Kind
from .certificate import Writer
from .circuit import FALSE, TRUE, Rails, known_false, known_true
from .core import Atom
from .deciding import Class, Found, classes
from .decision import Outcome
from .splits import Tree, open_cone


@frozen
class Node:
    """
    What was decided so far, as bits over the columns.
    """

    true: int = 0
    false: int = 0
    out: int = 0

    def branches(self, bit: int) -> tuple[Node, Node, Node]:
        """Left out, false and true: as a stack takes them, so that true comes first."""
        return (
            Node(self.true, self.false, self.out | bit),
            Node(self.true, self.false | bit, self.out),
            Node(self.true | bit, self.false, self.out),
        )


@frozen
class Listed:
    """
    A listed deciding set, as bits over the columns.
    """

    true: int
    false: int
    conditional: bool

    def inside(self, node: Node) -> bool:
        """All of it was chosen."""
        return not (self.true & ~node.true or self.false & ~node.false)

    def in_reach(self, node: Node) -> bool:
        """Nothing of it was chosen otherwise or left out."""
        return not (self.true & node.false or self.false & node.true or (self.true | self.false) & node.out)


class Completeness:
    """
    The tree in the making; the witnesses that it needs go to the writer.
    """

    def __init__(self, writer: Writer, found: Sequence[Found]) -> None:
        self.writer = writer
        self.situation = writer.situation
        self.columns = writer.space.columns
        self.place = {atom: place for place, atom in enumerate(self.columns)}
        self.sets = [
            Listed(
                sum(1 << self.place[atom] for atom, value in one.literals if value),
                sum(1 << self.place[atom] for atom, value in one.literals if not value),
                one.to.kind is Kind.CONDITIONAL,
            )
            for one in found
        ]
        self.groups: tuple[Class, ...] = tuple(
            to for to in classes(self.situation) if to.kind is not Kind.PERMITTED and to.literal != FALSE
        )
        self.once = self.situation.outcomes[Outcome.ONCE]
        self._judged: tuple[int, Rails] = (0, ([], []))

    def tree(self) -> Tree:
        """The tokens of the tree; see `certificate`."""
        tokens: Tree = []
        pending = [Node()]
        while pending:
            self.writer.budget.spend()
            node = pending.pop()
            step = self._step(node)
            if isinstance(step, int):
                tokens.append(["three", self.columns[step].key])
                pending += node.branches(1 << step)
            else:
                tokens += step
        return tokens

    def _step(self, node: Node) -> Tree | int:
        """The leaf that closes this node, or the column to split on."""
        inside = [index for index, one in enumerate(self.sets) if one.inside(node)]
        for index in inside:
            if not self.sets[index].conditional:
                return [["set", index]]
        leaf = self._closed(node, inside)
        if leaf is None and self._learn(node):
            leaf = self._closed(node, inside)
        return self._split(node, conditional=bool(inside)) if leaf is None else leaf

    def _chosen(self, node: Node) -> dict[Atom, bool]:
        true = {self.columns[place]: True for place in _bits(node.true)}
        return true | {self.columns[place]: False for place in _bits(node.false)}

    def _members(self, node: Node) -> int:
        """The witnesses, as bits, that agree with what was chosen."""
        bits = (1 << len(self.writer.completions)) - 1
        for place in _bits(node.true):
            bits &= self.writer.bits[self.columns[place]]
        for place in _bits(node.false):
            bits &= ~self.writer.bits[self.columns[place]]
        return bits

    def _closed(self, node: Node, inside: Sequence[int]) -> Tree | None:
        """
        The leaf that three-valued evaluation allows, of all witnesses cut down to this node at once.

        One more bit stands for what was chosen alone, with nothing of any witness.
        """
        size = len(self.writer.completions)
        full = (1 << size + 1) - 1
        members = self._members(node)
        true = {self.columns[place]: full for place in _bits(node.true)}
        false = {self.columns[place]: full for place in _bits(node.false)}
        for place in _bits(node.out):
            atom = self.columns[place]
            true[atom] = self.writer.bits[atom]
            false[atom] = true[atom] ^ (full >> 1)
        rails = self.situation.circuit.rails(true, false, full)
        sound = members
        for constraint in self.situation.constraints:
            if known_false(rails, constraint.literal) >> size & 1:
                return [constraint.closing()]
            sound &= known_true(rails, constraint.literal)
        if not members and self.writer.space.exists(TRUE, self._chosen(node)) is None:
            return [["clash"], *self.writer.tree(FALSE, self._chosen(node))]
        if inside:
            once = sound & known_true(rails, self.once)
            if once:
                return [["set", inside[0], _lowest(once)]]
        witnesses = [_lowest(bits) for to in self.groups if (bits := sound & known_true(rails, to.literal))]
        return [["open", *witnesses[:2]]] if len(witnesses) > 1 else None

    def _learn(self, node: Node) -> bool:
        """Find witnesses that agree with what was chosen for the outcomes that have none yet; whether any was new."""
        before = len(self.writer.completions)
        members = self._members(node)
        wanted = [to.literal for to in self.groups]
        if self.once != FALSE:
            wanted.append(self.once)
        for literal in wanted:
            if not members & self._where(literal):
                found = self.writer.space.exists(literal, self._chosen(node))
                if found is not None:
                    self.writer.witness(found)
        return len(self.writer.completions) > before

    def _where(self, literal: int) -> int:
        """The witnesses, as bits, where a literal holds."""
        size = len(self.writer.completions)
        if self._judged[0] != size:
            full = (1 << size) - 1
            opposite = {atom: full ^ bits for atom, bits in self.writer.bits.items()}
            self._judged = size, self.situation.circuit.rails(self.writer.bits, opposite, full)
        return known_true(self._judged[1], literal)

    def _split(self, node: Node, *, conditional: bool) -> int:
        """The next column: one that the listed sets in reach need most, else one that keeps a witness open."""
        decided = node.true | node.false
        weight = [0] * len(self.columns)
        for one in self.sets:
            if one.in_reach(node) and not (conditional and one.conditional):
                missing = (one.true | one.false) & ~decided
                share = 1 << 3 * (len(weight) - missing.bit_count())  # short sets first: measured, not proved
                for place in _bits(missing):
                    weight[place] += share
        if any(weight):
            return max(range(len(weight)), key=weight.__getitem__)
        members = self._members(node)
        decided |= node.out
        for number in _bits(members):
            case = {
                self.columns[place]: self.writer.completions[number][self.columns[place]] for place in _bits(decided)
            }
            true = {atom: 1 for atom, value in case.items() if value}
            false = {atom: 1 for atom, value in case.items() if not value}
            rails = self.situation.circuit.rails(true, false, 1)
            groups = [to.literal for to in self.groups]
            for literal in (*groups, self.once, *(each.literal for each in self.situation.constraints)):
                if not (known_true(rails, literal) | known_false(rails, literal)) & 1:
                    return self.place[next(open_cone(self.situation.circuit, rails, literal))]
        return next(place for place in range(len(self.columns)) if not decided >> place & 1)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1
