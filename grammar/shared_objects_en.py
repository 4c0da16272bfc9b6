"""What stands once behind a row of English verbs and is what each of them is done to."""

from __future__ import annotations

from collections.abc import Container

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .deverbal_en import verb_behind
from .lexicon_en import TABLE, gerund_of

__all__ = ["filled_gap", "sharing"]


def sharing(act: Predication, giver: Predication, is_open: bool, some_open: bool, verbs: Container[str]) -> Predication:
    """
    An act with what stands once behind `giver`, in a row of `verbs`.

    `is_open` where its object is still to come, or that of some act.
    """
    if not act.roles and _is_deed(giver) and act.verb not in _DEEDS:
        return act
    done_to = _echoed(act.verb, giver) or _of_the_act(giver, verbs)
    if not act.roles and done_to is not None:
        return evolve(act, roles=(Filled(Role.OBJECT, done_to),))
    common = _direct_object(giver)
    if common is not None and (some_open or _names_what_is_made(giver, common)):
        common = _inmost(common)
    elif common is not None and _is_access(common):
        common = _or_the_thing(common) if act.verb in _TRADES else _inmost(common)
    if is_open and common is not None:
        act = filled_gap(act, common)
        aims = tuple(f for f in giver.roles if f.role is Role.PURPOSE) if _shares_all(giver) else ()
        return evolve(act, roles=(*act.roles, *(f for f in aims if f not in act.roles)))
    if not act.roles and common is not None and act.verb in _TAKES_APART:
        return evolve(act, roles=(Filled(Role.OBJECT, _taken_apart(giver, common)),))
    if not act.roles and common is not None:
        rest = tuple(f for f in giver.roles if f.role is not Role.OBJECT) if _shares_all(giver) else ()
        return evolve(act, roles=(Filled(Role.OBJECT, common), *rest))
    if not act.roles and (act.verb in _TRANSITIVE or not _frame_object(giver)):
        return evolve(act, roles=giver.roles)
    return act


def _direct_object(act: Predication) -> Thing | Things | Words | None:
    """The noun phrase that is the act's object, or that of the act that it is about ("attempt to discover X")."""
    if _frame_object(act):
        return None
    for filler in act.get(Role.OBJECT):
        if isinstance(filler, Thing | Things | Words):
            return filler
        if isinstance(filler, Predication):
            return _direct_object(filler)
        if isinstance(filler, AllOf | AnyOf):
            found = (_direct_object(part) for part in filler.parts if isinstance(part, Predication))
            return next((one for one in found if one is not None), None)
    return None


_HELPS = frozenset(
    ("facilitate", "enable", "encourage", "promote", "support", "assist", "help", "participate", "engage")
)
"""What is done for an act that a noun names: "publish, or facilitate the publication of, X"."""
_ASKS_FOR = frozenset(("apply", "file"))


def _of_the_act(act: Predication, verbs: Container[str]) -> Thing | Things | None:
    """
    What the act is done to that the last verb is for, where it is one of the `verbs` of the row.

    "publish, send, or facilitate the sending of X"; so too "display, use, or apply for the registration of X".
    """
    if act.verb in _ASKS_FOR:
        asked = [one for one in act.get(Role.PURPOSE) if isinstance(one, Predication) and one.verb == "register"]
        found = [_direct_object(one) for one in asked]
        return found[0] if len(found) == 1 and isinstance(found[0], Thing | Things) else None
    if act.verb not in _HELPS:
        return None
    named = [one.filler for one in act.roles if isinstance(one.filler, Thing) and _verb_of(one.filler.head) in verbs]
    behind = [
        link.thing
        for one in named
        for link in one.restrictions
        if isinstance(link, Linked) and link.role is Role.OF and isinstance(link.thing, Thing | Things)
    ]
    return behind[0] if len(behind) == 1 and not _is_somebody(behind[0]) else None


def _echoed(verb: str, giver: Predication) -> Thing | Things | None:
    """What the last act does to what it helps with, where that is the verb before it: "copy or help in copying X"."""
    inner = [part for one in giver.roles for part in _parts(one.filler) if part.verb == verb]
    found = _direct_object(inner[0]) if len(inner) == 1 and not inner[0].negated else None
    return found if isinstance(found, Thing | Things) else None


def _parts(filler: Filler) -> list[Predication]:
    many = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
    return [one for one in many if isinstance(one, Predication)]


def _verb_of(noun: str) -> str:
    """The verb of a noun that names an act: "sending", "sale", "creation"."""
    gerund = gerund_of(noun)
    return TABLE.data["nominal"].get(noun) or (gerund.lemma if gerund is not None else verb_behind(noun))


_DEEDS = frozenset(("commit", "perpetrate"))
"""Verbs whose object is what is done, and nothing that another verb is done to: "deceive, mislead, or commit fraud"."""


def _is_deed(act: Predication) -> bool:
    """Whether an act is to commit something, or to try to."""
    tried = [part for one in act.get(Role.OBJECT) for part in (one.parts if isinstance(one, AllOf | AnyOf) else (one,))]
    return act.verb in _DEEDS or any(isinstance(one, Predication) and one.verb in _DEEDS for one in tried)


_TRANSITIVE = frozenset(("assist", "bring", "commence", "enable", "encourage", "facilitate", "file", "initiate")) | {
    *("institute", "maintain", "promote", "pursue", "sponsor", "support"),
}
"""Verbs that say nothing without an object: "file, maintain, or take part in a lawsuit"."""


def _frame_object(act: Predication) -> bool:
    """Whether the verb's object comes through a preposition ("engage in X"), so that it is none of another verb's."""
    through = {word for word, role in TABLE.data["frames"].get(act.verb, {}).items() if role == Role.OBJECT.value}
    return bool(through - set(TABLE.data["prepositional"].get(act.verb, "").split()))


def _names_what_is_made(act: Predication, thing: Thing | Things | Words) -> bool:
    """ "Use, copy and prepare derivative works of the software": what is used and copied is the software."""
    made = isinstance(thing, Thing) and thing.determiner in (Determiner.NONE, Determiner.A, Determiner.ANY)
    if made and act.verb == "make" and isinstance(thing, Thing) and thing.head == "use":
        return True  # "copy, and make production use of, the software"
    return made and act.verb in _MAKES and isinstance(thing, Thing) and "derivative" in (thing.head, *thing.modifiers)


_TRADES = frozenset(("sell", "resell", "rent", "lease", "lend", "license", "sublicense", "trade", "transfer"))


_TAKES_APART = frozenset(("reverse engineer", "decompile", "disassemble", "decode", "reverse assemble", "unbundle"))
_INSIDE = frozenset(("source code", "code", "source", "algorithm", "structure", "object code"))


def _taken_apart(act: Predication, inside: Thing | Things | Words) -> Thing | Things | Words:
    """ "Reverse engineer or attempt to extract the source code from the API": what is taken apart is the API."""
    if not isinstance(inside, Thing) or inside.head not in _INSIDE:
        return inside
    tried = [one for one in act.get(Role.OBJECT) if isinstance(one, Predication)]
    wholes = [one for done in (act, *tried) for one in done.get(Role.SOURCE)]
    wholes += [
        one.thing for one in inside.restrictions if isinstance(one, Linked) and one.role in (Role.OF, Role.SOURCE)
    ]
    found = [one for one in wholes if isinstance(one, Thing | Things) and not _is_somebody(one)]
    return found[0] if len(found) == 1 else inside


def _is_access(thing: Thing | Things | Words) -> bool:
    """ "Host, share or give access to the data": what is hosted is the data."""
    return isinstance(thing, Thing) and thing.head == "access" and thing.determiner is Determiner.NONE


def _or_the_thing(access: Thing | Things | Words) -> Thing | Things | Words:
    """ "Sell or give access to the data": who sells either of them sells that."""
    thing = _inmost(access)
    if thing is access or not isinstance(access, Thing) or not isinstance(thing, Thing):
        return access
    return Things(Connective.OR, (access, thing), access.span)


_MAKES = frozenset(("make", "create", "prepare", "produce"))


def _shares_all(act: Predication) -> bool:
    """Whether what else hangs on the last verb holds for the verbs before it too."""
    return all(isinstance(filled.filler, Thing | Things | Words) or filled.role is Role.PURPOSE for filled in act.roles)


_MADE_OF = frozenset(
    [
        "modification",
        "use",
        "change",
        "addition",
        "contribution",
        "access",
        "copy",
        "version",
        "work",
        "derivative",
        "adaptation",
    ]
)


def _inmost(thing: Thing | Things | Words) -> Thing | Things | Words:
    """ "modifications to the Llama Materials": the noun phrase behind the preposition, where others were left open."""
    if isinstance(thing, Thing) and thing.head in _MADE_OF:
        for restriction in thing.restrictions:
            if (
                isinstance(restriction, Linked)
                and restriction.role is Role.OF
                and isinstance(restriction.thing, Thing | Things)
                and not _is_somebody(restriction.thing)
            ):
                return restriction.thing
    return thing


def _is_somebody(thing: Thing | Things) -> bool:
    """ "The contribution of such contributor": whose it is, and not what it was made from."""
    first = thing.members[0] if isinstance(thing, Things) else thing
    return isinstance(first, Thing) and first.head in TABLE.words["makers"]


def filled_gap(act: Predication, common: Thing | Things | Words) -> Predication:
    """The act with `common` behind the preposition that was left open."""
    roles: list[Filled] = []
    placed = False
    for filled in act.roles:
        if filled.role is Role.OBJECT and isinstance(filled.filler, Thing) and not placed:
            roles.append(Filled(Role.OBJECT, filled.filler.with_(Linked(Role.OF, common))))
            placed = True
        else:
            roles.append(filled)
    return evolve(act, roles=tuple(roles) if placed else (*roles, Filled(Role.OBJECT, common)))
