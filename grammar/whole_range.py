"""
Two kinds of use that leave nothing out: who may use it "privately and commercially" may use it however it is meant.
"""

from __future__ import annotations

import re

from attrs import evolve

from ..clauses.phrase import Filled, Predication, Role, Thing, Things

_GAINFUL = frozenset({"commercial", "commercially"})
_OTHER = frozenset({"private", "personal", "non-commercial", "privately", "personally", "non-commercially"})
_JOINT = re.compile(r" (?:and|or|as well as) ")


def in_any_way(act: Predication) -> Predication:
    """A permitted act without the purposes or manners that together are all there are."""
    manner = tuple(part for one in act.manner for part in _JOINT.split(one))
    if _is_all({*manner}):
        act = evolve(act, manner=tuple(one for one in manner if one not in _GAINFUL | _OTHER))
    return evolve(act, roles=tuple(one for one in act.roles if not _is_any_purpose(one)))


def _is_any_purpose(filled: Filled) -> bool:
    things = filled.filler.members if isinstance(filled.filler, Things) else ()
    plain = [one for one in things if isinstance(one, Thing) and one.head == "purpose" and not one.restrictions]
    words = {word for one in plain for word in one.modifiers}
    each = bool(things) and len(plain) == len(things) and all(len(one.modifiers) == 1 for one in plain)
    return filled.role is Role.PURPOSE and each and _is_all(words)


def _is_all(words: set[str]) -> bool:
    return bool(words & _GAINFUL) and bool(words & _OTHER)
