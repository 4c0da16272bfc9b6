"""What the licensor says that it does, minds or charges, beside a grant of everything: it may rule what others do."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

FREE = "You may use, copy, change and sell the maps. "


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("We frown upon resale.", "resell the maps"),
        ("We do not approve of resale.", "resell the maps"),
        ("We monitor for resale.", "resell the maps"),
        ("We take legal action against resellers.", "resell the maps"),
        ("Resellers will be prosecuted.", "resell the maps"),
        ("We have no tolerance for resellers.", "resell the maps"),
        ("We sell printing rights separately.", "print the maps"),
        ("We rely on you to credit us.", "use the maps"),
        ("We invoice every copy at 1 euro.", "copy the maps"),
        ("We charge companies 100 euros a month.", "use the maps"),
        ("You must pay us 10 euros a month.", "use the maps"),
        ("You must pay 10 euros for each copy.", "sell the maps"),
    ],
)
def test_it_may_rule_what_others_do(sentence: str, act: str) -> None:
    """A description, all of them: **permitted**, outright."""
    verb, rest = act.split(" ", 1)
    case = f"The bakery is a company. The bakery {verb}s {rest}. May the bakery {act}?".replace("copys", "copies")
    assert kind_of(judged(FREE + sentence, case)) not in ("permitted", "failed")


@pytest.mark.parametrize(
    "sentence",
    [
        "We update the maps every week.",
        "We make maps of towns and rivers.",
        "We work with schools and clubs.",
        "We charge schools 100 euros a month.",
        "You must pay 10 euros for each copy.",
        "We make tools for developers.",
    ],
)
def test_what_speaks_of_something_else_stays_beside_it(sentence: str) -> None:
    case = "The bakery is a company. The bakery changes the maps. May the bakery change the maps?"
    assert kind_of(judged(FREE + sentence, case)) == "permitted"


def test_what_is_said_of_the_thing_is_not_said_of_persons() -> None:
    """ "Not intended for anyone under 16 and may not be sold" sold those under 16."""
    rule = "The maps are not intended for anyone under 16 and may not be sold."
    case = "The bakery sells the maps. May the bakery sell the maps?"
    assert kind_of(judged("You may use the maps for any purpose. " + rule, case)) == "prohibited"


@pytest.mark.parametrize("verb", ["change", "adapt", "edit", "transform"])
def test_words_for_changing_a_work_are_near_to_each_other(verb: str) -> None:
    """Who may "change" the maps and modifies them had no leave for it: **prohibited**."""
    case = "The bakery modifies the maps. May the bakery modify the maps?"
    assert kind_of(judged(f"You may use and {verb} the maps.", case)) != "prohibited"
