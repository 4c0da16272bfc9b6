"""Smallest changes against trying all of them."""

from __future__ import annotations

from itertools import combinations
from random import Random

import problems
from attrs import evolve

from licet.engine.compiled import Compiled
from licet.engine.core import Atom
from licet.engine.decision import Outcome
from licet.engine.flips import smallest_changes
from licet.engine.validate import problem_atoms


def tried(compiled: Compiled, facts: dict[Atom, bool], movable: list[Atom]) -> set[frozenset[tuple[Atom, bool]]]:
    """Every change that leads to `allowed` and has no part that does, one by one."""
    found: list[frozenset[Atom]] = []
    for size in range(len(movable) + 1):
        for chosen in map(frozenset, combinations(movable, size)):
            if any(other <= chosen for other in found):
                continue
            changed = {atom: value is not (atom in chosen) for atom, value in facts.items()}
            if compiled.outcomes(compiled.known(changed)) == frozenset({Outcome.ALLOWED}):
                found.append(chosen)
    return {frozenset((atom, not facts[atom]) for atom in one) for one in found}


def test_every_smallest_change_is_found() -> None:
    """All of them and no others, the fewest facts first; facts that may not change stay."""
    several = none = 0
    for seed in range(300):
        rng = Random(seed)
        problem = evolve(
            problems.problem(rng, open_atoms=5, bounds=rng.choice((0, 2)), rules=rng.randint(2, 6), axioms=1, given=0),
            facts=(),
        )
        compiled = Compiled(problem)
        facts = {atom: rng.random() < 0.5 for atom in problem_atoms(problem)}
        if not compiled.outcomes(compiled.known(facts)):
            continue  # they contradict each other
        movable = [atom for atom in facts if rng.random() < 0.8]
        changes = smallest_changes(compiled, compiled.known(facts), movable)

        assert changes is not None
        assert {frozenset(change) for change in changes} == tried(compiled, facts, movable)
        assert [len(change) for change in changes] == sorted(len(change) for change in changes)
        several += len(changes) > 1
        none += not changes
    assert several > 10
    assert none > 10
