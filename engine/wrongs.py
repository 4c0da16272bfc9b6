"""
What no use is presumed to be: fraud, spam, harassment, content that deceives or harms (presumption a).

That a text or picture is none of this goes without saying in a case, and so nobody is asked for it. The presumption is
made only where not a word of the case points that way: a sentence that speaks of any wrong leaves all of them open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ..clauses.case import Statement
from ..clauses.phrase import AllOf, AnyOf, Determiner, Filler, Predication, Role, Thing, Things
from ..clauses.topics import Points, Topics
from .concepts import REFERENCE, is_foreign
from .events import Event, Ref
from .parts import lemmas_of
from .world import World


@lru_cache(maxsize=64)
def beginnings(points: Points) -> re.Pattern[str] | None:
    """What matches a word that begins in one of these ways; None where there is none."""
    return re.compile("|".join(points)) if points else None


def is_wrong(word: str, topics: Topics) -> bool:
    """Whether a quality or a noun of a ban names a wrong."""
    return word in topics.wrong_qualities or word in topics.wrong_nouns


def names_wrong(words: set[str], topics: Topics) -> bool:
    """Whether one of the words is a wrong, or what calls something one."""
    return any(is_wrong(word, topics) or word in topics.wrong_acts for word in words)


def does_wrong(pattern: Predication, topics: Topics) -> bool:
    """
    Whether what a restriction says of a thing is a wrong that it does, or serves: "that can be used to harass people".

    Of several acts that it may be, each has to be one.
    """
    if pattern.negated:
        return False
    if pattern.verb in topics.wrong_acts:
        return True
    aims = [aim for filler in pattern.get(Role.PURPOSE) for aim in _parts(filler)]
    if aims:
        return all(isinstance(aim, Predication) and does_wrong(aim, topics) for aim in aims)
    caused = [one for filler in pattern.get(Role.OBJECT) for one in _parts(filler)]
    return bool(caused) and all(_is_wrong_itself(one, topics) for one in caused)


def _is_wrong_itself(one: Filler, topics: Topics) -> bool:
    """Whether what a thing brings about is a wrong by its name, by what it is called, or by what is done in it."""
    if isinstance(one, Predication):
        return does_wrong(one, topics)  # "content that promotes engaging in fraud"
    if not isinstance(one, Thing):
        return False
    named = one.head in topics.wrong_nouns or one.head in topics.wrong_acts
    return named or any(word in topics.wrong_qualities for word in one.modifiers)


def _parts(filler: Filler) -> tuple[Filler, ...]:
    if isinstance(filler, Things):
        return filler.members
    return tuple(filler.parts) if isinstance(filler, AllOf | AnyOf) else (filler,)  # type: ignore[arg-type]


def innocent(world: World, act: Event | None, predication: Predication | None) -> bool:
    """Whether not a word of the case, nor of the act judged, points to a wrong."""
    return blameless(world, predication if act is not None else None)


def blameless(world: World, act: Predication | None) -> bool:
    """Whether not a word of the case, nor of an act, points to a wrong."""
    topics, language = world.lexicon.topics, world.case.language
    concepts = beginnings(topics.points_to_wrong(REFERENCE))
    if concepts is None:
        return False  # nothing tells which words point there
    own = beginnings(topics.points_to_wrong(language)) if language != REFERENCE else None
    return points_nowhere(world, act, concepts, own)


def words_told(text: str) -> Iterator[str]:
    """The words of a sentence, and each two that follow each other."""
    words = [word.strip(".,;:'\"()?!") for word in text.casefold().split()]
    yield from words
    yield from (f"{one} {other}" for one, other in pairwise(words))


def points_nowhere(
    world: World, judged: Predication | None, concepts: re.Pattern[str] | None, own: re.Pattern[str] | None
) -> bool:
    """Whether no word of the case, nor of the act judged, begins so: as a concept, or in the language of the case."""
    language = world.case.language

    def suspect(word: str) -> bool:
        """Whether a word points there, as any word of another language may that no table knows."""
        return (concepts is not None and concepts.match(word.casefold()) is not None) or is_foreign(word)

    if judged is not None and any(map(suspect, lemmas_of(judged))):
        return False
    for statement in world.case.statements:
        if not statement.readings and statement.stance is None and language != REFERENCE:
            return False
        denied = _denied(statement, world.lexicon.topics)
        words = [word for word in words_told(statement.text) if word[:_STEM].casefold() not in denied]
        if any(suspect(word) or (own is not None and own.match(word)) for word in words):
            return False
        told = (word for said in _said(statement) for word in lemmas_of(said) if word[:_STEM] not in denied)
        if any(map(suspect, told)):
            return False
    for event in world.events:
        none = event.negated or any(_is_none(world.labels[arg]) for _, arg in event.roles if isinstance(arg, Ref))
        innocent = none and event.verb in world.lexicon.topics.wrong_acts
        said = {*event.manner} if innocent else {event.verb, *event.manner}
        for _, arg in event.roles:
            if isinstance(arg, Ref):
                said |= lemmas_of(world.labels[arg])
        if any(map(suspect, said)):
            return False
    return True


_STEM = 4
"""Letters by which the forms of a verb are told in the words of a sentence: "infringe", "infringes", "infringing"."""


def _denied(statement: Statement, topics: Topics) -> frozenset[str]:
    """How the verbs begin of the wrongs that a sentence only says are not done: "they infringe no rights"."""
    acts = [act for said in _said(statement) for act in _acts(said) if act.verb in topics.wrong_acts]
    done = {act.verb[:_STEM] for act in acts if not _not_done(act)}
    return frozenset(act.verb[:_STEM] for act in acts if _not_done(act)) - done


def _acts(said: Predication) -> Iterator[Predication]:
    yield said
    for filled in said.roles:
        for part in _parts(filled.filler):
            if isinstance(part, Predication):
                yield from _acts(part)


def _not_done(act: Predication) -> bool:
    objects = [part for filler in act.get(Role.OBJECT) for part in _parts(filler)]
    return act.negated or (bool(objects) and all(isinstance(one, Thing) and _is_none(one) for one in objects))


def _is_none(thing: Thing) -> bool:
    return thing.determiner is Determiner.NO


def _said(statement: Statement) -> Iterator[Predication]:
    return (said for reading in statement.readings for said in reading)
