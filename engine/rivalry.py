"""What competes: a thing that does is a product or a service, by whatever word the case calls it."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import LICENSOR, Filled, Linked, Predication, Restriction, Thing, Things
from .concepts import COMPETE, COMPETING, OFFERED, PERSON
from .events import Arg, Event, Ref
from .lexicon import Lexicon
from .members import Role, Truth
from .parts import Env
from .titled import is_licensed
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


def rivals_maker(pattern: Predication, filled: Filled, args: Sequence[Arg], env: Env, lexicon: Lexicon) -> bool:
    """Whether who competes with the licensor does so with what the licensor offers: "with the Services"."""
    if pattern.verb != COMPETE or filled.role is not Role.COUNTERPART or env.we is None or env.we not in args:
        return False
    filler = filled.filler
    things = [one for one in (filler.members if isinstance(filler, Things) else (filler,)) if isinstance(one, Thing)]
    return any(
        is_licensed(one, env.instrument) or any(lexicon.is_kind(lexicon.kind(one)[0], what) for what in OFFERED)
        for one in things
        if Linked not in map(type, one.restrictions) or any(_ours(part) for part in one.restrictions)
    )


def _ours(part: Restriction) -> bool:
    """Whether a restriction says that something is the licensor's."""
    return isinstance(part, Linked) and isinstance(part.thing, Thing) and part.thing.head == LICENSOR
