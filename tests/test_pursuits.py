"""What something is used for: personal, research and teaching purposes, as a case tells of them without these words."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

PERSONAL = (
    "You may use the Maps for personal use only.",
    "You may use the Maps for your personal, non-commercial use.",
    "You may only use the Maps personally.",
    "You may use the Maps for non-commercial purposes only.",
)
OPEN = ("prohibited", "undetermined")


@pytest.mark.parametrize("terms", PERSONAL)
@pytest.mark.parametrize(
    "facts",
    [
        "Ann uses the Maps for her private holiday.",
        "A hiker uses the Maps for a private trip.",
        "A retired cook uses the Maps as a hobby.",
    ],
)
def test_personal_use(terms: str, facts: str) -> None:
    """Who uses it for a private end uses it personally, and not commercially (it was open)."""
    who = facts.partition(" uses")[0].replace("A ", "the ")

    assert "permitted" == kind_of(judged(terms, f"{facts} May {who} use the Maps?"))


@pytest.mark.parametrize("terms", PERSONAL)
@pytest.mark.parametrize(
    "facts",
    [
        "A bank uses the Maps in its business.",
        "A shop uses the Maps commercially.",
        "Ann uses the Maps for her holiday rental business.",
    ],
)
def test_what_is_not_personal(terms: str, facts: str) -> None:
    """What is done commercially, or for a trade, is no personal use (it was open)."""
    who = facts.partition(" uses")[0].replace("A ", "the ")

    assert "prohibited" == kind_of(judged(terms, f"{facts} May {who} use the Maps?"))


@pytest.mark.parametrize(
    "facts",
    [
        "A freelancer uses the Maps for a private client. May the freelancer use the Maps?",
        "A painter uses the Maps on a private website that earns money. May the painter use the Maps?",
        "A driver uses the Maps on a private road. May the driver use the Maps?",
        "A city uses the Maps for its buses. May the city use the Maps?",
    ],
)
def test_private_things_are_no_private_ends(facts: str) -> None:
    """A private client, road or website says nothing of what the use is for."""
    assert kind_of(judged("You may use the Maps for personal, non-commercial use only.", facts)) in OPEN


@pytest.mark.parametrize(
    ("purpose", "facts", "expected"),
    [
        ("research purposes", "A university uses the Maps for a research project.", ("permitted",)),
        ("research", "A student uses the Maps for her thesis.", ("permitted",)),
        ("educational purposes", "A school uses the Maps to teach geography.", ("permitted",)),
        ("educational use", "A teacher uses the Maps in a lesson.", ("permitted",)),
        ("educational use", "A school uses the Maps in class.", ("permitted",)),
        ("research and teaching", "A university uses the Maps for a research project.", ("permitted",)),
        ("research purposes", "A company uses the Maps in a commercial app.", ("prohibited",)),
        ("research purposes", "A research institute uses the Maps as decoration.", OPEN),
        ("research purposes", "A company uses the Maps for a research company.", OPEN),
        ("educational purposes", "A company uses the Maps in a class of its program.", OPEN),
        ("educational purposes", "A school uses the Maps as decoration.", OPEN),
    ],
)
def test_research_and_teaching(purpose: str, facts: str, expected: tuple[str, ...]) -> None:
    """By what is pursued, and not by who pursues it: a research project is for research (it was *not granted*)."""
    who = facts.partition(" uses")[0].replace("A ", "the ")
    answer = judged(f"You may use the Maps for {purpose} only.", f"{facts} May {who} use the Maps?")

    assert kind_of(answer) in expected


def test_leave_for_several_limits() -> None:
    """ "For non-commercial research" is both: what is only one of them is not free."""
    terms = "You may use the Maps for non-commercial research only."

    assert kind_of(judged(terms, "A firm uses the Maps for commercial research. May the firm use the Maps?")) in OPEN


RESEARCH = "You may use, modify and evaluate the Charts solely for non-commercial research purposes."


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("A student evaluates the Charts. The evaluation serves non-commercial research.", ("permitted",)),
        (
            "A student uses the Charts for a thesis. The thesis is research without a commercial purpose.",
            ("permitted",),
        ),
        ("A student uses the Charts for an academic paper. The work has no commercial purpose.", ("permitted",)),
        ("A student uses the Charts for research. No commercial purpose is pursued.", ("permitted",)),
        ("A student uses the Charts to write letters. The letters have nothing to do with research.", ("prohibited",)),
        ("A student uses the Charts in her work. The student does no research with them.", ("prohibited",)),
        ("A student evaluates the Charts. The evaluator serves non-commercial research.", OPEN),
        ("A student evaluates the Charts. The evaluation serves a commercial product.", OPEN),
        ("A student uses the Charts. A bakery does no research.", ("undetermined",)),
        ("A student uses the Charts for a poster. The poster is without a commercial purpose.", OPEN),
        ("A student uses the Charts for a thesis. The thesis is research with a commercial purpose.", OPEN),
    ],
)
def test_pursuits_told_in_a_sentence_of_their_own(facts: str, expected: tuple[str, ...]) -> None:
    """What an act serves, or has nothing to do with, is told of its noun or its product (all were open)."""
    verb = "evaluate" if "evaluates" in facts else "use"

    assert kind_of(judged(RESEARCH, f"{facts} May the student {verb} the Charts?")) in expected


def test_a_denied_pursuit_lifts_no_other_ban() -> None:
    """What is no research may be anything else that is banned, and a ban on research does not reach it."""
    facts = "A student uses the Charts to write letters. The letters have nothing to do with research."
    asks = f"{facts} May the student use the Charts to write letters?"

    assert kind_of(judged("You must not use the Charts for research purposes.", asks)) == "permitted"
    assert kind_of(judged("You must not use the Charts for commercial purposes.", asks)) == "undetermined"


@pytest.mark.parametrize("way", ["profit-seeking", "revenue-generating", "for-profit", "commercial or profit-making"])
def test_other_words_for_commercial(way: str) -> None:
    """Purposes that are called after the profit are commercial ones (they were words that only the case could use)."""
    terms = f"You may use the Charts for any purpose. You must not use the Charts for {way} purposes."

    assert kind_of(judged(terms, "A firm uses the Charts in an app that it sells. May the firm use the Charts?")) == (
        "prohibited"
    )
    thesis = "A student uses the Charts for a thesis. The thesis has no commercial purpose."
    assert kind_of(judged(terms, f"{thesis} May the student use the Charts?")) == "permitted"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("A student uses the Charts in a research project. The project is not commercial.", "undetermined"),
        ("A student uses the Charts in a clinical research project.", "permitted"),
        ("A student uses the Charts in an app that the student sells.", "prohibited"),
    ],
)
def test_a_pursuit_that_is_narrowed(facts: str, expected: str) -> None:
    """ "Clinical research purposes": whether research is clinical is open (it was *not granted*)."""
    terms = "You may use the Charts solely for clinical research purposes."

    assert kind_of(judged(terms, f"{facts} May the student use the Charts?")) == expected
    ban = "You may use the Charts. You must not use the Charts for clinical research purposes."
    turned = {"undetermined": "undetermined", "permitted": "prohibited", "prohibited": "permitted"}
    assert kind_of(judged(ban, f"{facts} May the student use the Charts?")) in (turned[expected], "undetermined")
