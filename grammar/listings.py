"""
What "including …" or "such as …" names, put where the thing stands that it goes with: a ban on it is one on each.

An example of one bare word ("personal data, such as names") is banned as what it is an example of, a personal name.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Formula,
    Linked,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
)
from ..clauses.span import Span


@frozen
class Listing:
    """Where a listing stands, what it names, and whether that are examples rather than parts."""

    span: Span
    named: Thing | Things
    examples: bool = False


_OWNED = (Role.OBJECT, Role.MEANS, Role.SOURCE)
"""Where what is listed belongs to what it is listed for: "the Site, including its texts"."""


def widened(acts: list[Predication], listings: tuple[Listing, ...]) -> Iterator[Predication]:
    """The acts that a ban reaches as well, since its words name them after "including"."""
    for listing in listings:
        ends = [end for act in acts if (end := _last_end(act, listing.span)) is not None]
        for act in acts:
            if ends and _last_end(act, listing.span) == max(ends):
                yield _with(act, listing, max(ends))


def _last_end(act: Predication, listing: Span) -> int | None:
    """Where the last thing of an act before a listing ends."""
    ends = [end for filled in act.roles if (end := _end(filled.filler, listing)) is not None]
    return max(ends, default=None)


def _end(filler: Filler | Formula, listing: Span) -> int | None:
    if isinstance(filler, AllOf | AnyOf):
        return max((end for part in filler.parts if (end := _end(part, listing)) is not None), default=None)
    if isinstance(filler, Predication) and filler.roles:
        return _last_end(filler, listing)
    named = isinstance(filler, Thing | Things | Predication)  # an act that a noun names: "for fraud, including …"
    if named and filler.span is not None and filler.span.start < listing.start:  # type: ignore[union-attr]
        return min(filler.span.end, listing.start)  # type: ignore[union-attr]  # a bracket may stand inside what it goes with
    return None


def _with(act: Predication, listing: Listing, end: int) -> Predication:
    roles: list[Filled] = []
    for filled in act.roles:
        filler = filled.filler
        if _end(filler, listing.span) == end:
            filler = _put(filler, listing, end, filled.role)
        roles.append(evolve(filled, filler=filler))
    return evolve(act, roles=tuple(roles))


def _put(filler: Filler, listing: Listing, end: int, role: Role) -> Filler:
    if isinstance(filler, AllOf | AnyOf):
        inner = tuple(_with(one, listing, end) for one in filler.parts if isinstance(one, Predication))
        return evolve(filler, parts=inner) if len(inner) == len(filler.parts) else filler
    if isinstance(filler, Predication) and not filler.roles:
        return listing.named
    if isinstance(filler, Predication):
        return _with(filler, listing, end)
    if isinstance(filler, Thing | Things):
        return _belonging(_as_example(listing, filler), filler, role)
    return filler


def _as_example(listing: Listing, host: Thing | Things) -> Thing | Things:
    """A bare example with what narrows the thing that it is one of."""
    last = host.members[-1] if isinstance(host, Things) else host
    if not listing.examples or not isinstance(last, Thing) or not last.modifiers:
        return listing.named
    narrowing = last.modifiers

    def narrowed(one: Thing) -> Thing:
        bare = not one.modifiers and not one.restrictions and not one.name and not one.term
        return evolve(one, modifiers=narrowing) if bare else one

    named = listing.named
    if isinstance(named, Things):
        return evolve(named, members=tuple(narrowed(one) if isinstance(one, Thing) else one for one in named.members))
    return narrowed(named)


def _belonging(named: Thing | Things, host: Thing | Things, role: Role) -> Thing | Things:
    """What is named, with whose it is: as its host's, unless it says so itself."""
    if isinstance(named, Things):
        members = tuple(_belonging(one, host, role) if isinstance(one, Thing) else one for one in named.members)
        return evolve(named, members=tuple(one for one in members if not isinstance(one, Things)))
    last = host.members[-1] if isinstance(host, Things) else host
    if role not in _OWNED or named.name or named.term or not isinstance(last, Thing):
        return named
    if named.restrictions:  # "the Site, including its images"
        return evolve(named, restrictions=tuple(_of_host(one, last) for one in named.restrictions))
    if last.restrictions:
        return evolve(named, restrictions=last.restrictions)
    if last.determiner not in (Determiner.THE, Determiner.THIS) and not last.term:
        return named  # "any model, including a classifier": kinds of it, not parts
    return evolve(named, restrictions=(Linked(Role.OF, last),))


def _of_host(restriction: Restriction, host: Thing) -> Restriction:
    if isinstance(restriction, Linked) and isinstance(restriction.thing, Thing):
        thing = restriction.thing
        if thing.determiner is Determiner.PRONOUN and not thing.head:
            return evolve(restriction, thing=host)
    return restriction
