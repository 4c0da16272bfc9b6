"""
What a grant is about, without how much of it, when and how: "up to three copies", "until 31 March".
"""

from __future__ import annotations

from fractions import Fraction

from ..clauses.norm import Norm
from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Compare,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Quantity,
    Restriction,
    Thing,
    Things,
)
from ..clauses.values import evolve
from .concepts import USE
from .events import Event
from .forms import in_every_form
from .grounding import Draft
from .lexicon import Lexicon, Relation
from .members import Role, Sort
from .rank import CIRCUMSTANCES, unnarrowed


def is_limited(act: Predication) -> bool:
    """Whether an act is granted so much, or for so long, and no more."""
    counted = any(isinstance(one, Thing) and one.count is not None for one in act.get(Role.OBJECT))
    dated = any(isinstance(one, Period) for one in act.get(Role.TIME))
    return counted or dated or is_sized(act) or bool(act.get(Role.QUANTITY)) or any(_has_most(one) for one in act.roles)


def is_sized(act: Predication) -> bool:
    """Whether what is granted may be so long or large, and no more: "quotations of up to 200 words"."""
    return any(_of_at_most(one) for filler in act.get(Role.OBJECT) for one in _members(filler))


def _members(filler: Filler) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))


def _of_at_most(thing: Thing) -> bool:
    """ "Quotations of up to 200 words": longer ones are not granted."""
    return any(map(_is_most, thing.restrictions))


def _is_most(part: Restriction) -> bool:
    of = part.thing if isinstance(part, Linked) and part.role is Role.OF else None
    count = of.count if isinstance(of, Thing) else None
    return count is not None and count.compare in (Compare.LE, Compare.LT)


def is_bounded(act: Predication) -> bool:
    """Whether it is said on or with how many of something, at most, an act may be done."""
    return any(_has_most(one) for one in act.roles if one.role in (Role.PLACE, Role.MEANS))


def _has_most(filled: Filled) -> bool:
    """ "To no more than 500 testers", "for up to 30 days", "on at most five computers"."""
    one = filled.filler
    count = one.count if isinstance(one, Thing) and filled.role in _COUNTED else None
    return count is not None and count.compare in (Compare.LE, Compare.LT)


_COUNTED = (Role.RECIPIENT, Role.TIME, Role.PLACE, Role.MEANS)


def bare_act(act: Predication, *, plain: bool) -> Predication:
    """
    The act with what it is done to, of whatever amount; where it is done if it is done to nothing ("park in the yard").

    `plain` leaves out what narrows the thing as well.
    """
    objects = tuple(
        evolve(one, filler=_plain(one.filler) if plain else _unlimited(one.filler))
        for one in act.roles
        if one.role is Role.OBJECT
    )
    where = tuple(one for one in act.roles if one.role is Role.PLACE)
    return evolve(act, roles=objects or where, manner=())


def _plain(filler: Filler) -> Filler:
    """ "Upload only lawful content" speaks of all content."""
    filler = _unlimited(filler)
    if not isinstance(filler, Thing) or filler.term or filler.name or not filler.head:
        return filler
    return evolve(filler, modifiers=())


def _unlimited(filler: Filler) -> Filler:
    if isinstance(filler, Things):
        return evolve(filler, members=tuple(_unlimited(one) for one in filler.members))
    if isinstance(filler, Thing) and _of_at_most(filler):
        filler = evolve(filler, restrictions=tuple(one for one in filler.restrictions if not _is_most(one)))
    if not isinstance(filler, Thing) or filler.count is None:
        return filler
    if filler.head:
        return evolve(filler, count=None)
    return evolve(filler, count=Limit(Compare.GE, Quantity(Fraction(0), filler.count.quantity.unit)))


def of_the_kind(act: Predication) -> Predication:
    """The act done to whatever is of the kind of what it is done to: to maps, where it names small maps of Norway."""
    return evolve(act, roles=tuple(evolve(one, filler=_kind_of(one.filler)) for one in act.roles))


def _kind_of(filler: Filler) -> Filler:
    if isinstance(filler, Things):
        return evolve(filler, members=tuple(_bare(one) if isinstance(one, Thing) else one for one in filler.members))
    return _bare(filler) if isinstance(filler, Thing) else filler


def _bare(thing: Thing) -> Thing:
    if not (thing.head or thing.term or thing.name):
        return thing
    own = thing.term.casefold().split()
    return evolve(thing, restrictions=(), modifiers=tuple(one for one in thing.modifiers if one in own))


def same_object(draft: Draft, other: Event) -> bool:
    """Whether two descriptions of an act say that it is done to the same thing, or with what the grant names."""
    one, norm = draft.source.act, draft.source.norm
    if one is None:
        return False
    objects = other.args(Role.OBJECT)
    granted = norm.acts if norm is not None else ()
    # who may use it to fine-tune a model may fine-tune that model; who may use it, and no more, may not sell it with it
    aimed = any(isinstance(aim, Predication | AllOf | AnyOf) for act in granted for aim in act.get(Role.PURPOSE))
    acts = (one, *(one.purposes() if aimed else ()))
    if any(arg in objects for act in acts for arg in act.args(Role.OBJECT)):
        return True
    # "You may train models on the Data": who does so uses the Data for that
    means = other.verb == USE and any(act.get(Role.MEANS) for act in granted)
    return means and any(arg in objects for arg in one.args(Role.MEANS))


def is_broad(norm: Norm | None, verb: str, lexicon: Lexicon) -> bool:
    """Whether a grant says of an act no more than that it may be done with what."""
    if norm is None or norm.only or norm.defeats or norm.overrides or norm.conditions:
        return False
    return any(
        all(
            one.role in (Role.AGENT, Role.OBJECT, Role.BASIS, *in_every_form(act, lexicon))
            or (one.role in CIRCUMSTANCES and unnarrowed(one))
            for one in act.roles
        )
        for act in norm.acts
        if lexicon.relate(Sort.ACT, verb, act.verb) in (Relation.BELOW, Relation.NEAR)
    )
