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


NOTICES = "You may not remove or obscure any licensing, copyright or other notices in the Charts.\n"


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ("Rau removes the copyright notice from the Charts. May Rau remove the notice?", Kind.PROHIBITED),
        ("Rau changes the Charts. May Rau change the Charts?", Kind.PERMITTED),
        ("Rau removes the copyright notice from its own cookbook. May Rau remove the notice?", Kind.PERMITTED),
    ],
)
def test_the_noun_behind_other_stands_for_each_before_it(case: str, wanted: Kind) -> None:
    """ "Licensing, copyright or other notices" are notices all three, and what is taken from a work was in it."""
    assert licet.check(licet.case(case), [licet.read(HEAD + NOTICES)]).kind is wanted


def test_without_a_commercial_purpose_is_not_commercial() -> None:
    """What an act leaves out tells of it as much as what it is for."""
    terms = licet.read("Fern Licence\n\nYou may copy the Charts for non-commercial purposes only.\n")
    case = licet.case("Rau copies the Charts for a talk, without any commercial purpose. May Rau copy the Charts?")
    assert licet.check(case, [terms]).kind is Kind.PERMITTED


def test_a_number_right_before_a_quoted_term_is_a_label() -> None:
    """ "1.2.“Charts” means …" defines the term in item 1.2."""
    terms = licet.read("Fern Licence\n\n1.1. “Trip” means a voyage.\n\n1.2.“Charts” means the charts you receive.\n")
    assert [one.term for one in terms.definitions] == ["Trip", "Charts"]
    assert all(one.status.value != "unread" for one in terms.ledger)


ALONE = "Fern Licence\n\nYou may use and change the Charts for yourself.\n\n"
CREDIT = "If you distribute the Charts, you must include this text.\n"


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        (CREDIT, "Rau distributes the Charts. May Rau distribute the Charts?", Kind.UNDETERMINED),
        (CREDIT, "Rau distributes the Charts without the text. May Rau distribute the Charts?", Kind.PROHIBITED),
        ("", "Rau distributes the Charts. May Rau distribute the Charts?", Kind.PROHIBITED),
        (
            CREDIT + "You may not distribute the Charts.\n",
            "Rau distributes the Charts. May Rau distribute the Charts?",
            Kind.PROHIBITED,
        ),
    ],
)
def test_a_duty_takes_the_leave_for_its_act_as_given(text: str, case: str, wanted: Kind) -> None:
    """Who tells what goes with a copy that is passed on has not said that nobody may pass one on."""
    assert licet.check(licet.case(case), [licet.read(ALONE + text)]).kind is wanted


def test_what_a_use_may_be_takes_nothing() -> None:
    """It names acts that are a use, and no others are left out by it."""
    said = "Use may include creating pictures with, printing or scanning the Charts."
    terms = licet.read(f"Fern Licence\n\nYou may use, print and copy the Charts for any purpose.\n\n{said}\n")
    case = licet.case("Rau prints the Charts. May Rau print the Charts?")
    assert licet.check(case, [terms]).kind is Kind.PERMITTED


@pytest.mark.parametrize("work", ["the Software", "the software"])
def test_the_work_needs_no_capital(work: str) -> None:
    """Leave to change and distribute the one work that a text speaks of is leave to distribute it changed."""
    terms = licet.read(f"Fern Licence\n\nWe grant you a license to use, copy, distribute and modify {work}.\n")
    case = licet.case("Rau changes the software and distributes the changed version. May Rau distribute the version?")
    assert licet.check(case, [terms]).kind is Kind.PERMITTED


def test_what_may_not_be_changed_is_not_distributed_changed() -> None:
    """Without leave to change it, the changed work is not the work that may be distributed."""
    terms = licet.read("Fern Licence\n\nWe grant you a license to use, copy and distribute the software.\n")
    case = licet.case("Rau changes the software and distributes the changed version. May Rau distribute the version?")
    assert licet.check(case, [terms]).kind is Kind.PROHIBITED
