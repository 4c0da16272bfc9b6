"""What must be checked first, what those of a kind must have, whom a ban spares: whole questions to small terms."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind


def kind(rules: str, facts: str, question: str) -> Kind | None:
    text = f"Quarto Terms\n\nMembers may offer plugins and post ads. {rules}\n"
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


UPDATES = "Updates that add rights must be reviewed by us before they are published."
ADS = "Every ad must be checked by us before it is posted."


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("The update was not reviewed by Quarto.", Kind.PROHIBITED),
        ("Quarto has not reviewed the update.", Kind.PROHIBITED),
        ("Quarto reviewed the update.", Kind.PERMITTED),
    ],
)
def test_what_we_must_do_before_is_waited_for(told: str, wanted: Kind) -> None:
    """It was a duty of ours alone, and whoever did not wait was let do it."""
    facts = f"Ida is a member of Quarto.\nIda publishes an update that adds rights.\n{told}"
    rules = f"Members may publish updates. {UPDATES}"
    assert kind(rules, facts, "May Ida publish the update?") is wanted


def test_only_what_is_spoken_of_is_waited_for() -> None:
    facts = "Ida is a member of Quarto.\nIda publishes an update that adds no rights."
    rules = f"Members may publish updates. {UPDATES}"
    assert kind(rules, facts, "May Ida publish the update?") is not Kind.PROHIBITED


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Quarto has not approved the plugin.", Kind.PROHIBITED),
        ("Quarto has approved the plugin.", Kind.PERMITTED),
        ("", Kind.PROHIBITED),
    ],
)
def test_what_must_be_approved_is_not_used_before(told: str, wanted: Kind) -> None:
    facts = f"Ida is a member of Quarto.\nIda offers a plugin.\n{told}"
    assert kind("All plugins must be approved by us.", facts, "May Ida offer the plugin?") is wanted


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Ida is a trader.\nIda has no shop account.", Kind.PROHIBITED),
        ("Ida is a trader.", Kind.UNDETERMINED),
        ("Ida is not a trader.", Kind.PERMITTED),
        ("Ida is a private person.", Kind.PERMITTED),
    ],
)
def test_what_those_of_a_kind_must_have(who: str, wanted: Kind) -> None:
    """ "… and pay a fee" made the whole sentence one about payment, and it bound nobody."""
    rule = "Traders must have a shop account and pay a monthly fee."
    facts = f"Ida is a member of Quarto.\n{who}\nIda offers a plugin."
    assert kind(rule, facts, "May Ida offer the plugin?") is wanted


@pytest.mark.parametrize(
    ("who", "told", "wanted"),
    [
        ("a licensed lottery", "has told Quarto beforehand", Kind.PERMITTED),
        ("a licensed lottery", "has not told Quarto", Kind.PROHIBITED),
        ("a bank", "has told Quarto beforehand", Kind.PROHIBITED),
    ],
)
def test_who_is_exempt_if_he_does_something(who: str, told: str, wanted: Kind) -> None:
    rule = "Ads that show gambling are prohibited. Licensed lotteries are exempt if they have told us beforehand."
    facts = f"Fortuna is {who} and a member of Quarto.\nFortuna {told}.\nFortuna posts ads that show gambling."
    assert kind(rule, facts, "May Fortuna post the ads?") in (wanted, Kind.UNDETERMINED)
    if who.endswith("lottery"):
        assert kind(rule, facts, "May Fortuna post the ads?") is wanted


def test_they_are_those_who_act_and_not_the_firm_that_is_named() -> None:
    rule = "Customers may not resell Quarto unless they have signed our partner agreement."
    facts = (
        "Heron is a customer of Quarto.\nHeron resells Quarto.\nHeron has not signed the partner agreement of Quarto."
    )
    assert kind(rule, facts, "May Heron resell Quarto?") is Kind.PROHIBITED


def test_another_agreement_that_was_not_signed_is_not_the_terms() -> None:
    """Who had not signed a partner agreement was said to have accepted no terms at all."""
    facts = "Heron has not signed the partner agreement of Quarto.\nHeron posts ads in schools."
    assert kind("You may not post ads in schools.", facts, "May Heron post ads in schools?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "sentence",
    [
        "Whoever opens an account accepts these terms.",
        "Anyone who uses the service agrees to these rules.",
        "By placing an order you agree to them.",
    ],
)
def test_that_somebody_accepts_the_terms_rules_nothing_more(sentence: str) -> None:
    facts = "Ida is a member of Quarto.\nIda posts ads."
    assert kind(sentence, facts, "May Ida post the ads?") is Kind.PERMITTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Whoever opens an account accepts these terms only for ads.",
        "Anyone who posts ads agrees not to post ads.",
        "By placing an order you agree to them or post no ads.",
    ],
)
def test_what_it_says_besides_is_not_passed_over(sentence: str) -> None:
    facts = "Ida is a member of Quarto.\nIda posts ads."
    assert kind(sentence, facts, "May Ida post the ads?") is not Kind.PERMITTED


def test_a_plain_word_with_a_capital_is_no_name() -> None:
    (norm,) = licet.read("Quarto Terms\n\nPlugins may show ads only if the user can close them.\n").norms
    assert norm.modality.value == "permit"
    facts = "A plugin shows ads.\nThe user can close the ads."
    rule = "Plugins may show ads only if the user can close them."
    text = f"Quarto Terms\n\n{rule}\n"
    case = licet.case(f"{facts}\n\nMay the plugin show the ads?\n", lenient=True)
    assert licet.check(case, [licet.read(text)]).kind in (Kind.PERMITTED, Kind.UNDETERMINED)


def test_who_provides_a_service_is_not_what_may_not_be_sent_with_it() -> None:
    facts = "Ida is a member of Quarto.\nIda posts an ad with Quarto."
    rule = "Weapons, tobacco and loans are prohibited."
    assert kind(rule, facts, "May Ida post the ad with Quarto?") is Kind.PERMITTED
    facts = "Ida is a member of Quarto.\nIda posts tobacco with Quarto."
    assert kind(rule, facts, "May Ida post tobacco with Quarto?") is Kind.PROHIBITED


def test_who_buys_on_a_market_from_somebody_is_bound_by_its_terms() -> None:
    facts = "Pia bought a lamp on Quarto from a trader.\nPia returns the lamp."
    verdict = kind("Lamps cannot be returned.", facts, "May Pia return the lamp?")
    assert verdict is Kind.PROHIBITED


@pytest.mark.parametrize(("told", "wanted"), [("has no", Kind.PROHIBITED), ("holds a", Kind.PERMITTED)])
def test_a_driving_licence_is_no_leave_of_ours(told: str, wanted: Kind) -> None:
    facts = f"Ravi is a driver and a member of Quarto.\nRavi {told} driving licence.\nRavi posts ads."
    assert kind("Drivers must hold a driving licence.", facts, "May Ravi post the ads?") is wanted
