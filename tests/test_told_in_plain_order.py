"""Sentences of a case whose words stand in another order than the plainest, or in another tense."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

from licet.grammar.languages import language
from licet.grammar.statements import read_statement


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Its revenue last year was 12 million dollars.", "Its revenue was 12 million dollars last year."),
        ("Last year, the firm earned 12 million dollars.", "The firm earned 12 million dollars last year."),
        ("Last year the firm earned 12 million dollars.", "The firm earned 12 million dollars last year."),
        ("The site has had more than 800 users.", "The site has more than 800 users."),
        ("The maps were neither sold nor rented out.", "The maps were not sold and were not rented out."),
        ("The system decides on its own who gets a loan.", "The system decides automatically who gets a loan."),
        ("The app competes with no product of Acme.", "The app does not compete with any product of Acme."),
    ],
)
def test_it_says_what_the_plainest_order_says(told: str, plain: str) -> None:
    """Not understood; "the site has had users" was that it has, and that somebody has users."""
    first, second = (read_statement(one, language("en")).readings for one in (told, plain))
    assert first
    assert second
    assert [str(act.verb) for act in first[0]] == [str(act.verb) for act in second[0]]
    assert [act.negated for act in first[0]] == [act.negated for act in second[0]]


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("The company has had 900 million monthly users since March.", "prohibited"),
        ("The company has had 300 million monthly users since March.", "permitted"),
    ],
)
def test_thresholds_are_met_by_what_was_had(told: str, answer: str) -> None:
    terms = "You may use the maps. Companies with more than 700 million monthly users may not use the maps."
    assert kind_of(judged(terms, f"{told} The company uses the maps. May the company use the maps?")) == answer


def test_the_us_are_a_country() -> None:
    """ "Under US sanctions" was under us, and somebody sanctioned something."""
    (told,) = read_statement("The company is under US sanctions.", language("en")).readings
    assert len(told) == 1
