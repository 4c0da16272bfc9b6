"""
All smallest sets of options that bring a ground problem to a goal, the smallest first.

A hitting-set tree after R. Reiter, A theory of diagnosis from first principles, 1987: what a failing set of options
leaves as it is, and fails by, is a conflict, and every larger set that does better must change some of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from ..clauses.changes import Goal
from ..clauses.verdict import Kind
from .budget import Budget
from .circuit import TRUE, known_true
from .core import Assignment, Atom, AtomKind, Problem
from .decide import CERTAIN, decide, space_of
from .deciding import Space
from .decision import Outcome
from .mixtures import common_ground
from .outcome import lower
from .situation import Situation, situation
from .validate import validate

REACHES = {
    Goal.PERMITTED: frozenset({Kind.PERMITTED}),
    Goal.CONDITIONAL: frozenset({Kind.PERMITTED, Kind.CONDITIONAL}),
}
"""The verdicts that reach each goal."""

_GOOD = {
    Goal.PERMITTED: frozenset({Outcome.ALLOWED}),
    Goal.CONDITIONAL: frozenset({Outcome.ALLOWED, Outcome.ONCE}),
}

Options = frozenset[int]
"""Options by their places."""


def kind_of(problem: Problem, budget: Budget) -> Kind | None:
    """The verdict alone, without certificate and deciding sets; None where the budget ends before there is one."""
    if problem.accounts:
        return decide(problem, certify=False, steps=budget.left, cancel=budget.cancel).kind
    validate(problem)
    here = situation(problem, lower(problem), common_ground(problem), budget)
    space = space_of(here, budget)
    possible = frozenset(outcome for outcome, literal in here.outcomes.items() if space.exists(literal, {}) is not None)
    return CERTAIN.get(possible, Kind.UNDETERMINED)


def smallest_changes(
    problem: Problem,
    options: Sequence[Assignment],
    goal: Goal,
    budget: Budget,
    accept: Callable[[Options], bool] = lambda _: True,
) -> Iterator[Options]:
    """
    Every set of options after which the problem's verdict reaches `goal`, and of which no part does, smallest first.

    An option gives atoms other values than the facts do, or values where they give none; two that give one atom
    different values are never taken together. Raises ContradictionError where the other facts contradict each other.
    Nothing is assumed of the goal: it may hold of a set and fail of a larger
    one. `accept` may turn a set down, which is then no reason against a larger one. Accounts are left aside.
    """
    tree = _Tree(problem, options, goal, budget)
    found: list[Options] = []
    level: dict[Options, None] = {frozenset(): None}
    while level:
        following: dict[Options, None] = {}
        for chosen in level:
            if any(other <= chosen for other in found):
                continue
            conflict = tree.conflict(chosen)
            if conflict is None and accept(chosen):
                found.append(chosen)
                yield chosen
                continue
            for place in tree.ways_out(chosen, conflict):
                following.setdefault(chosen | {place})
        level = dict.fromkeys(sorted(following, key=sorted))


@frozen
class _Conflict:
    """Values under which the goal is missed whatever else is changed; every way out changes one of them."""

    literals: tuple[tuple[Atom, bool], ...]
    clash: bool = False
    """The axioms rule the values out; it only bears where all of them are given, and not where one is left open."""

    def bears(self, given: Mapping[Atom, bool]) -> bool:
        """Whether these given values, and open ones, miss the goal by it."""
        if self.clash:
            return all(given.get(atom) is value for atom, value in self.literals)
        return all(given.get(atom, value) is value for atom, value in self.literals)


class _Tree:
    """The search over one problem."""

    def __init__(self, problem: Problem, options: Sequence[Assignment], goal: Goal, budget: Budget) -> None:
        validate(problem)
        self.options = tuple(dict(option) for option in options)
        self.budget = budget
        self.touched = tuple(dict.fromkeys(atom for option in self.options for atom in option))
        facts = dict(problem.facts)
        self.before = {atom: facts.pop(atom) for atom in self.touched if atom in facts}
        outstanding = [atom for atom in self.touched if atom.kind is AtomKind.TODO and atom not in self.before]
        if goal is Goal.CONDITIONAL:
            # Outstanding is as good as done here; only what has failed can be made better.
            self.before.update(dict.fromkeys(outstanding, True))
        else:
            self.before.update(dict.fromkeys(outstanding, False))
        self.here: Situation = situation(
            problem, lower(problem), tuple(facts.items()), budget, chosen=frozenset(self.touched)
        )
        good = _GOOD[goal]
        circuit = self.here.circuit
        self.bad = circuit.disj(literal for outcome, literal in self.here.outcomes.items() if outcome not in good)
        self.missed = circuit.disj((self.bad, circuit.disj(self.here.outcomes[one] for one in good) ^ 1))
        self.space: Space = space_of(self.here, budget)
        self.columns = frozenset(self.space.columns)
        self.known: list[_Conflict] = []

    def values(self, chosen: Options) -> dict[Atom, bool]:
        """What these options and the facts that they leave alone give the touched atoms."""
        given = dict(self.before)
        for place in sorted(chosen):
            given.update(self.options[place])
        return given

    def conflict(self, chosen: Options) -> _Conflict | None:
        """Why these options miss the goal; None where they reach it."""
        self.budget.spend()
        given = self.values(chosen)
        for atom, value in given.items():
            if self.here.known.get(atom, value) is not value:  # what the other facts settle is no choice
                return _Conflict(((atom, value),), clash=True)
        given = {atom: value for atom, value in given.items() if atom in self.columns}
        for known in self.known:
            if known.bears(given):
                return known
        completion = self.space.exists(self.missed, given)
        if completion is not None:
            literals = self._reason(completion)
            found = _Conflict(tuple((atom, value) for atom, value in literals.items() if atom in self.touched))
        elif self.space.exists(TRUE, given) is None:
            found = _Conflict(tuple(self._clash(given).items()), clash=True)
        else:
            return None
        self.known.append(found)
        return found

    def _reason(self, completion: Mapping[Atom, bool]) -> dict[Atom, bool]:
        """Values under which the goal is missed and the constraints hold, however the rest is."""
        kept = dict(completion)
        circuit = self.here.circuit
        for atom in (*(one for one in self.touched if one in kept), *(one for one in completion)):
            if atom not in kept:
                continue
            value = kept.pop(atom)
            rails = circuit.rails(
                {one: 1 for one, true in kept.items() if true}, {one: 1 for one, true in kept.items() if not true}, 1
            )
            if not known_true(rails, self.missed) & 1 or not all(
                known_true(rails, each.literal) & 1 for each in self.here.constraints
            ):
                kept[atom] = value
        return kept

    def _clash(self, given: Mapping[Atom, bool]) -> dict[Atom, bool]:
        """A smallest part of `given` that the axioms rule out."""
        kept = dict(given)
        for atom in given:
            fewer = {one: value for one, value in kept.items() if one is not atom}
            if self.space.exists(TRUE, fewer) is None:
                kept = fewer
        return kept

    def ways_out(self, chosen: Options, conflict: _Conflict | None) -> Iterator[int]:
        """The options, one more each, that change part of a conflict, or all that are left where there is none."""
        given = self.values(chosen)
        set_ = {atom for place in chosen for atom in self.options[place]}
        for place, option in enumerate(self.options):
            if place in chosen or any(atom in set_ and given[atom] is not value for atom, value in option.items()):
                continue
            if conflict is None or any(option.get(atom, value) is not value for atom, value in conflict.literals):
                yield place
