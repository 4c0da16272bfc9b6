"""
Duties of secrecy: "keep your credentials secret", "hold the Reports in confidence".

What is to be kept so must not be told: whoever discloses it has not kept it, and the ban is what a question meets.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..clauses.phrase import LICENSEE, Determiner, Filled, Linked, Predication, Role, Thing, Things, Words
from .concepts import CREDENTIALS, GUARDS, KEEPS, SECRET

_HOW = (Role.COMPLEMENT, Role.PLACE, Role.MANNER, Role.CAPACITY)


def told(acts: tuple[Predication, ...]) -> tuple[Predication, ...]:
    """What is banned by the duty to do `acts`: to disclose what they keep secret."""
    found: list[Predication] = []
    for act in acts:
        held = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
        if not act.negated and act.verb in KEEPS | GUARDS | {"ensure"}:
            # "maintain the confidentiality of your password"
            of = [part for one in held if one.head in _SECRECY for part in one.restrictions if isinstance(part, Linked)]
            kept = [part.thing for part in of if part.role is Role.OF and isinstance(part.thing, Thing | Things)]
            kept += [_named_before(one) for one in held if one.head in _SECRECY and one.modifiers and not of]
            found += [Predication("disclose", (Filled(Role.OBJECT, one),), span=act.span) for one in kept]
        if _keeps_secret(act):
            found += [Predication("disclose", (Filled(Role.OBJECT, one),), span=act.span) for one in held]
    return tuple(found)


def _named_before(thing: Thing) -> Thing:
    """ "Password confidentiality": that of the password."""
    return Thing(thing.modifiers[-1], thing.modifiers[:-1], span=thing.span)


_SECRECY = frozenset({"confidentiality", "secrecy"})


_PLACES = frozenset(("property", "land", "ground", "road", "place", "building", "company", "person", "school"))
"""What is private without being a secret."""


def kept_secret(subject: object, act: Predication) -> tuple[Predication, ...]:
    """What is banned where something is said to be confidential: to disclose it."""
    whole = isinstance(subject, Thing | Things) and act.verb in ("be", "remain", "stay") and len(act.roles) == 1
    if not whole or act.manner or not _words((Role.COMPLEMENT, Role.OBJECT), act) & SECRET:
        return ()
    if any(isinstance(one, Thing) and one.head in _PLACES for one in act.get(Role.COMPLEMENT)):
        return ()  # "the stations are private property": they are no secret
    assert isinstance(subject, Thing | Things)
    return (Predication("disclose", (Filled(Role.OBJECT, subject),), span=act.span),)


def _keeps_secret(act: Predication) -> bool:
    if act.negated:
        return False
    guarded = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head in CREDENTIALS]
    if act.verb in GUARDS and guarded:
        return True
    verb, _, rest = act.verb.partition(" ")
    if verb not in KEEPS | {"store"}:
        return False
    if any(_is_oneself(one) for role in (Role.RECIPIENT, Role.PURPOSE) for one in act.get(role)):
        return True  # "keep the Maps to yourself"
    return verb in KEEPS and bool(({rest, *act.manner} | _words(_HOW, act)) & SECRET)


def _words(roles: Iterable[Role], act: Predication) -> set[str]:
    words: set[str] = set()
    for role in roles:
        for one in act.get(role):
            words |= {*one.lemmas, one.text} if isinstance(one, Words) else set()
            words |= {one.head, *one.modifiers} if isinstance(one, Thing) else set()
    return words


def _is_oneself(filler: object) -> bool:
    """ "Yourself": the reader, or whoever it is that keeps it."""
    if not isinstance(filler, Thing) or filler.restrictions or filler.name:
        return False
    return filler.head in (LICENSEE, "you", "self", "oneself") or (
        not filler.head and filler.determiner is Determiner.PRONOUN
    )
