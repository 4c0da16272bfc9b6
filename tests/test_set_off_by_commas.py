"""What two commas set off, "either" before a verb that is spelt like a noun, and copies that are asked about."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

BAN = (
    "1. You may use and distribute the Heron Model.\n"
    "2. You must not use the Heron Model, or any model {}, for gambling."
)
LEAVE = "1. You may use the Heron Model, or any model derived from it, for research."
SAID_OF_IT = [
    "trained on output of the Heron Model",
    "derived from it",
    "based on the Heron Model",
    "that is derived from it",
    "that you derive from it",
]
USE = "Bob uses the Heron Model {}. May Bob use the Heron Model?"


@pytest.mark.parametrize("said", SAID_OF_IT)
def test_how_the_act_is_done_stands_behind_the_second_comma(said: str) -> None:
    """The ban is on gambling with either: it was one on all use of the first."""
    terms = BAN.format(said)
    assert kind_of(judged(terms, USE.format("for gambling"))) == "prohibited"
    assert kind_of(judged(terms, USE.format("to write letters"))) == "permitted"
    passed_on = "Bob distributes the Heron Model to Carl. May Bob distribute the Heron Model to Carl?"
    assert kind_of(judged(terms, passed_on)) == "permitted"
    told = said.replace("from it", "from the Heron Model").replace("you derive", "Bob derived")
    derived = f"Egret is a model {told}. Bob uses Egret for gambling. May Bob use Egret?"
    assert kind_of(judged(terms, derived)) == "prohibited"


def test_leave_for_a_purpose_is_no_leave_for_all() -> None:
    """The leave is for research with either: it was one for all use of the first (permitted)."""
    assert kind_of(judged(LEAVE, USE.format("for research"))) == "permitted"
    assert kind_of(judged(LEAVE, USE.format("for gambling"))) == "undetermined"


@pytest.mark.parametrize("thing", ["name Wren", "credit Wren"])
def test_either_of_two_conditions(thing: str) -> None:
    """ "Provided that you either name Wren or pay a fee": either is enough, and neither is not."""
    terms = f"1. You may publish the Photos, provided that you either {thing} or pay a fee."
    verb = thing.split()[0]
    asked = "Bob publishes the Photos. {} May Bob publish the Photos?"
    for said, verdict in (
        (f"Bob {verb}s Wren.", "permitted"),
        (f"Bob does not {thing}. Bob does not pay a fee.", "prohibited"),
        (f"Bob does not {thing}.", "conditional"),
        (f"Bob does not {thing}. Bob pays a fee.", "permitted"),
    ):
        assert kind_of(judged(terms, asked.format(said))) == verdict, said


COPIES = (
    "1. You may use the Model.\n2. You may make no more than 10 copies of the Model.\n"
    "3. You must not sell copies of the Model."
)


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("Bob makes 10 copies of the Model. May Bob make the copies?", "permitted"),
        ("Bob makes 3 copies of the Model. May Bob make them?", "permitted"),
        ("Bob makes 11 copies of the Model. May Bob make the copies?", "prohibited"),
        ("Bob makes copies of the Model. May Bob make the copies?", "undetermined"),
        ("Bob makes 3 copies of the Model and sells the copies. May Bob sell the copies?", "prohibited"),
        ("Bob makes 3 copies of the Model and sells them. May Bob make the copies?", "permitted"),
        ("Bob makes 3 copies of the Model and sells them. Was that allowed?", "prohibited"),
    ],
)
def test_copies_that_were_made_are_asked_about(case: str, verdict: str) -> None:
    """To make the copies is to copy the work: it was an act of its own, which nothing granted (prohibited)."""
    assert verdict == kind_of(judged(COPIES, case))


@pytest.mark.parametrize("either", ["either ", ""])
@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Bob links to the manual.", "permitted"),
        ("Bob includes the manual.", "permitted"),
        ("Bob does not include the manual.", "conditional"),
        ("Bob does not include the manual. Bob does not link to the manual.", "prohibited"),
    ],
)
def test_to_link_to_a_thing_is_an_act(either: str, said: str, verdict: str) -> None:
    """ "Include the manual or link to the manual": no link has to be included (neither done was *conditional*)."""
    terms = (
        f"1. You may sell the Kit.\n2. If you sell the Kit, you must {either}include the manual or link to the manual."
    )
    assert verdict == kind_of(judged(terms, f"Bob sells the Kit to Acme. {said} May Bob sell the Kit to Acme?"))


BESIDE = "1. You may {} the Corpus, which {}, {}."
TOLD = [
    "was collected by us",
    "we collected",
    "belongs to the Foundation",
    "was made by us, by others or by the public",
]


@pytest.mark.parametrize("told", TOLD)
def test_what_is_said_beside_ends_with_its_comma(told: str) -> None:
    """What the leave is for stands behind it: it was taken for a part of what is said beside, and lost."""
    asked = "Bob {}s the Corpus {}. May Bob {} the Corpus {}?"
    terms = BESIDE.format("use", told, "for research")
    assert kind_of(judged(terms, asked.format("use", "for research", "use", "for research"))) == "permitted"
    assert kind_of(judged(terms, asked.format("use", "for gambling", "use", "for gambling"))) == "undetermined"
    terms = BESIDE.format("share", told, "with teachers")
    assert kind_of(judged(terms, asked.format("share", "with a teacher", "share", "with the teacher"))) == "permitted"
    assert kind_of(judged(terms, asked.format("share", "with a bank", "share", "with the bank"))) != "permitted"
