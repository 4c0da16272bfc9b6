"""
Facts of users of services: their plan, their account, and what competes.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Terms of Service of Rook Inc. ("Rook")

1. You may access and use the Services.
2. You may use the Charts commercially if you have a paid plan. You own the Charts.
3. You must not share your account credentials. You must not disclose your password to any third party.
4. You may not use the Services for purposes of developing or offering competitive products or services.
5. After termination of these Terms, you must not access the Services.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Ida is on the free plan.", "Ida use the Charts commercially", "prohibited"),
        ("Ida has a paid plan.", "Ida use the Charts commercially", "permitted"),
        ("Ida is on the free plan. Ida sells the Charts.", "Ida sell the Charts", "undetermined"),
        ("Ida shares the account credentials with a friend.", "Ida share the account credentials", "prohibited"),
        ("Ida tells a friend the password of the account.", "Ida disclose the password to the friend", "prohibited"),
        ("Ida publishes the password of her museum door.", "Ida publish the password of her museum door", ""),
        (
            "Ida uses the Services to develop a tax calculator. The tax calculator competes with Rook.",
            "Ida use the Services to develop the tax calculator",
            "prohibited",
        ),
        (
            "Ida uses the Services to develop a tax calculator. The tax calculator does not compete with Rook.",
            "Ida use the Services to develop the tax calculator",
            "permitted",
        ),
        (
            "Ida uses the Services to develop a tax calculator.",
            "Ida use the Services to develop the tax calculator",
            "undetermined",
        ),
        ("Ida has an account.", "Ida access the Services", "permitted"),
        ("The agreement of Ida ran out.", "Ida access the Services", "undetermined"),
        ("Ida is a former customer of Rook.", "Ida access the Services", ""),
        ("Ida no longer has a subscription.", "Ida access the Services", ""),
        (
            "The terms were terminated on 3 May 2024. Ida accesses the Services on 5 May 2024.",
            "Ida access the Services",
            "prohibited",
        ),
    ],
)
def test_service_facts(facts: str, question: str, expected: str) -> None:
    """
    Each is answered as expected; where nothing is expected it is neither permitted nor prohibited.
    """
    kind = SESSION.check(licet.case(f"Ida is a customer of Rook. {facts}\nMay {question}?")).kind

    assert kind == (expected or "undetermined")


def test_who_a_contract_names_is_its_reader() -> None:
    """
    "Between Fern Ltd ("Fern") and the customer named in the order form ("Customer")": the parties and their names.
    """
    terms = licet.read(
        'This Agreement is between Fern Ltd ("Fern") and the customer named in the order form ("Customer"). '
        'Fern discloses data to the other party (the "Recipient").'
    )
    told = {party.role: party.names for party in terms.parties}

    assert ("Customer",) == told["you"]
    assert "Fern" in told["we"]


def test_what_may_come_after_the_act_has_not_failed() -> None:
    """
    "Provided that the shop deletes the copy after the job": that it has not done so yet decides nothing.
    """
    terms = licet.read(
        "You may use the Font. You may pass a copy of the Font to a print shop, provided that the print shop deletes "
        "the copy after the job."
    )
    facts = "Ida passes a copy of the Font to a print shop. The print shop has not deleted the copy yet."
    verdict = licet.Session([terms]).check(licet.case(f"{facts}\nMay Ida pass the copy to the print shop?"))

    assert "prohibited" != verdict.kind
    assert "permitted" != verdict.kind
