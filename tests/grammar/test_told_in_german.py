"""German cases in other words, and German questions in other frames, with what they tell."""

from __future__ import annotations

import pytest

import licet
from licet.grammar.languages import language
from licet.grammar.statements import read_question, read_statement

from .plainly import plainly

TERMS = """Nutzungsbedingungen der Sammlung Moos

Sie dürfen die Bilder auf einer Website veröffentlichen, wenn Sie die Sammlung Moos nennen.
Sie dürfen die Bilder nicht verkaufen.
"""
AGE = "Nutzer müssen mindestens 16 Jahre alt sein.\n"
PARTIES = "Politische Parteien dürfen die Bilder nicht verwenden.\n"


def said(sentence: str) -> list[str]:
    """What a sentence of a case states in its one reading."""
    readings = read_statement(sentence, language("de")).readings
    return sorted(map(plainly, readings[0])) if len(readings) == 1 else []


def answer(*sentences: str, text: str = TERMS) -> str:
    """The verdict on a case whose last sentence asks."""
    case = licet.case("\n".join(sentences), lenient=True)
    kind = licet.check(case, [licet.read(text, language="de")]).kind
    return kind.value if kind else ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom ist 14 Jahre alt.", "Tom ist 14."),
        ("Tom ist 14 Jahre alt.", "Tom ist vierzehn Jahre alt."),
        ("Tom ist jünger als 16 Jahre.", "Tom ist unter 16."),
        ("Tom ist nicht älter als 15 Jahre.", "Tom ist noch nicht 16."),
        ("Tom ist nicht älter als 15 Jahre.", "Tom ist noch nicht 16 Jahre alt."),
    ],
)
def test_how_old_somebody_is(one: str, other: str) -> None:
    """
    However an age is told, it is the same age.
    """
    assert said(one) == said(other)


@pytest.mark.parametrize(
    ("together", "parts"),
    [
        ("Tom ist Mitglied und 14 Jahre alt.", ["Tom ist Mitglied.", "Tom ist 14 Jahre alt."]),
        ("Tom ist 16 und Mitglied.", ["Tom ist Mitglied.", "Tom ist 16 Jahre alt."]),
        ("Tom ist Mitglied und noch nicht 16.", ["Tom ist Mitglied.", "Tom ist nicht älter als 15 Jahre."]),
        ("Der 14-jährige Tom verkauft die Bilder.", ["Tom verkauft die Bilder.", "Tom ist 14 Jahre alt."]),
    ],
)
def test_an_age_beside_something_else(together: str, parts: list[str]) -> None:
    """
    Neither what one is nor how old one is gets lost.
    """
    assert sorted(one for each in parts for one in said(each)) == said(together)


def test_a_firm_has_its_own_name() -> None:
    """
    "Die Dorn GmbH" is Dorn, and not whatever is a GmbH.
    """
    assert ["sell(agent: Dorn GmbH; object: picture)"] == [
        one.replace("image", "picture") for one in said("Die Dorn GmbH verkauft die Bilder.")
    ]
    assert said("Die Dorn GmbH verkauft die Bilder.") != said("Die Kern GmbH verkauft die Bilder.")


@pytest.mark.parametrize(
    "question",
    [
        "Wäre es in Ordnung, wenn Ada Kolb die Bilder verkauft?",
        "Ist es erlaubt, dass Ada Kolb die Bilder verkauft?",
        "Verstößt Ada Kolb gegen die Bedingungen, wenn sie die Bilder verkauft?",
        "Darf Ada Kolb (eine Malerin) die Bilder verkaufen?",
        "Darf Ada Kolb, eine Malerin, die Bilder verkaufen?",
        "Darf Ada Kolb die Bilder verkaufen, wenn sie die Sammlung Moos nennt?",
        "Braucht Ada Kolb eine Erlaubnis, um die Bilder zu verkaufen?",
    ],
)
def test_other_ways_to_ask(question: str) -> None:
    """
    Whatever the frame of the question, what is asked about is whether she may sell them.
    """
    asked = read_question(question, language("de"))

    assert asked is not None
    assert ["sell"] == [act.verb for act in asked.acts]
    assert "prohibited" == answer(question)


@pytest.mark.parametrize(
    ("verdict", "text", "question"),
    [
        ("prohibited", TERMS + PARTIES, "Darf Fichte, eine politische Partei, die Bilder verwenden?"),
        (
            "permitted",
            TERMS,
            "Darf Ada die Bilder auf ihrer Website veröffentlichen, wenn sie die Sammlung Moos nennt?",
        ),
        ("conditional", TERMS, "Darf Ada die Bilder auf ihrer Website veröffentlichen?"),
    ],
)
def test_what_a_question_tells_is_told(verdict: str, text: str, question: str) -> None:
    """
    What is said by the way is a fact as if it stood before the question.
    """
    assert verdict == answer(question, text=text)


@pytest.mark.parametrize(
    ("verdict", "fact"),
    [
        ("prohibited", "Tom ist Nutzer und noch nicht 16."),
        ("prohibited", "Tom ist unter 16."),
        ("prohibited", "Der 14-jährige Tom hat die Bilder."),
        ("prohibited", "Tom ist vierzehn."),
    ],
)
def test_who_is_too_young(verdict: str, fact: str) -> None:
    """
    Who is too young may not.
    """
    may = TERMS + "Sie dürfen die Bilder ansehen.\n" + AGE

    assert verdict == answer(fact, "Darf Tom die Bilder ansehen?", text=may)
