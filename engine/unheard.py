"""Bans on what a thing has on or in it, of which a case does not speak: "changed copies must not carry the logo"."""

from __future__ import annotations

from ..clauses.norm import Proviso
from ..clauses.phrase import Determiner, Predication, Role, Thing, Things
from ..clauses.values import evolve
from .core import FALSE
from .parts import Fit, Part
from .world import World

HAS = frozenset(("carry", "contain", "bear", "show", "display", "feature", "have", "include", "hold", "mention"))


def holds_unheard(proviso: Proviso, world: World) -> bool:
    """Whether a condition of a ban is that a thing has something on or in it of which the case does not speak."""
    leaf = proviso.formula
    if proviso.unless or not isinstance(leaf, Predication) or leaf.verb not in HAS or leaf.negated:
        return False
    agents = leaf.get(Role.AGENT)
    this = [one for one in agents if isinstance(one, Thing) and one.determiner is Determiner.THIS]
    held = [one for top in leaf.get(Role.OBJECT) for one in (top.members if isinstance(top, Things) else (top,))]
    heads = {one.head for one in held if isinstance(one, Thing)}
    kinds = (word for one in world.labels for word in (one.head, *one.modifiers))
    told = any(word in heads for word in kinds) or any(event.verb == leaf.verb for event in world.events)
    return len(this) == len(agents) == 1 and bool(heads) and not told


def not_reaching(part: Part) -> Part:
    """A part that no sentence speaks of, or that is presumed not to be so, as one that does not reach the act."""
    unread = part.fit is Fit.OPEN or (part.fit is Fit.PRESUMED and part.formula is FALSE)
    return evolve(part, formula=FALSE, fit=Fit.MISSING) if unread and not part.stated else part
