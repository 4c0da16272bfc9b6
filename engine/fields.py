"""
Whether an act belongs to a field that a clause names by an adjective alone: "military use", "for military purposes".

The case hardly ever says "military" of the act. It tells who acts, and what the work goes into.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Filled, Filler, Predication, Role, Thing, Things
from ..clauses.vocabulary import Sort
from .commerce import said_of
from .concepts import ACTIVITY, GAIN, PURPOSE, USE, WORK
from .events import Arg, Event, Ref
from .lexicon import Lexicon
from .world import World

FIELDS = {"military": ("military", "weapon", "war")}
"""The kinds of persons and things whose part in an act places it in a field; words of the vocabulary."""


def field_asked(filler: Filler, lexicon: Lexicon) -> str:
    """The field that a phrase of a clause asks for and nothing else, or ""."""
    if isinstance(filler, Predication):
        plain = lexicon.is_act(filler.verb, USE) and not filler.negated and len(filler.manner) == 1
        narrow = [one for one in filler.roles if not isinstance(one.filler, Thing) or one.filler.modifiers]
        return filler.manner[0] if plain and not narrow and filler.manner[0] in FIELDS else ""
    if not isinstance(filler, Thing) or filler.restrictions or len(filler.modifiers) != 1:
        return ""
    kind, _ = lexicon.kind(filler)
    field = filler.modifiers[0]
    general = lexicon.is_kind(kind, PURPOSE) or lexicon.is_kind(kind, ACTIVITY)
    return field if field in FIELDS and general else ""


def in_field(field: str, act: Event, world: World, subject: Ref | None) -> bool | None:
    """
    Whether the act is in `field`: True by its parties and things, False if all that it is about is known to be else.

    None where a word of it has no place in the vocabulary, or the case does not say what it is for.
    """
    lexicon = world.lexicon
    told = list(_told(act, world))
    for thing in told:
        kind, modifiers = lexicon.kind(thing)
        if field in (thing.head, *thing.modifiers, *modifiers):
            return True
        words = (kind, thing.head, *thing.modifiers)
        if any(lexicon.is_kind(word, one) for word in words if word for one in FIELDS[field]):
            return True
    if field in act.manner:
        return True
    if field in said_of(world, act, subject):
        return True
    purposes = list(act.purposes())
    known = all(
        not word or word in lexicon.known[Sort.KIND] for thing in told if not thing.name for word in (thing.head,)
    )
    return False if purposes and known else None


def _told(act: Event, world: World) -> Iterator[Thing]:
    todo: list[Arg] = [arg for _, arg in act.roles]
    seen: set[Ref] = set()
    while todo:
        arg = todo.pop()
        if isinstance(arg, Event):
            todo += [other for _, other in arg.roles]
        elif isinstance(arg, Ref) and arg not in seen:
            seen.add(arg)
            yield from (said.thing for said in world.describe(arg) if said.event is None)


def may_serve(filled: Filled, args: tuple[Arg, ...], world: World) -> bool:
    """ "For a thesis": what is made may be made in the activity that a grant is for ("for research")."""
    lexicon = world.lexicon
    if filled.role is not Role.PURPOSE or not isinstance(filled.filler, Thing | Things):
        return False
    members = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
    heads = [lexicon.kind(one)[0] for one in members if isinstance(one, Thing) and one.head]
    told = [
        lexicon.kind(said.thing)[0]
        for arg in args
        for said in (world.describe(arg) if isinstance(arg, Ref) else ())
        if said.thing.head
    ]
    works = [kind for kind in told if lexicon.is_kind(kind, WORK)]
    general = any(lexicon.is_kind(kind, one) for kind in told for one in (ACTIVITY, PURPOSE, GAIN))
    general = general and not works  # "a publication" is both
    return any(lexicon.is_kind(head, ACTIVITY) for head in heads) and bool(told) and not general
