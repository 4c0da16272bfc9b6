"""Random small licences: the smallest facts that let a goal through are those that trying every set of them finds."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from test_whatif_at_random import GOALS, session_at

import licet
from licet.clauses.errors import InputError
from licet.clauses.reach import Outcome
from licet.clauses.verdict import Kind


@pytest.mark.parametrize("seed", range(6))
def test_the_facts_found_are_those_that_trying_all_finds(seed: int) -> None:
    """
    For each act of a goal: no smaller set does, each of those found does, and none of up to two facts is missing.
    """
    rng = Random(seed)
    session, goal = session_at(rng), rng.choice(list(GOALS))
    found = session.reach(goal)
    if found.outcome is Outcome.OPEN:
        return
    for act in found.result.vocabulary:
        expected: list[frozenset[str]] = []
        for many in range(3):
            for facts in combinations(found.result.considered, many):
                if any(other <= frozenset(facts) for other in expected):
                    continue
                try:
                    verdict = session.check(licet.case("\n".join((act, *facts, "", GOALS[goal])) + "\n"))
                except InputError:
                    continue
                if verdict.kind in (Kind.PERMITTED, Kind.CONDITIONAL):
                    expected.append(frozenset(facts))
        shown = [frozenset(use.facts) for use in found.uses if use.act == act and len(use.facts) < 3]

        assert sorted(map(sorted, expected)) == sorted(map(sorted, shown)), (goal, act)
