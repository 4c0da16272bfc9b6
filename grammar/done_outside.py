"""
Where an act may or must not be done, told behind what it is done to: "use the Maps or copies of them outside Norway".

Such words stand beside a noun and say where the act is done; left with the noun they would limit the last of several
things alone. What stays with its noun is where somebody or some machine is: "hire staff outside Norway".
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Filled, Filler, Linked, Predication, Role, Thing, Things
from .nominal_acts import PLACES, is_somebody

_STANDS_THERE = PLACES | frozenset(
    ("server", "computer", "device", "machine", "datacenter", "data center", "facility", "office", "premises", "branch")
)


def done_outside(act: Predication) -> Predication:
    """The act with the place outside of which it is done, where its last object bears that place."""
    objects = [at for at, one in enumerate(act.roles) if one.role is Role.OBJECT]
    if not objects or act.get(Role.PLACE):
        return act
    last = act.roles[objects[-1]]
    filler, place = _without_place(last.filler)
    if place is None or any(_stands_there(act.roles[at].filler) for at in objects):
        return act
    kept = tuple(evolve(last, filler=filler) if one is last else one for one in act.roles)
    return evolve(act, roles=(*kept, Filled(Role.PLACE, place)))


def _without_place(filler: Filler) -> tuple[Filler, Thing | None]:
    """What is left of a phrase without the place at its end, and that place."""
    if isinstance(filler, Things):
        parts = [_without_place(one) for one in filler.members]
        places = list(dict.fromkeys(place for _, place in parts if place is not None))
        if len(places) != 1 or parts[-1][1] is None:
            return filler, None
        members = tuple(one for one, _ in parts if isinstance(one, Thing))
        return (evolve(filler, members=members), places[0]) if len(members) == len(parts) else (filler, None)
    if not isinstance(filler, Thing) or not filler.restrictions:
        return filler, None
    end = filler.restrictions[-1]
    if not isinstance(end, Linked):
        return filler, None
    if end.role is Role.PLACE and isinstance(end.thing, Thing) and _is_elsewhere(end.thing):
        return evolve(filler, restrictions=filler.restrictions[:-1]), end.thing
    if end.role is not Role.OF or not isinstance(end.thing, Thing):
        return filler, None
    inner, place = _without_place(end.thing)
    return evolve(filler, restrictions=(*filler.restrictions[:-1], evolve(end, thing=inner))), place


def _is_elsewhere(place: Thing) -> bool:
    """Whether a phrase is for what is not in a country or region: "outside Norway", and not "outside the classroom"."""
    away = place.restrictions[0] if place.head == "place" and len(place.restrictions) == 1 else None
    if not isinstance(away, Predication) or not away.negated or away.verb != "be":
        return False
    named = away.get(Role.PLACE)
    return bool(named) and all(isinstance(one, Thing) and (one.head in PLACES or _is_name(one)) for one in named)


def _is_name(thing: Thing) -> bool:
    return bool(thing.name or thing.term) and not thing.restrictions


def _stands_there(filler: Filler) -> bool:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return any(is_somebody(one) or (isinstance(one, Thing) and one.head in _STANDS_THERE) for one in members)
