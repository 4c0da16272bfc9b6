"""English: "copy the site using a bot", "train a model using the data": what an act is done with."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import Connective, Determiner, Filler, Linked, Predication, Role, Thing
from .groups_en import VerbGroup
from .lexicon_en import TABLE

USING = frozenset(("use", "utilize", "employ"))
"""Verbs by whose "-ing" is said what something is done with."""
_ONE_OF_MANY = frozenset(
    (Determiner.NONE, Determiner.A, Determiner.ANY, Determiner.NO, Determiner.ALL, Determiner.OTHER)
)


def tells_how(thing: Thing, group: VerbGroup, verb: str, *, subject: bool) -> bool:
    """
    Whether "using …" behind what an act is done to says how it is done, and not which thing is meant.

    It does behind the one thing that is meant ("the site"), and behind any thing where that is made or taken so; a
    product that is sold using something is one that uses it.
    """
    if subject or not verb or group.form != "gerund" or group.auxiliary or group.lemma not in USING:
        return False
    if thing.restrictions and any(not isinstance(one, Linked) for one in thing.restrictions):
        return False
    the_one = bool(thing.name or thing.term) and not thing.plural
    known = the_one or thing.determiner not in _ONE_OF_MANY
    return verb in TABLE.words["verbs.made_with"] or (known and verb not in TABLE.words["verbs.handed_over"])


def means_of(acts: Sequence[tuple[Predication, object]], connective: Connective) -> tuple[Filler, ...]:
    """What "using a bot" is done with; nothing where more is said of how."""
    if len(acts) != 1 and connective is Connective.OR:
        return ()
    found: list[Filler] = []
    for act, own in acts:
        objects = act.get(Role.OBJECT)
        if act.verb not in USING or act.negated or act.manner or own or len(objects) != 1 or len(act.roles) != 1:
            return ()
        found.append(objects[0])
    return tuple(found)
