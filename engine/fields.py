"""
Whether an act belongs to a field that a clause names by an adjective alone: "military use", "for military purposes".

The case hardly ever says "military" of the act. It tells who acts, and what the work goes into.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import Filled, Filler, Predication, Role, Thing, Things
from ..clauses.values import evolve
from ..clauses.vocabulary import Sort
from .commerce import Told, generic, matter_of, names_act, plain, said_of
from .concepts import ACTIVITY, GAIN, OWN, PURPOSE, SERVE, USE, WORK
from .events import Arg, Class, Event, Ref
from .lexicon import Lexicon
from .world import World

FIELDS = {"military": ("military", "weapon", "war")}
"""The kinds of persons and things whose part in an act places it in a field; words of the vocabulary."""
PURSUITS = {
    "research": (
        frozenset(("research", "scientific", "experiment", "dissertation", "thesis", "science")),
        frozenset(("research", "investigate", "experiment")),
    ),
    "educational": (
        frozenset(("education", "educational", "teaching", "lesson", "lecture", "seminar", "homework", "coursework")),
        frozenset(("teach", "educate", "instruct")),
    ),
    "academic": (
        frozenset(("academic", "dissertation", "thesis", "lecture", "seminar", "coursework")),
        frozenset(()),
    ),
}
"""Fields by what is pursued: nouns and adjectives of what an act is for, and verbs. Who acts says nothing of it."""
_ASKED = {
    **dict.fromkeys(("research", "scientific", "science"), "research"),
    **dict.fromkeys(("educational", "education", "teaching"), "educational"),
    "academic": "academic",
}
"""The words by which a clause asks for a pursuit."""


def field_asked(filler: Filler, lexicon: Lexicon) -> str:
    """The field that a phrase of a clause asks for and nothing else, or ""."""
    if isinstance(filler, Predication):
        plain = lexicon.is_act(filler.verb, USE) and not filler.negated and len(filler.manner) == 1
        narrow = [one for one in filler.roles if not isinstance(one.filler, Thing) or one.filler.modifiers]
        return filler.manner[0] if plain and not narrow and filler.manner[0] in FIELDS else ""
    if not isinstance(filler, Thing) or filler.restrictions or len(filler.modifiers) > 1:
        return ""
    kind, _ = lexicon.kind(filler)
    if not filler.modifiers:
        bare = not filler.name and not filler.term  # "for military or medical use": "military", by itself
        return (filler.head if filler.head in FIELDS else _ASKED.get(filler.head, "")) if bare else ""
    field = filler.modifiers[0]
    general = lexicon.is_kind(kind, PURPOSE) or lexicon.is_kind(kind, ACTIVITY)
    return (field if field in FIELDS else _ASKED.get(field, "")) if general else ""


def pursuit_in(filler: Filler, lexicon: Lexicon) -> Thing | None:
    """The pursuit by itself in a phrase that narrows it: "research purposes" in "clinical research purposes"."""
    if not isinstance(filler, Thing) or filler.restrictions or len(filler.modifiers) < 2:
        return None
    kind, _ = lexicon.kind(filler)
    named = [word for word in filler.modifiers if word in _ASKED]
    if not named or not (lexicon.is_kind(kind, PURPOSE) or lexicon.is_kind(kind, ACTIVITY)):
        return None
    return evolve(filler, modifiers=(named[-1],), term="", name="")


def in_field(field: str, act: Event, world: World, subject: Ref | None) -> bool | None:
    """
    Whether the act is in `field`: True by its parties and things, False if all that it is about is known to be else.

    None where a word of it has no place in the vocabulary, or the case does not say what it is for.
    """
    lexicon = world.lexicon
    if field in PURSUITS:
        if _pursued(field, act, world):
            return True
        said = said_pursued(field, act, world, subject)
        return said.holds if said is not None else None
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


def _pursued(field: str, act: Event, world: World) -> bool:
    """Whether an act is for what is pursued: "for a research project", "to teach geography", "in a lesson"."""
    nouns, verbs = PURSUITS[field]
    lexicon = world.lexicon
    if field == "educational" and _at_school(act, world):
        nouns |= _CLASSES
    todo: list[Arg] = [arg for role in _AIMS for arg in act.args(role)]
    while todo:
        arg = todo.pop()
        if isinstance(arg, Event):
            if arg.negated:
                continue
            if arg.verb in verbs:
                return True
            todo += arg.args(Role.OBJECT) if arg.verb in _MAKES else arg.purposes()
        for said in world.describe(arg) if isinstance(arg, Ref) else ():
            kind, _ = lexicon.kind(said.thing)
            written = lexicon.is_kind(kind, WORK)  # "for a scientific article"
            busy = lexicon.is_kind(kind, PURPOSE) or lexicon.is_kind(kind, ACTIVITY) or written
            words = nouns | _SCHOLARLY if written and field == "research" else nouns
            named = said.thing.head in nouns or (busy and not words.isdisjoint(said.thing.modifiers))
            if said.event is None and named:
                return True
    return False


_SCHOLARLY = frozenset(("academic", "scholarly"))
"""What is said of papers and articles that tell of research."""


def said_pursued(field: str, act: Event, world: World, subject: Ref | None) -> Told | None:
    """
    What a sentence of its own says: "the evaluation serves research", "the letters have nothing to do with research".

    None where none does; a denial counts only if nothing else says that the act is for what is pursued.
    """
    nouns, _ = PURSUITS[field]
    lexicon = world.lexicon
    matter = matter_of(act, world)
    denied: Told | None = None
    for event in plain(world):
        about = [arg for arg in event.args(Role.AGENT) if isinstance(arg, Ref)]
        mine = subject is not None and subject in about
        of_it = any(arg in matter or names_act(arg, act, world) or generic(arg, world, subject) for arg in about)
        told: tuple[Arg, ...] = ()
        if lexicon.is_act(event.verb, SERVE) and of_it:
            told = event.args(Role.OBJECT)
        elif event.verb == "be" and of_it:
            told = event.args(Role.COMPLEMENT)
        elif lexicon.is_act(event.verb, OWN) and of_it:
            told = _nothing_to_do_with(event, world) or tuple(
                arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref) and _is_aim(arg, world)
            )
        elif event.negated and mine and event.verb in _MAKES:
            told = event.args(Role.OBJECT)  # "the shop does no research with it"
        elif event.negated and mine and event.verb == act.verb:
            told = event.args(Role.PURPOSE)
        if any(_names(arg, nouns, world) for arg in told):
            if not event.negated:
                return Told(True, event)
            denied = denied or Told(False, event)
    return denied


def _is_aim(arg: Ref, world: World) -> bool:
    return any(world.lexicon.is_kind(world.lexicon.kind(said.thing)[0], PURPOSE) for said in world.describe(arg))


def _nothing_to_do_with(event: Event, world: World) -> tuple[Arg, ...]:
    """What "the letters have nothing to do with research" says that they have nothing to do with."""
    links = [
        link
        for arg in event.args(Role.OBJECT)
        if isinstance(arg, Ref)
        for said in world.describe(arg)
        if said.thing.head == "thing"
        for role, link in said.links
        if role is Role.PURPOSE
    ]
    return tuple(arg for one in links if isinstance(one, Event) and one.verb == "do" for arg in one.args(Role.MEANS))


def _names(arg: Arg, nouns: frozenset[str], world: World) -> bool:
    if isinstance(arg, Class):
        return arg.thing.head in nouns or not nouns.isdisjoint(arg.thing.modifiers)
    if isinstance(arg, Ref):
        return any(
            said.thing.head in nouns or (_is_aim(arg, world) and not nouns.isdisjoint(said.thing.modifiers))
            for said in world.describe(arg)
        )
    return not isinstance(arg, Event) and not nouns.isdisjoint(getattr(arg, "lemmas", ()))


_CLASSES = frozenset(("class", "course", "classroom", "exam", "examination"))
"""What is a lesson where a school or a teacher acts, and may be anything else elsewhere."""
_TEACHES = ("educational institution", "teacher", "student", "pupil", "lecturer", "professor")


def _at_school(act: Event, world: World) -> bool:
    """Whether a school, a teacher or a pupil acts."""
    lexicon = world.lexicon
    kinds = [
        lexicon.kind(said.thing)[0]
        for arg in act.args(Role.AGENT)
        for said in (world.describe(arg) if isinstance(arg, Ref) else ())
    ]
    return any(kind == one or lexicon.is_kind(kind, one) for kind in kinds for one in _TEACHES)


_AIMS = (Role.PURPOSE, Role.CAPACITY, Role.PLACE, Role.MANNER, Role.TOPIC)
_MAKES = frozenset(("write", "prepare", "make", "create", "produce", "hold", "give", "conduct", "do", "illustrate"))
"""What is done with a lesson or a thesis by whoever pursues it."""


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
