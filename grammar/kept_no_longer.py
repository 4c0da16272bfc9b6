"""What must be deleted when something happens must not be kept from then on: "delete them if a person asks you to"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Modality
from ..clauses.phrase import Predication, Role
from .drafts import Outcome

_DELETES = frozenset({"delete", "destroy", "erase", "purge"})
_KEEPS = ("keep", "store")


def kept_no_longer(said: Outcome) -> Outcome:
    """`said` with the bans on keeping that its duties to delete come to."""
    bans = tuple(
        evolve(norm, modality=Modality.FORBID, acts=tuple(_kept(act, verb) for act in norm.acts for verb in _KEEPS))
        for norm in said.norms
        if norm.modality is Modality.OBLIGE and norm.conditions and norm.acts and all(map(_deletes, norm.acts))
    )
    return evolve(said, norms=(*said.norms, *bans)) if bans else said


def _deletes(act: Predication) -> bool:
    plain = all(one.role in (Role.OBJECT, Role.AGENT) for one in act.roles)
    return act.verb in _DELETES and not act.negated and plain and bool(act.get(Role.OBJECT))


def _kept(act: Predication, verb: str) -> Predication:
    return evolve(act, verb=verb, roles=tuple(one for one in act.roles if one.role is Role.OBJECT), manner=())


__all__ = ["kept_no_longer"]
