"""Duties that name where something is to stand: "display this licence on each copy of the Work"."""

from __future__ import annotations

from ..clauses.norm import Modality
from ..clauses.phrase import Filled, Linked, Predication, Role, Thing, Things
from ..clauses.values import evolve
from ..clauses.vocabulary import ActProperty
from .concepts import COPY
from .core import FALSE, TRUE
from .events import DERIVED, Event
from .match import ActMatcher
from .parts import Env, Part, whole

_COPIES = frozenset(("copy", "version", "redistribution", "distribution", "release", "reproduction"))


def on_copies(pattern: Predication, event: Event, matcher: ActMatcher, env: Env) -> list[Part]:
    """
    The parts under which an act makes or passes on the copies on which a duty wants something to stand.

    Args:
        pattern: what the duty asks for.
        event: the act that is judged.
        matcher: matches what the act is done to.
        env: where the duty stands.

    Returns:
        `[]` where the duty names no copies, or the act makes and passes on none.
    """
    lexicon = matcher.world.lexicon
    made = "" if lexicon.has(event.verb, ActProperty.LIGHT) else event.verb
    copies = lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT) or lexicon.is_act(event.verb, COPY)
    for filler in (
        filler for role in (Role.PLACE, Role.RECIPIENT, Role.AGENT) for filler in pattern.get(role)
    ):  # "each copy must contain the notice"
        for one in filler.members if isinstance(filler, Things) else (filler,):
            if not isinstance(one, Thing) or not (one.head == made or (copies and one.head in _COPIES)):
                continue  # "each print must bear the name": whoever prints it makes one
            of = [part.thing for part in one.restrictions if isinstance(part, Linked) and part.role is Role.OF]
            for thing in of or _what_is_licensed(env):
                pattern = Predication(event.verb, (Filled(Role.OBJECT, thing),))
                parts = matcher.act(pattern, event, evolve(env, bound=[]))
                if whole(parts) is not FALSE:
                    return _in_it(pattern, event, matcher, env) or parts
    return []


def _what_is_licensed(env: Env) -> list[Thing]:
    """What "all copies" are copies of: what the text keeps back; where that is nothing, what it gives leave for."""
    kept_back = [entry.object for entry in env.instrument.reserved]
    if kept_back:
        return kept_back
    freed = (
        one
        for norm in env.instrument.norms
        if norm.modality is Modality.PERMIT
        for act in norm.acts
        for filler in act.get(Role.OBJECT)
        for one in (filler.members if isinstance(filler, Things) else (filler,))
    )
    return [one for one in freed if isinstance(one, Thing)]


def _in_it(pattern: Predication, event: Event, matcher: ActMatcher, env: Env) -> list[Part]:
    """Who passes on a product passes on what is said to be in it: the work, of which the product holds a copy."""
    for other in matcher.world.events:
        same = other is not event and other.source == DERIVED and other.verb == event.verb and not other.negated
        if same and not other.account and other.args(Role.AGENT) == event.args(Role.AGENT):
            parts = matcher.act(pattern, other, evolve(env, bound=[]))
            if whole(parts) is TRUE:
                return parts
    return []
