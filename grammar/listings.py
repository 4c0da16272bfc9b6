"""
What "including …" names, put where the thing stands that it goes with: a ban on it is a ban on each of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..clauses.phrase import Determiner, Filled, Filler, Linked, Predication, Restriction, Role, Thing, Things
from ..clauses.span import Span

Listing = tuple[Span, Thing | Things]
"""Where a listing stands, and what it names."""

_OWNED = (Role.OBJECT, Role.MEANS, Role.SOURCE)
"""Where what is listed belongs to what it is listed for: "the Site, including its texts"."""


def widened(acts: list[Predication], listings: tuple[Listing, ...]) -> Iterator[Predication]:
    """The acts that a ban reaches as well, since its words name them after "including"."""
    for span, named in listings:
        ends = [end for act in acts if (end := _last_end(act, span)) is not None]
        for act in acts:
            if ends and _last_end(act, span) == max(ends):
                yield _with(act, span, max(ends), named)


def _last_end(act: Predication, listing: Span) -> int | None:
    """Where the last thing of an act before a listing ends."""
    ends = [end for filled in act.roles if (end := _end(filled.filler, listing)) is not None]
    return max(ends, default=None)


def _end(filler: Filler, listing: Span) -> int | None:
    if isinstance(filler, Predication) and filler.roles:
        return _last_end(filler, listing)
    named = isinstance(filler, Thing | Things | Predication)  # an act that a noun names: "for fraud, including …"
    if named and filler.span is not None and filler.span.start < listing.start:  # type: ignore[union-attr]
        return min(filler.span.end, listing.start)  # type: ignore[union-attr]  # a bracket may stand inside what it goes with
    return None


def _with(act: Predication, listing: Span, end: int, named: Thing | Things) -> Predication:
    roles: list[Filled] = []
    for filled in act.roles:
        filler = filled.filler
        if _end(filler, listing) == end:
            if isinstance(filler, Predication) and not filler.roles:
                filler = named
            elif isinstance(filler, Predication):
                filler = _with(filler, listing, end, named)
            elif isinstance(filler, Thing | Things):
                filler = _belonging(named, filler, filled.role)
        roles.append(evolve(filled, filler=filler))
    return evolve(act, roles=tuple(roles))


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
