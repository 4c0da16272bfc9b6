"""An act told by how much of it there is, as what is made: "copies the Data more than 100 copies" is no English."""

from __future__ import annotations

from ..clauses.phrase import Determiner, Filled, Limit, Linked, Predication, Quantity, Role, Thing, Things
from ..clauses.values import evolve


def as_made(predication: Predication) -> Predication:
    """ "Makes more than 100 copies of the Data", where the amount is counted in the act's own noun; else as it is."""
    amounts = [one for one in predication.roles if one.role is Role.QUANTITY and isinstance(one.filler, Limit)]
    works = [one for one in predication.roles if one.role is Role.OBJECT]
    if len(amounts) != 1 or len(works) != 1 or not isinstance(works[0].filler, Thing | Things):
        return predication
    amount = amounts[0].filler
    if not isinstance(amount, Limit) or amount.quantity.unit != predication.verb:
        return predication
    copies = Thing(
        amount.quantity.unit,
        determiner=Determiner.NONE,
        plural=amount.quantity.amount != 1,
        count=Limit(amount.compare, Quantity(amount.quantity.amount)),
        restrictions=(Linked(Role.OF, works[0].filler),),
    )
    rest = (one for one in predication.roles if one not in (amounts[0], works[0]))
    return evolve(predication, verb="make", roles=(Filled(Role.OBJECT, copies), *rest))
