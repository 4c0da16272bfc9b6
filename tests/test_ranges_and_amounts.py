"""Ranges, shares and amounts done: "between 13 and 17 years old", "at most 10 % of the Book"."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

AGES = (
    "1. You may use the Feed if you are between 13 and 17 years old and your parent consents.\n"
    "2. You may use the Feed if you are at least 18 years old."
)
STAFF = "You may use the Feed if you have between 10 and 50 employees."
SALES = "You may use the Feed if your revenue is between EUR 10,000 and EUR 50,000."
BIG = '"Large Farm" means a farm with more than 200 cows.\n\n1. You may use the Milker unless you are a Large Farm.'
SMALL = '"Small Farm" means a farm with fewer than 10 cows.\n\n1. You may use the Milker only if you are a Small Farm.'
SHARE = "You may quote the Book, provided that you do not quote more than 10% of the Book."
KEPT = "You may keep the Feed for at most 20 days."

BACK = (
    "1. You may moor the Boat.\n2. With retroactive effect from 1 January 2024, you must not moor the Boat overnight."
)
LATER = "1. You may moor the Boat.\n2. As from 1 July 2024, mooring the Boat overnight is prohibited."

CASES = [
    (AGES, "Bob is 12 years old. The parent of Bob consents. May Bob use the Feed?", "prohibited"),
    (AGES, "Bob is 15 years old. The parent of Bob consents. May Bob use the Feed?", "permitted"),
    (AGES, "Bob is 15 years old. The parent of Bob does not consent. May Bob use the Feed?", "prohibited"),
    (STAFF, "Bob has 9 employees. May Bob use the Feed?", "prohibited"),
    (STAFF, "Bob has 50 employees. May Bob use the Feed?", "permitted"),
    (STAFF, "Bob has 51 employees. May Bob use the Feed?", "prohibited"),
    (STAFF, "Bob has between 20 and 30 employees. May Bob use the Feed?", "permitted"),
    (STAFF, "Bob has between 40 and 60 employees. May Bob use the Feed?", "undetermined"),
    (SALES, "The revenue of Bob is 50,000 euros. May Bob use the Feed?", "permitted"),
    (SALES, "The revenue of Bob is 9,000 euros. May Bob use the Feed?", "prohibited"),
    # both bounds are met by the one amount
    (
        "You may quote between 5% and 10% of the Book.",
        "Bob quotes 11% of the Book. May Bob quote the Book?",
        "prohibited",
    ),
    ("You must not keep the Feed for between 10 and 20 days.", "May Bob keep the Feed for 15 days?", "prohibited"),
    ("You may install the Tool on 2 to 4 computers.", "May Bob install the Tool on 5 computers?", "prohibited"),
    # how much of it the one act is done to that the case tells of
    (SHARE, "Bob quotes 9.9% of the Book. May Bob quote the Book?", "permitted"),
    (SHARE, "Bob quotes 10% of the Book. May Bob quote the Book?", "permitted"),
    (SHARE, "Bob quotes 10.1% of the Book. May Bob quote the Book?", "prohibited"),
    (SHARE, "Bob quotes 6% of the Book. Bob quotes 7% of the Book. May Bob quote the Book?", "undetermined"),
    (SHARE, "Bob quotes 9% of the Atlas. May Bob quote the Book?", "undetermined"),
    ("You may copy at most 33% of the Book.", "Bob copies 33% of the Book. May Bob copy the Book?", "permitted"),
    # what may be kept for some days is kept back after them
    (KEPT, "Bob keeps the Feed for 25 days. May Bob keep the Feed?", "prohibited"),
    (KEPT, "Bob keeps the Feed for 15 days. May Bob keep the Feed?", "permitted"),
    # what a definition counts is not met by the kind alone
    (BIG, "Bob is a farm. Bob has 200 cows. May Bob use the Milker?", "permitted"),
    (BIG, "Bob is a farm. Bob has 201 cows. May Bob use the Milker?", "prohibited"),
    (SMALL, "Bob is a farm. Bob has 300 cows. May Bob use the Milker?", "prohibited"),
    (SMALL, "Bob is a farm. Bob has 9 cows. May Bob use the Milker?", "permitted"),
    (SMALL, "Bob is a farm. May Bob use the Milker?", "undetermined"),
    # stretches of time
    (
        BACK,
        "Bob moored the Boat overnight on 5 February 2024. Was Bob allowed to moor the Boat overnight?",
        "prohibited",
    ),
    (
        BACK,
        "Bob moored the Boat overnight on 31 December 2023. Was Bob allowed to moor the Boat overnight?",
        "permitted",
    ),
    (LATER, "Bob moored the Boat overnight on 30 June 2024. Was Bob allowed to moor the Boat overnight?", "permitted"),
    (LATER, "Bob moored the Boat overnight on 1 July 2024. Was Bob allowed to moor the Boat overnight?", "prohibited"),
    (
        "You must not film the Tower between 9 and 17 March 2024.",
        "Bob filmed the Tower on 10 March 2024. Was Bob allowed to film the Tower?",
        "prohibited",
    ),
    (
        "You must not film the Tower between 2019 and 2021.",
        "Bob filmed the Tower on 31 December 2021. Was Bob allowed to film the Tower?",
        "prohibited",
    ),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_amounts_are_judged_on_both_bounds(terms: str, case: str, verdict: str) -> None:
    """
    The verdict turns where the number passes a bound, and is open where the case leaves the number open.
    """
    assert verdict == kind_of(judged(terms, case))
