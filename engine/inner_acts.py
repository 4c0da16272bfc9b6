"""The acts of its bearer that a duty speaks of inside its things: "in all copies that you distribute"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from ..clauses.values import evolve
from ..clauses.vocabulary import Sort
from .concepts import COPY, NAMED, SOURCES
from .lexicon import Lexicon


def borne_by_gap(pattern: Predication) -> Predication:
    """The act with the gap as who does it."""
    others = tuple(filled for filled in pattern.roles if filled.role is not Role.AGENT)
    return evolve(pattern, roles=(Filled(Role.AGENT, Thing(SELF)), *others))


def acts_of_bearer(bearer: Thing | Things | None) -> Iterator[Predication]:
    """The acts that make one the bearer: "any person who distributes the Data must …"."""
    for thing in bearer.members if isinstance(bearer, Things) else (bearer,):
        for part in thing.restrictions if isinstance(thing, Thing) else ():
            for one in part.parts if isinstance(part, AllOf | AnyOf) else (part,):
                if isinstance(one, Predication) and any(
                    isinstance(agent, Thing) and agent.head == SELF for agent in one.get(Role.AGENT)
                ):
                    kept = tuple(filled for filled in one.roles if filled.role is not Role.AGENT)
                    yield evolve(one, roles=kept)


def inner_acts(pattern: Predication, lexicon: Lexicon) -> Iterator[Predication]:
    """
    The acts of the bearer inside the things that a duty speaks of: "in all copies (of it) that you distribute", "each
    use of it".
    """
    yield from (act for _, act in _named_acts(pattern, lexicon))
    todo = [filled.filler for filled in pattern.roles]
    while todo:
        filler = todo.pop(0)
        if isinstance(filler, Things):
            todo += filler.members
        if not isinstance(filler, Thing):
            continue
        for part in filler.restrictions:
            if isinstance(part, Linked) and part.role is Role.OF:
                todo.append(part.thing)
            if isinstance(part, Predication) and any(
                isinstance(agent, Thing) and agent.head == LICENSEE for agent in part.get(Role.AGENT)
            ):
                found = (
                    evolve(one, filler=spoken_of(filler)) if is_gap(one.filler) else one
                    for one in part.roles
                    if not (isinstance(one.filler, Thing) and one.filler.head == LICENSEE)
                    and not (is_gap(one.filler) and (one.role is not Role.OBJECT or is_bare_copy(filler)))
                )
                yield evolve(part, roles=tuple(found))


def is_bare_copy(thing: Thing) -> bool:
    """ "All copies that you distribute": of whatever it is."""
    return thing.head == COPY and not any(isinstance(one, Linked) and one.role is Role.OF for one in thing.restrictions)


def is_gap(filler: object) -> bool:
    return isinstance(filler, Thing) and filler.head == SELF


def spoken_of(thing: Thing) -> Filler:
    """What is distributed where "all copies of the Model that you distribute" are: the Model itself, or a copy."""
    if thing.head == COPY:
        for part in thing.restrictions:
            if isinstance(part, Linked) and part.role is Role.OF and isinstance(part.thing, Thing | Things):
                return part.thing if isinstance(part.thing, Things) else spoken_of(part.thing)
    return evolve(thing, restrictions=tuple(one for one in thing.restrictions if not isinstance(one, Predication)))


def whose(thing: Thing) -> bool:
    """Whether a thing is somebody by name, or that one's name: as in "state Fern", "include the name of Fern"."""
    linked = [part.thing for part in thing.restrictions if isinstance(part, Linked) and part.role is Role.OF]
    if thing.head in NAMED:
        return any(isinstance(one, Thing) and (whose(one) or one.head in SOURCES) for one in linked)
    return thing.head == LICENSOR or (bool(thing.name) and not thing.head)


def of_this_one(pattern: Predication, lexicon: Lexicon) -> Predication:
    """ "You must report each use of it": of the use that is judged, "report the use"."""
    each = {filler for filler, _ in _named_acts(pattern, lexicon)}
    roles = tuple(
        evolve(one, filler=evolve(one.filler, determiner=Determiner.THE, restrictions=()))
        if isinstance(one.filler, Thing) and one.filler in each
        else one
        for one in pattern.roles
    )
    return evolve(pattern, roles=roles) if each else pattern


def _named_acts(pattern: Predication, lexicon: Lexicon) -> Iterator[tuple[Thing, Predication]]:
    """The act that a duty names by a noun as what it is to be done for each time: "log every access to the Data"."""
    for filler in pattern.get(Role.OBJECT):
        if not isinstance(filler, Thing) or filler.plural or filler.determiner not in (Determiner.ALL, Determiner.ANY):
            continue
        verb = lexicon.canonical(Sort.ACT, filler.head) if filler.head else ""
        done_to = [one.thing for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        if verb != COPY and verb in lexicon.known[Sort.ACT] and len(done_to) == 1:  # each copy of it is a thing
            yield filler, Predication(verb, (Filled(Role.OBJECT, done_to[0]),), span=filler.span)
