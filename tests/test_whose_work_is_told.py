"""Duties to say whose a work is, and the words in which cases tell that it is said, or not."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

LEAVE = "You may share the Songs. If you share the Songs, you must "
DUTIES = (
    "name the author.",
    "provide the name of the Original Author.",
    "give credit to the author.",
    "give appropriate credit.",
    "retain identification of the creator of the Songs.",
    "attribute the Songs to the author.",
)
DONE = (
    "The club names the author.",
    "The author is named on every copy.",
    "Each copy names the author.",
    "The copies contain the name of the author.",
    "Every copy credits the author.",
    "The author's name stands on every copy.",
    "The club gives credit to the author.",
)
NOT_DONE = (
    "The club does not name the author.",
    "The author is not mentioned.",
    "The copies do not name the author.",
    "The copies carry no credit.",
    "The copies do not contain the name of the author.",
    "The name of the author is missing.",
    "The club leaves out the name of the author.",
)


def share(duty: str, fact: str) -> str:
    """The answer to a club that shares copies, and of whom one more thing is told."""
    return kind_of(
        judged(LEAVE + duty, f"A club shares copies of the Songs. {fact} May the club share the copies?".strip())
    )


@pytest.mark.parametrize("duty", DUTIES)
def test_credit_given_and_left_out(duty: str) -> None:
    """Whoever is named on the copies is named (each was *conditional*), and where it is left out the duty is broken."""
    assert {share(duty, fact) for fact in DONE} == {"permitted"}
    assert {share(duty, fact) for fact in NOT_DONE} == {"prohibited"}
    assert share(duty, "") == "conditional"


@pytest.mark.parametrize(
    "fact",
    [
        "The invoice of the printer names the author.",  # not what is shared
        "A bakery names the author.",
        "The club names its conductor.",
        "A poster on the wall names the author.",
        "The club names the publisher.",
    ],
)
def test_names_elsewhere_are_no_credit(fact: str) -> None:
    """Who is named elsewhere, by others, or is somebody else, is not named as the author on what is shared."""
    assert share("name the author.", fact) in ("conditional", "undetermined")


def test_a_name_that_may_not_have_come_with_the_work() -> None:
    """ "If it is supplied": a name is presumed to have come with the work, and the licensor may have given none."""
    duty = "retain identification of the creator of the Songs if it is supplied by the Licensor."

    assert share(duty, "The copies do not name the author.") == "prohibited"
    assert share(duty, "The Licensor supplied no name with the Songs. The copies do not name the author.") != (
        "prohibited"
    )


@pytest.mark.parametrize("verb", ["publish", "distribute", "share"])
def test_under_other_terms_than_the_work(verb: str) -> None:
    """Whoever publishes an adaptation under another licence does not do so under this one (it was **permitted**)."""
    terms = "You may distribute a Derivative Work only under the terms of this License."
    facts = f"A painter adapted the Work. The painter {verb}es the adaptation under the MIT License.".replace(
        "distributees", "distributes"
    ).replace("sharees", "shares")

    assert kind_of(judged(terms, f"{facts} May the painter {verb} the adaptation?")) != "permitted"


@pytest.mark.parametrize(
    ("terms", "facts", "expected"),
    [
        ("You must, if you sell the Songs, name the author.", "A club sells the Songs.", "conditional"),
        ("You must, if you sell the Songs, name the author.", "A club copies the Songs.", "permitted"),
        ("You must, provided that you sell the Songs, name the author.", "A club sells the Songs.", "conditional"),
        ("You must, so long as you sell the Songs, name the author.", "A club copies the Songs.", "permitted"),
        ("You may, if you name the author, sell the Songs.", "A club sells the Songs.", "conditional"),
        ("You may, if you are a school, sell the Songs.", "A bakery sells the Songs.", "prohibited"),
        (
            "If you sell the Songs, you must, unless we have asked you not to, name the author.",
            "A club sells the Songs. The club does not name the author.",
            "prohibited",
        ),
    ],
)
def test_conditions_between_the_modal_and_its_act(terms: str, facts: str, expected: str) -> None:
    """ "You must, if you sell it, name us" is a rule of whoever sells it (it was not read)."""
    leave = "" if terms.startswith("You may") else "You may copy and sell the Songs. "
    who, verb = ("bakery", "sell") if "bakery" in facts else ("club", "copy" if "copies the" in facts else "sell")

    assert kind_of(judged(leave + terms, f"{facts} May the {who} {verb} the Songs?")) == expected


@pytest.mark.parametrize(
    "duty",
    [
        "You must ensure that the source note contains the name of the author.",
        "The source note must contain the name of the author.",
        "You must ensure that the name of the author is shown.",
        "Users must ensure that the source note contains the name of the author.",
    ],
)
def test_what_has_to_be_seen_to_is_told(duty: str) -> None:
    """A note that has to name the author: owed on passing on (it was **no duty at all**), and told by what it says."""
    terms = f"You may copy and share the Songs. {duty}"

    def asked(facts: str) -> str:
        return kind_of(judged(terms, f"A club shares the Songs. {facts} May the club share the Songs?"))

    assert asked("") == "conditional"
    assert asked("The source note does not name the author.") == "prohibited"
    assert asked("The source note names the author.") == "permitted"
    assert asked("The source note of a bakery names the author.") != "permitted"
    assert asked("The source note of another song names the author.") != "permitted"
    assert asked("The source note on a poster names the author.") != "permitted"
    assert asked("The source note names the publisher.") != "permitted"
