"""Duties that narrow, keep a secret, or say who one must be: "must use it only for …", "keep confidential", "be 18"."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TERMS = """Larch Terms

1. Larch gives the Customer the right to use the Service, the Forum and the Editor.

2. You must use the Data only for research.

3. You shall upload only lawful content.

4. You will only access the Archive through the API.

5. You must keep your access credentials secret.

6. You shall keep the Reports confidential.

7. You must be at least 18 years old to use the Service.

8. Persons under 16 may not use the Forum.

9. If you are under 13, you may not use the Editor.

10. You may not assign this Agreement without our consent.

11. You must be a registered user to download the Files.

12. We will use your content only to provide the Service.
"""


@pytest.fixture(scope="module")
def session() -> licet.Session:
    return licet.Session([licet.read(TERMS)])


def asked(session: licet.Session, *sentences: str) -> Kind | None:
    return session.check(licet.case("\n".join(sentences), lenient=True)).kind


@pytest.mark.parametrize(
    "question",
    [
        "May Acme use the Data for advertising?",
        "May Acme upload unlawful content?",
        "May Acme access the Archive through a browser?",
        "May Acme share its account password?",
        "May Acme publish the Reports?",
        "May Acme show the Reports to its customers?",
        "May Acme transfer the agreement to Birch?",
    ],
)
def test_outside_of_it_nothing_is_permitted(session: licet.Session, question: str) -> None:
    assert asked(session, question) in (Kind.UNDETERMINED, Kind.PROHIBITED)


def test_inside_of_it_it_is(session: licet.Session) -> None:
    assert asked(session, "May Acme use the Data for research?") is Kind.PERMITTED
    assert asked(session, "May Acme sell its content?") is not Kind.PROHIBITED
    assert asked(session, "May Larch use Acme's content to train a model?") is not Kind.PERMITTED
    assert asked(session, "May Acme disclose the Reports to Birch?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("Bob is 12 years old.", "May Bob use the Service?"), Kind.PROHIBITED),
        (("Bob is a minor.", "May Bob use the Service?"), Kind.PROHIBITED),
        (("Bob is 20 years of age.", "May Bob use the Service?"), Kind.PERMITTED),
        (("Bob is over 18.", "May Bob use the Service?"), Kind.PERMITTED),
        (("May a ten-year-old use the Service?",), Kind.PROHIBITED),
        (("May a minor use the Service?",), Kind.PROHIBITED),
        (("May a 12-year-old girl use the Forum?",), Kind.PROHIBITED),
        (("May a 17-year-old student use the Forum?",), Kind.PERMITTED),
        (("Bob is 12 years old.", "May Bob use the Editor?"), Kind.PROHIBITED),
        (("Bob is 14 years old.", "May Bob use the Editor?"), Kind.PERMITTED),
        (("Bob is a minor.", "May Bob use the Editor?"), Kind.UNDETERMINED),
        (("Acme is not a registered user.", "May Acme download the Files?"), Kind.PROHIBITED),
        (("May Acme download the Files?",), Kind.UNDETERMINED),
    ],
)
def test_who_one_must_be(session: licet.Session, sentences: tuple[str, ...], kind: Kind) -> None:
    assert asked(session, *sentences) is kind
