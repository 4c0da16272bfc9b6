"""Sentences of a case that say several things in one say each of them."""

from __future__ import annotations

import pytest

from licet.grammar.languages import language
from licet.grammar.statements import read_statement

from .plainly import plainly


def said(sentence: str) -> list[str]:
    """What a sentence of a case states in its one reading; nothing where it was not understood."""
    readings = read_statement(sentence, language("en")).readings
    return sorted(f"{'not ' * one.negated}{plainly(one)}" for one in readings[0]) if len(readings) == 1 else []


@pytest.mark.parametrize(
    ("together", "apart"),
    [
        ("Acme sells the maps and never credits Fern.", ["Acme sells the maps.", "Acme never credits Fern."]),
        (
            "Acme Ltd, a firm with ten employees, sells the maps and never credits Fern.",
            ["Acme Ltd sells the maps.", "Acme Ltd never credits Fern.", "Acme Ltd is a firm with ten employees."],
        ),
        (
            "Acme passes the map on to a friend and leaves out the copy of the licence.",
            ["Acme passes the map on to a friend.", "Acme leaves out the copy of the licence."],
        ),
        (
            "Toma, a 14-year-old member, sells the maps without the consent of a parent.",
            ["Toma sells the maps without the consent of a parent.", "Toma is a 14-year-old member."],
        ),
        ("Toma is a member and 14 years old.", ["Toma is a member.", "Toma is 14 years old."]),
    ],
)
def test_each_of_several_things_is_said(together: str, apart: list[str]) -> None:
    """
    What is said together says no less, and no more, than its parts.
    """
    assert sorted(one for each in apart for one in said(each)) == said(together)


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme sells the maps and never credits blorfing Fern or zarps.",
        "If Acme sells the maps, never credits Fern.",
        "Acme and Birch whom and never credits Fern.",
    ],
)
def test_what_is_not_read_in_every_part_is_not_read(sentence: str) -> None:
    """
    A sentence of which a part stays dark says nothing.
    """
    assert said(sentence) == []


def test_what_is_done_along_with_an_act_is_done() -> None:
    """
    "Publishes it, crediting Fern": credits Fern.
    """
    assert "credit(agent: Acme; object: Fern)" in said("Acme publishes the photos, crediting Fern.")


def test_earnings_in_whatever_words() -> None:
    """
    "Its yearly revenue amounts to 3 million": its annual revenue is that.
    """
    assert said("Acme's annual revenue is 3 million euros.") == said(
        "Acme's yearly revenue amounts to 3 million euros."
    )
