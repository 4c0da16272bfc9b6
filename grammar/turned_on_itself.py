"""
A ban on using a thing against itself is a ban on what is done to it: "must not use the Service to decompile it".

Nobody decompiles a service, or looks for its source code, without that thing itself; that it is used for it says
nothing more, and read as one more element it would leave free whoever does it and says nothing of use.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import LICENSEE, AllOf, AnyOf, Determiner, Filler, Linked, Predication, Role, Thing, Things
from .concepts import SERVICES

_USES = frozenset(("use", "access", "deploy", "employ", "operate"))
_PARTS = frozenset(
    [
        *("part", "portion", "component", "code", "source code", "weight", "vulnerability", "parameter", "aspect"),
        *(
            "control",
            "security",
            "feature",
            "function",
            "functionality",
            "graphic",
            "mechanism",
            "structure",
            "measure",
        ),
        *("limit", "limitation", "restriction", "protection", "element", "algorithm", "interface", "filter", "design"),
    ]
)
"""What of a thing only its user gets at."""
_ACCESS = frozenset(("account", "credential", "password", "login", "key", "api key", "access", "token"))
"""What of the reader's there is only with a service: to hand it on is done to the service."""


def on_itself(acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """The acts of a ban, with what the things that it speaks of must not be used to do to them."""
    found = list(acts)
    for act in acts:
        plain = act.verb in _USES and {one.role for one in act.roles} <= {Role.AGENT, Role.OBJECT, Role.PURPOSE}
        tops = act.get(Role.OBJECT)
        things = [one for top in tops for one in (top.members if isinstance(top, Things) else (top,))]
        named = [one for one in things if isinstance(one, Thing)]
        if not plain or act.manner or len(tops) != 1 or len(named) < len(things):
            continue
        for filler in act.get(Role.PURPOSE):
            aims = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
            against = [one for one in aims if isinstance(one, Predication) and not one.get(Role.AGENT)]
            found.extend(one for aim in against for thing in named if (one := _against(aim, thing)) is not None)
            found.extend(one for aim in against for thing in named if (one := _as_a_whole(aim, thing)) is not None)
    return tuple(dict.fromkeys(found))


def _against(aim: Predication, thing: Thing) -> Predication | None:
    """An aim as far as it is done to a thing or to a part of it; None if it is not."""
    if aim.verb in _USES:
        # "use it to use it for fraud": to use it so; of a use without an aim nothing is said
        same = any(_meant(one, thing) is not None for one in aim.get(Role.OBJECT))
        return aim if same and aim.get(Role.PURPOSE) else None
    hit = tuple(
        evolve(one, filler=meant)
        for one in aim.roles
        if one.role is Role.OBJECT and (meant := _meant(one.filler, thing)) is not None
    )
    rest = tuple(one for one in aim.roles if one.role is not Role.OBJECT)
    return evolve(aim, roles=(*hit, *rest)) if hit else None


def _as_a_whole(aim: Predication, thing: Thing) -> Predication | None:
    """ "Decompile any aspect of the Services": who decompiles the Services does."""
    for filler in aim.get(Role.OBJECT):
        for one in filler.members if isinstance(filler, Things) else (filler,):
            aspect = isinstance(one, Thing) and one.head in _ASPECTS and _is(one, thing)
            if aspect and aim.verb not in _USES:
                roles = tuple(evolve(r, filler=thing) if r.role is Role.OBJECT else r for r in aim.roles)
                return evolve(aim, roles=roles)
    return None


_ASPECTS = frozenset(("aspect", "element", "part", "portion", "component", "feature"))


def _meant(filler: Filler, thing: Thing) -> Filler | None:
    """What of an object is the thing, or a part of it."""
    if isinstance(filler, Things):
        return next((one for one in filler.members if isinstance(one, Thing) and _is(one, thing)), None)
    return filler if isinstance(filler, Thing) and _is(filler, thing) else None


def _is_service(thing: Thing) -> bool:
    return thing.head in SERVICES or thing.term.casefold().rstrip("s") in SERVICES


def _is(one: Thing, thing: Thing) -> bool:
    if one.determiner is Determiner.OTHER:
        return False  # "use the service to train any other service"
    whole = [part.thing for part in one.restrictions if isinstance(part, Linked) and part.role is Role.OF]
    ours = one.head in _PARTS or (one.head in _ACCESS and not one.term)
    of_it = len(whole) == 1 and isinstance(whole[0], Thing) and ours
    if len(whole) == 1 and isinstance(whole[0], Things) and ours:
        return any(isinstance(two, Thing) and _is(two, thing) for two in whole[0].members)
    if of_it and isinstance(whole[0], Thing):
        access = whole[0].head == LICENSEE and one.head in _ACCESS and _is_service(thing)
        return access or _is(whole[0], thing)
    return (one.head, one.term, one.modifiers, one.name) == (thing.head, thing.term, thing.modifiers, thing.name)
