"""Duties to tell people that they deal with a machine, and cases that tell of it in other words."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

RULES = (
    "You may provide chatbots. You may not provide a chatbot without disclosing to end users that they talk to an AI.",
    "You may provide chatbots. If you provide a chatbot, you must tell end users that they are interacting with an AI.",
)
ASKED = " May the shop provide the chatbot?"


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("It does not tell its end users that they are interacting with AI.", "prohibited"),
        ("It does not tell its customers that they talk to a bot.", "prohibited"),
        ("The shop does not disclose that the chatbot is an AI.", "prohibited"),
        ("The shop tells its end users that they are interacting with AI.", "permitted"),
        ("The shop informs its customers that the chatbot is an AI.", "permitted"),
        ("The shop does not tell its staff that the chatbot is an AI.", "conditional"),
        ("The shop tells its staff that the chatbot is an AI.", "conditional"),
        ("The shop hides that its customers talk to a machine.", "prohibited"),
        ("The shop conceals that the chatbot is a machine.", "prohibited"),
        ("It does not disclose this to its end users.", "prohibited"),
        ("The shop tells its customers that it trains an AI.", "conditional"),
        ("", "conditional"),
    ],
)
def test_what_is_told_in_other_words_tells_the_same(rule: str, told: str, answer: str) -> None:
    """ "It does not tell its users that they talk to an AI" was not used: the duty stayed to be done."""
    assert kind_of(judged(rule, f"The shop provides a chatbot. {told}{ASKED}")) == answer


def test_what_stands_behind_the_last_limb_is_said_of_it_alone() -> None:
    """Behind a semicolon: nobody may sell tickets, with or without consent."""
    terms = "You may use the Maps. You may not use the Maps to sell tickets; or print posters without our consent."
    for act, answer in (("sell tickets", "prohibited"), ("print posters", "permitted")):
        case = f"The shop uses the Maps to {act}. Acme has consented. May the shop use the Maps to {act}?"
        assert kind_of(judged(terms, case)) == answer
