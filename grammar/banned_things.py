"""Things that a rule names alone: "purchased lists are prohibited" bans whatever is done with one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ..clauses.phrase import Connective, Determiner, Filled, Filler, Predication, Role, Thing, Things
from .nominal_acts import acts_of

_DEED = re.compile(r"(?:ing|tion|sion|ment|ance|ence|ity|ness|ism|ure|age|al|ship)$")
"""Endings of nouns that say what is done or how somebody is."""
_NO_DEED = frozenset(
    [
        *("image", "page", "message", "package", "language", "beverage", "village", "garage", "picture", "figure"),
        *("feature", "furniture", "literature", "sculpture", "document", "instrument", "element", "comment"),
        *(
            "statement",
            "application",
            "question",
            "animal",
            "material",
            "journal",
            "manual",
            "signal",
            "thing",
            "string",
        ),
        *("building", "painting", "drawing", "recording", "ring", "ship", "city", "community", "university"),
        *("advertisement", "publication", "caption", "illustration", "presentation", "medal", "metal", "string"),
    ]
)
"""Nouns with these endings that are things."""
_POINTING = (Determiner.THIS, Determiner.PRONOUN, Determiner.OTHER)
_GENERAL = frozenset(
    [
        *("", "activity", "act", "action", "thing", "conduct", "behavior", "practice", "purpose", "following", "way"),
        *("attack", "business", "work"),
    ]
)


_SENT = frozenset(("advertising", "marketing", "solicitation", "promotion", "publicity", "misinformation"))
"""Deeds that are also what is sent, shown or posted in doing them."""


_DEEDS = frozenset(
    [
        *("gamble", "bet", "spam", "harass", "stalk", "hack", "scam", "cheat", "discriminate", "threaten", "lobby"),
        *("campaign", "defraud", "bully", "phish", "dox", "defame", "troll", "spy", "smuggle", "plagiarize", "lie"),
    ]
)
"""What nobody may use a thing for who must not do it: "you must not gamble"."""
_SENDS = {"advertise": "advertising", "market": "marketing", "solicit": "solicitation", "spam": "spam"}
"""What is sent by who does a deed of which nothing more is said: "advertising is not allowed"."""


def with_uses(acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """
    The acts of a ban; with "doing" a thing stands its use, which is whatever is done with it.

    "Political advertising is not allowed": nor is whatever is used for that.
    """
    acts = [each for act in acts for each in _each(act)]
    used = (evolve(act, verb="use") for act in acts if _is_bare_thing(act))
    sent = (
        evolve(act, verb="use", roles=(Filled(Role.OBJECT, Thing(_SENDS[act.verb], act.manner)),), manner=())
        for act in acts
        if act.verb in _SENDS and not act.roles and not act.negated
    )
    done_with = (
        Predication("use", (Filled(Role.PURPOSE, act),), span=act.span)
        for act in acts
        if act.verb in _DEEDS and not act.roles and not act.negated
    )
    aimed = (evolve(act, verb="use") for act in acts if act.verb == "do" and act.roles and _is_aimed(act))
    return (*acts, *used, *sent, *done_with, *aimed, *(for_it for act in acts for for_it in _used_for(act)))


def _is_aimed(act: Predication) -> bool:
    """Whether a ban names only what for or where: "prohibited for advertising"."""
    return not act.negated and all(one.role in (Role.PURPOSE, Role.PLACE) for one in act.roles)


def _each(act: Predication) -> tuple[Predication, ...]:
    """ "Doing" one of several things, as each of them: "spam or mail bombing" are banned apart."""
    objects = act.get(Role.OBJECT)
    things = objects[0] if act.verb == "do" and len(act.roles) == 1 and len(objects) == 1 else None
    if not isinstance(things, Things) or things.connective is not Connective.OR:
        return (act,)
    return tuple(evolve(act, roles=(Filled(Role.OBJECT, one),)) for one in things.members)


def _used_for(act: Predication) -> Iterator[Predication]:
    """The use for a deed that is banned by its noun alone."""
    objects = act.get(Role.OBJECT)
    if act.verb != "do" or act.negated or len(objects) != 1 or len(act.roles) > 1:
        return
    (done,) = objects
    things = done.members if isinstance(done, Things) else (done,)
    deeds = [one for one in things if isinstance(one, Thing) and _is_deed(one.head) and one.head not in _GENERAL]
    if len(deeds) == len(things) and not any(one.determiner in _POINTING or one.restrictions for one in deeds):
        yield evolve(act, verb="use", roles=(Filled(Role.PURPOSE, done),))


def _is_bare_thing(act: Predication) -> bool:
    objects = act.get(Role.OBJECT)
    if act.verb != "do" or act.negated or len(objects) != 1 or act.get(Role.AGENT):
        return False
    members: Sequence[Filler] = objects[0].members if isinstance(objects[0], Things) else objects
    return all(map(_is_thing, members))


def _is_thing(filler: Filler) -> bool:
    if not isinstance(filler, Thing) or filler.determiner in (Determiner.THIS, Determiner.PRONOUN, Determiner.OTHER):
        return False
    if filler.name and not filler.head:
        return True
    if filler.head in _SENT:
        return True
    return filler.head not in _GENERAL and not _is_deed(filler.head) and acts_of(filler, {}) is None


def _is_deed(noun: str) -> bool:
    return noun not in _NO_DEED and _DEED.search(noun) is not None
