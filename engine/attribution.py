"""
That nobody says whose a work is: "the blog does not name the creator", where a clause asks to identify the creator.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Truth
from ..clauses.phrase import LICENSOR, Linked, Predication, Role, Thing, Things
from .concepts import ATTRIBUTE, MENTION, PERSON, PROVIDE, SOURCES
from .events import Event, Ref
from .lexicon import Lexicon
from .world import World

_IDENTITY = frozenset(("identification", "name", "credit", "attribution", "pseudonym"))
"""What tells who somebody is."""


def identifies(pattern: Predication, lexicon: Lexicon) -> bool:
    """Whether a duty asks to say who made the work: to name the author, to keep the identification of the creator."""
    things = list(_things(pattern))
    if any(lexicon.is_act(pattern.verb, one) for one in (*ATTRIBUTE, *MENTION, "identify")):
        return any(_maker(one, lexicon) for one in things)
    return any(
        lexicon.kind(one)[0] in _IDENTITY
        and any(
            isinstance(part, Linked)
            and part.role is Role.OF
            and isinstance(part.thing, Thing)
            and _maker(part.thing, lexicon)
            for part in one.restrictions
        )
        for one in things
    )


def unnamed(world: World, subject: Ref | None) -> Event | None:
    """The sentence that says that the reader does not say whose the work is; None if there is none."""
    lexicon = world.lexicon
    for event in world.events:
        if not event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        if not any(lexicon.is_act(event.verb, one) for one in (*ATTRIBUTE, *MENTION, "identify")):
            continue
        agents = event.args(Role.AGENT)
        if agents and subject not in agents:
            continue
        for arg in event.args(Role.OBJECT):
            labels = [world.labels[arg]] if isinstance(arg, Ref) else []
            owners = [
                world.labels[other]
                for said in (world.describe(arg) if isinstance(arg, Ref) else ())
                for role, other in said.links
                if role is Role.OF and isinstance(other, Ref)
            ]
            named = labels and lexicon.kind(labels[0])[0] in _IDENTITY
            if any(_maker(one, lexicon) for one in (owners if named else labels)):
                return event
    return None


def asks_whether_supplied(formula: object, lexicon: Lexicon) -> bool:
    """ "If it is supplied by the licensor": whether a condition of a duty is that there is a name to give."""
    return isinstance(formula, Predication) and not formula.negated and lexicon.is_act(formula.verb, PROVIDE)


def supplied(world: World) -> Event | None:
    """The sentence that says that a name, or some other word on whose the work is, came with it."""
    lexicon = world.lexicon
    for event in world.events:
        if event.negated or event.account or event.truth is not Truth.TRUE or not lexicon.is_act(event.verb, PROVIDE):
            continue
        for arg in event.args(Role.OBJECT):
            if isinstance(arg, Ref) and lexicon.kind(world.labels[arg])[0] in _IDENTITY:
                return event
    return None


def _things(pattern: Predication) -> Iterator[Thing]:
    for filler in pattern.get(Role.OBJECT):
        members = filler.members if isinstance(filler, Things) else (filler,)
        yield from (one for one in members if isinstance(one, Thing))


def _maker(thing: Thing, lexicon: Lexicon) -> bool:
    """Whether a phrase stands for whoever made the work: its author, its creator, its photographer, the licensor."""
    if thing.head == LICENSOR:
        return True
    kind = lexicon.kind(thing)[0]
    return any(lexicon.is_kind(kind, one) for one in SOURCES) or (kind in _MAKERS and lexicon.is_kind(kind, PERSON))


_MAKERS = frozenset(("photographer", "artist", "painter", "writer", "composer", "illustrator", "licensor", "designer"))
"""Persons who are called by what they make."""
