"""
Writing certificates: what a verdict rests on, as plain JSON values that the checker can follow without a solver.

A certificate speaks of atoms by key, rules by id and axioms by index. Completions stand in `witnesses` and are cited by
number. Trees are as in `splits`; the completeness of deciding sets is a tree with three branches (true, false, left
out):

- `["three", atom]`, followed by the three trees;
- `["set", i]`, what was chosen contains listed set i; `["set", i, w]` where set i is conditional, and witness w, cut
  down to what was chosen or left out, shows that what was chosen is not simply permitted;
- `["axiom", …]` and `["arithmetic", …]` as in `splits`, or `["clash"]` followed by a split tree: nothing satisfies what
  was chosen;
- `["open", v, w]`: two witnesses, cut down likewise, with different outcomes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..clauses.errors import InternalError
from ..clauses.verdict import Kind
from .budget import Budget
from .circuit import FALSE, TRUE, Rails, known_false, known_true
from .core import Atom
from .deciding import Class, Found, Space, classes
from .decision import Outcome
from .situation import Situation
from .splits import Counter, Tree, open_cone, prove

Json = dict[str, Any]


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
        self.completions: list[dict[Atom, bool]] = []
        """The witnesses over the columns alone."""
        self.bits: dict[Atom, int] = dict.fromkeys(space.columns, 0)
        """By column: the witnesses, as bits, where it is true."""

    def witness(self, completion: Mapping[Atom, bool]) -> int:
        """The number of a completion of the columns."""
        code = tuple(completion.get(atom, False) for atom in self.space.columns)
        number = self._numbers.get(code)
        if number is None:
            number = self._numbers[code] = len(self.witnesses)
            whole = dict(zip(self.space.columns, code, strict=True))
            self.completions.append(whole)
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
        return [self._deciding_set(one) for one in found]

    def _deciding_set(self, one: Found) -> Json:
        chosen = dict(one.literals)
        entry: Json = {
            "literals": [[atom.key, value] for atom, value in one.literals],
            "outcome": one.to.outcome.value,
            "model": self.some(self.situation.outcomes[one.to.outcome], chosen),
            "tree": self.tree(one.to.literal, chosen),
        }
        entry["without"] = [
            self.some(one.to.literal ^ 1, {other: value for other, value in one.literals if other != atom})
            for atom, _ in one.literals
        ]
        return entry


class Completeness:
    """
    The three-branched tree that shows that no deciding set is missing.
    """

    def __init__(self, writer: Writer, found: Sequence[Found]) -> None:
        self.writer = writer
        self.situation = writer.situation
        self.columns = writer.space.columns
        self.sets = [(dict(one.literals), one.to.kind is Kind.CONDITIONAL) for one in found]
        self.groups: tuple[Class, ...] = tuple(
            to for to in classes(self.situation) if to.kind is not Kind.PERMITTED and to.literal != FALSE
        )
        self.once = self.situation.outcomes[Outcome.ONCE]
        self._judged: tuple[int, Rails] = (0, ([], []))

    def tree(self) -> Tree:
        """The tokens of the tree."""
        tokens: Tree = []
        pending: list[tuple[dict[Atom, bool], tuple[Atom, ...]]] = [({}, ())]
        while pending:
            self.writer.budget.spend()
            chosen, out = pending.pop()
            step = self._step(chosen, frozenset(out))
            if isinstance(step, Atom):
                tokens.append(["three", step.key])
                pending += [(chosen, (*out, step)), ({**chosen, step: False}, out), ({**chosen, step: True}, out)]
            else:
                tokens += step
        return tokens

    def _step(self, chosen: dict[Atom, bool], out: frozenset[Atom]) -> Tree | Atom:
        inside = [index for index, (literals, _) in enumerate(self.sets) if literals.items() <= chosen.items()]
        for index in inside:
            if not self.sets[index][1]:
                return [["set", index]]
        leaf = self._closed(chosen, out, inside)
        if leaf is None and self._learn(chosen):
            leaf = self._closed(chosen, out, inside)
        return self._split(chosen, out, conditional=bool(inside)) if leaf is None else leaf

    def _members(self, chosen: dict[Atom, bool]) -> int:
        """The witnesses, as bits, that agree with what was chosen."""
        bits = (1 << len(self.writer.completions)) - 1
        for atom, value in chosen.items():
            bits &= self.writer.bits[atom] if value else ~self.writer.bits[atom]
        return bits

    def _closed(self, chosen: dict[Atom, bool], out: frozenset[Atom], inside: Sequence[int]) -> Tree | None:
        """The leaf that three-valued evaluation of all witnesses, cut down to this node, allows; bit `size` is none."""
        size = len(self.writer.completions)
        full = (1 << size + 1) - 1
        members = self._members(chosen)
        true: dict[Atom, int] = {}
        false: dict[Atom, int] = {}
        for atom, value in chosen.items():
            (true if value else false)[atom] = full
        for atom in out:
            true[atom] = self.writer.bits[atom]
            false[atom] = true[atom] ^ (full >> 1)
        rails = self.situation.circuit.rails(true, false, full)
        sound = members
        for constraint in self.situation.constraints:
            if known_false(rails, constraint.literal) >> size & 1:
                return [constraint.closing()]
            sound &= known_true(rails, constraint.literal)
        if not members and self.writer.space.exists(TRUE, chosen) is None:
            return [["clash"], *self.writer.tree(FALSE, chosen)]
        if inside:
            once = sound & known_true(rails, self.once)
            if once:
                return [["set", inside[0], _lowest(once)]]
        witnesses = [_lowest(bits) for to in self.groups if (bits := sound & known_true(rails, to.literal))]
        return [["open", *witnesses[:2]]] if len(witnesses) > 1 else None

    def _learn(self, chosen: dict[Atom, bool]) -> bool:
        """Find witnesses that agree with what was chosen for the outcomes that have none yet; whether any was new."""
        before = len(self.writer.completions)
        members = self._members(chosen)
        wanted = [to.literal for to in self.groups]
        if self.once != FALSE:
            wanted.append(self.once)
        for literal in wanted:
            if not members & self._where(literal):
                found = self.writer.space.exists(literal, chosen)
                if found is not None:
                    self.writer.witness(found)
        return len(self.writer.completions) > before

    def _where(self, literal: int) -> int:
        """The witnesses, as bits, where a literal holds."""
        size = len(self.writer.completions)
        if self._judged[0] != size:
            bits = self.writer.bits
            full = (1 << size) - 1
            self._judged = (
                size,
                self.situation.circuit.rails(bits, {atom: full ^ one for atom, one in bits.items()}, full),
            )
        return known_true(self._judged[1], literal)

    def _split(self, chosen: dict[Atom, bool], out: frozenset[Atom], *, conditional: bool) -> Atom:
        """The next atom: one that the listed sets still in reach need most, else one that keeps a witness open."""
        weight: dict[Atom, int] = {}
        for literals, once in self.sets:
            missing = [atom for atom in literals if atom not in chosen]
            agrees = all(chosen.get(atom, value) is value for atom, value in literals.items())
            if agrees and out.isdisjoint(missing) and not (conditional and once):
                for atom in missing:
                    weight[atom] = weight.get(atom, 0) + (1 << len(self.columns) - len(missing))
        if weight:
            return max(weight, key=lambda atom: weight[atom])
        for completion in self.writer.completions:
            if not chosen.items() <= completion.items():
                continue
            case = {atom: completion[atom] for atom in (*chosen, *out)}
            true = {atom: 1 for atom, value in case.items() if value}
            false = {atom: 1 for atom, value in case.items() if not value}
            rails = self.situation.circuit.rails(true, false, 1)
            groups = [to.literal for to in self.groups]
            for literal in (*groups, self.once, *(each.literal for each in self.situation.constraints)):
                if not (known_true(rails, literal) | known_false(rails, literal)) & 1:
                    return next(open_cone(self.situation.circuit, rails, literal))
        return next(atom for atom in self.columns if atom not in chosen and atom not in out)


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1
