"""A duty to tell several things is one to tell each: "you must disclose that it is a machine and may be wrong"."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import AllOf, Filled, Predication

_TELLS = frozenset(("disclose", "communicate", "inform", "notify", "tell", "state", "say", "indicate", "explain"))


def with_each_told(norms: Iterable[Norm]) -> tuple[Norm, ...]:
    """The norms, with one act for each thing that is to be told: who leaves out one of them fails the duty."""
    return tuple(_split(norm) if norm.modality is Modality.OBLIGE else norm for norm in norms)


def _split(norm: Norm) -> Norm:
    acts = tuple(one for act in norm.acts for one in _each(act))
    return evolve(norm, acts=acts) if len(acts) > len(norm.acts) and len(norm.acts) == 1 else norm


def _each(act: Predication) -> tuple[Predication, ...]:
    for at, filled in enumerate(act.roles):
        whole = filled.filler.parts if isinstance(filled.filler, AllOf) else ()
        parts = [one for one in whole if isinstance(one, Predication)]
        if act.verb in _TELLS and len(parts) == len(whole) > 1:
            before, after = act.roles[:at], act.roles[at + 1 :]
            return tuple(evolve(act, roles=(*before, Filled(filled.role, one), *after)) for one in parts)
    return (act,)
