"""Random small texts of terms and every case about them, for what is claimed of a text to be tried against judging."""

from __future__ import annotations

from itertools import product
from random import Random

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


def cases(acts: list[str]) -> list[licet.Case]:
    """Every use: each of the acts, to either recipient or to another, with each fact so or not so."""
    made = []
    for act, recipient, facts in product(acts, (*RECIPIENTS, "a bank"), product(*FACTS)):
        told = [f"Bob {act.replace('sell', 'sells').replace('publish', 'publishes')} to Carl.", f"Carl is {recipient}."]
        told += [f"Carl is not {other}." for other in RECIPIENTS if other != recipient]
        made.append(licet.case(" ".join([*told, *facts, f"May Bob {act} to Carl?"])))
    return made
