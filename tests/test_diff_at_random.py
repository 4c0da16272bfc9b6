"""Random small texts compared, against judging every case: what is called equivalent is decided alike throughout."""

from __future__ import annotations

from random import Random

import pytest
from small_texts import ACTS, cases, line, terms

import licet


def two_texts(rng: Random) -> tuple[str, str]:
    """A text, and the same in another order with at most one line put in, left out or changed."""
    lines = [line(rng) for _ in range(rng.randint(1, 3))]
    other = rng.sample(lines, len(lines))
    change = rng.randrange(4)
    if change in (1, 2) and len(other) + (change == 2) > 1:
        other.pop()
    if change in (2, 3):
        other.append(line(rng))
    return terms(lines), terms(other)


@pytest.mark.parametrize("seed", range(14, 24))
def test_what_is_equivalent_is_decided_alike_in_every_case(seed: int) -> None:
    """
    Two texts that no case tells apart may be called equivalent; two that one does never are, and witnesses hold.
    """
    rng = Random(seed)
    one, other = two_texts(rng)
    first, second = licet.read(one, id="first"), licet.read(other, id="second")

    found = licet.diff(first, second)

    sessions = licet.Session([first]), licet.Session([second])
    if found.equivalent:
        spoken_of = [act for act in ACTS if act in one + other]  # the uses that an equivalence is about
        assert all(sessions[0].check(case).kind is sessions[1].check(case).kind for case in cases(spoken_of))
    for norm in found.norms:
        for difference in norm.differences:
            told = licet.case(difference.text)
            kinds = (sessions[0].check(told).kind, sessions[1].check(told).kind)
            assert (difference.first.kind, difference.second.kind) == kinds
