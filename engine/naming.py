"""
Duties about what something is to be called: "include "Cedar" at the beginning of the name of any such model".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Truth
from ..clauses.phrase import Predication, Role, Thing, Things
from ..clauses.vocabulary import ActProperty
from .concepts import NAMED, STARTS
from .events import Class, Event, Ref
from .parts import lemmas_of
from .world import World


def wanted_name(pattern: Predication) -> str:
    """The words that a duty wants in a name; "" for any other duty."""
    objects = [one for filler in pattern.get(Role.OBJECT) for one in _members(filler)]
    about = {
        word for role in (Role.PLACE, Role.PURPOSE, Role.MANNER) for one in pattern.get(role) for word in lemmas_of(one)
    }
    quoted = [one.name for one in objects if isinstance(one, Thing) and one.name and not one.head]
    return quoted[0] if len(quoted) == 1 == len(objects) and about & {*NAMED} and not pattern.negated else ""


def made(arg: Ref, world: World) -> bool:
    """Whether the case tells how a thing came about: a name for what is made of a work is one for that."""
    return any(
        arg in event.args(Role.OBJECT)
        and not event.negated
        and (world.lexicon.has(event.verb, ActProperty.CHANGES) or world.lexicon.has(event.verb, ActProperty.ADAPTS))
        for event in (*world.events, *(one for event in world.events for one in event.purposes()))
    ) or bool(world.made_of(arg))


def is_called(arg: Ref, act: Event, wanted: str, world: World) -> tuple[bool, Event] | None:
    """Whether a thing bears a name with these words at its beginning, and the sentence that says so."""
    start = wanted.casefold()
    for event in world.events:
        if event.account or event.truth is not Truth.TRUE or event.verb not in STARTS:
            continue
        told = [world.labels[one.id].name.casefold() for _, one in event.roles if isinstance(one, Ref)]
        if any(_is_name_of(one, arg, world) for one in event.args(Role.AGENT)) and start in told:
            return not event.negated, event
    for name, event in _names(arg, act, world):
        return name.casefold().startswith(start), event
    return None


def _names(arg: Ref, act: Event, world: World) -> Iterator[tuple[str, Event]]:
    for event in (act, *world.events):
        if event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        passed_on = arg in event.args(Role.OBJECT) and world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
        for one in (*event.args(Role.MANNER), *event.args(Role.CAPACITY)) if passed_on else ():
            if isinstance(one, Ref) and world.labels[one.id].name:
                yield world.labels[one.id].name, event  # "publishes it under the name "Aurora""
        if event.verb in ("call", "name") and arg in event.args(Role.OBJECT):
            for one in event.args(Role.OBJECT):
                if isinstance(one, Ref) and one != arg and world.labels[one.id].name:
                    yield world.labels[one.id].name, event
        if event.verb == "be" and any(_is_name_of(one, arg, world) for one in event.args(Role.AGENT)):
            for said in event.args(Role.COMPLEMENT):
                if isinstance(said, Class) and said.thing.name:
                    yield said.thing.name, event


def _is_name_of(one: object, arg: Ref, world: World) -> bool:
    """Whether a phrase is "the name of the model"."""
    if not isinstance(one, Ref) or world.labels[one.id].head not in NAMED:
        return False
    return any(other == arg for said in world.describe(one) for role, other in said.links if role is Role.OF)


def _members(filler: object) -> tuple[object, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)
