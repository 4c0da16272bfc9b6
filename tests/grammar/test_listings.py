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


def test_such_as_gives_examples() -> None:
    """
    Names are banned as personal data, not as names.
    """
    verbs = [(act.verb, norm.id) for norm in SESSION.instruments[0].norms for act in norm.acts]

    assert 1 == verbs.count(("share", "5"))
