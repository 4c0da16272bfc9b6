"""Acts that a ban names by a noun, rows without their last "or", house rules in a few words, what a service is."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.phrase_printer import print_act
from licet.clauses.verdict import Kind

HEAD = 'Fern Ltd ("we") runs Fernchat (the "Service"). You may use the Service for any purpose. '


def kind(rules: str, facts: str, question: str) -> Kind | None:
    return licet.check(
        licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(f"Fern Terms\n\n{HEAD}{rules}\n")]
    ).kind


@pytest.mark.parametrize(
    ("rule", "act", "wanted"),
    [
        ("You may not engage in fraud or spam.", "send spam", Kind.PROHIBITED),
        ("You must not attempt prompt injection.", "try prompt injection", Kind.PROHIBITED),
        ("You may not engage in fraud or spam.", "send invoices", Kind.PERMITTED),
        ("You may not engage subcontractors.", "train subcontractors", Kind.PERMITTED),
    ],
)
def test_who_does_what_a_noun_names_engages_in_it(rule: str, act: str, wanted: Kind) -> None:
    """Sending spam was no "engaging in spam" (*permitted*)."""
    verb, rest = act.split(" ", 1)
    done = {"try": "tries"}.get(verb, f"{verb}s")
    facts = f"The bank {done} {rest} with the Service."
    assert kind(rule, facts, f"May the bank {act} with the Service?") is wanted


def acts(text: str, modality: Modality = Modality.FORBID) -> str:
    norms = licet.read(text, language="en").norms
    return "; ".join(print_act(act) for norm in norms if norm.modality is modality for act in norm.acts)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("You may not use it to make illegal content, fakes, malware, or to attack others.", ["malware", "attack"]),
        ("You may not use it to send spam, viruses, or to attack others.", ["virus(s)", "attack"]),
        ("You may not use it to copy, sell, rent, or to change the maps.", ["copy", "rent", "change"]),
    ],
)
def test_a_row_ends_before_the_next_act(rule: str, said: list[str]) -> None:
    """The things behind the first were kept as conditions, and the ban reached nobody."""
    found = acts(rule)
    assert [word for word in said if word not in found] == []
    assert all(not norm.conditions and not norm.opaque for norm in licet.read(rule, language="en").norms)


def test_an_aside_between_commas_is_no_row() -> None:
    assert "directly or indirectly" in acts("You may not use it, directly or indirectly, or to sell it.")


@pytest.mark.parametrize(
    ("rule", "facts", "question"),
    [
        ("One account per person; no duplicate accounts.", "opens a second account", "open a second account"),
        ("One account per person.", "opens a duplicate account", "open a duplicate account"),
        ("One account per user - do not share accounts.", "shares an account", "share the account"),
    ],
)
def test_one_account_each(rule: str, facts: str, question: str) -> None:
    assert kind(rule, f"Sari {facts} of Fern.", f"May Sari {question}?") is Kind.PROHIBITED


def test_an_order_behind_a_dash_is_an_order() -> None:
    assert "sell" in acts("You may copy the maps - please do not sell them.")
    assert "reverse engineer" in acts("You may not:\n\n- Sell it\n- Reverse-engineer our gateway\n")


PLAIN = "May the bank use the Service to translate recipes?"
RECIPES = "The bank is a customer of Fern.\nThe bank uses the Service to translate recipes."


@pytest.mark.parametrize(
    "rule",
    [
        "Fernchat uses artificial intelligence to translate recipes and to give answers.",
        "Fernchat analyses texts (recipes, letters) and returns a risk score.",
        "Fernchat is a personal translation tool that helps users translate recipes, letters, and poems.",
        "These Terms form a legally binding agreement between you and Fern.",
        "This policy tells you what you can and cannot do on Fernchat.",
        "Rate limits apply per API key.",
        "Free plan users get a limited number of daily translations.",
        "Existing customers keep their current rate until the next renewal.",
        "You may also delete your account at any time through the settings.",
        "You must be at least 18 years old and legally able to enter into contracts to use the Service.",
    ],
)
def test_what_a_service_is_asks_nothing_of_a_plain_use(rule: str) -> None:
    facts = f"The bank is 50 years old.\n{RECIPES}"
    assert kind(rule, facts, PLAIN) is Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("Fernchat translates recipes only for private readers.", RECIPES),
        ("Fernchat translates recipes for private use.", RECIPES),
        ("Fernchat translates recipes that schools own.", RECIPES),
        ("Fernchat is a tool for private use that helps users translate recipes.", RECIPES),
        ("Rate limits apply per API key.", f"{RECIPES}\nThe bank uses the Service to send 5,000 requests a minute."),
    ],
)
def test_what_may_limit_it_is_not_passed_over(rule: str, facts: str) -> None:
    question = PLAIN if "requests" not in facts else "May the bank use the Service to send 5,000 requests a minute?"
    assert kind(rule, facts, question) is not Kind.PERMITTED
