"""Sentences of small licences: who is exempt, what other changes are, what a copy must not carry, who needs leave."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

LOGOS = "1. You may use the Icons.\n2. The Icons may not be used as a logo. Hospitals are exempt from this rule."
OTHER = "1. You may change the colour of the Icons. Other changes are allowed only with our permission."
CARRY = "1. You may copy, change and publish the Maps.\n2. Changed Maps must not carry the Fern logo."
QUOTES = "1. Everyone may quote from the Book.\n2. Quotations of more than ten lines need our approval."
GROUP = "1. Students may copy the Book. They may share the Book with teachers, but not with anyone else."
SERVICE = "1. You may not offer the Tool as a paid service. Resellers who hold a permit may do so."
HOUSES = "1. You may read the Tool.\n2. The Tool may be used by firms with a revenue of less than 2 million dollars."
FREE = "1. You may print the Icons. No fee is due and no credit is required."

CASES = [
    (LOGOS, "A hospital uses an Icon as a logo. May the hospital use the Icon as a logo?", "permitted"),
    (LOGOS, "A brewery uses an Icon as a logo. May the brewery use the Icon as a logo?", "prohibited"),
    (OTHER, "Bob changes the colour of the Icons. May Bob change the colour of the Icons?", "permitted"),
    (OTHER, "Bob changes the shape of the Icons. May Bob change the shape of the Icons?", "undetermined"),
    (CARRY, "A school publishes a changed Map. The Map carries the Fern logo. May it publish the Map?", "prohibited"),
    (CARRY, "A school publishes a changed Map. May the school publish the changed Map?", "permitted"),
    (QUOTES, "A critic quotes thirty lines from the Book. May the critic quote thirty lines?", "prohibited"),
    (QUOTES, "A critic quotes four lines from the Book. May the critic quote four lines?", "permitted"),
    (GROUP, "A student shares the Book with a teacher. May the student share the Book?", "permitted"),
    (GROUP, "A student shares the Book with a neighbour. May the student share the Book?", "prohibited"),
    (SERVICE, "A reseller holds a permit and offers the Tool as a paid service. May the reseller do so?", "permitted"),
    (SERVICE, "A bank offers the Tool as a paid service. May the bank offer the Tool?", "prohibited"),
    (HOUSES, "A firm has a revenue of 500,000 dollars. It uses the Tool. May the firm use it?", "permitted"),
    (HOUSES, "A firm has a revenue of 9 million dollars. It uses the Tool. May the firm use it?", "prohibited"),
    (FREE, "A bank prints the Icons. May the bank print the Icons?", "permitted"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_a_small_licence_decides(terms: str, case: str, verdict: str) -> None:
    """One sentence frees or binds just whom and what it names."""
    assert verdict == kind_of(judged(terms, case))


OLD = "Fern Maps Licence\n\n1. You may publish the Maps that are more than five years old."
STARS = "Fern Maps Licence\n\n1. You may copy the Maps marked with a star."
ANY = "1. The Extras may be used only for non-commercial purposes. Schools may use the Extras for any purpose."
ALL = "1. The Extras may be used only for non-commercial purposes. Schools may use the Extras."
OWN = "1. You may use the Data and pass the Data on to your affiliates."

APART = "1. You may use the Songs.\n2. You cannot sell the Songs on their own or put them into another album."
TITLED = "Fern Photos: what you may and may not do\n\nYou may print the Photos."

SOME = [
    (APART, "A dealer puts the Songs into another album. May the dealer put the Songs into the album?", "prohibited"),
    (APART, "A dealer sells the Songs on their own. May the dealer sell the Songs on their own?", "prohibited"),
    (TITLED, "A school prints a Photo. May the school print the Photo?", "permitted"),
    (OLD, "Bob publishes a Map. The Map is eight years old. May Bob publish the Map?", "permitted"),
    (OLD, "Bob publishes a Map. The Map is two years old. May Bob publish the Map?", "prohibited"),
    (STARS, "Bob copies a Map. The Map is not marked with a star. May Bob copy the Map?", "prohibited"),
    (ANY, "A school uses the Extras for advertising. May the school use the Extras for advertising?", "permitted"),
    (ANY, "A bank uses the Extras for advertising. May the bank use the Extras for advertising?", "prohibited"),
    (ALL, "A school uses the Extras for advertising. May the school use the Extras for advertising?", "prohibited"),
    (OWN, "A bank passes the Data on to an affiliate. May the bank pass the Data on to the affiliate?", "permitted"),
    (OWN, "A bank passes the Data on to a friend. May the bank pass the Data on to the friend?", "prohibited"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), SOME)
def test_leave_for_some_is_none_for_others(terms: str, case: str, verdict: str) -> None:
    """A grant of some of a work keeps back the rest; who is freed of a limit is freed as far as the text says."""
    assert verdict == kind_of(judged(terms, case))
