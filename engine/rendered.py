"""Acts that a clause calls by a noun: to "give legal advice" is to advise, to "make a diagnosis" is to diagnose."""

from __future__ import annotations

from ..clauses.phrase import Predication, Thing
from .concepts import GIVE
from .members import Role

_RENDERS = frozenset((*GIVE, "make", "render", "offer", "perform", "conduct", "carry out", "do", "produce"))
"""Verbs that say no more than that what their object names is done."""
_STEM = 4
"""Letters that a noun and the verb that it is formed from share at the least."""


def rendered(pattern: Predication, verb: str) -> Thing | None:
    """What a clause says is given, where that is called by the very act; None where it is not."""
    given = [one for one in pattern.get(Role.OBJECT) if isinstance(one, Thing)] if pattern.verb in _RENDERS else []
    return given[0] if given and all(formed_from(one.head, verb) for one in given) else None


def formed_from(noun: str, verb: str) -> bool:
    """Whether a noun is formed from a verb, by all but the last letters: "advice" and "advise"."""
    shared = next((at for at, (a, b) in enumerate(zip(noun, verb, strict=False)) if a != b), min(len(noun), len(verb)))
    return shared >= max(_STEM, len(verb) - 2)
