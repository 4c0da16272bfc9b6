"""
Exclusive grants, and how much of something: "only for research", "at least 18 years old", "up to three copies".
"""

from __future__ import annotations

import pytest

import licet

ONLY = """Acme Terms

1. We grant you a right to access and use the Services.
2. You may use the Services only for research.
3. You may use the Software.
4. You may use the Software only if you are at least 18 years old.
5. You may use the Data.
6. You may use the Data only if you pay the fee.
"""

BAN = "Acme Terms\n\n1. You may not copy the Software.\n"
GRANT = "Acme Terms\n\n1. You may make up to three copies of the Software.\n"


def verdict(text: str, *sentences: str) -> str:
    return str(licet.check(licet.case("\n".join(sentences)), [licet.read(text)]).kind)


@pytest.mark.parametrize(
    ("fact", "question", "allowed"),
    [
        ("", "May Bob use the Services for research?", True),
        ("", "May Bob use the Services for advertising?", False),
        ("Bob is 12 years old.", "May Bob use the Software?", False),
        ("Bob is 22 years old.", "May Bob use the Software?", True),
        ("Bob does not pay the fee.", "May Bob use the Data?", False),
        ("Bob pays the fee.", "May Bob use the Data?", True),
    ],
)
def test_an_exclusive_grant_bounds_a_broad_one(fact: str, question: str, *, allowed: bool) -> None:
    """
    What is said to be allowed only for this or only if that is not allowed otherwise by a clause that says no more.
    """
    assert allowed is (verdict(ONLY, fact, question) == "permitted")


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (BAN, "May Bob make ten copies of the Software?", "prohibited"),
        (BAN, "May Bob make a copy of the Software?", "prohibited"),
        (GRANT, "May Bob make two copies of the Software?", "permitted"),
        (GRANT, "May Bob make three copies of the Software?", "permitted"),
        (GRANT, "May Bob make ten copies of the Software?", "prohibited"),
        (GRANT, "May Bob copy the Software?", "undetermined"),
    ],
)
def test_making_so_many_copies_is_copying(text: str, question: str, expected: str) -> None:
    """
    A number of copies changes nothing under a ban on copying, and counts under a grant of so many.
    """
    assert expected == verdict(text, question)
