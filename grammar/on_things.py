"""
Bans on what a thing has on or in it: "changed copies must not carry our logo".

A copy does nothing; what is banned is to do something with one that is so.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm, Proviso
from ..clauses.phrase import Determiner, Filled, Predication, Role, Thing
from .nominal_acts import is_somebody
from .parties import Parties, Side

_HAS = frozenset(
    ("carry", "contain", "bear", "show", "display", "feature", "have", "include", "hold", "mention", "cost")
)
"""Verbs of what is on or in a thing."""
_NAMES = frozenset(("name", "title", "label", "domain"))
"""Words of which "must not contain" says how something may be called."""
_USE = "use"
"""The verb for whatever is done with a thing."""


def with_bans_on_things(norms: Sequence[Norm], parties: Parties) -> tuple[Norm, ...]:
    """The norms, each ban on what a thing has as a ban on using such a thing if it has it."""
    return tuple(_banned(norm, parties) for norm in norms)


def _banned(norm: Norm, parties: Parties) -> Norm:
    things = [_bearing(act, parties) for act in norm.acts]
    known = [one for one in things if one is not None]
    if norm.modality is not Modality.FORBID or norm.bearer is not None or norm.defeats or not known:
        return norm
    if len(known) < len(things) or len(set(known)) > 1 or len(norm.acts) > 1:
        return norm
    (thing,), (act,) = known, norm.acts
    this = evolve(thing, determiner=Determiner.THIS, restrictions=())
    roles = tuple(evolve(one, filler=this) if one.role is Role.AGENT else one for one in act.roles)
    use = Predication(_USE, (Filled(Role.OBJECT, thing),), span=act.span)
    has = Proviso(evolve(act, roles=roles), span=act.span)
    return evolve(norm, acts=(use,), conditions=(*norm.conditions, has))


def _bearing(act: Predication, parties: Parties) -> Thing | None:
    """The thing that would have something on or in it; None where somebody does it."""
    agents = act.get(Role.AGENT)
    thing = agents[0] if len(agents) == 1 else None
    if not isinstance(thing, Thing) or act.verb not in _HAS or act.negated or not act.get(Role.OBJECT):
        return None
    pointed = thing.head in _NAMES or not (thing.head or thing.term or thing.name)
    return None if pointed or is_somebody(thing) or parties.side(thing) is not Side.OTHER else thing
