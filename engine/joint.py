"""
Two problems about one use: whether they come to the same in every completion of the facts, with a proof by cases.

Atoms of both problems are the same if they say the same. To-dos count as facts here: done or left undone. So two
problems that agree have the same duties, and not only the same verdict before anything is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from ..clauses.errors import InternalError
from .bounds import clauses
from .budget import Budget
from .checker_numbers import absurd
from .checker_outcome import Judge
from .circuit import FALSE, TRUE, Circuit
from .core import Atom, AtomKind, Problem, truth
from .decision import GroundKind, Outcome
from .outcome import Lowered, lower
from .splits import Constraint, Counter, Tree, prove
from .table import Literals, Table
from .validate import validate

TABLE_LIMIT = 14
"""Up to so many open atoms all smallest differences are listed; beyond, one is found and made smaller."""

SETTLED = (Outcome.ALLOWED, Outcome.NOT_ALLOWED, Outcome.COLLISION, Outcome.UNGOVERNED)
"""The outcomes where every to-do is done or left undone."""

SAYS_NOTHING_YET = frozenset({AtomKind.UNREAD, AtomKind.READING})
"""Atoms about words of a text that were not read, or not in one way: no sentence of a case can settle them."""


@frozen
class Half:
    """One problem within the circuit of both: its outcomes, what its rules come to, and what every completion meets."""

    problem: Problem
    outcomes: dict[Outcome, int]
    effects: dict[str, int]
    """By rule id: where the rule hits, grants, or is contradicted."""
    axioms: tuple[Constraint, ...]


class Joint:
    """
    Several problems about the same use in one circuit.
    """

    def __init__(self, problems: Iterable[Problem], budget: Budget | None = None) -> None:
        self.circuit = Circuit()
        self.budget = budget or Budget()
        self.known: dict[Atom, bool] = {}
        self.halves: list[Half] = []
        self._atoms: dict[Atom, None] = {}
        given = tuple(problems)
        for problem in given:
            for atom, value in problem.facts:
                if self.known.setdefault(atom, value) is not value:
                    raise InternalError(f"two problems about one use differ in `{atom.key}`")
        for problem in given:
            validate(problem)
            self.halves.append(self._half(problem, lower(problem)))
        bounds = [atom for atom in self._atoms if atom.bound is not None]
        self.numbers = tuple(
            Constraint(literal, clash=clashing)
            for clashing in clauses(bounds)
            if (literal := self.circuit.disj(self._leaf(atom) ^ value for atom, value in clashing)) != TRUE
        )
        self.constraints = (*(one for half in self.halves for one in half.axioms), *self.numbers)

    def _leaf(self, atom: Atom) -> int:
        self._atoms[atom] = None
        if atom in self.known:
            return TRUE if self.known[atom] else FALSE
        return self.circuit.input(atom)

    def _half(self, problem: Problem, lowered: Lowered) -> Half:
        made = self.circuit.specialise(lowered.circuit, self._leaf)

        def at(literal: int) -> int:
            return made[literal >> 1] ^ (literal & 1)

        raw = lowered.raw
        allowed = at(lowered.sound_allowed)
        barred = self.circuit.conj((at(raw.allowed), allowed ^ 1))
        outcomes = {
            Outcome.ALLOWED: allowed,
            Outcome.NOT_ALLOWED: at(raw.not_allowed),
            Outcome.COLLISION: self.circuit.disj((at(raw.collision), barred)),
            Outcome.UNGOVERNED: at(raw.ungoverned),
        }
        effects: dict[str, int] = {}
        kinds = (GroundKind.BAN, GroundKind.FAILED_DUTY, GroundKind.GRANT, GroundKind.COLLISION)
        for ground, literal in raw.grounds:
            if ground.kind in kinds and ground.source:
                effects[ground.source] = self.circuit.disj((effects.get(ground.source, FALSE), at(literal)))
        axioms = tuple(
            Constraint(at(literal), axiom=index) for index, literal in enumerate(lowered.axioms) if at(literal) != TRUE
        )
        return Half(problem, outcomes, effects, axioms)

    # questions

    def same(self) -> int:
        """The literal of: both come to the same outcome."""
        first, second = self.halves
        return self.circuit.disj(
            self.circuit.conj((first.outcomes[outcome], second.outcomes[outcome])) for outcome in SETTLED
        )

    def equal(self, first: int, second: int) -> int:
        """The literal of: two literals have the same value."""
        conj, disj = self.circuit.conj, self.circuit.disj
        return disj((conj((first, second)), conj((first ^ 1, second ^ 1))))

    def support(self, *literals: int) -> tuple[Atom, ...]:
        """The open atoms that these literals, or constraints on them, speak of."""
        found = dict.fromkeys(atom for literal in literals for atom in self.circuit.support(literal))
        rest = [(one, self.circuit.support(one.literal)) for one in self.constraints]
        grown = True
        while grown:
            grown = False
            for pair in list(rest):
                if any(atom in found for atom in pair[1]):
                    rest.remove(pair)
                    found.update(dict.fromkeys(pair[1]))
                    grown = True
        return tuple(found)

    def always(self, goal: int) -> Tree | Counter:
        """A tree that `goal` holds in every completion, or literals under which it does not."""
        atoms = self.support(goal)
        inside = set(atoms)
        bearing = [one for one in self.constraints if inside & set(self.circuit.support(one.literal))]
        return prove(self.circuit, goal, bearing, atoms, {}, self.budget)

    def primes(self, goal: int) -> list[Literals]:
        """
        The smallest sets of facts under which `goal` holds whatever else is so: all, or one where there are too many.

        Facts alone: what would have to be known about unread words is left out, so those sets hold whatever they say.
        """
        atoms = self.support(goal)
        inside = set(atoms)
        bearing = [one for one in self.constraints if inside & set(self.circuit.support(one.literal))]
        if len(atoms) <= TABLE_LIMIT:
            found = Table(self.circuit, bearing, atoms, self.budget).primes(goal)
            listed = [one for one in found if not any(atom.kind in SAYS_NOTHING_YET for atom, _ in one)]
            return sorted(listed, key=_size)
        return [one for one in [self._shrunk(goal, bearing, atoms)] if one is not None]

    def _shrunk(self, goal: int, bearing: list[Constraint], atoms: tuple[Atom, ...]) -> Literals | None:
        counter = prove(self.circuit, goal ^ 1, bearing, atoms, {}, self.budget)
        if not isinstance(counter, Counter):
            return None
        chosen = {atom: value for atom, value in counter.literals.items() if atom.kind not in SAYS_NOTHING_YET}
        if isinstance(prove(self.circuit, goal, bearing, atoms, chosen, self.budget), Counter):
            return None
        for atom in list(chosen):
            fewer = {one: value for one, value in chosen.items() if one != atom}
            if not isinstance(prove(self.circuit, goal, bearing, atoms, fewer, self.budget), Counter):
                chosen = fewer
        return tuple(chosen.items())


def _size(literals: Literals) -> tuple[int, int, list[str]]:
    meanings = sum(atom.kind is AtomKind.INTERPRETATION for atom, _ in literals)
    return meanings, len(literals), [f"{not value}{atom.key}" for atom, value in literals]


def agree(first: Problem, second: Problem, tree: Tree) -> bool:
    """
    Whether a tree of cases shows that two problems come to the same outcome in every completion.

    It is followed with the checker's own reading of outcomes; nothing of the deciding side is used.
    """
    judges = [Judge(problem, ()) for problem in (first, second)]
    known: dict[str, bool] = {}
    atoms: dict[str, Atom] = {}
    for problem in (first, second):
        from .checker import Ground

        atoms |= Ground(problem).atoms
        known |= {atom.key: value for atom, value in problem.facts}
    axioms = [[axiom.formula for axiom in problem.axioms] for problem in (first, second)]
    pending = [dict(known)]
    for token in tree:
        if not pending:
            return False
        case = pending.pop()
        if token[0] == "split":
            if token[1] not in atoms or token[1] in case:
                return False
            pending += [{**case, token[1]: False}, {**case, token[1]: True}]
        elif token[0] == "holds":
            if not _agree_here(judges, case):
                return False
        elif token[0] == "axiom":
            if not any(token[1] < len(listed) and truth(listed[token[1]], case) is False for listed in axioms):
                return False
        elif token[0] != "arithmetic" or absurd(token[1], atoms, case) is not None:
            return False
    return not pending


def _agree_here(judges: list[Judge], case: Mapping[str, bool]) -> bool:
    names = ("allowed", "not-allowed", "collision", "ungoverned")
    found = []
    for judge in judges:
        outcomes: dict[str, Any] = judge.outcomes(case)
        if outcomes["allowed"] is not True and outcomes["once"] is True:
            return False
        found.append([outcomes[name] for name in names])
    return any(one is True and other is True for one, other in zip(*found, strict=True))
