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


AFTER = "Upon termination of these Terms for any reason, you must stop using the Services.\n"


@pytest.mark.parametrize("end", ["If these Terms are terminated, you must cease all use of the Services.\n", AFTER])
def test_a_text_has_not_ended_where_nobody_tells_of_an_end(end: str) -> None:
    assert kind(HEAD + end, "The bakery uses the Services.") is Kind.PERMITTED
    for told in ("The Terms were terminated.", "It is unknown whether the Terms were terminated."):
        assert kind(HEAD + end, f"The bakery uses the Services.\n{told}") is not Kind.PERMITTED
    supplier = HEAD + "If the licence of your supplier is terminated, you may not use the Services.\n"
    assert kind(supplier, "The bakery uses the Services.") is Kind.UNDETERMINED


@pytest.mark.parametrize(
    "idle",
    [
        "Usage Policies: these policies explain how you may use the Services.",
        "Depending on the features you use, additional terms and policies may apply to your use of the Services.",
        "We may in our sole discretion and at any time, modify fees for any part of the Services.",
        "Fern operates a map portal where users may use the Services to read maps.",
        "We warrant that (a) the Services will perform as described, and (b) they will not be slow.",
        "You own your Inputs, each as defined below, and the Outputs.",
    ],
)
def test_what_is_said_beside_a_plain_grant(idle: str) -> None:
    assert kind(f"{HEAD}{idle}\n", "The bakery uses the Services.") is Kind.PERMITTED


@pytest.mark.parametrize(
    "limit",
    [
        "Additional terms apply to your use of the Services, and they forbid baking.",
        "Baking Policy: this policy applies only to use of the Services that we approved.",
        "Fern operates a map portal where users may use the Services for personal purposes only.",
    ],
)
def test_what_limits_beside_a_plain_grant(limit: str) -> None:
    assert kind(f"{HEAD}{limit}\n", "The bakery uses the Services for baking.") is not Kind.PERMITTED


def test_nothing_in_the_terms_grants_more() -> None:
    text = (
        HEAD
        + "Other than the rights granted in these Terms, nothing in these Terms will grant you any right in the App.\n"
    )
    asked = "May the bakery sell the App?"
    assert kind(text, "The bakery sells the App.", asked) is Kind.PROHIBITED


LISTED = """Fern Terms

Fern Ltd ("we") runs the Services. You may use the Services.

BY USING THE SERVICES YOU AGREE NOT TO:

1. bypass any technical measures that are designed to stop robots;

2. create accounts as a single user for the purpose of deceiving us.
"""


def test_a_lead_in_in_capitals_without_a_comma() -> None:
    assert kind(LISTED, "The bakery uses the Services.") is Kind.PERMITTED
    robot = "The bakery bypasses a technical measure that is designed to stop robots."
    assert kind(LISTED, robot, "May the bakery bypass the measure?") is Kind.PROHIBITED
    account = "The bakery creates accounts for the purpose of deceiving Fern."
    assert kind(LISTED, account, "May the bakery create the accounts?") is Kind.PROHIBITED


RIVAL_MODELS = (
    'Fern Ltd ("we") runs the Services. You own all Output.\n\n'
    "You will not use Output to train any model that competes with the Services, except for (i) classifiers that you "
    "do not sell, and (ii) models that Fern hosts.\n"
)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Fern hosts the model.", Kind.PERMITTED),
        ("The model is a classifier. The bakery does not sell the model.", Kind.PERMITTED),
        ("The model is not a classifier. Fern does not host the model.", Kind.PROHIBITED),
        ("The model is a classifier. The bakery sells the model. Fern does not host it.", Kind.PROHIBITED),
    ],
)
def test_either_sort_that_is_excepted_is_free(told: str, wanted: Kind) -> None:
    facts = f"The bakery uses Output to train a model. The model competes with the Services. {told}"
    assert kind(RIVAL_MODELS, facts, "May the bakery use the Output to train the model?") is wanted


def test_both_of_two_conditions_that_lift_a_ban_must_hold() -> None:
    text = (
        HEAD
        + "You may not sell the Services unless (i) you are registered in Norway and (ii) you have told us of it.\n"
    )
    facts = "The bakery sells the Services. The bakery is registered in Norway. The bakery has not told Fern of it."
    assert kind(text, facts, "May the bakery sell the Services?") is Kind.PROHIBITED
