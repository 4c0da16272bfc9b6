"""Grants for a purpose of one kind: what the kind is, what counts as one, and who needs a licence of their own."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet

SOLD = "Acme uses the software in a commercial product that it sells.\nMay Acme use the software in the product?"
PLAIN = "Acme uses the software.\nMay Acme use the software?"


def verdict(text: str, case: str) -> str:
    """The answer to a case under a raw text."""
    return str(licet.Session([licet.read(f"Fern License\n\n{text}\n")]).check(licet.case(case)).kind)


@pytest.mark.parametrize(
    "grant",
    [
        "You may use the software for any research purpose.",
        "You may use the software for any research.",
        "You may use the software for any permitted purpose.",
    ],
)
def test_any_purpose_of_a_kind_is_of_that_kind(grant: str) -> None:
    """ "For any research purpose" allows no use of which nobody says that it is research."""
    assert "permitted" != verdict(grant, PLAIN)
    assert "permitted" != verdict(grant, SOLD)


@pytest.mark.parametrize("purpose", ["any purpose", "any lawful purpose", "all purposes"])
def test_any_purpose_at_all(purpose: str) -> None:
    """ "For any purpose" and "for any lawful purpose" take nothing away."""
    assert "permitted" == verdict(f"You may use the software for {purpose}.", SOLD)


def test_what_counts_as_a_permitted_purpose() -> None:
    """A purpose is allowed where a rule of its own says that it is one; where none does, it is not."""
    text = "You may use the software for any permitted purpose.\n\nAny noncommercial purpose is a permitted purpose."

    assert "permitted" == verdict(text, "Bob uses the software for a noncommercial purpose.\nMay Bob use the software?")
    assert "prohibited" == verdict(text, "Bob uses the software for a commercial purpose.\nMay Bob use the software?")


def test_who_needs_a_licence_first() -> None:
    """ "Need a licence before they use it" shuts out those without; "you need no licence to" lets everybody in."""
    text = (
        "You may use the Model.\n\nCompanies whose annual revenue exceeds 9 million euros need a separate license from "
        "Fern before they use the Model for commercial purposes."
    )
    case = "Acme is a company.\nThe annual revenue of Acme is 20 million euros.\nAcme has no license from Fern.\n"

    assert "prohibited" == verdict(text, f"{case}Acme uses the Model for commercial purposes.\nMay Acme use the Model?")
    assert "permitted" == verdict(
        "You need no licence from us to copy the Data.", "Acme copies the Data.\nMay Acme copy the Data?"
    )


def test_one_kind_and_all_others() -> None:
    """ "For any purpose, commercial or non-commercial" leaves no purpose out."""
    assert "permitted" == verdict("You may use the software for any purpose, commercial or non-commercial.", SOLD)
    assert "permitted" != verdict("You may use the software for any commercial or private study.", PLAIN)


@pytest.mark.parametrize("aim", ["to plan military operations", "for military operations", "to wage war"])
def test_a_field_may_stand_by_itself_in_a_row(aim: str) -> None:
    """ "For military, warfare or espionage": whether a military operation is "a warfare" was asked."""
    terms = "You may use the Model. You must not use the Model for military, warfare or espionage."
    case = f"The army uses the Model {aim}. May the army use the Model {aim}?"
    assert kind_of(judged(terms, case)) == "prohibited"
    bakery = "The bakery uses the Model to write recipes. May the bakery use the Model to write recipes?"
    assert kind_of(judged(terms, bakery)) == "permitted"


def test_what_a_use_in_a_row_is_for_is_one_purpose_more() -> None:
    """ "For military, espionage, use for weapons" asked for both at once: planning operations was **permitted**."""
    terms = "You may use the Model. You will not use the Model for military, espionage, use for weapons or explosives."
    for aim in ("plan military operations", "build weapons"):
        case = f"The army uses the Model to {aim}. May the army use the Model to {aim}?"
        assert kind_of(judged(terms, case)) == "prohibited"


def test_beyond_is_not_without() -> None:
    """ "Any use beyond the scope of this license" was one without it, as all use was: **prohibited**."""
    terms = "You may use the Model for research. Any use beyond the scope of this license is strictly prohibited."
    case = "The university uses the Model for research. May the university use the Model for research?"
    assert kind_of(judged(terms, case)) != "prohibited"
    assert kind_of(judged(terms, "The firm sells the Model. May the firm sell the Model?")) == "prohibited"
