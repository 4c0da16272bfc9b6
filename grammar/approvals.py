"""
What the other side has to do before the reader may act: "any sale must be approved by us", "we have to see it before
you publish it".

Put as duties of the licensor they ask nothing of the reader; what they come to is that he must not do it before.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    Connective,
    Determiner,
    Filled,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from .nominal_acts import dealt
from .parties import Parties, Side
from .skeleton import Adjunct, Clause, Link, Modal

_OWED = (Modal.MUST, Modal.SHALL, Modal.REQUIRED, Modal.IMPERATIVE)
_APPROVES = frozenset({"approve", "authorize", "authorise", "clear", "permit", "sanction", "consent", "accept"})
_ANY_OF_THEM = (Determiner.NONE, Determiner.ALL, Determiner.ANY, Determiner.A)
_READER = Thing(LICENSEE, determiner=Determiner.PRONOUN)


def not_before(clause: Clause, parties: Parties) -> Clause:
    """The ban that such a duty comes to; any other clause as it is."""
    if clause.modal not in _OWED or clause.negated or len(clause.acts) != 1 or clause.acts[0].negated:
        return clause
    return _waited_for(clause, parties) or _approved(clause, parties) or clause


def _approved(clause: Clause, parties: Parties) -> Clause | None:
    (act,) = clause.acts
    side = parties.side(clause.subject)
    with_us = [
        one.filler
        for one in act.roles
        if one.role in (Role.COUNTERPART, Role.MEANS)
        and isinstance(one.filler, Thing | Things)
        and parties.side(one.filler) is Side.LICENSOR
    ]
    by_us = side is Side.LICENSOR or (clause.passive and clause.subject is None)
    if act.verb not in _APPROVES or not (with_us if act.verb == "clear" else by_us):
        return None
    objects = act.get(Role.OBJECT)
    (thing,) = objects if len(objects) == 1 else (None,)
    named = (thing,) if isinstance(thing, Predication) else dealt(thing) if thing is not None else ()
    if not named and isinstance(thing, Thing) and thing.determiner in _ANY_OF_THEM and not clause.adjuncts:
        # "all plugins must be approved by us": none that was not is to be used
        so = Adjunct(Link.UNLESS, (evolve(clause, modal=Modal.NONE),), span=clause.span)
        return _banned(clause, (Predication("do", (Filled(Role.OBJECT, thing),), span=act.span),), (so,))
    if not named or any(one.role is Role.PURPOSE for one in act.roles):
        return None
    leave = Thing("approval", restrictions=(Linked(Role.OF, Thing(LICENSOR)),))
    without = Adjunct(Link.WITHOUT, (leave,), span=act.span)
    return _banned(clause, named, (*clause.adjuncts, without))


def _waited_for(clause: Clause, parties: Parties) -> Clause | None:
    if parties.side(clause.subject) is not Side.LICENSOR:
        return None
    before = [one for one in clause.adjuncts if one.link is Link.BEFORE]
    done = [part for one in before for part in one.content if isinstance(part, Clause)]
    if len(before) != 1 or len(done) != 1 or done[0].negated or done[0].modal not in (Modal.NONE, Modal.BARE):
        return None
    if parties.side(done[0].subject) is not Side.LICENSEE and not (done[0].passive and done[0].subject is None):
        return None
    so = Adjunct(Link.UNLESS, (evolve(clause, modal=Modal.NONE, adjuncts=()),), span=clause.span)
    others = (one for one in clause.adjuncts if one is not before[0])
    return _banned(clause, tuple(_as_told(one, clause.acts[0]) for one in done[0].acts), (*others, so))


def _as_told(done: Predication, first: Predication) -> Predication:
    """What is done with the thing that "updates that add rights" names, which the act before it tells in full."""
    told = {one.head: one for one in first.get(Role.OBJECT) if isinstance(one, Thing) and one.head}
    roles = tuple(
        evolve(one, filler=told[one.filler.head])
        if one.role is Role.OBJECT and isinstance(one.filler, Thing) and one.filler.head in told
        else one
        for one in done.roles
    )
    return evolve(done, roles=roles)


def _banned(clause: Clause, acts: tuple[Predication, ...], adjuncts: tuple[Adjunct, ...]) -> Clause:
    return evolve(
        clause,
        subject=_READER,
        modal=Modal.MAY,
        negated=True,
        passive=False,
        acts=acts,
        connective=Connective.OR,
        adjuncts=adjuncts,
    )


__all__ = ["not_before"]
