"""
Whether an act is done personally, as the sentences of a case tell it: "for personal use only", "privately".

A case says so of the purpose ("for her private holiday"), of whom it is for ("for himself"), or of the use ("the use is
private"). What is done commercially, what an organization does, and what is done for a trade or a job, is not personal.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Filler, Role, Thing, Words
from ..clauses.values import evolve
from ..clauses.vocabulary import Sort
from .commerce import Told, as_purpose, commerce, free_told, generic, of_reader, plain, quality
from .concepts import ACTIVITY, NATURAL_PERSON, ORGANIZATION, PERSON, PERSONAL, PROFESSIONAL, PURPOSE
from .events import Arg, Class, Event, Ref
from .lexicon import Lexicon
from .world import World

_AIMS = (Role.PURPOSE, Role.CAPACITY, Role.MANNER, Role.TOPIC)
"""Roles whose phrase says what an act is for; "on a private website", "in a private school" say nothing of that."""


def personally(words: object, lexicon: Lexicon) -> bool | None:
    """Whether words call something personal, or professional; None where they do neither."""
    said = {
        lexicon.canonical(Sort.QUALITY, str(word).casefold()) for word in (words if isinstance(words, tuple) else ())
    }
    if said & PROFESSIONAL:
        return False  # "for her holiday rental business"
    return True if said & PERSONAL else None


def personal_asked(filler: Filler, lexicon: Lexicon) -> Thing | None:
    """What else a phrase of a clause asks of personal purposes; None where it does not ask for personal ones."""
    filler = as_purpose(filler)
    if not isinstance(filler, Thing):
        return None
    kind, _ = lexicon.kind(filler)
    if not (lexicon.is_kind(kind, PURPOSE) or lexicon.is_kind(kind, ACTIVITY)):
        return None
    if personally(filler.modifiers, lexicon) is not True:
        return None
    left = tuple(word for word in filler.modifiers if personally((word,), lexicon) is not True)
    rest = tuple(one for one in filler.restrictions if not of_reader(one))
    return evolve(filler, modifiers=left, restrictions=rest, term="")


def privacy(world: World, act: Event, subject: Ref | None) -> Told | None:
    """What the case tells of the act; None where it tells nothing."""
    found = list(_told(world, act, subject))
    if not found:
        return None
    return found[0] if len({one.holds for one in found}) == 1 else Told(None, found[0].because)


def commercially(world: World, act: Event, subject: Ref | None) -> Told | None:
    """What the case tells of an act's being commercial, where what is personal is not."""
    told = commerce(world, act, subject)
    return Told(False, act) if told is None and of_itself(world, act, subject) is True else told


def way_told(word: str, event: Event, world: World, you: Ref | None) -> Told | None:
    """Whether an act is done in the way that a word names, where it is one of taking or not taking money."""
    lexicon = world.lexicon
    wanted = quality((word,), lexicon)
    if wanted is not None:
        told = commercially(world, event, you)
        return None if told is None or told.holds is None else evolve(told, holds=told.holds is wanted)
    private = personally((word,), lexicon)
    if private is not None:
        told = privacy(world, event, you)
        return None if told is None or told.holds is None else evolve(told, holds=told.holds is private)
    return free_told(word, event)


def _told(world: World, act: Event, subject: Ref | None) -> Iterator[Told]:
    sold = commerce(world, act, subject)
    if sold is not None and sold.holds is not False:
        yield Told(False if sold.holds else None, sold.because)
    own = of_itself(world, act, subject)
    if own is not None:
        yield Told(own, act)
    elif subject is not None and _is_organization(subject, world):
        yield Told(False, act)
    for event in plain(world):
        if event.verb == "be" and any(generic(arg, world, subject, work=True) for arg in event.args(Role.AGENT)):
            for arg in event.args(Role.COMPLEMENT):
                words = arg.lemmas if isinstance(arg, Words) else arg.thing.modifiers if isinstance(arg, Class) else ()
                said = personally(tuple(words), world.lexicon)
                if said is not None:
                    yield Told(said is not event.negated, event)


def of_itself(world: World, act: Event, subject: Ref | None) -> bool | None:
    """What an act says of itself: "for her private holiday", "for himself", "as a hobby"."""
    lexicon = world.lexicon
    by_manner = personally(act.manner, lexicon)
    if by_manner is not None:
        return by_manner
    for role in _AIMS:
        for arg in act.args(role):
            said = _of_arg(arg, role, world, subject)
            if said is not None:
                return said
    return None


def _of_arg(arg: Arg, role: Role, world: World, subject: Ref | None) -> bool | None:
    lexicon = world.lexicon
    if not isinstance(arg, Ref):
        return None
    if arg == subject:
        alone = role in (Role.PURPOSE, Role.RECIPIENT) and any(
            lexicon.is_kind(lexicon.kind(one.thing)[0], NATURAL_PERSON) for one in world.describe(arg)
        )
        return True if alone else None  # "for herself"
    for description in world.describe(arg):
        kind, _ = lexicon.kind(description.thing)
        if description.event is not None or lexicon.is_kind(kind, PERSON):
            continue  # "for a private client"
        said = personally((*description.thing.modifiers, description.thing.head), lexicon)
        if said is not None:
            return said
    return None


def _is_organization(subject: Ref, world: World) -> bool:
    lexicon = world.lexicon
    kinds = [lexicon.kind(one.thing)[0] for one in world.describe(subject)]
    return any(lexicon.is_kind(kind, ORGANIZATION) for kind in kinds)
