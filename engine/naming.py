"""
Duties about what something is to be called: "include "Cedar" at the beginning of the name of any such model".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..clauses.norm import Norm
from ..clauses.phrase import Linked, Predication, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from .atoms import Atoms
from .concepts import NAMED, STARTS
from .core import constant
from .events import Arg, Class, Event, Ref
from .members import ActProperty, Determiner, Modality, Role, Truth
from .parts import Env, Fit, Part, lemmas_of
from .world import World


class _Matcher(Protocol):
    """What is asked of the matcher."""

    world: World
    atoms: Atoms

    def resolve(self, pattern: Thing, env: Env) -> Arg | None: ...
    def event_premise(self, event: Event, holds: bool | None = True) -> Premise: ...
    def instantiate(self, pattern: Predication, env: Env) -> Predication: ...


def wanted_name(pattern: Predication) -> str:
    """The words that a duty wants in a name; "" for any other duty."""
    objects = [one for filler in pattern.get(Role.OBJECT) for one in _members(filler)]
    about = {
        word for role in (Role.PLACE, Role.PURPOSE, Role.MANNER) for one in pattern.get(role) for word in lemmas_of(one)
    }
    quoted = [one.name for one in objects if isinstance(one, Thing) and one.name and not one.head]
    return quoted[0] if len(quoted) == 1 == len(objects) and about & {*NAMED} and not pattern.negated else ""


def made(arg: Ref, world: World) -> bool:
    """Whether the case tells how a thing came about: a name for what is made of a work is one for that."""
    return any(
        arg in event.args(Role.OBJECT)
        and not event.negated
        and (world.lexicon.has(event.verb, ActProperty.CHANGES) or world.lexicon.has(event.verb, ActProperty.ADAPTS))
        for event in (*world.events, *(one for event in world.events for one in event.purposes()))
    ) or bool(world.made_of(arg))


def is_called(arg: Ref, act: Event, wanted: str, world: World) -> tuple[bool, Event] | None:
    """Whether a thing bears a name with these words at its beginning, and the sentence that says so."""
    start = wanted.casefold()
    for event in world.events:
        if event.account or event.truth is not Truth.TRUE or event.verb not in STARTS:
            continue
        told = [world.labels[one.id].name.casefold() for _, one in event.roles if isinstance(one, Ref)]
        if any(_is_name_of(one, arg, world) for one in event.args(Role.AGENT)) and start in told:
            return not event.negated, event
    for name, event in _names(arg, act, world):
        return name.casefold().startswith(start), event
    return None


def told_of_name(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """
    Whether the name that a thing is told to bear holds or begins with certain words: "if its name contains "Fern"".

    None where something else is asked, or nobody says what it is called.
    """
    if pattern.verb in _BEARS and not pattern.negated:
        return _told_to_bear(pattern, matcher, env)
    roles = (Role.OBJECT, Role.MEANS, Role.COUNTERPART, Role.MANNER)
    said = [filler for role in roles for filler in pattern.get(role)]
    wanted = [one.name for filler in said for one in _members(filler) if isinstance(one, Thing)]
    whose = [
        part.thing
        for filler in pattern.get(Role.AGENT)
        if isinstance(filler, Thing) and filler.head in NAMED
        for part in filler.restrictions
        if isinstance(part, Linked) and part.role is Role.OF and isinstance(part.thing, Thing)
    ]
    if pattern.verb not in (*_HOLDS, *STARTS) or len(wanted) != 1 or not wanted[0] or len(whose) != 1 or not env.act:
        return None
    things = [one for one in env.act.args(Role.OBJECT) if isinstance(one, Ref)]
    bound = matcher.resolve(whose[0], env)
    bearers = [bound] if isinstance(bound, Ref) else things if whose[0].determiner is Determiner.PRONOUN else []
    told = [(name.casefold(), event) for arg in bearers for name, event in _names(arg, env.act, matcher.world)]
    if not told:
        return None
    word = wanted[0].casefold()
    holds = all(name.startswith(word) if pattern.verb in STARTS else word in name for name, _ in told)
    claim = Claim(predication=matcher.instantiate(pattern, env))
    premise = evolve(matcher.event_premise(told[0][1], holds), statement=claim)
    return Part(constant(holds), Fit.YES if holds else Fit.NO, premise, stated=True)


def _told_to_bear(pattern: Predication, matcher: _Matcher, env: Env) -> Part | None:
    """ "It bears the name Fern or any similar name", of what is passed on: a name holds it word for word, or may."""
    objects = [one for filler in pattern.get(Role.OBJECT) for one in _members(filler)]
    asked = {one.name.casefold() for one in objects if isinstance(one, Thing) and one.name}
    of_names = all(isinstance(one, Thing) and one.head in NAMED for one in objects)
    bearers = [one for filler in pattern.get(Role.AGENT) for one in _members(filler)]
    if not asked or not of_names or env.act is None or not all(isinstance(one, Thing) for one in bearers):
        return None
    bound = {matcher.resolve(one, env) for one in bearers if isinstance(one, Thing)}
    things = [one for one in env.act.args(Role.OBJECT) if isinstance(one, Ref) and bound & {one, None}]
    told = [(name.casefold(), event) for arg in things for name, event in _names(arg, env.act, matcher.world)]
    if not told:
        return None
    claim = Claim(predication=matcher.instantiate(pattern, env))
    held = [event for name, event in told if bears_name({name}, asked)]
    if not held and len(asked) < len(objects):  # "or any similar name"
        key = f"named like {' '.join(sorted(asked))} {' '.join(sorted(name for name, _ in told))}"
        return Part(matcher.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)
    premise = evolve(matcher.event_premise((held or [told[0][1]])[0], bool(held)), statement=claim)
    return Part(constant(bool(held)), Fit.YES if held else Fit.NO, premise, stated=True)


def names_given(act: Event, world: World, title: str = "") -> set[str]:
    """
    The names, in lower case, that an act gives to what it is done to, or under which it is done.

    What is done with "a product called Fern Charts" is done under that name; what the `title` of a text names is its
    own work.
    """
    found = {
        world.labels[one.id].name
        for role in (Role.MANNER, Role.CAPACITY)
        for one in act.args(role)
        if isinstance(one, Ref) and not world.labels[one.id].head
    }
    for one in act.args(Role.OBJECT):
        if isinstance(one, Ref):
            found |= {world.labels[one.id].name} if act.verb in _CALLS else set()
            found |= {name for name, _ in _names(one, act, world)}
            told = world.describe(one)
            brings_out = world.lexicon.has(act.verb, ActProperty.NEEDS_RECIPIENT)
            called = {said.thing.name for said in told if said.thing.name} if brings_out else set()
            if any(said.thing.head for said in told):
                found |= {name for name in called if name.casefold() not in title.casefold()}
    return {name.casefold() for name in found if name}


def names_banned(norm: Norm) -> set[str]:
    """The names, in lower case, that a ban keeps something from being called, or keeps out of what it is called."""
    found: set[str] = set()
    for act in norm.acts if norm.modality is Modality.FORBID else ():
        inside = [one for filled in act.roles for one in _things_in(filled.filler)]
        if act.verb in _CALLS or any(one.head in NAMED for one in inside) or "name" in kept_lemmas(norm):
            named = [one for one in inside if one.name and (not one.head or one.head in NAMED or act.verb in _CALLS)]
            found |= {one.name.casefold() for one in named}
    return found


def kept_lemmas(norm: Norm) -> set[str]:
    """The content words of a norm's sentence that were kept as written."""
    return {lemma for words in norm.opaque for lemma in words.lemmas}


def bears_name(given: set[str], banned: set[str]) -> bool:
    """Whether a name given is one that is kept back, or holds it word for word: "Fern", "Fern Turbo"."""
    return any(f" {one} " in f" {name} " for one in banned for name in given)


def _things_in(filler: object) -> Iterator[Thing]:
    pending = [filler]
    while pending:
        match pending.pop():
            case Thing() as thing:
                yield thing
                pending += [one.thing for one in thing.restrictions if isinstance(one, Linked)]
            case Things(members=inner):
                pending += inner
            case Predication() as act:
                pending += [one.filler for one in act.roles]


_HOLDS = ("contain", "include", "have")
_BEARS = ("bear", "carry", "have", "use")
_CALLS = ("call", "name", "title", "rename", "brand", "label")


def _names(arg: Ref, act: Event, world: World) -> Iterator[tuple[str, Event]]:
    for event in (act, *world.events):
        if event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        passed_on = arg in event.args(Role.OBJECT) and world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
        for one in (*event.args(Role.MANNER), *event.args(Role.CAPACITY)) if passed_on else ():
            if isinstance(one, Ref) and world.labels[one.id].name:
                yield world.labels[one.id].name, event  # "publishes it under the name "Aurora""
        if event.verb in ("call", "name") and arg in (*event.args(Role.OBJECT), *event.args(Role.RECIPIENT)):
            if event.args(Role.OBJECT) == (arg,):  # "calls the modified version "Aurora""
                yield from ((said.thing.name, event) for said in world.describe(arg) if said.thing.name)
            for one in event.args(Role.OBJECT):
                if isinstance(one, Ref) and one != arg and world.labels[one.id].name:
                    yield world.labels[one.id].name, event
        if event.verb == "be" and any(_is_name_of(one, arg, world) for one in event.args(Role.AGENT)):
            for said in event.args(Role.COMPLEMENT):
                if isinstance(said, Class) and said.thing.name:
                    yield said.thing.name, event


def _is_name_of(one: object, arg: Ref, world: World) -> bool:
    """Whether a phrase is "the name of the model"."""
    if not isinstance(one, Ref) or world.labels[one.id].head not in NAMED:
        return False
    return any(other == arg for said in world.describe(one) for role, other in said.links if role is Role.OF)


def _members(filler: object) -> tuple[object, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)


def inflected(pattern: Thing, arg: Ref, world: World) -> bool:
    """
    Whether a name and a noun that no table has are one word in two forms: "Bildgeneratoren", "eines Bildgenerators".

    Where every noun has a capital, an unknown one without an article looks like a name.
    """
    if pattern.modifiers or pattern.restrictions or bool(pattern.name) is bool(pattern.head):
        return False
    for said in world.describe(arg):
        name, head = (pattern.name, said.thing.head) if pattern.name else (said.thing.name, pattern.head)
        _, unknown, noun = head.partition(":")
        short, long = sorted((name.casefold(), noun.casefold()), key=len)
        if unknown and len(short) >= _LONG and long.startswith(short) and len(long) - len(short) <= _ENDING:
            return True
    return False


_LONG = 6
"""Letters of a word that is no other word by chance."""
_ENDING = 3
"""Letters of the longest ending of a noun."""
