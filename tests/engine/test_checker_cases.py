"""Many cases judged at once are judged as each of them is by itself."""

from __future__ import annotations

from itertools import product
from random import Random

import problems

from licet.engine import checker_cases
from licet.engine.checker import Ground
from licet.engine.checker_cases import Cases, batches, side
from licet.engine.core import Atom, AtomKind, Formula, Problem, Var, conj, disj, negation

KEYS = tuple("pqr")


def some_problems() -> list[Problem]:
    """Problems with some of everything."""
    return [
        problems.problem(
            rng := Random(seed),
            open_atoms=rng.randint(1, 4),
            bounds=rng.choice((0, 2)),
            todos=rng.choice((0, 1, 2)),
            acts=rng.choice((1, 2)),
            rules=rng.randint(1, 5),
            axioms=0,
            given=0.2,
        )
        for seed in range(60)
    ]


def test_outcomes_and_grounds_are_those_of_each_case() -> None:
    """
    What the acts come to in many partial assignments, and what bears on them, is what it is in each one.
    """
    for number, problem in enumerate(some_problems()):
        rng = Random(number)
        ground = Ground(problem)
        known = {atom.key: value for atom, value in problem.facts}
        free = [key for key, atom in ground.atoms.items() if key not in known and atom.kind is not AtomKind.TODO]
        told = rng.choice((0.0, 0.3, 0.6))
        cases = [{key: rng.random() < 0.5 for key in free if rng.random() < told} for _ in range(rng.randint(1, 9))]
        together = Cases(known, cases)
        judge = ground.judge.under(together)
        outcomes, bears = judge.outcomes(together.facts), judge.aspects(together.facts)
        for place, case in enumerate(cases):
            alone = {**known, **case}
            assert ground.judge.outcomes(alone) == {name: side(value, place) for name, value in outcomes.items()}
            by_itself = ground.judge.aspects(alone)
            for name, value in bears.items():
                assert side(value, place) is by_itself.get(name, False)
            assert by_itself.keys() <= bears.keys()


def test_what_is_false_nowhere_true_is_so_in_every_case() -> None:
    """
    What no case speaks of is false in each of them.
    """
    assert [side(checker_cases.NOWHERE, place) for place in range(70)] == [False] * 70


def test_a_formula_of_any_depth_comes_to_what_it_is() -> None:
    """
    Joined a thousand times over, a formula still has its value in every case.
    """
    p, q, r = (Var(Atom(key)) for key in KEYS)
    deep: Formula = p
    for place in range(3_000):
        deep = conj((disj((deep, q)), negation(r))) if place % 2 else disj((deep, conj((q, r))))
    cases = [
        {key: value for key, value in zip(KEYS, row, strict=True) if value is not None}
        for row in product((True, False, None), repeat=3)
    ]
    together = Cases({}, cases)
    for place, case in enumerate(cases):
        p_, q_, r_ = (case.get(key) for key in KEYS)
        if None not in (p_, q_, r_):
            assert side(together.truth(deep, together.facts), place) is ((p_ or q_) and not r_)


def test_cases_are_taken_in_order_so_many_at_a_time() -> None:
    """
    None is left out and none comes twice, however many there are.
    """
    for many in range(10):
        cases = [{str(place): True} for place in range(many)]
        taken = [*batches(cases, 4)]
        assert [case for batch in taken for case in batch] == cases
        assert all(0 < len(batch) <= 4 for batch in taken)
