"""Acts that a text keeps back by a noun, denials in front, and sentences that only look like background."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.verdict import Kind

GRANT = "You may use, copy, modify, publish and sell the Maps for any purpose, and train a model on the Maps."


@pytest.mark.parametrize(
    "ban",
    [
        "On no account may you sell the Maps.",
        "For no purpose may you sell the Maps.",
        "The sale of the Maps is reserved.",
        "We reserve the sale of the Maps to ourselves.",
        "No rights are granted in respect of the sale of the Maps.",
        "No right is granted in respect of selling the Maps.",
        "The above permission does not include the sale of the Maps.",
        "This licence does not cover the sale of the Maps.",
        "It is not the intention of this licence to allow the sale of the Maps.",
        "You may do all of that, provided that you do not sell the Maps.",
        "The right to sell the Maps is reserved.",
    ],
)
def test_what_is_kept_back_is_prohibited(ban: str) -> None:
    session = licet.Session([licet.read(f"Fern Maps\n\n{GRANT}\n\n{ban}\n")])
    assert session.check(licet.case("May Acme sell the Maps?")).kind is Kind.PROHIBITED
    assert session.check(licet.case("May Acme copy the Maps?")).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    "limit",
    [
        "The sale of the Maps is permitted for schools only.",
        "The sale of the Maps is allowed within the European Union only.",
        "The sale of the Maps is permitted exclusively to our partners.",
        "The sale of the Maps is reserved for schools.",
        "The right to sell the Maps is reserved for schools.",
    ],
)
def test_leave_for_some_alone_leaves_the_others_open(limit: str) -> None:
    session = licet.Session([licet.read(f"Fern Maps\n\n{GRANT}\n\n{limit}\n")])
    assert session.check(licet.case("May Acme sell the Maps?")).kind is not Kind.PERMITTED


def test_only_whom_it_names_is_denied() -> None:
    text = licet.read(f"Fern Maps\n\n{GRANT}\n\nTo no competitor may you sell the Maps.\n")
    (ban,) = [norm for norm in text.norms if norm.modality is Modality.FORBID]
    assert "competitor" in str(ban.acts[0])
    asked = licet.case("Birch is a competitor.\nMay Acme sell the Maps to Birch?")
    assert licet.Session([text]).check(asked).kind is Kind.PROHIBITED


def test_rights_in_a_name_are_kept_as_before() -> None:
    text = licet.read(f"Fern Maps\n\n{GRANT}\n\nThis licence does not cover use of the trademarks of Fern.\n")
    assert all(norm.modality is Modality.PERMIT for norm in text.norms)


def test_what_an_act_is_of_does_not_take_its_other_things() -> None:
    text = licet.read("Fern Maps\n\nThe training of a model on the Maps is prohibited.\n")
    session = licet.Session([text])
    assert session.check(licet.case("May Acme train a model on the Maps?")).kind is Kind.PROHIBITED
