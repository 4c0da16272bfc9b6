"""How long things hold: a suspension until a sentence ends it, a leave between two dates; from end to end."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

TERMS = "1. You may use the Service.\n2. You must not use the Service while your account is suspended."
BEGAN = "Acme suspended the account of Bob on 1 May 2024."
USED = "Bob used the Service on {} May 2024. Was Bob allowed to use the Service?"


@pytest.mark.parametrize(
    "ending",
    [
        "The suspension ended on 10 May 2024.",
        "Acme lifted the suspension on 10 May 2024.",
        "The suspension of the account was lifted on 10 May 2024.",
        "The account was reinstated on 10 May 2024.",
    ],
)
def test_what_ends_a_suspension(ending: str) -> None:
    """
    From the day after its end it no longer counts; before, it does.
    """
    assert "permitted" == kind_of(judged(TERMS, f"{BEGAN} {ending} {USED.format(12)}"))
    assert "prohibited" == kind_of(judged(TERMS, f"{BEGAN} {ending} {USED.format(5)}"))


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (BEGAN, "prohibited"),  # nobody ended it
        ("The account of Bob was suspended from 1 May 2024 to 10 May 2024.", "permitted"),
        (f"{BEGAN} The suspension of Carl ended on 10 May 2024.", "prohibited"),  # another one
        (f"{BEGAN} The subscription ended on 10 May 2024.", "prohibited"),
        (f"{BEGAN} The suspension did not end on 10 May 2024.", "prohibited"),
        # suspended again afterwards
        (
            f"{BEGAN} The suspension ended on 6 May 2024. Acme suspended the account of Bob on 11 May 2024.",
            "prohibited",
        ),
    ],
)
def test_near_misses(told: str, verdict: str) -> None:
    """
    Only what ends this suspension ends it.
    """
    assert verdict == kind_of(judged(TERMS, f"{told} {USED.format(12)}"))


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("31 December 2023", "prohibited"),
        ("1 January 2024", "permitted"),
        ("1 March 2024", "permitted"),
        ("30 June 2024", "permitted"),
        ("1 July 2024", "prohibited"),
    ],
)
def test_between_two_dates(day: str, verdict: str) -> None:
    """
    "Between A and B" is one stretch of days, both of them included.
    """
    terms = "You may use the Data between 1 January 2024 and 30 June 2024."
    american = "You may use the Data between January 1, 2024 and June 30, 2024."

    for text in (terms, american):
        assert verdict == kind_of(judged(text, f"Bob used the Data on {day}. Was Bob allowed to use the Data?"))
