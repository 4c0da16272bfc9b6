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
from .decide import space_of
from .deciding import Space
from .decision import Outcome
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


@frozen
class View:
    """
    One problem that a change must bring to the goal, and what each option sets in it.
    """

    problem: Problem
    options: tuple[Assignment, ...]
    """By place; an option gives atoms other values than the facts do, or values where they give none."""


def smallest_changes(
    views: Sequence[View],
    goal: Goal,
    budget: Budget,
    accept: Callable[[Options], Options | None] = lambda chosen: chosen,
    never: Sequence[Options] = (),
) -> Iterator[Options]:
    """
    Every set of options after which each view reaches `goal`, and of which no part does as well, smallest first.

    Two options that give one atom different values are never taken together, nor is all of one of `never`. Nothing is
    assumed of the goal: it may hold of a set and fail of a larger one. `accept` has the last word: it may turn a set
    down, which is then no reason against a larger one, or answer with a part of it that does. Accounts are left aside.
    Raises ContradictionError where facts that no option touches contradict each other.
    """
    trees = [_Tree(view.problem, view.options, goal, budget) for view in views]
    size = len(views[0].options) if views else 0
    found: list[Options] = []
    level: dict[Options, None] = {frozenset(): None}
    while level:
        following: dict[Options, None] = {}
        for chosen in level:
            if any(other <= chosen for other in found) or any(all_ <= chosen for all_ in never):
                continue
            missed = next(((tree, why) for tree in trees if (why := tree.conflict(chosen)) is not None), None)
            if missed is None and (accepted := accept(chosen)) is not None:
                if not any(other <= accepted for other in found):
                    yield accepted
                found += [accepted, chosen]
                continue
            for place in range(size):
                if place in chosen or not all(tree.goes_with(place, chosen) for tree in trees):
                    continue
                if missed is None or missed[0].changes(place, missed[1]):
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

    def goes_with(self, place: int, chosen: Options) -> bool:
        """Whether an option gives no atom another value than one that is taken."""
        taken = {atom: value for other in chosen for atom, value in self.options[other].items()}
        return all(taken.get(atom, value) is value for atom, value in self.options[place].items())

    def changes(self, place: int, conflict: _Conflict) -> bool:
        """Whether an option changes part of a conflict."""
        option = self.options[place]
        return any(option.get(atom, value) is not value for atom, value in conflict.literals)
