"""
Nouns that name acts: "redistribution and use in source form", "any commercial use", "development of competing
products".
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Determiner, Filled, Linked, Predication, Role, Thing, Things, Words
from .concepts import NAMING
from .lexicon_en import TABLE
from .nominal_acts import in_activity

__all__ = ["nominal_acts"]


def nominal_acts(thing: Thing | Things | Predication | Words | None) -> tuple[Predication, ...]:
    """
    A noun phrase whose head is a nominalised act as the acts that it names.

    "any commercial use of X"; "redistribution and use in source form".
    """
    if isinstance(thing, Predication):
        return (thing,)
    if isinstance(thing, Things):
        members = [nominal_acts(member) for member in thing.members]
        if not all(members):
            return ()
        acts = [act for member in members for act in member]
        # "copying and distribution of the data": what stands once, behind the last noun, holds for all.
        behind = tuple(one for one in acts[-1].roles if getattr(one.filler, "span", None) != acts[-1].span)
        return tuple(evolve(act, roles=behind) if not act.roles else act for act in acts)
    if not isinstance(thing, Thing):
        return ()
    verb = TABLE.data["nominal"].get(thing.head)
    if verb is None:
        return ()
    roles: list[Filled] = []
    for restriction in thing.restrictions:
        if isinstance(restriction, Linked):
            owner = (
                restriction.role is Role.OF
                and isinstance(restriction.thing, Thing)
                and restriction.thing.determiner is Determiner.PRONOUN
                and any(
                    isinstance(other, Linked) and other.role is Role.OF and other is not restriction
                    for other in thing.restrictions
                )
            )
            if (restriction.role is Role.OF and owner) or (restriction.role is Role.OF and _speaks(restriction.thing)):
                roles.append(Filled(Role.AGENT, restriction.thing))
            elif restriction.role is Role.OF:
                whole, placed = in_activity(restriction.thing)
                roles.append(Filled(Role.OBJECT, whole))
                roles.extend(placed)
            else:
                roles.append(Filled(restriction.role, restriction.thing))
        elif isinstance(restriction, Words):
            roles.append(Filled(Role.MANNER, restriction))
        else:
            roles.append(Filled(Role.MANNER, restriction))
    modifiers = thing.modifiers
    if modifiers and modifiers[-1] in NAMING and not any(one.role is Role.OBJECT for one in roles):
        # "data collection": what the noun before it names is what it is done to
        roles.insert(0, Filled(Role.OBJECT, Thing(modifiers[-1], modifiers[:-1], span=thing.span)))
        modifiers = ()
    manner = tuple(_as_manner(word) for word in modifiers if word != "other")
    act = Predication(verb, tuple(roles), manner=manner, span=thing.span)
    return (act,)


def _speaks(thing: object) -> bool:
    return isinstance(thing, Thing) and thing.head in ("you", "we")


def _as_manner(modifier: str) -> str:
    return (
        f"{modifier}ly"
        if modifier in ("commercial", "public", "partial", "internal", "external", "personal", "professional")
        else modifier
    )
