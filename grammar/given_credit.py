"""Credit that a case tells of without the verb: "gives credit to Fern", "names Fern as the author"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Filled, Filler, Linked, Predication, Role, Thing
from .concepts import GIVES

_CREDIT = {"credit": "credit", "attribution": "credit", "citation": "cite", "acknowledgement": "acknowledge"}
"""What is given, or stands beside, where somebody is credited, cited or acknowledged."""
_NAMES = frozenset({"name", "list", "identify", "mention", "state"})
MAKERS = frozenset({"author", "creator", "source", "maker", "originator", "licensor", "owner"})
"""As what somebody is named to whom the work is owed."""
_BESIDE = (Role.MEANS, Role.COUNTERPART)


def given_credit(act: Predication) -> tuple[Predication, ...]:
    """The credit that `act` says is given; none where it is denied or goes to nobody."""
    if act.negated or act.pending:
        return ()
    whom: tuple[Filler, ...] = ()
    verb = "credit"
    objects = act.get(Role.OBJECT)
    if act.verb in GIVES and any(map(_is_credit, objects)):
        verb, whom = _verb(objects), act.get(Role.RECIPIENT) or _whom(objects)
    elif act.verb in _NAMES and any(isinstance(one, Thing) and one.head in MAKERS for one in act.get(Role.CAPACITY)):
        whom = objects
    elif act.verb in ("attribute", "ascribe") and objects:
        whom = act.get(Role.RECIPIENT)
    else:
        beside = tuple(one for role in _BESIDE for one in act.get(role) if _is_credit(one))
        beside += tuple(
            one.thing
            for thing in objects
            if isinstance(thing, Thing)
            for one in thing.restrictions
            if isinstance(one, Linked) and one.role in (*_BESIDE, Role.MANNER) and isinstance(one.thing, Thing)
            if _is_credit(one.thing)
        )
        if beside:  # "publishes it with a credit to Fern"
            verb, whom = _verb(beside), _whom(beside) or act.get(Role.RECIPIENT)
    agents = tuple(Filled(Role.AGENT, one) for one in act.get(Role.AGENT))
    return tuple(Predication(verb, (*agents, Filled(Role.OBJECT, one)), span=act.span) for one in whom)


def as_credit(act: Predication) -> Predication:
    """What a text asks for that wants somebody named as the source: that he is credited."""
    roles = act.get(Role.CAPACITY)
    source = bool(roles) and all(isinstance(one, Thing) and one.head == "source" for one in roles)
    if act.verb not in _NAMES or not source or not act.get(Role.OBJECT):
        return act
    return evolve(act, verb="credit", roles=tuple(one for one in act.roles if one.role is not Role.CAPACITY))


def _verb(things: tuple[Filler, ...]) -> str:
    return next((_CREDIT[one.head] for one in things if isinstance(one, Thing) and one.head in _CREDIT), "credit")


def _is_credit(thing: Filler) -> bool:
    return isinstance(thing, Thing) and thing.head in _CREDIT and not thing.name


def _whom(things: tuple[Filler, ...]) -> tuple[Filler, ...]:
    return tuple(
        one.thing
        for thing in things
        if isinstance(thing, Thing)
        for one in thing.restrictions
        if isinstance(one, Linked) and one.role in (Role.RECIPIENT, Role.OF, Role.PURPOSE)
    )
