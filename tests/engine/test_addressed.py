"""
Whom a clause addresses: a role word names whoever the text binds, a narrower kind has to be shown.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Fern Terms

1. We grant you a licence to read the Archive.
2. Universities may copy the Archive.
3. Non-commercial users may modify the Archive.
4. Students must not index the Archive.
5. A user may share the Archive if the user includes the licence.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("fact", "question", "expected"),
    [
        ("", "May Acme copy the Archive?", "undetermined"),
        ("Acme is a company.", "May Acme copy the Archive?", "prohibited"),
        ("Acme is a university.", "May Acme copy the Archive?", "permitted"),
        ("", "May Acme modify the Archive?", "undetermined"),
        ("Acme is a commercial company.", "May Acme modify the Archive?", "prohibited"),
        ("Acme is a non-commercial user.", "May Acme modify the Archive?", "permitted"),
        ("", "May Acme share the Archive?", "conditional"),
        ("Acme includes the licence.", "May Acme share the Archive?", "permitted"),
    ],
)
def test_a_clause_reaches_whom_it_addresses(fact: str, question: str, expected: str) -> None:
    """
    "Universities may" grants nothing to a company, and "users may" grants it to whoever the text binds.
    """
    assert expected == SESSION.check(licet.case(f"{fact}\n{question}")).kind


def test_a_grant_to_those_who_follow_the_terms_takes_no_condition_away() -> None:
    """
    A broad grant "if you follow these terms" does not excuse the duty under which the terms allow one of its acts.
    """
    terms = licet.read(
        "Reed Terms\n\n1. You may use and share the Data if you follow the terms of this agreement.\n"
        "2. You may share the Data, so long as you provide a copy of this agreement with the Data.\n"
    )

    assert "conditional" == licet.check(licet.case("May Acme share the Data?"), [terms]).kind
    assert "permitted" == licet.check(licet.case("May Acme use the Data?"), [terms]).kind
