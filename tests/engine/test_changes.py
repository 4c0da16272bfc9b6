"""Smallest changes of ground problems against trying every set of options with the oracle's verdict."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from attrs import evolve
from oracle import everything, judge
from problems import problem

from licet.clauses.changes import Goal
from licet.engine import changes as engine_changes
from licet.engine.budget import Budget, Stopped
from licet.engine.changes import REACHES, View, smallest_changes
from licet.engine.compiled import Compiled
from licet.engine.core import Assignment, Atom, AtomKind, Problem
from licet.engine.flips import smallest_changes as flips
from licet.engine.search import Search
from licet.engine.validate import ContradictionError


def options_of(rng: Random, one: Problem) -> list[Assignment]:
    """Flips of given atoms, values for open ones, now and then two at once."""
    facts = dict(one.facts)
    atoms = everything(one)
    rng.shuffle(atoms)
    found: list[Assignment] = []
    for atom in atoms[: rng.randint(1, 4)]:
        if atom in facts:
            found.append(((atom, not facts[atom]),))
        elif atom.kind is AtomKind.TODO:
            found.append(((atom, True),))
        else:
            found += [((atom, value),) for value in rng.choice(((True,), (False,), (False, True)))]
    if len(found) > 1 and rng.random() < 0.3:
        first, second = found[0], found[-1]
        if first[0][0] != second[0][0]:
            found.append((*first, *second))
    return found


def together(options: list[Assignment], places: tuple[int, ...]) -> dict[Atom, bool] | None:
    """What these options give; None where two of them differ about an atom."""
    given: dict[Atom, bool] = {}
    for place in places:
        for atom, value in options[place]:
            if given.setdefault(atom, value) is not value:
                return None
    return given


def reached(one: Problem, given: dict[Atom, bool] | None, goal: Goal) -> bool:
    """Whether the oracle's verdict reaches the goal once these values are given."""
    if given is None:
        return False
    facts = tuple((dict(one.facts) | given).items())
    return judge(evolve(one, facts=facts))["verdict"] in REACHES[goal]


def by_trying(one: Problem, options: list[Assignment], goal: Goal) -> list[frozenset[int]]:
    """The same list by brute force."""
    found: list[frozenset[int]] = []
    for many in range(len(options) + 1):
        for places in combinations(range(len(options)), many):
            if any(other <= frozenset(places) for other in found):
                continue
            if reached(one, together(options, places), goal):
                found.append(frozenset(places))
    return found


def test_every_smallest_change_and_no_other() -> None:
    """
    On random problems with facts, to-dos, axioms and quantities, the list is the one that trying all options gives.
    """
    rng = Random(20231215)
    compared = changed = 0
    while compared < 300:
        one = problem(
            rng,
            open_atoms=rng.randint(2, 4),
            bounds=rng.choice((0, 0, 2)),
            todos=rng.choice((0, 1, 2)),
            acts=rng.choice((1, 1, 2)),
            rules=rng.randint(2, 5),
            axioms=rng.choice((0, 1)),
            given=rng.choice((0.3, 0.7)),
        )
        options = options_of(rng, one)
        goal = rng.choice(list(Goal))
        expected = by_trying(one, options, goal)
        try:
            found = list(smallest_changes([View(one, tuple(options))], goal, Budget()))
        except ContradictionError:  # of the facts that no option touches
            found = []
        compared += 1
        changed += any(expected)

        assert sorted(map(sorted, expected)) == sorted(map(sorted, found)), (one, options, goal)
    assert 60 < changed


def test_the_solver_finds_the_same_as_the_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where there are too many open atoms for tables z3 is asked, and the list is the same.
    """
    rng = Random(7)
    for _ in range(12):
        one = problem(rng, open_atoms=4, todos=1, acts=2, rules=5, axioms=1, given=0.5)
        options = options_of(rng, one)
        expected = by_trying(one, options, Goal.CONDITIONAL)
        with monkeypatch.context() as patch:
            patch.setattr(engine_changes, "space_of", Search)
            try:
                found = list(smallest_changes([View(one, tuple(options))], Goal.CONDITIONAL, Budget()))
            except ContradictionError:
                found = []

        assert sorted(map(sorted, expected)) == sorted(map(sorted, found))


def test_a_change_that_is_turned_down_is_no_reason_against_a_larger_one() -> None:
    """
    With every set turned down, all sets of options that go together and reach the goal are offered.
    """
    rng = Random(11)
    several = 0
    for _ in range(40):
        one = problem(rng, open_atoms=3, todos=1, rules=3, axioms=0, given=0.8)
        options = options_of(rng, one)
        offered: list[frozenset[int]] = []

        def turned_down(chosen: frozenset[int], offered: list[frozenset[int]] = offered) -> None:
            offered.append(chosen)

        assert [] == list(smallest_changes([View(one, tuple(options))], Goal.CONDITIONAL, Budget(), turned_down))
        reaching = [
            frozenset(places)
            for many in range(len(options) + 1)
            for places in combinations(range(len(options)), many)
            if reached(one, together(options, places), Goal.CONDITIONAL)
        ]
        several += len(reaching) > 1
        assert sorted(map(sorted, reaching)) == sorted(map(sorted, offered))
    assert 10 < several


def test_known_facts_agree_with_the_route_by_truth_tables() -> None:
    """
    Where every fact is known, the sets are those that the table over the facts which may change gives.
    """
    rng = Random(41)
    changed = 0
    for _ in range(60):
        one = problem(rng, open_atoms=4, rules=4, axioms=rng.choice((0, 1)), given=1.0)
        facts = dict(one.facts)
        movable = [atom for atom in everything(one) if atom in facts]
        if set(everything(one)) - set(facts):
            continue
        compiled = Compiled(one)
        try:
            table = flips(compiled, compiled.known(one.facts), movable)
            found = [
                frozenset(movable[place] for place in places)
                for places in smallest_changes(
                    [View(one, tuple(((atom, not facts[atom]),) for atom in movable))], Goal.PERMITTED, Budget()
                )
            ]
        except ContradictionError:
            continue
        assert table is not None
        changed += any(found)
        assert sorted(sorted(atom.key for atom, _ in each) for each in table) == sorted(
            sorted(atom.key for atom in each) for each in found
        )
    assert 5 < changed


def test_a_change_must_do_for_every_view() -> None:
    """
    Over two problems at once, the list is that of the sets which trying finds for both.
    """
    rng = Random(23)
    several = 0
    for _ in range(60):
        one = problem(rng, open_atoms=3, todos=1, rules=3, axioms=0, given=0.8)
        facts = {atom: rng.random() < 0.5 for atom, _ in one.facts}
        other = evolve(one, facts=tuple(facts.items()))
        options: list[Assignment] = [((atom, value),) for atom in everything(one)[:3] for value in (True, False)]
        expected: list[frozenset[int]] = []
        for many in range(len(options) + 1):
            for places in combinations(range(len(options)), many):
                given = together(options, places)
                if any(each <= frozenset(places) for each in expected):
                    continue
                if all(reached(each, given, Goal.CONDITIONAL) for each in (one, other)):
                    expected.append(frozenset(places))
        views = [View(one, tuple(options)), View(other, tuple(options))]
        several += any(expected)

        assert sorted(map(sorted, expected)) == sorted(map(sorted, smallest_changes(views, Goal.CONDITIONAL, Budget())))
    assert 10 < several


def test_a_budget_stops_the_search() -> None:
    """
    A search that may not spend anything stops before its first answer, and says so.
    """
    one = problem(Random(3), open_atoms=3, rules=3, given=1.0)

    with pytest.raises(Stopped):
        list(smallest_changes([View(one, tuple(options_of(Random(5), one)))], Goal.CONDITIONAL, Budget(0)))
