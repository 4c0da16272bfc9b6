"""
"Not without the notice" is a duty to include it, and "longer than 30 days" is a number of days.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Birch Terms

1. You may distribute the Software.
2. You must not distribute the Software without the copyright notice.
3. You must not store responses for longer than 30 days.
4. You may not cache Tiles for a period longer than 24 hours.
5. If you exceed the limit, we may throttle your requests.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("", "May Acme distribute the Software?", {"conditional"}),
        ("", "May Acme distribute the Software without the copyright notice?", {"prohibited"}),
        (
            "Acme distributes the Software with the copyright notice.",
            "May Acme distribute the Software?",
            {"permitted"},
        ),
        ("", "May Acme store responses for 60 days?", {"prohibited"}),
        ("", "May Acme store responses for 20 days?", {"permitted"}),
        ("", "May Acme cache Tiles for 2 days?", {"prohibited", "undetermined"}),
        ("", "May Birch throttle Acme's requests?", {"undetermined", "prohibited"}),
    ],
)
def test_what_goes_with_an_act(facts: str, question: str, expected: set[str]) -> None:
    """
    What an act may not go without is included, left out or still to do; a longer time is a longer time.
    """
    assert str(SESSION.check(licet.case(f"{facts}\n{question}")).kind) in expected
