"""
Notices that go with copies: which is missing, which was removed, and what contains the work.
"""

from __future__ import annotations

import pytest

import licet

LICENCE = """Hazel License

Permission is hereby granted, free of charge, to any person obtaining a copy of this software (the "Software"), to \
use, copy, modify, distribute and sell the Software, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies of the Software.
"""


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ("The firm distributes the library.", "conditional"),
        ("The firm distributes the library. The firm includes the copyright notice.", "conditional"),
        ("The firm distributes the library. The firm does not include the permission notice.", "prohibited"),
        ("The firm distributes the library. The firm removed the copyright notice from the library.", "prohibited"),
        ("The firm distributes the library without the copyright notice.", "prohibited"),
    ],
)
def test_each_notice_has_to_be_there(sentences: str, wanted: str) -> None:
    """
    One of two notices does not do; left out, removed and passed on without it are the same.
    """
    case = f"The library is licensed under the Hazel License. {sentences} May the firm distribute the library?"

    assert wanted == str(judged(case).kind)


def test_what_contains_the_work_is_not_kept_back_for_that() -> None:
    """
    Who passes on a product passes on what is in it: where that may be sold, the product is not outside the grant.
    """
    case = "The library is licensed under the Hazel License. The firm sells an app that contains the library."

    assert "prohibited" != str(judged(f"{case} May the firm sell the app?").kind)


@pytest.mark.parametrize(
    "rule", ['Copies must be accompanied by a "Notice" text file.', 'Include a "NOTICE" file in all copies.']
)
@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("", "conditional"),
        ("The firm does not add a Notice file to the sticks.", "prohibited"),
        ("The copies come without a Notice file.", "prohibited"),
        ("A Notice file accompanies the copies.", "permitted"),
        ("The firm gives a Notice file to its staff.", "conditional"),
        ("The firm keeps a Notice file in its office.", "conditional"),
        ("A Notice file accompanied the copies until May 2023.", "conditional"),
    ],
)
def test_a_file_of_notices_is_a_notice(rule: str, said: str, wanted: str) -> None:
    """
    "A NOTICE file" has to go with copies as a notice does, whatever word a sentence has for that.
    """
    terms = licet.read(f"Rowan Model Licence\n\nYou may distribute copies of the Model.\n\n{rule}\n", title="Rowan")
    case = f"The firm distributes copies of the Model on USB sticks. {said} May the firm distribute the copies?"

    assert str(licet.check(licet.case(case), [terms]).kind) == wanted


@pytest.mark.parametrize(
    ("said", "question", "wanted"),
    [
        ("Ben copies Pictor.", "May Ben copy Pictor?", "conditional"),
        ("Ben sells copies of Pictor.", "May Ben sell the copies?", "conditional"),
        (
            "Ben sells copies of Pictor. The copies do not contain the notices.",
            "May Ben sell the copies?",
            "prohibited",
        ),
        ("Ben copies Pictor. The copies contain the notices.", "May Ben copy Pictor?", "permitted"),
        ("Ben changes Pictor.", "May Ben change Pictor?", "permitted"),
        ("Ben publishes a cookbook.", "May Ben publish the cookbook?", "permitted"),
    ],
)
def test_copies_are_copies_of_what_the_text_gives_leave_for(said: str, question: str, wanted: str) -> None:
    """
    "Keep the notices in all copies" binds who copies the product named in the grant, though nothing is kept back.
    """
    text = """Pictor Terms of Use

You may use, copy, change, publish and sell Pictor.
You must keep the notices in all copies.
"""
    lines = f"{said} {question}".replace(". ", ".\n")

    assert str(licet.check(licet.case(lines), [licet.read(text)]).kind) == wanted


def judged(case: str) -> licet.Verdict:
    """A case, a sentence on each line, under the licence above."""
    lines = case.replace(". ", ".\n")
    return licet.check(licet.case(lines), [licet.read(LICENCE, id="hazel", title="Hazel License")])
