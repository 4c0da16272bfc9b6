"""What German and Indonesian say of how much something is, in the shapes that quantities are compared in."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import SELF, Compare, Filled, Filler, Limit, Linked, Predication, Role, Thing

_SAY = frozenset(("amount", "lie", "be", "reach"))
"""Verbs between what is measured and how much it is."""
_BOUNDS = {"exceed": Compare.GT, "fall below": Compare.LT}


def amounting(verb: str, roles: Sequence[Filled]) -> tuple[str, list[Filled]]:
    """The verb and roles of "beträgt 4 Millionen Euro", "übersteigt 10 Millionen Euro"; others as they are."""
    limits = [one for one in roles if one.role in (Role.QUANTITY, Role.OBJECT) and _limit(one.filler) is not None]
    if verb not in (*_SAY, *_BOUNDS) or len(limits) != 1 or verb == "be":
        return verb, list(roles)
    limit = _limit(limits[0].filler)
    assert limit is not None
    if verb == "reach":
        limit = evolve(limit, compare=Compare.GE) if limit.compare is Compare.EQ else limit
    if verb == "fall below":
        limit = evolve(limit, compare=Compare.LT)
    kept = [one for one in roles if one is not limits[0]]
    if verb == "exceed":
        said = limits[0].filler
        much = evolve(said, count=limit) if isinstance(said, Thing) else Thing("", count=limit)
        return verb, [Filled(Role.OBJECT, much), *kept]
    return "be", [Filled(Role.COMPLEMENT, Thing("", count=limit)), *kept]


def having(what: Filler, act: Predication) -> Predication | None:
    """ "Deren Umsatz 10 Millionen nicht übersteigt": that have no revenue of more than so much; None for other acts."""
    objects = act.get(Role.COMPLEMENT if act.verb == "be" else Role.OBJECT)
    limit = _limit(objects[0]) if len(objects) == 1 else None
    if limit is None or not isinstance(what, Thing) or not what.head:
        return None
    if act.verb == "exceed":
        limit = evolve(limit, compare=Compare.GT) if limit.compare is Compare.EQ else limit
    elif act.verb != "be":
        return None
    measured = what.with_(Linked(Role.QUANTITY, limit))
    others = tuple(one for one in act.roles if one.role in (Role.TIME, Role.PLACE))
    roles = (Filled(Role.AGENT, Thing(SELF)), Filled(Role.OBJECT, measured), *others)
    return Predication("have", roles, negated=act.negated)


def _limit(filler: Filler) -> Limit | None:
    if isinstance(filler, Limit):
        return filler
    bare = isinstance(filler, Thing) and not filler.head and not filler.name
    return filler.count if bare and isinstance(filler, Thing) else None
