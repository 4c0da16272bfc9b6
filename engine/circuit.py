"""
Formulas to circuits: numbered conjunctions over literals, and their evaluation on whole rows of bits at once.

A literal is twice a slot's number, plus one where it is negated; slot 0 is true. Each slot is an input or a
conjunction, so an evaluation is one pass. Constants are folded and equal nodes shared, nothing more: what three-valued
evaluation leaves open in the formulas stays open in the circuit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .core import And, Atom, Const, Formula, Not, Or, Var

TRUE = 0
FALSE = 1

Rails = tuple[list[int], list[int]]
"""By slot: the bits where it is known to be true, and those where it is known to be false."""


class Circuit:
    """
    A growing list of nodes; a node is None (true), an atom, or the literals of a conjunction.
    """

    def __init__(self) -> None:
        self.nodes: list[Atom | tuple[int, ...] | None] = [None]
        self._slots: dict[Atom | tuple[int, ...], int] = {}

    def _slot(self, node: Atom | tuple[int, ...]) -> int:
        slot = self._slots.get(node)
        if slot is None:
            slot = self._slots[node] = len(self.nodes)
            self.nodes.append(node)
        return slot

    def input(self, atom: Atom) -> int:
        """The literal of `atom`."""
        return 2 * self._slot(atom)

    def inputs(self) -> tuple[Atom, ...]:
        """All atoms, in the order in which they came."""
        return tuple(node for node in self.nodes if isinstance(node, Atom))

    def conj(self, literals: Iterable[int]) -> int:
        """The literal of their conjunction."""
        kept = {literal: None for literal in literals if literal != TRUE}
        if FALSE in kept:
            return FALSE
        if not kept:
            return TRUE
        if len(kept) == 1:
            return next(iter(kept))
        return 2 * self._slot(tuple(kept))

    def disj(self, literals: Iterable[int]) -> int:
        """The literal of their disjunction."""
        return self.conj(literal ^ 1 for literal in literals) ^ 1

    def formula(self, formula: Formula, leaf: Callable[[Atom], int], known: dict[Formula, int]) -> int:
        """The literal of `formula`, its atoms taken from `leaf`; `known` remembers the parts already made."""
        stack: list[tuple[Formula, bool]] = [(formula, False)]
        while stack:
            node, ready = stack.pop()
            if node in known:
                continue
            match node:
                case Const(value):
                    known[node] = TRUE if value else FALSE
                case Var(atom):
                    known[node] = leaf(atom)
                case Not(part):
                    if ready:
                        known[node] = known[part] ^ 1
                    else:
                        stack += [(node, True), (part, False)]
                case And(parts) | Or(parts):
                    if ready:
                        join = self.conj if isinstance(node, And) else self.disj
                        known[node] = join(known[part] for part in parts)
                    else:
                        stack.append((node, True))
                        stack += [(part, False) for part in reversed(parts)]
        return known[formula]

    def specialise(self, source: Circuit, leaf: Callable[[Atom], int]) -> list[int]:
        """Copy the nodes of `source`, its atoms taken from `leaf`; the literal of each of its slots in this circuit."""
        made: list[int] = []
        for node in source.nodes:
            if node is None:
                made.append(TRUE)
            elif isinstance(node, Atom):
                made.append(leaf(node))
            else:
                made.append(self.conj(made[literal >> 1] ^ (literal & 1) for literal in node))
        return made

    def cone(self, literals: Iterable[int]) -> list[int]:
        """The slots that some literals reach, each after those that it joins."""
        reached: set[int] = set()
        pending = [literal >> 1 for literal in literals]
        while pending:
            slot = pending.pop()
            node = self.nodes[slot]
            if slot not in reached:
                reached.add(slot)
                if isinstance(node, tuple):
                    pending += [one >> 1 for one in node]
        return sorted(reached)

    def support(self, literal: int) -> tuple[Atom, ...]:
        """The inputs that a literal's node reaches."""
        return tuple(node for slot in self.cone((literal,)) if isinstance(node := self.nodes[slot], Atom))

    def rails(self, true: Mapping[Atom, int], false: Mapping[Atom, int], full: int) -> Rails:
        """Three-valued evaluation of many partial assignments at once: bit i of everything belongs to assignment i."""
        ts: list[int] = []
        fs: list[int] = []
        for node in self.nodes:
            if node is None:
                ts.append(full)
                fs.append(0)
            elif isinstance(node, Atom):
                ts.append(true.get(node, 0))
                fs.append(false.get(node, 0))
            else:
                t, f = full, 0
                for literal in node:
                    slot = literal >> 1
                    if literal & 1:
                        t &= fs[slot]
                        f |= ts[slot]
                    else:
                        t &= ts[slot]
                        f |= fs[slot]
                ts.append(t)
                fs.append(f)
        return ts, fs

    def table(self, columns: Mapping[Atom, int], full: int) -> list[int]:
        """Two-valued evaluation of many completions at once; every atom has a column."""
        values: list[int] = []
        for node in self.nodes:
            if node is None:
                values.append(full)
            elif isinstance(node, Atom):
                values.append(columns[node])
            else:
                value = full
                for literal in node:
                    value &= values[literal >> 1] ^ full if literal & 1 else values[literal >> 1]
                values.append(value)
        return values


def known_true(rails: Rails, literal: int) -> int:
    """The bits where `literal` is known to be true."""
    return rails[literal & 1][literal >> 1]


def known_false(rails: Rails, literal: int) -> int:
    """The bits where `literal` is known to be false."""
    return rails[1 - (literal & 1)][literal >> 1]
