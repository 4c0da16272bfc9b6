"""Bans on having a price, with the sale that has one: "do not charge for copies"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import (
    Filled,
    Filler,
    Predication,
    Role,
    Thing,
    Things,
)
from .parties import Parties, Side

_PRICE = frozenset({"price", "charge", "fee", "cost"})


def with_sales(norms: Sequence[Norm], parties: Parties) -> tuple[Norm, ...]:
    """
    The norms, where they ban a price with the sale that has one.

    "Do not ask for money for copies" bans their sale, "do not charge more than 9 euros for one" bans it for more.
    """
    return tuple(_with_sales(norm, parties) for norm in norms)


def _with_sales(norm: Norm, parties: Parties) -> Norm:
    if norm.modality is not Modality.FORBID or not {act.verb for act in norm.acts} & {*_ASKED}:
        return norm
    if parties.side(norm.bearer) is Side.LICENSOR:
        return norm
    asked = [one for act in norm.acts if (one := _charging(act)).verb == "charge"]
    sold = [one for one in map(_sale, asked) if one is not None]
    return evolve(norm, acts=tuple(dict.fromkeys((*norm.acts, *sold))))


def _sale(act: Predication) -> Predication | None:
    """Who sells a thing charges for it: the sale that a ban on charging for it bans, at its price where it has one."""
    told = act.get(Role.OBJECT)
    of = [one.filler for one in act.roles if one.role is Role.PURPOSE]
    if len(told) > 1 or len(of) > 1 or not all(isinstance(one, Thing | Things) for one in of):
        return None
    price = told[0] if told else None
    if price is not None and not isinstance(price, Thing):
        return None
    bare = price is None or (price.head in ("money", "thing") and not (price.modifiers or price.restrictions))
    much = price.count if price is not None and not price.head else None
    if not bare and much is None:
        return None  # "a fee for late payment"
    kept = tuple(one for one in act.roles if one.role not in (Role.OBJECT, Role.PURPOSE))
    at = (Filled(Role.PURPOSE, much),) if much is not None else ()
    return evolve(act, verb="sell", roles=(*kept, *(Filled(Role.OBJECT, one) for one in of), *at))


def _charging(act: Predication) -> Predication:
    """ "Ask for money for it", "accept payment for it", "earn money with it" as "charge money for it"."""
    frame = _ASKED.get(act.verb)
    asked = [one for one in act.roles if frame is not None and one.role in frame[0] and _is_a_price(one.filler)]
    if frame is None or len(asked) != 1:
        return act
    roles: list[Filled] = []
    for one in act.roles:
        if one is asked[0]:
            price = one.filler
            plain = isinstance(price, Thing) and not (price.modifiers or price.restrictions)
            roles.append(Filled(Role.OBJECT, Thing("money") if plain else price))
        else:
            roles.append(evolve(one, role=Role.PURPOSE) if one.role in frame[1] else one)
    return evolve(act, verb="charge", roles=tuple(roles))


def _is_a_price(told: Filler) -> bool:
    plain = isinstance(told, Thing) and told.count is None
    return plain and isinstance(told, Thing) and told.head in (*_PRICE, *_MONEY)


_MONEY = ("money", "payment", "compensation", "remuneration", "cash", "royalty")
_GETS = ("demand", "collect", "accept", "receive", "require", "request", "take", "obtain", "charge", "want")
_ASKED = {
    **dict.fromkeys(_GETS, ((Role.OBJECT,), (Role.PURPOSE,))),
    "ask": ((Role.OBJECT, Role.TOPIC, Role.PURPOSE), (Role.PURPOSE, Role.TOPIC)),
    "earn": ((Role.OBJECT,), (Role.MEANS, Role.SOURCE, Role.PURPOSE)),
}
"""Verbs of getting money: in which roles it stands, and in which what it is paid for."""
