"""Duties that one of two notices fulfils: the text itself, or what leads to it; and duties that name an order."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

EACH = "1. You may copy and share the Tool.\n2. Each copy must contain this licence or a link to it."
ANY = "1. You may copy and share the Tool.\n2. Any redistribution must reproduce this licence (or a link thereto)."
ORDER = "1. Companies may sell the Maps at a profit.\n2. Nobody may sell the Maps at a profit.\n3. {order}"
NARROW = "1. You may sell the Maps to schools.\n2. Nobody may sell the Maps at a profit."
UNTIL = "1. Until 31 March 2024 you may sell the Maps."
NOR = "1. You may use the Tool.\n2. You may not move the key of the Tool, nor lend or rent the Tool."

SHARES = "Bob shares the Tool. {told} May Bob share the Tool?"
PROFIT = "A company sells the Maps at a profit. May the company sell the Maps at a profit?"
FIRST = "If section 1 and section 2 contradict each other, section 1 prevails."
SECOND = "Section 2 takes precedence over section 1."

CASES = [
    (EACH, SHARES.format(told=""), "conditional"),
    (EACH, SHARES.format(told="Every copy contains a link to this licence."), "permitted"),
    (EACH, SHARES.format(told="Every copy contains this licence."), "permitted"),
    (EACH, SHARES.format(told="The copies contain neither this licence nor a link to it."), "prohibited"),
    (EACH, SHARES.format(told="Bob includes no copy of this licence and no link to it."), "prohibited"),
    (ANY, SHARES.format(told=""), "conditional"),
    (ORDER.format(order=FIRST), PROFIT, "permitted"),
    (ORDER.format(order=SECOND), PROFIT, "prohibited"),
    (NARROW, "Bob sells the Maps to a school at a profit. May Bob sell the Maps to the school?", "prohibited"),
    (NOR, "Bob rents the Tool to Carl. May Bob rent the Tool to Carl?", "prohibited"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_what_is_asked_is_asked(terms: str, case: str, verdict: str) -> None:
    """One of two notices is enough, and neither is too little; of two sections the one put first counts."""
    assert verdict == kind_of(judged(terms, case))


def test_leave_until_a_day_ends_on_that_day() -> None:
    """A time in front of its sentence needs no comma."""
    sale = "Bob sells the Maps. May Bob sell the Maps?"
    assert kind_of(judged(UNTIL, sale, as_of="2024-03-01")) == "permitted"
    assert kind_of(judged(UNTIL, sale, as_of="2024-05-01")) == "prohibited"
