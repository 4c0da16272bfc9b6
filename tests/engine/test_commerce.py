"""
What is done commercially: by what the case says of the purpose, of the product, of sales, and not of somebody else's.
"""

from __future__ import annotations

import pytest

import licet

GRANT = """Birch Model License

1. Subject to the terms of this License, Birch grants you a license under Birch's copyrights to use, copy and share \
the Model for Non-Commercial purposes only.
"""
BAN = """Elm Model License

1. You may use, copy and share the Model. You may not use the Model for any commercial purpose.
"""


@pytest.fixture(scope="module")
def licences() -> tuple[licet.Session, licet.Session]:
    return licet.Session([licet.read(GRANT, id="grant")]), licet.Session([licet.read(BAN, id="ban")])


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ("Acme uses the Model in a product. Acme sells the product.", "prohibited"),
        ("Acme uses the Model in an advertisement. The advertisement is commercial.", "prohibited"),
        ("Acme uses the Model as a commercial service.", "prohibited"),
        ("Acme uses the Model in a course. Customers pay for the course.", "prohibited"),
        ("The purpose is commercial.", "prohibited"),
        ("The use has no commercial purpose.", "permitted"),
        ("The use is noncommercial.", "permitted"),
        ("Acme uses the Model for teaching. The teaching is not directed towards commercial advantage.", "permitted"),
        ("Acme uses the Model for research. The research serves no commercial purpose.", "permitted"),
        ("Nothing in the project is commercial.", "permitted"),
        ("It is unknown whether the use is commercial.", "undetermined"),
        ("The teaching is not commercial. Acme sells a product that contains the Model.", "prohibited"),
        (
            "Acme uses the Model for a course. The course is not commercial. Customers pay for the course.",
            "undetermined",
        ),
        (
            "Acme used the Model in a noncommercial study. Acme uses the Model in a service. Acme sells the service.",
            "prohibited",
        ),
    ],
)
def test_what_is_commercial(licences: tuple[licet.Session, licet.Session], case: str, wanted: str) -> None:
    """
    A grant for other purposes and a ban on commercial ones turn on the same sentences; two that differ settle nothing.
    """
    asked = licet.case(f"{case} May Acme use the Model?".replace(". ", ".\n").replace("Inc.\n", "Inc. "))

    assert [wanted] * 2 == [str(one.check(asked).kind) for one in licences]


@pytest.mark.parametrize(
    "case", ["Acme earns no money with the use.", "Acme is a firm. The project of Bolt Inc. is not commercial."]
)
def test_what_says_nothing_of_it(licences: tuple[licet.Session, licet.Session], case: str) -> None:
    """
    Who earns nothing may still act for commercial advantage, and another's project is another's.
    """
    asked = licet.case(f"{case} May Acme use the Model?".replace(". ", ".\n").replace("Inc.\n", "Inc. "))

    assert "undetermined" == str(licences[0].check(asked).kind)
    assert licences[1].check(asked).limits
