"""
Where something is done: whether a place that a case names is inside one that a text names.

What the case says of places comes first. Two countries are apart, and a country is in the European Union or it is not;
of all other names it is open whether the one lies in the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..clauses.case import Truth
from ..clauses.countries import is_country, lies_in, plain_name
from ..clauses.norm import Definition
from ..clauses.phrase import Filled, Filler, Predication, Role, Thing
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from .atoms import Atoms
from .core import constant, negation
from .events import Arg, Event, Ref
from .parts import Env, Fit, Part, wholly_read
from .regions import AREAS, Region, country_of, defined_region
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


def _region(wanted: object, env: Env) -> tuple[str, Region, bool, Thing] | None:
    """What a phrase calls a place, the countries that are meant, and whether it speaks of what is outside them."""

    def define(term: str) -> Definition | None:
        known = env.definition(term)
        return known if known is not None and wholly_read(known, env.instrument) else None

    if (defined := defined_region(wanted, define)) is not None:
        return defined
    named = named_place(wanted)
    return None if named is None else (named[0], Region((named[0],)), *named[1:])


_SERVED = frozenset(("support", "offer", "provide", "serve", "make available", "approve", "permit", "allow"))


def is_served(filled: Filled, env: Env) -> bool:
    """Whether a place where something is allowed is only told to be served: "in regions that Acme supports"."""
    filler = filled.filler
    if not env.grant or filled.role is not Role.PLACE or not isinstance(filler, Thing):
        return False
    if filler.head not in AREAS or filler.name or filler.count is not None:
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


def inside(place: Ref, wanted: Region, world: World) -> tuple[bool | None, Event | None]:
    """Whether a place is in the countries of a region, and the sentence that tells; None where nobody says."""
    told = [_inside(place, one, world, frozenset()) for one in wanted.members]
    within = next((one for one in told if one[0]), None) or next((one for one in told if one[0] is None), None)
    within = within or (told[0] if told else (wanted.everywhere, None))
    if within[0] is False:
        return within
    left_out = [_inside(place, one, world, frozenset()) for one in wanted.without]
    for out, event in left_out:
        if out:
            return False, event
    return (None, None) if any(out is None for out, _ in left_out) else within


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
    return country_of(thing) or plain_name(thing.name)


def located(
    wanted: Filler,
    args: Sequence[Arg],
    atoms: Atoms,
    told_by: Callable[[Event, bool | None], Premise],
    env: Env,
    *,
    there: bool,
) -> Part | None:
    """
    Whether something is done in a place that a clause names, or outside it; None if none is named.

    `there`: what is done is said to be done there, so that it is a place whatever else is said of it. What a permission
    names that is no country, and is not known to lie there, is for its words to say.
    """
    named = _region(wanted, env)
    place = args[0] if len(args) == 1 else None
    world = atoms.world
    if named is None or not isinstance(place, Ref):
        return None
    name, region, away, whole = named
    told = _region(world.labels[place], env)
    if told is None and not may_be_place(place, world) and not there:
        return None
    same = told is not None and told[0] == name
    holds, event = (not told[2], None) if told is not None and same else inside(place, region, world)
    where = world.label(place)
    if holds is None:
        if env.grant and region.members == (name,) and not is_country(name):
            return None
        inner = Predication("be", (Filled(Role.AGENT, where), Filled(Role.PLACE, whole)))
        formula = atoms.fact(f"{atoms.arg_key(place)} in {name}", Claim(predication=inner))
        premise = Premise(Claim(predication=inner, negated=away), None, Source.OPEN)
        return Part(negation(formula) if away else formula, Fit.OPEN, premise)
    so = holds is not away
    claim = Claim(predication=Predication("be", (Filled(Role.AGENT, where), Filled(Role.PLACE, wanted))))
    premise = Premise(claim, so, Source.VOCABULARY)
    if event is not None:
        premise = evolve(told_by(event, so), statement=claim)
    return Part(constant(so), Fit.YES if so else Fit.NO, premise, stated=event is not None)
