"""What a case says of the names of things: "she renames the font", "sells it under a new name", "it keeps its name"."""

from __future__ import annotations

from ..clauses.phrase import Determiner, Filled, Linked, Predication, Role, Thing
from .concepts import MODIFIES
from .nominal_acts import is_somebody

KEEPS_NAME = frozenset(("retain", "keep", "preserve", "maintain"))
"""Verbs for leaving a name as it is."""
_NEW = frozenset(("new", "different", "another", "changed", "own"))


def renamed(act: Predication) -> tuple[Predication, ...]:
    """What an act comes to as a change of a name, or as none."""
    if act.negated:
        return ()
    who = tuple(one for one in act.roles if one.role is Role.AGENT)
    what = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
    if len(what) != 1:
        return ()
    if act.verb == "rename":
        return (Predication(MODIFIES, (*who, Filled(Role.OBJECT, _name_of(what[0])))),)
    if act.verb in KEEPS_NAME and what[0].head == "name":
        owners = [one.thing for one in what[0].restrictions if isinstance(one, Linked) and one.role is Role.OF]
        bearers = [one.filler for one in who if isinstance(one.filler, Thing) and not is_somebody(one.filler)]
        of = (bearers or [one for one in owners if isinstance(one, Thing)])[:1]
        doers = () if bearers else who
        return tuple(Predication("rename", (*doers, Filled(Role.OBJECT, one)), negated=True) for one in of)
    called = [one for role in (Role.MANNER, Role.BASIS) for one in act.get(role) if isinstance(one, Thing)]
    if any(one.head == "name" and ({*one.modifiers} & _NEW or one.determiner is Determiner.OTHER) for one in called):
        return (Predication(MODIFIES, (*who, Filled(Role.OBJECT, _name_of(what[0])))),)
    return ()


def _name_of(thing: Thing) -> Thing:
    return Thing("name", determiner=Determiner.THE, restrictions=(Linked(Role.OF, thing),))
