"""What "they", "its own" and "their consent" stand for, within a rule and across two sentences."""

from __future__ import annotations

import pytest

from .plainly import norms_of

RULES = [
    (
        "Everyone may copy the map, provided that they credit the author.",
        ["permit all person: copy(object: map) if credit(agent: you; object: author)"],
    ),
    (
        "Pupils may only use the map if their parents have consented.",
        ["permit only pupil: use(object: map) if permit(agent: parent [of pupil]; object: use(object: map))"],
    ),
    (
        "The customer may use the map for its own purposes.",
        ["permit customer: use(object: map; purpose: own purpose [of customer])"],
    ),
    (
        "Acme grants the customer a right to use the map for its own purposes.",
        ["permit customer: use(object: map; purpose: own purpose [of customer])"],
    ),
    (
        "Photos of other persons must not be sold without their consent.",
        [
            (
                "forbid all: sell(object: photo [of other person])"
                " unless permit(agent: other person; object: sell(object: photo [of other person]))"
            )
        ],
    ),
    (
        "If the customer sells maps, it must pay a fee.",
        ["oblige customer: pay(object: fee) if sell(agent: customer; object: map)"],
    ),
    (
        "The customer may copy the map. However, it may not sell it.",
        ["permit customer: copy(object: map)", "forbid customer: sell(object: map)"],
    ),
    # two parties: nobody guesses which of them it is
    (
        "The provider may inform the customer. It must keep the map in a safe.",
        ["empower provider: inform(object: customer)", "oblige all: keep(agent: it; object: map; place: safe)"],
    ),
    # leave that a use needs; which other uses are meant stands elsewhere
    (
        "Use of the map requires our consent.",
        ["forbid all: use(object: map) unless permit(agent: we; object: use(object: map))"],
    ),
    ("Any other use requires our consent.", ["counts-as all: require(agent: other use; object: consent [of we])"]),
]


@pytest.mark.parametrize(("text", "norms"), RULES)
def test_who_is_meant(text: str, norms: list[str]) -> None:
    """
    A pronoun stands for the one whom its place leaves, and for nobody where two are left.
    """
    assert norms == norms_of(text, "en")


def test_what_a_condition_says_something_of_is_taken_up() -> None:
    """
    "If X shows persons, it must not be published": X must not, and nobody publishes a person.
    """
    found = norms_of("If pictures show persons, they must not be published.", "en")

    assert ["forbid all: publish(object: picture) if show(agent: picture; object: person)"] == found
