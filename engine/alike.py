"""
Problems that differ in nothing but what their atoms are called are decided once.

The cases that are judged under one licence come to few problems: another model, another customer, the same question. So
a problem is decided with its atoms numbered, and what that came to is told again for each problem of the same shape, in
its own words. The checker follows every certificate against the problem that it is told of, never the numbered one.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

from attrs import field, frozen

from ..clauses.errors import InternalError, LicetError
from ..clauses.values import evolve
from .accounts import decide_accounts
from .budget import Budget, Cancel
from .canonical import digest
from .checker import check
from .core import (
    Account,
    Act,
    And,
    Assignment,
    Atom,
    AtomKind,
    Axiom,
    Bar,
    Const,
    Element,
    Formula,
    Not,
    Or,
    Problem,
    Reservation,
    Rule,
    Statement,
    Var,
    conj,
    disj,
    negation,
)
from .decide import decide
from .decision import DecidingSet, Decision, Derivation, Derived, Duty, Ground, Look, Mixture, RuleStep, Status

MOST = 128
"""So many shapes are remembered; the one not met for longest goes first."""

LARGEST = 20_000
"""So many values at most the certificate of a remembered decision has, a megabyte or two."""

_TRUE, _FALSE, _NOT, _FIRST = -1, -2, -3, -4
_HOLDS, _FAILS = (_TRUE,), (_FALSE,)


def decide_alike(problem: Problem, *, steps: int | None = None, cancel: Cancel | None = None) -> Decision:
    """What `decide` says of a problem, without z3; told again where one of the same shape was decided before."""
    shape = Shape.of(problem)
    if shape is None:
        return decide(problem, certify=False, steps=steps, cancel=cancel)
    known = _DECIDED.get(shape.key, steps)
    if known is None:
        budget = Budget(steps, cancel)
        try:
            known = decide_accounts(shape.numbered(), budget, certify=False, whole=False)
        except LicetError:
            return decide(problem, certify=False, steps=steps, cancel=cancel)  # the error in the problem's own words
        if known.status is Status.COMPLETE and known.deciding_complete:
            _DECIDED.put(shape.key, known, budget.spent)
    return shape.told(known)


@frozen
class _Place:
    """Where in a problem the payload stands that belongs here: which list, which place in it, and in that."""

    of: str
    at: int
    inside: int = 0


class Shape:
    """
    A problem with its atoms by number.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.atoms: dict[str, Atom] = {}
        self._number: dict[str, int] = {}
        self.unlike = False
        """Two atoms have one key: no valid problem."""
        said = (
            tuple(
                (
                    act.id,
                    self._code(act.covered),
                    self._code(act.governed),
                    tuple(map(self._reserved, act.reservations)),
                )
                for act in problem.acts
            ),
            tuple(map(self._rule, problem.rules)),
            tuple([self._code(axiom.formula) for axiom in problem.axioms]),
            tuple([(self._atom(bar.todo), bar.act) for bar in problem.bars]),
            self._facts(problem.facts),
            tuple([(account.name, self._facts(account.facts)) for account in problem.accounts]),
            tuple([(each.id, tuple(map(self._atom, each.atoms))) for each in problem.statements]),
            problem.terms_missing,
        )
        todos = sorted(key for key, atom in self.atoms.items() if atom.kind is AtomKind.TODO)
        # The order of two to-dos by their keys shows in an answer; of other atoms nothing but their place does.
        rank = {key: place for place, key in enumerate(todos)}
        self.names = {
            key: f"\0t{rank[key]:06}" if key in rank else f"\0a{number:06}" for key, number in self._number.items()
        }
        kinds = tuple([(atom.kind, atom.bound, rank.get(key)) for key, atom in self.atoms.items()])
        self.key: tuple[object, ...] = (*said, kinds)

    @classmethod
    def of(cls, problem: Problem) -> Shape | None:
        """The shape of a problem; None where it has none, for it is not valid."""
        shape = cls(problem)
        return None if shape.unlike else shape

    def _atom(self, atom: Atom) -> int:
        known = self.atoms.setdefault(atom.key, atom)
        if known is not atom and (known.kind is not atom.kind or known.bound != atom.bound):
            self.unlike = True
        return self._number.setdefault(atom.key, len(self._number))

    def _reserved(self, each: Reservation) -> tuple[object, ...]:
        return each.id, self._code(each.holds), each.grants, each.collides

    def _rule(self, rule: Rule) -> tuple[object, ...]:
        elements = tuple([self._code(element.formula) for element in rule.elements])
        content = self._code(rule.content)
        return rule.id, rule.modality, rule.act, elements, rule.defeated_by, rule.collides, content

    def _facts(self, facts: Assignment) -> tuple[tuple[int, bool], ...]:
        return tuple([(self._atom(atom), value) for atom, value in facts])

    def _code(self, formula: Formula) -> tuple[int, ...]:
        """A formula in postfix order."""
        if isinstance(formula, Const):  # as most of what a rule asks for is
            return _HOLDS if formula.value else _FAILS
        found: list[int] = []
        pending: list[Formula | int] = [formula]
        while pending:
            node = pending.pop()
            if isinstance(node, int):
                found.append(node)
            elif isinstance(node, Const):
                found.append(_TRUE if node.value else _FALSE)
            elif isinstance(node, Var):
                found.append(self._atom(node.atom))
            elif isinstance(node, Not):
                pending += [_NOT, node.part]
            else:
                pending += [_FIRST - 2 * len(node.parts) - isinstance(node, Or), *reversed(node.parts)]
        return tuple(found)

    # the problem by numbers

    def numbered(self) -> Problem:
        """The problem with the atoms by number, and where a payload belongs instead of the payload."""
        problem = self.problem
        atom = {key: Atom(name, self.atoms[key].kind, self.atoms[key].bound) for key, name in self.names.items()}
        made: dict[Formula, Formula] = {}

        def moved(formula: Formula) -> Formula:
            return _mapped(formula, lambda one: Var(atom[one.key]), made)

        def facts(assignment: Assignment) -> Assignment:
            return tuple((atom[one.key], value) for one, value in assignment)

        return Problem(
            acts=tuple(
                Act(
                    act.id,
                    moved(act.covered),
                    moved(act.governed),
                    tuple(
                        Reservation(
                            each.id,
                            moved(each.holds),
                            each.grants,
                            each.collides,
                            each.instrument,
                            _Place("reservation", at, inside),
                        )
                        for inside, each in enumerate(act.reservations)
                    ),
                    _Place("act", at),
                )
                for at, act in enumerate(problem.acts)
            ),
            rules=tuple(
                evolve(
                    rule,
                    elements=tuple(
                        Element(moved(each.formula), _Place("element", at, inside))
                        for inside, each in enumerate(rule.elements)
                    ),
                    content=moved(rule.content),
                    citation=_Place("rule", at),
                )
                for at, rule in enumerate(problem.rules)
            ),
            axioms=tuple(Axiom(moved(each.formula), _Place("axiom", at)) for at, each in enumerate(problem.axioms)),
            facts=facts(problem.facts),
            accounts=tuple(Account(each.name, facts(each.facts)) for each in problem.accounts),
            statements=tuple(
                Statement(each.id, tuple(atom[one.key] for one in each.atoms)) for each in problem.statements
            ),
            bars=tuple(Bar(atom[bar.todo.key], bar.act) for bar in problem.bars),
            terms_missing=problem.terms_missing,
        )

    # what it came to, in the problem's own words

    def told(self, numbered: Decision) -> Decision:
        """A decision on the numbered problem as one on this problem, followed by the checker."""
        decision = _Telling(self).decision(numbered)
        if decision.kind is None:
            return decision
        certificate = {**decision.certificate, "problem": digest(self.problem)}
        proved = check(self.problem, certificate)
        if proved is not decision.kind:
            raise InternalError(f"the solver says `{decision.kind}` and the checker `{proved}`")
        return evolve(decision, certificate=certificate, checked=True)


def _mapped(formula: Formula, leaf: Callable[[Atom], Formula], made: dict[Formula, Formula]) -> Formula:
    """A formula with other atoms; `made` remembers the parts."""
    pending: list[tuple[Formula, bool]] = [(formula, False)]
    while pending:
        node, ready = pending.pop()
        if node in made:
            continue
        match node:
            case Const():
                made[node] = node
            case Var(atom):
                made[node] = leaf(atom)
            case Not(part):
                if ready:
                    made[node] = negation(made[part])
                else:
                    pending += [(node, True), (part, False)]
            case And(parts) | Or(parts):
                if ready:
                    join = conj if isinstance(node, And) else disj
                    made[node] = join(made[part] for part in parts)
                else:
                    pending.append((node, True))
                    pending += [(part, False) for part in parts]
    return made[formula]


class _Telling:
    """
    One decision being told of one problem.
    """

    def __init__(self, shape: Shape) -> None:
        self.problem = shape.problem
        self.atoms = {name: shape.atoms[key] for key, name in shape.names.items()}
        self.keys = {name: key for key, name in shape.names.items()}
        self._json: dict[int, Any] = {}
        self._derivations: dict[int, Derivation] = {}
        """What was told before: the common ground's decision is in part that of the whole."""

    def decision(self, told: Decision) -> Decision:
        """The same decision about the atoms of the problem."""
        return Decision(
            kind=told.kind,
            reason=told.reason,
            status=told.status,
            grounds=tuple(
                Ground(
                    one.kind,
                    one.act,
                    self.keys.get(one.source, one.source),
                    one.against,
                    one.always,
                    self._payload(one.citation),
                )
                for one in told.grounds
            ),
            outcomes=told.outcomes,
            derivation=self._derivation(told.derivation),
            duties=tuple(Duty(self._some(one.alternatives)) for one in told.duties),
            sufficient=tuple(map(self._some, told.sufficient)),
            deciding=tuple(map(self._set, told.deciding)),
            deciding_complete=told.deciding_complete,
            ask_first=self._some(told.ask_first),
            accounts=tuple((name, self.decision(one)) for name, one in told.accounts),
            common=self.decision(told.common) if told.common is not None else None,
            disputed=tuple(map(self._set, told.disputed)),
            mixture=self._mixture(told.mixture) if told.mixture is not None else None,
            certificate=self._value(told.certificate),
            checked=told.checked,
        )

    def _some(self, atoms: Iterable[Atom]) -> tuple[Atom, ...]:
        return tuple([self.atoms[atom.key] for atom in atoms])

    def _literals(self, assignment: Assignment) -> Assignment:
        return tuple([(self.atoms[atom.key], value) for atom, value in assignment])

    def _set(self, one: DecidingSet) -> DecidingSet:
        return DecidingSet(self._literals(one.literals), one.kind, one.reason, one.outcome)

    def _mixture(self, one: Mixture) -> Mixture:
        choice = tuple((self.keys.get(statement, statement), account) for statement, account in one.choice)
        return Mixture(choice, self._literals(one.facts), one.kind)

    def _derivation(self, told: Derivation) -> Derivation:
        known = self._derivations.get(id(told))
        if known is None:
            known = self._derivations[id(told)] = self._derived(told)
        return known

    def _derived(self, told: Derivation) -> Derivation:
        return Derivation(
            tuple(
                Derived(
                    self.atoms[one.atom.key],
                    one.value,
                    one.axiom,
                    self._literals(one.because),
                    self._payload(one.citation),
                )
                for one in told.derived
            ),
            tuple(
                RuleStep(
                    one.rule,
                    one.applies,
                    one.body,
                    tuple(
                        Look(
                            look.value, self._some(look.open), self._literals(look.known), self._payload(look.citation)
                        )
                        for look in one.elements
                    ),
                    one.defeated_by,
                    one.looked_at,
                    one.contradicted_by,
                    one.fulfilled,
                    self._payload(one.citation),
                )
                for one in told.rules
            ),
            self._some(told.used),
        )

    def _payload(self, place: object) -> object:
        """What the problem carries at a place."""
        match place:
            case _Place("rule", at):
                return self.problem.rules[at].citation
            case _Place("element", at, inside):
                return self.problem.rules[at].elements[inside].citation
            case _Place("act", at):
                return self.problem.acts[at].citation
            case _Place("reservation", at, inside):
                return self.problem.acts[at].reservations[inside].citation
            case _Place("axiom", at):
                return self.problem.axioms[at].citation
        return place

    def _value(self, value: Any) -> Any:
        """A JSON value with the keys of the problem's atoms in it; what stands in it twice is told once."""
        kind = value.__class__
        if kind is str:
            return self.keys.get(value, value)
        if kind is not list and kind is not dict:
            return value
        known = self._json.get(id(value))
        if known is None:
            if kind is list:
                known = [self._value(one) for one in value]
            else:
                keys = self.keys
                known = {keys.get(key, key): self._value(one) for key, one in value.items()}
            self._json[id(value)] = known
        return known


@frozen
class _Remembered:
    decision: Decision = field(repr=False)
    spent: int
    """The steps that it took: where fewer are allowed it would have been interrupted."""


class _Decided:
    """
    The decisions on the shapes met last; safe to ask from several threads.
    """

    def __init__(self) -> None:
        self._found: OrderedDict[tuple[object, ...], _Remembered] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[object, ...], steps: int | None) -> Decision | None:
        with self._lock:
            found = self._found.get(key)
            if found is None or (steps is not None and found.spent > steps):
                return None
            self._found.move_to_end(key)
            return found.decision

    def put(self, key: tuple[object, ...], decision: Decision, spent: int) -> None:
        if _size(decision.certificate) > LARGEST:
            return
        with self._lock:
            self._found[key] = _Remembered(decision, spent)
            while len(self._found) > MOST:
                self._found.popitem(last=False)


def _size(value: Any) -> int:
    """The values in a JSON value, up to a few more than are remembered."""
    count = 0
    pending = [value]
    while pending and count <= LARGEST:
        one = pending.pop()
        count += 1
        if isinstance(one, list):
            pending += one
        elif isinstance(one, dict):
            pending += one.values()
    return count


_DECIDED = _Decided()
