"""What is the reader's own because the reader made it or brought it in: "your plugin", where the case says who did."""

from __future__ import annotations

from ..clauses.case import Truth
from ..clauses.phrase import Role
from .events import Event, Ref
from .parts import Env
from .world import World

_BRINGS = frozenset(
    [
        *("upload", "make", "create", "write", "develop", "build", "submit", "record", "design", "draw", "program"),
        *("compose", "produce", "register", "code", "invent", "draft", "film", "paint", "generate"),
    ]
)
"""Acts after which a thing is of whoever did them, as far as a rule on "your" things asks."""


def brought(arg: Ref, env: Env, world: World) -> Event | None:
    """The sentence by which a thing is the reader's; where the thing itself is asked about, whoever brought it."""
    for event in world.events:
        told = event.truth is Truth.TRUE and not (event.negated or event.account or event.pending) and event.source >= 0
        if not told or event.verb not in _BRINGS or arg not in event.args(Role.OBJECT):
            continue
        agents = event.args(Role.AGENT)
        if env.you is not None and (env.you in agents or (env.you == arg and env.we not in agents)):
            return event
    return None


__all__ = ["brought"]
