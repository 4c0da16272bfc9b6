"""Sentences of a case about all things of a kind: "a dog is a pet"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from ..clauses.phrase import Thing
from .concepts import PERSON
from .events import Class, Description, Event, Ref
from .lexicon import Lexicon
from .members import Determiner, Role, Truth


class _Discourse(Protocol):
    lexicon: Lexicon

    @property
    def labels(self) -> Sequence[Thing]: ...

    @property
    def events(self) -> Sequence[Event]: ...


def as_all_are(ref: Ref, heads: Collection[str], discourse: _Discourse) -> list[Description]:
    """What is said of whatever bears one of the nouns: of a dog that is spoken of nowhere else, and of no person."""
    found: list[Description] = []
    for event in discourse.events if heads else ():
        agents = event.args(Role.AGENT)
        told = event.verb == "be" and not (event.negated or event.account) and event.truth is Truth.TRUE
        one = agents[0] if told and len(agents) == 1 else None
        if not isinstance(one, Ref) or one == ref or discourse.labels[one].head not in heads:
            continue
        label, lexicon = discourse.labels[one], discourse.lexicon
        plain = not (label.name or label.modifiers or label.restrictions or label.plural)
        if not plain or label.determiner is not Determiner.A or lexicon.is_kind(lexicon.kind(label)[0], PERSON):
            continue
        if any(other is not event and any(arg == one for _, arg in other.roles) for other in discourse.events):
            continue
        found += [
            Description(arg.thing, (), event.source, event)
            for arg in event.args(Role.COMPLEMENT)
            if isinstance(arg, Class) and not arg.links and not arg.thing.restrictions
        ]
    return found


__all__ = ["as_all_are"]
