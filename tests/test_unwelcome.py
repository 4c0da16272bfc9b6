"""Bans in everyday words that no word of them names, and limits behind what rules nothing."""

from __future__ import annotations

import pytest

import licet

GRANT = "Heron Service Policy\n\n1. You may use the Service for any purpose.\n\n"


def verdict(rule: str, facts: str, question: str = "May Rook use the Service?") -> str:
    text = licet.read(f"{GRANT}2. {rule}\n")
    return str(licet.check(licet.case(f"{facts}\n{question}"), [text]).kind)


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("There is no room for hate speech here.", "Rook uses the Service to spread hate speech."),
        ("Hate speech will get you banned.", "Rook uses the Service to spread hate speech."),
        ("Spammers are removed.", "Rook uses the Service to send spam."),
        ("Refrain from gambling.", "Rook uses the Service for gambling."),
        ("Steer clear of gambling.", "Rook uses the Service for gambling."),
        ("We do not work with gambling companies.", "Rook is a gambling company.\nRook uses the Service for bets."),
        ("You must not gamble.", "Rook uses the Service to gamble."),
        ("Prohibited uses include: gambling.", "Rook uses the Service for gambling."),
        ("Minors are not allowed on the Service.", "Rook is a minor."),
        ("You need to be 18.", "Rook is 15 years old."),
        ("If you are under 16, please leave.", "Rook is 15 years old."),
        ("You must be at least 16 years old and agree to these terms.", "Rook is 15 years old."),
    ],
)
def test_what_is_unwelcome_is_banned(rule: str, facts: str) -> None:
    """
    Beside a grant for any purpose, what a text wants nobody to do is not allowed, in whichever words.
    """
    assert verdict(rule, facts) == "prohibited"
    assert verdict(rule, "Rook is 40 years old.\nRook uses the Service to write letters.") in (
        "permitted",
        "conditional",
        "undetermined",
    )


@pytest.mark.parametrize(
    "rule",
    [
        "We provide the Service as is, and you must be a resident of Norway.",
        "You agree to indemnify us, and you must be at least 18.",
        "These terms are governed by the law of Norway, and you must be a resident of Norway.",
        "You are responsible for your content, and you need to be at least 18.",
        "Prohibited industries include gambling and weapons.",
    ],
)
def test_a_limit_behind_what_rules_nothing_is_never_lost(rule: str) -> None:
    """
    What only disclaims or tells something does not swallow who may use a thing.
    """
    facts = "Rook is 15 years old.\nRook is a gambling company.\nRook is not a resident of Norway."
    assert verdict(rule, f"{facts}\nRook uses the Service for gambling.") in ("prohibited", "undetermined")


@pytest.mark.parametrize("rule", ["We do not support older browsers.", "There is no charge for children.", "No fees."])
def test_what_is_not_there_is_no_ban(rule: str) -> None:
    """
    A feature or a price that does not exist is no use that is banned.
    """
    assert verdict(rule, "Rook uses the Service to write letters.") == "permitted"
