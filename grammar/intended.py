"""Bans on every use but what a thing is meant for: "you will not use the App other than for its intended purpose"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import SELF, Determiner, Filled, Predication, Role, Thing, Words
from .skeleton import Adjunct, Clause, Link

_MEANT = frozenset(("intended", "authorized", "permitted", "lawful", "proper", "legitimate"))


def as_meant(clause: Clause) -> Clause:
    """The clause as a ban on purposes that a thing is not meant for; `clause` itself if it is no such ban."""
    if not clause.negated or not clause.acts or any(act.verb not in ("use", "access") for act in clause.acts):
        return clause
    meant = [one for one in clause.adjuncts if one.link is Link.EXCEPT and _purpose(one) is not None]
    if len(meant) != 1:
        return clause
    purpose = _purpose(meant[0])
    assert purpose is not None
    said = tuple(Words(word, (word,)) for word in purpose.modifiers)
    unmeant = tuple(
        Predication("be", (Filled(Role.AGENT, Thing(SELF)), Filled(Role.COMPLEMENT, one)), negated=True) for one in said
    )
    other = Thing("purpose", determiner=Determiner.ANY, restrictions=unmeant, span=purpose.span)
    acts = tuple(evolve(act, roles=(*act.roles, Filled(Role.PURPOSE, other))) for act in clause.acts)
    return evolve(clause, acts=acts, adjuncts=tuple(one for one in clause.adjuncts if one is not meant[0]))


def _purpose(adjunct: Adjunct) -> Thing | None:
    """What a thing is meant for, where the exception names just that."""
    part = adjunct.content[0] if len(adjunct.content) == 1 else None
    if isinstance(part, Thing) and part.head in ("purpose", "use") and _MEANT & {*part.modifiers}:
        return part
    return None
