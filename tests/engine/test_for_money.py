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


ALL = "Acme Maps Licence\n\nYou may use, copy, publish, share, distribute and sell the Maps for any purpose.\n"


@pytest.mark.parametrize(
    "ban",
    [
        "You may not charge for the Maps.",
        "You may not earn money with the Maps.",
        "You may not make money with the Maps.",
        "Do not ask for money for the Maps.",
        "Do not demand a fee for the Maps.",
        "No money may be asked for the Maps.",
        "You may not accept payment for the Maps.",
        "Charging for the Maps is not allowed.",
    ],
)
def test_whoever_sells_a_thing_charges_for_it(ban: str) -> None:
    """A ban on charging for a thing bans its sale, and takes nothing from who publishes it."""
    terms = licet.read(ALL + ban)
    sold = licet.case("Ana sells the Maps for 15 euros. May Ana sell the Maps for 15 euros?")
    assert licet.check(sold, [terms]).kind in (Kind.PROHIBITED, Kind.UNDETERMINED)
    shown = licet.case("Ana prints the Maps. Ana publishes the Maps. May Ana publish the Maps?")
    assert licet.check(shown, [terms]).kind is Kind.PERMITTED


@pytest.mark.parametrize(("price", "kinds"), [(45, ("prohibited", "undetermined")), (15, ("permitted",))])
@pytest.mark.parametrize(
    "told", ["Ana sells a copy of the Maps for {} euros.", "Ana sells a copy. The copy costs {} euros."]
)
@pytest.mark.parametrize("ban", ["A copy may not cost more than 20 euros.", "No copy may cost more than 20 euros."])
def test_what_a_thing_may_cost_bounds_its_price(ban: str, told: str, price: int, kinds: tuple[str, ...]) -> None:
    """What is said of its cost is said of what it is sold for."""
    case = licet.case(f"{told.format(price)} May Ana sell the copy?")
    found = licet.check(case, [licet.read(ALL + ban)]).kind
    assert found is not None
    assert found.value in kinds


def test_what_is_said_to_cost_money_was_not_read_at_all() -> None:
    """ "Cost" is a verb as well, of things in a text and in a case."""
    case = licet.case(
        "Ana publishes the Maps in a book. The book costs 45 euros. May Ana publish the Maps in the book?"
    )
    terms = licet.read(f"{ALL}No book with the Maps may cost more than 20 euros.")
    assert licet.check(case, [terms]).kind is not Kind.PERMITTED


@pytest.mark.parametrize("says", ["suggest", "claim", "state"])
def test_nobody_backs_himself_in_what_another_says(says: str) -> None:
    """In "Ana says that Acme endorses her" Acme endorses Ana."""
    case = licet.case(f"Ana {says}s that Acme endorses her. May Ana {says} that Acme endorses her?")
    assert licet.check(case, [licet.read(f"{ALL}Do not {says} that Acme endorses you.")]).kind is Kind.PROHIBITED
