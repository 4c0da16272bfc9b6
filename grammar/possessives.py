"""Whose something is, said by a pronoun: "their consent", "ihr Name", "namanya"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Determiner, Linked, Restriction, Role, Thing, Words


def whose(restriction: object) -> Thing | None:
    """The pronoun of a restriction that says whose the thing is; None where it says anything else."""
    of = restriction.thing if isinstance(restriction, Linked) and restriction.role is Role.OF else None
    return of if isinstance(of, Thing) and of.determiner is Determiner.PRONOUN else None


def is_owner(restriction: object) -> bool:
    """Whether a restriction says by a pronoun whose the thing is."""
    return whose(restriction) is not None


def genitive(thing: Thing) -> tuple[Restriction, ...]:
    """
    Whose a thing is that begins with a genitive, where that is somebody in particular.

    "Acme's name, logo or seal" are all Acme's; "other people's photos, spam or adverts" leave open whose spam it is.
    """
    of = next((part for part in thing.restrictions if isinstance(part, Linked) and part.role is Role.OF), None)
    owner = of.thing if of is not None else None
    if of is None or not isinstance(owner, Thing):
        return ()
    known = owner.name or owner.term or owner.determiner in (Determiner.THE, Determiner.THIS)
    return (of,) if known or any(is_owner(part) for part in owner.restrictions) else ()


def with_owned(members: Sequence[Thing | Words]) -> list[Thing | Words]:
    """Things with the noun that a genitive before them waits for: "Acme's or its partners' names and logos"."""
    first, *rest = members
    if not isinstance(first, Thing) or first.head or first.name or first.term or not first.restrictions or not rest:
        return list(members)
    second = rest[0]
    if not isinstance(second, Thing) or not second.head:
        return list(members)
    owner = tuple(part for part in second.restrictions if isinstance(part, Linked) and part.role is Role.OF)
    owned = [second, *(_owned_by(one, owner) for one in rest[1:])]
    waiting = [
        evolve(one, determiner=first.determiner, restrictions=first.restrictions)
        for one in owned
        if isinstance(one, Thing) and one.head and one.restrictions == owner
    ]
    return [*waiting, *owned] if waiting else list(members)


def _owned_by(one: Thing | Words, owner: tuple[Restriction, ...]) -> Thing | Words:
    bare = isinstance(one, Thing) and one.head and one.determiner is Determiner.NONE
    return one.with_(*owner) if bare and isinstance(one, Thing) and not (one.restrictions or one.modifiers) else one
