"""
A problem compiled once, so that only the facts change between decisions: facts are bits, rules are masks over them.

Where the facts settle everything one pass over the masks answers. Where they do not, three-valued evaluation finds what
is still open, and a truth table over just those atoms decides exactly. With more open atoms than a table takes, nothing
is answered. What is answered has no certificate: `decide` makes one, and has z3 asked as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import compress
from typing import Any

from attrs import frozen

from ..clauses.verdict import Kind
from .bounds import clauses
from .circuit import TRUE, Circuit
from .core import Assignment, Atom, Problem, Relation
from .decision import CERTAIN, Ground, Outcome
from .outcome import lower
from .table import columns

WIDEST = 20
"""So many open atoms at most are decided by a truth table."""

Known = tuple[int, int]
"""The atoms known to be true and those known to be false, as bits."""

Rails = tuple[Sequence[bool], Sequence[bool]]
"""By node: whether it is known to be true, and whether it is known to be false."""


@frozen
class Node:
    """
    A conjunction: atoms that must be true, atoms that must be false, and literals of earlier nodes.
    """

    true: int
    false: int
    others: tuple[int, ...]


@frozen
class Settled:
    """
    What facts that leave nothing open come to.
    """

    outcome: Outcome | None
    """None where the facts contradict each other."""
    grounds: tuple[Ground, ...]
    """What bears on the acts."""


class Compiled:
    """
    One problem, ready for any facts; its own facts and accounts are left aside. Safe to share between threads.
    """

    def __init__(self, problem: Problem) -> None:
        lowered = lower(problem)
        circuit, judged = lowered.circuit, lowered.raw
        self.atoms = lowered.atoms
        self.bit = {atom: 1 << place for place, atom in enumerate(self.atoms)}
        """The bit of each atom."""
        self._todos = sum(self.bit[atom] for atom in lowered.todos)
        numbers = [
            circuit.disj(circuit.input(atom) ^ value for atom, value in clashing)
            for clashing in clauses(atom for atom in lowered.atoms if atom.bound is not None)
        ]
        constraints = [literal for literal in (*lowered.axioms, *numbers) if literal != TRUE]
        held = [judged.not_allowed, judged.ungoverned, judged.collision, judged.allowed, lowered.sound_allowed]
        bearing = [literal for _, literal in judged.grounds]
        self._grounds = tuple(ground for ground, _ in judged.grounds)
        self._nodes, roots = _masks(circuit, self.bit, [*held, *constraints, *bearing])
        self._held, self._constraints = roots[: len(held)], roots[len(held) : len(held) + len(constraints)]
        self._mentioned = 0
        for node in self._nodes:
            self._mentioned |= node.true | node.false
        self._two_valued: Callable[[int], Sequence[bool]] = _function("two_valued(k)", _two_valued(self._nodes, roots))
        self._three_valued: Callable[[int, int], Rails] = _function("three_valued(t, f)", _three_valued(self._nodes))
        self._keys = tuple((atom.key, bit) for atom, bit in self.bit.items() if atom.bound is None)
        self._scales = tuple(_scales(self.bit))

    def known(self, facts: Assignment | Mapping[Atom, bool]) -> Known:
        """Facts by atom as bits; atoms that the problem does not have are left aside."""
        true = false = 0
        for atom, value in facts.items() if isinstance(facts, Mapping) else facts:
            bit = self.bit.get(atom, 0)
            if value:
                true |= bit
            else:
                false |= bit
        return true, false

    def stated(self, facts: Mapping[str, bool], numbers: Mapping[str, Fraction | int] | None = None) -> Known:
        """Facts by key and exact numbers by quantity as bits; what is not stated is open."""
        true = false = 0
        for key, bit in self._keys:
            value = facts.get(key)
            if value:
                true |= bit
            elif value is not None:
                false |= bit
        if numbers:
            for quantity, points, met, every in self._scales:
                number = numbers.get(quantity)
                if number is not None:
                    place = bisect_left(points, number)
                    holds = met[2 * place + (place < len(points) and points[place] == number)]
                    true |= holds
                    false |= every ^ holds
        return true, false

    def settled(self, known: Known) -> Settled | None:
        """The outcome with all that bears, where every atom is known; None where one is open."""
        true, false = known
        if self._mentioned & ~(true | false):
            return None
        values = self._two_valued(true)
        size = len(self._held)
        if not all(values[size : size + len(self._constraints)]):
            return Settled(None, ())
        not_allowed, ungoverned, collision, allowed, sound = values[:size]
        if not_allowed:
            outcome = Outcome.NOT_ALLOWED
        elif ungoverned:
            outcome = Outcome.UNGOVERNED
        elif collision or (allowed and not sound):
            outcome = Outcome.COLLISION
        else:
            outcome = Outcome.ALLOWED
        return Settled(outcome, tuple(compress(self._grounds, values[size + len(self._constraints) :])))

    def outcomes(self, known: Known) -> frozenset[Outcome] | None:
        """
        The outcomes that some completion of the facts has, none where the facts contradict each other; None where more
        atoms are open than a truth table takes.
        """
        true, false = known
        undone = self._todos & self._mentioned & ~(true | false)
        with_all = self._three_valued(true | undone, false)
        with_none = self._three_valued(true, false | undone) if undone else with_all
        if any(_value(with_all, literal) is False for literal in self._constraints):
            return frozenset()
        first = (*self._held, *self._constraints)
        reached = _reached(self._nodes, with_all, first)
        reached_now = reached if not undone else _reached(self._nodes, with_none, self._held[4:])
        mentioned = 0
        for slot in (*reached, *reached_now):
            mentioned |= self._nodes[slot].true | self._nodes[slot].false
        open_ = mentioned & ~(true | false | undone)
        if open_.bit_count() > WIDEST:
            return None
        full, of = _columns(open_)
        values = self._table(reached, of, full)
        not_allowed, ungoverned, collision, allowed, after = (
            _row(with_all, values, literal, full) for literal in self._held
        )
        now = after
        if undone:
            now = _row(with_none, self._table(reached_now, of, full), self._held[4], full)
        possible = full
        for literal in self._constraints:
            possible &= _row(with_all, values, literal, full)
        meaning = {
            Outcome.ALLOWED: now,
            Outcome.ONCE: after & ~now,
            Outcome.NOT_ALLOWED: not_allowed,
            Outcome.COLLISION: collision | (allowed & ~after),
            Outcome.UNGOVERNED: ungoverned,
        }
        return frozenset(outcome for outcome, row in meaning.items() if row & possible)

    def kind(self, known: Known) -> Kind | None:
        """The verdict, accounts aside; None where `outcomes` gives none, or where the facts contradict each other."""
        found = self.outcomes(known)
        return CERTAIN.get(found, Kind.UNDETERMINED) if found else None

    def _table(self, reached: Iterable[int], of: Mapping[int, int], full: int) -> dict[int, int]:
        """The rows of the nodes that are open; what is known in them is as good as not there."""
        values: dict[int, int] = {}
        for slot in reached:
            node = self._nodes[slot]
            row = full
            for bit in _bits(node.true):
                row &= of.get(bit, full)
            for bit in _bits(node.false):
                if bit in of:
                    row &= of[bit] ^ full
            for literal in node.others:
                value = values.get(literal >> 1)
                if value is not None:
                    row &= value ^ full if literal & 1 else value
            values[slot] = row
        return values


def _masks(circuit: Circuit, bit: Mapping[Atom, int], roots: Iterable[int]) -> tuple[tuple[Node, ...], list[int]]:
    """The nodes that the roots reach, each after all below it, with the roots as literals of them."""
    wanted = list(roots)
    reach: set[int] = set()
    pending = [literal >> 1 for literal in wanted]
    while pending:
        slot = pending.pop()
        if slot not in reach:
            reach.add(slot)
            node = circuit.nodes[slot]
            if isinstance(node, tuple):
                pending += [literal >> 1 for literal in node]
    nodes: list[Node] = []
    moved: dict[int, int] = {}
    tops = {literal >> 1 for literal in wanted}
    for slot in sorted(reach):
        node = circuit.nodes[slot]
        if isinstance(node, tuple):
            true = sum(bit[leaf] for leaf in _leaves(circuit, node, 0))
            false = sum(bit[leaf] for leaf in _leaves(circuit, node, 1))
            others = [moved[one >> 1] ^ (one & 1) for one in node if isinstance(circuit.nodes[one >> 1], tuple)]
            nodes.append(Node(true, false, tuple(others)))
        elif slot in tops:  # a root that is an atom or true
            nodes.append(Node(0 if node is None else bit[node], 0, ()))
        else:
            continue
        moved[slot] = 2 * (len(nodes) - 1)
    return tuple(nodes), [moved[literal >> 1] ^ (literal & 1) for literal in wanted]


def _leaves(circuit: Circuit, node: Iterable[int], sign: int) -> Iterator[Atom]:
    for literal in node:
        leaf = circuit.nodes[literal >> 1]
        if literal & 1 == sign and isinstance(leaf, Atom):
            yield leaf


def _two_valued(nodes: Sequence[Node], roots: Iterable[int]) -> str:
    """Each node as one line over `k`, the atoms that are true; then the values of the roots."""
    lines = []
    for slot, node in enumerate(nodes):
        terms = [f"k & {node.true | node.false} == {node.true}"] if node.true | node.false else []
        terms += ["False"] if node.true & node.false else []
        terms += [f"not n{one >> 1}" if one & 1 else f"n{one >> 1}" for one in node.others]
        lines.append(f"n{slot} = {' and '.join(terms) or 'True'}")
    values = [f"not n{one >> 1}" if one & 1 else f"n{one >> 1}" for one in roots]
    return "\n".join([*lines, f"return ({', '.join(values)},)"])


def _three_valued(nodes: Sequence[Node]) -> str:
    """Each node as two lines over `t` and `f`, the atoms that are true and false: is it true, is it false?"""
    lines = []
    for slot, node in enumerate(nodes):
        terms = [f"t & {node.true} == {node.true}"] if node.true else []
        terms += [f"f & {node.false} == {node.false}"] if node.false else []
        terms += [f"{'b' if one & 1 else 'a'}{one >> 1}" for one in node.others]
        wrong = [f"f & {node.true} != 0"] if node.true else []
        wrong += [f"t & {node.false} != 0"] if node.false else []
        wrong += [f"{'a' if one & 1 else 'b'}{one >> 1}" for one in node.others]
        lines.append(f"a{slot} = {' and '.join(terms) or 'True'}")
        lines.append(f"b{slot} = {' or '.join(wrong) or 'False'}")
    sides = (", ".join(f"{side}{slot}" for slot in range(len(nodes))) for side in "ab")
    return "\n".join([*lines, f"return {', '.join(f'({side},)' for side in sides)}"])


def _function(head: str, body: str) -> Callable[..., Any]:
    """A function from its lines; they hold numbers and names made here, and no word of any input."""
    space: dict[str, Any] = {}
    indented = body.replace("\n", "\n    ")
    exec(compile(f"def {head}:\n    {indented}\n", "<compiled problem>", "exec"), space)
    made: Callable[..., Any] = space[head.partition("(")[0]]
    return made


def _value(rails: Rails, literal: int) -> bool | None:
    """The value of a literal, None where it is open."""
    slot = literal >> 1
    if rails[0][slot]:
        return not literal & 1
    return bool(literal & 1) if rails[1][slot] else None


def _reached(nodes: Sequence[Node], rails: Rails, roots: Iterable[int]) -> list[int]:
    """The open nodes that open roots turn on, each after all below it."""
    true, false = rails
    reached: set[int] = set()
    pending = [literal >> 1 for literal in roots]
    while pending:
        slot = pending.pop()
        if slot not in reached and not true[slot] and not false[slot]:
            reached.add(slot)
            pending += [literal >> 1 for literal in nodes[slot].others]
    return sorted(reached)


def _row(rails: Rails, values: Mapping[int, int], literal: int, full: int) -> int:
    """The completions where a literal holds."""
    known = _value(rails, literal)
    if known is not None:
        return full if known else 0
    value = values[literal >> 1]
    return value ^ full if literal & 1 else value


def _columns(open_: int) -> tuple[int, dict[int, int]]:
    """All completions of some atoms as bits, and by atom those where it is true."""
    bits = list(_bits(open_))
    full, rows = columns(len(bits))
    return full, dict(zip(bits, rows, strict=True))


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low
        mask ^= low


def _scales(bit: Mapping[Atom, int]) -> Iterator[tuple[str, tuple[Fraction, ...], tuple[int, ...], int]]:
    """
    For each quantity its thresholds in order, and the comparisons that a number meets: below the first threshold, at
    it, between it and the second, and so on; and all its comparisons together.
    """
    groups: dict[str, list[Atom]] = {}
    for atom in bit:
        if atom.bound is not None:
            groups.setdefault(atom.bound.quantity, []).append(atom)
    for quantity, atoms in groups.items():
        points = sorted({atom.bound.threshold for atom in atoms if atom.bound is not None})
        between = [points[0] - 1]
        for low, high in zip(points, [*points[1:], points[-1] + 2], strict=True):
            between += [low, (low + high) / 2]
        met = tuple(sum(bit[atom] for atom in atoms if _meets(number, atom)) for number in between)
        yield quantity, tuple(points), met, sum(bit[atom] for atom in atoms)


def _meets(number: Fraction, atom: Atom) -> bool:
    assert atom.bound is not None
    threshold = atom.bound.threshold
    match atom.bound.relation:
        case Relation.LT:
            return number < threshold
        case Relation.LE:
            return number <= threshold
        case Relation.GT:
            return number > threshold
        case Relation.GE:
            return number >= threshold
        case Relation.EQ:
            return number == threshold
