"""What the persons of a rule may do with what is theirs: "members may sell their images" speaks of who is a member."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Norm
from ..clauses.phrase import LICENSEE, Determiner, Filled, Filler, Linked, Restriction, Role, Thing, Things


def with_own_things(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """The norms; what is the bearer's, told by a pronoun, is said to be that of whoever the norm is asked about."""
    return tuple(map(_with_own, norms))


def _with_own(norm: Norm) -> Norm:
    bearer = norm.bearer
    if not isinstance(bearer, Thing) or not bearer.plural or bearer.name or bearer.term or not bearer.head:
        return norm
    acts = tuple(
        evolve(act, roles=tuple(Filled(one.role, _his(one.filler, bearer)) for one in act.roles)) for act in norm.acts
    )
    return evolve(norm, acts=acts) if acts != norm.acts else norm


def _his(filler: Filler, bearer: Thing) -> Filler:
    if isinstance(filler, Things):
        return evolve(
            filler, members=tuple(one if not isinstance(one, Thing) else _owned(one, bearer) for one in filler.members)
        )
    return _owned(filler, bearer) if isinstance(filler, Thing) else filler


def _owned(thing: Thing, bearer: Thing) -> Thing:
    return evolve(thing, restrictions=tuple(_by(one, bearer) for one in thing.restrictions))


def _by(restriction: Restriction, bearer: Thing) -> Restriction:
    owner = restriction.thing if isinstance(restriction, Linked) and restriction.role is Role.OF else None
    if not isinstance(owner, Thing) or owner.head != bearer.head or owner.determiner is not Determiner.THE:
        return restriction
    if not owner.plural or owner.modifiers or owner.restrictions or owner.name or owner.term:
        return restriction
    return Linked(Role.OF, Thing(LICENSEE, determiner=Determiner.PRONOUN, span=owner.span))
