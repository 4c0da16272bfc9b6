"""Whom a clause addresses: role words name whoever the text binds, kinds of persons do not."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

ASKED = "Acme sells the Data. May Acme sell the Data?"


@pytest.mark.parametrize("bearer", ["Universities", "Students", "Research organizations"])
def test_a_grant_to_a_kind_of_persons_is_no_grant_to_whoever_asks(bearer: str) -> None:
    """
    Whether the actor is such a person is a fact that nobody stated.
    """
    terms = licet.read(f"Terms\n\n1. {bearer} may copy and sell the Data.\n", id="terms")

    assert Kind.UNDETERMINED is licet.check(licet.case(ASKED), [terms]).kind


@pytest.mark.parametrize("bearer", ["Recipients", "Users", "Licensees", "You", "Any person"])
def test_a_role_word_names_whoever_the_text_binds(bearer: str) -> None:
    """
    What one is by receiving or using the work needs no fact beside.
    """
    terms = licet.read(f"Terms\n\n1. {bearer} may copy and sell the Data.\n", id="terms")

    assert Kind.PERMITTED is licet.check(licet.case(ASKED), [terms]).kind


def test_who_is_said_to_be_such_a_person_has_the_grant() -> None:
    """
    With the fact stated the grant applies.
    """
    terms = licet.read("Terms\n\n1. Universities may copy and sell the Data.\n", id="terms")

    assert Kind.PERMITTED is licet.check(licet.case(f"Acme is a university. {ASKED}"), [terms]).kind
