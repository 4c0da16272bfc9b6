"""
A ban on using a thing against itself is a ban on what is done to it: "must not use the Service to decompile it".

Nobody decompiles a service, or looks for its source code, without that thing itself; that it is used for it says
nothing more, and read as one more element it would leave free whoever does it and says nothing of use.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import AllOf, AnyOf, Filler, Linked, Predication, Role, Thing, Things

_USES = frozenset(("use", "access", "deploy", "employ", "operate"))
_PARTS = frozenset(("part", "portion", "component", "code", "source code", "weight", "vulnerability", "parameter"))


def on_itself(acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """The acts of a ban, with what the things that it speaks of must not be used to do to them."""
    found = list(acts)
    for act in acts:
        plain = act.verb in _USES and {one.role for one in act.roles} <= {Role.AGENT, Role.OBJECT, Role.PURPOSE}
        things = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
        if not plain or act.manner or len(things) != 1:
            continue
        for filler in act.get(Role.PURPOSE):
            aims = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
            against = (one for one in aims if isinstance(one, Predication) and not one.get(Role.AGENT))
            found.extend(one for one in (_against(aim, things[0]) for aim in against) if one is not None)
    return tuple(dict.fromkeys(found))


def _against(aim: Predication, thing: Thing) -> Predication | None:
    """An aim as far as it is done to a thing or to a part of it; None if it is not."""
    if aim.verb in _USES:
        return None  # "use it to use it for fraud": nothing is done to it
    hit = tuple(
        evolve(one, filler=meant)
        for one in aim.roles
        if one.role is Role.OBJECT and (meant := _meant(one.filler, thing)) is not None
    )
    rest = tuple(one for one in aim.roles if one.role is not Role.OBJECT)
    return evolve(aim, roles=(*hit, *rest)) if hit else None


def _meant(filler: Filler, thing: Thing) -> Filler | None:
    """What of an object is the thing, or a part of it."""
    if isinstance(filler, Things):
        return next((one for one in filler.members if isinstance(one, Thing) and _is(one, thing)), None)
    return filler if isinstance(filler, Thing) and _is(filler, thing) else None


def _is(one: Thing, thing: Thing) -> bool:
    whole = [part.thing for part in one.restrictions if isinstance(part, Linked) and part.role is Role.OF]
    if one.head in _PARTS and len(whole) == 1 and isinstance(whole[0], Thing):
        return _is(whole[0], thing)
    return (one.head, one.term, one.modifiers, one.name) == (thing.head, thing.term, thing.modifiers, thing.name)
