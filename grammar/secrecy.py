"""
Duties of secrecy: "keep your credentials secret", "hold the Reports in confidence".

What is to be kept so must not be told: whoever discloses it has not kept it, and the ban is what a question meets.
"""

from __future__ import annotations

from ..clauses.phrase import Filled, Predication, Role, Thing, Words
from .concepts import CREDENTIALS, GUARDS, KEEPS, SECRET

_HOW = (Role.COMPLEMENT, Role.PLACE, Role.MANNER, Role.CAPACITY)


def told(acts: tuple[Predication, ...]) -> tuple[Predication, ...]:
    """What is banned by the duty to do `acts`: to disclose what they keep secret."""
    found: list[Predication] = []
    for act in acts:
        if _keeps_secret(act):
            objects = tuple(Filled(Role.OBJECT, one) for one in act.get(Role.OBJECT) if isinstance(one, Thing))
            found += [Predication("disclose", (one,), span=act.span) for one in objects]
    return tuple(found)


def _keeps_secret(act: Predication) -> bool:
    if act.negated:
        return False
    guarded = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head in CREDENTIALS]
    if act.verb in GUARDS and guarded:
        return True
    verb, _, rest = act.verb.partition(" ")
    if verb not in KEEPS:
        return False
    words = {rest, *act.manner}
    for role in _HOW:
        for one in act.get(role):
            words |= {*one.lemmas, one.text} if isinstance(one, Words) else set()
            words |= {one.head, *one.modifiers} if isinstance(one, Thing) else set()
    return bool(words & SECRET)
