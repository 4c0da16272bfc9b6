"""What a service answers is its output: "a script calls the API and collects the answers"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..clauses.case import Truth
from ..clauses.phrase import Role, Thing
from ..clauses.values import evolve
from .events import DERIVED, Class, Event, Ref

if TYPE_CHECKING:
    from .world import World

_CALLS = frozenset({"call", "query", "prompt", "ask", "use", "send"})
_GETS = frozenset({"collect", "receive", "get", "obtain", "save", "store", "gather", "record", "log"})
_ANSWERS = frozenset({"answer", "response", "reply", "result", "completion", "output"})
_SOURCES = ("service", "model", "api")
_WHY = "what a service answers is its output"


def answered(event: Event, world: World) -> Iterator[Event]:
    """
    That answers collected from a service are its output.

    They come from the service that the same sentence says is called, where it names no other source.
    """
    if event.verb not in _GETS or event.negated or event.truth is not Truth.TRUE:
        return
    for thing in event.args(Role.OBJECT):
        if not isinstance(thing, Ref) or world.labels[thing].head not in _ANSWERS:
            continue
        told = [(role, arg) for said in world.describe(thing) for role, arg in said.links]
        if any(role in (Role.OF, Role.AGENT) for role, _ in told):
            continue
        named = [arg for arg in event.args(Role.SOURCE) if isinstance(arg, Ref)]
        named += [arg for role, arg in told if role is Role.SOURCE and isinstance(arg, Ref)]
        because: tuple[Event, ...] = (event,)
        if not named:
            called = _called_with(event, world)
            if called is None:
                continue
            call, service = called
            named, because = [service], (event, call)
        for service in named:
            if not _is_service(service, world):
                continue
            output = Class(Thing("output"), ((Role.OF, service),))
            said = (Role.AGENT, thing), (Role.COMPLEMENT, output)
            yield evolve(
                event, verb="be", roles=said, manner=(), source=DERIVED, derived=because, why=_WHY, predication=None
            )


def _called_with(event: Event, world: World) -> tuple[Event, Ref] | None:
    """The call, and the one service called, in the sentence that says that answers are collected."""
    found = [
        (other, arg)
        for other in world.events
        if other is not event
        and other.source == event.source
        and other.account == event.account
        and other.verb in _CALLS
        and not other.negated
        and _who(other, world) == _who(event, world)
        for arg in (*other.args(Role.OBJECT), *other.args(Role.RECIPIENT))
        if isinstance(arg, Ref) and _is_service(arg, world)
    ]
    return found[0] if len({arg for _, arg in found}) == 1 else None


def _who(event: Event, world: World) -> list[Thing]:
    """Who does it, as the sentence calls them: "a script calls the API and collects" has one script."""
    return [world.labels[arg] for arg in event.args(Role.AGENT) if isinstance(arg, Ref)]


def _is_service(ref: Ref, world: World) -> bool:
    kinds = [world.lexicon.kind(said.thing)[0] for said in world.describe(ref)]
    return any(world.lexicon.is_kind(kind, wide) for kind in kinds if kind for wide in _SOURCES)
