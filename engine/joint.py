"""
Two problems about one use: whether they come to the same in every completion of the facts, with a proof by cases.

Atoms of both problems are the same if they say the same. To-dos count as facts here: done or left undone. So two
problems that agree have the same duties, and not only the same verdict before anything is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from random import Random

from attrs import frozen

from ..clauses.errors import InternalError, LicetError
from .bounds import clauses
from .budget import Budget, Stopped
from .checker_cases import Cases, batches
from .checker_numbers import absurd
from .checker_outcome import Judge, ThreeValued, Value
from .circuit import FALSE, TRUE, Circuit
from .core import Atom, AtomKind, Problem, truth
from .decision import GroundKind, Outcome
from .diagram import STEPS, Diagram, TooLargeError
from .outcome import Lowered, lower
from .splits import Constraint, Counter, Tree, prove
from .table import Literals, Table
from .validate import validate

TABLE_LIMIT = 14
"""Up to so many open atoms all smallest differences are listed; beyond, one is found and made smaller."""

PROOF_STEPS = 3_000
"""So many cases are looked at for one proof; what needs more is not claimed."""

SAMPLES = 512
"""So many completions of each sort are tried at once before a proof is looked for."""

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
    hit: int
    """A ban or failed duty hits, whatever else is lacking."""
    granted: int
    """Some permission covers the act."""
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
        self._diagrams: list[Diagram] | None = None
        """The diagram of the circuit once it was asked for; empty where it grew too large."""
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
            if (literal := self.circuit.disj(self.leaf(atom) ^ value for atom, value in clashing)) != TRUE
        )
        self.constraints = (*(one for half in self.halves for one in half.axioms), *self.numbers)

    def leaf(self, atom: Atom) -> int:
        self._atoms[atom] = None
        if atom in self.known:
            return TRUE if self.known[atom] else FALSE
        return self.circuit.input(atom)

    def _half(self, problem: Problem, lowered: Lowered) -> Half:
        made = self.circuit.specialise(lowered.circuit, self.leaf)

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
        granted = [at(literal) for ground, literal in raw.grounds if ground.kind is GroundKind.GRANT]
        kinds = (GroundKind.BAN, GroundKind.FAILED_DUTY, GroundKind.GRANT, GroundKind.COLLISION)
        for ground, literal in raw.grounds:
            if ground.kind in kinds and ground.source:
                effects[ground.source] = self.circuit.disj((effects.get(ground.source, FALSE), at(literal)))
        axioms = tuple(
            Constraint(at(literal), axiom=index) for index, literal in enumerate(lowered.axioms) if at(literal) != TRUE
        )
        return Half(problem, outcomes, effects, at(raw.hit), self.circuit.disj(granted), axioms)

    # questions

    def same(self) -> int:
        """The literal of: both come to the same outcome."""
        first, second = self.halves
        return self.circuit.disj(
            self.circuit.conj((first.outcomes[outcome], second.outcomes[outcome])) for outcome in SETTLED
        )

    def same_reasons(self) -> int:
        """The literal of: both come to the same outcome, and both forbid or neither, grant or neither."""
        first, second = self.halves
        return self.circuit.conj(
            (self.same(), self.equal(first.hit, second.hit), self.equal(first.granted, second.granted))
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

    def turns_on_unread(self) -> frozenset[Atom]:
        """The atoms about words not read, if any outcome turns on them; nothing where they change no outcome."""
        outcomes = [literal for half in self.halves for literal in half.outcomes.values()]
        unread = frozenset(atom for atom in self.support(*outcomes) if atom.kind in SAYS_NOTHING_YET)
        if not unread:
            return unread
        made = self.circuit.specialise(
            _copied(self.circuit), lambda atom: FALSE if atom in unread else self.circuit.input(atom)
        )
        without = [made[literal >> 1] ^ (literal & 1) for literal in outcomes]
        same = self.circuit.conj(self.equal(*pair) for pair in zip(outcomes, without, strict=True))
        try:
            return unread if isinstance(self.always(same), Counter) else frozenset()
        except TooLarge:
            return unread  # in doubt they could matter

    def _completion(self, literal: int, bearing: list[Constraint], given: Mapping[Atom, bool]) -> Literals | None:
        """
        A completion with `given` that satisfies a literal and some constraints, as literals; None if there is none.

        Raises `TooLarge` where diagrams do not tell.
        """
        if self._diagrams is None:
            self._diagrams = []
            with suppress(TooLargeError):
                steps = Budget(STEPS, self.budget.cancel)
                self._diagrams.append(Diagram(self.circuit, (), self.circuit.inputs(), steps))
        for diagram in self._diagrams:
            try:
                found = diagram.exists(self.circuit.conj((literal, *(one.literal for one in bearing))), given)
            except (Stopped, TooLargeError):
                self.budget.spend()  # raises if somebody stopped it
                self._diagrams = []
            else:
                return None if found is None else tuple(found.items())
        raise TooLarge("the diagrams grew too large")

    def possible(self, literal: int) -> bool:
        """Whether some completion satisfies a literal; raises `TooLarge` where that is not found out."""
        atoms, bearing = self._bearing(literal)
        if self._tried(literal ^ 1, atoms, bearing) is not None:
            return True
        try:
            return self._completion(literal, bearing, {}) is not None
        except TooLarge:
            return isinstance(self.always(literal ^ 1), Counter)

    def fails(self, goal: int) -> bool:
        """Whether a completion in which the goal fails is found at once; none was looked for any further."""
        return self._tried(goal, *self._bearing(goal)) is not None

    def always(self, goal: int) -> Tree | Counter:
        """
        A tree that `goal` holds in every completion, or literals under which it does not.

        Raises `TooLarge` if it seems to hold and no tree of reasonable size shows it.
        """
        atoms, bearing = self._bearing(goal)
        found = self._tried(goal, atoms, bearing)
        if found is not None:
            return Counter(found)
        with suppress(TooLarge):
            counter = self._completion(goal ^ 1, bearing, {})
            if counter is not None:
                inside = set(atoms)
                return Counter({atom: value for atom, value in counter if atom in inside})
        steps = Budget(PROOF_STEPS, self.budget.cancel)
        try:
            return prove(self.circuit, goal, bearing, atoms, {}, steps)
        except Stopped:
            self.budget.spend()  # raises if somebody stopped it
            raise TooLarge("no proof of reasonable size was found") from None

    def _bearing(self, goal: int) -> tuple[tuple[Atom, ...], list[Constraint]]:
        atoms = self.support(goal)
        inside = set(atoms)
        return atoms, [one for one in self.constraints if inside & set(self.circuit.support(one.literal))]

    def _tried(self, goal: int, atoms: tuple[Atom, ...], bearing: list[Constraint]) -> dict[Atom, bool] | None:
        """A completion in which the goal fails, among many tried at once: mostly false, mostly true, or even."""
        self.budget.spend()
        rng = Random(0)
        bits = 3 * SAMPLES
        full = (1 << bits) - 1
        columns = dict.fromkeys(self.circuit.inputs(), 0)
        for atom in atoms:
            rare = rng.getrandbits(SAMPLES) & rng.getrandbits(SAMPLES) & rng.getrandbits(SAMPLES)
            often = rng.getrandbits(SAMPLES) | rng.getrandbits(SAMPLES) | rng.getrandbits(SAMPLES)
            columns[atom] = rare | often << SAMPLES | rng.getrandbits(SAMPLES) << 2 * SAMPLES
        values = self.circuit.table(columns, full)

        def row(literal: int) -> int:
            return values[literal >> 1] ^ full if literal & 1 else values[literal >> 1]

        failing = row(goal) ^ full
        for one in bearing:
            failing &= row(one.literal)
        if not failing:
            return None
        index = (failing & -failing).bit_length() - 1
        return {atom: bool(columns[atom] >> index & 1) for atom in atoms}

    def primes(self, goal: int) -> list[Literals]:
        """
        The smallest sets of facts under which `goal` holds whatever else is so: all, or one where there are too many.

        Facts alone: what would have to be known about unread words is left out, so those sets hold whatever they say.
        """
        atoms, bearing = self._bearing(goal)
        if len(atoms) <= TABLE_LIMIT:
            found = Table(self.circuit, bearing, atoms, self.budget).primes(goal)
            listed = [one for one in found if not any(atom.kind in SAYS_NOTHING_YET for atom, _ in one)]
            return sorted(listed, key=_size)
        return [one for one in [self._shrunk(goal, bearing, atoms)] if one is not None]

    def _shrunk(self, goal: int, bearing: list[Constraint], atoms: tuple[Atom, ...]) -> Literals | None:
        found = self._tried(goal ^ 1, atoms, bearing)

        def holds(given: Mapping[Atom, bool]) -> bool:
            with suppress(TooLarge):
                return self._completion(goal ^ 1, bearing, given) is None
            steps = Budget(PROOF_STEPS, self.budget.cancel)
            try:
                return not isinstance(prove(self.circuit, goal, bearing, atoms, given, steps), Counter)
            except Stopped:
                self.budget.spend()  # raises if somebody stopped it
                return False

        if found is None:
            try:
                counter = self.always(goal ^ 1)
            except TooLarge:
                return None
            if not isinstance(counter, Counter):
                return None
            found = counter.literals
        chosen = {atom: value for atom, value in found.items() if atom.kind not in SAYS_NOTHING_YET}
        if not holds(chosen):
            return None
        for atom in list(chosen):
            fewer = {one: value for one, value in chosen.items() if one != atom}
            if holds(fewer):
                chosen = fewer
        return tuple(chosen.items())


class TooLarge(LicetError):  # noqa: N818 - it says what happened
    """Raised when nothing speaks against a claim and no proof of reasonable size was found; never leaves the engine."""


def _copied(circuit: Circuit) -> Circuit:
    """The nodes so far, to be gone through while others are added."""
    copy = Circuit()
    copy.nodes = list(circuit.nodes)
    return copy


def _size(literals: Literals) -> tuple[int, int, list[str]]:
    meanings = sum(atom.kind is AtomKind.INTERPRETATION for atom, _ in literals)
    return meanings, len(literals), [f"{not value}{atom.key}" for atom, value in literals]


def agree(first: Problem, second: Problem, tree: Tree) -> bool:
    """
    Whether a tree of cases shows that two problems come to the same outcome in every completion.

    It is followed with the checker's own reading of outcomes; nothing of the deciding side is used.
    """
    judges = [Judge(problem, (), ThreeValued()) for problem in (first, second)]
    known: dict[str, bool] = {}
    atoms: dict[str, Atom] = {}
    for problem in (first, second):
        from .checker import Ground

        atoms |= Ground(problem).atoms
        known |= {atom.key: value for atom, value in problem.facts}
    axioms = [[axiom.formula for axiom in problem.axioms] for problem in (first, second)]
    pending: list[dict[str, bool]] = [{}]
    left: list[dict[str, bool]] = []
    for token in tree:
        if not pending:
            return False
        case = pending.pop()
        if token[0] == "split":
            if token[1] not in atoms or token[1] in case or token[1] in known:
                return False
            pending += [{**case, token[1]: False}, {**case, token[1]: True}]
        elif token[0] == "holds":
            left.append(case)
        elif token[0] == "axiom":
            whole = {**known, **case}
            if not any(token[1] < len(listed) and truth(listed[token[1]], whole) is False for listed in axioms):
                return False
        elif token[0] != "arithmetic" or absurd(token[1], atoms, {**known, **case}) is not None:
            return False
    return not pending and all(_agree_in(judges, Cases(known, batch)) for batch in batches(left))


def _agree_in(judges: list[Judge[Value]], cases: Cases) -> bool:
    """Whether two problems come to the same outcome in each of these cases, and neither has anything left to do."""
    names = ("allowed", "not-allowed", "collision", "ungoverned")
    same, (every, _) = 0, cases.true
    found = [judge.under(cases).outcomes(cases.facts) for judge in judges]
    for outcomes in found:
        if outcomes["once"][0] & ~outcomes["allowed"][0]:
            return False
    for name in names:
        same |= found[0][name][0] & found[1][name][0]
    return same == every
