"""
Explaining: every rule as looked at, in three values, under what is given and what follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping

from .core import Atom, AtomKind, Const, Formula, Modality, Problem, Rule, atoms_of, truth
from .decision import Derivation, Look, RuleStep
from .situation import Situation
from .validate import order


def derivation(problem: Problem, situation: Situation) -> Derivation:
    """The steps by which the situation was judged."""
    known = {atom.key: value for atom, value in situation.known.items()}
    applies = rule_values(problem, known)
    steps = tuple(_step(rule, known, applies) for rule in problem.rules)
    used: dict[Atom, None] = {}
    for formula in _looked_at(problem):
        used.update(dict.fromkeys(atoms_of(formula)))
    for each in reversed(situation.derived):
        if each.atom in used:
            used.update((atom, None) for atom, _ in each.because)
    return Derivation(situation.derived, steps, tuple(atom for atom in situation.given if atom in used))


def rule_values(problem: Problem, known: Mapping[str, bool]) -> dict[str, bool | None]:
    """Whether each rule applies, None where that is open."""
    applies: dict[str, bool | None] = {}
    for rule in order(problem):
        body = _body(rule, known)
        defeaters = [applies[id_] for id_ in rule.defeated_by]
        if body is False or True in defeaters:
            applies[rule.id] = False
        else:
            applies[rule.id] = None if body is None or None in defeaters else True
    return applies


def _body(rule: Rule, known: Mapping[str, bool]) -> bool | None:
    values = [truth(element.formula, known) for element in rule.elements]
    return False if False in values else None if None in values else True


def _step(rule: Rule, known: Mapping[str, bool], applies: Mapping[str, bool | None]) -> RuleStep:
    return RuleStep(
        rule=rule.id,
        applies=applies[rule.id],
        body=_body(rule, known),
        elements=tuple(_look(element.formula, element.citation, known) for element in rule.elements),
        defeated_by=tuple(id_ for id_ in rule.defeated_by if applies[id_]),
        looked_at=rule.defeated_by,
        contradicted_by=tuple(id_ for id_ in rule.collides if applies[id_]),
        fulfilled=truth(rule.content, known) if rule.modality is Modality.OBLIGE else None,
        citation=rule.citation,
    )


def _look(formula: Formula, citation: object, known: Mapping[str, bool]) -> Look:
    if isinstance(formula, Const):  # as most parts of a norm that may reach the act
        return Look(formula.value, (), (), citation)
    atoms = tuple(dict.fromkeys(atoms_of(formula)))
    value = truth(formula, known)
    open_ = tuple(atom for atom in atoms if atom.key not in known and atom.kind is not AtomKind.TODO)
    given = tuple((atom, known[atom.key]) for atom in atoms if atom.key in known)
    return Look(value, open_ if value is None else (), given, citation)


def _looked_at(problem: Problem) -> list[Formula]:
    formulas = [formula for act in problem.acts for formula in (act.covered, act.governed)]
    formulas += [each.holds for act in problem.acts for each in act.reservations]
    formulas += [element.formula for rule in problem.rules for element in rule.elements]
    return formulas + [rule.content for rule in problem.rules]
