"""
A problem under given facts: what follows at once, what is still open, and what of that matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from ..clauses.values import evolve
from .bounds import Literal, clash, clauses
from .budget import Budget
from .circuit import FALSE, TRUE, Circuit
from .core import Assignment, Atom, AtomKind, Axiom, Problem, atoms_of, truth
from .decision import Derived, Ground, GroundKind, Outcome
from .outcome import Judged, Lowered
from .splits import Constraint, Counter, Tree, prove
from .validate import ContradictionError


@frozen
class Situation:
    """
    The residual circuit of a problem under an assignment: only what is still open is left in it.
    """

    circuit: Circuit
    outcomes: dict[Outcome, int]
    after: int
    """Allowed or allowed once: allowed with every outstanding to-do done, as far as doing them is allowed."""
    judged: Judged
    """With every outstanding to-do done."""
    constraints: tuple[Constraint, ...]
    """The axioms and the order of numbers, as far as they bear on the outcomes."""
    columns: tuple[Atom, ...]
    """The open atoms that bear on the outcomes."""
    known: dict[Atom, bool]
    """Given and derived."""
    given: dict[Atom, bool]
    derived: tuple[Derived, ...]
    background: dict[Atom, bool]
    """One completion of the open atoms that bear on nothing."""
    outstanding: tuple[Atom, ...]
    """The to-dos neither done nor failed."""
    _lowered: Lowered = field(repr=False)
    _leaves: dict[Atom, int] = field(repr=False)

    def allowed_after(self, done: Iterable[Atom]) -> int:
        """The literal of: allowed, once exactly these of the outstanding to-dos are done."""
        chosen = set(done)
        leaves = dict(self._leaves)
        for atom in self.outstanding:
            leaves[atom] = TRUE if atom in chosen else FALSE
        made = self.circuit.specialise(self._lowered.circuit, leaves.__getitem__)
        literal = self._lowered.sound_allowed
        return made[literal >> 1] ^ (literal & 1)

    def implied(self) -> int:
        """The literal of: all constraints hold."""
        return self.circuit.conj(constraint.literal for constraint in self.constraints)


def situation(
    problem: Problem,
    lowered: Lowered,
    assignment: Assignment,
    budget: Budget,
    account: str = "",
    chosen: frozenset[Atom] = frozenset(),
) -> Situation:
    """
    The situation of `problem` where `assignment` is given; raises `ContradictionError` if that is impossible.

    Atoms that are `chosen` stay among the columns, to-dos as well: done or failed, and never outstanding.
    """
    given = dict(assignment)
    derived = derive(problem, lowered.atoms, given)
    if derived is None:
        raise contradiction(problem, lowered, assignment, budget, account)
    known = given | {each.atom: each.value for each in derived}
    circuit = Circuit()
    leaves: dict[Atom, int] = {}
    outstanding = tuple(atom for atom in lowered.todos if atom not in known and atom not in chosen)
    for atom in lowered.atoms:
        if atom in known:
            leaves[atom] = TRUE if known[atom] else FALSE
        elif atom.kind is not AtomKind.TODO or atom in chosen:
            leaves[atom] = circuit.input(atom)
    best = circuit.specialise(lowered.circuit, {**leaves, **dict.fromkeys(outstanding, TRUE)}.__getitem__)
    now = best
    if outstanding:
        now = circuit.specialise(lowered.circuit, {**leaves, **dict.fromkeys(outstanding, FALSE)}.__getitem__)

    def at(made: Sequence[int], literal: int) -> int:
        return made[literal >> 1] ^ (literal & 1)

    in_best = _moved(lowered.raw, best)
    after = at(best, lowered.sound_allowed)
    allowed = at(now, lowered.sound_allowed)
    barred = circuit.conj((in_best.allowed, after ^ 1))
    outcomes = {
        Outcome.ALLOWED: allowed,
        Outcome.ONCE: circuit.conj((after, allowed ^ 1)) if outstanding else FALSE,
        Outcome.NOT_ALLOWED: in_best.not_allowed,
        Outcome.COLLISION: circuit.disj((in_best.collision, barred)) if lowered.barred else in_best.collision,
        Outcome.UNGOVERNED: in_best.ungoverned,
    }
    bars = tuple(
        (Ground(GroundKind.BARRED, "", atom.key), circuit.conj((barred, at(best, literal))))
        for atom, literal in lowered.barred
    )
    in_best = evolve(in_best, grounds=(*in_best.grounds, *bars))
    every = _constraints(lowered, best, leaves, circuit)
    roots = [*outcomes.values(), *(literal for _, literal in in_best.grounds), in_best.covered, in_best.silent]
    if outstanding:
        # What the to-dos guard may show only when some are done and some are not.
        free = Circuit()
        made = free.specialise(
            lowered.circuit, lambda atom: (TRUE if known[atom] else FALSE) if atom in known else free.input(atom)
        )
        guarded = free.support(at(made, lowered.sound_allowed))
        roots += [leaves[atom] for atom in guarded if atom not in outstanding]
    roots += [leaves[atom] for atom in lowered.atoms if atom in chosen]
    constraints, columns, rest = _relevant(circuit, roots, every)
    background: dict[Atom, bool] = {}
    for component, atoms in rest:
        found = prove(circuit, FALSE, component, atoms, {}, budget)
        if not isinstance(found, Counter):
            raise contradiction(problem, lowered, assignment, budget, account)
        background |= {atom: found.literals.get(atom, False) for atom in atoms}
    return Situation(
        circuit,
        outcomes,
        after,
        in_best,
        constraints,
        columns,
        known,
        given,
        derived,
        background,
        outstanding,
        lowered,
        leaves,
    )


def _moved(judged: Judged, made: Sequence[int]) -> Judged:
    """The same literals in the circuit that `made` leads to."""

    def at(literal: int) -> int:
        return made[literal >> 1] ^ (literal & 1)

    return Judged(
        at(judged.allowed),
        at(judged.not_allowed),
        at(judged.ungoverned),
        at(judged.collision),
        at(judged.hit),
        at(judged.lacking),
        at(judged.covered),
        at(judged.silent),
        tuple((ground, at(literal)) for ground, literal in judged.grounds),
    )


def _constraints(
    lowered: Lowered, made: Sequence[int], leaves: Mapping[Atom, int], circuit: Circuit
) -> list[Constraint]:
    found = []
    for index, literal in enumerate(lowered.axioms):
        moved = made[literal >> 1] ^ (literal & 1)
        if moved != TRUE:
            found.append(Constraint(moved, axiom=index))
    for clashing in clauses(atom for atom in lowered.atoms if atom.bound is not None):
        literal = circuit.disj(leaves[atom] ^ value for atom, value in clashing)
        if literal != TRUE:
            found.append(Constraint(literal, clash=clashing))
    return found


def _relevant(
    circuit: Circuit, roots: Iterable[int], constraints: Sequence[Constraint]
) -> tuple[tuple[Constraint, ...], tuple[Atom, ...], list[tuple[list[Constraint], list[Atom]]]]:
    """Constraints and atoms connected with the roots; and the others, by connected component."""
    support: list[int] = []
    inputs: list[Atom] = []
    for node in circuit.nodes:
        mask = 0
        if isinstance(node, Atom):
            mask = 1 << len(inputs)
            inputs.append(node)
        elif node is not None:
            for literal in node:
                mask |= support[literal >> 1]
        support.append(mask)

    def atoms(mask: int) -> list[Atom]:
        return [atom for index, atom in enumerate(inputs) if mask >> index & 1]

    def grow(mask: int, rest: list[Constraint]) -> tuple[int, list[Constraint], list[Constraint]]:
        taken: set[int] = set()
        changed = True
        while changed:
            changed = False
            for index, each in enumerate(rest):
                if index not in taken and support[each.literal >> 1] & mask:
                    taken.add(index)
                    mask |= support[each.literal >> 1]
                    changed = True
        inside = [each for index, each in enumerate(rest) if index in taken]
        return mask, inside, [each for index, each in enumerate(rest) if index not in taken]

    reached = 0
    for literal in roots:
        reached |= support[literal >> 1]
    mask, inside, rest = grow(reached, list(constraints))
    free = ((1 << len(inputs)) - 1) & ~mask
    components: list[tuple[list[Constraint], list[Atom]]] = []
    while rest:
        start = support[rest[0].literal >> 1]
        if not start:  # a constant that fails
            return tuple(inside), tuple(atoms(mask)), [([rest[0]], [])]
        reach, component, rest = grow(start, rest)
        free &= ~reach
        components.append((component, atoms(reach)))
    if free:
        components.append(([], atoms(free)))
    return tuple(inside), tuple(atoms(mask)), components


def derive(problem: Problem, atoms: Sequence[Atom], given: Mapping[Atom, bool]) -> tuple[Derived, ...] | None:
    """What single axioms and bounds settle, step by step; None if they contradict what is given."""
    values = dict(given)
    found: list[Derived] = []
    mentioned = [tuple(dict.fromkeys(atoms_of(axiom.formula))) for axiom in problem.axioms]
    bounds: dict[str, list[Atom]] = {}
    for atom in atoms:
        if atom.bound is not None:
            bounds.setdefault(atom.bound.quantity, []).append(atom)
    settled: set[int] = set()
    before = -1
    while before != len(found):
        before = len(found)
        for index, axiom in enumerate(problem.axioms):
            if index not in settled and not _unit(index, axiom, mentioned[index], values, found, settled):
                return None
        for group in bounds.values():
            if not _interval(group, values, found):
                return None
    return tuple(found)


def _unit(
    index: int,
    axiom: Axiom,
    mentioned: Sequence[Atom],
    values: dict[Atom, bool],
    found: list[Derived],
    settled: set[int],
) -> bool:
    by_key = {atom.key: values[atom] for atom in mentioned if atom in values}
    value = truth(axiom.formula, by_key)
    if value is not None:
        settled.add(index)
        return value
    for atom in mentioned:
        if atom in values:
            continue
        for wrong in (False, True):
            if truth(axiom.formula, {**by_key, atom.key: wrong}) is False:
                because = tuple((one, values[one]) for one in mentioned if one in values)
                values[atom] = by_key[atom.key] = not wrong
                found.append(Derived(atom, not wrong, index, because, axiom.citation))
                break
    return True


def _interval(group: Sequence[Atom], values: dict[Atom, bool], found: list[Derived]) -> bool:
    literals: list[Literal] = [(atom, values[atom]) for atom in group if atom in values]
    if not literals:
        return True
    if clash(literals) is not None:
        return False
    for atom in group:
        if atom in values:
            continue
        for wrong in (False, True):
            why = clash([*literals, (atom, wrong)])
            if why is not None:
                used = dict.fromkeys(literal for combination in why for literal, _ in combination if literal[0] != atom)
                values[atom] = not wrong
                literals.append((atom, not wrong))
                found.append(Derived(atom, not wrong, None, tuple(used)))
                break
    return True


def refute(lowered: Lowered, assignment: Assignment, axioms: Iterable[int], budget: Budget) -> Tree | None:
    """A split tree that no completion of `assignment` satisfies these axioms and the numbers; None if one does."""
    given = dict(assignment)
    circuit = Circuit()
    leaves = {
        atom: (TRUE if given[atom] else FALSE) if atom in given else circuit.input(atom) for atom in lowered.atoms
    }
    made = circuit.specialise(lowered.circuit, leaves.__getitem__)
    chosen = set(axioms)
    constraints = _constraints(lowered, made, leaves, circuit)
    every = [each for each in constraints if each.axiom is None or each.axiom in chosen]
    for component, atoms in _relevant(circuit, (), every)[2]:
        found = prove(circuit, FALSE, component, atoms, {}, budget)
        if not isinstance(found, Counter):
            return found
    return None


def contradiction(
    problem: Problem, lowered: Lowered, assignment: Assignment, budget: Budget, account: str
) -> ContradictionError:
    """The error that names a smallest set of facts and axioms that clash."""
    facts: list[tuple[Atom, bool]] = list(assignment)
    axioms = list(range(len(problem.axioms)))
    for fact in list(facts):
        fewer = [one for one in facts if one is not fact]
        if refute(lowered, tuple(fewer), axioms, budget) is not None:
            facts = fewer
    for axiom in list(axioms):
        fewer_axioms = [one for one in axioms if one != axiom]
        if refute(lowered, tuple(facts), fewer_axioms, budget) is not None:
            axioms = fewer_axioms
    return ContradictionError(tuple(facts), tuple(axioms), account)
