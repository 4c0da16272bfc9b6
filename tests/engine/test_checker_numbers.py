"""The checker's arithmetic against trying numbers: it accepts a clash of bounds only where no number meets them all."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product
from typing import Any

from oracle import number_exists

from licet.engine.bounds import clash
from licet.engine.checker_numbers import absurd, solvable
from licet.engine.core import Atom, AtomKind, Bound, Relation
from licet.engine.splits import combinations_json

Case = dict[Atom, bool]

BOUNDS = [
    Atom(f"n{relation.value}{threshold}", AtomKind.COMPARISON, Bound("n", relation, Fraction(threshold)))
    for relation, threshold in product(Relation, (1, 2))
]
OTHER = Atom("m>5", AtomKind.COMPARISON, Bound("m", Relation.GT, Fraction(5)))
FACT = Atom("fact")
ATOMS = {atom.key: atom for atom in (*BOUNDS, OTHER, FACT)}


def cases(most: int) -> Iterator[Case]:
    """Every way in which up to so many bounds on one number hold or fail."""
    for size in range(1, most + 1):
        for atoms in combinations(BOUNDS, size):
            for values in product((True, False), repeat=size):
                yield dict(zip(atoms, values, strict=True))


def accepted(sums: list[list[list[Any]]], case: Case) -> bool:
    """Whether the checker takes these sums for a clash."""
    return absurd(sums, ATOMS, {atom.key: value for atom, value in case.items()}) is None


def sums_of(case: Case, weights: tuple[int, ...]) -> list[list[Any]]:
    """The bounds of a case, weighted; those with no weight are left out."""
    terms = zip(case.items(), weights, strict=True)
    return [[atom.key, value, weight] for (atom, value), weight in terms if weight]


def test_solvable_is_what_a_number_meets() -> None:
    """
    Bounds have a number in common exactly where trying finds one.
    """
    assert solvable([])
    for case in cases(3):
        assert number_exists(case) is solvable([(atom.bound, value) for atom, value in case.items() if atom.bound])


def test_every_clash_is_accepted() -> None:
    """
    Where no number meets the bounds, the sums that the deciding side finds are accepted; each alone is not, of two.
    """
    split = 0
    for case in cases(3):
        found = clash(list(case.items()))
        assert (found is None) is number_exists(case)
        if found is not None:
            sums = combinations_json(found)
            assert accepted(sums, case)
            assert not accepted([*sums, sums[0]], case)
            assert not accepted([], case)
            split += len(sums) == 2
            assert len(sums) == 1 or not any(accepted([one], case) for one in sums)
    assert split > 3


def test_no_sum_is_accepted_where_a_number_exists() -> None:
    """
    Whatever the weights, one sum or two are accepted only where no number meets the bounds.
    """
    weights = (-1, 0, 1, 2)
    taken = 0
    for case in cases(3):
        ones = [sums_of(case, chosen) for chosen in product(weights, repeat=len(case))]
        pairs = product(ones, repeat=2) if len(case) < 3 else product(ones[::13], ones[::17])
        for sums in (*([one] for one in ones), *([first, second] for first, second in pairs)):
            if accepted(sums, case):
                taken += 1
                assert not number_exists(case)
    assert taken > 50


def test_terms_that_are_none() -> None:
    """
    A term counts only with a bound that holds in the case, on one quantity, and with a whole weight.
    """
    low, high = ATOMS["n<1"], ATOMS["n>2"]
    case: Case = {low: True, high: True, OTHER: True, FACT: True}
    good: list[list[Any]] = [[low.key, True, 1], [high.key, True, 1]]
    assert accepted([good], case)
    for place, wrong in product((0, 1), ("nothing", FACT.key, OTHER.key)):
        assert not accepted([[[wrong, True, 1] if at == place else term for at, term in enumerate(good)]], case)
    for weight in (True, 1.0, 0, -1, 2, "1", None):
        assert not accepted([[[low.key, True, weight], good[1]]], case)
    assert not accepted([[[low.key, False, 1], good[1]]], case)
    assert not accepted([good], {high: True})
    assert not accepted([good, [[OTHER.key, True, 0]]], case)
    assert not accepted([[*good, [OTHER.key, True, 1]]], case)
    assert not accepted([[[low.key, True, 1], [OTHER.key, True, 1]]], case)
    assert not accepted([[]], case)


def test_a_bound_with_no_weight_makes_nothing_strict() -> None:
    """
    At least one and at most one meet in one, whatever else is named without weight.
    """
    case: Case = {ATOMS["n>=1"]: True, ATOMS["n<=1"]: True, ATOMS["n<2"]: True}
    assert not accepted([[["n>=1", True, 1], ["n<=1", True, 1], ["n<2", True, 0]]], case)


def test_two_inequalities_do_not_close_one_case() -> None:
    """
    From one to two, and neither of them: each end is closed, and what lies between is not.
    """
    case: Case = {ATOMS["n>=1"]: True, ATOMS["n<=2"]: True, ATOMS["n=1"]: False, ATOMS["n=2"]: False}
    for weights in ((1, -1), (-1, 1)):
        low = [["n>=1", True, 1], ["n=1", False, weights[0]]]
        high = [["n<=2", True, 1], ["n=2", False, weights[1]]]
        assert number_exists(case)
        assert not accepted([low, high], case)
