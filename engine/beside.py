"""
Bans beside a bond with somebody else, or on several persons: "if you are a party to such an arrangement, you may not
distribute it", "more than one person must not use it".

Such a ban needs a bond of the bearer, or others beside the bearer, of whom no sentence speaks. Like a role that nobody
fills, that is no open fact of the case but a limit of the answer. What the bearer does or is besides, or a thing of the
act, or how much, stays open.
"""

from __future__ import annotations

from ..clauses.norm import Proviso
from ..clauses.phrase import LICENSEE, Compare, Filler, Limit, Predication, Role, Thing, Things
from ..clauses.values import evolve
from .concepts import GROUP, PERSON
from .core import FALSE
from .events import Ref
from .parts import Fit, Part, compare, predications
from .world import World


def speaks_beside(proviso: Proviso) -> bool:
    """Whether all that a condition of a ban asks for is that the reader is bound to somebody else."""
    leaves = tuple(predications(proviso.formula))
    return bool(leaves) and not proviso.unless and all(map(_is_bond, leaves))


def unspoken(part: Part) -> Part:
    """A part that no sentence speaks of, as one that does not reach the act."""
    if part.fit is not Fit.OPEN or part.stated:
        return part
    return evolve(part, formula=FALSE, fit=Fit.MISSING)


def on_several(bearer: Thing | Things | None) -> bool:
    """Whether a ban is on several at once: "more than one user", "multiple persons"."""
    if not isinstance(bearer, Thing):
        return False
    if bearer.count is None:
        return bearer.plural and bool(_SEVERAL & {*bearer.modifiers})
    return bearer.count.compare in (Compare.GT, Compare.GE)


def speaks_of_several(world: World, bearer: Thing | Things | None = None) -> bool:
    """
    Whether a case speaks of several persons, or of a number of them: "two clerks", "its users", "the team".

    Where it counts all of them, only if there are as many as the ban speaks of.
    """
    persons = [one for one in world.labels if one.plural and world.lexicon.is_kind(world.lexicon.kind(one)[0], PERSON)]
    told = [one.count.quantity for one in persons if one.count is not None and one.count.compare is Compare.EQ]
    most = bearer.count if isinstance(bearer, Thing) else None
    if most is not None and told and len(told) == len(persons):
        return any(
            compare(Limit(Compare.EQ, one), evolve(most, quantity=evolve(most.quantity, unit=one.unit))) for one in told
        )
    agents = {arg for event in world.events for arg in event.args(Role.AGENT)}
    others = {arg for event in world.events for role, arg in event.roles if role in (Role.OBJECT, Role.TOPIC)} - agents
    for ref, label in enumerate(world.labels):
        kind = world.lexicon.kind(label)[0]
        if ref in others and not any(said.links for said in world.describe(Ref(ref))):
            continue  # persons to whom something is done, and nobody's own: "deceives investors"
        several = label.plural or label.count is not None
        if several and (ref in agents or world.lexicon.is_kind(kind, PERSON)):
            return True
        if world.lexicon.is_kind(kind, GROUP):
            return True
    return False


_SEVERAL = frozenset({"multiple", "several", "various", "different", "many"})


def _is_bond(leaf: Predication) -> bool:
    agents = [one for filler in leaf.get(Role.AGENT) for one in _things(filler)]
    if leaf.negated or leaf.verb != "be" or not agents or any(one.head != LICENSEE for one in agents):
        return False
    bonds = [one for filler in leaf.get(Role.COMPLEMENT) for one in _things(filler)]
    return bool(bonds) and all(one.head == "party" and bool(one.restrictions) for one in bonds)


def _things(filler: Filler) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))
