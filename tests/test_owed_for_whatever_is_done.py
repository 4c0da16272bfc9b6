"""Duties that name no act that brings them, what tells of changes, and names within names."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

TERMS = "1. You may use, change and publish the Charts.\n2. "
PUBLISHED = "Bob publishes the Charts. May Bob publish the Charts?"


@pytest.mark.parametrize(
    "duty",
    [
        "You must pay a fee.",
        "You must pay us 10 euros.",
        "You must register with us.",
        "You must ask us first.",
        "You must tell us.",
        "You must send us a copy.",
    ],
)
def test_a_duty_that_names_no_act(duty: str) -> None:
    """It bore on no act: **permitted** without a word of it."""
    assert kind_of(judged(TERMS + duty, PUBLISHED)) == "conditional"


@pytest.mark.parametrize("duty", ["Companies must pay 100 euros.", "You must pay Fern 100 euros."])
def test_a_price_that_was_paid(duty: str) -> None:
    """ "Bolt paid Fern 100 euros": Fern 100 was a name."""
    asked = "Bolt is a company. {} Bolt publishes the Charts. May Bolt publish the Charts?"
    assert kind_of(judged(TERMS + duty, asked.format("Bolt paid Fern 100 euros."))) == "permitted"
    assert kind_of(judged(TERMS + duty, asked.format(""))) == "conditional"


def test_leave_that_everybody_must_get() -> None:
    assert kind_of(judged(f"{TERMS}You must get our consent.", PUBLISHED)) in ("undetermined", "prohibited")


@pytest.mark.parametrize(
    "duty",
    [
        "You must pay all fees when they are due.",
        "You must notify us of any unauthorized use of your account.",
        "You must keep your password secret.",
        "You must obtain all necessary consents of your users.",
    ],
)
def test_what_is_owed_of_an_account_comes_with_no_act(duty: str) -> None:
    assert kind_of(judged(TERMS + duty, PUBLISHED)) == "permitted"


CHANGED = "Bob changed the Charts. {} Bob publishes the changed Charts. May Bob publish the changed Charts?"


@pytest.mark.parametrize(
    "duty",
    [
        "You must state any changes that you made.",
        "You must state your changes.",
        "You must mark the changes.",
        "You must indicate if changes were made.",
    ],
)
def test_changes_are_told_where_something_was_changed(duty: str) -> None:
    """It was a duty of nobody's act, and "changes that you made" was read as what is stated about them."""
    for said, verdict in (
        ("", "conditional"),
        ("Bob states the changes.", "permitted"),
        ("Bob does not state the changes.", "prohibited"),
    ):
        assert kind_of(judged(TERMS + duty, CHANGED.format(said))) == verdict, said
    assert (
        kind_of(judged(TERMS + duty, "Bob publishes the unchanged Charts. May Bob publish the Charts?")) == "permitted"
    )


def test_when_doing_something() -> None:
    """ "When publishing charts" was kept as words."""
    terms = TERMS + "You must credit Fern when publishing the Charts."
    credited = "Bob publishes the Charts. Bob {} Fern. May Bob publish the Charts?"
    assert kind_of(judged(terms, credited.format("credits"))) == "permitted"
    assert kind_of(judged(terms, credited.format("does not credit"))) == "prohibited"


@pytest.mark.parametrize(
    "ban",
    [
        'You may not use the name "Fern" for your product.',
        'The name "Fern" may not be used in the name of your product.',
        'The name of your product must not contain "Fern".',
    ],
)
def test_a_product_called_by_a_name_kept_back(ban: str) -> None:
    """Selling a product that is called so was **permitted**: nothing was done to the name."""
    facts = "Bob sells a product that is called {}. May Bob sell the product under this name?"
    assert kind_of(judged(TERMS + ban, facts.format("Fern Charts"))) != "permitted"
    assert kind_of(judged(TERMS + ban, facts.format("Wren Charts"))) != "prohibited"


def test_a_thing_sold_on_its_own() -> None:
    """ "On their own" was something in which they are sold."""
    terms = TERMS + "You may sell books. Selling the Charts on their own is not allowed."
    assert kind_of(judged(terms, "Bob sells the Charts separately. May Bob sell the Charts?")) == "prohibited"


def test_a_policy_as_it_stands() -> None:
    terms = TERMS + "You must comply with the Use Policy, as amended from time to time."
    assert kind_of(judged(terms, PUBLISHED)) == "permitted"


PRICE_OR_LEAVE = [
    "A fee is payable.",
    "A fee of 10 euros applies.",
    "Payment of a fee is required.",
    "A royalty of 5 percent is due on each publication.",
    "The price is 10 euros.",
    "We charge 10 euros.",
    "We ask for a fee of 10 euros.",
    "We expect a fee.",
    "This is not free.",
    "Remember to pay the fee.",
    "Permission must be obtained.",
    "Our permission must be obtained first.",
    "Our consent is needed.",
    "Not without our consent.",
    "Please ask first.",
    "Ask first.",
    "We want to be asked.",
]


@pytest.mark.parametrize("said", PRICE_OR_LEAVE)
def test_a_sentence_that_names_nothing_but_leave_or_a_price(said: str) -> None:
    """It was a sentence about some other matter: **permitted**."""
    assert kind_of(judged(TERMS + said, PUBLISHED)) != "permitted"


@pytest.mark.parametrize(
    "said",
    [
        "Fees are non-refundable.",
        "All fees are due within 30 days of the invoice.",
        "The consent of your users must be obtained before you collect data on them.",
        "We want to be the best chart maker.",
    ],
)
def test_a_sentence_that_names_another_matter(said: str) -> None:
    assert kind_of(judged(TERMS + said, PUBLISHED)) == "permitted"


@pytest.mark.parametrize("which", ["Painting", "Drawing"])
def test_one_of_several_matters_in_a_condition(which: str) -> None:
    """ "If painting or drawing is a core business of yours": nothing that a case said of one of them was heard."""
    terms = TERMS + "If painting or drawing is a core business of yours, you must not use the Charts."
    used = " The firm uses the Charts. May the firm use the Charts?"
    assert kind_of(judged(terms, f"{which} is a core business of the firm.{used}")) == "prohibited"
    neither = "Painting is not a core business of the firm. Drawing is not a core business of the firm."
    assert kind_of(judged(terms, neither + used)) == "permitted"
    assert kind_of(judged(terms, f"{which} is not a core business of the firm.{used}")) == "undetermined"


FEW_WORDS = [
    "Not for sale.",
    "Sale excluded.",
    "Never above cost.",
    "Without profit.",
    "Only by charities.",
    "No firms.",
    "Not outside Sweden.",
    "Outside Sweden on request.",
    "Norway is excluded.",
    "Only on paper.",
    "Only to schools.",
    "Not to shops.",
    "Leave shops to us.",
    "Until 2020.",
    "From 2090.",
    "For three copies.",
    "Three copies at most.",
    "Up to three copies.",
]


@pytest.mark.parametrize("said", FEW_WORDS)
def test_a_few_words_that_bound_what_is_allowed(said: str) -> None:
    """They spoke of schools, Sweden or profit, and the case does not: **permitted**."""
    terms = "1. You may use, change and sell the Charts.\n2. " + said
    asked = "The firm sells the Charts to shops in Norway. May the firm sell the Charts?"
    assert kind_of(judged(terms, asked)) != "permitted"


@pytest.mark.parametrize("said", ["Without warranty.", "No warranty.", "Only individual relief is available."])
def test_a_few_words_about_another_matter(said: str) -> None:
    assert kind_of(judged(TERMS + said, PUBLISHED)) == "permitted"
