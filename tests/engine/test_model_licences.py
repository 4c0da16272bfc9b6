"""
What licences of models ask of those who pass them on, and how they speak of the licensor's leave.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Status

TERMS = """Heron Model Licence

1. You may use the Model.

2. You may distribute the Model, provided that You meet the following conditions:
Use-based restrictions as referenced in paragraph 4 MUST be included by You in any legal agreement governing the use of
the Model, and You shall give notice to subsequent users You Distribute to, that the Model is subject to paragraph 4.
You must give all recipients a copy of this License;
You must keep the notices.
You may sell support.

3. You must retain in all copies of the Model that you distribute the following attribution notice within a text file:
"Heron is licensed under the Heron Licence, Copyright (c) Heron Ltd. You must not sell it."
"""

SESSION = licet.Session([licet.read(TERMS)])


def test_all_that_is_asked_behind_a_grant_goes_with_it() -> None:
    """
    A list without labels behind "the following conditions:" is not over with its first sentence.
    """
    verdict = SESSION.check(licet.case("May Acme distribute the Model?"))

    assert "conditional" == verdict.kind
    assert {"include", "notify", "give", "keep", "retain"} == {duty.act.verb for duty in verdict.duties}


@pytest.mark.parametrize(
    "fact",
    [
        "The licence of the Model contains no restriction on its use.",
        "The licence of the Model contains no restriction.",
        "The agreement of Acme does not contain any use-based restriction.",
    ],
)
def test_an_agreement_without_them_includes_no_restrictions(fact: str) -> None:
    """
    What the agreement does not contain was left out by whoever had to include it.
    """
    verdict = SESSION.check(licet.case(f"{fact}\nMay Acme distribute the Model?"))

    assert "prohibited" == verdict.kind


@pytest.mark.parametrize(
    "fact",
    [
        "The licence of the Model contains no restriction on its export.",
        "The licence of the Model contains no logo.",
        "The brochure of the Model contains no restriction on its use.",
    ],
)
def test_what_else_is_missing_breaks_no_such_duty(fact: str) -> None:
    """
    Another restriction, another content and another paper say nothing about the restrictions on use.
    """
    verdict = SESSION.check(licet.case(f"{fact}\nMay Acme distribute the Model?", lenient=True))

    assert "prohibited" != verdict.kind


def test_the_words_of_a_notice_are_no_rule() -> None:
    """
    "The following notice: “You must not sell it”" asks for a notice and forbids no sale.
    """
    terms = licet.read('Heron Terms\n\n1. You must display the following notice: "You must not sell it."\n')

    assert ["oblige"] == [norm.modality.value for norm in terms.norms]


@pytest.mark.parametrize(
    "leave",
    [
        "unless Heron grants you such rights",
        "unless or until Heron otherwise expressly grants you such rights",
        "unless and until such rights have been granted to you by Heron",
        "until Heron has granted you a licence",
    ],
)
def test_rights_that_somebody_must_grant_are_leave(leave: str) -> None:
    """
    Such rights are the right to do what the clause forbids: with them the ban is gone, without them it stands.
    """
    terms = licet.read(f"Heron Terms\n\n1. You may not publish the Model {leave}.\n")
    question = "May Acme publish the Model?"

    assert Status.PARTIAL not in {entry.status for entry in terms.ledger}
    assert "prohibited" == licet.check(licet.case(question), [terms]).kind
    assert "prohibited" == licet.check(licet.case(f"Heron has not permitted it.\n{question}"), [terms]).kind


@pytest.mark.parametrize(
    "copies",
    ["all copies of the Model that you distribute", "every copy that you distribute", "any copy you distribute"],
)
def test_what_is_kept_in_distributed_copies_goes_with_distribution(copies: str) -> None:
    """
    A duty about the copies that somebody distributes is brought by distributing what they are copies of.
    """
    terms = licet.read(f"Heron Terms\n\n1. You may distribute the Model.\n\n2. You must keep the logo in {copies}.\n")

    assert "conditional" == licet.check(licet.case("May Acme distribute the Model?"), [terms]).kind
    assert "conditional" != licet.check(licet.case("May Acme read the Model?"), [terms]).kind


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("do not agree to this License", "permitted"),
        ("do not accept these terms", "permitted"),
        ("do not agree to the privacy policy of Heron", "undetermined"),
        ("do not pay the fee", "undetermined"),
    ],
)
def test_who_does_not_agree_is_not_bound(condition: str, expected: str) -> None:
    """
    "If you do not agree to this License, you must not use it" bans nothing for those whom the licence binds.
    """
    terms = licet.read(
        f"Heron License\n\n1. You may use the Model.\n\n2. If you {condition}, you may not use the Model.\n"
    )

    assert expected == licet.check(licet.case("May Acme use the Model?"), [terms]).kind


def test_who_said_not_to_agree_is_not_permitted() -> None:
    """
    Where the case says that the terms were not accepted, they permit nothing.
    """
    terms = licet.read(
        "Heron License\n\n1. You may use the Model.\n\n2. If you do not agree to this License, do not use it.\n"
    )
    case = licet.case("Acme does not agree to the License.\nMay Acme use the Model?")

    assert "undetermined" == licet.check(case, [terms]).kind


@pytest.mark.parametrize(
    "disclaimed",
    [
        "Heron does not claim ownership to any outputs generated using the Models or the Model Derivatives.",
        "Heron claims no rights to outputs generated with the Models or the Model Derivatives.",
    ],
)
def test_outputs_that_nobody_claims(disclaimed: str) -> None:
    """
    Who claims no ownership to what the model puts out has not given up the model.
    """
    terms = licet.read(
        "Heron License\n\nSubject to the terms of this Agreement, Heron hereby grants to You a license to use (through "
        f"multiple tiers of users) the Model.\n\n{disclaimed}\n\nHeron appreciates your feedback, and You agree that "
        "Heron may use it without restriction.\n"
    )
    asked = ["May Acme use the Model?", "May Acme rent out the Model?"]

    assert ["permitted", "prohibited"] == [str(licet.check(licet.case(one), [terms]).kind) for one in asked]


def test_what_one_will_not_do_nor_let_others_do() -> None:
    """
    "You will not, and you will not permit others to, sell it" bans selling by the reader, too.
    """
    terms = licet.read(
        "Heron License\n\n1. You may deal in the Model.\n\n2. The license granted to you in Section 1 does not include "
        "the right to, and you will not, and you will not permit any other person to, sell the Model.\n"
    )

    assert "forbidden" == licet.check(licet.case("May Acme sell the Model?"), [terms]).reason
