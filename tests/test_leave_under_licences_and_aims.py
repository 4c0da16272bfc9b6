"""What a grant is bounded by at its end, the licence it names, and what a case tells of gain."""

from __future__ import annotations

import pytest

import licet


def answer(text: str, *sentences: str) -> str:
    """The kind of the verdict on `sentences`, the question last."""
    terms = licet.read(f"Wren Licence\n\n{text}\n", language="en")
    return str(licet.check(licet.case("\n".join(sentences), lenient=True), [terms]).kind)


@pytest.mark.parametrize(
    "text",
    [
        "You may use the Data and sell works made with it, but only for teaching.",
        "The licensor grants you a licence to do everything you might do with the Data for teaching.",
        "The licensor grants you a licence to do everything you might do with the Data, but only for teaching.",
    ],
)
def test_what_all_of_it_is_given_for(text: str) -> None:
    """A bound behind the last act, or behind "everything you might do", holds for each act."""
    assert answer(text, "Rau uses the Data for teaching.", "May Rau use the Data?") == "permitted"
    assert answer(text, "Rau uses the Data for an advertisement.", "May Rau use the Data?") != "permitted"


def test_examples_of_what_is_banned_do_not_narrow_it() -> None:
    """ "As, for example, selling it" names cases of commercial purposes, and no condition of the ban."""
    ban = "The Data may not be used for commercial purposes as, for example, licensing or selling the Data."
    text = f"You may use the Data.\n\n{ban}"

    assert (
        answer(text, "Rau uses the Data for a commercial film.", "May Rau use the Data for the film?") == "prohibited"
    )
    assert answer(text, "Rau uses the Data for private study.", "May Rau use the Data for the study?") == "permitted"


def test_orders_that_begin_with_what_they_are_for() -> None:
    """ "For research papers, cite our paper" is a duty, and "for more information, see our website" is none."""
    cites = "You may use the Data and publish works made with it.\n\nFor research papers, cite our article."
    told = "You may use the Data.\n\nFor more information, see the website of the Data."

    assert "oblige" in {str(norm.modality) for norm in licet.read(cites, language="en").norms}
    assert answer(told, "Rau uses the Data.", "May Rau use the Data?") == "permitted"


GAIN = "You may use the Data.\n\nThe Data may not be used for commercial purposes."


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ("Rau has no commercial aim.", "permitted"),
        ("Rau pursues no commercial aims.", "permitted"),
        ("Rau does this for non-commercial purposes.", "permitted"),
        ("Rau does this for commercial purposes.", "prohibited"),
        ("Rau does so for money.", "prohibited"),
        ("Rau likes trains.", "undetermined"),
    ],
)
def test_for_gain_or_not(fact: str, kind: str) -> None:
    """What somebody does it for may be told in a sentence of its own."""
    case = ("Rau uses the Data to test an engine.", fact, "May Rau use the Data to test the engine?")
    assert answer(GAIN, *case) == kind


HEADER = (
    "The Maps are free; you can redistribute them and/or modify them under the terms of the Fern Public License as"
    " published by the Fern Foundation; either version 2 of the License, or (at your option) any later version.\n\n"
    "You should have received a copy of the Fern Public License along with the Maps; if not, write to the Fern"
    " Foundation, Inc., 5 Long Street, Oslo."
)


def test_the_notice_of_a_licence_elsewhere() -> None:
    """Which version of a licence it is, and where to find it, bounds nothing; another licence is another."""
    assert answer(HEADER, "Rau modifies the Maps.", "May Rau modify the Maps?") == "permitted"
    shares = "Rau redistributes the Maps under {}."
    question = "May Rau redistribute the Maps?"

    assert answer(HEADER, shares.format("the Fern Public License"), question) == "permitted"
    assert answer(HEADER, shares.format("a closed licence"), question) != "permitted"
    assert answer(HEADER, shares.format("the Heron License"), question) != "permitted"


def test_a_firm_in_capitals_ends_no_sentence() -> None:
    """ "ACME, INC. BE LIABLE" goes on."""
    text = licet.read("IN NO EVENT SHALL WREN GRAPHICS, INC. BE LIABLE FOR ANY DAMAGES.\n", language="en")

    assert [entry.span.of(text.text).strip()[:30] for entry in text.ledger] == ["IN NO EVENT SHALL WREN GRAPHICS"[:30]]


def test_a_name_with_an_adjective_in_it() -> None:
    """ "This Heron Public Licence" is one thing that copies must carry (the duty was missed)."""
    text = "You may sell the Maps.\n\nRedistributions of the Maps must reproduce this Heron Public License."

    assert answer(text, "Rau sells copies of the Maps.", "May Rau sell the copies of the Maps?") == "conditional"


VOWS = """Data Use Agreement

By downloading the Recordings, I agree to the following conditions:

1. I will use the Recordings only for research.

2. In case I share the Recordings, I will:

   a. Name the makers of the Recordings;

   b. Indicate any changes that I have made to the Recordings.

3. I agree that I will neither sell the Recordings nor publish them.
"""


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("A lab sells the Recordings.", "May the lab sell the Recordings?"), "prohibited"),
        (("A lab publishes the Recordings.", "May the lab publish the Recordings?"), "prohibited"),
        (("A lab uses the Recordings for research.", "May the lab use the Recordings?"), "permitted"),
        (("A lab uses the Recordings for an advertisement.", "May the lab use the Recordings?"), "prohibited"),
    ],
)
def test_what_whoever_signs_says_binds_the_reader(sentences: tuple[str, ...], kind: str) -> None:
    """ "I will not sell it" is the vow of the reader, in a text that is made of such vows."""
    terms = licet.read(VOWS, language="en")
    assert str(licet.check(licet.case("\n".join(sentences), lenient=True), [terms]).kind) == kind


def test_an_author_who_speaks_of_himself_is_no_reader() -> None:
    """Who grants something is the one who gives it, whatever else he says that he will do."""
    text = "I grant you a licence to use the Maps. I will sell the Maps myself. I agree that you may change the Maps."

    assert answer(text, "Rau changes the Maps.", "May Rau change the Maps?") == "permitted"
    assert answer(text, "Rau sells the Maps.", "May Rau sell the Maps?") != "permitted"


@pytest.mark.parametrize(
    "ban",
    [
        "You must not use the Maps in the operation or maintenance of aircraft.",
        "The Maps are not licensed for use in the operation or maintenance of aircraft.",
        "The Maps are not licensed for operating or maintaining aircraft.",
        "The Maps are not designed, licensed or intended for use in the design, operation or maintenance of aircraft.",
    ],
)
@pytest.mark.parametrize("use", ["to operate aircraft", "in the operation of aircraft", "to maintain aircraft"])
def test_what_it_is_used_in_the_doing_of(ban: str, use: str) -> None:
    """ "In the operation of aircraft" is to operate them (using it to do so was permitted)."""
    text = f"We grant you a licence to use the Maps.\n\n{ban}"

    assert answer(text, f"Rau uses the Maps {use}.", "May Rau use the Maps?") == "prohibited"
    assert answer(text, "Rau uses the Maps to cook.", "May Rau use the Maps to cook?") == "permitted"


def test_an_abbreviation_inside_a_sentence() -> None:
    """ "The Fern Dept. of Maps" goes on behind its full stop."""
    names = (
        "Neither the name of Heron Laboratory, Fern Dept. of Energy nor the names of its contributors may be used to"
    )
    text = f"You may use the Maps.\n\n{names} promote products derived from the Maps without written permission."

    assert "forbid" in {str(norm.modality) for norm in licet.read(text, language="en").norms}
    assert answer(text, "Rau uses the Maps to find a lake.", "May Rau use the Maps to find the lake?") == "permitted"


def test_changes_that_nobody_has_to_give_back() -> None:
    """What whoever gives changes back grants by that bears on no use."""
    text = (
        "You may use and sell the Maps.\n\nYou are under no obligation whatsoever to provide any fixes of the Maps to"
        " anyone; however, if you choose to make your fixes available, then you hereby grant the following license: a"
        " non-exclusive license to use and sell such fixes."
    )

    assert answer(text, "Rau sells the Maps.", "May Rau sell the Maps?") == "permitted"
