"""Acts that a text says are not restricted: "imposes no restriction on …", "there are no limits on …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from attrs import evolve

from ..clauses.phrase import AllOf, AnyOf, Determiner, Filled, Filler, Linked, Predication, Role, Thing, Things
from .concepts import DEALS_IN, RESTRICTIVE
from .fillers import things_in
from .nominal_acts import acts_of
from .parties import Parties, Side
from .skeleton import Clause


def unrestricted(act: Predication, parties: Parties) -> tuple[Predication, ...]:
    """The acts that "no restriction with respect to X", "on your use, modification or sharing of X" are about."""
    about = [one.filler for one in act.roles if one.role in (Role.TOPIC, Role.RECIPIENT, Role.PURPOSE)]
    for filler in act.get(Role.OBJECT):
        for thing in filler.members if isinstance(filler, Things) else (filler,):
            if isinstance(thing, Thing):
                about += [
                    one.thing
                    for one in thing.restrictions
                    if isinstance(one, Linked) and one.role in (Role.OF, Role.TOPIC, Role.PURPOSE, Role.RECIPIENT)
                ]
    return done_by_others([one for filler in about for one in named_acts(filler)], parties)


def done_by_others(acts: Sequence[Predication], parties: Parties) -> tuple[Predication, ...]:
    """ "Your use or sharing of X": whose act it is, is no object of it, and one object goes with all of them."""
    told = [one for one in acts if any(not _is_bearer(filler, parties) for filler in one.get(Role.OBJECT))]
    shared = tuple(one for one in told[-1].roles if one.role is Role.OBJECT) if told else ()
    return tuple(
        one if one in told else evolve(one, roles=(*(r for r in one.roles if r.role is not Role.OBJECT), *shared))
        for one in acts
        if one in told or shared
    )


def _is_bearer(filler: Filler, parties: Parties) -> bool:
    return isinstance(filler, Thing | Things) and parties.side(filler) in (Side.LICENSEE, Side.PERSON, Side.BOTH)


def without_restriction(clause: Clause, act: Predication, negated: bool) -> tuple[Predication, ...]:
    """The acts in "there is no restriction on selling it, or on its use"."""
    thing = clause.subject
    if act.verb != "exist" or not negated or not isinstance(thing, Thing) or thing.head not in RESTRICTIVE:
        return ()
    about = [one.thing for one in thing.restrictions if isinstance(one, Linked)]
    about += [one.filler for one in act.roles if one.role in (Role.OBJECT, Role.TOPIC, Role.PLACE)]
    parts = [part for one in about for part in (one.parts if isinstance(one, AllOf | AnyOf) else (one,))]
    found: list[Predication] = []
    for part in parts:
        named = (part,) if isinstance(part, Predication) else named_acts(part) if isinstance(part, Thing) else ()
        if not named:
            return ()
        found.extend(named)
    return tuple(found)


def not_in_itself(act: Predication) -> Predication:
    """ "A licence under the copyrights in this Software to use the Software": nothing is done in it."""
    objects = {one.term for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.term}
    kept = tuple(
        one
        for one in act.roles
        if one.role is not Role.PLACE or not isinstance(one.filler, Thing) or one.filler.term not in objects
    )
    return evolve(act, roles=kept) if act.get(Role.BASIS) else act


def everything_done(act: Predication) -> Predication:
    """
    "To do everything with the work that would otherwise infringe the copyright in it" is to deal in the work.

    Where it is a patent that would be infringed, that right is given under the patents alone.
    """
    objects = act.get(Role.OBJECT)
    whole = objects[0] if len(objects) == 1 else None
    if act.verb != "do" or not isinstance(whole, Thing) or whole.head not in ("thing", "act") or whole.modifiers:
        return act
    if whole.determiner not in (Determiner.ALL, Determiner.ANY) or whole.count is not None:
        return act
    means = [*act.get(Role.MEANS), *_done_with(whole)]
    works = [one for one in means if isinstance(one, Thing)]
    others = [one for one in act.roles if one.role not in (Role.OBJECT, Role.MEANS)]
    if not works or len(works) < len(means) or len({(one.head, one.modifiers) for one in works}) > 1:
        return act
    work = works[0]
    said = [part for one in (whole, *works) for part in one.restrictions if not _might_do(part)]
    infringed = [part for part in said if isinstance(part, Predication) and part.verb == "infringe"]
    if len(infringed) != len(said):
        return act
    held = [thing for part in infringed for filler in part.get(Role.OBJECT) for thing in things_in(filler)]
    aims = [one for part in infringed for one in part.roles if one.role not in (Role.AGENT, Role.OBJECT, Role.PLACE)]
    aims += [Filled(one.role, one.thing) for thing in held for one in thing.restrictions if _is_aim(one)]
    if any(one.role is not Role.PURPOSE for one in aims):
        return act  # what else is said of it would be lost
    doing = [part for one in (whole, *works) for part in one.restrictions if _might_do(part)]
    aims += [
        one
        for part in doing
        if isinstance(part, Predication)
        for one in part.roles
        if one.role not in (Role.AGENT, Role.OBJECT, Role.MEANS)
    ]
    basis = [Filled(Role.BASIS, Thing("patent", plural=True)) for one in held if "patent" in (one.head, *one.modifiers)]
    return evolve(
        act, verb=DEALS_IN, roles=(Filled(Role.OBJECT, evolve(work, restrictions=())), *others, *aims, *basis[:1])
    )


def _done_with(whole: Thing) -> list[Filler]:
    """What is worked with in "everything (that) you might do with the work"."""
    return [filler for part in whole.restrictions if _might_do(part) for filler in part.get(Role.MEANS)]  # type: ignore[union-attr]


def _is_aim(part: object) -> TypeGuard[Linked]:
    """ "…the copyright in it for any permitted purpose": what it is done for, wherever the phrase was hung."""
    return isinstance(part, Linked) and part.role is Role.PURPOSE


def _might_do(part: object) -> bool:
    return isinstance(part, Predication) and part.verb == "do" and not part.negated


def named_acts(filler: Filler) -> tuple[Predication, ...]:
    """The acts in "does not restrict the use of public data"."""
    acts = acts_of(filler, {})
    return acts[0] if acts is not None else ()


OF_ALL_GIVEN = "to what the grant applies"
"""Why a sentence rules nothing that only says to which work everything that the text gives applies."""


def reaches_all(clause: Clause, act: Predication) -> bool:
    """ "The grants apply to the Model and its parts": to what is given as such, whatever is done, wherever and how."""
    reached = [one for role in act.roles if role.role is not Role.AGENT for one in _members(role.filler)]
    plain = not (clause.adjuncts or clause.relatives or act.manner) and all(
        role.role in (Role.AGENT, Role.OBJECT, Role.RECIPIENT) for role in act.roles
    )
    return plain and any(isinstance(one, Thing) and one.term and not one.restrictions for one in reached)


def _members(filler: Filler) -> tuple[object, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)
