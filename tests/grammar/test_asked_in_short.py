"""Questions that only take up what was told, and sentences of public licences that take nothing from anybody."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status
from licet.grammar.languages import language
from licet.grammar.reader import read
from licet.grammar.statements import read_question

from .test_plain_wordings import told

NOTICE = """Fern Library Notice

Permission is granted to anyone to use, copy, modify and sell the Library for any purpose, provided that the copyright
notice appears in all copies that are sold.
"""


def answer(*sentences: str, text: str = NOTICE) -> str:
    """The verdict on a case whose last sentence asks."""
    kind = licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(text, language="en")]).kind
    return kind.value if kind else ""


@pytest.mark.parametrize(
    "question",
    [
        "May Acme do this?",
        "May Acme do that?",
        "Was Acme allowed to do so?",
        "Is this allowed?",
        "Is the use permitted?",
    ],
)
def test_a_question_may_ask_for_all_that_was_told(question: str) -> None:
    """
    "May Acme do this?" names no act of its own: each described act is asked about.
    """
    assert "permitted" == answer("Acme modifies the Library.", "Acme uses the Library on its servers.", question)
    assert "prohibited" == answer("Acme sells copies of the Library without the copyright notice.", question)


def test_what_was_received_is_not_what_this_is() -> None:
    """
    "It received a copy and changed it. May it do this?" asks about the change; alone, about the receipt.
    """
    assert "permitted" == answer(
        "Acme received a copy of the Library.", "Acme modified the Library.", "May Acme do this?"
    )


@pytest.mark.parametrize("question", ["May Acme do this with the Library?", "Is this allowed to be sold?"])
def test_more_than_this_is_asked_about_as_it_stands(question: str) -> None:
    """
    A question with a word more is none about all that was told.
    """
    asked = read_question(question, language("en"))

    assert asked is None or not asked.as_described


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        (
            "Use and distribution of the Maps, with or without modification, are permitted.",
            ["permit modify(object: map); use(object: map); distribute(object: map)"],
        ),
        (
            "Distribution of the Maps must be under this notice.",
            ["oblige distribute(basis: this notice; object: map)"],
        ),
        (
            "If you sell the Maps, and the buyer is a school, then you must pay.",
            ["oblige pay if sell(agent: you; object: map) and be(agent: buyer; complement: school)"],
        ),
        ("However, nothing else grants you permission to sell the Maps.", []),
        ("Nothing else but this License grants you permission to sell the Maps.", []),
    ],
)
def test_wordings_of_public_licences(sentence: str, meaning: list[str]) -> None:
    """
    What is allowed or asked in a noun, and what another text does not allow.
    """
    assert meaning == told(sentence)


def test_what_this_text_does_not_allow_stays_a_ban() -> None:
    """
    Only what another text does not allow is no ban.
    """
    norms = read("Fern Map Notice\n\nNothing else may be done with the Maps.\n", language="en").norms

    assert [Modality.FORBID] == [norm.modality for norm in norms]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moreover, your license is reinstated if the owner notifies you and you mend the fault in a week.",
        "An acknowledgment in the manual would be appreciated but is not required.",
        "A part of the code, whose source is excluded as a common tool, need not be included in giving the rest.",
        "If terms are imposed on you that contradict this notice, they do not excuse you from the conditions of it.",
        "These rights include commercial use, and do not exclude any field of endeavour.",
        "The duty to give the key does not include a requirement to repair whatever was changed with it.",
    ],
)
def test_sentences_that_take_nothing(sentence: str) -> None:
    """
    What only gives back, leaves open or frees stands in nobody's way.
    """
    text = NOTICE + f"\n{sentence}\n"

    assert "permitted" == answer("Acme modifies the Library.", "May Acme modify the Library?", text=text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Schools need not pay for modifying the Library, but all others pay a fee.",
        "An acknowledgment is appreciated, and modification of the Library requires our approval.",
        "All rights granted here last for the term of copyright provided that you pay.",
    ],
)
def test_sentences_that_only_begin_so(sentence: str) -> None:
    """
    A word of payment, or a rule beside it, and such a sentence is not passed over.
    """
    text = NOTICE + f"\n{sentence}\n"

    assert "permitted" != answer("Acme modifies the Library.", "May Acme modify the Library?", text=text)


def test_words_that_narrow_nothing_of_what_is_only_given() -> None:
    """
    An unread phrase of a permission takes nothing from another one, unless a word of it may deny or narrow.
    """
    ledger = read(
        "Fern Library Notice\n\nYou can choose what license to use for new code you add.\n", language="en"
    ).ledger

    assert Status.PARTIAL not in {one.status for one in ledger} or all(
        "only allows" in one.why for one in ledger if one.status is Status.PARTIAL
    )


GOES_WITH = """Fern Program Notice

You may run the Program.

You may distribute the Program in object code, provided that you accompany it with the complete source code.
"""


@pytest.mark.parametrize(
    ("told_of_it", "verdict"),
    [
        ("Acme provides no source code.", "prohibited"),
        ("The source code is not made available to anyone.", "prohibited"),
        ("Acme keeps a blog about source code.", "conditional"),
    ],
)
def test_what_must_accompany_a_work_is_given_with_it(told_of_it: str, verdict: str) -> None:
    """
    Who gives no source does not accompany the program with its source.
    """
    asked = "May Acme distribute the Program in object code?"

    assert verdict == answer("Acme distributes the Program in object code.", told_of_it, asked, text=GOES_WITH)
