"""What only some of those who read a text must come by: firms that earn more, banks, whoever is a school."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

GRANT = "1. You may use, copy and modify the Maps.\n2. "
USE = "The firm uses the Maps. May the firm use the Maps?"
BANK = "The firm is a bank. " + USE
NO_BANK = "The firm is a bakery and not a bank. " + USE


@pytest.mark.parametrize(
    "asked",
    [
        "you must obtain a commercial licence",
        "you must request a licence from us",
        "you must apply for a licence",
        "you must ask us for permission",
        "you need a licence",
    ],
)
def test_leave_that_those_above_a_threshold_need(asked: str) -> None:
    """It was a duty of nobody's use: **permitted** to a firm that earns more and has no licence."""
    terms = f"{GRANT}If your annual revenue exceeds $1 million, {asked}."
    assert kind_of(judged(terms, f"The firm has an annual revenue of $5 million. {USE}")) in (
        "prohibited",
        "conditional",
    )
    assert kind_of(judged(terms, f"The firm has an annual revenue of $5,000. {USE}")) == "permitted"
    assert kind_of(judged(terms, USE)) == "undetermined"


@pytest.mark.parametrize("asked", ["pay a fee", "register with us", "contact us", "tell us"])
@pytest.mark.parametrize("who", ["If you are a bank, you must {}", "Banks must {}", "A bank must {}"])
def test_what_those_of_a_sort_must_do(who: str, asked: str) -> None:
    """It was a duty of nobody's use: **permitted** without a word of it."""
    terms = GRANT + who.format(asked) + "."
    assert kind_of(judged(terms, BANK)) == "conditional"
    assert kind_of(judged(terms, NO_BANK)) == "permitted"


@pytest.mark.parametrize(
    "terms",
    [
        "If you are under 18, you must obtain the permission of your parent.",
        "The claimant will pay all filing fees for the arbitration.",
        "You must obtain all necessary consents of your users.",
        "You must pay all fees when they are due.",
    ],
)
def test_what_bears_on_no_use(terms: str) -> None:
    assert kind_of(judged(GRANT + terms, "The firm is 30 years old. " + USE)) == "permitted"


@pytest.mark.parametrize(
    "bounds", ["monthly active users (MAU) of your products exceed 1 million", "users are over 100"]
)
def test_a_short_form_in_brackets(bounds: str) -> None:
    """ "The monthly active users (MAU) of your products": it had no subject."""
    terms = f"{GRANT}If the {bounds}, you must not use the Maps."
    assert kind_of(judged(terms, USE)) == "undetermined"
    reading = judged(terms, USE).result
    assert all("MAU" not in str(one) for one in reading.deciding)


def test_what_is_made_by_you_or_your_affiliates() -> None:
    terms = GRANT + (
        "If the users of the products made by you, or your affiliates, are over 1 million, you must not use the Maps."
    )
    assert kind_of(judged(terms, USE)) == "undetermined"
