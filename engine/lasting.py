"""
Acts whose result lasts until a sentence undoes it: a suspension holds until it is lifted, or its days are over.

DESIGN, section 2: a dated state holds until a sentence ends it.
"""

from __future__ import annotations

from datetime import date

from ..clauses.case import Truth
from ..clauses.phrase import Period, Role
from .concepts import END, LASTING, LIFT, UNDO
from .days import starts
from .events import Event, Ref
from .world import World


def undone(event: Event, world: World, now: Period | None) -> Event | None:
    """
    What shows that the result of `event` is over on the days judged: the sentence that ends it, or the event itself
    where it says until when; None where it lasts.

    Without days to judge the last word counts. On the day on which it ends it still lasts.
    """
    if not any(world.lexicon.is_act(event.verb, one) for one in LASTING):
        return None
    day = None if now is None else now.first or now.last
    own = event.when
    stretch = own is not None and own.first is not None and own.last is not None and own.last > own.first
    if stretch and own is not None and own.last is not None and day is not None and day > own.last:
        return event
    for other in world.events:
        if other is not event and _ends(other, event, world) and _is_over(other, event, day):
            return other
    return None


def _is_over(ending: Event, event: Event, day: date | None) -> bool:
    if ending.when is None:
        return event.when is None and ending.source > event.source  # "the suspension has ended"
    last = ending.when.last or ending.when.first
    after = event.when is None or starts(ending.when) >= starts(event.when)
    return after and (day is None or (last is not None and day > last))


def _ends(other: Event, event: Event, world: World) -> bool:
    """ "The suspension ended", "Acme lifted it", "the account was reinstated", "was not suspended on 8 March"."""
    if other.negated and other.verb == event.verb and not other.args(Role.AGENT) and other.when is not None:
        same = other.args(Role.OBJECT) == event.args(Role.OBJECT)
        return same and other.truth is Truth.TRUE and other.account in ("", event.account)
    if other.negated or other.truth is not Truth.TRUE or other.account not in ("", event.account):
        return False
    lexicon = world.lexicon
    objects = [arg for arg in other.args(Role.OBJECT) if isinstance(arg, Ref)]
    if any(lexicon.is_act(other.verb, one) for one in UNDO):
        return any(arg in event.args(Role.OBJECT) for arg in objects)
    ends = lexicon.is_act(other.verb, END) or any(lexicon.is_act(other.verb, one) for one in LIFT)
    named = objects or [arg for arg in other.args(Role.AGENT) if isinstance(arg, Ref)]
    return ends and any(_names(arg, event, world) for arg in named)


def _names(arg: Ref, event: Event, world: World) -> bool:
    """Whether a noun stands for the event: "the suspension", "the suspension of the account"."""
    head = world.labels[arg].head
    nouns = [noun for act, named in LASTING.items() if world.lexicon.is_act(event.verb, act) for noun in named]
    if head not in nouns:
        return False
    links = [other for said in world.describe(arg) for role, other in said.links if role is Role.OF]
    about = set(event.args(Role.OBJECT))
    about |= {
        owner
        for one in event.args(Role.OBJECT)
        if isinstance(one, Ref)
        for said in world.describe(one)
        for role, owner in said.links
        if role is Role.OF
    }
    return all(one in about for one in links)
