"""Questions asked in other ways than "May X …?", and what they tell by the way."""

from __future__ import annotations

import pytest

import licet
from licet.grammar.languages import language
from licet.grammar.statements import read_question

TERMS = """Moss Terms

You may publish the drawings on a website if you credit Moss.
You may not sell the drawings.
You may use the drawings.
"""
HOSPITALS = "Hospitals may publish the drawings in any way.\n"
PARTIES = "Political parties may not use the drawings.\n"
AGE = "Users must be at least 18 years old.\n"


def answer(*sentences: str, text: str = TERMS) -> str:
    """The verdict on a case whose last sentence asks."""
    kind = licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(text, language="en")]).kind
    return kind.value if kind else ""


@pytest.mark.parametrize(
    "question",
    [
        "Would it be fine if Ada Rook sold the drawings?",
        "Would it be all right if Ada Rook, a painter, sold the drawings?",
        "Is it OK for Ada Rook to sell the drawings?",
        "Is it allowed for Ada Rook to sell the drawings?",
        "Does the licence allow Ada Rook to sell the drawings?",
        "Do these terms let Ada Rook sell the drawings?",
        "Do the terms forbid Ada Rook from selling the drawings?",
        "Would Ada Rook be allowed to sell the drawings?",
        "Does Ada Rook have the right to sell the drawings?",
        "Is Ada Rook free to sell the drawings?",
        "Isn't Ada Rook allowed to sell the drawings?",
        "Is Ada Rook not allowed to sell the drawings?",
        "Does Ada Rook break the terms if she sells the drawings?",
        "Would Ada Rook violate the licence by selling the drawings?",
        "May Ada Rook, who runs a shop, sell the drawings?",
        "May Ada Rook (a painter) sell the drawings?",
    ],
)
def test_other_ways_to_ask_ask_the_same(question: str) -> None:
    """
    Whatever the frame of the question, what is asked about is whether she may sell them.
    """
    asked = read_question(question, language("en"))

    assert asked is not None
    assert ["sell"] == [act.verb for act in asked.acts]
    assert "prohibited" == answer(question)


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("permitted", "May Kiro publish the drawings on its website if it credits Moss?"),
        ("prohibited", "May Kiro publish the drawings on its website without crediting Moss?"),
        ("prohibited", "Would it be fine if Kiro published the drawings on its website without crediting Moss?"),
        ("conditional", "May Kiro publish the drawings on its website?"),
    ],
)
def test_what_a_question_tells_is_told(verdict: str, question: str) -> None:
    """
    What is said by the way of whom or what a question is about is a fact as if it stood before the question.
    """
    assert verdict == answer(question)


@pytest.mark.parametrize(
    "question",
    [
        "May Fir, a political party, use the drawings?",
        "May Fir (a political party) use the drawings?",
        "Is Fir, being a political party, allowed to use the drawings?",
        "May Fir use the drawings if it is a political party?",
        "If Fir is a political party, may it use the drawings?",
    ],
)
def test_what_somebody_is_may_shut_out(question: str) -> None:
    """
    Who is named as one whom the text shuts out is shut out.
    """
    assert "prohibited" == answer(question, text=TERMS + PARTIES)


@pytest.mark.parametrize(
    "question",
    [
        "May Kiro, a hospital, publish the drawings on its website?",
        "May Kiro publish the drawings on its website given that it is a hospital?",
        "May a clinic that is a hospital publish the drawings on its website?",
    ],
)
def test_what_somebody_is_may_let_in(question: str) -> None:
    """
    Who is named as one whom the text favours needs no more.
    """
    assert "permitted" == answer(question, text=TERMS + HOSPITALS)


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("prohibited", "May Ola, aged 16, use the drawings?"),
        ("prohibited", "May someone who is 16 use the drawings?"),
        ("permitted", "May Kiro, a hospital, use the drawings if all its users are adults?"),
    ],
)
def test_an_age_that_a_question_tells(verdict: str, question: str) -> None:
    """
    "May Ola, aged 16, …?" tells how old she is.
    """
    assert verdict == answer(question, text=TERMS + AGE)


def test_each_of_several_is_what_is_said_of_it() -> None:
    """
    "Kiro, a hospital, and Fern, a school": neither is the other, and none is left out.
    """
    asked = read_question("May Kiro, a hospital, and Fern, a school, use the map?", language("en"))

    assert asked is not None
    assert ["use", "be", "be"] == [one.verb for one in asked.given]


@pytest.mark.parametrize(
    "question",
    [
        "May Kiro not publish the drawings?",
        "May Kiro publish the drawings only if it credits Moss?",
        "May Kiro publish the drawings unless it is a school?",
        "Would it be fine if Kiro did not credit Moss?",
        "May Kiro publish the drawings if it is a hospital or a school?",
    ],
)
def test_what_asks_for_something_else_is_not_understood(question: str) -> None:
    """
    A question that denies its act, or narrows what is asked, is none about the act alone.
    """
    assert read_question(question, language("en")) is None


@pytest.mark.parametrize(
    ("question", "without"),
    [
        ("Does Kiro need the consent of Moss to sell the drawings?", "sell"),
        ("Does Kiro need a licence to publish the drawings?", "publish"),
    ],
)
def test_who_needs_a_consent_may_not_without(question: str, without: str) -> None:
    """
    "Does Kiro need a consent to sell it?" asks whether it may without.
    """
    asked = read_question(question, language("en"))

    assert asked is not None
    assert [without] == [act.verb for act in asked.acts]
    assert all(any(one.role.value == "without" for one in act.roles) for act in asked.acts)


def test_who_is_told_not_to_credit_the_one_whose_customer_it_is() -> None:
    """
    A licensor that the case names as its supplier is still the one whom the text names.
    """
    text = "Moss Terms\n\nYou may publish the drawings only if you name Moss as the source.\n"
    facts = ("Kiro is a customer of Moss.", "Kiro publishes the drawings without naming Moss as the source.")

    assert "prohibited" == answer(*facts, "May Kiro publish the drawings?", text=text)


@pytest.mark.parametrize(
    "question",
    [
        "May Kiro publish the drawings on its website, never crediting Moss?",
        "May Kiro publish the drawings on its website while not crediting Moss?",
        "May Kiro, without crediting Moss, publish the drawings on its website?",
        "Is Kiro allowed, without crediting Moss, to publish the drawings on its website?",
    ],
)
def test_what_is_left_undone_in_the_question(question: str) -> None:
    """
    Wherever a question says that a thing is left undone, it is.
    """
    assert "prohibited" == answer(question)
