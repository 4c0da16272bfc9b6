"""
Who is given the text that has to go with a work: all who get the work, or only some of them.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TERMS = """Fern Licence

You may use and distribute the Charts.

If you distribute the Charts, you must provide all recipients a copy of this Licence.
"""


@pytest.mark.parametrize(
    "said",
    [
        "Rau gives the recipients a copy of the Licence.",
        "Rau distributes the Charts to its customers. Rau gives the customers a copy of the Licence.",
        "Rau distributes the Charts to a school. It gives the school a copy of the Licence.",
        "Rau provides its users with a copy of the Licence.",
        "Every recipient gets a copy of the Licence.",
        "Rau gives a copy of the Licence to everyone who receives the Charts.",
    ],
)
def test_a_text_given_to_all_who_get_the_work_is_given(said: str) -> None:
    """In whatever words a sentence tells who gets it."""
    case = licet.case(f"Rau distributes the Charts. {said} May Rau distribute the Charts?")
    assert licet.check(case, [licet.read(TERMS)]).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    "said",
    [
        "Rau gives some of the recipients a copy of the Licence.",
        "Rau gives a customer a copy of the Licence.",
        "Rau gives ten recipients a copy of the Licence.",
        "Rau gives the paying customers a copy of the Licence.",
        "The paying customers get a copy of the Licence.",
        "Rau gives its staff a copy of the Licence.",
        "Rau distributes the Charts to schools. Rau gives its partners a copy of the Licence.",
        "Rau provides some users with a copy of the Licence.",
    ],
)
def test_a_text_given_to_some_is_still_to_be_given(said: str) -> None:
    """Who gives it to some, or to others than get the work, has not given it to all who get the work."""
    case = licet.case(f"Rau distributes the Charts. {said} May Rau distribute the Charts?")
    assert licet.check(case, [licet.read(TERMS)]).kind is Kind.CONDITIONAL


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("", Kind.CONDITIONAL),
        ("Rau gives the recipients no copy of the Licence.", Kind.PROHIBITED),
        ("Rau gives the recipients a copy of the Licence.", Kind.PERMITTED),
    ],
)
def test_copies_of_the_work_that_a_text_is_named_after_are_no_copies_of_the_text(said: str, wanted: Kind) -> None:
    """Under the Fern Licence, who passes on copies of Fern has not passed on the licence with them."""
    terms = licet.read(
        "Fern Licence\n\nYou may distribute copies of Fern if you meet all of the following conditions:\n\n"
        "    You must provide all recipients a copy of this Licence.\n"
    )
    case = licet.case(f"Rau distributes copies of Fern. {said} May Rau distribute the copies?")
    assert licet.check(case, [terms]).kind is wanted
