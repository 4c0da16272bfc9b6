"""How many there are where somebody has "a third account"."""

from __future__ import annotations

from fractions import Fraction

from ..clauses.phrase import Compare, Determiner, Limit, Quantity, Thing

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_MORE = frozenset(("duplicate", "additional", "extra"))
"""What there is one more of: "a duplicate account" is the second at least."""


def just_one(thing: Thing, limit: Limit) -> Limit | None:
    """ "An image" is one, where it is asked whether there are more than so many."""
    one = thing.determiner is Determiner.A and not thing.plural and bool(thing.head) and not thing.modifiers
    most = limit.compare in (Compare.LE, Compare.LT)
    return Limit(Compare.EQ, Quantity(Fraction(1), limit.quantity.unit)) if one and most else None


def at_least_so_many(thing: Thing) -> Limit | None:
    """How many there are at least where somebody has or makes "a third account"; None where no word tells."""
    if not thing.plural and thing.count is None and not _MORE.isdisjoint(thing.modifiers):
        return Limit(Compare.GE, Quantity(Fraction(2), ""))
    places = [_ORDINALS.index(word) + 1 for word in thing.modifiers if word in _ORDINALS]
    if len(places) != 1 or places[0] < 2 or thing.plural or thing.count is not None:
        return None
    return Limit(Compare.GE, Quantity(Fraction(places[0]), ""))
