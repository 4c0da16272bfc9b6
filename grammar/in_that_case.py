"""
"If you have more users, you must request a licence. You may not exercise any of the rights under this agreement until
we have granted them": the second sentence speaks of whoever the first one does.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import LICENSEE, Determiner, Linked, Predication, Role, Thing
from .concepts import LEAVES, TEXTS


def in_that_case(norms: Sequence[Norm], text: str) -> tuple[Norm, ...]:
    """
    The norms; a ban on all that the text itself grants, right behind a rule about leave, holds where that rule does.

    By itself it would take back every grant of the text that it stands in.
    """
    if not any(one.modality is Modality.PERMIT and not one.defeats for one in norms):
        return tuple(norms)
    found: list[Norm] = []
    for norm in norms:
        before = next((one for one in reversed(found) if one.modality is not Modality.EMPOWER), None)
        behind = before is not None and _bans_every_right(norm) and _right_behind(before, norm, text)
        if behind and before is not None and _about_leave(before):
            told = tuple(one for one in before.conditions if not one.unless)
            norm = evolve(norm, conditions=(*told, *norm.conditions))
        found.append(norm)
    return tuple(found)


def _bans_every_right(norm: Norm) -> bool:
    """Whether it bans to exercise any right of the text, until leave is given, under no condition of its own."""
    lifted = any(one.unless for one in norm.conditions)
    bare = lifted and all(one.unless for one in norm.conditions)
    acts = [act for act in norm.acts if act.verb == "exercise" and _every_right(act)]
    return norm.modality is Modality.FORBID and bare and len(acts) == len(norm.acts) == 1


def _every_right(act: Predication) -> bool:
    objects = act.get(Role.OBJECT)
    return len(objects) == 1 and isinstance(objects[0], Thing) and objects[0].head == "right" and _of_text(objects[0])


def _of_text(thing: Thing) -> bool:
    given = [one.thing for one in thing.restrictions if isinstance(one, Linked)]
    return len(given) == 1 and all(
        isinstance(one, Thing) and one.determiner is Determiner.THIS and one.head in TEXTS for one in given
    )


def _about_leave(norm: Norm) -> bool:
    """Whether somebody under a condition has to ask for leave, or may do something with leave alone."""
    told = any(not one.unless for one in norm.conditions)
    asks = norm.modality is Modality.OBLIGE and any(act.verb in _ASKS for act in norm.acts)
    needs = norm.modality is Modality.FORBID and any(
        one.unless and isinstance(one.formula, Predication) and one.formula.verb in LEAVES for one in norm.conditions
    )
    reader = norm.bearer is None or (isinstance(norm.bearer, Thing) and norm.bearer.head == LICENSEE)
    return told and reader and (asks or needs)


_ASKS = frozenset(("request", "obtain", "ask", "apply", "seek", "get", "contact"))


def _right_behind(before: Norm, norm: Norm, text: str) -> bool:
    if not before.spans or not norm.spans:
        return False
    between = text[before.spans[-1].end : norm.spans[0].start]
    return not between.strip(" .;,\t") and "\n\n" not in between


__all__ = ["in_that_case"]
