"""Relative clauses that are told of one noun, and permissions given aside: none of them is lost, and none is freed."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

BAN = "1. You may use and copy the Tool.\n2. You must not use the Tool on phones that you rent or that others own."
LEAVE = "1. You may install the Tool on phones that you own, that you rent or that people lend you."
ASIDE = "1. You may read the Manual, which anyone may copy, unless the Manual has been stamped."

CASES = [
    (BAN, "A neighbour owns a phone. Bob uses the Tool on the phone. May Bob use the Tool on the phone?", "prohibited"),
    (BAN, "Bob rents a phone. Bob uses the Tool on the phone. May Bob use the Tool on the phone?", "prohibited"),
    (
        LEAVE,
        "Bob rents a phone. Bob installs the Tool on the phone. May Bob install the Tool on the phone?",
        "permitted",
    ),
    (
        LEAVE,
        "Bob owns a phone. Bob installs the Tool on the phone. May Bob install the Tool on the phone?",
        "permitted",
    ),
    (ASIDE, "The Manual has been stamped. Bob copies the Manual. May Bob copy the Manual?", "prohibited"),
    (ASIDE, "The Manual has not been stamped. Bob copies the Manual. May Bob copy the Manual?", "permitted"),
]

ROW = (
    "1. You may use the Brush.\n"
    "2. You must not make pictures that show minors in danger, that deceive voters, or that imitate stamps."
)
ROW_OF_WHICH = "1. You may use the Press.\n2. You may not print texts which insult people, which incite {} or which {}."
CASES += [
    (ROW, "Bob makes pictures that deceive voters. May Bob make the pictures?", "prohibited"),
    (ROW, "Bob makes pictures that imitate stamps. May Bob make the pictures?", "prohibited"),
    (ROW, "Bob makes pictures that show minors in danger. May Bob make the pictures?", "prohibited"),
    (
        ROW_OF_WHICH.format("hatred", "praise violence"),
        "Bob prints texts which incite hatred. May Bob print the texts?",
        "prohibited",
    ),
    (
        ROW_OF_WHICH.format("hatred", "call for violence"),
        "Bob prints texts which incite hatred. May Bob print the texts?",
        "prohibited",
    ),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_what_is_told_of_a_noun_counts(terms: str, case: str, verdict: str) -> None:
    """Each clause behind "or that" names what the noun may be as well; what limits a sentence limits its aside."""
    assert verdict == kind_of(judged(terms, case))


@pytest.mark.parametrize("heading", ["What you can do", "Permitted uses", "What is allowed", "What you may do:"])
def test_a_heading_that_allows_makes_no_duties(heading: str) -> None:
    """What stands below is allowed, and nobody has to do it; what is asked in return stays asked."""
    text = f"Fern Terms\n\n{heading}\n- print the Maps\n- translate the Maps\n- credit Fern\n"
    assert kind_of(judged(text, "Bob prints the Maps. Bob does not translate the Maps. May Bob print the Maps?")) in (
        "permitted",
        "conditional",
    )
    credit = judged(text, "Bob prints the Maps. Bob does not credit Fern. May Bob print the Maps?")
    assert kind_of(credit) != "permitted"


def test_a_term_named_behind_its_own_noun_is_that_noun() -> None:
    """ "Covers the Brook firmware (the "Firmware")" defines the Firmware as this firmware."""
    text = 'Fern Licence\n\nThis licence covers the Brook firmware (the "Firmware").\n1. You may copy the Firmware.\n'
    text += "2. You may not use the Firmware in pumps.\n"
    assert kind_of(judged(text, "Bob uses the Firmware in a pump. May Bob use the Firmware?")) == "prohibited"
