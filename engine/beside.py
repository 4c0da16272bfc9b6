"""
Bans on doing one thing beside another: "if you are a party to such an arrangement, you may not distribute it".

Such a ban needs a further act or bond of the bearer that no sentence speaks of. Like a role that nobody fills, that is
no open fact of the case but a limit of the answer. What the bearer or a thing of the act is, or how much, stays open.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Proviso
from ..clauses.phrase import LICENSEE, Filler, Predication, Role, Thing, Things
from ..clauses.vocabulary import ActProperty, Sort
from .core import FALSE
from .index import predications
from .lexicon import Lexicon, Relation
from .parts import Env, Fit, Part


def speaks_beside(proviso: Proviso, env: Env, lexicon: Lexicon) -> bool:
    """Whether all that a condition of a ban asks for is that the reader does, or is bound to, something else."""
    leaves = tuple(predications(proviso.formula))
    return bool(leaves) and not proviso.unless and all(_beside(leaf, env, lexicon) for leaf in leaves)


def unspoken(part: Part) -> Part:
    """A part that no sentence speaks of, as one that does not reach the act."""
    if part.fit is not Fit.OPEN or part.stated:
        return part
    return evolve(part, formula=FALSE, fit=Fit.MISSING)


def _beside(leaf: Predication, env: Env, lexicon: Lexicon) -> bool:
    agents = [one for filler in leaf.get(Role.AGENT) for one in _things(filler)]
    if leaf.negated or not agents or any(one.head != LICENSEE for one in agents):
        return False
    if leaf.verb == "be":
        bonds = [one for filler in leaf.get(Role.COMPLEMENT) for one in _things(filler)]
        return bool(bonds) and all(one.head == "party" and bool(one.restrictions) for one in bonds)
    if lexicon.has(leaf.verb, ActProperty.STATE):
        return False
    return env.act is None or lexicon.relate(Sort.ACT, env.act.verb, leaf.verb) is Relation.NONE


def _things(filler: Filler) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))
