"""Whose something is, said by a pronoun: "their consent", "ihr Name", "namanya"."""

from __future__ import annotations

from ..clauses.phrase import Determiner, Linked, Role, Thing


def whose(restriction: object) -> Thing | None:
    """The pronoun of a restriction that says whose the thing is; None where it says anything else."""
    of = restriction.thing if isinstance(restriction, Linked) and restriction.role is Role.OF else None
    return of if isinstance(of, Thing) and of.determiner is Determiner.PRONOUN else None


def is_owner(restriction: object) -> bool:
    """Whether a restriction says by a pronoun whose the thing is."""
    return whose(restriction) is not None
