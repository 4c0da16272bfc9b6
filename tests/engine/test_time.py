"""Versions, periods, dated states and deadlines; in plain English and in clauses."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

FIRST = """instrument first
    title "Acme Terms"
    in force from 1 January 2023 to 30 June 2023
party we "Acme"
permit 1 "You may use the Model."
    You may use Model
permit 2 "You may resell the Model."
    You may resell Model
"""
SECOND = """instrument second
    title "Acme Terms"
    in force from 1 July 2023 to 31 July 2023
party we "Acme"
permit 1 "You may use the Model."
    You may use Model
forbid 2 "You must not resell the Model."
    You must not resell Model
"""
THIRD = FIRST.replace("first", "third").replace("from 1 January 2023 to 30 June 2023", "from 1 August 2023")
VERSIONS = FIRST, SECOND, THIRD
BETA = "You may use the Beta Service until 30 June 2024."
RIVAL = "1. You may use the Service.\n2. You must not use the Service if you are an employee of a competitor."
HIRED = "Bob was an employee of a competitor on 1 March 2024."
PAUSED = "1. You may use the Service.\n2. You must not use the Service while your account is suspended."
AFTER = "1. You may use the Data.\n2. You must not use the Data after 1 January 2025."


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("on 1 March 2023", "permitted"),
        ("on 15 July 2023", "prohibited"),
        ("on 15 August 2023", "permitted"),
        ("on 1 March 2022", "undetermined"),
        # allowed on its first and on its last day, and not in between
        ("from 1 June 2023 to 31 August 2023", "prohibited"),
        ("from 1 January 2023 to 30 June 2023", "permitted"),
    ],
)
def test_an_act_is_judged_under_each_version_of_its_days(when: str, verdict: str) -> None:
    """
    A period is several acts, one for each version in force in it; each must be allowed.
    """
    case = f"Bob resold the Model {when}. Was Bob allowed to resell the Model?"
    assert verdict == kind_of(judged(VERSIONS, case))


def test_the_answer_says_in_which_days() -> None:
    """
    The ban is shown for the stretch that it hits, and the same case on two days names the clause that changed.
    """
    told = "Bob resold the Model from 1 June 2023 to 31 August 2023. Was Bob allowed to resell the Model?"
    assert (
        "from 1 July 2023 until 31 July 2023" in judged(VERSIONS, told).to_text()
        or "in July 2023" in judged(VERSIONS, told).to_text()
    )
    asked = "Bob resells the Model. May Bob resell the Model?"
    before, after = (judged(VERSIONS, asked, as_of=day) for day in ("2023-06-30", "2023-07-01"))
    assert ("permitted", "prohibited") == (kind_of(before), kind_of(after))
    assert ["2"] == [cited.clause for cited in after.result.decisive if cited.instrument == "second"][:1]


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        (BETA, "Bob used the Beta Service on 30 June 2024.", "permitted"),
        (BETA, "Bob used the Beta Service on 1 July 2024.", "prohibited"),
        (BETA, "Bob used the Beta Service from 1 June 2024 to 31 July 2024.", "prohibited"),
        (BETA, "Bob used the Beta Service.", "undetermined"),
        (AFTER, "Bob used the Data on 1 January 2025.", "permitted"),
        (AFTER, "Bob used the Data on 2 January 2025.", "prohibited"),
        # a dated state holds until a sentence ends it; sentences about different days do not contradict each other
        (
            RIVAL,
            f"{HIRED} Bob used the Service on 2 April 2024.",
            "prohibited",
        ),
        (
            RIVAL,
            f"{HIRED} Bob was not an employee of a competitor on 1 May 2024. Bob used the Service on 2 May 2024.",
            "permitted",
        ),
        (
            RIVAL,
            f"{HIRED} Bob used the Service from 1 February 2024 to 30 April 2024.",
            "prohibited",
        ),
        (
            RIVAL,
            f"{HIRED} Bob used the Service on 1 February 2024.",
            "undetermined",
        ),
        (
            PAUSED,
            "The account of Bob was suspended on 1 March 2024. Bob used the Service on 5 March 2024.",
            "prohibited",
        ),
        (
            PAUSED,
            "The account of Bob was suspended on 1 March 2024. Bob used the Service on 5 February 2024.",
            "undetermined",
        ),
    ],
)
def test_days_against_days(terms: str, case: str, verdict: str) -> None:
    """
    What a clause dates, and what the case dates.
    """
    thing = next(word for word in ("Beta Service", "Service", "Data") if f"the {word}" in terms)
    assert verdict == kind_of(judged(terms, f"{case} Was Bob allowed to use the {thing}?"))
