"""
Bans on what is not permitted anyway, persons under somebody's control, rivals told in two ways, lists that break off.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.phrase import Thing, Things
from licet.clauses.verdict import Kind

RESEARCH = "Fern Licence\n\nYou may use the Model for research.\n\n"


@pytest.mark.parametrize(
    "ban",
    [
        "You must not use the Model for any purpose not expressly permitted under this Licence.",
        "You must not use the Model in any manner that is not permitted by this Licence.",
    ],
)
@pytest.mark.parametrize(("aim", "kind"), [("research", Kind.PERMITTED), ("advertising", Kind.PROHIBITED)])
def test_what_is_permitted_is_no_purpose_not_permitted(ban: str, aim: str, kind: Kind) -> None:
    """Such a ban leaves what the text grants as it is, and all else banned."""
    case = licet.case(f"Rau uses the Model for {aim}. May Rau use the Model?")
    assert licet.check(case, [licet.read(RESEARCH + ban + "\n")]).kind is kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Rau uses the Model to track persons.", Kind.PROHIBITED), ("Rau uses the Model to draw.", Kind.PERMITTED)],
)
def test_whose_control_a_person_is_under_narrows_nobody_else(said: str, kind: Kind) -> None:
    """ "By you or any third party subject to your control": you are bound whoever controls whom."""
    terms = licet.read(
        "Fern Licence\n\nYou may use the Model.\n\n"
        "You agree that the Model will not be used by You or any third party subject to Your control, "
        "to track persons.\n"
    )
    assert licet.check(licet.case(f"{said} May Rau use the Model?"), [terms]).kind is kind


@pytest.mark.parametrize(
    "which",
    [
        "that competes with or imitates any map of Fern",
        "which is substantially similar to or directly competes with any map of Fern",
    ],
)
def test_what_is_said_in_two_ways_is_said_of_all_things(which: str) -> None:
    """ "Any product or service that competes with it or imitates it": no product is meant of which neither holds."""
    terms = licet.read(
        "Fern Licence\n\nYou may use the Charts and sell products.\n\n"
        f"You must not sell any product or service {which}.\n"
    )
    case = licet.case("Rau sells a lamp. The lamp is a product. May Rau sell the lamp?")
    assert licet.check(case, [terms]).kind is not Kind.PROHIBITED
    (ban,) = [norm for norm in terms.norms if norm.modality is Modality.FORBID]
    things = ban.acts[0].roles[0].filler
    assert isinstance(things, Things)
    assert len(things.members) == 4
    assert all(isinstance(one, Thing) and one.restrictions for one in things.members)


def test_a_lead_in_that_breaks_off() -> None:
    """A paragraph that stops in its sentence leads in the list that is set in below it."""
    text = (
        "Fern Licence\n\nThe data may, for any purpose, in particular\n\n"
        "    be copied and sent to others;\n    be merged with other data.\n"
    )
    assert [norm.modality for norm in licet.read(text).norms] == [Modality.PERMIT, Modality.PERMIT]


def test_any_use_is_whatever_is_done_with_it() -> None:
    """Leave for any use does not leave the sale out."""
    terms = licet.read("Fern Licence\n\nAny use is permitted.\n\nYou may copy this software.\n")
    case = licet.case("Rau sells this software. May Rau sell this software?")
    assert licet.check(case, [terms]).kind is not Kind.PROHIBITED


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Rau includes the statement of the author.", Kind.PERMITTED),
        ("Rau includes a statement of its own.", Kind.CONDITIONAL),
        ("", Kind.CONDITIONAL),
    ],
)
def test_what_is_done_by_doing_something_is_done_with_it(said: str, kind: Kind) -> None:
    """Who includes the statement has credited the author, where that is how to do it."""
    terms = licet.read(
        "Fern Licence\n\nYou may publish the Charts.\n\n"
        "If you publish the Charts, you must credit the source by including the statement of the author.\n"
    )
    case = licet.case(f"Rau publishes the Charts. {said} May Rau publish the Charts?")
    assert licet.check(case, [terms]).kind is kind


@pytest.mark.parametrize("vow", ["warrants and agrees", "represents and agrees"])
def test_who_vows_and_agrees_not_to_must_not(vow: str) -> None:
    """ "The Recipient warrants and agrees not to sell it": the Recipient must not."""
    terms = licet.read(
        "Fern Licence\n\nThe Recipient may use and sell the Charts.\n\n"
        f"The Recipient {vow} not to sell the Charts to schools.\n"
    )
    case = licet.case("Rau sells the Charts to a school. Rau is the Recipient. May Rau sell the Charts?")
    assert licet.check(case, [terms]).kind is Kind.PROHIBITED
