"""Duties to say that a machine is at work: "disclose to users that they are interacting with an AI"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..clauses.phrase import Filler, Predication, Thing, Things
from ..clauses.verdict import Claim
from .attribution import Matcher as Naming
from .concepts import CONTRACTOR, EMPLOYEE, READERS, STAFF, STATING
from .core import TRUE
from .events import Arg, Class, Event, Ref
from .members import Role, Truth
from .parts import Env, Fit, Part, lemmas_of, whole
from .world import World

__all__ = ["machine_told"]

_TELLS = STATING | frozenset(("tell", "inform", "notify", "label", "explain", "reveal", "make clear", "warn"))
_HIDES = frozenset(("hide", "conceal", "withhold", "disguise"))
_MACHINE = frozenset(
    ("artificial", "machine", "bot", "robot", "automated", "synthetic", "computer", "program", "model")
)
"""Words that say of whoever answers that nobody does."""
_DEALS = frozenset(
    (
        "be",
        "interact",
        "talk",
        "speak",
        "chat",
        "deal",
        "communicate",
        "write",
        "answer",
        "generate",
        "create",
        "make",
        "come",
        "produce",
    )
)
"""What is said of a machine by whom it is told that nobody but a machine answers or wrote it."""
_TOLD = (Role.OBJECT, Role.TOPIC, Role.COMPLEMENT)


class Matcher(Naming, Protocol):
    """What is asked of the matcher."""

    def things(self, filler: Filler, args: Sequence[Arg], env: Env) -> list[Part]: ...


def machine_told(pattern: Predication, matcher: Matcher, env: Env) -> Part | None:
    """
    Whether it was told, or kept from those concerned, that a machine is at work; None where the case tells of neither.

    What is told in other words tells the same: "does not tell them that they talk to a bot".
    """
    if pattern.negated or pattern.verb not in _TELLS or env.you is None:
        return None
    asked = [one for role in _TOLD for one in pattern.get(role)]
    if not any(_MACHINE & lemmas_of(one) for one in asked):
        return None
    whom = [one for one in (*pattern.get(Role.RECIPIENT), *asked) if isinstance(one, Thing | Things)]
    whom = [one for one in whom if not _MACHINE & lemmas_of(one)]
    found: dict[bool, Event] = {}
    for event in matcher.world.events:
        holds = _tells(event, matcher.world, env)
        if holds is not None and _concerns(event, whom, matcher, env, sure=holds):
            found[holds] = event
    if len(found) != 1:
        return None
    holds, told = next(iter(found.items()))
    premise = matcher.event_premise(told, holds)
    if holds:
        return Part(TRUE, Fit.YES, premise, stated=True, todo=True)
    claim = Claim(predication=matcher.instantiate(pattern, env))
    formula = matcher.atoms.todo(matcher.key(pattern, env), claim, False)
    return Part(formula, Fit.NO, premise, stated=True, todo=True)


def _tells(event: Event, world: World, env: Env) -> bool | None:
    """Whether an event says that the reader tells of a machine (True), or does not (False)."""
    if event.account or event.truth is not Truth.TRUE or event.pending or env.you not in event.args(Role.AGENT):
        return None
    if event.verb not in _TELLS | _HIDES or (event.verb in _HIDES and event.negated):
        return None
    contents = [arg for role in _TOLD for arg in event.args(role) if _MACHINE & {*_words(arg, world)}]
    if event.verb in _TELLS and event.negated and _tells_this(event, world):
        return False
    if not contents or any(isinstance(arg, Event) and arg.verb not in _DEALS for arg in contents):
        return None  # "tells them that it trains an AI": not that they deal with one
    return event.verb in _TELLS and not event.negated


def _tells_this(event: Event, world: World) -> bool:
    """ "It does not disclose this": whatever was told before."""
    told = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
    return bool(told) and all(world.labels[arg].head in ("", "this", "that", "it", "thing") for arg in told)


def _words(arg: Arg, world: World) -> Iterator[str]:
    if isinstance(arg, Event):
        yield arg.verb
        for _, inner in arg.roles:
            yield from _words(inner, world)
    elif isinstance(arg, Class):
        yield from (arg.thing.head, *arg.thing.modifiers)
    elif isinstance(arg, Ref):
        for said in world.describe(arg):
            yield from (said.thing.head, *said.thing.modifiers)


def _concerns(event: Event, whom: list[Thing | Things], matcher: Matcher, env: Env, *, sure: bool) -> bool:
    """Whether it is told to those who are to be told; `sure` where that has to be said."""
    world, lexicon = matcher.world, matcher.atoms.lexicon
    args = [arg for role in (Role.RECIPIENT, Role.OBJECT) for arg in event.args(role) if isinstance(arg, Ref)]
    persons = [arg for arg in args if not _MACHINE & {*_words(arg, world)}]
    if not persons:
        return not sure or not whom
    kinds = [lexicon.kind(said.thing)[0] for arg in persons for said in world.describe(arg)]
    if any(lexicon.is_kind(kind, one) for kind in kinds for one in (STAFF, EMPLOYEE, CONTRACTOR)):
        return False
    users = any(lexicon.is_kind(kind, one) for kind in kinds for one in READERS)
    return users or not sure or not whom or any(whole(matcher.things(one, persons, env)) is TRUE for one in whom)
