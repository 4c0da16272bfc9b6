"""
Conditions and ends of a grant, as texts for pictures, fonts and the like tell them.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Lumen Picture Licence

Lumen grants the Licensee a licence to use the Pictures on websites and in printed materials,
subject to these conditions:

(1) The Licensee shall credit Lumen next to each Picture.
(2) The Licensee may crop Pictures but may not otherwise alter them.
(3) Editorial Pictures may be used only in news reports.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("", "May Acme use the Pictures on its website?", "conditional"),
        ("", "May Acme crop the Pictures?", "conditional"),
        ("", "May Acme translate the Pictures?", "prohibited"),
    ],
)
def test_conditions_of_use(facts: str, question: str, expected: str) -> None:
    """
    One of several places is enough, a condition goes with what it speaks of, "otherwise" spares what was permitted.
    """
    assert expected == SESSION.check(licet.case(f"{facts}\n{question}")).kind


@pytest.mark.parametrize("fact", ["Acme failed to pay the fee.", "Acme did not pay the fee."])
def test_a_grant_ends_where_the_fee_is_not_paid(fact: str) -> None:
    """
    To fail to pay is not to pay, and a sentence about a fee may end a grant.
    """
    terms = licet.read("Fee Terms\n\n1. You may use the Pictures.\n2. This licence ends if you fail to pay the fee.\n")

    assert "permitted" == licet.check(licet.case("May Acme use the Pictures?"), [terms]).kind
    assert "prohibited" == licet.check(licet.case(f"{fact}\nMay Acme use the Pictures?"), [terms]).kind
