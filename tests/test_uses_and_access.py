"""Bans on access and use beside each other, some features alone, and what is not otherwise allowed."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

HEAD = 'Fern Ltd ("we") runs the Services. You may access and use the Services. '


def kind(text: str, facts: str, question: str = "May the bakery use the Services?") -> Kind | None:
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


RIVALS = (
    HEAD + "You will not access the Services or Documentation or use the Services in order to build a rival product.\n"
)


def test_a_purpose_behind_access_and_use_is_of_both() -> None:
    """Else no use would be left; who is under an age, or has no account, may not access it at all."""
    assert kind(RIVALS, "The bakery uses the Services to write recipes.") is Kind.PERMITTED
    bans = "Users under 13 may not access the Services or use the Services to chat.\n"
    girl = "A girl of 12 years uses the Services to draw."
    assert kind(HEAD + bans, girl, "May the girl use the Services?") is Kind.PROHIBITED


@pytest.mark.parametrize("some", ["Certain features, parts or elements", "Some parts", "Certain parts"])
def test_some_parts_are_not_the_whole(some: str) -> None:
    text = HEAD + f"{some} of the Services can be used only by holders of a Pro Plan.\n"
    assert kind(text, "The bakery uses the Services.") is Kind.PERMITTED
    part = "The bakery uses a part of the Services."
    assert kind(text, part, "May the bakery use the part?") is Kind.UNDETERMINED


def test_leave_for_some_things_is_not_leave_for_each() -> None:
    text = HEAD + "You may download certain Materials.\n"
    asked = "May the bakery download the Materials?"
    assert kind(text, "The bakery downloads the Materials.", asked) is Kind.UNDETERMINED


LOGO = HEAD + "We grant you a license to use our logo solely to promote your app. You may not otherwise use our logo.\n"


def test_otherwise_means_not_as_was_let_before() -> None:
    asked = "May the bakery use the logo?"
    assert kind(LOGO, "The bakery uses the logo of Fern to promote its app.", asked) is Kind.PERMITTED
    assert kind(LOGO, "The bakery uses the logo of Fern on a car.", asked) is not Kind.PERMITTED
    assert kind(LOGO, "The bakery uses the logo of Fern to sell a car.", asked) is Kind.PROHIBITED
