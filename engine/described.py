"""What a thing is by what its maker calls it: "Fern describes its chatbot as an AI service"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..clauses.case import Truth
from ..clauses.phrase import Determiner, Role
from ..clauses.values import evolve
from .events import DERIVED, Class, Event, Ref

if TYPE_CHECKING:
    from .world import World

_CALLS = frozenset({"describe", "label", "designate", "classify", "call", "advertise", "market", "present", "offer"})


def as_described(event: Event, world: World) -> Iterator[Event]:
    """
    That a thing is what its own maker or provider describes it as; what others call it is only their word.
    """
    if event.verb not in _CALLS or event.negated or event.truth is not Truth.TRUE:
        return
    for thing in event.args(Role.OBJECT):
        if not isinstance(thing, Ref):
            continue
        makers = {arg for said in world.describe(thing) for role, arg in said.links if role is Role.OF}
        if not any(who in makers for who in event.args(Role.AGENT)):
            continue
        for called in event.args(Role.CAPACITY):
            label = world.labels[called] if isinstance(called, Ref) else None
            if label is None or label.name or label.determiner is not Determiner.A:
                continue
            told = (Role.AGENT, thing), (Role.COMPLEMENT, Class(label, ()))
            why = "a thing is what its maker describes it as"
            yield evolve(
                event, verb="be", roles=told, manner=(), source=DERIVED, derived=(event,), why=why, predication=None
            )
