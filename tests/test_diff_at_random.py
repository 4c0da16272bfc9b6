"""Random small texts compared, against judging every case: what is called equivalent is decided alike throughout."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

import licet

ACTS = ("sell the Data", "publish the Data")
FACTS = (
    ("Bob pays a fee.", "Bob does not pay a fee."),
    ("Bob is a school.", "Bob is not a school."),
    ("Bob owns a shop.", "Bob does not own a shop."),
)
CONDITIONS = ("you pay a fee", "you are a school", "you own a shop")
RECIPIENTS = ("a university", "a museum")


def line(rng: Random) -> str:
    """A rule on one of the acts, with a condition, or an exception by recipient or fact."""
    act, condition = rng.choice(ACTS), rng.choice(CONDITIONS)
    return rng.choice(
        (
            f"You must not {act}.",
            f"You may {act}.",
            f"You must not {act}, except to {rng.choice(RECIPIENTS)}.",
            f"You must not {act}, unless {condition}.",
            f"You must not {act} if {condition}.",
            f"You may {act} if {condition}.",
            f"You may {act} only if {condition} or {rng.choice(CONDITIONS)}.",
            f"You may {act}, provided that {condition} and {rng.choice(CONDITIONS)}.",
        )
    )


def terms(lines: list[str]) -> str:
    """The lines as a text."""
    return "Acme Terms\n\n" + "\n".join(f"{number}. {one}" for number, one in enumerate(lines, 1))


def two_texts(rng: Random) -> tuple[str, str]:
    """A text, and the same in another order with at most one line put in, left out or changed."""
    lines = [line(rng) for _ in range(rng.randint(1, 3))]
    other = rng.sample(lines, len(lines))
    change = rng.randrange(4)
    if change in (1, 2) and len(other) + (change == 2) > 1:
        other.pop()
    if change in (2, 3):
        other.append(line(rng))
    return terms(lines), terms(other)


def cases(acts: list[str]) -> list[licet.Case]:
    """Every use: each of the acts, to either recipient or to another, with each fact so or not so."""
    made = []
    for act, recipient, facts in product(acts, (*RECIPIENTS, "a bank"), product(*FACTS)):
        told = [f"Bob {act.replace('sell', 'sells').replace('publish', 'publishes')} to Carl.", f"Carl is {recipient}."]
        told += [f"Carl is not {other}." for other in RECIPIENTS if other != recipient]
        made.append(licet.case(" ".join([*told, *facts, f"May Bob {act} to Carl?"])))
    return made


@pytest.mark.parametrize("seed", range(14, 24))
def test_what_is_equivalent_is_decided_alike_in_every_case(seed: int) -> None:
    """
    Two texts that no case tells apart may be called equivalent; two that one does never are, and witnesses hold.
    """
    rng = Random(seed)
    one, other = two_texts(rng)
    first, second = licet.read(one, id="first"), licet.read(other, id="second")

    found = licet.diff(first, second)

    sessions = licet.Session([first]), licet.Session([second])
    if found.equivalent:
        spoken_of = [act for act in ACTS if act in one + other]  # the uses that an equivalence is about
        assert all(sessions[0].check(case).kind is sessions[1].check(case).kind for case in cases(spoken_of))
    for norm in found.norms:
        for difference in norm.differences:
            told = licet.case(difference.text)
            kinds = (sessions[0].check(told).kind, sessions[1].check(told).kind)
            assert (difference.first.kind, difference.second.kind) == kinds
