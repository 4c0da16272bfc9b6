"""
Conditions that take up what the rules before them let be done: "you may copy it. If you do so, you must name us".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import AllOf, AnyOf, Determiner, Formula, Linked, NotSo, Predication, Role, Thing
from .anaphora import DO_SO

_BEFORE = frozenset(("above", "foregoing", "preceding", "aforementioned", "aforesaid"))


def with_acts_before(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """`norms`, in whose conditions "any of the above" is each of the acts that the rules right before rule."""
    found: list[Norm] = []
    for norm in norms:
        acts = _ruled_before(found, norm)
        conditions = tuple(evolve(one, formula=_told(one.formula, acts)) for one in norm.conditions) if acts else ()
        found.append(evolve(norm, conditions=conditions) if acts else norm)
    return tuple(found)


def _ruled_before(norms: Sequence[Norm], norm: Norm) -> tuple[Predication, ...]:
    """The acts of the run of grants, or of bans, that stands last before a rule; duties in between are passed over."""
    if not any(_has_back_reference(one.formula) for one in norm.conditions):
        return ()
    rules = [one for one in norms if one.modality in (Modality.PERMIT, Modality.FORBID)]
    run: list[Norm] = []
    for one in reversed(rules):
        if run and one.modality is not run[0].modality:
            break
        run.append(one)
    return tuple(dict.fromkeys(act for one in reversed(run) for act in one.acts))


def _has_back_reference(formula: Formula) -> bool:
    match formula:
        case AllOf() | AnyOf():
            return any(_has_back_reference(part) for part in formula.parts)
        case NotSo():
            return _has_back_reference(formula.part)
        case Predication():
            return _is_back_reference(formula)
        case _:
            return False


def _told(formula: Formula, acts: tuple[Predication, ...]) -> Formula:
    match formula:
        case AllOf() | AnyOf():
            return evolve(formula, parts=tuple(_told(part, acts) for part in formula.parts))
        case NotSo():
            return evolve(formula, part=_told(formula.part, acts))
        case Predication() if _is_back_reference(formula):
            said = tuple(one for one in formula.roles if one.role is not Role.OBJECT)
            # What limited the leave ("in any medium", "for teaching") is not asked for again: the act brings the duty.
            parts = tuple(
                Predication(
                    act.verb,
                    (*(one for one in act.roles if one.role is Role.OBJECT), *said),
                    negated=formula.negated,
                    manner=formula.manner,
                    span=formula.span,
                )
                for act in acts
            )
            parts = tuple(dict.fromkeys(parts))
            if len(parts) == 1:
                return parts[0]
            return AllOf(parts) if formula.negated else AnyOf(parts)
        case _:
            return formula


def _is_back_reference(act: Predication) -> bool:
    """ "Do so", "do this", "do any of these", "do any of the above"."""
    if act.verb == DO_SO:
        return True
    objects = act.get(Role.OBJECT)
    return act.verb == "do" and len(objects) == 1 and isinstance(objects[0], Thing) and _points_back(objects[0])


def _points_back(thing: Thing) -> bool:
    if thing.head not in ("", "thing", *_BEFORE) or thing.name or thing.term:
        return False
    of = [one.thing for one in thing.restrictions if isinstance(one, Linked) and isinstance(one.thing, Thing)]
    if any(one.determiner is Determiner.THIS or _points_back(one) for one in of):
        return True
    return thing.determiner is Determiner.THIS or bool(_BEFORE & {thing.head, *thing.modifiers})
