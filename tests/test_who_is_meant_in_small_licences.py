"""Whom small licences mean: who has to register, who is a business, who speaks; and how much of a thing is let."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet

REGISTER = 'Photo Terms\n\nFern Ltd ("we") owns the Photos.\n\n1. You may download the Photos.\n2. {}\n'
INSTITUTE = (
    "Photo Terms\n\nThe Plover Institute has photographed 900 trees.\n\n1. You may download the Photos.\n2. {}\n"
)
FIRST = "You must register with us before you download the Photos."


@pytest.mark.parametrize(("terms", "whom"), [(REGISTER, "Fern Ltd"), (INSTITUTE, "the Plover Institute")])
def test_who_has_not_registered_as_the_terms_demand_breaks_them(terms: str, whom: str) -> None:
    """He was no party to them (*other text governs*), or had registered with nobody that the text knows."""
    case = "A company downloads the Photos. It has {}registered with {}. May the company download the Photos?"
    assert kind_of(judged(terms.format(FIRST), case.format("not ", whom))) == "prohibited"
    assert kind_of(judged(terms.format(FIRST), case.format("", whom))) == "permitted"


LARGE = "1. You may copy the Photos.\n2. Businesses with more than 500 employees must not copy the Photos."


@pytest.mark.parametrize("who", ["business", "company", "bank", "airline", "publisher", "car maker", "retailer"])
def test_large_businesses_have_many_names(who: str) -> None:
    """Whether a publisher is a business was taken as answered: it was *permitted*."""
    case = f"A {who} with 9,000 employees copies the Photos. May the {who} copy the Photos?"
    assert kind_of(judged(LARGE, case)) in ("prohibited", "undetermined")


def test_a_school_is_no_business() -> None:
    """What is no company by any name is let copy, however many it employs."""
    case = "A school with 9,000 employees copies the Photos. May the school copy the Photos?"
    assert kind_of(judged(LARGE, case)) == "permitted"


@pytest.mark.parametrize(
    ("quotation", "wanted"),
    [
        ("a quotation of 900 words", "prohibited"),
        ("a quotation of 60 words", "permitted"),
        ("a quotation", "undetermined"),
    ],
)
def test_longer_ones_are_not_let(quotation: str, wanted: str) -> None:
    """Leave for quotations of up to 200 words said nothing of longer ones (*permitted* by silence)."""
    terms = "1. You may read the Letters.\n2. You may publish quotations of up to 200 words from the Letters."
    case = f"A journalist publishes {quotation} from the Letters. May the journalist publish the quotation?"
    assert kind_of(judged(terms, case)) == wanted


def test_an_image_is_one() -> None:
    """ "Up to 50 Images" lets one be published; how many it is was open."""
    terms = "1. You may publish up to 50 Images."
    assert kind_of(judged(terms, "A paper publishes an Image. May the paper publish the Image?")) == "permitted"
    assert kind_of(judged(terms, "A paper publishes 70 Images. May the paper publish the Images?")) == "prohibited"


def test_even_for_money_widens() -> None:
    """What leave also is for is no condition of it."""
    terms = "1. The Model may be shared, even for money, if you name Fern."
    case = "A shop shares the Model and {}. May the shop share the Model?"
    assert kind_of(judged(terms, case.format("names Fern"))) == "permitted"
    assert kind_of(judged(terms, case.format("does not name Fern"))) == "prohibited"


def test_who_publishes_a_paper_and_does_not_name_us_has_not_named_us_in_it() -> None:
    """The paper has to name two: one of them left out is a failed duty (it was *conditional*)."""
    terms = "1. You may use the Data.\n2. Every paper that is based on the Data has to name Fern and the period."
    case = "A lab publishes a paper that is based on the Data and does not name {}. May the lab publish the paper?"
    assert kind_of(judged(terms, case.format("Fern"))) == "prohibited"
    assert kind_of(judged(terms, case.format("the period"))) == "prohibited"


def test_what_is_yours_is_free() -> None:
    """ "Notes that you make are yours" frees the notes."""
    terms = "1. You may read the Letters.\n2. Notes that you make are yours."
    assert kind_of(judged(terms, "Bob makes notes. Bob sells the notes. May Bob sell the notes?")) == "permitted"


ENDS = "1. Anyone may use the Model.\n2. This licence ends for {} because of the Model."


@pytest.mark.parametrize("whom", ["anyone who sues Fern", "any user who takes legal action against Fern"])
def test_what_ends_for_whoever_does_so_ends_for_the_reader(whom: str) -> None:
    """It was said of nobody in the case: who had sued was let use it (*permitted*)."""
    case = "A firm has {} because of the Model. It uses the Model. May the firm use the Model?"
    did = "sued Fern" if "sues" in whom else "taken legal action against Fern"
    assert kind_of(judged(ENDS.format(whom), case.format(did))) in ("prohibited", "undetermined")
    assert kind_of(judged(ENDS.format(whom), "A firm uses the Model. May the firm use the Model?")) == "permitted"


def test_what_is_theirs_is_that_of_the_one_thing_before() -> None:
    """ "But their legends must not be changed": those of the maps, and not of whatever a case speaks of."""
    terms = "1. The maps may be printed, but their legends must not be changed.\n2. You may copy the poems."
    changed = "Bob changes the legends of the {}. May Bob change the legends?"
    assert kind_of(judged(terms, changed.format("maps"))) == "prohibited"
    assert kind_of(judged(terms, "Bob copies the poems. May Bob copy the poems?")) == "permitted"


def test_short_samples_are_those_of_so_many_seconds() -> None:
    """A sample that is not called short was let by silence, whatever its length."""
    terms = "1. You may keep the Songs.\n2. You may play short samples of up to 10 seconds."
    case = "A teacher plays a sample of {} seconds. May the teacher play the sample?"
    assert kind_of(judged(terms, case.format("90"))) == "prohibited"
    assert kind_of(judged(terms, case.format("5"))) != "prohibited"


def test_who_is_let_and_bound_does_not_speak() -> None:
    """A text that opens with what the customer makes does not have him for its speaker."""
    text = "Map Agreement\n\nBolt Ltd develops drones. Fern Ltd offers the Maps to Bolt Ltd under this agreement.\n\n"
    text += "1. Bolt Ltd may use the Maps to test drones.\n2. Bolt Ltd must not sell the Maps.\n"
    assert all("Bolt Ltd" not in party.names for party in licet.read(text).parties)
    assert kind_of(judged(text, "Bolt Ltd sells the Maps. May Bolt Ltd sell the Maps?")) == "prohibited"
