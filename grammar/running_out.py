"""When all that a text allows runs out: "this licence ends on 31 December 2025" limits every leave that it gives."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Determiner, Filled, Period, Predication, Role, Thing
from .concepts import ENDS, TEXTS, is_right


def until_its_end(norms: tuple[Norm, ...]) -> tuple[Norm, ...]:
    """`norms` with every leave that names no time of its own bounded by the day on which the text says that it ends."""
    ends = {end for norm in norms for end in (_end(norm),) if end is not None}
    if len(ends) != 1:
        return norms
    (end,) = ends
    until = Filled(Role.TIME, Period(None, end.last or end.first))
    return tuple(
        evolve(
            norm, acts=tuple(act if act.get(Role.TIME) else evolve(act, roles=(*act.roles, until)) for act in norm.acts)
        )
        if norm.modality is Modality.PERMIT
        else norm
        for norm in norms
    )


def _end(norm: Norm) -> Period | None:
    """The day on which a norm says, without a condition, that the text or the leave it gives comes to its end."""
    if norm.modality is not Modality.COUNTS_AS or norm.conditions or norm.opaque or len(norm.acts) != 1:
        return None
    (act,) = norm.acts
    if act.verb not in ENDS or act.negated or not _of_all(act):
        return None
    days = [one for one in act.get(Role.TIME) if isinstance(one, Period)]
    others = [one for one in act.roles if one.role not in (Role.AGENT, Role.OBJECT, Role.TIME)]
    return days[0] if len(days) == 1 and not others and (days[0].last or days[0].first) else None


def _of_all(act: Predication) -> bool:
    things = (*act.get(Role.AGENT), *act.get(Role.OBJECT))
    return len(things) == 1 and all(
        isinstance(one, Thing)
        and (one.head in TEXTS or is_right(one.head))
        and one.determiner in (Determiner.THIS, Determiner.THE)
        and not one.restrictions
        and not one.modifiers
        for one in things
    )
