"""
Duties that take up what the rules before them let be done, and duties that come with access.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

LEAVE = "Fern Licence\n\nYou are free to copy, publish and translate the Charts in any medium for any purpose.\n\n"
ABOVE = [
    "If you do so, you must name the author.",
    "If you do any of these, you must name the author.",
    "When doing any of the above, you must name the author.",
    "You must, where you do any of the above:\n\n    name the author;\n    keep the title.",
    "You must name the author if you do this.",
]


@pytest.mark.parametrize("duty", ABOVE)
@pytest.mark.parametrize("done", ["copies", "translates"])
@pytest.mark.parametrize(("said", "kind"), [("", Kind.CONDITIONAL), ("does not name the author", Kind.PROHIBITED)])
def test_a_duty_of_what_was_let_be_done(duty: str, done: str, said: str, kind: Kind) -> None:
    """Each of the acts that the grant before it names brings the duty."""
    told = f"Rau {said}. " if said else ""
    verb = {"copies": "copy", "translates": "translate"}[done]
    case = licet.case(f"Rau {done} the Charts. {told}May Rau {verb} the Charts?")
    assert licet.check(case, [licet.read(LEAVE + duty + "\n")]).kind is kind


def test_it_is_not_a_duty_of_other_acts() -> None:
    """What stands before the grant is no part of what is taken up."""
    text = (
        "Fern Licence\n\nYou may read the Charts.\n\nYou must not resell the Charts.\n\nYou may print the Charts. "
        "If you do so, you must name the author.\n"
    )
    terms = licet.read(text)
    assert licet.check(licet.case("Rau reads the Charts. May Rau read the Charts?"), [terms]).kind is Kind.PERMITTED
    case = licet.case("Rau prints the Charts. May Rau print the Charts?")
    assert licet.check(case, [terms]).kind is Kind.CONDITIONAL


@pytest.mark.parametrize("done", ["hosts the data", "shares the data", "gives access to the data"])
def test_to_do_one_of_several_things_brings_the_duty(done: str) -> None:
    """ "To host, share or give access to it, you must …": what is hosted is the data, and one of the acts is enough."""
    text = (
        "Fern Licence\n\nYou may use, host, share and give access to the data.\n\n"
        "To host, share, or otherwise give access to the data, you must include this licence "
        "and require users to agree to it.\n"
    )
    verb, rest = done.split(" ", 1)
    case = licet.case(f"Rau {done}. Rau does not include the licence. May Rau {verb[:-1]} {rest}?")
    assert licet.check(case, [licet.read(text)]).kind is Kind.PROHIBITED


@pytest.mark.parametrize("done", ["sells the Charts", "rents the Charts"])
def test_a_ban_on_access_is_one_on_the_thing(done: str) -> None:
    """ "You must not sell, rent or give access to the Charts" bans the sale of the Charts."""
    text = (
        "Fern Licence\n\nYou may use, sell and rent the Charts.\n\n"
        "You must not sell, rent or give access to the Charts.\n"
    )
    verb = done.split()[0][:-1]
    case = licet.case(f"Rau {done}. May Rau {verb} the Charts?")
    assert licet.check(case, [licet.read(text)]).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Rau adds nothing to the Photos.", Kind.PROHIBITED),
        ("Rau adds nothing to its shop window.", Kind.CONDITIONAL),
        ("Rau adds other elements to the Photos.", Kind.PERMITTED),
    ],
)
def test_what_is_added_to_the_thing(said: str, kind: Kind) -> None:
    """Where nothing is added to what is sold, what had to be added to it is left undone."""
    text = (
        "Fern Licence\n\nYou may use and sell the Photos.\n\n"
        "You must not sell the Photos as posters without adding other elements.\n"
    )
    case = licet.case(f"Rau sells the Photos as posters. {said} May Rau sell the Photos?")
    assert licet.check(case, [licet.read(text)]).kind is kind


def test_items_below_a_term_are_items() -> None:
    """Terms above their meaning do not make a text one of narrow columns, in which lines of a list run on."""
    text = (
        "Fern Licence\n\nYou may use the Charts.\n\nYou must not use the Charts:\n\n    for sale;\n"
        "    to harm persons who live beside the places that are shown.\n\n"
        '"Charts"\n    means the maps of the licensor.\n"Places"\n    means towns.\n'
        '"Owner of the Charts"\n    means who owns them.\n'
    )
    assert [norm.id for norm in licet.read(text).norms if norm.modality.value == "forbid"] == ["#2", "#3"]
