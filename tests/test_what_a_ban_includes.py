"""What a sentence says a ban includes, bans on making something easy, and what sections do not limit."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase_printer import print_act

POLICY = """Cedar policy

This policy is about the use of Cedar models, web interfaces ("Portals"), software, or other materials ("Cedar Kit").

We prohibit breaches of law.

This includes using the Cedar Kit to facilitate:

- breaches of labour law, such as by:

- predicting moods of workers in the workplace, except for safety reasons.

- sharing of payroll data without consent.

We Prohibit Hateful Content.

2. Do not harm people or property.

This prohibition includes things like using the Cedar Kit to:

- poison a river
- sink a boat
"""


def bans(text: str) -> list[str]:
    """The acts that a text forbids, in the clause language."""
    norms = licet.read(text, language="en").norms
    return [print_act(act) for norm in norms if norm.modality is Modality.FORBID for act in norm.acts]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (POLICY, "use the Cedar Kit to predict mood(s)"),
        (POLICY, "to poison a river"),
        (POLICY, "use hateful content"),
        ("You may not sell the Atlas. This includes renting it out for a fee.", "rent <out>"),
        ("You may not use the Atlas for weapons. This includes, but is not limited to, tanks and drones.", "tank(s)"),
        ("You must not use the Atlas to gather personal data. This includes names and addresses.", "gather name(s)"),
        ("We do not allow violent images.", "do violent image(s)"),
        ("You must not use the Atlas to facilitate the sale of ivory.", "to sell ivory"),
        ("You must not facilitate selling ivory.", "sell ivory"),
    ],
)
def test_what_is_included_in_a_ban_is_banned(text: str, act: str) -> None:
    """
    "This includes …" right behind a ban goes on that ban, and who does a thing facilitates it.

    Found by trying: the items of such lists ruled nothing.
    """
    assert any(act in one for one in bans(text)), bans(text)


@pytest.mark.parametrize(
    "text",
    [
        "You may copy the Atlas. This includes selling it.",
        "We may not share your letters. This includes selling them.",
        "We do not allow children.",
    ],
)
def test_what_is_included_elsewhere_is_not_banned(text: str) -> None:
    """What goes on a permission, or a promise of the other side, is no ban; persons are no content."""
    assert not any("you" in one.lower() and "sell" in one for one in bans(text))
    assert not any(one.startswith(("do ", "use ")) for one in bans(text))


@pytest.mark.parametrize(
    ("facts", "question", "kind"),
    [
        (
            ("With a model of Cedar, the mill predicts the moods of its workers in the workplace.",),
            "predict",
            "prohibited",
        ),
        (
            ("The mill uses a model of Cedar to predict the moods of its workers in the workplace.",),
            "predict",
            "prohibited",
        ),
    ],
)
def test_what_is_done_with_a_thing_is_a_use_of_it_for_that(facts: tuple[str, ...], question: str, kind: str) -> None:
    """Who is asked about using the model to do something is asked about what is told to be done with it."""
    asked = f"May the mill use the model to {question} the moods of its workers?"
    assert kind_of(judged(POLICY, "\n".join((*facts, asked)))) == kind


LIMITS = """Cedar policy

A. Customers may not use the Atlas for the following:

a. Forging passports.

b. For clarity, this section does not limit customers from using the Atlas for other purposes, such as maps. When a \
customer uses the Atlas to plan a dig, there must be a trained archaeologist who reviews the plan.

B. You may not use the Atlas as part of a process for naming ships even when a human makes the choice.
"""


def test_what_a_section_does_not_limit_bans_nothing() -> None:
    """An item that speaks of its own section is no item of the ban, and takes nothing from what is allowed."""
    assert not any("clarity" in one or "map" in one for one in bans(LIMITS))
    case = "The guide uses the Atlas to draw maps.\nMay the guide use the Atlas to draw maps?"
    assert kind_of(judged(LIMITS, case)) == "permitted"


def test_what_there_must_be_is_a_duty() -> None:
    """ "There must be an archaeologist" was taken for a description."""
    duties = [norm for norm in licet.read(LIMITS, language="en").norms if norm.modality is Modality.OBLIGE]
    assert any("archaeologist" in print_act(act) for norm in duties for act in norm.acts)


def test_even_when_is_no_condition() -> None:
    """ "Even when a human makes the choice": the ban holds then as well."""
    (ban,) = (one for one in licet.read(LIMITS, language="en").norms if "ship" in "".join(map(print_act, one.acts)))
    assert not ban.conditions
    assert not any(act.manner for act in ban.acts)


def test_others_name_a_list_as_a_whole() -> None:
    """ "Models, software, or other materials (the "Kit")": the models are the Kit as well."""
    kit = next(one for one in licet.read(POLICY, language="en").definitions if one.term == "Cedar Kit")
    assert "model" in str(kit.meaning)


def test_no_items_are_left_unread() -> None:
    """Every sentence of the policy is read."""
    unread = [one for one in licet.read(POLICY, language="en").ledger if one.status is Status.UNREAD]
    assert not unread


LINES = """Cedar terms

When using the Atlas, you may not:

Lend the Atlas to a bank. Consequently, you will not open a bank with it.
Threaten or insult others.
Remove or alter any notices.
Unless Cedar says so in writing, Cedar owes you nothing.
"""


def test_lines_below_a_lead_in_are_its_items() -> None:
    """
    Lines without labels go on "you may not:", also behind one that holds two sentences.

    Found by trying: "threaten or insult others" was read as an order.
    """
    assert any("insult" in one for one in bans(LINES))
    assert any("notice" in one for one in bans(LINES))
    duties = [norm for norm in licet.read(LINES, language="en").norms if norm.modality is Modality.OBLIGE]
    assert not duties


def test_no_aim_is_a_wrong_that_no_word_points_to() -> None:
    """A ban on use "to mislead others" asks nothing of who uses a thing for a course in geometry."""
    text = "Cedar terms\n\nYou may not use the Atlas to mislead others."
    case = "The tutor uses the Atlas for a course in geometry.\nMay the tutor use the Atlas for the course?"
    assert kind_of(judged(text, case)) == "permitted"
