"""Bans whose acts do not all stand as plain verbs, and what a policy forbids to do to the thing itself."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

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


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "You must not sell chemical weapons, or weapons of mass destruction.",
            ["sell chemical weapon(s) or weapon(s) of mass destruction"],
        ),
        ("You must not sell any of Fern's maps.", ["sell any map(s) of Fern"]),
        ("You must not distil the Atlas.", ["distill the Atlas"]),
        ("You must not use the Atlas to use the Atlas for fraud.", []),
    ],
)
def test_what_belongs_to_one_thing_stays_with_it(text: str, acts: list[str]) -> None:
    """What tells the last of two things of one name apart, and how many of somebody's things are meant."""
    found = bans(text)
    assert all(act in found for act in acts), found
    assert not any(one.startswith("use the Atlas for") for one in found)


def test_leave_for_what_is_done_to_the_thing_is_leave() -> None:
    """What lifts the ban on using a thing against itself lifts the ban on doing that to it."""
    terms = "Fern terms\n\nYou must not use the Atlas to copy the Atlas without our permission."
    facts = "The bakery copies the Atlas.\n{}\nMay the bakery copy the Atlas?"
    assert kind_of(judged(terms, facts.format("Fern permits the bakery to copy the Atlas."))) != "prohibited"
    assert kind_of(judged(terms, facts.format("Fern does not permit the bakery to copy the Atlas."))) == "prohibited"


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("You form a contract with us when you confirm these Terms or otherwise use the Atlas.", True),
        ("You enter into a contract with us by using the Atlas only at home.", False),
        ("These steps are the customer's exclusive remedies and our sole liability for a breach of warranty.", True),
    ],
)
def test_how_a_contract_is_made_rules_no_use(text: str, silent: bool) -> None:
    """By what one accepts is no rule of what one may do, unless it narrows that."""
    ledger = licet.read(f"Fern terms\n\n{text}", language="en").ledger
    assert silent is all(entry.status is Status.INERT for entry in ledger)
