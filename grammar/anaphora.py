"""
What "it" and "them" stand for where one sentence of a licence tells: the one object before them that agrees in number.

Two objects that fit leave the pronoun as it is; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import LICENSEE, LICENSOR, SELF, Determiner, Filled, Filler, Predication, Role, Thing, Things
from .skeleton import Clause


def bound(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """`clauses` of one sentence with the pronouns among their objects replaced by what they stand for."""
    seen: list[Thing | Things] = []
    found: list[Clause] = []
    for clause in clauses:
        for adjunct in clause.adjuncts:
            if adjunct.leading:
                for part in adjunct.content:
                    if isinstance(part, Clause):
                        _note(part.acts, seen)
        acts: list[Predication] = []
        for act in clause.acts:
            act = _bound(act, seen)
            _note((act,), seen)
            acts.append(act)
        found.append(evolve(clause, acts=tuple(acts)) if acts else clause)
    return tuple(found)


def _note(acts: Sequence[Predication], seen: list[Thing | Things]) -> None:
    for act in acts:
        for filler in act.get(Role.OBJECT):
            if isinstance(filler, Thing | Things) and not _is_pronoun(filler) and _names(filler) and filler not in seen:
                seen.append(filler)


def _names(filler: Thing | Things) -> bool:
    """Whether it is a thing that can be taken up again, and no party and no gap."""
    if isinstance(filler, Things):
        return all(isinstance(member, Thing) for member in filler.members)
    return bool(filler.head) and filler.head not in (LICENSEE, LICENSOR, SELF)


def _is_pronoun(filler: Filler) -> bool:
    return isinstance(filler, Thing) and filler.determiner is Determiner.PRONOUN and not filler.head


def _bound(act: Predication, seen: Sequence[Thing | Things]) -> Predication:
    if not any(filled.role is Role.OBJECT and _is_pronoun(filled.filler) for filled in act.roles):
        return act
    roles: list[Filled] = []
    for filled in act.roles:
        filler = filled.filler
        if filled.role is Role.OBJECT and isinstance(filler, Thing) and _is_pronoun(filler):
            fitting = [one for one in seen if (isinstance(one, Things) or one.plural) is filler.plural]
            if len(fitting) == 1:
                filled = evolve(filled, filler=fitting[0])
        roles.append(filled)
    return evolve(act, roles=tuple(roles))
