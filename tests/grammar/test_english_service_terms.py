"""Everyday wordings of the terms of services: conditions in a row, what an act needs, contracted modals, promises."""

from __future__ import annotations

import pytest

from licet.clauses.norm import Instrument, Status
from licet.clauses.printer import print_norm
from licet.grammar.reader import read


def _clauses(instrument: Instrument) -> list[str]:
    """The clauses in the formal language, each on one line, without their quotes and places."""
    found = []
    for norm in instrument.norms:
        lines = [line.strip() for line in print_norm(norm).splitlines()[1:]]
        kept = [line for line in lines if not line.startswith(("at ", "quote ", "kept ", '"'))]
        found.append(f"{norm.modality.value}: {' '.join(kept)}")
    return found


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "We may close your account if you do not pay, if you breach these terms or when a court orders it.",
            [
                (
                    "empower: We can close account of You when any of (You does not pay; You does breach this term(s); "
                    "a court does order it)"
                )
            ],
        ),
        (
            "If you rent the Tool or if you sell it, you must keep the seal.",
            ["oblige: You must keep the seal when any of (You does rent the Tool; You does sell it)"],
        ),
        (
            "You must not publish the songs unless an editor has heard them or unless they are old.",
            [
                (
                    "forbid: You must not publish the song(s) unless any of (an editor does hear the song(s); "
                    "it ''(s) is ~\"old\" {old})"
                )
            ],
        ),
        (
            "You may rent the Tool if you pay, if you do not copy it.",
            ["permit: You may rent the Tool when all of (You does pay; You does not copy it)"],
        ),
        (
            "You may rent the Tool if you pay and we agree, or if you are a school.",
            ["partial"],
        ),
        (
            "If you break these rules we can hide pictures, lock your account or delete it.",
            [
                (
                    "empower: We can hide picture(s); lock account of You; delete account of You "
                    "when You does break this rule(s)"
                )
            ],
        ),
        (
            "If you use maps we may offer, you must pay for them.",
            ["oblige: You must pay for it ''(s) when You does use map(s) which We does offer <'may'>"],
        ),
    ],
)
def test_conditions_in_a_row_stand_side_by_side(text: str, clauses: list[str]) -> None:
    """ "If A, if B or when C" is any of them; a rule may begin without a comma behind its condition."""
    _compare(text, clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "You must not use the songs or anything made with them to train a model.",
            ["forbid: You must not use the song(s) or any thing (which one does make using it ''(s)) to train a model"],
        ),
        (
            "You must not use the songs to train a model, other than a model that you use only within your firm.",
            [
                (
                    "forbid: You must not use the song(s) to train a model "
                    "unless this model is a model which You does use <'only'> in firm of You"
                )
            ],
        ),
        (
            "You may not evade, tamper with or try to disable the meter.",
            [
                (
                    "forbid: You must not evade the meter; tamper the meter; disable the meter; "
                    "try (one does disable the meter)"
                )
            ],
        ),
        (
            "You must not work around, disable or interfere with the meter.",
            ["forbid: You must not 'work around' the meter; disable the meter; interfere the meter"],
        ),
        (
            "You will not offer the Tool in shops that are aimed at or are likely to be visited by minors.",
            [
                (
                    "forbid: You must not offer the Tool in shop(s) (such that one does aim self in minor(s)) or "
                    'shop(s) that is ~"likely" {likely} for (minor(s) does visit)'
                )
            ],
        ),
    ],
)
def test_what_is_said_once_holds_for_each(text: str, clauses: list[str]) -> None:
    """Objects behind a shared preposition, and purposes behind "anything made with it", go with each verb."""
    _compare(text, clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("You mustn't lend the Tool.", ["forbid: You must not lend the Tool"]),
        ("You shan’t lend the Tool.", ["forbid: You must not lend the Tool"]),
        ("You agree that you won't lend the Tool.", ["forbid: You must not lend the Tool"]),
        (
            "You agree to:\n\n(a) pay the rent; and\n\n(b) not lend the Tool.",
            ["oblige: You must pay the rent", "forbid: You must not lend the Tool"],
        ),
        (
            "You must guarantee that:\n\n* You pay the rent.\n* Do not lend the Tool.",
            ["oblige: You must pay the rent", "forbid: You must not lend the Tool"],
        ),
        (
            "You must not lend the Tool unless you do so in a library.",
            ["forbid: You must not lend the Tool unless You does lend the Tool in a library"],
        ),
        (
            "You will not let children use the Tool, except in a school.",
            [
                (
                    "forbid: You must not let (child(s) does use the Tool) "
                    "unless one does let (child(s) does use the Tool in a school)"
                )
            ],
        ),
    ],
)
def test_what_is_promised_or_denied_in_few_words_is_a_ban(text: str, clauses: list[str]) -> None:
    """Contracted modals, items with a "not" of their own and promises not to do something are bans."""
    _compare(text, clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "Attribution is required for redistribution.",
            ["oblige: one must include attribution when one does redistribute"],
        ),
        ("Sharing your key is against our rules.", ["forbid: one must not share key of You"]),
        ("No bots, no scrapers.", ["forbid: You must not use bot(s) or scraper(s)"]),
        ("No commercial use.", ["forbid: one must not use <commercially>"]),
        ("No reselling of the songs.", ["forbid: one must not resell the song(s)"]),
        ("No refunds.", []),
    ],
)
def test_few_words_say_that_there_is_to_be_none(text: str, clauses: list[str]) -> None:
    """ "Is required for", "against the rules", "no bots": a duty of whoever does it, a ban, and what is neither."""
    _compare(text, clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "The songs may be kept for up to 24 hours.",
            ["permit: one may keep the song(s) during [at most 24] hour(s) only"],
        ),
        (
            "You may not exceed 60 hours a month on the Starter plan.",
            ["forbid: You must not use [more than 60] hour(s) (thus month) in the starter plan"],
        ),
        ("Nor may you show the songs on a stage.", ["forbid: You must not show the song(s) in a stage"]),
        ("By using the Tool, you agree that we may keep your address.", ["empower: We can keep address of You"]),
    ],
)
def test_bounds_and_openings(text: str, clauses: list[str]) -> None:
    """A leave up to a bound is none beyond it; "nor may you" opens a ban; "by using it" narrows nothing agreed."""
    _compare(text, clauses)


@pytest.mark.parametrize(
    "lead",
    [
        "Please do not:",
        "Don't:",
        "Never:",
        "You must never:",
        "You must ensure that you do not:",
        "It is not okay to:",
        "You won't:",
    ],
)
def test_a_lead_in_that_orders_bans_each_item(lead: str) -> None:
    """ "Please do not: | lend the Tool | paint the Tool" bans both, as "you must not:" does."""
    instrument = read(f"Fern Terms\n\n{lead}\n\n- lend the Tool\n- paint the Tool\n", language="en")

    assert ["forbid: You must not lend the Tool", "forbid: You must not paint the Tool"] == _clauses(instrument)


def test_the_short_name_behind_a_company_is_the_licensors() -> None:
    """ "Wren Inc. ("Wren") grants": both names are those of who speaks in the text."""
    terms = read(
        'Terms\n\nWren Inc. ("Wren") grants you a licence to call the API.\n\nWren may end it.\n', language="en"
    )

    assert ("Wren Inc.", "Wren") in [party.names for party in terms.parties]


def _compare(text: str, clauses: list[str]) -> None:
    instrument = read(f"Fern Terms\n\n{text}\n", language="en")
    if clauses == ["partial"]:
        assert Status.PARTIAL in {entry.status for entry in instrument.ledger} or not instrument.norms
    else:
        assert clauses == _clauses(instrument)
