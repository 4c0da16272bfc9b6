"""
Duties to say whose a work is: "give credit to the author", "retain identification of the creator".

A case tells of it in other words, and often of what is passed on: "the copies do not name the author", "each post
credits the photographer", "the name of the author is missing".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from attrs import frozen

from ..clauses.case import Truth
from ..clauses.phrase import LICENSOR, Determiner, Linked, Predication, Role, Thing, Things, Words
from ..clauses.verdict import Claim, Premise, Source
from .acts import acts_for
from .atoms import Atoms
from .concepts import (
    APPEARS,
    ATTRIBUTE,
    CONTAIN,
    GIVE,
    HAS,
    KEEP_WITH,
    LACK,
    MAKERS,
    MENTION,
    PERSON,
    PROVIDE,
    PROVIDERS,
    SOURCES,
    TAKE_OUT,
)
from .core import TRUE
from .events import DERIVED, Arg, Event, Ref
from .lexicon import Lexicon
from .parts import Env, Fit, Part
from .world import World

_NAMES = frozenset(("name", "pseudonym", "identification", "identity", "byline"))
"""What tells who somebody is."""
_CREDITS = frozenset(("credit", "attribution"))
"""What tells whose a work is."""
_STATES = frozenset(("state", "convey", "indicate", "show", "display", "list"))
_NOTES = frozenset(("note", "notice", "caption", "credit", "byline", "legend", "imprint", "acknowledgment"))
"""Where it is said whose a work is."""
_GONE = frozenset(("missing", "absent"))
_THERE = frozenset(("present", "there", "visible"))
_PROPER = frozenset(("appropriate", "proper", "due", "clear"))
"""Words that ask a credit for nothing but that it is one."""


class Matcher(Protocol):
    """What is asked of the matcher."""

    world: World
    atoms: Atoms

    def event_premise(self, event: Event, holds: bool | None = True) -> Premise: ...
    def instantiate(self, pattern: Predication, env: Env) -> Predication: ...
    def key(self, pattern: Predication, env: Env) -> str: ...
    def current(self, event: Event) -> bool: ...
    def carries(self, wanted: tuple[Thing, ...], arg: Arg, env: Env) -> bool | None: ...


@frozen
class _Told:
    """That somebody is named, or not, and where."""

    holds: bool
    whom: tuple[Arg, ...]
    """Who; nobody in particular where only "a credit" is spoken of."""
    where: tuple[Arg, ...]


def credited(pattern: Predication, matcher: Matcher, env: Env) -> Part | None:
    """Whether the maker whom `pattern` wants named is named; None where it wants something else, or nobody tells."""
    asked = asked_makers(pattern, matcher.atoms.lexicon)
    if env.act is None or asked is None:
        return None
    found = told_of_makers(asked, matcher, env)
    if not found:
        return None
    claim = Claim(predication=matcher.instantiate(pattern, env))
    key = matcher.key(pattern, env)
    if len(found) == 2:  # where it is and where it is not, nobody tells
        premise = Premise(claim, None, Source.OPEN)
        return Part(matcher.atoms.fact(f"credit {key}", claim), Fit.OPEN, premise, stated=True)
    holds, event = next(iter(found.items()))
    premise = matcher.event_premise(event, holds)
    if holds:
        return Part(TRUE, Fit.YES, premise, stated=True, todo=True)
    return Part(matcher.atoms.todo(key, claim, False), Fit.NO, premise, stated=True, todo=True)


def asked_makers(pattern: Predication, lexicon: Lexicon) -> tuple[Thing, ...] | None:
    """Whom a duty wants named as those whose the work is, maybe nobody in particular; None where it wants more."""
    objects = _things(pattern.get(Role.OBJECT))
    if pattern.negated or not objects or len(objects) < len(pattern.get(Role.OBJECT)):
        return None
    recipients = _things(pattern.get(Role.RECIPIENT))
    if pattern.verb == "attribute":
        return _makers(recipients, lexicon)
    if _names(pattern.verb, lexicon):
        return _makers(objects, lexicon)
    if not _any(pattern.verb, (*GIVE, *KEEP_WITH, CONTAIN), lexicon) and pattern.verb not in _STATES:
        return None
    owners = [one for each in objects for one in _owners(each)]
    if all(one.head in _NAMES for one in objects):
        return _makers(owners, lexicon)
    if any(one.head not in _CREDITS or one.name for one in objects):
        return None
    whom = [*owners, *recipients, *(Thing(word) for one in objects for word in one.modifiers if word in MAKERS)]
    plain = all({*one.modifiers} <= _PROPER and not one.restrictions for one in objects)
    return _makers(whom, lexicon) if whom or not plain else ()


def _makers(things: list[Thing], lexicon: Lexicon) -> tuple[Thing, ...] | None:
    """Those of `things` whose the work may be; None where somebody else is to be named for certain."""
    made = tuple(one for one in things if _class(one, lexicon))
    # "and any others designated to receive attribution": there may be none
    rest = [one for one in things if one not in made and one.determiner not in (Determiner.OTHER, Determiner.ANY)]
    return made if made and not rest else None


def told_of_makers(asked: tuple[Thing, ...], matcher: Matcher, env: Env) -> dict[bool, Event]:
    """The sentences that say that such a maker is named with what is passed on, and that none is."""
    lexicon = matcher.atoms.lexicon
    wanted = {_class(one, lexicon) for one in asked}
    found: dict[bool, Event] = {}
    for event in matcher.world.events:
        if event.account or event.truth is not Truth.TRUE or event.pending or event.source == DERIVED:
            continue
        if not matcher.current(event) or not _by_reader(event, matcher, env):
            continue
        for told in _told(event, matcher, env):
            whom = {_class_of(one, matcher) for one in told.whom}
            if told.whom and not (whom & wanted if told.holds and wanted else whom - {""}):
                continue
            places = [_is_note(one, matcher, env) or matcher.carries((), one, env) for one in told.where]
            if not told.where or (True in places if told.holds else any(one is not None for one in places)):
                found.setdefault(told.holds, event)
    return found


def asks_whether_supplied(formula: object, lexicon: Lexicon) -> bool:
    """ "If it is supplied by the licensor": whether a condition of a duty is that there is a name to give."""
    return isinstance(formula, Predication) and not formula.negated and lexicon.is_act(formula.verb, PROVIDE)


def supplied(world: World) -> tuple[bool, Event] | None:
    """Whether a name, or some other word on whose the work is, came with it, and the sentence that says so."""
    lexicon = world.lexicon
    for event in world.events:
        if event.account or event.truth is not Truth.TRUE or not lexicon.is_act(event.verb, PROVIDE):
            continue
        named = [
            arg
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref) and lexicon.kind(world.labels[arg])[0] in _NAMES | _CREDITS
        ]
        if named:
            return not event.negated and not _none(tuple(named), world), event
    return None


def _told(event: Event, matcher: Matcher, env: Env) -> Iterator[_Told]:
    """What a sentence says of somebody being named, or of a credit."""
    world, lexicon = matcher.world, matcher.atoms.lexicon
    holds = not event.negated
    agents, objects = event.args(Role.AGENT), event.args(Role.OBJECT)
    places = (*event.args(Role.PLACE), *event.args(Role.SOURCE))
    things = tuple(one for one in agents if one != env.you and not _is_person(one, matcher))
    given = _any(event.verb, (*GIVE, *KEEP_WITH, CONTAIN), lexicon) or event.verb in HAS | _STATES
    if _names(event.verb, lexicon):
        credit = list(_credits(objects, event, world))
        whom = event.args(Role.RECIPIENT) if event.verb == "attribute" else objects
        for named in credit or ([whom] if whom else []):
            yield _Told(holds and not _none(whom, world), named, (*places, *things))
    elif event.verb in APPEARS or event.verb == "be":
        said = {word for arg in event.args(Role.COMPLEMENT) if isinstance(arg, Words) for word in arg.lemmas}
        if event.verb in APPEARS or places or said & (_GONE | _THERE):
            for whom in _credits(agents, event, world):
                yield _Told(holds is not bool(said & _GONE) and not _none(agents, world), whom, places)
    elif _any(event.verb, (*TAKE_OUT, *LACK), lexicon):
        for whom in _credits(objects or agents, event, world) if holds else ():
            yield _Told(False, whom, (*places, *(things if objects else ())))
    elif given:
        for whom in _credits(objects, event, world):
            yield _Told(holds and not _none(objects, world), whom, (*places, *things))


def _credits(args: tuple[Arg, ...], event: Event, world: World) -> Iterator[tuple[Arg, ...]]:
    """Whose names or credits are spoken of, if they are."""
    for arg in args:
        if not isinstance(arg, Ref):
            continue
        head = world.labels[arg].head
        owners = tuple(one for said in world.describe(arg) for role, one in said.links if role is Role.OF)
        if head in _NAMES and owners:
            yield owners
        elif head in _CREDITS:
            yield (*owners, *event.args(Role.RECIPIENT))


def _by_reader(event: Event, matcher: Matcher, env: Env) -> bool:
    """Whether nobody else does it: what a rival does with the work is another matter."""
    return all(
        not _is_person(one, matcher) or acts_for(matcher.world, event, env.you) for one in event.args(Role.AGENT)
    )


def _is_note(arg: Arg, matcher: Matcher, env: Env) -> bool:
    """Whether a place is there to say whose the work is, "the source note", and nothing says that it is elsewhere."""
    if not isinstance(arg, Ref):
        return False
    label = matcher.world.labels[arg]
    if label.head not in _NOTES or label.determiner in (Determiner.OTHER, Determiner.ANY):
        return False
    links = [link for said in matcher.world.describe(arg) for link in said.links]
    clauses = [part for part in label.restrictions if isinstance(part, Predication)]
    return not clauses and all(
        role is Role.OF and (one == env.you or matcher.carries((), one, env) is True) for role, one in links
    )


def _none(args: tuple[Arg, ...], world: World) -> bool:
    return any(isinstance(one, Ref) and world.labels[one].determiner is Determiner.NO for one in args)


def _class_of(arg: Arg, matcher: Matcher) -> str:
    told = [said.thing for said in matcher.world.describe(arg)] if isinstance(arg, Ref) else []
    return next((found for one in told if (found := _class(one, matcher.atoms.lexicon))), "")


def _class(thing: Thing, lexicon: Lexicon) -> str:
    """Which of those whose a work may be a phrase is for: who made it, who licenses it, or what it comes from."""
    kind = lexicon.kind(thing)[0]
    if thing.head in MAKERS or kind in MAKERS:
        return "maker"
    if thing.head == LICENSOR or any(lexicon.is_kind(kind, one) for one in ("licensor", *PROVIDERS)):
        return "licensor"
    return "source" if any(lexicon.is_kind(kind, one) for one in SOURCES) else ""


def _names(verb: str, lexicon: Lexicon) -> bool:
    return any(lexicon.is_act(verb, one) for one in (*ATTRIBUTE, *MENTION, "identify"))


def _is_person(arg: Arg, matcher: Matcher) -> bool:
    lexicon = matcher.atoms.lexicon
    kinds = [lexicon.kind(said.thing)[0] for said in matcher.world.describe(arg)] if isinstance(arg, Ref) else []
    return any(lexicon.is_kind(kind, PERSON) for kind in kinds if kind)


def _any(verb: str, uppers: tuple[str, ...], lexicon: Lexicon) -> bool:
    return any(lexicon.is_act(verb, upper) for upper in uppers)


def _owners(thing: Thing) -> list[Thing]:
    return _things([one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF])


def _things(fillers: Iterable[object]) -> list[Thing]:
    found: list[Thing] = []
    for one in fillers:
        members = one.members if isinstance(one, Things) else (one,)
        found += [each for each in members if isinstance(each, Thing)]
    return found
