"""How old somebody is, said alike in every language: "… is 16 years old"."""

from __future__ import annotations

from ..clauses.phrase import SELF, Filled, Limit, Predication, Quantity, Role, Thing, Words
from ..clauses.span import Span

_OLD = "old"


def years(thing: object) -> Limit | None:
    """The years of a phrase that counts them and says nothing else."""
    if not isinstance(thing, Thing) or thing.head != "year" or thing.count is None or thing.restrictions:
        return None
    return Limit(thing.count.compare, Quantity(thing.count.quantity.amount, "year"))


def roles_of_age(limit: Limit, span: Span | None) -> tuple[Filled, Filled]:
    """The roles by which a state says an age."""
    return Filled(Role.QUANTITY, limit), Filled(Role.COMPLEMENT, Words(_OLD, (_OLD,), span))


def aged(limit: Limit, span: Span | None) -> Predication:
    """ "Who are under 16": the age as what narrows a noun."""
    return Predication("be", (Filled(Role.AGENT, Thing(SELF)), *roles_of_age(limit, span)), span=span)
