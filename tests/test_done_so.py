"""
How the act itself has to be done: a proviso that says no more is no duty beside the act, and a price is not free.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

HEAD = "Fern Licence\n\nWe grant you a license to use, copy, change and distribute the Charts.\n\n"
FREE = "You may distribute the Charts or provide them to others only if you do so free of charge.\n"
GIFT = "You may distribute the Charts provided that you do so for free.\n"
BADGE = (
    "If the Charts are used for any of your products or services, you shall display 'Made with Fern' on the user "
    "interface of such product or service.\n"
)


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        (FREE, "Rau sells copies of the Charts for 20 euros each. May Rau sell the copies?", Kind.PROHIBITED),
        (FREE, "Rau distributes the Charts for 20 euros. May Rau distribute the Charts?", Kind.PROHIBITED),
        (FREE, "Rau distributes the Charts at no cost. May Rau distribute the Charts?", Kind.PERMITTED),
        (FREE, "Rau distributes the Charts. May Rau distribute the Charts?", Kind.UNDETERMINED),
        (GIFT, "Rau distributes the Charts for 5 dollars. May Rau distribute the Charts?", Kind.PROHIBITED),
        (GIFT, "Rau distributes the Charts free of charge. May Rau distribute the Charts?", Kind.PERMITTED),
        (GIFT, "Rau copies the Charts. May Rau copy the Charts?", Kind.PERMITTED),
    ],
)
def test_whoever_may_do_it_so_may_not_do_it_otherwise(text: str, case: str, wanted: Kind) -> None:
    """Leave to do it for free, in whatever words the proviso says so, is leave for nothing else."""
    assert licet.check(licet.case(case), [licet.read(HEAD + text)]).kind is wanted


@pytest.mark.parametrize(
    ("fact", "wanted"),
    [
        ("The chat service does not display 'Made with Fern'.", Kind.PROHIBITED),
        ("The chat service does not show 'Made with Fern' on its user interface.", Kind.PROHIBITED),
        ("The website of another company does not display 'Made with Fern'.", Kind.CONDITIONAL),
    ],
)
def test_what_should_stand_in_it_is_left_out_of_it(fact: str, wanted: Kind) -> None:
    """A product without the words has failed the duty to show them there; another's says nothing of it."""
    case = f"Rau uses the Charts in its chat service. {fact} May Rau use the Charts?"
    assert licet.check(licet.case(case), [licet.read(HEAD + BADGE)]).kind is wanted
