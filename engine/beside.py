"""
Bans beside a bond with somebody else: "if you are a party to such an arrangement, you may not distribute it".

Such a ban needs a bond of the bearer that no sentence speaks of. Like a role that nobody fills, that is no open fact of
the case but a limit of the answer. What the bearer does or is besides, or a thing of the act, or how much, stays open.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Proviso
from ..clauses.phrase import LICENSEE, Filler, Predication, Role, Thing, Things
from .core import FALSE
from .parts import Fit, Part, predications


def speaks_beside(proviso: Proviso) -> bool:
    """Whether all that a condition of a ban asks for is that the reader is bound to somebody else."""
    leaves = tuple(predications(proviso.formula))
    return bool(leaves) and not proviso.unless and all(map(_is_bond, leaves))


def unspoken(part: Part) -> Part:
    """A part that no sentence speaks of, as one that does not reach the act."""
    if part.fit is not Fit.OPEN or part.stated:
        return part
    return evolve(part, formula=FALSE, fit=Fit.MISSING)


def _is_bond(leaf: Predication) -> bool:
    agents = [one for filler in leaf.get(Role.AGENT) for one in _things(filler)]
    if leaf.negated or leaf.verb != "be" or not agents or any(one.head != LICENSEE for one in agents):
        return False
    bonds = [one for filler in leaf.get(Role.COMPLEMENT) for one in _things(filler)]
    return bool(bonds) and all(one.head == "party" and bool(one.restrictions) for one in bonds)


def _things(filler: Filler) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))
