"""What leave or an exception is for: no other use comes by it, and no to-do stands in for it."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

TRIAL = "Fern Licence\n\n1. You may copy and modify the Tool.\n2. You may make non-production use of the Tool.\n"
LOGO = "1. You may use the Maps.\n2. You may not use the Logo, except to identify Fern as the maker."
FEE = "1. You may use and copy the Maps.\n2. You may not sell the Maps except where you pay the fee."
HANDED = "1. Everybody may use and copy the Tool.\n2. Whoever shares the Tool {only}has to pass these terms on."

CASES = [
    (TRIAL, "Bob makes production use of the Tool. May Bob make production use of the Tool?", "prohibited"),
    (TRIAL, "Bob makes non-production use of the Tool. May Bob make non-production use of it?", "permitted"),
    (LOGO, "Bob uses the Logo to decorate a shirt. May Bob use the Logo to decorate the shirt?", "prohibited"),
    (LOGO, "Bob uses the Logo to identify Fern as the maker. May Bob use the Logo?", "permitted"),
    (FEE, "Bob does not pay the fee. Bob sells the Maps. May Bob sell the Maps?", "prohibited"),
    (HANDED.format(only=""), "Bob shares the Tool. May Bob share the Tool?", "undetermined"),
    (HANDED.format(only="only "), "Bob shares the Tool. May Bob share the Tool?", "conditional"),
    (HANDED.format(only="only "), "Bob shares the Tool. Bob passes these terms on. May Bob share it?", "permitted"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_leave_goes_as_far_as_it_is_given(terms: str, case: str, verdict: str) -> None:
    """Leave for one way of using is none for its contrary; an exception for an aim lifts a ban for that aim."""
    assert verdict == kind_of(judged(terms, case))


def test_an_act_named_without_its_doer_is_judged() -> None:
    """ "For a use that shows …": what the relative clause is said of is the use, which no sentence named before."""
    told = "Bob publishes the Maps for a naval use that shows depths. May Bob publish the Maps?"
    assert kind_of(judged("1. You may publish the Maps.", told)) in ("permitted", "undetermined")


@pytest.mark.parametrize(
    ("aim", "done", "expected"),
    [
        ("planning", "plan a trip", "permitted"),
        ("navigation", "navigate a boat", "permitted"),
        ("navigation", "paint a boat", "undetermined"),
    ],
)
def test_a_noun_for_what_is_done(aim: str, done: str, expected: str) -> None:
    """Who plans a trip with it uses it for planning."""
    assert expected == kind_of(judged(f"You may use Fern for {aim}.", f"May Ada use Fern to {done}?"))


PLANS = (
    "Members on the free plan may use their images for non-commercial purposes only. "
    "Members on a paid plan may use and sell their images."
)


@pytest.mark.parametrize(
    ("plan", "done", "expected"),
    [
        ("free", "sells the image", "prohibited"),
        ("free", "prints the image", "undetermined"),
        ("paid", "sells the image", "permitted"),
    ],
)
def test_leave_for_some_limits_nobody_else(plan: str, done: str, expected: str) -> None:
    """Whom leave is for was not looked at where it keeps back what it is not for; selling is no non-commercial use."""
    told = f"Ada is on the {plan} plan. Ada generates an image with Fern. Ada {done}."
    assert expected == kind_of(judged(PLANS, f"{told} May Ada {done.replace('s ', ' ', 1)}?"))
