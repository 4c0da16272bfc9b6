"""What competes: a thing that does is a product or a service, by whatever word the case calls it."""

from __future__ import annotations

from ..clauses.case import Truth
from ..clauses.phrase import Predication, Role, Thing
from .concepts import COMPETE, COMPETING, PERSON
from .events import Event, Ref
from .world import World


def asks_for_rivals(pattern: Thing) -> bool:
    """Whether a phrase speaks of what competes: "a competing product", "services that compete with ours"."""
    said = {one.verb for one in pattern.restrictions if isinstance(one, Predication)}
    return not pattern.term and (COMPETING in pattern.modifiers or COMPETE in said)


def rivalry(world: World, arg: Ref) -> Event | None:
    """The sentence by which a thing, and no person, is offered in rivalry with something; None where there is none."""
    kinds = [world.lexicon.kind(one.thing)[0] for one in world.describe(arg)]
    if not any(kinds) or any(world.lexicon.is_kind(kind, PERSON) for kind in kinds):
        return None
    return next(
        (
            event
            for event in world.events
            if event.truth is Truth.TRUE
            and not event.negated
            and not event.account
            and event.verb == COMPETE
            and arg in event.args(Role.AGENT)
        ),
        None,
    )
