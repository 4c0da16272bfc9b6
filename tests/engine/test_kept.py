"""
Presumption (a): what every use must meet counts as kept, until a sentence touches it.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Acme Terms

1. You may use the Service if you comply with the law and the Usage Policy.
2. You may distribute the Work, so long as you: (a) keep the notices; and (b) bind each recipient to these terms.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("", "May Acme use the Service?", "permitted"),
        ("Acme does not comply with the Usage Policy.", "May Acme use the Service?", "undetermined"),
        ("Acme breaches the Usage Policy.", "May Acme use the Service?", "undetermined"),
        ("Acme violates the law.", "May Acme use the Service?", "undetermined"),
        ("Acme keeps the notices.", "May Acme distribute the Work?", "conditional"),
    ],
)
def test_what_is_kept_is_touched_by_who_denies_it(facts: str, question: str, expected: str) -> None:
    """
    Whoever says that the policy is not kept is not answered as if it were; a duty of one's own is never presumed.
    """
    assert expected == SESSION.check(licet.case(f"{facts}\n{question}")).kind
