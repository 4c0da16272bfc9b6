"""
Quantities of several together: "the revenue of you and your affiliates", "you or your affiliates have … users".

What one of several has is a part of what they have together; only where a number is known of each of them is the whole
known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..clauses.phrase import LICENSEE, Compare, Connective, Filler, Limit, Quantity, Thing, Things
from .concepts import PERSON
from .lexicon import Lexicon

_LOW = (Compare.EQ, Compare.GE, Compare.GT)
_UPWARDS = (Compare.GE, Compare.GT)


def several(holders: Sequence[object], lexicon: Lexicon) -> Things | None:
    """The parties whose quantity is one together; None if it is that of one, or of things ("products and services")."""
    if len(holders) != 1 or not isinstance(holders[0], Things):
        return None
    group = holders[0]
    persons = all(
        isinstance(one, Thing)
        and (one.head == LICENSEE or bool(one.name) or lexicon.is_kind(lexicon.kind(one)[0], PERSON))
        for one in group.members
    )
    return group if persons and len(group.members) > 1 else None


def together(group: Things, said: Callable[[Filler], Sequence[Limit]], wanted: Limit) -> Limit | None:
    """
    What is known of the quantity of all of `group`, by what is `said` of each; None where that is nothing.

    "You and your affiliates" have the sum; "you or your affiliates" reach a threshold where one of them does.
    """
    either = group.connective is Connective.OR
    if either and wanted.compare not in _UPWARDS:
        return None
    total, exact, unit, known = None, True, "", False
    for member in group.members:
        limits = [one for one in said(member) if one.compare in _LOW]
        if not limits:
            exact = False
            continue
        best = max(limits, key=lambda one: one.quantity.amount)
        exact = exact and best.compare is Compare.EQ and len({one.quantity.amount for one in limits}) == 1
        if known and best.quantity.unit != unit:
            return None
        amount = best.quantity.amount
        total = amount if total is None else max(total, amount) if either else total + amount
        unit, known = best.quantity.unit, True
    if total is None:
        return None
    return Limit(Compare.EQ if exact else Compare.GE, Quantity(total, unit))
