"""
What a condition lets be done in one way alone: "provided that you offer it only to schools".

It holds where it is done in that way, and the case tells of no such act that is done in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Truth
from ..clauses.phrase import LICENSEE, Filled, Predication, Role, Thing
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from .core import FALSE, TRUE, Formula, conj, disj, negation
from .events import Event
from .match import ActMatcher
from .parts import Env, Fit, Part, whole

ONLY = "only"
"""The manner of what is to be done in no other way."""

_WAYS = (Role.PURPOSE, Role.RECIPIENT, Role.PLACE, Role.MEANS, Role.COUNTERPART, Role.CAPACITY, Role.BASIS)


def at_all(pattern: Predication) -> Predication:
    """What is done, whether or not in that way alone."""
    return evolve(pattern, manner=tuple(one for one in pattern.manner if one != ONLY))


def alone(done: Part, pattern: Predication, matcher: ActMatcher, env: Env) -> Part:
    """Whether what is `done`, which `pattern` asks for, is done in that way alone."""
    plain = at_all(pattern)
    claim = Claim(predication=matcher.instantiate(pattern, env))
    for event, formula in _otherwise(plain, matcher, env):
        formula = conj((formula, matcher.atoms.occurs(event)))
        if formula is TRUE and not event.account:
            premise = evolve(matcher.event_premise(event, False), statement=claim)
            return Part(FALSE, Fit.NO, premise, stated=True)
        if formula is not FALSE:
            left = conj((done.formula, negation(formula)))
            premise = Premise(claim, None, Source.OPEN)
            done = Part(left, Fit.OPEN if left is not FALSE else Fit.NO, premise, stated=True)
    return done


def _otherwise(plain: Predication, matcher: ActMatcher, env: Env) -> Iterator[tuple[Event, Formula]]:
    """The acts of the case of that kind, each with what has to be so for it to be done in another way."""
    ways = [one for one in plain.roles if one.role in _WAYS] or [one for one in plain.roles if _tells_apart(one)]
    frame = evolve(plain, roles=tuple(one for one in plain.roles if one not in ways))
    for event in matcher.world.events:
        if event.negated or event.truth is not Truth.TRUE:
            continue
        same = whole(matcher.act(frame, event, evolve(env, bound=list(env.bound))))
        others = [
            negation(whole(matcher.things(way.filler, (arg,), evolve(env, bound=list(env.bound)))))
            for way in ways
            for arg in event.args(way.role)
        ]
        if same is not FALSE and others:
            yield event, conj((same, disj(others)))


def _tells_apart(filled: Filled) -> bool:
    """Whether a role says more than that it is the reader, or what was spoken of."""
    thing = filled.filler
    return not (isinstance(thing, Thing) and (thing.head == LICENSEE or not (thing.head or thing.name)))
