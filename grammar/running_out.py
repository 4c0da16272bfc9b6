"""When all that a text allows runs out: "this licence ends on 31 December 2025" limits every leave that it gives."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Modality, Norm, Proviso
from ..clauses.phrase import LICENSEE, SELF, Determiner, Filled, Linked, Period, Predication, Role, Thing
from .concepts import ENDS, TEXTS, is_right
from .nominal_acts import is_somebody


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


def ended_for(norms: tuple[Norm, ...]) -> tuple[Norm, ...]:
    """`norms` with "the licence ends for anyone who sues Acme" as what ends where the reader does so."""
    return tuple(map(_ended_for, norms))


def _ended_for(norm: Norm) -> Norm:
    if norm.modality is not Modality.COUNTS_AS or norm.conditions or norm.opaque or len(norm.acts) != 1:
        return norm
    (act,) = norm.acts
    whom = [one for one in act.roles if one.role in (Role.PURPOSE, Role.BASIS)]
    if act.verb not in ENDS | {"terminate"} or act.negated or not _of_all(act) or len(whom) != 1:
        return norm
    who = whom[0].filler
    if not is_somebody(who) or not isinstance(who, Thing):
        return norm
    if who.determiner not in _WHOEVER or not who.restrictions:
        return norm
    done = tuple(_done_by_reader(one) for one in who.restrictions if isinstance(one, Predication))
    if len(done) != len(who.restrictions) or None in done:
        return norm
    asked = tuple(Proviso(one) for one in done if one is not None)
    roles = tuple(one for one in act.roles if one is not whom[0])
    return evolve(norm, acts=(evolve(act, verb="terminate", roles=roles),), conditions=asked)


_WHOEVER = (Determiner.ANY, Determiner.ALL, Determiner.A)


def _done_by_reader(told: Predication) -> Predication | None:
    """What a relative clause says that somebody does, as done by the reader; None if it says something else."""
    agents = told.get(Role.AGENT)
    if len(agents) != 1 or not isinstance(agents[0], Thing) or agents[0].head != SELF:
        return None
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    return evolve(
        told, roles=tuple(evolve(one, filler=reader) if one.role is Role.AGENT else one for one in told.roles)
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
