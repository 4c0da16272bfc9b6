"""Numbers, money, shares and days: what a clause bounds against what a case states, in other words too."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet

USERS = (
    "1. You may use the Model.\n2. You must not use the Model if you have more than 700 million monthly active users."
)
BEFORE = (
    "1. You may use the Model.\n2. You must not use the Model if you have more than 700 million monthly active users "
    "in the month before the release of the Model."
)
REVENUE = "1. You may use the Tool.\n2. You must not use the Tool if your annual revenue exceeds USD 1 million."
STAFF = "You may use the Tool if you have at least 10 employees."
BIG = "1. You may use the Tool.\n2. Companies with an annual revenue above EUR 2 million must not use the Tool."
PRODUCTS = (
    "1. You may use the Model.\n2. You must not use the Model if the monthly active users of your products or "
    "services are more than 700 million."
)
COPIES = "You may make up to three copies of the Tool."
SHARE = "You may quote at most one third of the Text."
RELEASED = "The Model was released on 18 July 2023."


@pytest.mark.parametrize(
    ("terms", "facts", "verdict"),
    [
        # the threshold itself is not more than the threshold
        (USERS, "Bob has 800 million monthly active users.", "prohibited"),
        (USERS, "Bob has 700 million monthly active users.", "permitted"),
        (USERS, "Bob has fewer than 600 million monthly active users.", "permitted"),
        (USERS, "Bob has at least 600 million monthly active users.", "undetermined"),
        (USERS, "Bob has no users.", "permitted"),
        (STAFF, "Bob has 10 employees.", "permitted"),
        (STAFF, "Bob has 9 employees.", "prohibited"),
        # other words for the same number
        (USERS, "Bob has 800 million users a month.", "prohibited"),
        (USERS, "The number of monthly active users of Bob is 800 million.", "prohibited"),
        (PRODUCTS, "Bob has 800 million users a month.", "prohibited"),
        (PRODUCTS, "The app of Bob has 800 million monthly active users.", "prohibited"),
        (REVENUE, "Its revenue was USD 2 million last year.", "prohibited"),
        (REVENUE, "Bob's annual revenue is $900,000.", "permitted"),
        (REVENUE, "Bob has an annual revenue of exactly 1,000,000 US dollars.", "permitted"),
        (REVENUE, "Its annual revenue does not exceed USD 500,000.", "permitted"),
        (BIG, "Bob is a company. Its annual revenue is EUR 3 million.", "prohibited"),
        (BIG, "Bob is a company. Its annual revenue is EUR 1 million.", "permitted"),
        (STAFF, "Bob employs 12 people.", "permitted"),
        # a narrower kind is a lower bound, a wider one an upper bound, another unit says nothing
        (STAFF, "Bob has 12 part-time employees.", "permitted"),
        (STAFF, "Bob has 5 part-time employees.", "undetermined"),
        (USERS, "Bob has 5 million users.", "permitted"),
        (USERS, "Bob has 900 million users.", "undetermined"),
        (REVENUE, "Its annual revenue is EUR 2 million.", "undetermined"),
        # the month that the clause computes; what another month says is nothing
        (BEFORE, f"{RELEASED} In June 2023, Bob had 900 million monthly active users.", "prohibited"),
        (BEFORE, f"{RELEASED} In June 2023, Bob had exactly 700 million monthly active users.", "permitted"),
        (BEFORE, f"{RELEASED} In June 2025, Bob had 900 million monthly active users.", "undetermined"),
        (BEFORE, "Bob had 900 million monthly active users.", "prohibited"),
    ],
)
def test_a_number_against_a_bound(terms: str, facts: str, verdict: str) -> None:
    """
    What is stated of a number decides a bound on it, whatever words state it.
    """
    thing = "Model" if "Model" in terms else "Tool"
    assert verdict == kind_of(judged(terms, f"Bob uses the {thing}. {facts} May Bob use the {thing}?"))


@pytest.mark.parametrize(
    ("terms", "act", "verdict"),
    [
        (COPIES, "make three copies of the Tool", "permitted"),
        (COPIES, "make four copies of the Tool", "prohibited"),
        (SHARE, "quote 33% of the Text", "permitted"),
        (SHARE, "quote 34% of the Text", "prohibited"),
        (SHARE, "quote one half of the Text", "prohibited"),
    ],
)
def test_so_much_of_an_act(terms: str, act: str, verdict: str) -> None:
    """
    A grant of so much grants no more; shares are exact fractions.
    """
    assert verdict == kind_of(judged(terms, f"May Bob {act}?"))


def test_the_question_names_number_unit_and_date() -> None:
    """
    What decides is the threshold, with its unit, in the month that the clause computes from the dates of the case.
    """
    answer = judged(BEFORE, f"{RELEASED} Bob uses the Model. May Bob use the Model?")

    assert "undetermined" == kind_of(answer)
    assert "turns on “Does Bob have more than 700,000,000 monthly active users in June 2023?”" in answer.to_text()


def test_a_date_and_a_number_decide_together() -> None:
    """
    A grant until a day and a bound on users: both are asked, each as itself.
    """
    answer = judged(
        "1. You may use the Model until 30 June 2024.\n2. You must not use the Model if you have more than 700 users.",
        "Bob uses the Model. May Bob use the Model?",
    )
    text = answer.to_text()

    assert "undetermined" == kind_of(answer)
    assert "until 30 June 2024" in text
    assert "700 users" in text


def test_an_account_gives_a_number() -> None:
    """
    Two sources, two numbers on both sides of the threshold: contested.
    """
    case = (
        "Bob uses the Model.\nAccording to X:\n    Bob has 900 million monthly active users.\n"
        "According to Y:\n    Bob has 600 million monthly active users.\n\nMay Bob use the Model?"
    )
    answer = judged(USERS, case)

    assert "contested" == kind_of(answer)
    assert {"X": "prohibited", "Y": "permitted"} == {
        name: one.kind.value for name, one in answer.result.accounts if one.kind
    }


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("25 months", "prohibited"),
        ("24 months", "permitted"),
        ("7 quarters", "permitted"),
        ("700 days", "permitted"),
        ("731 days", "undetermined"),
        ("733 days", "prohibited"),
    ],
)
def test_stretches_of_time_in_other_units(told: str, kind: str) -> None:
    """
    Years are twelve months each, and so many days may be two years or not: that is told only where it is sure.
    """
    terms = licet.read("Larch Terms\n\n1. You may keep the Data for at most 2 years.\n")
    case = licet.case(f"Acme keeps the Data for {told}.\nMay Acme keep the Data?")

    assert kind == licet.check(case, [terms]).kind


FEE = "You may publish the Photos if you pay a fee of EUR 20."
EITHER_FEE = "You may publish the Photos if you either credit Wren or pay a fee of EUR 20."
PRICE = "1. You may publish the Photos.\n2. You must not publish the Photos for a fee of more than EUR 50."


@pytest.mark.parametrize(
    ("terms", "facts", "verdict"),
    [
        (FEE, "Bob pays a fee of EUR 20.", "permitted"),
        (FEE, "Bob pays a fee.", "conditional"),
        (FEE, "Bob pays a fee of EUR 10.", "conditional"),
        (EITHER_FEE, "Bob does not credit Wren. Bob pays a fee of EUR 20.", "permitted"),
        (EITHER_FEE, "Bob does not credit Wren. Bob pays no fee.", "prohibited"),
        (PRICE, "Bob publishes the Photos for a fee of EUR 60.", "prohibited"),
        (PRICE, "Bob publishes the Photos for a fee of EUR 50.", "permitted"),
        (PRICE, "Bob publishes the Photos for a fee of USD 60.", "undetermined"),
    ],
)
def test_amounts_beside_what_they_are_the_amount_of(terms: str, facts: str, verdict: str) -> None:
    """ "A fee of EUR 20" is paid by who pays a fee of EUR 20 (it was still to be paid)."""
    act = "" if "publishes" in facts else "Bob publishes the Photos. "
    assert verdict == kind_of(judged(terms, f"{act}{facts} May Bob publish the Photos?"))
