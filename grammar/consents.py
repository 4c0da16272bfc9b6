"""Leave as a thing: "the written consent of X", and licences of a certain kind that are leave or a thing to come by."""

from __future__ import annotations

from ..clauses.phrase import Filler, Role, Thing, Things
from .concepts import CONSENT, OBTAINS, WRITTEN
from .skeleton import Clause

_OF_LEAVE = frozenset({WRITTEN, "prior", "express", "explicit", "specific"})
"""What is said of leave of every kind."""
_TEXT_OR_LEAVE = frozenset({"license", "licence", "agreement"})
"""Heads that as a defined term stand for the text itself, and for nobody's leave."""


def is_consent(thing: Thing | Things) -> bool:
    members = thing.members if isinstance(thing, Things) else (thing,)
    return any(
        isinstance(member, Thing) and member.head in CONSENT and not (member.term and member.head in _TEXT_OR_LEAVE)
        for member in members
    )


def leave_manner(thing: Filler) -> tuple[str, ...]:
    """ "Written consent" is what is permitted in writing."""
    return ("in writing",) if isinstance(thing, Thing) and WRITTEN in thing.modifiers else ()


def certain_licence(part: Clause) -> bool:
    """Whether a licence of some certain kind was come by, which a case may tell in the same words."""
    if part.negated or len(part.acts) != 1 or part.acts[0].verb not in OBTAINS or part.acts[0].negated:
        return False
    return any(
        isinstance(one, Thing) and one.head in _TEXT_OR_LEAVE and bool({*one.modifiers} - _OF_LEAVE)
        for one in part.acts[0].get(Role.OBJECT)
    )
