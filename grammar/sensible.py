"""
Readings of a ban that would forbid outright what the same text lets be done, where another reading forbids less.

"You may share the Work. You may not share, show or play the Work with locks": whether "with locks" goes with the last
act alone or with each is open by the words; nobody bans in that way what was granted a line before.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Predication, Role, Thing, Things

_DOING = (Role.AGENT, Role.OBJECT)


def sensible(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """The norms without those readings."""
    granted = {
        key
        for norm in norms
        if norm.modality is Modality.PERMIT
        for act in norm.acts
        if (key := _core(act)) is not None
    }
    sentences: dict[str, dict[str, list[Norm]]] = {}
    for norm in norms:
        if norm.reading:
            sentences.setdefault(norm.reading.rpartition(":")[0], {}).setdefault(norm.reading, []).append(norm)
    gone: set[str] = set()
    alone: set[str] = set()
    for readings in sentences.values():
        bans = {name: [one for one in each if one.modality is Modality.FORBID] for name, each in readings.items()}
        swallowing = {
            name
            for name, each in bans.items()
            if any(_outright(act, norm) and _core(act) in granted for norm in each for act in norm.acts)
        }
        left = [name for name in readings if name not in swallowing]
        if swallowing and left and all(_bans_the_same(bans[one], bans[left[0]]) for one in swallowing):
            gone |= swallowing
            alone |= set(left) if len(left) == 1 else set()
    kept = (norm for norm in norms if norm.reading not in gone)
    return tuple(evolve(norm, reading="") if norm.reading in alone else norm for norm in kept)


def _core(act: Predication) -> tuple[str, tuple[str, ...]] | None:
    """The verb of an act and what it is done to."""
    things = [one for top in act.get(Role.OBJECT) for one in (top.members if isinstance(top, Things) else (top,))]
    heads = tuple(sorted(one.term or one.head for one in things if isinstance(one, Thing)))
    return (act.verb, heads) if heads and len(heads) == len(things) and not act.negated else None


def _outright(act: Predication, norm: Norm) -> bool:
    """Whether a ban names nothing but the act and what it is done to."""
    return not norm.conditions and not norm.opaque and all(one.role in _DOING for one in act.roles)


def _bans_the_same(one: Sequence[Norm], other: Sequence[Norm]) -> bool:
    """Whether two readings ban the same acts on the same things, however they narrow them."""

    def acts(norms: Sequence[Norm]) -> set[object]:
        return {_core(act) for norm in norms for act in norm.acts}

    return acts(one) == acts(other)
