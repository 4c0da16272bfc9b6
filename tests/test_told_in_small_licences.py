"""What small licences say of names, of who speaks, of aims that are left out, and of what makes no difference."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

NAMED = '1. You may share changed models, but only if their names {} the word "Marten".'
SHARED = 'A lab shares a changed model under the name "{}". May the lab share the changed model?'


@pytest.mark.parametrize(
    ("asked", "name", "wanted"),
    [
        ("contain", "Swift", "prohibited"),
        ("contain", "Little Marten", "permitted"),
        ("begin with", "Little Marten", "prohibited"),
        ("begin with", "Marten Mini", "permitted"),
        ("do not contain", "Marten Mini", "prohibited"),
        ("do not contain", "Swift", "permitted"),
    ],
)
def test_the_name_that_is_told_has_the_words_or_not(asked: str, name: str, wanted: str) -> None:
    """It was an open fact whether the name "Swift" contains the word "Marten"."""
    assert kind_of(judged(NAMED.format(asked), SHARED.format(name))) == wanted


def test_nothing_is_known_of_a_name_that_is_not_told() -> None:
    """Who gives no name has not said that it is a wrong one."""
    case = "A lab shares a changed model. May the lab share the changed model?"
    assert kind_of(judged(NAMED.format("contain"), case)) == "undetermined"


def test_the_same_licence_is_this_one() -> None:
    """ "Under the same licence" asks for this text, and not for one that is called so."""
    terms = "1. You may change the Model.\n2. A changed model may be shared only under the same licence."
    case = "A lab shares a changed model under {}. May the lab share the changed model?"
    assert kind_of(judged(terms, case.format("the MIT License"))) == "prohibited"
    assert kind_of(judged(terms, case.format("this licence"))) == "permitted"


@pytest.mark.parametrize(
    ("leave", "ban", "fine"),
    [
        ("The texts may be used commercially, but not to train models.", "to train a model", "commercially"),
        ("You may use the texts in class but not to grade pupils.", "to grade pupils", "in class"),
    ],
)
def test_an_aim_behind_but_not_is_banned(leave: str, ban: str, fine: str) -> None:
    """The sentence was not read at all: what it denies was not found."""
    case = "A school uses the texts {}. May the school use the texts?"
    assert kind_of(judged(leave, case.format(ban))) == "prohibited"
    assert kind_of(judged(leave, case.format(fine))) == "permitted"


def test_both_acts_are_let_for_other_aims_alone() -> None:
    """ "Copy and use it, but not to sell it": neither is let for that."""
    terms = "1. You may copy and use the Data, but not to train models."
    case = "A lab {} the Data to train a model. May the lab {} the Data?"
    for act, asked in (("uses", "use"), ("copies", "copy")):
        assert kind_of(judged(terms, case.format(act, asked))) == "prohibited"


@pytest.mark.parametrize("said", ["whether for money or free of charge", "whether in print or online"])
def test_a_ban_that_holds_either_way_is_no_narrower(said: str) -> None:
    """What stands behind "whether" was a condition of the ban."""
    terms = f"1. You may use the Model.\n2. You may not lend the Model to others, {said}."
    assert kind_of(judged(terms, "Bob lends the Model to Carl. May Bob lend the Model?")) == "prohibited"


def test_what_one_received_needs_no_that() -> None:
    """ "The version you received" is the version that you received."""
    terms = "1. You may copy the maps you received."
    assert kind_of(judged(terms, "Bob received the maps. Bob copies the maps. May Bob copy the maps?")) == "permitted"


SPEAKERS = [
    "The Tern Network collects measurements from 600 stations.\n\n{}",
    "The Tern Network collects tide tables. {}\n\nThe Tern Network can withdraw access if you break these terms.",
    "We, the Tern Network, want the data to be used.\n\n{}",
]


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_presents_what_a_text_is_about_speaks_in_it(text: str) -> None:
    """What he does himself bore on all that is done with the data."""
    terms = "Tide Data\n\n" + text.format("You may copy the data.") + "\n"
    assert kind_of(judged(terms, "Bob copies the data. May Bob copy the data?")) == "permitted"


def test_who_buys_or_uses_is_not_who_speaks() -> None:
    """A text that opens with what somebody gets or does not make has not said who speaks."""
    terms = "Tide Terms\n\nThe Tern Network uses the data for sailing.\n\nThe Tern Network must not sell the data.\n"
    assert kind_of(judged(terms, "The Tern Network sells the data. May the Tern Network sell the data?")) == (
        "prohibited"
    )


def test_an_address_without_a_known_ending_is_an_address() -> None:
    """ "Which can be bought at wren.example/buy" broke the ban before it in pieces."""
    banned = "Commercial use is not permitted without a licence, which can be bought at wren.example/buy."
    terms = f"1. You may use Wren.\n2. {banned}"
    case = "Bob uses Wren commercially. Bob has no licence. May Bob use Wren?"
    assert kind_of(judged(terms, case)) == "prohibited"
    assert kind_of(judged(terms, "Bob uses Wren at home. The use is not commercial. May Bob use Wren?")) == "permitted"


SAID = "1. You may use Quill.\n2. You may publish texts written by Quill, provided that you {} that Quill wrote them."
UNSAID = [
    "A blogger publishes a text written by Quill and does not state that Quill wrote it.",
    "A blogger publishes a text written by Quill. He does not say that Quill wrote the text.",
    "A blogger publishes a text written by Quill. The blogger does not mention that Quill wrote it.",
]


@pytest.mark.parametrize("case", UNSAID)
@pytest.mark.parametrize("verb", ["state", "say", "disclose"])
def test_who_does_not_say_so_does_not_disclose_it(verb: str, case: str) -> None:
    """It was *conditional*: "it" was Quill, "he" was Quill, and to say so was another act than to state it."""
    assert kind_of(judged(SAID.format(verb), f"{case} May the blogger publish the text?")) == "prohibited"


def test_data_are_they() -> None:
    """ "They have not been checked", of data (it was *conditional*)."""
    terms = '1. You may publish the data.\n2. Data that are marked "raw" must not be published before they are checked.'
    case = 'A lab publishes data that are marked "raw". They are {}checked. May the lab publish the data?'
    assert kind_of(judged(terms, case.format("not "))) == "prohibited"
    assert kind_of(judged(terms, case.format(""))) == "permitted"


def test_whichever_of_several_it_is_has_to_do_it_first() -> None:
    """ "Banks and insurers may use it after they have signed": the data had to sign."""
    terms = "1. Banks and insurers may use the data after they have signed a contract with us."
    case = "A bank has {}signed a contract with Fern. The bank uses the data. May the bank use the data?"
    terms = 'Data Terms of Fern ("we")\n\n' + terms + "\n"
    assert kind_of(judged(terms, case.format("not "))) == "prohibited"
    assert kind_of(judged(terms, case.format(""))) == "permitted"


def test_private_property_is_no_secret_and_conditions_for_everybody_bind_everybody() -> None:
    """The one banned all disclosure of the stations, the other might have limited all that is let."""
    terms = "Tide Data\n\nThese conditions apply to everybody who downloads the data.\n\n1. You may copy the data.\n"
    terms += "2. The stations are private property.\n"
    assert kind_of(judged(terms, "Bob copies the data. May Bob copy the data?")) == "permitted"
    assert kind_of(judged(terms, "Bob shows where a station is. May Bob disclose the station?")) != "prohibited"
