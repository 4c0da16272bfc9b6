""" "If you change it before you publish it": both are done, and nobody is told to wait."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Filler, Predication, Role, Thing
from .skeleton import Adjunct, Clause, Link

_TO_OTHERS = frozenset(
    {
        *("publish", "distribute", "share", "sell", "pass on", "hand on", "release", "show", "display", "upload"),
        *("post", "give", "send", "deliver", "make available", "print", "exhibit", "present", "use"),
    }
)
"""What is done with a thing in the end, and no step that has to be taken first."""


def goes_on_to(adjunct: Adjunct, clause: Clause) -> bool:
    """Whether "before" tells, in a condition, what is done next with what `clause` speaks of, by the same person."""
    if adjunct.link is not Link.BEFORE or clause.negated or not clause.acts:
        return False
    parts = [part for part in adjunct.content if isinstance(part, Clause)]
    return len(parts) == len(adjunct.content) and all(
        part.subject == clause.subject and not part.negated and all(map(_to_others, part.acts)) for part in parts
    )


def then(act: Predication) -> tuple[Predication, ...]:
    """The acts in a condition, where it says of one that it comes before another: "modify it before sharing it"."""
    later = act.get(Role.BEFORE)
    if act.negated or not later or not all(isinstance(one, Predication) and _to_others(one) for one in later):
        return (act,)
    rest = tuple(one for one in act.roles if one.role is not Role.BEFORE)
    who = tuple(one for one in act.roles if one.role is Role.AGENT)
    own = tuple(
        one if one.get(Role.AGENT) else evolve(one, roles=(*who, *one.roles))
        for one in later
        if isinstance(one, Predication)
    )
    return (evolve(act, roles=rest), *own)


def _to_others(act: Predication) -> bool:
    return act.verb in _TO_OTHERS and not act.negated and all(map(_taken_up, act.get(Role.OBJECT)))


def _taken_up(filler: Filler) -> bool:
    """Whether it is what was spoken of before: "it", "them"."""
    return isinstance(filler, Thing) and not filler.head and not filler.restrictions
