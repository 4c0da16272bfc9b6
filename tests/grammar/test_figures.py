"""Amounts, numbers, days and prices in whatever form: they say the same."""

from __future__ import annotations

import pytest

import licet
from licet.grammar.languages import language
from licet.grammar.statements import read_statement

from .test_plain_wordings import told


def said(sentence: str) -> object:
    """What a sentence of a case states, places in the text aside."""
    statement = read_statement(sentence, language("en"))
    assert statement.readings, sentence
    return statement.readings, statement.when


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme has a revenue of 900,000 euros.", "Acme has a revenue of €900k."),
        ("Acme has a revenue of 900,000 euros.", "Acme has a revenue of 900 000 euros."),
        ("Acme has a revenue of 3,500,000 euros.", "Acme has a revenue of 3.5m euros."),
        ("Acme has a revenue of 3,500,000 euros.", "Acme has a revenue of three and a half million euros."),
        ("Acme has a revenue of 500,000 euros.", "Acme has a revenue of half a million euros."),
        ("Acme has a revenue of 1,000,000 pounds.", "Acme has a revenue of GBP 1,000,000."),
        ("On 17 May 2024, Acme sold the fonts.", "On 2024-05-17, Acme sold the fonts."),
        ("On 17 May 2024, Acme sold the fonts.", "On 17.05.2024, Acme sold the fonts."),
        ("On 17 May 2024, Acme sold the fonts.", "On 17/5/2024, Acme sold the fonts."),
        ("On 17 May 2024, Acme sold the fonts.", "On 5/17/2024, Acme sold the fonts."),
        ("Acme sells prints for 15 euros.", "Acme sells prints at a price of EUR 15 each."),
        ("Acme sells prints for 15 euros.", "Acme sells prints for €15 apiece."),
        ("Acme sells prints for 15 euros.", "Acme sells prints at 15 euros."),
    ],
)
def test_forms_of_a_figure(one: str, other: str) -> None:
    """
    However a figure is written, it is the same figure.
    """
    assert said(one) == said(other)


@pytest.mark.parametrize("sentence", ["On 5/6/2024 Acme sold the fonts.", "On 99.99.2024 Acme left."])
def test_a_day_that_may_be_two(sentence: str) -> None:
    """
    "5/6/2024" is one day here and another there: no day is taken from it.
    """
    statement = read_statement(sentence, language("en"))

    assert statement.when is None


LIMIT = """Rook Terms

You may sell prints of the photos for no more than 10 euros each.
You may embed the photos in an app only if the app is free of charge.
"""


def answer(*sentences: str) -> str:
    """The verdict on a case whose last sentence asks."""
    kind = licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(LIMIT, language="en")]).kind
    return kind.value if kind else ""


@pytest.mark.parametrize(
    ("verdict", "price"),
    [
        ("permitted", "for 8 euros each"),
        ("permitted", "at a price of EUR 10 each"),
        ("permitted", "for €9.99"),
        ("prohibited", "for 15 euros each"),
        ("prohibited", "at €10.50 apiece"),
        ("prohibited", "for 1k euros"),
    ],
)
def test_a_price_within_a_limit(verdict: str, price: str) -> None:
    """
    What one of them costs is held against what one of them may cost.
    """
    assert verdict == answer(f"Ada sells prints of the photos {price}.", "May Ada sell the prints?")


@pytest.mark.parametrize(
    ("verdict", "fact"),
    [
        ("prohibited", "The app costs 3 dollars."),
        ("prohibited", "The app is sold for 3 dollars."),
        ("prohibited", "The price of the app is $3."),
        ("prohibited", "Users pay 3 dollars for the app."),
        ("permitted", "The app costs nothing."),
        ("permitted", "The app is free."),
        ("permitted", "The app costs 0 dollars."),
        ("permitted", "Nobody has to pay for the app."),
        ("undetermined", "Nobody has to pay for the maps."),
        ("undetermined", "The frame costs 3 dollars."),
    ],
)
def test_what_costs_something_is_not_free(verdict: str, fact: str) -> None:
    """
    That something has a price says that it is not free of charge.
    """
    assert verdict == answer("Ada embeds the photos in an app.", fact, "May Ada embed the photos in the app?")


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        (
            "Employers may not use the results to assess their employees.",
            ["forbid use(agent: employer; object: result; purpose: assess(object: employee [of employer]))"],
        ),
        (
            "Schools may not sell the photos of their pupils.",
            ["forbid sell(object: photo [of pupil [of school]])"],
        ),
    ],
)
def test_whose_people(sentence: str, meaning: list[str]) -> None:
    """
    "Their employees" are those of who acts, whatever things stand between.
    """
    assert meaning == told(sentence)
