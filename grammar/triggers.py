"""
Duties that come with an act: "obtain a licence before distributing it", "notify us upon any publication".

The words tell a time, and who never does the act has nothing to do by then: the act is what triggers the duty.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Proviso
from ..clauses.phrase import (
    LICENSEE,
    AllOf,
    AnyOf,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from .concepts import DEALS, ENDS, OBTAINS, STATIVE
from .consents import is_consent
from .named_conditions import consent
from .nominal_acts import acts_of
from .skeleton import Clause

_ENDED = ENDS | {"suspend", "cancel", "revoke"}
_BY_OTHERS = _ENDED | {"deliver", "supply", "ship", "dispatch", "hand over", "notify", "request", "invoice", "demand"}
"""Acts of which a duty "after the delivery" does not say who does them; mostly it is not who bears the duty."""
_TIMES = (Role.BEFORE, Role.AFTER)


def brings(act: Predication) -> bool:
    """Whether a time that `act` names is an act itself."""
    return any(_act(filled) is not None for filled in act.roles)


def timed(act: Predication, bearer: Thing | Things | None) -> tuple[Predication, tuple[Proviso, ...]]:
    """
    `act` without the acts that its times name, and those as what triggers it.

    "Within five days after the sale" keeps the day that the five are counted from.
    """
    counted = any(filled.role is Role.TIME and _counted(filled.filler) for filled in act.roles)
    left = tuple(filled for filled in act.roles if _act(filled) is None or (counted and filled.role is Role.AFTER))
    found: list[tuple[Predication, ...]] = []
    aims: list[Predication] = []  # "to host or to share it, you must …": to do one of them is enough
    for filled in act.roles:
        trigger = _act(filled)
        if trigger is not None and filled.role is Role.PURPOSE:
            aims.extend(trigger)
        elif trigger is not None:
            found.append(trigger)
    whens = [
        tuple(one if one.verb in _BY_OTHERS else _by(one, bearer) for one in acts) for acts in (*found, aims) if acts
    ]
    provisos = (Proviso(acts[0] if len(acts) == 1 else AnyOf(acts), span=acts[0].span) for acts in whens)
    return evolve(act, roles=left), tuple(provisos)


def asks_leave(act: Predication, provisos: tuple[Proviso, ...]) -> bool:
    """Whether `act` is to come by somebody's leave for what triggers it."""
    return _leave(act) is not None and bool(_for_what(act) or any(_triggers(one) for one in provisos))


def needed(
    act: Predication, provisos: tuple[Proviso, ...], clause: Clause
) -> tuple[tuple[Predication, ...], tuple[Proviso, ...]] | None:
    """
    "You must obtain our consent before you sell it": what is not to be done, and under which provisos (without leave).

    None where `act` asks for nobody's leave.
    """
    thing = _leave(act)
    if thing is None:
        return None
    for proviso in reversed(provisos):
        acts = _triggers(proviso)
        if acts:
            plain = tuple(evolve(one, roles=tuple(f for f in one.roles if f.role is not Role.AGENT)) for one in acts)
            given = consent(thing, evolve(clause, acts=plain))
            others = tuple(one for one in provisos if one is not proviso)
            return plain, (*others, Proviso(given, unless=True, span=thing.span))
    wanted = _for_what(act)
    if wanted:
        given = consent(thing, evolve(clause, acts=wanted))
        return wanted, (*provisos, Proviso(given, unless=True, span=thing.span))
    return None


def _for_what(act: Predication) -> tuple[Predication, ...]:
    """The acts for which leave is to be come by: "you must obtain a separate licence to sell it"."""
    thing = _leave(act)
    if not isinstance(thing, Thing) or (thing.head in _TEXTS and not {*thing.modifiers} & _OTHER):
        return ()
    linked = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.PURPOSE]
    fillers = (*linked, *act.get(Role.PURPOSE))
    return tuple(one for one in fillers if isinstance(one, Predication) and not one.negated)


_TEXTS = frozenset({"license", "licence", "agreement"})
_OTHER = frozenset(
    {"separate", "commercial", "additional", "different", "paid", "written", "prior", "special", "other"}
)
"""What tells another licence from the text itself."""


_SEEKS = frozenset({"seek", "request"})


def _leave(act: Predication) -> Thing | Things | None:
    if act.verb not in OBTAINS | _SEEKS or act.negated:
        return None
    objects = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing | Things) and is_consent(one)]
    return objects[0] if len(objects) == 1 else None


def _triggers(proviso: Proviso) -> tuple[Predication, ...]:
    """The acts of the reader that bring a duty; none where it is something else that brings it."""
    formula = proviso.formula
    parts = formula.parts if isinstance(formula, AnyOf) else (formula,)
    acts = tuple(one for one in parts if isinstance(one, Predication) and _by_reader(one))
    return acts if len(acts) == len(parts) and not proviso.unless else ()


def _by_reader(act: Predication) -> bool:
    agents = act.get(Role.AGENT)
    readers = all(isinstance(one, Thing) and one.head == LICENSEE for one in agents) and bool(agents)
    return readers and not act.negated and act.verb not in STATIVE


def _act(filled: Filled) -> tuple[Predication, ...] | None:
    if filled.role is Role.PURPOSE:
        # "You must be 18 to use it": without the use nothing is asked; "take care to protect it" asks for the care.
        wanted = None if isinstance(filled.filler, Thing) else _acts(filled.filler)
        return wanted if wanted and all(map(_deals, wanted)) else None
    found = _acts(filled.filler) if filled.role in _TIMES else None
    if found is not None and filled.role is Role.AFTER and len(found) == 1:
        return found  # once an agreement has ended, whoever ended it
    return found if found is not None and not any(act.verb in _ENDED for act in found) else None


def _deals(act: Predication) -> bool:
    """Whether an act is one on a work or service: "sell it", "give access to it"."""
    access = any(isinstance(one, Thing) and one.head == "access" for one in act.get(Role.OBJECT))
    return (act.verb in DEALS or access) and not act.negated


def _counted(filler: Filler) -> bool:
    return isinstance(filler, Thing) and filler.count is not None


def _acts(filler: Filler) -> tuple[Predication, ...] | None:
    if isinstance(filler, Predication):
        return (filler,)
    if isinstance(filler, AllOf | AnyOf):
        acts = tuple(one for one in filler.parts if isinstance(one, Predication))
        return acts if len(acts) == len(filler.parts) else None
    named = acts_of(filler, {}) if isinstance(filler, Thing) else None
    return tuple(named[0]) if named is not None and named[0] else None


def _by(act: Predication, bearer: Thing | Things | None) -> Predication:
    """Who does what triggers a duty, where the words leave it out, is who bears it."""
    if act.get(Role.AGENT):
        return act
    return evolve(act, roles=(Filled(Role.AGENT, bearer or Thing(LICENSEE)), *act.roles))
