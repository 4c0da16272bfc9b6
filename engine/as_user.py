"""
The user of a service: "When using the Services, you may not copy the Content" is said of whoever copies the Content.

Who is judged by the terms of a service for what he does with a thing that they name is a user of it (presumption c).
"""

from __future__ import annotations

from ..clauses.phrase import Predication, Role, Thing
from .concepts import REACH, USE
from .events import Ref
from .members import Truth
from .parts import Env
from .titled import is_licensed
from .world import World

__all__ = ["as_user"]


def as_user(pattern: Predication, env: Env, world: World) -> bool:
    """Whether a condition of a ban is but that what the text licenses is used, and the act is done to such a thing."""
    if env.grant or pattern.verb not in (USE, REACH) or pattern.negated or pattern.manner or env.act is None:
        return False
    if any(one.role not in (Role.AGENT, Role.OBJECT) for one in pattern.roles) or env.act.verb in (USE, REACH):
        return False  # who uses one thing is not presumed to use another one as well
    used = pattern.get(Role.OBJECT)
    if not used or not all(isinstance(one, Thing) and is_licensed(one, env.instrument) for one in used):
        return False
    if any((event.negated or event.truth is not Truth.TRUE) and event.verb in (USE, REACH) for event in world.events):
        return False  # a sentence denies, or doubts, that it is used
    done_to = [arg for arg in env.act.args(Role.OBJECT) if isinstance(arg, Ref)]
    return bool(done_to) and all(world.labels[arg].term for arg in done_to)
