"""German "lassen" with an infinitive: "lässt einen Nachbarn das Modell nutzen" is to permit the neighbour to use it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Determiner, Filled, Linked, Predication, Role, Thing
from .nominal_acts import is_somebody
from .verbs_de import lemma_of
from .wordbook import Word

_BY = (Role.TOPIC, Role.MEANS, Role.CHANNEL, Role.SOURCE, Role.OF, Role.COUNTERPART, Role.AGENT)
"""Roles that "von" and "durch" give."""


def let_do(verb: str, verbs: Sequence[Word], roles: Sequence[Filled]) -> tuple[str, list[Filled]] | None:
    """
    What somebody lets somebody else do, as the verb and the roles of that leave; None where nobody is let do anything.

    `verb` is the concept of what is done, `verbs` are the verbs of the clause.
    """
    lets = any(lemma_of(word) == "lassen" for word in verbs)
    if not lets or verb == "let" or len([word for word in verbs if lemma_of(word) != "lassen"]) < 1:
        return None
    told = list(roles)
    who = next((one for one in told if one.role in _BY and is_somebody(one.filler)), None)
    objects = [one for one in told if one.role is Role.OBJECT]
    what = next((one for one in told if one.role is Role.TOPIC and one is not who), None)
    if who is not None:
        told.remove(who)  # "von Dritten nutzen lassen"
    elif len(objects) == 1 and what is not None:
        who = objects[0]  # "lässt den Nachbarn das Modell nutzen"
        told.remove(who)
        told = [evolve(one, role=Role.OBJECT) if one is what else one for one in told]
    elif len(objects) == 1 and (split := _of_somebody(objects[0])) is not None:
        who, thing = split  # "lässt die Software von einem Nachbarn nutzen"
        told = [thing if one is objects[0] else one for one in told]
    inner = Predication(verb, tuple(told))
    given = [Filled(Role.RECIPIENT, who.filler)] if who is not None else []
    return "permit", [Filled(Role.OBJECT, inner), *given]


def _of_somebody(filled: Filled) -> tuple[Filled, Filled] | None:
    thing = filled.filler
    last = thing.restrictions[-1] if isinstance(thing, Thing) and thing.restrictions else None
    if not isinstance(thing, Thing) or not isinstance(last, Linked) or last.role is not Role.OF:
        return None
    owner = isinstance(last.thing, Thing) and last.thing.determiner in (Determiner.THE, Determiner.PRONOUN)
    if owner or not is_somebody(last.thing):
        return None
    return Filled(Role.AGENT, last.thing), evolve(filled, filler=evolve(thing, restrictions=thing.restrictions[:-1]))
