"""What things cost, how long what they have is, on which plan they were made, and what a relative clause lists."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

RULES = """Grebe Terms

1. Members may offer plugins, apps and copies.
2. A plugin that costs money must have a trial period of at least seven days.
3. Apps must not cost more than ten euros.
4. Copies that cost money are forbidden.
"""


def kind(text: str, facts: str, question: str) -> Kind | None:
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


@pytest.mark.parametrize(
    ("facts", "thing", "wanted"),
    [
        ("Jo offers a plugin.\nThe plugin costs five euros.\nThe plugin has a trial period of 14 days.", "plugin", "p"),
        (
            "Jo offers a plugin.\nThe plugin costs five euros.\nThe plugin has a trial period of two weeks.",
            "plugin",
            "p",
        ),
        ("Jo offers a plugin.\nThe plugin costs five euros.\nThe plugin has a trial period of 3 days.", "plugin", "x"),
        ("Jo offers a plugin for five euros.\nThe plugin has a trial period of 3 days.", "plugin", "x"),
        ("Jo offers a plugin.\nThe plugin costs nothing.", "plugin", "p"),
        ("Jo offers an app that costs 12 euros.", "app", "x"),
        ("Jo offers an app that costs nine euros.", "app", "p"),
        ("Jo offers copies that cost two euros.", "copies", "x"),
        ("Jo offers copies free of charge.", "copies", "p"),
    ],
)
def test_what_it_costs_and_how_long_it_is(facts: str, thing: str, wanted: str) -> None:
    """ "Costs" was no verb: no sentence with it was read, in a text or in a case."""
    answer = kind(RULES, f"Jo is a member of Grebe.\n{facts}", f"May Jo offer the {thing}?")
    assert answer is (Kind.PERMITTED if wanted == "p" else Kind.PROHIBITED)


def test_what_is_given_to_some_and_sold_to_others_costs_money() -> None:
    facts = "Jo is a member of Grebe.\nJo gives copies to schools free of charge.\nJo sells copies to firms."
    assert kind(RULES, facts, "May Jo sell the copies?") is not Kind.PERMITTED


def test_what_a_shown_thing_lists_is_no_row_of_its_own() -> None:
    (norm,) = licet.read("Grebe Terms\n\nAds that promote gambling, tobacco, or loans are prohibited.\n").norms
    assert all(len(act.roles) == 1 for act in norm.acts)
    assert {act.roles[0].filler.head for act in norm.acts} == {"ad"}  # type: ignore[union-attr]


@pytest.mark.parametrize("grant", ["You may sell pictures.", "You may sell the pictures that you make."])
@pytest.mark.parametrize(
    "limit",
    [
        "Pictures made on the free plan may be used for private purposes only.",
        "Pictures made on the free plan are for private purposes only.",
    ],
)
def test_what_is_for_private_purposes_only_is_not_free_to_be_sold(grant: str, limit: str) -> None:
    """A grant of another act in general let the sale pass (*permitted*)."""
    text = f"Grebe Terms\n\n1. {grant}\n2. {limit}\n"
    for told in (
        "Nora sells pictures that she made on the free plan.",
        "Nora makes pictures.\nNora sells the pictures.",
    ):
        facts = f"Nora is on the free plan of Grebe.\n{told}"
        assert kind(text, facts, "May Nora sell the pictures?") is not Kind.PERMITTED
    facts = "Nora is on the paid plan of Grebe.\nNora makes pictures.\nNora sells the pictures."
    assert kind(text, facts, "May Nora sell the pictures?") is Kind.PERMITTED


def test_what_can_still_be_put_in_is_a_duty_to_do() -> None:
    text = "Grebe Terms\n\n1. Members may send newsletters.\n2. Each newsletter must contain a link.\n"
    facts = "Jo is a member of Grebe.\nJo sends a newsletter."
    assert kind(text, facts, "May Jo send the newsletter?") is Kind.CONDITIONAL
    facts += "\nThe newsletter contains no link."
    assert kind(text, facts, "May Jo send the newsletter?") is Kind.PROHIBITED
