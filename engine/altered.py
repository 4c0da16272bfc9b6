"""
Whether a work is as it was received or was adapted: "the unmodified Program", "a work based on the Program".

The two are one question, so that a text that speaks of both leaves none out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import frozen

from ..clauses.phrase import Filled, Filler, Linked, Predication, Thing, Words
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .atoms import Atoms
from .concepts import (
    BASE,
    CONTAIN,
    DERIVATIVE,
    DERIVE,
    DEVELOP,
    MODEL,
    MODIFY,
    PERSON,
    PRODUCT,
    SERVICE,
    UNALTERED,
    USE,
    WORK,
)
from .core import FALSE, TRUE, Formula, conj, negation
from .covered import covered_works
from .events import Arg, Event, Ref
from .lexicon import Relation
from .members import ActProperty, Determiner, Role, Sort, Source, Truth
from .parts import EVERYTHING, Env, Fit, Part, as_roles, whole
from .world import World


class Matching(Protocol):
    """
    What a question of this kind is put to: the matcher of things of one world.
    """

    world: World
    atoms: Atoms
    denied: frozenset[str]

    def things(self, pattern: Filler, args: Sequence[Arg], env: Env) -> list[Part]:
        """Some one of `args` falls under `pattern`."""

    def is_work(self, pattern: Thing, env: Env) -> bool:
        """Whether a phrase stands for the work of the text."""

    def stated(self, claim: Claim, holds: bool | None, source: int, *, why: str = "") -> Premise:
        """A premise that a sentence of the case gives."""

    def event_premise(self, event: Event, holds: bool | None = True) -> Premise:
        """A premise that an event gives."""


@frozen
class Told:
    """
    What the case says of whether a thing was adapted.
    """

    holds: bool
    source: int = -1
    event: Event | None = None


def based_on(said: Predication, arg: Ref, env: Env, matcher: Matching, head: str = "") -> Part | None:
    """
    Whether `arg` is what a relative clause says was adapted from something; None if that is no question of this kind.

    It is none of a thing that is not the work that it is asked about, and that nobody says was made by adapting it.
    """
    sources = said.get(Role.SOURCE)
    if said.verb not in (DERIVE, BASE) or said.negated or said.manner or len(sources) != 1:
        return None
    if any(one.role not in (Role.SOURCE, Role.OBJECT, Role.AGENT, Role.BASIS) for one in said.roles):
        return None
    label = matcher.atoms.arg_thing(arg)
    claim = Claim(predication=Predication(DERIVE, (*_object(label), Filled(Role.SOURCE, sources[0]))))
    known = _known(arg, env, matcher)
    if known is not None and known.holds and _is(sources[0], list(_sources(arg, matcher)), env, matcher):
        return _part(claim, known, matcher, holds=True)
    holding = None if env.grant or head != PRODUCT else _holding(arg, sources[0], env, matcher)
    if holding is not None:  # "products derived from this software": those that hold it
        return Part(TRUE, Fit.YES, evolve(matcher.event_premise(holding), statement=claim), stated=True)
    if _of_the_text(sources[0], arg, env, matcher):
        return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
    if not _is(sources[0], [arg], env, matcher):
        return None
    if known is not None:
        return _part(claim, known, matcher, holds=known.holds)
    if _as_it_came(arg, env, matcher):
        return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "e"))
    return Part(_adapted(arg, matcher), Fit.OPEN, Premise(claim, None, Source.OPEN))


def _holding(arg: Ref, source: Filler, env: Env, matcher: Matching) -> Event | None:
    """The sentence that says that a thing contains what a clause calls its source."""
    for event in matcher.world.events:
        sure = event.truth is Truth.TRUE and not (event.negated or event.account)
        holds = sure and event.verb == CONTAIN and arg in event.args(Role.AGENT)
        if holds and _is(source, event.args(Role.OBJECT), env, matcher):
            return event
    return None


def adaptation(pattern: Thing, arg: Ref, env: Env, matcher: Matching) -> Part | None:
    """Whether a work that was changed in place is "an altered version of" it; None where nobody says that it was."""
    whole_work = [one.thing for one in pattern.restrictions if isinstance(one, Linked)]
    if len(whole_work) != 1 or len(pattern.restrictions) != 1 or not _is_derivative(pattern, matcher):
        return None
    known = _known(arg, env, matcher)
    if known is None or not known.holds or _is_derivative(matcher.world.labels[arg], matcher):
        return None
    if not _is(whole_work[0], [arg], env, matcher):
        return None
    claim = Claim(predication=Predication("be", as_roles(matcher.atoms.arg_thing(arg), pattern)))
    return _part(claim, known, matcher, holds=True)


def asked_of_altered(pattern: Predication, event: Event, env: Env, matcher: Matching) -> list[Part]:
    """
    Whether a duty on changed copies, "altered versions must be marked", is one on what an act is done to.

    Nothing where the duty is about other things, or where nobody says whether the work was changed and it is not called
    by its name.
    """
    inner = [one for one in pattern.get(Role.OBJECT) if isinstance(one, Predication)]
    about = [
        one
        for told in (pattern, *inner)  # "cause any modified files to carry notices"
        for role in (Role.OBJECT, Role.AGENT)
        for one in told.get(role)
        if isinstance(one, Thing)
    ]
    done_to = [one for one in event.args(Role.OBJECT) if isinstance(one, Ref)]
    if len(done_to) != 1:
        return []
    versions = [one for one in about if _any_altered(_of_those_passed_on(one, matcher), done_to[0], matcher)]
    if not versions:
        return []
    label = matcher.world.label(done_to[0])
    claim = Claim(predication=Predication("be", as_roles(label, versions[0])))
    known = _known(done_to[0], env, matcher)
    if known is not None:
        return [_part(claim, known, matcher, holds=known.holds)]
    if _as_it_came(done_to[0], env, matcher) and _only_passed_on(done_to[0], env, matcher):
        return [Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "e"))]
    return []


def _of_those_passed_on(thing: Thing, matcher: Matching) -> Thing:
    """ "Any modified files that you distribute": which of them is said by what is done with them."""
    lexicon = matcher.atoms.lexicon
    told = [one for one in thing.restrictions if isinstance(one, Predication)]
    passed = all(not one.negated and lexicon.has(one.verb, ActProperty.NEEDS_RECIPIENT) for one in told)
    return evolve(thing, restrictions=()) if passed and len(told) == len(thing.restrictions) else thing


def is_altered(event: Event, env: Env, matcher: Matching) -> bool:
    """Whether an act alters a work, or is done with one that the case says was altered."""
    lexicon = matcher.atoms.lexicon
    if any(lexicon.has(event.verb, one) for one in (ActProperty.CHANGES, ActProperty.ADAPTS)):
        return True
    told = [_known(one, env, matcher) for one in event.args(Role.OBJECT) if isinstance(one, Ref)]
    return any(one is not None and one.holds for one in told)


def _any_altered(pattern: Thing, arg: Ref, matcher: Matching) -> bool:
    """Whether a phrase speaks of whatever copies are altered, or of "modified Maps" where they are what it is about."""
    another = bool(pattern.term) and pattern.term.casefold() != matcher.world.labels[arg].term.casefold()
    said = pattern.restrictions or another or pattern.name or pattern.determiner not in _WHICHEVER
    return not said and any(_alters(word, matcher) for word in pattern.modifiers)


def is_such_a_one(pattern: Thing, arg: Ref, env: Env, matcher: Matching) -> bool:
    """Whether a work that the case says was altered is one of the altered versions of which a clause speaks."""
    known = _known(arg, env, matcher) if _any_altered(pattern, arg, matcher) else None
    return known is not None and known.holds


def _only_passed_on(arg: Ref, env: Env, matcher: Matching) -> bool:
    """Whether a case tells of nothing but that a work is passed on or used: what else is done may have changed it."""
    lexicon = matcher.atoms.lexicon
    others = [one for one in matcher.world.events if one is not env.act and one.source >= 0 and not one.negated]
    return all(
        arg in one.args(Role.OBJECT)
        and (lexicon.has(one.verb, ActProperty.NEEDS_RECIPIENT) or lexicon.is_act(one.verb, USE))
        for one in others
    )


_WHICHEVER = (Determiner.NONE, Determiner.ANY, Determiner.ALL, Determiner.A)


def perhaps_derived(pattern: Thing, arg: Ref, env: Env, matcher: Matching) -> Part | None:
    """
    Whether a model that was developed with a work is "a derivative of" it, or "a work based on" it: a question of what
    deriving is, where a ban asks.

    None where nobody says that it was developed with it, or where it was adapted; a grant has to name it. What a model
    puts out is no question of this kind.
    """
    source = None if env.grant else _derived_from(pattern, matcher)
    lexicon = matcher.atoms.lexicon
    kinds = [lexicon.kind(said.thing)[0] for said in matcher.world.describe(arg)] if source is not None else []
    if source is None or not any(lexicon.is_kind(kind, MODEL) for kind in kinds):
        return None
    if _is(source, list(_sources(arg, matcher)), env, matcher):
        return None
    for way in _ways_back(arg, matcher):
        of_it = whole(matcher.things(source, [way[-1][0]], evolve(env, bound=[*env.bound])))
        told = [one for _, one in way if one is not None]
        event = next((one for one in told if one.verb != DERIVE), None)
        if of_it is not FALSE and event is not None:
            deriving = matcher.atoms.interpretation(Sort.ACT, event.verb, DERIVE, None)
            formula = conj((of_it, *map(matcher.atoms.occurs, told), deriving))
            premise = Premise(Claim(lower=event.verb, upper=DERIVE), None, Source.INTERPRETATION)
            return Part(formula, Fit.OPEN, premise, stated=True)
    return None


def _ways_back(arg: Ref, matcher: Matching) -> Iterator[tuple[tuple[Ref, Event | None], ...]]:
    """
    From a thing back to all that it was made of or with, the shortest ways first; each step with the act that is told,
    or none where what it is called says so.
    """
    lexicon = matcher.atoms.lexicon
    ways: list[tuple[tuple[Ref, Event | None], ...]] = [()]
    reached = {arg}
    for way in ways:  # it grows while it is walked
        made = way[-1][0] if way else arg
        steps: list[tuple[Arg, Event | None]] = [
            (source, event)
            for event in matcher.world.events
            if not event.negated and made in event.args(Role.OBJECT)
            if event.verb == DERIVE or lexicon.is_act(event.verb, DEVELOP)
            for source in (*event.args(Role.SOURCE), *event.args(Role.MEANS))
        ]
        steps += [(source, None) for source in _sources(made, matcher)]
        for source, event in steps:
            if isinstance(source, Ref) and source not in reached:
                reached.add(source)
                ways.append((*way, (source, event)))
                yield ways[-1]


def _derived_from(pattern: Thing, matcher: Matching) -> Filler | None:
    """The work in "a derivative of the work" and "any work based on it", of whatever kind what was made of it is."""
    kind, modifiers = matcher.atoms.lexicon.kind(pattern)
    if len(pattern.restrictions) != 1 or modifiers:
        return None
    said = pattern.restrictions[0]
    if isinstance(said, Linked):
        return said.thing if kind == DERIVATIVE else None
    if not isinstance(said, Predication) or said.verb not in (DERIVE, BASE) or said.negated or said.manner:
        return None
    sources = said.get(Role.SOURCE)
    return sources[0] if len(sources) == 1 and kind in (*EVERYTHING, WORK, DERIVATIVE) else None


def unaltered(word: str, arg: Ref, env: Env, matcher: Matching) -> Part | None:
    """Whether `arg` is as it was received, where a modifier asks that of it; None for any other modifier."""
    if word not in UNALTERED:
        return None
    claim = Claim(predication=Predication("be", as_roles(matcher.world.label(arg), Words(word, (word,)))))
    known = _known(arg, env, matcher)
    if known is not None:
        return _part(claim, known, matcher, holds=not known.holds)
    if _as_it_came(arg, env, matcher):
        return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
    return Part(negation(_adapted(arg, matcher)), Fit.OPEN, Premise(claim, None, Source.OPEN))


def combined(word: str, arg: Ref, env: Env, matcher: Matching) -> Part | None:
    """
    Whether `arg` was put together with another work, where a modifier asks that of it; None for any other modifier.

    A name stands for the work by itself (presumption e) where nobody says that it was put together with anything.
    """
    if word not in _TOGETHER or "e" in matcher.denied:
        return None
    lexicon = matcher.atoms.lexicon
    for event in matcher.world.events:
        touched = any(one == arg for _, one in event.roles)
        if touched and event is not env.act and any(lexicon.is_act(event.verb, verb) for verb in _JOINS):
            return None
    if any({*said.thing.modifiers} & {*_TOGETHER} for said in matcher.world.describe(arg)):
        return None
    claim = Claim(predication=Predication("be", as_roles(matcher.world.label(arg), Words(word, (word,)))))
    return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "e"))


_TOGETHER = ("combined", "merged")
_JOINS = ("combine", "merge", "link", "integrate", "incorporate", "embed", "contain", "include", "build", "add", "join")


def _adapted(arg: Ref, matcher: Matching) -> Formula:
    """Whether a work was adapted, where nobody says."""
    claim = Claim(predication=Predication(MODIFY, _object(matcher.atoms.arg_thing(arg))))
    return matcher.atoms.fact(f"{matcher.atoms.arg_key(arg)} is adapted", claim)


def _object(label: Filler | None) -> tuple[Filled, ...]:
    return (Filled(Role.OBJECT, label),) if label is not None else ()


def _part(claim: Claim, told: Told, matcher: Matching, *, holds: bool) -> Part:
    if told.event is not None:
        premise = evolve(matcher.event_premise(told.event, holds), statement=claim)
    else:
        premise = matcher.stated(claim, holds, told.source)
    return Part(TRUE if holds else FALSE, Fit.YES if holds else Fit.NO, premise, stated=True)


def _is(wanted: Filler, args: Sequence[Arg], env: Env, matcher: Matching) -> bool:
    return bool(args) and whole(matcher.things(wanted, args, evolve(env, bound=[*env.bound]))) is TRUE


def _of_the_text(wanted: Filler, arg: Ref, env: Env, matcher: Matching) -> bool:
    """ "The modified version", of which nobody says what was modified: the one work that the text licenses."""
    if not isinstance(wanted, Thing) or not matcher.is_work(wanted, env) or "e" in matcher.denied:
        return False
    label = matcher.world.labels[arg]
    definite = label.determiner in (Determiner.THE, Determiner.THIS)
    return definite and _is_derivative(label, matcher) and not any(True for _ in _sources(arg, matcher))


def _is_derivative(thing: Thing, matcher: Matching) -> bool:
    lexicon = matcher.atoms.lexicon
    return bool(thing.head) and lexicon.is_kind(lexicon.kind(thing)[0], DERIVATIVE)


def _alters(word: str, matcher: Matching) -> bool:
    """Whether a modifier says that a thing was adapted: the vocabulary has "a changed version" among derivatives."""
    return _is_derivative(Thing("version", (word,)), matcher)


def _sources(arg: Ref, matcher: Matching) -> Iterator[Ref]:
    """What a thing was adapted from: by what an act made of it, by its own name, or it, changed in place."""
    world = matcher.world
    yield from world.made_of(arg)
    for said in world.describe(arg):
        if said.event is not None and (said.event.account or said.event.truth is not Truth.TRUE):
            continue
        if _is_derivative(said.thing, matcher):
            yield from (
                one
                for role, one in said.links
                if role in (Role.OF, Role.SOURCE) and isinstance(one, Ref) and one != arg
            )
        elif any(_alters(word, matcher) for word in said.thing.modifiers):
            yield arg
    if any(True for _ in _changes(arg, None, matcher)):
        yield arg


def _changes(arg: Ref, act: Event | None, matcher: Matching) -> Iterator[Event]:
    """What was done to a thing that adapts it; the act in question was not done yet."""
    lexicon = matcher.atoms.lexicon
    for event in matcher.world.events:
        if event is act or event.source < 0 or arg not in event.args(Role.OBJECT):
            continue
        if lexicon.has(event.verb, ActProperty.ADAPTS) or (
            lexicon.relate(Sort.ACT, event.verb, MODIFY) is Relation.BELOW
        ):
            yield event


def _tells_no_form(role: Role, arg: Arg, world: World) -> bool:
    """Whether what a sentence says of an act leaves open in which form something is passed on."""
    kinds = [world.lexicon.kind(one.thing)[0] for one in world.describe(arg)] if isinstance(arg, Ref) else []
    if role is Role.PLACE:  # "on its site", "in the paper", and not "in colour"
        site = any(world.lexicon.is_kind(kind, SERVICE) for kind in kinds)
        return site or (isinstance(arg, Ref) and world.labels[arg].determiner is not Determiner.NONE)
    if role is Role.RECIPIENT:
        named = isinstance(arg, Ref) and bool(world.labels[arg].name)
        return named or any(world.lexicon.is_kind(kind, PERSON) for kind in kinds)
    return role in _FORMLESS


_FORMLESS = (Role.AGENT, Role.OBJECT, Role.PURPOSE, Role.TIME, Role.CHANNEL, Role.BASIS, Role.WITHOUT)


def _bare(thing: Thing) -> bool:
    """Whether no word tells a thing from others of its kind, those of a term of the text aside: "Licensed Material"."""
    return {word.casefold() for word in thing.modifiers} <= {*thing.term.casefold().split()}


def _as_it_came(arg: Ref, env: Env, matcher: Matching) -> bool:
    """
    Whether a case speaks of a work that is under the text and tells of nothing that may have changed it.

    The name stands for the work as it was received (presumption e).
    """
    world, lexicon = matcher.world, matcher.atoms.lexicon
    label = world.labels[arg]
    if "e" in matcher.denied or not _bare(label) or label.restrictions:
        return False
    if not matcher.is_work(label, env) and not any(
        one.work == arg for one in covered_works(env.instrument, world, env.you)
    ):
        return False
    if any(not _bare(said.thing) or said.links for said in world.describe(arg)):
        return False
    told = (said.thing for ref in world.refs() for said in world.describe(ref))
    if any(_is_derivative(one, matcher) or any(_alters(word, matcher) for word in one.modifiers) for one in told):
        return False  # "an altered copy of the Program"
    if env.act is not None:
        if not all(_tells_no_form(role, one, world) for role, one in env.act.roles):
            return False  # "shares the photo in black and white", "with a new background"
        if arg not in env.act.args(Role.OBJECT):
            return False  # "shares its version of the photo"
    for event in world.events:
        roles = {role for role, one in event.roles if one == arg}
        if not roles or event is env.act:
            continue
        if roles - {Role.OBJECT, Role.AGENT, Role.MEANS} or event.verb in ("have", "get", "be"):
            return False
        relation = lexicon.relate(Sort.ACT, event.verb, MODIFY)
        if not lexicon.has(event.verb, ActProperty.LIGHT) and relation not in (Relation.NONE, Relation.APART):
            return False
        if lexicon.has(event.verb, ActProperty.CHANGES) or lexicon.has(event.verb, ActProperty.ADAPTS):
            return False
    return True


def _known(arg: Ref, env: Env, matcher: Matching) -> Told | None:
    """What the case says of whether a thing was adapted; None if it does not say, or only somebody does."""
    world = matcher.world
    for said in world.describe(arg):
        if said.event is not None and (said.event.account or said.event.truth is not Truth.TRUE):
            continue
        if any(word in UNALTERED for word in said.thing.modifiers):
            return Told(False, said.source)
        if _is_derivative(said.thing, matcher) or any(_alters(word, matcher) for word in said.thing.modifiers):
            return Told(True, said.source)
    made = next((one for one in world.events if one.verb == DERIVE and arg in one.args(Role.OBJECT)), None)
    changes = [*_changes(arg, env.act, matcher), *((made,) if made is not None else ())]
    if any(one.account or one.truth is not Truth.TRUE for one in changes):
        return None
    done = next((one for one in changes if not one.negated), None)
    if done is not None:
        return Told(True, event=done)
    denied = next((one for one in changes if all(role in (Role.AGENT, Role.OBJECT) for role, _ in one.roles)), None)
    if denied is not None:
        return Told(False, event=denied)
    if env.act is None or arg not in env.act.args(Role.OBJECT):
        return None
    said_with = _done_with(env.act, matcher)
    return None if said_with is None else Told(said_with, event=env.act)


def _done_with(act: Event, matcher: Matching) -> bool | None:
    """Whether an act is said to be done with changes or without: "runs it unmodified", "copies it without changes"."""
    words = {*act.manner}
    for filled in matcher.atoms.predication(act).roles:
        filler = filled.filler
        if filled.role is Role.WITHOUT and isinstance(filler, Thing) and _is_derivative(filler, matcher):
            return False
        if filled.role is Role.COUNTERPART and isinstance(filler, Thing) and _is_derivative(filler, matcher):
            return True
        if filled.role is Role.MANNER and isinstance(filler, Thing):
            words |= {*filler.modifiers}
        if filled.role is Role.MANNER and isinstance(filler, Words):
            words |= {*filler.lemmas}
    if words & {*UNALTERED}:
        return False
    return True if any(_alters(word, matcher) for word in words) else None
