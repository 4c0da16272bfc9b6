"""Families of sets: the same as Python's own sets of sets, and the smallest set first."""

from __future__ import annotations

from random import Random

import pytest

from licet.engine.budget import Budget, Stopped
from licet.engine.families import EMPTY, NONE, Families

Sets = frozenset[tuple[int, ...]]


def some(rng: Random) -> Sets:
    """Sets of numbers at random."""
    return frozenset(tuple(sorted(rng.sample(range(6), rng.randint(0, 5)))) for _ in range(rng.randint(0, 12)))


def drawn(families: Families, sets: Sets) -> int:
    """The family of these sets, from the highest member down."""
    if sets <= {()}:
        return EMPTY if sets else NONE
    member = max(each[-1] for each in sets if each)
    without = frozenset(each for each in sets if member not in each)
    beside = frozenset(each[:-1] for each in sets if member in each)
    return families.node(member, drawn(families, without), drawn(families, beside))


def test_families_are_what_sets_of_sets_are() -> None:
    """Each set stands there once, the smallest first; equal families are one; one is taken from another."""
    for seed in range(300):
        rng = Random(seed)
        families = Families()
        one, other = some(rng), some(rng)
        first, second = drawn(families, one), drawn(families, other)
        told = list(families.sets(first))
        assert sorted(told) == sorted(one)
        assert [len(each) for each in told] == sorted(map(len, one))
        left = families.minus(first, second, Budget())
        assert frozenset(families.sets(left)) == one - other
        assert left == drawn(families, one - other)


def test_what_is_taken_counts() -> None:
    """To take one family from another is work, and stops where no steps are left."""
    families = Families()
    three, two = families.node(3, NONE, EMPTY), families.node(2, NONE, EMPTY)
    with pytest.raises(Stopped):
        families.minus(three, two, Budget(0))
