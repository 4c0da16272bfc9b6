"""
The name by which a text speaks of itself: "under this F-L", where "F-L" is the Fern Licence, is "under this licence".
"""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve

from ..clauses.norm import Definition, Norm
from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Linked,
    NotSo,
    Predication,
    Thing,
    Things,
    Words,
)
from .concepts import TEXTS

_WORD = re.compile(r"[^\W\d_]{2,}")


def by_own_name(
    norms: tuple[Norm, ...], definitions: tuple[Definition, ...], title: str
) -> tuple[tuple[Norm, ...], tuple[Definition, ...]]:
    """Both, with "this agreement" for every name that the text defines for itself."""
    own = [one for one in definitions if _is_of_the_text(one, title)]
    names = frozenset(one.term for one in own)
    this = Thing("agreement", determiner=Determiner.THIS)
    told = tuple(evolve(one, meaning=this) if one in own else one for one in definitions)
    return tuple(_in_norm(norm, names) for norm in norms), told


def _is_of_the_text(definition: Definition, title: str) -> bool:
    """ "This is the Fern Licence (the “F-L”)", "on the following terms (“Fern Licence”)"."""
    meaning = definition.meaning
    if isinstance(meaning, Thing):
        following = meaning.determiner is Determiner.THIS or meaning.modifiers == ("following",)
        return meaning.head in TEXTS and following and not (meaning.restrictions or meaning.name)
    words = {word.casefold() for word in _WORD.findall(title)}
    return isinstance(meaning, Words) and bool(words & TEXTS) and words <= set(_WORD.findall(meaning.text.casefold()))


def _names_a_text(name: str) -> bool:
    """ "The requirements of this “Fern Licence – Version 2”"."""
    return bool({word.casefold() for word in _WORD.findall(name)} & TEXTS)


def _in_norm(norm: Norm, names: frozenset[str]) -> Norm:
    conditions = tuple(evolve(one, formula=_in(one.formula, names)) for one in norm.conditions)
    return evolve(norm, acts=tuple(_in(act, names) for act in norm.acts), conditions=conditions)


def _in(part: Any, names: frozenset[str]) -> Any:
    match part:
        case Thing():
            named = part.name in names or (part.determiner is Determiner.THIS and _names_a_text(part.name))
            if named and not (part.head or part.restrictions):
                return evolve(part, head="agreement", name="", determiner=Determiner.THIS)
            return evolve(part, restrictions=tuple(_in(one, names) for one in part.restrictions))
        case Things():
            return evolve(part, members=tuple(_in(one, names) for one in part.members))
        case Linked():
            return evolve(part, thing=_in(part.thing, names))
        case Predication():
            return evolve(part, roles=tuple(Filled(one.role, _in(one.filler, names)) for one in part.roles))
        case AllOf() | AnyOf():
            return evolve(part, parts=tuple(_in(one, names) for one in part.parts))
        case NotSo():
            return evolve(part, part=_in(part.part, names))
        case _:
            return part
