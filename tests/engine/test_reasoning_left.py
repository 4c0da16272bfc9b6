"""Conditioned grants beside conditioned bans, powers, limits in time, and duties of several acts."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

VAULT = """instrument vault
    title "Vault Terms"
party we "Fern"
party you "Customer"
reserve Vault
permit 1 "may enter"
    You may enter Vault
    when You does hold key
forbid 2 "no food"
    You must not enter Vault
    when You does carry food
empower 3 "may search"
    We can search You
    when You does carry bag
"""
LENDS = (
    "1. You may lend the key.\n2. If you lend the key, you must sign the register and either inform Fern or pay a fee."
)
CODEC = "1. You may sublicense the Codec, provided that the sublicensee accepts these terms."


NAMED = "You may share the Photo. If you share it, you must name Ann and either link to the source or include a copy."
MASKED = """Data Terms

1. You must not publish the Data if the Data contains names.
2. You may publish the Data if the Data contains names and the names are masked.
"""
ENTERS = "Bob enters the Vault. May Bob enter the Vault?"
PARKS = "1. You may park in the Yard until 31 March 2024."
PARKED = "Was Bob allowed to park in the Yard?"
ENTRY = "1. You may enter the Hall if you paid.\n2. You must not enter the Hall if you carry food."
SHARED = "May Bob sublicense the Codec to Carl?"


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        # a ban with a condition of its own cuts into a grant with another one
        (VAULT, f"Bob holds a key. Bob carries food. {ENTERS}", "prohibited"),
        (VAULT, f"Bob holds a key. Bob does not carry food. {ENTERS}", "permitted"),
        (ENTRY, "Bob paid. Bob carries food. Bob enters the Hall. May Bob enter the Hall?", "prohibited"),
        # unless the grant asks for all that the ban does, and for more
        (
            MASKED,
            "The Data contains names. The names are masked. Bob publishes the Data. May Bob publish the Data?",
            "permitted",
        ),
        (
            MASKED,
            ("The Data contains names. The names are not masked. Bob publishes the Data. May Bob publish the Data?"),
            "prohibited",
        ),
        # what a text gives as a power on grounds is one that needs them, also where it is over the other party itself
        (VAULT, "Bob is a customer of Fern. Bob carries a bag. May Fern search Bob?", "permitted"),
        (VAULT, "Bob is a customer of Fern. Bob does not carry a bag. May Fern search Bob?", "prohibited"),
        # a grant until a day keeps the act back for the days after it
        (PARKS, f"Bob parked in the Yard on 31 March 2024. {PARKED}", "permitted"),
        (PARKS, f"Bob parked in the Yard on 1 April 2024. {PARKED}", "prohibited"),
        # "and" before "either … or": all that stands before it is to be done as well
        (LENDS, "Bob lends the key. Bob signs the register. May Bob lend the key?", "conditional"),
        (LENDS, "Bob lends the key. Bob pays a fee. May Bob lend the key?", "conditional"),
        (LENDS, "Bob lends the key. Bob signs the register. Bob pays a fee. May Bob lend the key?", "permitted"),
        (LENDS, "Bob lends the key. Bob pays a fee. Bob never signs the register. May Bob lend the key?", "prohibited"),
        (NAMED, "Bob shares the Photo. Bob includes a copy of the source. May Bob share the Photo?", "conditional"),
        (NAMED, "Bob shares the Photo. Bob links to the source. Bob names Ann. May Bob share the Photo?", "permitted"),
        # the one who gets the licence
        (CODEC, f"Bob sublicenses the Codec to Carl. Carl accepts the terms. {SHARED}", "permitted"),
        (CODEC, f"Bob sublicenses the Codec to Carl. Carl does not accept the terms. {SHARED}", "prohibited"),
    ],
)
def test_verdicts(terms: str, case: str, verdict: str) -> None:
    """
    Each case as a careful reader of the text decides it.
    """
    assert verdict == kind_of(judged(terms, case))
