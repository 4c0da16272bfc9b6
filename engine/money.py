"""
Money that somebody takes in: "makes 5 million euros a year", "has more than USD 1 million in annual revenue".

A sum that is earned is the revenue of whoever earns it; what its products and services take in is its revenue.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..clauses.phrase import LICENSEE, Filler, Limit, Linked, Thing, Things
from .concepts import DURATIONS, PRODUCT, SERVICE, TOGETHER
from .lexicon import Lexicon

REVENUE = "revenue"
_EARNS = frozenset(("generate", "earn", "make", "receive", "achieve", "report", "gross", "turn over"))
"""Verbs whose object, if it is money, is what comes in."""
_WHOLE = TOGETHER | frozenset(("gross", "entire", "worldwide", "global"))
"""Words that leave nothing of it out."""
_FIRMS = frozenset(
    ("company", "organization", "business", "firm", "entity", "legal entity", "group", "enterprise", "institution")
)


def earns(verb: str) -> bool:
    """Whether a verb says that what is measured comes in: "generates revenue of USD 2 million"."""
    return verb in _EARNS


def is_revenue(thing: object, lexicon: Lexicon) -> bool:
    """Whether a phrase names what somebody takes in: a revenue, a turnover, sales."""
    return isinstance(thing, Thing) and bool(thing.head) and lexicon.is_kind(lexicon.kind(thing)[0], REVENUE)


def taken_in(verb: str, sum_: Thing, places: Iterable[object], limit: Limit, lexicon: Lexicon) -> Thing | None:
    """
    What a bare sum of money is that is earned or had: the revenue that the sentence names, or what is earned.

    Args:
        verb: what is done with the sum.
        sum_: the phrase of the sum: a number with its currency and no noun.
        places: what else the sentence names behind "in": "in annual revenue".
        limit: the number.
        lexicon: tells revenues from other things.
    """
    if sum_.head or not limit.quantity.unit or limit.quantity.unit in DURATIONS:
        return None
    named = [one for one in places if isinstance(one, Thing)]
    named += [one.thing for one in sum_.restrictions if isinstance(one, Linked) and isinstance(one.thing, Thing)]
    for one in named:
        if is_revenue(one, lexicon):
            return one
    return Thing(REVENUE) if earns(verb) and not any(one.head not in DURATIONS for one in named) else None


def without_whole(modifiers: frozenset[str]) -> frozenset[str]:
    """The modifiers of a revenue without those that leave nothing of it out: "total", "gross"."""
    return modifiers - _WHOLE


def is_readers(holder: Filler, lexicon: Lexicon) -> bool:
    """Whether a revenue is the reader's: that of "your company", "your products", "products made available by you"."""
    for thing in holder.members if isinstance(holder, Things) else (holder,):
        if not isinstance(thing, Thing):
            continue
        if thing.head == LICENSEE or lexicon.kind(thing)[0] in _FIRMS or is_offered(thing, lexicon):
            return True
    return False


def is_offered(thing: Thing, lexicon: Lexicon) -> bool:
    """Whether a thing is what somebody offers, so that what it takes in is somebody's revenue."""
    return any(lexicon.is_kind(lexicon.kind(thing)[0], one) for one in (PRODUCT, SERVICE))
