"""What makes a use commercial, as cases tell it: money made with the thing, access to it sold, a paid service."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

BAN = "Fern Model\n\nYou may use the Model. You may not use the Model for commercial purposes.\n"
ONLY = "Fern Model\n\nYou may use the Model for non-commercial purposes only.\n"


@pytest.fixture(scope="module")
def sessions() -> tuple[licet.Session, licet.Session]:
    return licet.Session([licet.read(BAN)]), licet.Session([licet.read(ONLY)])


@pytest.mark.parametrize(
    "fact",
    [
        "Acme makes money with the Model.",
        "Acme sells access to the Model.",
        "Acme charges a fee for the use of the Model.",
        "Acme charges its customers for answers of the Model.",
        "Acme offers the Model as a paid service.",
        "Acme uses the Model in a paid product.",
        "Acme uses the Model to earn money.",
        "Acme uses the Model in its business.",
        "Acme sells the pictures that it makes with the Model.",
    ],
)
def test_use_for_money_is_commercial(sessions: tuple[licet.Session, licet.Session], fact: str) -> None:
    for session in sessions:
        assert session.check(licet.case(f"{fact}\nMay Acme use the Model?")).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    "fact",
    [
        "Acme sells cars.",
        "Acme pays a fee for the Model.",
        "Acme charges no fee for the answers of the Model.",
        "Acme gives the answers of the Model away.",
        "Birch makes money with the Model.",
        "Acme makes a picture with the Model.",
    ],
)
def test_what_earns_nothing_with_it_is_not(sessions: tuple[licet.Session, licet.Session], fact: str) -> None:
    for session in sessions:
        assert session.check(licet.case(f"{fact}\nMay Acme use the Model?")).kind is not Kind.PROHIBITED
