"""
Rules for some persons alone, and acts under another agreement: whom a noun, a number or a bracket tells.
"""

from __future__ import annotations

import pytest

import licet

GRANT = "Finch Model Agreement\n\n1. Finch grants you a license to use and modify the Model for any purpose.\n2. "


def answer(rule: str, *sentences: str, before: str = "") -> str:
    """The kind of the verdict on `sentences`, the question last, under the grant and one more rule."""
    terms = licet.read(f"{GRANT}{rule}\n{before}", language="en")
    return str(licet.check(licet.case("\n".join(sentences), lenient=True), [terms]).kind)


@pytest.mark.parametrize(
    "rule",
    [
        "Use by entities with more than 50 employees is prohibited.",
        "Any use of the Model by companies with more than 50 employees is prohibited.",
    ],
)
def test_a_noun_bans_what_those_do_whom_it_names(rule: str) -> None:
    """
    "Use by X is prohibited" binds X alone, and what narrows X has to hold.
    """
    asked = "May the studio use the Model?"

    assert "prohibited" == answer(rule, "The studio is a company.", "The studio has 70 employees.", asked)
    assert "permitted" == answer(rule, "The studio is a company.", "The studio has 20 employees.", asked)
    assert "undetermined" == answer(rule, "The studio is a company.", asked)


@pytest.mark.parametrize(
    ("term", "meaning"),
    [("Commercial Entities", "entities"), ("Large Companies", "companies"), ("Major User", "a user")],
)
@pytest.mark.parametrize("article", ["", "The "])
def test_a_number_in_a_definition_tells_whom_a_rule_binds(term: str, meaning: str, article: str) -> None:
    """
    Whoever falls short of the number is not bound, though the term is a word for whoever the text binds.
    """
    rule = f"{article}{term} must not use the Model."
    means = f'\n"{term}" means {meaning} with annual revenues of at least ten million dollars.\n'

    for revenue, kind in (("400,000", "permitted"), ("40,000,000", "prohibited"), ("exactly 10,000,000", "prohibited")):
        said = f"The studio has an annual revenue of {revenue} US dollars."
        assert kind == answer(rule, said, "May the studio use the Model?", before=means)


BRACKET = """Finch Model Agreement

1. Finch grants you a license to use the Model for any purpose; provided however, that entities with annual revenues of
at least $10,000,000 (the "Large Entities") are eligible to obtain a paid license.

2. Any commercial use of the Model by the Large Entities not in accordance with this Agreement and/or the Paid Use
Agreement is strictly prohibited.
"""


@pytest.mark.parametrize(
    ("revenue", "fact", "kind"),
    [
        ("10,000,000", "The studio has no paid use agreement with Finch.", "prohibited"),
        ("20,000,000", "The studio is in Bergen.", "prohibited"),
        ("400,000", "The studio has no paid use agreement with Finch.", "permitted"),
    ],
)
def test_a_bracket_behind_a_phrase_names_all_of_it(revenue: str, fact: str, kind: str) -> None:
    """
    "Entities with revenues of … (the "Large Entities")" are entities, and no revenues.
    """
    asked = f"The studio has an annual revenue of {revenue} US dollars.\n{fact}\n"
    asked += "The studio makes a commercial advert with the Model.\nMay the studio use the Model for the advert?"

    assert kind == licet.check(licet.case(asked, lenient=True), [licet.read(BRACKET, language="en")]).kind


@pytest.mark.parametrize(
    ("rule", "fact", "kinds"),
    [
        ("except in accordance with the Paid Use Agreement", "", {"prohibited"}),
        (
            "except in accordance with the Paid Use Agreement",
            "Rook has not signed the paid use agreement.",
            {"prohibited"},
        ),
        (
            "except in accordance with the Paid Use Agreement",
            "Rook complies with the Paid Use Agreement.",
            {"permitted"},
        ),
        ("unless you comply with the Paid Use Agreement", "Rook has no paid use agreement.", {"prohibited"}),
        ("unless you comply with the Paid Use Agreement", "Rook complies with the Paid Use Agreement.", {"permitted"}),
    ],
)
def test_nobody_is_presumed_to_have_another_agreement(rule: str, fact: str, kinds: set[str]) -> None:
    """
    That every use keeps to the text is presumed of the text itself, and of no other that somebody would have to sign.
    """
    said = ("Rook uses the Model commercially.", *((fact,) if fact else ()), "May Rook use the Model?")

    assert answer(f"You must not use the Model commercially {rule}.", *said) in kinds


ANNEX = "You may copy the Model for any purpose, subject to the restrictions set forth in Attachment A."
NOT_FOR = "\nAttachment A\nYou must not use the Model to build weapons.\n"


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ("The studio is a company.", "permitted"),
        ("The copying violates the restrictions in Attachment A.", "undetermined"),
        ("The studio does not comply with the agreement.", "undetermined"),
    ],
)
def test_restrictions_of_the_text_are_presumed_kept(fact: str, kind: str) -> None:
    """
    What a grant is subject to stands in the text and is judged there; a sentence that touches it leaves it open.
    """
    assert kind == answer(ANNEX, fact, "May the studio copy the Model?", before=NOT_FOR)


def test_what_is_not_yet_enclosed_breaks_no_terms() -> None:
    """
    A copy of the licence that nobody has got yet is a duty still to be done, and no breach of the terms.
    """
    text = (
        "Finch Agreement\n\n1. Subject to your compliance with this agreement, permission is hereby granted to deal in "
        "the Model.\n\n2. If you distribute the Model, you shall retain a copy of this agreement in it.\n"
    )
    told = "The agreement is not part of the distribution yet. May Rook distribute the Model?"

    assert "conditional" == licet.check(licet.case(told, lenient=True), [licet.read(text, language="en")]).kind
