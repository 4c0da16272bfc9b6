"""Questions of leave in a text, and what their answers make of them."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANT = "Fern Licence\n\nYou may use, copy, change, publish, share, distribute and sell the Charts for any purpose.\n"


def verdict(said: str, told: str) -> Kind | None:
    """The verdict on a case under the grant and what is said beside it."""
    return licet.check(licet.case(told), [licet.read(f"{GRANT}{said}\n")]).kind


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Can I sell the Charts? No.", "sell the Charts"),
        ("Can we sell the Charts? Sorry, no.", "sell the Charts"),
        ("Could I sell the Charts? No, please ask our dealer.", "sell the Charts"),
        ("May I share the Charts with my crew? Never.", "share the Charts with my crew"),
        ("Am I allowed to change the Charts? Certainly not.", "change the Charts"),
        ("Is it OK to copy the Charts? Not at all.", "copy the Charts"),
    ],
)
def test_a_plain_no_is_a_ban(said: str, act: str) -> None:
    """The act that is asked about may not be done."""
    verb, rest = act.replace("my crew", "his crew").split(" ", 1)
    form = "copies" if verb == "copy" else f"{verb}s"

    assert verdict(said, f"Lenz {form} {rest}. May Lenz {verb} {rest}?") is Kind.PROHIBITED


def test_a_plain_yes_is_leave() -> None:
    """What is asked about may be done, though nothing else in the text allows it."""
    terms = licet.read("Fern Questions\n\nYou may copy the Charts.\n\nCan I sell the Charts? Yes, of course.\n")

    assert licet.check(licet.case("Lenz sells the Charts. May Lenz sell the Charts?"), [terms]).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Can I sell the Charts? With the Gold pass, yes.", "Lenz sells the Charts. May Lenz sell the Charts?"),
        ("Can I sell the Charts? Only in Norway.", "Lenz sells the Charts in Peru. May Lenz sell the Charts in Peru?"),
        ("Can I sell the Charts? Yes. In Norway.", "Lenz sells the Charts in Peru. May Lenz sell the Charts in Peru?"),
        ("Can I sell the Charts? Yes, but not online.", "Lenz sells the Charts. May Lenz sell the Charts?"),
        ("Can I sell the Charts? That depends.", "Lenz sells the Charts. May Lenz sell the Charts?"),
        ("Can I change the Charts? Not the colours.", "Lenz changes the Charts. May Lenz change the Charts?"),
        ("How many copies can I make? Five.", "Lenz makes nine copies of the Charts. May Lenz copy the Charts?"),
        ("Who can use the Charts? Anglers.", "Rau Ltd uses the Charts. May Rau Ltd use the Charts?"),
        ("What can't I do? Sell them.", "Lenz sells the Charts. May Lenz sell the Charts?"),
        ("Do I have to pay? Yes, in shops.", "Lenz sells the Charts. May Lenz sell the Charts?"),
    ],
)
def test_any_other_answer_is_not_passed_over(said: str, told: str) -> None:
    """What an answer says besides yes or no may be all that counts."""
    assert verdict(said, told) is not Kind.PERMITTED


@pytest.mark.parametrize(
    "said",
    ["Do I have to credit you? No.", "Can you sell me more? No.", "Can I be fined? No.", "What happens to my data?"],
)
def test_other_questions_rule_nothing(said: str) -> None:
    """What nobody asks leave in, and what need not be done, takes nothing from what is allowed."""
    assert verdict(said, "Lenz sells the Charts. May Lenz sell the Charts?") is Kind.PERMITTED
