"""
Ground problems as JSON values and as a hash, so that a certificate belongs to one problem and no other.
"""

from __future__ import annotations

import json
from typing import Any

from ..clauses.hashing import sha256_hex
from .core import Act, And, Assignment, Atom, Axiom, Bar, Const, Formula, Not, Or, Problem, Rule, Var
from .kept import Kept

Json = dict[str, Any]


def problem_json(problem: Problem) -> Json:
    """The problem as JSON values, without what it only carries along for rendering."""
    return _rules_json(problem) | _facts_json(problem)


def _rules_json(problem: Problem) -> Json:
    return {
        "acts": [
            [
                act.id,
                formula_json(act.covered),
                formula_json(act.governed),
                [
                    [each.id, formula_json(each.holds), each.grants and list(each.grants), list(each.collides)]
                    for each in act.reservations
                ],
            ]
            for act in problem.acts
        ],
        "rules": [
            [
                rule.id,
                rule.modality.value,
                rule.act,
                [formula_json(element.formula) for element in rule.elements],
                list(rule.defeated_by),
                list(rule.collides),
                formula_json(rule.content),
                rule.norm,
                rule.instrument,
            ]
            for rule in problem.rules
        ],
        "axioms": [formula_json(axiom.formula) for axiom in problem.axioms],
        "bars": [[bar.todo.key, bar.act] for bar in problem.bars],
    }


def _facts_json(problem: Problem) -> Json:
    return {
        "facts": assignment_json(problem.facts),
        "accounts": [[account.name, assignment_json(account.facts)] for account in problem.accounts],
        "statements": [[each.id, [atom.key for atom in each.atoms]] for each in problem.statements],
        "terms_missing": problem.terms_missing,
    }


def assignment_json(assignment: Assignment) -> list[list[Any]]:
    """An assignment as pairs of key and value."""
    return [[atom_json(atom), value] for atom, value in assignment]


def atom_json(atom: Atom) -> list[str]:
    """An atom as its key and kind, and its bound if it has one."""
    if atom.bound is None:
        return [atom.key, atom.kind.value]
    return [atom.key, atom.kind.value, atom.bound.quantity, atom.bound.relation.value, str(atom.bound.threshold)]


def formula_json(formula: Formula) -> list[Any]:
    """A formula as a flat list in postfix order, so that no depth is too deep."""
    found: list[Any] = []
    pending: list[Formula | list[Any]] = [formula]
    while pending:
        match pending.pop():
            case list() as token:
                found.append(token)
            case Const(value):
                found.append(value)
            case Var(atom):
                found.append(atom_json(atom))
            case Not(part):
                pending += [["not"], part]
            case And(parts):
                pending += [["and", len(parts)], *reversed(parts)]
            case Or(parts):
                pending += [["or", len(parts)], *reversed(parts)]
    return found


def digest(problem: Problem) -> str:
    """SHA-256 of the problem's JSON; a certificate belongs to one problem."""
    rules = _RULES.of(problem.acts, problem.rules, problem.axioms, problem.bars)
    return _hash({"rules": rules, **_facts_json(problem)})


def _hash(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return sha256_hex(text.encode())


def _rules_hash(
    acts: tuple[Act, ...], rules: tuple[Rule, ...], axioms: tuple[Axiom, ...], bars: tuple[Bar, ...]
) -> str:
    return _hash(_rules_json(Problem(acts, rules, axioms, bars=bars)))


_RULES: Kept[str] = Kept(_rules_hash, 64)
"""Only the facts change between the questions under one licence."""
