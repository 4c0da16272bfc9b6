"""When all that a text allows runs out: "this licence ends on 31 December 2025" limits every leave that it gives."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Determiner, Filled, Linked, Period, Predication, Role, Thing
from .concepts import ENDS, TEXTS, is_right


def until_its_end(norms: tuple[Norm, ...]) -> tuple[Norm, ...]:
    """`norms` with every leave that names no time of its own bounded by the day on which the text says that it ends."""
    ends = {end for norm in norms for end in (_end(norm) or _gone(norm, norms),) if end is not None}
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


def _gone(norm: Norm, norms: tuple[Norm, ...]) -> Period | None:
    """The day by which what the text gives leave for has to be deleted: nobody who obeys uses it any longer."""
    if norm.modality is not Modality.OBLIGE or norm.conditions or norm.opaque or len(norm.acts) != 1:
        return None
    (act,) = norm.acts
    days = [one for one in act.get(Role.TIME) if isinstance(one, Period) and one.last is not None]
    gone = {_called(one) for one in act.get(Role.OBJECT)}
    given = {
        _called(one)
        for each in norms
        if each.modality is Modality.PERMIT
        for a in each.acts
        for one in a.get(Role.OBJECT)
    }
    if act.verb not in _DESTROYS or act.negated or len(days) != 1 or not gone or not gone <= given:
        return None
    return days[0]


def _called(filler: object) -> tuple[str, str]:
    plain = isinstance(filler, Thing) and not filler.restrictions and not filler.modifiers
    return (filler.head, filler.name) if plain and isinstance(filler, Thing) else ("", "")


_DESTROYS = frozenset({"delete", "destroy", "erase", "remove", "return"})


def _of_all(act: Predication) -> bool:
    things = (*act.get(Role.AGENT), *act.get(Role.OBJECT))
    return len(things) == 1 and all(
        isinstance(one, Thing)
        and (one.head in TEXTS or is_right(one.head))
        and (one.determiner in (Determiner.THIS, Determiner.THE) or is_right(one.head))
        and all(isinstance(part, Linked) and _is_use(part.thing) for part in one.restrictions)
        and {*one.modifiers} <= {_USE}
        for one in things
    )


_USE = "use"


def _is_use(thing: object) -> bool:
    """ "The right of use"."""
    return isinstance(thing, Thing) and thing.head == _USE and not thing.restrictions and not thing.modifiers
