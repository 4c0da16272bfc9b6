"""
Bans that go on from the sentence before: "you must request a licence. You may not exercise any rights until then".

Such a ban, read alone, would take back all that the text grants. It is said of those who have to request the licence.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Filler, Predication, Role, Thing, Things
from .concepts import CONSENT, OBTAINS, is_right

_ASKS = frozenset({"request", "apply", "seek", "ask", *OBTAINS})
"""How somebody goes about getting a licence."""
_NEAR = 3
"""So many clauses back the request may stand."""


def going_on(norms: Sequence[Norm], sections: Sequence[str]) -> tuple[Norm, ...]:
    """The norms, each such ban on the conditions of the request before it in its section."""
    found: list[Norm] = []
    for place, norm in enumerate(norms):
        if _takes_all_back(norm):
            for back in range(place - 1, max(-1, place - 1 - _NEAR), -1):
                before = found[back]
                if sections[back] != sections[place]:
                    break
                asked = tuple(one for one in before.conditions if not one.unless)
                if _asks_for_licence(before) and asked:
                    norm = evolve(norm, conditions=(*asked, *norm.conditions))
                    break
        found.append(norm)
    return tuple(found)


def _takes_all_back(norm: Norm) -> bool:
    """Whether a ban is on exercising the rights under the text, until the licensor gives leave."""
    leave = [one for one in norm.conditions if one.unless]
    return (
        norm.modality is Modality.FORBID
        and bool(leave)
        and len(leave) == len(norm.conditions)
        and all(act.verb == "exercise" and _objects(act, is_right) for act in norm.acts)
    )


def _asks_for_licence(norm: Norm) -> bool:
    return norm.modality is Modality.OBLIGE and any(
        act.verb in _ASKS and _objects(act, lambda head: head in CONSENT) for act in norm.acts
    )


def _objects(act: Predication, wanted: object) -> bool:
    fillers: tuple[Filler, ...] = act.get(Role.OBJECT)
    things = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
    return any(isinstance(one, Thing) and callable(wanted) and bool(wanted(one.head)) for one in things)
