"""
"Including …": what a ban's words name is banned, as part of what it goes with.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Kelp Terms

1. You may not decompile the underlying components of our Services, including our models or algorithms.
2. You must not copy any content of the Site, including text and logos.
3. You may not use the Output to develop any model, including a speech synthesiser.
4. You will not lend the Materials (including without limitation any manuals).
5. You must not share personal data, such as names.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("May Acme copy a logo of the Site?", "prohibited"),
        ("May Acme copy the text of the Site?", "prohibited"),
        ("May Acme use the Output to develop a speech synthesiser?", "prohibited"),
    ],
)
def test_what_including_names_is_banned(question: str, expected: str) -> None:
    """
    A ban reaches what stands after "including", which is part of, or a kind of, what it goes with.
    """
    assert expected == SESSION.check(licet.case(question)).kind


@pytest.mark.parametrize(
    "question",
    [
        "May Acme decompile a model of the Services?",
        "May Acme decompile an algorithm of the Services?",
        "May Acme lend a manual of the Materials?",
    ],
)
def test_what_including_names_is_never_passed_over(question: str) -> None:
    """
    Nor is it permitted where it stays open whose it is.
    """
    assert "permitted" != SESSION.check(licet.case(question)).kind


def test_a_bare_example_is_banned_as_what_it_is_one_of() -> None:
    """
    Names are banned as personal data, not as names: whether a name is personal is asked.
    """
    assert "undetermined" == SESSION.check(licet.case("May Acme share names?")).kind


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("May Acme upload health records?", "prohibited"),
        ("May Acme upload credit card numbers?", "prohibited"),
        ("May Acme store membership lists in the Services?", "prohibited"),
        ("May Acme upload recipes?", "permitted"),
        ("May Acme use the Services to send visa numbers?", "prohibited"),
        ("May Acme publish the Reports?", "permitted"),
    ],
)
def test_an_example_in_more_words_is_banned(question: str, expected: str) -> None:
    """
    What a ban names after "such as" or "e.g." is banned, also where an act inside the act is done to it; in a duty an
    example asks for nothing.
    """
    terms = """Kelp Rules

1. You may use the Services. You may publish the Reports.
2. You must not upload any sensitive data, such as credit card numbers or health records.
3. You must not store confidential data (e.g. membership lists) in the Services.
4. You will not use the Services to send or forward any sensitive data (e.g. passport numbers and visa numbers).
5. If you change a Report, you must mark the change in a suitable way, such as a footnote.
"""
    session = licet.Session([licet.read(terms)])

    assert expected == session.check(licet.case(question)).kind
