"""An English act while its complements are being read."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from ..clauses.phrase import (
    Compare,
    Connective,
    Determiner,
    Filled,
    Filler,
    Limit,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .act_lists_en import Act
from .by_means_en import means_of
from .groups_en import VerbGroup, denied
from .lexicon_en import TABLE
from .series_en import Phrase


class Draft:
    """An act while its complements are being read."""

    def __init__(self, group: VerbGroup, verb: str) -> None:
        self.verb = verb
        self.group = group
        self.roles: list[Filled] = []
        self.manner = list(group.manner)
        self.only = group.only
        self.pending = group.pending
        self.negated = False
        self.inner: list[tuple[Role, tuple[Act, ...]]] = []
        self.phrases: list[Phrase] = []

    def has(self, role: Role) -> bool:
        return any(filled.role is role for filled in self.roles)

    def add(self, role: Role, filler: Filler) -> None:
        if isinstance(filler, Words) and not filler.text:
            return
        if role is Role.MEANS and isinstance(filler, Predication) and self.verb in TABLE.words["verbs.made_with"]:
            filler = next(iter(means_of(((filler, ()),), Connective.AND)), filler)  # "copy it by using a bot"
        if isinstance(filler, Thing) and filler.determiner is Determiner.NO and role is not Role.WITHOUT:
            filler = denied(filler)
            self.negated = not self.negated
        elif (
            isinstance(filler, Things)
            and role is not Role.WITHOUT
            and any(is_none(member) for member in filler.members)
        ):
            members = tuple(denied(m) if isinstance(m, Thing) and is_none(m) else m for m in filler.members)
            filler = Things(Connective.OR, members, filler.span)
            self.negated = not self.negated
        self.roles.append(Filled(role, filler))


def is_none(member: Thing | Words) -> bool:
    return isinstance(member, Thing) and member.determiner is Determiner.NO


def bounded_period(preposition: str, period: Period) -> Period:
    """The days that "since", "until", "after" or "before" a period name."""
    one = timedelta(days=1)
    if preposition in ("since", "from", "as of", "starting"):
        return Period(period.first, None)
    if preposition == "after":
        return Period(period.last + one if period.last else None, None)
    if preposition in ("until", "till", "through", "up to", "to"):
        return Period(None, period.last)
    if preposition in ("before", "prior to"):
        return Period(None, period.first - one if period.first else None)
    return period


def at_most(stretch: Thing) -> Thing:
    """ "Within 30 days": not later than that."""
    if stretch.count is None or stretch.count.compare is not Compare.EQ:
        return stretch
    return evolve(stretch, count=Limit(Compare.LE, stretch.count.quantity))
