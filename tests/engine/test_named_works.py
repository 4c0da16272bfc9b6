"""Works and products by their names: what a text calls its work is no licensor, and a name kept back stays so."""

from __future__ import annotations

import pytest

import licet

MOSS = """Moss Public Notice

You may use and change Moss privately.
"""
LIBRARY = """Fern Library Notice

Permission is granted to anyone to use, copy, modify and sell the Library for any purpose.
"""
NAMED = """Fern Program Notice

You may use, modify and sell the Program for any purpose.

Products derived from the Program may not be called "Fern" nor may "Fern" appear in their name.
"""


def answer(text: str, *sentences: str) -> str:
    """The verdict on a case whose last sentence asks."""
    kind = licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(text, language="en")]).kind
    return kind.value if kind else ""


@pytest.mark.parametrize("what", ["Moss", "a modified version of Moss"])
def test_a_title_that_begins_with_the_work_names_no_licensor(what: str) -> None:
    """
    "Moss Public Notice" is about Moss, which is not whoever speaks in it: what it does not allow of Moss is kept back.
    """
    assert "prohibited" == answer(MOSS, f"Orbit sells {what}.", f"May Orbit sell {what}?")


def test_what_is_allowed_of_a_named_work() -> None:
    """
    The grant of the same text holds.
    """
    assert "permitted" == answer(MOSS, "Orbit changed Moss privately.", "May Orbit change Moss?")


@pytest.mark.parametrize("name", ["Fern", "Fern Turbo", "Super Fern"])
def test_a_name_that_is_kept_back_is_not_given_freely(name: str) -> None:
    """
    A product is not free to bear a name that a ban speaks of, alone or beside other words.
    """
    calls = answer(NAMED, f'Acme calls its derived product "{name}".', f'May Acme call its product "{name}"?')
    sells = answer(
        NAMED, f'Acme sells its product under the name "{name}".', f'May Acme sell its product under the name "{name}"?'
    )

    assert "permitted" not in (calls, sells)


def test_another_name_is_free() -> None:
    """
    "Fernando" is no name with "Fern" in it.
    """
    case = ('Acme calls its derived product "Fernando".', 'May Acme call its product "Fernando"?')

    assert "permitted" == answer(NAMED, *case)


@pytest.mark.parametrize(
    "sentence",
    [
        "You must buy a licence before modifying the Library.",
        "Modifying the Library requires that you buy a licence.",
        "Modifying the Library requires paying a fee.",
        "All we ask of those who modify the Library is a postcard.",
    ],
)
def test_what_has_to_be_bought_or_done_first_is_not_presumed(sentence: str) -> None:
    """
    That a licence was bought is no rule that everybody keeps, and what an act requires is owed by whoever does it.
    """
    asked = ("Acme modifies the Library.", "May Acme modify the Library?")

    assert "permitted" == answer(LIBRARY, *asked)
    assert "permitted" != answer(f"{LIBRARY}\n{sentence}\n", *asked)


HOSTED = """Fern Program Notice

You may use, modify and distribute the Program for any purpose.

You may not provide the Program to third parties as a hosted or managed service.
"""


def test_what_is_offered_as_a_service_is_provided_so() -> None:
    """
    Who offers a program as a managed service provides it as one.
    """
    asked = "May Acme offer the Program to third parties as a managed service?"

    assert "prohibited" == answer(HOSTED, "Acme offers the Program to third parties as a managed service.", asked)
    assert "permitted" == answer(HOSTED, "Acme uses the Program.", "May Acme use the Program?")


def test_a_patent_claim_ends_the_licence_and_rules_no_use() -> None:
    """
    "If you make any written claim that it infringes a patent, your licence ends" stands in nobody's way.
    """
    claim = "If you make any written claim that the Library infringes any patent, your license for it ends immediately."

    assert "permitted" == answer(f"{LIBRARY}\n{claim}\n", "Acme modifies the Library.", "May Acme modify the Library?")
