"""
On which plan of a service somebody is: "an Enterprise customer" has an Enterprise plan, contract or licence.

A plan is told in many ways ("is on the Team plan", "has a Pro subscription", "bought the Business edition"); each of
them makes who has it a customer of that name. Who is said to have one tier is not said to have another.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.case import Truth
from ..clauses.phrase import Role, Thing
from .events import Arg, Class, Event, Ref
from .world import World

_PLANS = frozenset(
    ("plan", "subscription", "tier", "edition", "license", "account", "package", "membership", "contract", "agreement")
)
_HAS = frozenset(
    ("have", "own", "be", "use", "subscribe", "buy", "purchase", "hold", "register", "enroll", "order", "pay", "book")
)
_TIERS = frozenset(
    ("free", "trial", "basic", "starter", "standard", "plus", "pro", "professional", "premium", "team", "enterprise")
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
        for plan in (arg for _, arg in event.roles if arg != ref) if told else ():
            named = _names(plan, world)
            if named is None:
                continue
            if wanted <= named:
                sure = event.truth is Truth.TRUE and not event.account
                return event, not event.negated if sure else None
            if not event.negated and wanted & _TIERS and (named & _TIERS) - wanted:
                other = event
    return (other, False) if other is not None and other.truth is Truth.TRUE and not other.account else None


def _names(plan: Arg, world: World) -> frozenset[str] | None:
    """The words that name a plan, its head among them; None if the thing is no plan."""
    thing = world.labels[plan] if isinstance(plan, Ref) else plan.thing if isinstance(plan, Class) else None
    if thing is None or thing.head not in _PLANS:
        return None
    return frozenset(word.casefold() for word in (thing.head, *thing.modifiers, *thing.name.split()))
