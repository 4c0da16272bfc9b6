"""
Fields of use that a ban names and a case does not speak of: war, gambling, migration, adult content (presumption a).

Policies list such fields by the dozen, and who translates recipes is not asked whether that is warfare. That an act
belongs to none of them is presumed only where not a word of the case points to the field, in however wide a sense.
"""

from __future__ import annotations

from ..clauses.phrase import Predication, Thing
from ..clauses.topics import Topics
from .concepts import REFERENCE
from .parts import lemmas_of
from .world import World
from .wrongs import beginnings, names_wrong, points_nowhere


def is_far(pattern: Thing, act: Predication, world: World) -> bool | None:
    """
    Whether not a word of the case or of the act points to the fields that a ban names; None if it names none.

    Nor is it known of a case in a language whose table does not know the field: its sentences could point there unseen.
    """
    topics = world.lexicon.topics
    head = (pattern.head or pattern.name).casefold()
    words = {word.casefold() for word in lemmas_of(pattern)}
    compound = {one.casefold() for one in pattern.modifiers} & topics.compound
    said = words if head in topics.generic else {head, *compound}
    fields = [one for one in topics.fields if one.names & said]
    language = world.case.language or REFERENCE
    if not fields or not all(one.points_of(language) for one in fields):
        return None
    concepts = [beginnings(one.points_of(REFERENCE)) for one in fields]
    if language != REFERENCE:
        own = [beginnings(one.points_of(language)) for one in fields]
        return all(points_nowhere(world, act, *pair) for pair in zip(concepts, own, strict=True))
    told = _case_words(act, world)
    return not any(found is not None and found.match(word) for word in told for found in concepts)


def is_far_quality(word: str, act: Predication, world: World) -> bool:
    """Whether a word before a noun names such a field by itself, "military", and nothing in the case points there."""
    return word in world.lexicon.topics.compound and is_far(Thing(word), act, world) is True


def _case_words(act: Predication, world: World) -> set[str]:
    words = {word.casefold() for word in lemmas_of(act)}
    for statement in world.case.statements:
        words |= {word.strip(".,;:'\"()?!") for word in statement.text.casefold().split()}
        words |= {part for word in tuple(words) for part in word.split("-")}
    return words


def speaks_of_wrong(pattern: Thing, topics: Topics) -> bool:
    """Whether a ban on content or conduct is one on wrongs, by what is said of it: "content that harms others"."""
    return pattern.head.casefold() in topics.generic and names_wrong(lemmas_of(pattern), topics)
