"""Bans whose acts do not all stand as plain verbs, and what a policy forbids to do to the thing itself."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase_printer import print_act


def bans(text: str) -> list[str]:
    """The acts that a text forbids, in the clause language."""
    instrument = licet.read(f"Fern terms\n\n{text}", language="en")
    assert all(entry.status is not Status.PARTIAL for entry in instrument.ledger), text
    return [
        print_act(act).replace(' called "Atlas"', "").replace("the atlas", "the Atlas")
        for norm in instrument.norms
        if norm.modality is Modality.FORBID
        for act in norm.acts
    ]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "You must not probe, subject to load tests, or scan the Atlas.",
            ["probe the Atlas", "scan the Atlas", "'subject' the Atlas"],
        ),
        (
            "You must not probe, subject to load tests, reverse engineer, or copy the Atlas (or any part of it).",
            ["probe the Atlas or any part", "'reverse engineer' the Atlas or any part", "copy the Atlas or any part"],
        ),
        ("You must not harass guests, such as by mailing threats.", ["harass guest(s)", "mail any threat(s)"]),
        ("You must not harass guests including by mailing threats.", ["harass guest(s)", "mail any threat(s)"]),
        (
            "You must not meddle with the Atlas, such as by faking pages or by breaking the lock.",
            ["meddle", "fake any page(s)", "break the lock"],
        ),
        ("You must not cheat, phish, or commit theft.", ["cheat", "phish", "commit theft"]),
        ("You must not use the Atlas to decompile the Atlas.", ["decompile the Atlas"]),
        (
            "You must not use the Atlas to reveal the source code of the Atlas.",
            ["reveal the 'source code' of the Atlas"],
        ),
    ],
)
def test_every_act_of_the_list_is_banned(text: str, acts: list[str]) -> None:
    """
    "Subject to" is a verb between verbs, an example of what is banned is banned, and what is committed is no object of
    the verbs before it: nothing in the list becomes a condition of the rest.
    """
    found = bans(text)
    assert all(any(one.startswith(act) for one in found) for act in acts), found


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("You must not sell, subject to the law, or lend the Atlas.", "'subject'"),
        ("You may sell, subject to attribution, or lend the Atlas.", "'subject'"),
        ("You may sell copies of the Atlas, such as by mailing disks.", "mail"),
        ("You must not use the Atlas to harm readers of the Atlas.", "harm"),
    ],
)
def test_what_is_no_act_of_the_list_does_not_become_one(text: str, unsaid: str) -> None:
    """What a rule is subject to stays a condition; who reads the Atlas is no part of it."""
    norms = licet.read(f"Fern terms\n\n{text}", language="en").norms
    assert not any(print_act(act).startswith(unsaid) for norm in norms for act in norm.acts)
