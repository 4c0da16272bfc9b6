"""
Copyright that its owner gives up: "the author waives all copyright in the work", "dedicates it to the public domain".

Where nothing of the copyright is kept, whoever likes may do with the work whatever copyright would keep back.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Determiner, Filler, Linked, Predication, Role, Thing, Things
from .concepts import DEALS_IN
from .skeleton import Clause

GIVES_UP = frozenset({"waive", "abandon", "surrender", "relinquish", "dedicate"})
"""How somebody parts with a right for good."""


def dealings(clause: Clause) -> tuple[Predication, ...]:
    """What everybody may do since a clause gives up the copyright in a work; nothing where it gives up less."""
    if clause.negated or any(act.negated or act.verb not in GIVES_UP for act in clause.acts) or not clause.acts:
        return ()
    works = list(dict.fromkeys(work for act in clause.acts for work in _works(act)))
    return tuple(Predication(DEALS_IN, span=clause.span).adding(Role.OBJECT, work) for work in works)


def _works(act: Predication) -> Iterator[Thing]:
    if act.verb == "dedicate":
        domains = [one for role in (Role.RECIPIENT, Role.PURPOSE, Role.BASIS) for one in act.get(role)]
        if any(isinstance(one, Thing) and (*one.modifiers, one.head)[-2:] == ("public", "domain") for one in domains):
            yield from (one for one in act.get(Role.OBJECT) if isinstance(one, Thing))
        return
    things = [one for filler in act.get(Role.OBJECT) for one in _members(filler)]
    whole = [one for one in things if one.head == "copyright" and not one.count]
    if not whole:
        return
    placed = [one for filler in act.get(Role.PLACE) for one in _members(filler)]
    inner = [
        part.thing
        for one in things
        for part in one.restrictions
        if isinstance(part, Linked) and part.role in (Role.OF, Role.PLACE) and isinstance(part.thing, Thing)
    ]
    for one in (*placed, *inner):
        if one.term and not one.name and one.determiner in (Determiner.THE, Determiner.THIS, Determiner.A):
            yield one


def _members(filler: Filler) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))
