"""What is done with a thing is a use of it; lists of which a part was not read; contracts and rights under them."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TERMS = """Fern Terms

1. Fern gives you the right to use the Service.

2. You may not use the Service to deceive, mislead, defraud, frobnize, or commit identity theft.

3. You may not assign or transfer any rights or obligations under these Terms.

4. The Customer shall protect the access credentials.
"""


@pytest.fixture(scope="module")
def session() -> licet.Session:
    return licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    "question",
    [
        "May Acme deceive a person with the Service?",
        "May Acme use the Service to deceive a person?",
        "May Acme mislead a person by using the Service?",
        "May Acme transfer the agreement to Birch?",
        "May Acme assign these Terms to Birch?",
        "May Acme share its access credentials?",
    ],
)
def test_none_is_permitted(session: licet.Session, question: str) -> None:
    assert session.check(licet.case(question, lenient=True)).kind in (Kind.PROHIBITED, Kind.UNDETERMINED)


def test_other_uses_are(session: licet.Session) -> None:
    assert session.check(licet.case("May Acme use the Service?")).kind is Kind.PERMITTED
