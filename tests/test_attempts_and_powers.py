"""Attempts in bans, what machines may do, and the licensor's power over prices."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.phrase_printer import print_act
from licet.clauses.verdict import Kind

HEAD = 'Fern Ltd ("we") runs Fernchat (the "Service"). '
USE = "You may use the Service for any purpose. "


def kind(rules: str, facts: str, question: str) -> Kind | None:
    return licet.check(
        licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(f"Fern Terms\n\n{HEAD}{rules}\n")]
    ).kind


@pytest.mark.parametrize(
    ("rule", "act"),
    [
        ("You may not use the Service to attempt to copy the maps.", "use the Service to copy the maps"),
        ("You may not use the Service to attempt to copy the maps.", "use the Service to try to copy the maps"),
        ("You may not use the Service to attempt to reverse-engineer it.", "reverse-engineer the Service"),
        (
            "You are prohibited from attempting to or assisting anyone to decompile the Service.",
            "decompile the Service",
        ),
        ("You may not attempt to or help others to decompile the Service.", "try to decompile the Service"),
    ],
)
def test_what_must_not_be_attempted_must_not_be_done(rule: str, act: str) -> None:
    """ "Attempting to or assisting anyone to decompile it" banned "attempting it", whatever that is."""
    verb, rest = act.split(" ", 1)
    done = {"try": "tries"}.get(verb, f"{verb}s")
    assert kind(USE + rule, f"The bank {done} {rest}.", f"May the bank {act}?") is Kind.PROHIBITED


def test_helping_others_stays_banned() -> None:
    text = "You are prohibited from attempting to or assisting anyone to decompile the Service."
    bans = [act for norm in licet.read(text).norms if norm.modality is Modality.FORBID for act in norm.acts]
    assert [act.verb for act in bans] == ["decompile", "assist"]
    assert "anyone" not in print_act(bans[0])


def test_a_thing_is_not_attempted_by_using_it() -> None:
    rule = "You are prohibited from attempting to or assisting anyone to discover components of the Service."
    facts = "The bank uses the Service to translate recipes."
    assert kind(USE + rule, facts, "May the bank use the Service to translate recipes?") is not Kind.PROHIBITED


def test_what_machines_may_do_is_no_leave() -> None:
    text = "AIs may use or be used in connection with content provided by third parties."
    assert licet.read(f"Fern Terms\n\n{HEAD}{text}\n").norms == ()


def test_a_power_over_prices_is_a_power() -> None:
    """The sentence was passed over as one about payment, and the power was *not granted*."""
    facts = "Fern changes its prices with 30 days notice."
    assert kind(USE + "We may change our prices with 30 days notice.", facts, "May Fern change its prices?") is not (
        Kind.PROHIBITED
    )


@pytest.mark.parametrize(
    "rule",
    [
        "The Service is not intended for individuals under the age of eighteen (18), and we collect no data.",
        "Our Service is not intended for anyone under 18.",
        "You represent that you are at least 18 years old and have the legal capacity to enter into a contract.",
    ],
)
@pytest.mark.parametrize(("age", "wanted"), [(11, Kind.PROHIBITED), (30, Kind.PERMITTED)])
def test_for_whom_it_is_not_meant(rule: str, age: int, wanted: Kind) -> None:
    facts = f"Lena is {age} years old.\nLena uses the Service."
    assert kind(USE + rule, facts, "May Lena use the Service?") is wanted


@pytest.mark.parametrize(
    "rule",
    [
        "The Service is not intended for anyone under 16 and may not be sold.",
        "The Service is intended only for persons at least 16 years old and may not be sold.",
    ],
)
def test_what_else_is_said_of_the_thing_stays_said_of_it(rule: str) -> None:
    facts = "The bank is a customer of Fern.\nThe bank sells the Service."
    assert kind(USE + rule, facts, "May the bank sell the Service?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("rule", "asks"),
    [
        ("Fern is an AI research and deployment company.", False),
        ("By using the Service, you grant to Fern a no-charge license to copy text that you send us.", False),
        ("The Service offers a set of tools that are driven by machine learning.", False),
        ("Customer is a company.", True),
        ("The Service is not intended for banks.", True),
    ],
)
def test_what_is_told_of_the_licensor_asks_nothing(rule: str, asks: bool) -> None:
    facts = "The bank is a customer of Fern.\nThe bank uses the Service to translate recipes."
    verdict = kind(USE + rule, facts, "May the bank use the Service to translate recipes?")
    assert (verdict is not Kind.PERMITTED) is asks
