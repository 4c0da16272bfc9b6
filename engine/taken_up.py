"""
Which acts "this" takes up in what somebody permits: "Acme resells the service. Fern has agreed to this."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..clauses.phrase import Determiner, Predication, Role, Thing
from ..clauses.vocabulary import ActProperty
from .concepts import CONSENT
from .discourse import Discourse
from .events import DERIVED, Event, Ref

_DO = "do"
_WISHES = frozenset(("want", "wish", "plan", "intend", "ask", "request", "propose", "like"))
"""Verbs of the mind and of asking: what is permitted is what was wished or asked for."""


def takes_up(predication: Predication) -> bool:
    """Whether an act is nothing but "this" or "it" done."""
    objects = predication.get(Role.OBJECT)
    if predication.verb != _DO or len(objects) != 1 or predication.negated:
        return False
    if any(one.role not in (Role.AGENT, Role.OBJECT) for one in predication.roles):
        return False
    (taken,) = objects
    return (
        isinstance(taken, Thing)
        and taken.determiner in (Determiner.THIS, Determiner.PRONOUN)
        and not (taken.head or taken.name or taken.term or taken.modifiers or taken.restrictions)
    )


def acts_taken_up(world: Discourse, source: int) -> tuple[Event, ...]:
    """
    The acts of the last sentence, as far as `source`, that tells of any: asking for leave and giving it are none.
    """
    found: list[Event] = []
    last: int | None = None
    for event in reversed(world.events):
        if event.source == DERIVED or event.source > source or (last is not None and event.source != last):
            continue
        for act in _meant(world, event):
            last = event.source
            if act not in found:
                found.insert(0, act)
    return tuple(found)


def _meant(world: Discourse, event: Event) -> Iterator[Event]:
    lexicon = world.lexicon
    wished = [arg for role in (Role.OBJECT, Role.PURPOSE, Role.TOPIC) for arg in event.args(role)]
    inner = [arg for arg in wished if isinstance(arg, Event)]
    if event.verb in _WISHES:
        yield from (one for one in inner if _is_act(world, one))
    elif _is_act(world, event) and not lexicon.has(event.verb, ActProperty.CONSENT):
        yield event


def _is_act(world: Discourse, event: Event) -> bool:
    lexicon = world.lexicon
    if event.verb in ("be", _DO) or event.negated or lexicon.has(event.verb, ActProperty.STATE):
        return False
    return not _speaks_of_leave(world, event.args(Role.OBJECT))


def _speaks_of_leave(world: Discourse, args: Sequence[object]) -> bool:
    lexicon = world.lexicon
    kinds = [lexicon.kind(world.labels[arg])[0] for arg in args if isinstance(arg, Ref)]
    return any(lexicon.is_kind(kind, CONSENT) for kind in kinds)
