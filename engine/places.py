"""
Where something is done: whether a place that a case names is inside one that a text names.

What the case says of places comes first. Two countries are apart, and a country is in the European Union or it is not;
of all other names it is open whether the one lies in the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..clauses.case import Truth
from ..clauses.countries import is_country, lies_in, plain_name
from ..clauses.phrase import Filled, Filler, Predication, Role, Thing
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from .atoms import Atoms
from .core import constant, negation
from .events import Arg, Event, Ref
from .parts import Env, Fit, Part
from .world import World


def named_place(wanted: object) -> tuple[str, bool, Thing] | None:
    """The name of the place that a phrase speaks of, and whether it speaks of what is outside it; None for others."""
    if not isinstance(wanted, Thing):
        return None
    if wanted.head == "place" and len(wanted.restrictions) == 1 and not wanted.name:
        inner = wanted.restrictions[0]
        if isinstance(inner, Predication) and inner.negated and inner.verb == "be":
            named = [one for one in inner.get(Role.PLACE) if isinstance(one, Thing) and _name(one)]
            return (_name(named[0]), True, named[0]) if len(named) == 1 else None
        return None
    name = _name(wanted)
    return (name, False, wanted) if name else None


_AREAS = frozenset(
    ("place", "country", "region", "territory", "geography", "location", "jurisdiction", "area", "market", "state")
)
_SERVED = frozenset(("support", "offer", "provide", "serve", "make available", "approve", "permit", "allow"))


def is_served(filled: Filled, env: Env) -> bool:
    """Whether a place where something is allowed is only told to be served: "in regions that Acme supports"."""
    filler = filled.filler
    if not env.grant or filled.role is not Role.PLACE or not isinstance(filler, Thing):
        return False
    if filler.head not in _AREAS or filler.name or filler.count is not None:
        return False
    said = [one.verb for one in filler.restrictions if isinstance(one, Predication) and not one.negated]
    if len(said) != len(filler.restrictions):
        return False
    return all(verb in _SERVED for verb in said) and (bool(said) or filler.modifiers == ("supported",))


def may_be_place(ref: Ref, world: World) -> bool:
    """Whether something is a place: it is called one, has the name of a country, or something is done or lies there."""
    label = world.labels[ref]
    if label.head == "place" or is_country(_name(label)):
        return True
    return bool(label.name) and any(
        (ref in event.args(Role.PLACE))
        or (event.verb == "be" and ref in event.args(Role.AGENT) and event.args(Role.PLACE))
        for event in world.events
    )


def inside(place: Ref, wanted: str, world: World) -> tuple[bool | None, Event | None]:
    """Whether a place is in the one of that name, and the sentence that tells; None where nobody says."""
    return _inside(place, wanted, world, frozenset())


def _inside(place: Ref, wanted: str, world: World, seen: frozenset[Ref]) -> tuple[bool | None, Event | None]:
    name = _name(world.labels[place])
    if name == wanted:
        return True, None
    for event in world.events:
        sure = event.truth is Truth.TRUE and not event.account
        if not sure or event.verb != "be" or place not in event.args(Role.AGENT):
            continue
        for where in event.args(Role.PLACE):
            if not isinstance(where, Ref) or where in seen or where == place:
                continue
            within, _ = _inside(where, wanted, world, seen | {place})
            if within and not event.negated:
                return True, event
            if within and event.negated and _name(world.labels[where]) == wanted:
                return False, event
            if within is False and not event.negated:
                return False, event
    return lies_in(name, wanted), None


def _name(thing: Thing) -> str:
    if not thing.name and not is_country(plain_name(thing.term)):
        return ""
    return plain_name(thing.name or thing.term)


def located(
    wanted: Filler,
    args: Sequence[Arg],
    atoms: Atoms,
    told_by: Callable[[Event, bool | None], Premise],
    *,
    grant: bool,
    there: bool,
) -> Part | None:
    """
    Whether something is done in a place that a clause names, or outside it; None if none is named.

    `there`: what is done is said to be done there, so that it is a place whatever else is said of it. `grant`: the
    clause permits, and what is not known to lie in a place that is no country is for its words to say.
    """
    named = named_place(wanted)
    place = args[0] if len(args) == 1 else None
    world = atoms.world
    if named is None or not isinstance(place, Ref) or not (may_be_place(place, world) or there):
        return None
    name, away, region = named
    told = named_place(world.labels[place])
    outside = told is not None and told[:2] == (name, True)
    holds, event = (False, None) if outside else inside(place, name, world)
    where = world.label(place)
    if holds is None:
        if grant and not is_country(name):
            return None
        inner = Predication("be", (Filled(Role.AGENT, where), Filled(Role.PLACE, region)))
        formula = atoms.fact(f"{atoms.arg_key(place)} in {name}", Claim(predication=inner))
        premise = Premise(Claim(predication=inner, negated=away), None, Source.OPEN)
        return Part(negation(formula) if away else formula, Fit.OPEN, premise)
    so = holds is not away
    claim = Claim(predication=Predication("be", (Filled(Role.AGENT, where), Filled(Role.PLACE, wanted))))
    premise = Premise(claim, so, Source.VOCABULARY)
    if event is not None:
        premise = evolve(told_by(event, so), statement=claim)
    return Part(constant(so), Fit.YES if so else Fit.NO, premise, stated=event is not None)
