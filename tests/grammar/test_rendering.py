"""Clauses said in another place of a sentence: questions, what stands behind "if", single words."""

from __future__ import annotations

import pytest

from licet.clauses.phrase import Determiner, Filled, Predication, Role, Thing
from licet.grammar.languages import language
from licet.report.words import Phrasing

MODEL = Thing("model", determiner=Determiner.THE)
NOT_SENT = Predication(
    "send",
    (
        Filled(Role.AGENT, Thing("", name="Acme")),
        Filled(Role.OBJECT, MODEL),
        Filled(Role.RECIPIENT, Thing("third party", determiner=Determiner.ANY)),
    ),
    negated=True,
)
COMPETES = Predication(
    "compete", (Filled(Role.AGENT, MODEL), Filled(Role.COUNTERPART, Thing("product", determiner=Determiner.THE)))
)


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("en", "Does the model compete with the product?"),
        ("de", "Konkurriert das Modell mit dem Produkt?"),
        ("id", "Apakah model itu bersaing dengan produk itu?"),
    ],
)
def test_question(code: str, question: str) -> None:
    """
    A fact that decides is asked for in the language of the case.
    """
    assert question == language(code).question_words(COMPETES)  # type: ignore[attr-defined]


def test_german_denial_and_verb_last() -> None:
    """
    German denies before a preposition, of none instead of not any, and has the verb last behind "wenn".
    """
    german = language("de")

    assert "Das Modell konkurriert nicht mit dem Produkt" == german.formula_words(COMPETES.denied())
    assert "Acme sendet das Modell keinem Dritten" == german.formula_words(NOT_SENT)
    assert "das Modell nicht mit dem Produkt konkurriert" == german.subordinate_words(COMPETES.denied())  # type: ignore[attr-defined]


def test_words_of_acts() -> None:
    """
    A kind of act is called by the word of each language.
    """
    assert ["‘train’", "‚trainieren‘", "‘melatih’"] == [Phrasing(code).word("train") for code in ("en", "de", "id")]


def test_whoever_asks_speaks_of_themselves() -> None:
    """
    "May we use it?" is answered with "we", and with no noun made of it.
    """
    english = language("en")
    us = Thing("we", determiner=Determiner.THE, plural=True)
    use = Predication("use", (Filled(Role.AGENT, us), Filled(Role.OBJECT, Thing("map", determiner=Determiner.THE))))

    assert "we use the map" == english.formula_words(use)
    assert "Do we use the map?" == english.question_words(use)  # type: ignore[attr-defined]
