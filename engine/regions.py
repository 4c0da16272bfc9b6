"""Places that a text defines: "Territory" for the world without some countries, "Region" for some of them."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from ..clauses.countries import is_country, plain_name
from ..clauses.norm import Definition
from ..clauses.phrase import Determiner, Filler, Linked, Predication, Role, Thing, Things
from ..clauses.values import evolve

AREAS = frozenset(
    ("place", "country", "region", "territory", "geography", "location", "jurisdiction", "area", "market", "state")
)
"""Nouns for places that a text may give a meaning of its own."""
_WORLD = frozenset(("world", "earth", "globe", "universe"))
_EVERYWHERE = frozenset(("worldwide", "whole", "entire", "global"))


@frozen
class Region:
    """Countries, or all of them, without some others."""

    members: tuple[str, ...] = ()
    everywhere: bool = False
    without: tuple[str, ...] = ()


def defined_region(
    wanted: object, define: Callable[[str], Definition | None]
) -> tuple[str, Region, bool, Thing] | None:
    """The term for a place that a phrase holds, what it means, and whether the phrase speaks of what is outside it."""
    if not isinstance(wanted, Thing):
        return None
    away = False
    if wanted.head == "place" and len(wanted.restrictions) == 1 and not wanted.name and not wanted.term:
        inner = wanted.restrictions[0]
        places = inner.get(Role.PLACE) if isinstance(inner, Predication) else ()
        if not isinstance(inner, Predication) or not inner.negated or inner.verb != "be" or len(places) != 1:
            return None
        away, wanted = True, places[0]
    if not isinstance(wanted, Thing) or not wanted.term or wanted.restrictions:
        return None
    definition = define(wanted.term)
    region = meant_region(definition) if definition is not None else None
    return None if region is None else (wanted.term.casefold(), region, away, wanted)


def meant_region(definition: Definition) -> Region | None:
    """
    The countries that a definition names; None where it says anything else of the place.
    """
    meaning = definition.meaning
    if not isinstance(meaning, Thing | Things):
        return None
    left_out: list[str] = []
    more = [_countries(one) for one in definition.includes]
    for one in definition.excludes:
        if (names := _countries(one)) is None:
            return None
        left_out += names
    if isinstance(meaning, Thing):
        kept = []
        for part in meaning.restrictions:
            if isinstance(part, Linked) and part.role is Role.WITHOUT:
                if (names := _countries(part.thing)) is None:
                    return None
                left_out += names
            else:
                kept.append(part)
        if not kept and _is_everywhere(meaning):
            return Region(everywhere=True, without=tuple(left_out))
        if len(kept) < len(meaning.restrictions):
            meaning = evolve(meaning, restrictions=tuple(kept))
    named = [_countries(meaning), *more]
    if any(one is None for one in named):
        return None
    members = tuple(name for one in named for name in one or ())
    return Region(members, without=tuple(left_out)) if members else None


def country_of(thing: Thing) -> str:
    """The country, or union of them, that a phrase names in its own words; empty for none."""
    for called in (thing.term, thing.name, " ".join((*thing.modifiers, thing.head))):
        if called and is_country(plain_name(called)):
            return plain_name(called)
    return ""


def _countries(filler: Filler) -> tuple[str, ...] | None:
    """The countries that a phrase names, "the territory of" aside; None where it holds anything else."""
    if isinstance(filler, Things):
        named = [_countries(one) for one in filler.members]
        return None if any(one is None for one in named) else tuple(name for one in named for name in one or ())
    if not isinstance(filler, Thing):
        return None
    if country := country_of(filler):
        return (country,) if not filler.restrictions else None
    members = filler.head == "state" and filler.modifiers == ("member",)  # "the member states of the European Union"
    if filler.head in AREAS and not filler.name and (members or not filler.modifiers) and len(filler.restrictions) == 1:
        inner = filler.restrictions[0]
        return _countries(inner.thing) if isinstance(inner, Linked) and inner.role is Role.OF else None
    return None


def _is_everywhere(thing: Thing) -> bool:
    if thing.name or thing.count is not None or {*thing.modifiers} - _EVERYWHERE:
        return False
    whole = thing.determiner in (Determiner.ALL, Determiner.ANY) or bool({*thing.modifiers} & _EVERYWHERE)
    return thing.head in _WORLD or (thing.head in AREAS and whole)


__all__ = ["AREAS", "Region", "country_of", "defined_region", "meant_region"]
