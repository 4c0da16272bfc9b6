"""Orders behind a condition: the verb behind the comma that no "must" announces."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality


def duties(sentence: str) -> list[str]:
    text = licet.read(f"Fern Maps\n\n{sentence}\n", language="en")
    return [act.verb for norm in text.norms if norm.modality is Modality.OBLIGE for act in norm.acts]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("If you publish the Maps, cite the paper.", ["cite"]),
        ("If you publish the Maps, credit Fern.", ["credit"]),
        ("When using the Maps, please name Fern as the author.", ["name"]),
        ("When you publish the Maps, include the notice.", ["include"]),
        ("If you change the Maps, mark your changes and keep the notice.", ["mark", "keep"]),
        ("If you copy, share or sell the Maps, include the notice.", ["include"]),
    ],
)
def test_an_order_behind_a_condition_is_a_duty(sentence: str, verbs: list[str]) -> None:
    assert duties(sentence) == verbs


@pytest.mark.parametrize(
    "sentence",
    [
        "If you need more, contact us.",
        "If Fern is asked, Fern has the right to take down the page, remove it or restore it.",
        "If you copy the Maps, you may share, sell or lend the copies.",
        "If you sue Fern, then any rights to receive, use and sell the Maps end on that day.",
        "If you do not agree to these terms, do not access, browse or use the Maps.",
    ],
)
def test_what_goes_on_behind_a_comma_is_no_order(sentence: str) -> None:
    assert not {"take", "remove", "restore", "share", "sell", "lend", "browse", "use"} & {*duties(sentence)}


def test_an_order_left_undone_prohibits() -> None:
    text = licet.read("Fern Maps\n\nYou may publish the Maps.\n\nIf you publish the Maps, credit Fern.\n")
    session = licet.Session([text])
    assert session.check(licet.case("May Acme publish the Maps?")).kind == "conditional"
    left = licet.case("Acme publishes the Maps.\nAcme does not credit Fern.\nMay Acme publish the Maps?")
    assert session.check(left).kind == "prohibited"


@pytest.mark.parametrize("said", ["Publication requires naming Fern.", "A fee applies to publication."])
def test_a_short_sentence_is_about_the_act_that_its_noun_names(said: str) -> None:
    text = licet.read(f"Fern Maps\n\nYou may use, copy, publish and sell the Maps.\n\n{said}\n")
    session = licet.Session([text])
    assert session.check(licet.case("May Acme publish the Maps?")).kind != "permitted"
    assert session.check(licet.case("May Acme copy the Maps?")).kind == "permitted"
