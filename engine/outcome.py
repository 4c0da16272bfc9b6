"""
Rules to outcomes: when each outcome of a completion holds, as literals of a circuit.

This is DESIGN's "Outcome and verdict" written once for the deciding side; the checker has its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from .circuit import FALSE, Circuit
from .core import Act, Atom, AtomKind, Formula, Modality, Problem, Rule
from .decision import Ground, GroundKind
from .validate import order, problem_atoms

ADVERSE = frozenset(
    {
        GroundKind.BAN,
        GroundKind.FAILED_DUTY,
        GroundKind.NOT_GRANTED,
        GroundKind.COLLISION,
        GroundKind.BARRED,
        GroundKind.UNGOVERNED,
    }
)
"""Grounds that stand in the way of `allowed`."""


@frozen
class Judged:
    """
    What the acts come to, by literals; the to-dos are inputs.
    """

    allowed: int
    not_allowed: int
    ungoverned: int
    collision: int
    hit: int
    """A ban or failed duty hits."""
    lacking: int
    """A reserved act lacks its grant."""
    covered: int
    """The question covers some act."""
    silent: int
    """Some covered act has no permission that applies."""
    grounds: tuple[tuple[Ground, int], ...]


@frozen
class Lowered:
    """
    A problem as a circuit, whatever the facts are.
    """

    circuit: Circuit
    axioms: tuple[int, ...]
    raw: Judged
    """To-dos taken as they are."""
    sound_allowed: int
    """Allowed without relying on a to-do whose doing is itself not allowed."""
    barred: tuple[tuple[Atom, int], ...]
    """For each to-do with a bar, when its doing is not allowed."""
    atoms: tuple[Atom, ...]
    """All atoms in reading order."""
    todos: tuple[Atom, ...]


def lower(problem: Problem) -> Lowered:
    """The circuit of a valid problem."""
    circuit = Circuit()
    atoms = problem_atoms(problem)
    for atom in atoms:
        circuit.input(atom)
    ordered = order(problem)
    raw, applies = _judge(problem, ordered, circuit, circuit.input)
    acts = {act.id: act for act in problem.acts}
    barred: dict[Atom, int] = {}
    for bar in problem.bars:
        found = _barred(problem, acts[bar.act], circuit, applies)
        barred[bar.todo] = circuit.disj((barred.get(bar.todo, FALSE), found))

    def sound(atom: Atom) -> int:
        literal = circuit.input(atom)
        return circuit.conj((literal, barred[atom] ^ 1)) if atom in barred else literal

    # Without bars both are the same, node for node.
    sound_allowed = _judge(problem, ordered, circuit, sound)[0].allowed if barred else raw.allowed
    known: dict[Formula, int] = {}
    axioms = tuple(circuit.formula(axiom.formula, circuit.input, known) for axiom in problem.axioms)
    todos = tuple(atom for atom in atoms if atom.kind is AtomKind.TODO)
    return Lowered(circuit, axioms, raw, sound_allowed, tuple(barred.items()), atoms, todos)


def _barred(problem: Problem, act: Act, circuit: Circuit, applies: dict[str, int]) -> int:
    """Doing the act is not allowed, whether or not a permission of equal rank contradicts that."""
    known: dict[Formula, int] = {}
    against = []
    for rule in problem.rules:
        if rule.act == act.id and rule.modality is Modality.FORBID:
            against.append(applies[rule.id])
        if rule.act == act.id and rule.modality is Modality.OBLIGE:
            content = circuit.formula(rule.content, circuit.input, known)
            against.append(circuit.conj((applies[rule.id], content ^ 1)))
    for reservation in act.reservations:
        holds = circuit.formula(reservation.holds, circuit.input, known)
        granted = circuit.disj(applies[id_] for id_ in _grants(problem, act, reservation.grants))
        against.append(circuit.conj((holds, granted ^ 1)))
    return circuit.disj(against)


def _grants(problem: Problem, act: Act, named: tuple[str, ...] | None) -> tuple[str, ...]:
    if named is not None:
        return named
    return tuple(rule.id for rule in problem.rules if rule.act == act.id and rule.modality is Modality.PERMIT)


def _judge(
    problem: Problem, ordered: Sequence[Rule], circuit: Circuit, leaf: Callable[[Atom], int]
) -> tuple[Judged, dict[str, int]]:
    known: dict[Formula, int] = {}

    def lit(formula: Formula) -> int:
        return circuit.formula(formula, leaf, known)

    applies: dict[str, int] = {}
    of_act: dict[str, list[Rule]] = {act.id: [] for act in problem.acts}
    for rule in problem.rules:
        of_act[rule.act].append(rule)
    for rule in ordered:
        elements = [lit(element.formula) for element in rule.elements]
        applies[rule.id] = circuit.conj((*elements, *(applies[id_] ^ 1 for id_ in rule.defeated_by)))
    grounds: list[tuple[Ground, int]] = []
    silent_acts, covered_acts = [], []
    for act in problem.acts:
        covered = lit(act.covered)
        if covered == FALSE:
            continue
        covered_acts.append(covered)

        def bears(
            kind: GroundKind, source: str, against: tuple[str, ...], citation: object, *literals: int, act: Act = act
        ) -> None:
            contradicted = circuit.disj(applies[id_] for id_ in against)
            ground = Ground(kind, act.id, source, citation=citation)
            grounds.append((ground, circuit.conj((*literals, contradicted ^ 1))))
            if against:
                collision = Ground(GroundKind.COLLISION, act.id, source, against, citation=citation)
                grounds.append((collision, circuit.conj((*literals, contradicted))))

        mine = of_act[act.id]
        for rule in mine:
            if rule.modality is Modality.FORBID:
                bears(GroundKind.BAN, rule.id, rule.collides, rule.citation, covered, applies[rule.id])
            elif rule.modality is Modality.OBLIGE:
                failed = lit(rule.content) ^ 1
                bears(GroundKind.FAILED_DUTY, rule.id, rule.collides, rule.citation, covered, applies[rule.id], failed)
        ungoverned = circuit.conj((covered, lit(act.governed) ^ 1))
        grounds.append((Ground(GroundKind.UNGOVERNED, act.id, citation=act.citation), ungoverned))
        for each in act.reservations:
            granted = circuit.disj(applies[id_] for id_ in _grants(problem, act, each.grants))
            bears(GroundKind.NOT_GRANTED, each.id, each.collides, each.citation, covered, lit(each.holds), granted ^ 1)
        permits = [rule for rule in mine if rule.modality is Modality.PERMIT]
        for rule in permits:
            ground = Ground(GroundKind.GRANT, act.id, rule.id, citation=rule.citation)
            grounds.append((ground, circuit.conj((covered, applies[rule.id]))))
        permitted = circuit.disj(applies[rule.id] for rule in permits)
        silent = circuit.conj((covered, permitted ^ 1, *(lit(each.holds) ^ 1 for each in act.reservations)))
        grounds.append((Ground(GroundKind.SILENCE, act.id, citation=act.citation), silent))
        silent_acts.append(circuit.conj((covered, permitted ^ 1)))
    covered_any = circuit.disj(covered_acts)
    grounds.append((Ground(GroundKind.NOT_DONE, ""), covered_any ^ 1))

    def some(*kinds: GroundKind) -> int:
        return circuit.disj(literal for ground, literal in grounds if ground.kind in kinds)

    hit = some(GroundKind.BAN, GroundKind.FAILED_DUTY)
    lacking = some(GroundKind.NOT_GRANTED)
    ungoverned = some(GroundKind.UNGOVERNED)
    colliding = some(GroundKind.COLLISION)
    judged = Judged(
        allowed=circuit.conj((hit ^ 1, ungoverned ^ 1, lacking ^ 1, colliding ^ 1)),
        not_allowed=circuit.disj((hit, circuit.conj((ungoverned ^ 1, lacking)))),
        ungoverned=circuit.conj((hit ^ 1, ungoverned)),
        collision=circuit.conj((hit ^ 1, ungoverned ^ 1, lacking ^ 1, colliding)),
        hit=hit,
        lacking=lacking,
        covered=covered_any,
        silent=circuit.disj(silent_acts),
        grounds=tuple(grounds),
    )
    return judged, applies
