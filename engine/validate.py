"""
What a ground problem must satisfy before anything is decided; every breach is an error with a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.errors import CycleError, InputError, InternalError
from .core import (
    And,
    Assignment,
    Atom,
    AtomKind,
    Const,
    Formula,
    Modality,
    Not,
    Or,
    Problem,
    Rule,
    Var,
    atoms_of,
)


class ContradictionError(InputError):
    """Raised when the given facts cannot all be true; it names a smallest set that clashes."""

    def __init__(self, facts: Assignment, axioms: tuple[int, ...], account: str = "") -> None:
        words = ", ".join(f"`{'' if value else 'not '}{atom.key}`" for atom, value in facts) or "the axioms"
        who = f" according to `{account}`" if account else ""
        super().__init__(f"these cannot all be true{who}: {words}")
        self.facts = facts
        """The facts that clash; none can be left out."""
        self.axioms = axioms
        """Indices of the axioms that they clash with."""
        self.account = account
        """Name of the account that contradicts itself or the common ground; empty for the common ground."""


def validate(problem: Problem) -> None:
    """
    Raise `CycleError` where rules defeat each other in a circle, `InputError` where an account or a fact is given
    twice with different values, and `InternalError` where the problem is not well formed.
    """
    _references(problem)
    order(problem)
    _atoms(problem)
    _todos(problem)
    _assignments(problem)


def order(problem: Problem) -> tuple[Rule, ...]:
    """The rules, each after all the rules that defeat it."""
    rules = {rule.id: rule for rule in problem.rules}
    state: dict[str, bool] = {}  # False while its defeaters are looked at, True when it is placed
    placed: list[Rule] = []
    for start in problem.rules:
        path: list[tuple[str, Iterator[str]]] = []
        if start.id not in state:
            state[start.id] = False
            path.append((start.id, iter(start.defeated_by)))
        while path:
            here, defeaters = path[-1]
            for defeater in defeaters:
                if state.get(defeater) is False:
                    ids = [id_ for id_, _ in path]
                    circle = [*ids[ids.index(defeater) :], defeater]
                    raise CycleError(
                        "these clauses defeat each other in a circle: " + " < ".join(f"`{i}`" for i in circle)
                    )
                if defeater not in state:
                    state[defeater] = False
                    path.append((defeater, iter(rules[defeater].defeated_by)))
                    break
            else:
                state[here] = True
                placed.append(rules[here])
                path.pop()
    return tuple(placed)


def problem_atoms(problem: Problem) -> tuple[Atom, ...]:
    """Every atom of the problem once, in reading order."""
    found: dict[str, Atom] = {}
    unlike: dict[Atom, None] = {}  # of one key and not the same: never in a valid problem
    for atoms in _every_atom(problem):
        for atom in atoms:
            first = found.setdefault(atom.key, atom)
            if first is not atom and (first.kind is not atom.kind or first.bound != atom.bound):
                unlike[atom] = None
    return (*found.values(), *unlike)


def _every_atom(problem: Problem) -> Iterator[Iterable[Atom]]:
    for formula in _formulas(problem):
        if isinstance(formula, Var):  # as nearly all are
            yield (formula.atom,)
        elif not isinstance(formula, Const):
            yield _atoms_within(formula)
    yield [bar.todo for bar in problem.bars]
    for facts in (problem.facts, *(account.facts for account in problem.accounts)):
        yield [atom for atom, _ in facts]


def _atoms_within(formula: Formula) -> Iterable[Atom]:
    if isinstance(formula, Not) and isinstance(formula.part, Var):
        return (formula.part.atom,)
    return atoms_of(formula)


def _formulas(problem: Problem) -> Iterator[Formula]:
    for act in problem.acts:
        yield act.covered
        yield act.governed
        yield from (reservation.holds for reservation in act.reservations)
    for rule in problem.rules:
        for element in rule.elements:
            yield element.formula
        yield rule.content
    yield from (axiom.formula for axiom in problem.axioms)


def _unique(what: str, ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise InternalError(f"two {what} are called `{id_}`")
        seen.add(id_)
    return seen


def _references(problem: Problem) -> None:
    acts = _unique("acts", (act.id for act in problem.acts))
    _unique("reservations", (each.id for act in problem.acts for each in act.reservations))
    rules = _unique("rules", (rule.id for rule in problem.rules))
    permits = {rule.id for rule in problem.rules if rule.modality is Modality.PERMIT}
    for rule in problem.rules:
        if rule.act not in acts:
            raise InternalError(f"rule `{rule.id}` is about the unknown act `{rule.act}`")
        for other in rule.defeated_by:
            if other not in rules:
                raise InternalError(f"rule `{rule.id}` is defeated by the unknown rule `{other}`")
        for other in rule.collides:
            if other not in permits:
                raise InternalError(f"rule `{rule.id}` collides with `{other}`, which is no permission")
        if rule.collides and rule.modality not in (Modality.FORBID, Modality.OBLIGE):
            raise InternalError(f"only a ban or a duty names what it collides with, not `{rule.id}`")
        if rule.content != Const(True) and rule.modality is not Modality.OBLIGE:
            raise InternalError(f"only a duty has a content, not `{rule.id}`")
    for act in problem.acts:
        for reservation in act.reservations:
            for other in (*(reservation.grants or ()), *reservation.collides):
                if other not in permits:
                    raise InternalError(f"reservation `{reservation.id}` names `{other}`, which is no permission")
    for bar in problem.bars:
        if bar.act not in acts:
            raise InternalError(f"to-do `{bar.todo.key}` is barred by the unknown act `{bar.act}`")


def _atoms(problem: Problem) -> None:
    by_key: dict[str, Atom] = {}
    for atom in problem_atoms(problem):
        if by_key.setdefault(atom.key, atom) != atom:
            raise InternalError(f"two different atoms have the key `{atom.key}`")
        if (atom.kind is AtomKind.COMPARISON) is not (atom.bound is not None):
            raise InternalError(f"a comparison and nothing else has a bound, not `{atom.key}`")


def _assignments(problem: Problem) -> None:
    _unique("accounts", (account.name for account in problem.accounts))
    for account in (None, *problem.accounts):
        values: dict[Atom, bool] = dict(problem.facts) if account is not None else {}
        for atom, value in account.facts if account is not None else problem.facts:
            if values.setdefault(atom, value) is not value:
                raise ContradictionError(((atom, True), (atom, False)), (), account.name if account is not None else "")
    grouped: set[Atom] = set()
    _unique("statements", (statement.id for statement in problem.statements))
    for statement in problem.statements:
        for atom in statement.atoms:
            if atom in grouped:
                raise InternalError(f"`{atom.key}` belongs to two statements")
            grouped.add(atom)


def _todos(problem: Problem) -> None:
    """Doing a to-do must never hurt: then the smallest sets of to-dos that help are well defined."""
    rules = {rule.id: rule for rule in problem.rules}
    for act in problem.acts:
        for formula in (act.covered, act.governed, *(each.holds for each in act.reservations)):
            _no_todo(formula, f"act `{act.id}`")
    for index, axiom in enumerate(problem.axioms):
        _no_todo(axiom.formula, f"axiom {index}")
    helps: set[tuple[str, bool]] = set()  # (rule, whether it helps that the rule applies)
    pending = [
        (rule.id, rule.modality is Modality.PERMIT) for rule in problem.rules if rule.modality is not Modality.EXCEPT
    ]
    while pending:
        one = pending.pop()
        if one not in helps:
            helps.add(one)
            pending += [(defeater, not one[1]) for defeater in rules[one[0]].defeated_by]
    for rule in problem.rules:
        for positive in (True, False):
            if (rule.id, positive) in helps:
                for element in rule.elements:
                    _polarity(element.formula, positive, rule)
        _polarity(rule.content, True, rule)
    barring = {bar.act for bar in problem.bars}
    inside = [rule.id for rule in problem.rules if rule.act in barring]
    for act in problem.acts:
        if act.id in barring:
            inside += [id_ for each in act.reservations for id_ in each.grants or ()]
    seen: set[str] = set()
    while inside:
        id_ = inside.pop()
        if id_ not in seen:
            seen.add(id_)
            for formula in (*(element.formula for element in rules[id_].elements), rules[id_].content):
                _no_todo(formula, f"rule `{id_}`, which can bar a to-do")
            inside += rules[id_].defeated_by


def _no_todo(formula: Formula, where: str) -> None:
    for atom in atoms_of(formula):
        if atom.kind is AtomKind.TODO:
            raise InternalError(f"to-do `{atom.key}` cannot stand in {where}")


def _polarity(formula: Formula, positive: bool, rule: Rule) -> None:
    pending = [(formula, positive)]
    while pending:
        node, sign = pending.pop()
        match node:
            case Var(atom) if atom.kind is AtomKind.TODO and not sign:
                raise InternalError(f"doing `{atom.key}` would not help in rule `{rule.id}`")
            case Not(part):
                pending.append((part, not sign))
            case And(parts) | Or(parts):
                pending += [(part, sign) for part in parts]
            case _:
                pass
