"""What a case tells of a price: "the app costs 3 euros" says that it is sold for 3 euros, and not free of charge."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    Compare,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Predication,
    Role,
    Thing,
    Words,
)
from .concepts import MONEY

_FREE = "free of charge"
_FOR = (Role.PURPOSE, Role.TOPIC, Role.COUNTERPART)


def told_prices(act: Predication) -> tuple[Predication, ...]:
    """What follows for what is sold, given or had from the price that `act` tells; none where it tells of none."""
    if act.pending:
        return ()
    objects, agents = act.get(Role.OBJECT), act.get(Role.AGENT)
    if act.verb == "cost" and len(agents) == 1:
        if act.negated:
            nothing = not objects or all(isinstance(one, Thing) and _is_anything(one) for one in objects)
            return _free(agents, nothing)
        objects = (*objects, *act.get(Role.QUANTITY))
        lets_in = tuple(told for one in objects if _is_price(_sum(one)) for told in _let_in(agents[0]))
        return (*(told for one in objects for told in _sold(agents[0], _sum(one))), *lets_in)
    if act.negated and act.verb != "be" and _FREE in act.manner and len(objects) == 1:
        return _not_free(objects[0])
    if act.negated:
        paid = [one for one in objects if isinstance(one, Predication) and one.verb == "pay"]
        if act.verb == "require" and len(paid) == len(objects) == 1 and not paid[0].get(Role.OBJECT):
            return _free(paid[0].get(Role.PURPOSE), any(map(_is_anybody, paid[0].get(Role.AGENT))))
        return ()
    if act.verb == "be" and len(agents) == 1:
        told = act.get(Role.COMPLEMENT)
        if len(told) == 1 and isinstance(told[0], Words) and told[0].lemmas == ("free",):
            return _free(agents, True)
        priced = _priced(agents[0])
        return tuple(one for filler in told for one in _sold(priced, _sum(filler))) if priced is not None else ()
    if act.verb == "price" and len(objects) == 1:
        return tuple(one for filler in act.get(Role.PLACE) for one in _sold(objects[0], _sum(filler)))
    if objects and any(_is_price(_sum(one)) for one in act.get(Role.PURPOSE)):
        return tuple(one for thing in objects for one in _not_free(thing))
    if act.verb in ("charge", "ask", "pay") and any(_is_price(_sum(one)) for one in objects):
        if act.verb != "pay" and len(agents) == 1:
            copies = [one for role in _FOR for one in act.get(role) if isinstance(one, Thing) and one.head in _COPIES]
            return tuple(told for one in copies for money in objects for told in _sold(one, _sum(money), agents[0]))
        paid_for = [each for role in _FOR for one in act.get(role) for each in _had_by(one)]
        return tuple(one for thing in paid_for for one in _not_free(thing))
    if act.verb != "be" and _FREE in act.manner:
        return _free(objects, True)
    return ()


_TICKETS = frozenset({"ticket", "admission", "entry", "entrance", "admittance"})
_LETS_IN = (Role.PURPOSE, Role.RECIPIENT, Role.OF)


def _let_in(ticket: Filler) -> tuple[Predication, ...]:
    """ "Tickets for the film cost 9 euros": the film is not free of charge."""
    if not isinstance(ticket, Thing) or ticket.head not in _TICKETS:
        return ()
    things = [one.thing for one in ticket.restrictions if isinstance(one, Linked) and one.role in _LETS_IN]
    return tuple(told for one in things if isinstance(one, Thing) for told in _not_free(one))


def _had_by(paid_for: Filler) -> tuple[Filler, ...]:
    """ "Pay 9 euros to watch the film": for the film."""
    return paid_for.get(Role.OBJECT) if isinstance(paid_for, Predication) else (paid_for,)


def _sum(filler: Filler) -> Limit | None:
    """The amount of money that a phrase gives."""
    if isinstance(filler, Limit):
        return filler
    plain = isinstance(filler, Thing) and not filler.head and not filler.name and not filler.restrictions
    return filler.count if plain and isinstance(filler, Thing) else None


def _is_price(amount: Limit | None) -> bool:
    return amount is not None and amount.quantity.unit in MONEY and amount.quantity.amount > 0


def _priced(thing: Filler) -> Thing | None:
    """What a price is the price of."""
    if not isinstance(thing, Thing) or thing.head != "price":
        return None
    of = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role in (Role.OF, Role.PURPOSE)]
    return of[0] if len(of) == 1 and isinstance(of[0], Thing) else None


_COPIES = frozenset({"copy", "print", "edition"})
"""What one sells where one asks money for it."""


def _sold(thing: Filler, amount: Limit | None, by: Filler | None = None) -> tuple[Predication, ...]:
    """That something is sold for an amount; "each copy" that was spoken of is all of "the copies"."""
    if amount is None or amount.quantity.unit not in MONEY:
        return ()
    if amount.quantity.amount == 0:
        return _free((thing,), amount.compare is Compare.EQ)
    if isinstance(thing, Thing) and thing.determiner is Determiner.ALL and not thing.plural:
        linked = tuple(one for one in thing.restrictions if not isinstance(one, Predication))
        thing = evolve(thing, determiner=Determiner.THE, plural=True, restrictions=linked)
    agents = (Filled(Role.AGENT, by),) if by is not None else ()
    sold = Predication("sell", (*agents, Filled(Role.OBJECT, thing), Filled(Role.PURPOSE, amount)))
    return (sold, *_not_free(thing))


def _free(things: tuple[Filler, ...], so: bool) -> tuple[Predication, ...]:
    """That things cost nothing."""
    if not so or not all(isinstance(one, Thing) and _is_had(one) for one in things):
        return ()
    return tuple(Predication("be", (Filled(Role.AGENT, one),), manner=(_FREE,)) for one in things)


def _not_free(thing: Filler) -> tuple[Predication, ...]:
    return tuple(one.denied() for one in _free((thing,), True))


def _is_had(thing: Thing) -> bool:
    """Whether it is a thing that one may have for money, and no price."""
    return bool(thing.head or thing.name or thing.determiner is Determiner.PRONOUN) and thing.head != "price"


def _is_anything(thing: Thing) -> bool:
    return thing.head == "thing" and thing.determiner is Determiner.ANY and not thing.restrictions


def _is_anybody(thing: Filler) -> bool:
    return isinstance(thing, Thing) and thing.head == "person" and thing.determiner is Determiner.ANY


__all__ = ["told_prices"]
