"""Quantities of several together: what one of them has is a part of the whole."""

from __future__ import annotations

from itertools import product

import pytest
from plain_words import judged, kind_of

SUM = "You may use the Model if the {}revenue of you and your affiliates {}is at most $1,000,000."
EACH = (
    "1. You may use the Model.\n2. You must not use the Model if you or your affiliates have more than 100 employees."
)
ASKED = "May Bob use the Model?"
AMOUNTS = (None, 300_000, 600_000, 1_200_000)


@pytest.mark.parametrize(("own", "theirs"), list(product(AMOUNTS, AMOUNTS)))
def test_a_sum_against_all_that_it_may_be(own: int | None, theirs: int | None) -> None:
    """
    Whatever the numbers that nobody states come to: decided where every completion agrees, else undetermined.
    """
    facts = [f"The revenue of Bob is ${own}."] if own is not None else []
    facts += [f"The revenue of the affiliates of Bob is ${theirs}."] if theirs is not None else []
    completions = {
        (first if own is None else own) + (second if theirs is None else theirs) <= 1_000_000
        for first in (0, 2_000_000)
        for second in (0, 2_000_000)
    }
    wanted = "undetermined" if len(completions) > 1 else "permitted" if completions == {True} else "prohibited"

    for words in (("combined ", ""), ("total ", "")):
        assert wanted == kind_of(judged(SUM.format(*words), f"{' '.join(facts)} {ASKED}"))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ("Sub is an affiliate of Bob. The revenue of Bob is $300,000. The revenue of Sub is $600,000.", "undetermined"),
        ("Sub is an affiliate of Bob. The revenue of Bob is $600,000. The revenue of Sub is $600,000.", "prohibited"),
    ],
)
def test_one_affiliate_is_not_all_of_them(facts: str, verdict: str) -> None:
    """
    Of an affiliate that the case names, nobody says that there is no other one.
    """
    assert verdict == kind_of(judged(SUM.format("combined ", ""), f"{facts} {ASKED}"))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ("Bob has 60 employees.", "undetermined"),
        ("Bob has 160 employees.", "prohibited"),
        ("Bob has 60 employees. The affiliates of Bob have 60 employees.", "permitted"),
        ("Bob has 60 employees. The affiliates of Bob have 160 employees.", "prohibited"),
    ],
)
def test_either_of_several(facts: str, verdict: str) -> None:
    """
    "You or your affiliates" are over a threshold where one of them is, and below it only where all are.
    """
    assert verdict == kind_of(judged(EACH, f"{facts} {ASKED}"))
