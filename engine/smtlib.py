"""
Ground problems as SMT-LIB 2 text, so that z3 and any second solver decide them from the same words.

Written from the problem itself, not from the circuit that the fast route uses. Atoms are Boolean constants, a
comparison is equal to its bound on a real number, and the outcomes are Boolean constants whose satisfiability under the
given facts is the question. What an outstanding to-do does is encoded twice: `b` with all of them done, `n` with none.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from .core import (
    Act,
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
    Reservation,
    Rule,
    Var,
)
from .decision import Outcome
from .validate import order, problem_atoms


@frozen
class Encoding:
    """
    The declarations and assertions of a problem, and what its names stand for.
    """

    text: str
    names: dict[Atom, str]
    outcomes: dict[Outcome, str]

    def assumptions(self, assignment: Assignment) -> tuple[tuple[str, bool], ...]:
        """The literals that say what is given; an outstanding to-do is done in one copy and undone in the other."""
        given = dict(assignment)
        found: list[tuple[str, bool]] = []
        for atom, name in self.names.items():
            if atom.kind is AtomKind.TODO:
                found += [(f"b{name}", given.get(atom, True)), (f"n{name}", given.get(atom, False))]
            elif atom in given:
                found.append((name, given[atom]))
        return tuple(found)


def script(problem: Problem, assignment: Assignment, expected: Iterable[Outcome]) -> str:
    """A whole script: for each outcome, in the order of `Outcome`, whether some completion has it."""
    encoding = encode(problem)
    possible = set(expected)
    facts = [_literal(name, value) for name, value in encoding.assumptions(assignment)]
    lines = ["(set-logic QF_LRA)", encoding.text]
    for outcome, name in encoding.outcomes.items():
        lines.append(f"; {outcome}: expected {'sat' if outcome in possible else 'unsat'}")
        lines.append(f"(check-sat-assuming ({' '.join([*facts, name])}))")
    return "\n".join(lines) + "\n"


def encode(problem: Problem) -> Encoding:
    """The encoding of a valid problem."""
    return _Encoder(problem).encoding()


class _Encoder:
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.lines: list[str] = []
        self.names: dict[Atom, str] = {}
        self.by_key: dict[str, str] = {}
        self.known: dict[tuple[str, Formula], str] = {}
        self.bars: dict[Atom, str] = {}
        self.size = 0
        self.order = order(problem)
        self.of_act: dict[str, list[Rule]] = {act.id: [] for act in problem.acts}
        for rule in problem.rules:
            self.of_act[rule.act].append(rule)

    def encoding(self) -> Encoding:
        quantities: dict[str, str] = {}
        for atom in problem_atoms(self.problem):
            name = self.names[atom] = self.by_key[atom.key] = f"a{len(self.names)}"
            self.lines.append("; " + name + " is " + atom.key.encode("unicode_escape").decode())
            copies = (f"b{name}", f"n{name}") if atom.kind is AtomKind.TODO else (name,)
            self.lines += [f"(declare-const {copy} Bool)" for copy in copies]
            if atom.bound is not None:
                if atom.bound.quantity not in quantities:
                    quantities[atom.bound.quantity] = f"q{len(quantities)}"
                    self.lines.append(f"(declare-const {quantities[atom.bound.quantity]} Real)")
                quantity, threshold = quantities[atom.bound.quantity], _rational(atom.bound.threshold)
                self.lines.append(f"(assert (= {name} ({atom.bound.relation.value} {quantity} {threshold})))")
        for axiom in self.problem.axioms:
            self.lines.append(f"(assert {self.formula('b', axiom.formula)})")
        raw = self.judge("b")
        todos = any(atom.kind is AtomKind.TODO for atom in self.names)
        after, now = raw["allowed"], self.judge("n")["allowed"] if todos else raw["allowed"]
        if self.problem.bars:
            self.bar()
            after, now = self.judge("B")["allowed"], self.judge("N")["allowed"]
        meaning = {
            Outcome.ALLOWED: now,
            Outcome.ONCE: f"(and {after} (not {now}))",
            Outcome.NOT_ALLOWED: raw["not-allowed"],
            Outcome.COLLISION: f"(or {raw['collision']} (and {raw['allowed']} (not {after})))",
            Outcome.UNGOVERNED: raw["ungoverned"],
        }
        outcomes = {}
        for outcome in Outcome:
            outcomes[outcome] = "o_" + outcome.value.replace("-", "_")
            self.lines.append(f"(declare-const {outcomes[outcome]} Bool)")
            self.lines.append(f"(assert (= {outcomes[outcome]} {meaning[outcome]}))")
        return Encoding("\n".join(self.lines), dict(self.names), outcomes)

    def define(self, text: str) -> str:
        """A name for a longer term, so that shared terms stay shared."""
        self.size += 1
        self.lines.append(f"(define-fun d{self.size} () Bool {text})")
        return f"d{self.size}"

    def join(self, operator: str, parts: Iterable[str]) -> str:
        neutral, absorbing = ("true", "false") if operator == "and" else ("false", "true")
        listed = [part for part in parts if part != neutral]
        if len(listed) < 2:
            return listed[0] if listed else neutral
        if absorbing in listed:
            return absorbing
        return self.define(f"({operator} {' '.join(listed)})")

    def atom(self, copy: str, atom: Atom) -> str:
        name = self.by_key[atom.key]
        if atom.kind is not AtomKind.TODO:
            return name
        if copy in "bn" or atom not in self.bars:
            return copy.lower() + name
        return f"(and {copy.lower()}{name} (not {self.bars[atom]}))"

    def formula(self, copy: str, formula: Formula) -> str:
        if isinstance(formula, Var):  # as most are
            return self.atom(copy, formula.atom)
        if isinstance(formula, Not) and isinstance(formula.part, Var):
            return f"(not {self.atom(copy, formula.part.atom)})"
        pending: list[tuple[Formula, bool]] = [(formula, False)]
        while pending:
            node, ready = pending.pop()
            if (copy, node) in self.known:
                continue
            match node:
                case Const(value):
                    self.known[copy, node] = "true" if value else "false"
                case Var(atom):
                    self.known[copy, node] = self.atom(copy, atom)
                case Not(part) if ready:
                    self.known[copy, node] = _negated(self.known[copy, part])
                case And(parts) | Or(parts) if ready:
                    operator = "and" if isinstance(node, And) else "or"
                    self.known[copy, node] = self.join(operator, [self.known[copy, part] for part in parts])
                case Not(part):
                    pending += [(node, True), (part, False)]
                case And(parts) | Or(parts):
                    pending.append((node, True))
                    pending += [(part, False) for part in parts]
        return self.known[copy, formula]

    def applies(self, copy: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for rule in self.order:
            elements = [self.formula(copy, element.formula) for element in rule.elements]
            defeaters = [_negated(found[id_]) for id_ in rule.defeated_by]
            found[rule.id] = self.join("and", [*elements, *defeaters])
        return found

    def granted(self, act: Act, reservation: Reservation, applies: dict[str, str]) -> str:
        ids = reservation.grants
        if ids is None:
            ids = tuple(rule.id for rule in self.of_act[act.id] if rule.modality is Modality.PERMIT)
        return self.join("or", [applies[id_] for id_ in ids])

    def judge(self, copy: str) -> dict[str, str]:
        applies = self.applies(copy)
        hits: list[str] = []
        lacks: list[str] = []
        gaps: list[str] = []
        clashes: list[str] = []
        for act in self.problem.acts:
            covered = self.formula(copy, act.covered)
            gaps.append(self.join("and", [covered, _negated(self.formula(copy, act.governed))]))
            bad: list[tuple[str, tuple[str, ...], list[str]]] = []
            for rule in self.of_act[act.id]:
                if rule.modality is Modality.FORBID:
                    bad.append((applies[rule.id], rule.collides, hits))
                if rule.modality is Modality.OBLIGE:
                    content = self.formula(copy, rule.content)
                    bad.append((self.join("and", [applies[rule.id], _negated(content)]), rule.collides, hits))
            for each in act.reservations:
                holds, granted = self.formula(copy, each.holds), self.granted(act, each, applies)
                bad.append((self.join("and", [holds, _negated(granted)]), each.collides, lacks))
            for term, collides, where in bad:
                against = self.join("or", [applies[id_] for id_ in collides])
                where.append(self.join("and", [covered, term, _negated(against)]))
                clashes.append(self.join("and", [covered, term, against]))
        hit, lack, gap, clash = (self.join("or", each) for each in (hits, lacks, gaps, clashes))
        return {
            "allowed": self.define(f"(not (or {hit} {gap} {lack} {clash}))"),
            "not-allowed": self.define(f"(or {hit} (and (not {gap}) {lack}))"),
            "ungoverned": self.define(f"(and (not {hit}) {gap})"),
            "collision": self.define(f"(and (not {hit}) (not {gap}) (not {lack}) {clash})"),
        }

    def bar(self) -> None:
        """When the doing of a to-do is not allowed."""
        applies = self.applies("b")
        against: dict[Atom, list[str]] = {}
        for bar in self.problem.bars:
            (act,) = [act for act in self.problem.acts if act.id == bar.act]
            found = against.setdefault(bar.todo, [])
            for rule in self.of_act[act.id]:
                if rule.modality is Modality.FORBID:
                    found.append(applies[rule.id])
                if rule.modality is Modality.OBLIGE:
                    content = self.formula("b", rule.content)
                    found.append(self.join("and", [applies[rule.id], _negated(content)]))
            for each in act.reservations:
                granted = self.granted(act, each, applies)
                found.append(self.join("and", [self.formula("b", each.holds), _negated(granted)]))
        self.bars = {todo: self.join("or", found) for todo, found in against.items()}


_OPPOSITE = {"true": "false", "false": "true"}


def _negated(term: str) -> str:
    """What says the opposite of a term."""
    return _OPPOSITE.get(term) or f"(not {term})"


def _literal(name: str, value: bool) -> str:
    return name if value else f"(not {name})"


def _rational(number: Fraction) -> str:
    text = f"{abs(number.numerator)}.0"
    if number.denominator != 1:
        text = f"(/ {text} {number.denominator}.0)"
    return f"(- {text})" if number < 0 else text
