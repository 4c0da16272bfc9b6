"""
What stands behind "without consent" in a row of things: "pictures of persons without their consent, or advertising".

The row goes on behind it; it is not the advertising that has to be there.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Connective, Filled, Filler, Predication, Role, Thing, Things
from .concepts import CREDITS, ENTITLEMENTS, PAY
from .consents import is_consent
from .possessives import is_owner
from .provided_not import with_bans
from .skeleton import Adjunct, Clause, Link


def apart(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """`clauses` with such a row given back to what is banned, each part as a ban of its own, and the bans in leave."""
    return tuple(one for clause in with_bans(clauses) for one in _apart(clause))


def _apart(clause: Clause) -> tuple[Clause, ...]:
    for place, adjunct in enumerate(clause.adjuncts):
        rest = _behind_consent(adjunct) if clause.negated and clause.acts else ()
        if not rest:
            continue
        kept = tuple(one for one in _members(adjunct) if one not in rest)
        leave = evolve(adjunct, content=kept if len(kept) == 1 else (Things(Connective.OR, kept),))
        others = tuple(one for at, one in enumerate(clause.adjuncts) if at != place)
        own = tuple(map(_whose_is_not_said, rest))
        act = _done_to(clause.acts[-1], own[0] if len(own) == 1 else Things(Connective.OR, own))
        if act is None:
            return (clause,)
        first = evolve(clause, adjuncts=(*clause.adjuncts[:place], leave, *clause.adjuncts[place + 1 :]))
        return (first, evolve(clause, acts=(act,), adjuncts=others, connective=Connective.OR))
    return (clause,)


def _members(adjunct: Adjunct) -> tuple[Thing, ...]:
    things = adjunct.content[0] if len(adjunct.content) == 1 else None
    if not isinstance(things, Things) or things.connective is not Connective.OR:
        return ()
    members = tuple(one for one in things.members if isinstance(one, Thing))
    return members if len(members) == len(things.members) else ()


def _behind_consent(adjunct: Adjunct) -> tuple[Thing, ...]:
    members = _members(adjunct) if adjunct.link is Link.WITHOUT else ()
    if not members or not is_consent(members[0]):
        return ()
    rest = tuple(one for one in members if not is_consent(one))
    return () if any(one.head in _INSTEAD for one in rest) else rest


_INSTEAD = ENTITLEMENTS | CREDITS | PAY
"""What may be had, given or paid instead of leave: "without our consent or a paid plan"."""


def _whose_is_not_said(thing: Thing) -> Thing:
    """Without the pronoun of the consent: "their consent, or advertising" is no advertising of theirs."""
    return evolve(thing, restrictions=tuple(one for one in thing.restrictions if not is_owner(one)))


def _done_to(act: Predication, thing: Filler) -> Predication | None:
    """The act with `thing` for what it, or what it is for, is done to."""
    for at, filled in enumerate(act.roles):
        if filled.role is Role.PURPOSE and isinstance(filled.filler, Predication):
            inner = _done_to(filled.filler, thing)
            if inner is not None:
                return evolve(act, roles=(*act.roles[:at], Filled(Role.PURPOSE, inner), *act.roles[at + 1 :]))
    for at, filled in enumerate(act.roles):
        if filled.role is Role.OBJECT and isinstance(filled.filler, Thing | Things):
            return evolve(act, roles=(*act.roles[:at], Filled(Role.OBJECT, thing), *act.roles[at + 1 :]))
    return None
