"""
When one of several ways is open: "This alternative is allowed only for noncommercial distribution and only if …".

What such a sentence asks is asked by the permission right before it, of which it speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm, Proviso
from ..clauses.phrase import Determiner, Predication, Role, Thing

_WAYS = frozenset({"alternative", "option", "possibility", "choice", "method"})


def with_narrowed_options(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """The norms, each permission with what a sentence right behind it asks of the way that it opens."""
    found: list[Norm] = []
    for norm in norms:
        before = found[-1] if found else None
        if before is not None and before.modality is Modality.PERMIT and _narrows(norm):
            found[-1] = evolve(before, conditions=(*before.conditions, *norm.conditions, *map(_asked, norm.acts)))
        found.append(norm)
    return tuple(found)


def _narrows(norm: Norm) -> bool:
    """Whether a permission by "only" is of the way that was just spoken of."""
    return norm.modality is Modality.PERMIT and norm.only and bool(norm.acts) and all(map(_of_a_way, norm.acts))


def _of_a_way(act: Predication) -> bool:
    objects = act.get(Role.OBJECT)
    return bool(objects) and all(
        isinstance(one, Thing) and one.head in _WAYS and one.determiner is Determiner.THIS for one in objects
    )


def _asked(act: Predication) -> Proviso:
    """What a way is open for, as what must hold; how it may be gone is asked as it is written."""
    aims = [one for one in act.get(Role.PURPOSE) if isinstance(one, Predication)]
    if len(aims) == 1 and not act.manner:
        return Proviso(aims[0], span=act.span)
    return Proviso(act, span=act.span)
