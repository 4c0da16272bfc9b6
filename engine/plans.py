"""
On which plan of a service somebody is: "an Enterprise customer" has an Enterprise plan, contract or licence.

A plan is told in many ways ("is on the Team plan", "has a Pro subscription", "bought the Business edition"); each of
them makes who has it a customer of that name. Who is said to have one tier is not said to have another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..clauses.case import Truth
from ..clauses.phrase import LICENSEE, Filler, Predication, Role, Thing
from ..clauses.values import evolve
from ..clauses.verdict import Premise, Source
from .atoms import Atoms
from .core import FALSE, TRUE, constant, disj
from .events import Arg, Class, Event, Ref
from .parts import Env, Fit, Part, whole
from .world import World

_PLANS = frozenset(
    ("plan", "subscription", "tier", "edition", "license", "account", "package", "membership", "contract", "agreement")
)
_HAS = frozenset(
    ("have", "own", "be", "use", "subscribe", "buy", "purchase", "hold", "register", "enroll", "order", "pay", "book")
)
HAVING = ("have", "own", "be", "hold", "subscribe", "buy", "purchase", "use")
"""How a text asks for a plan: "if you have a paid plan", "are on the Team plan"."""
_TIERS = frozenset(
    [
        *("free", "trial", "basic", "starter", "standard", "plus", "pro", "professional", "premium", "team", "lite"),
        *("business", "individual", "personal", "hobby", "growth", "developer", "family", "community", "ultimate"),
        *("enterprise", "advanced", "bronze", "silver", "gold", "platinum", "startup"),
    ]
)
"""Names of tiers that exclude each other on one plan."""


def is_plan(thing: object) -> bool:
    """Whether a phrase names a plan: "a Team plan", "an Enterprise licence"."""
    return isinstance(thing, Thing) and thing.head in _PLANS and bool(thing.modifiers) and not thing.restrictions


def enrolled(words: Sequence[str], ref: Ref, world: World) -> tuple[Event, bool | None] | None:
    """
    The event that tells whether `ref` is a customer of the plan that `words` name; None where none does.

    The answer itself is None where the sentence is one side's account or leaves it open.
    """
    wanted = frozenset(word.casefold() for word in words)
    other: Event | None = None
    for event in world.events:
        told = event.verb in _HAS and ref in event.args(Role.AGENT)
        for role, plan in ((role, arg) for role, arg in event.roles if arg != ref) if told else ():
            named = _names(plan, world)
            if named is None:
                continue
            lacks = role is Role.WITHOUT  # "uses it without a paid licence"
            if wanted <= named:
                sure = event.truth is Truth.TRUE and not event.account
                return event, (lacks is event.negated) if sure else None
            if not event.negated and not lacks and _excludes(named, wanted):
                other = event
    for said in world.describe(ref):
        # "Is a customer of Acme on the Enterprise plan"
        sure = said.event is not None and said.event.truth is Truth.TRUE and not said.event.account
        if said.event is None or said.event.negated or not sure:
            continue
        behind = (
            two
            for _, one in said.links
            if isinstance(one, Ref)
            for deeper in world.describe(one)
            if deeper.source == said.source
            for two in deeper.links
        )
        for _, plan in (*said.links, *behind):
            named = _names(plan, world)
            if named is not None and wanted <= named:
                return said.event, True
            if named is not None and _excludes(named, wanted):
                other = said.event
    return (other, False) if other is not None and other.truth is Truth.TRUE and not other.account else None


def _excludes(named: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether who has a plan of one name is on none of the other: a Team plan is no Free one, a free one not paid."""
    if _PAID & wanted or _PAID & named:
        return bool((_PAID & wanted and _UNPAID & named) or (_PAID & named and _UNPAID & wanted))
    return bool(wanted & _TIERS and (named & _TIERS) - wanted)


_PAID = frozenset(("paid", "paying"))
_UNPAID = frozenset(("free", "unpaid"))


def _names(plan: Arg, world: World) -> frozenset[str] | None:
    """The words that name a plan, its head among them; None if the thing is no plan."""
    thing = world.labels[plan] if isinstance(plan, Ref) else plan.thing if isinstance(plan, Class) else None
    if thing is None or thing.head not in _PLANS:
        return None
    return frozenset(word.casefold() for word in (thing.head, *thing.modifiers, *thing.name.split()))


class _Matcher(Protocol):
    world: World

    def _arg(self, filler: Filler, env: Env) -> Arg | None: ...
    def act(self, pattern: Predication, event: Event, env: Env, *, nested: bool = False) -> list[Part]: ...
    def on_plan(self, words: Sequence[str], arg: Ref) -> Part | None: ...


def planned(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """ "If you have a paid plan", where the case tells on which plan somebody is; None where it does not."""
    plans = [one.filler for one in pattern.roles if one.role is not Role.AGENT]
    agents = pattern.get(Role.AGENT)
    if pattern.verb in _MAKES:
        return _made_on(pattern, matcher, env)
    if pattern.verb not in HAVING or len(plans) != 1 or len(agents) != 1 or pattern.manner:
        return None
    plan, who = plans[0], matcher._arg(agents[0], env)
    if not isinstance(plan, Thing) or not is_plan(plan) or not isinstance(who, Ref):
        return None
    return matcher.on_plan((plan.head, *plan.modifiers), who)


def _made_on(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """ "Pictures made on the free plan": what is made once is made on the plan of whoever makes it."""
    plans = [one for one in pattern.roles if one.role in _ON and is_plan(one.filler)]
    plan = plans[0].filler if len(plans) == 1 else None
    if not isinstance(plan, Thing):
        return None
    bare = evolve(pattern, roles=tuple(one for one in pattern.roles if one is not plans[0]))
    told: list[Part | None] = []
    for event in matcher.world.events:
        made = event.verb == pattern.verb and not event.negated and event.truth is Truth.TRUE and not event.account
        elsewhere = any(_names(arg, matcher.world) for role in _ON for arg in event.args(role))
        if made and not elsewhere and whole(matcher.act(bare, event, env)) is TRUE:
            makers = [one for one in event.args(Role.AGENT) if isinstance(one, Ref)]
            told += [matcher.on_plan((plan.head, *plan.modifiers), one) for one in makers] or [None]
    return told[0] if len(told) == 1 else None


_MAKES = frozenset(("make", "create", "generate", "produce", "draw", "write", "record", "design", "build"))
"""Acts by which a thing comes to be."""
_ON = (Role.PLACE, Role.BASIS, Role.MEANS)


def on_one_of(parts: Sequence[Part]) -> Part:
    """ "Users on the Team plan or the Enterprise plan": whoever is on one of them; `parts` is what is told of each."""
    formula = disj(part.formula for part in parts)
    decides = next((part for part in parts if part.formula is formula), parts[0])
    fit = Fit.YES if formula is TRUE else Fit.NO if formula is FALSE else Fit.OPEN
    return evolve(decides, formula=formula, fit=fit, stated=any(part.stated for part in parts))


def subscribed(member: Thing, part: Part, env: Env, who: Ref, atoms: Atoms) -> Part | None:
    """
    Whether `who` is one of the subscribers to whom a text speaks that calls its readers something else; None where it
    speaks to all its readers. `part` is how the phrase was matched before.
    """
    names = {name.casefold() for party in env.instrument.parties if party.role == LICENSEE for name in party.names}
    if member.term or member.head != _SUBSCRIBER or not member.plural or {_SUBSCRIBER, f"{_SUBSCRIBER}s"} & names:
        return None
    claim = part.premise.statement
    holds = _subscribes(who, atoms.world)
    if holds is None:
        formula = atoms.fact(f"{atoms.arg_key(who)} subscribes", claim)
        return Part(formula, Fit.OPEN, Premise(claim, None, Source.OPEN))
    return Part(constant(holds), Fit.YES if holds else Fit.NO, Premise(claim, holds, Source.FACT), stated=True)


_SUBSCRIBER = "subscriber"


def _subscribes(ref: Ref, world: World) -> bool | None:
    """Whether `ref` has a subscription by what the case says of it; None where it does not say."""
    for said in world.describe(ref):
        if said.thing.head == _SUBSCRIBER:
            return said.event is None or not said.event.negated
        for role, other in said.links:
            if role is Role.WITHOUT and isinstance(other, Ref) and world.labels[other].head in _PLANS:
                return False
    told = enrolled(("subscription",), ref, world)
    return told[1] if told is not None else None
