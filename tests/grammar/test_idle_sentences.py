"""Sentences of public licences that name acts and rule none: what is inert, and on what a sentence can bear."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import ONLY_NARROWS, Status


@pytest.mark.parametrize(
    "sentence",
    [
        "The Larch Foundation may publish revised and/or new versions of the Larch Licence from time to time.",
        "Mere storage beside another program does not bring the other program under the scope of this License.",
        "Passing on parts of the Program between peers does not require acceptance.",
        "Exception: if the Program shows no banner, your work is not required to show a banner.",
        "Our decision will be guided by the goal of promoting the sharing of software.",
        "If the Work is provided as a binary, the Licensor provides in addition a copy of the source code.",
        "You alone are responsible for compliance with the export laws when You use or distribute the Program.",
        "When we speak of open programs, we are referring to the freedom to distribute the Program, not price.",
        "Whether this is true is especially significant if the Program can be distributed alone.",
        "The licenses granted in Sections 2 and 3 are effective on the date we first distribute the Program.",
        "The party offering the Program under these Terms.",
        'A window shows "Plain Notices" if it has a page that tells the user that you may distribute the Program.',
    ],
)
def test_bears_on_nothing(sentence: str) -> None:
    """
    What names an act and takes nothing keeps no question open.
    """
    terms = licet.read(f"Larch Licence\n\nYou may use, copy, modify and distribute the Program.\n\n{sentence}\n")
    case = licet.case("Acme distributes the Program.\nMay Acme distribute the Program?")
    assert "permitted" == licet.check(case, [terms]).kind


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme may publish new versions of this Licence, but you must not distribute the Program.",
        "Your work is not required to show a banner, but you must not distribute the Program.",
        "Our decision will be guided by one goal: you must not distribute the Program.",
        "The Licensor provides the Program only to those who do not distribute the Program.",
        'A window shows "Plain Notices" if it tells the user that you must not distribute the Program.',
        "When we speak of open programs, we are referring to those that nobody must distribute; do not distribute it.",
        "A licence is not required to use the Program, only to distribute it.",
    ],
)
def test_bears_all_the_same(sentence: str) -> None:
    """
    The same sentences with a ban in them keep it.
    """
    terms = licet.read(f"Larch Licence\n\nYou may use, copy, modify and distribute the Program.\n\n{sentence}\n")
    case = licet.case("Acme distributes the Program.\nMay Acme distribute the Program?")
    assert "permitted" != licet.check(case, [terms]).kind


def test_kept_conditions() -> None:
    """
    Words kept in what a ban is on condition of only narrow it.
    """
    ban = (
        "You may not distribute the Program if you are a party to an arrangement with a third party, under which you "
        "make payment to the third party, and under which the third party grants a hostile licence (a) in connection "
        "with copies of the Program made by you, or (b) primarily for products that contain it."
    )
    terms = licet.read(f"Larch Licence\n\nYou may use, sell and distribute the Program.\n\n{ban}\n", language="en")
    assert any(ONLY_NARROWS in one.why for one in terms.ledger if one.status is Status.PARTIAL)
    case = licet.case("Acme distributes the Program.\nMay Acme distribute the Program?")
    assert "permitted" == licet.check(case, [terms]).kind
