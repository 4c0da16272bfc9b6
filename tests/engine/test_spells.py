"""How long something has been so, in whatever words a clause and a case say it."""

from __future__ import annotations

import pytest

import licet

TERMS = """Rook Cloud Terms

1. Rook may suspend the Services if an invoice is more than 30 days overdue.

2. Rook may delete an account if it has been inactive for twelve months.

3. Rook may close the shop if the payment is more than two weeks late.

4. Rook may block the key if the invoice remains unpaid for more than 10 days.

5. You may use the Services. You must not store health data in the Services, unless the Services are designated as \
Regulated Services in the Order Form.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("fact", "question", "expected"),
    [
        ("The invoice has been overdue for 45 days.", "Rook suspend the Services", "permitted"),
        ("The invoice is six weeks overdue.", "Rook suspend the Services", "permitted"),
        ("The invoice is overdue by 31 days.", "Rook suspend the Services", "permitted"),
        ("The invoice has been overdue for 30 days.", "Rook suspend the Services", "prohibited"),
        ("The account has been inactive for two years.", "Rook delete the account", "permitted"),
        ("The account has been inactive for twelve months.", "Rook delete the account", "permitted"),
        ("The account has been inactive for six months.", "Rook delete the account", "prohibited"),
        ("The payment is three weeks late.", "Rook close the shop", "permitted"),
        ("The payment is one day late.", "Rook close the shop", "prohibited"),
        ("The invoice has remained unpaid for 20 days.", "Rook block the key", "permitted"),
        ("The invoice has remained unpaid for 8 days.", "Rook block the key", "prohibited"),
        (
            "The Services are not designated as Regulated Services.",
            "Ida store health data in the Services",
            "prohibited",
        ),
        (
            "The Services are designated as Regulated Services in the Order Form.",
            "Ida store health data in the Services",
            "permitted",
        ),
    ],
)
def test_spells(fact: str, question: str, expected: str) -> None:
    """
    The stretch of time counts, whichever of the shapes the clause and the sentence of the case have.
    """
    case = licet.case(
        f"Ida is a customer of Rook.\n{fact}\nRook relies on no other ground.\nMay {question}?", lenient=True
    )
    kind = SESSION.check(case).kind
    assert kind is not None
    assert expected == kind.value
