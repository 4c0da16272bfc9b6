"""
The world that a case describes: entities, events and who says so.

Noun phrases become entities by name, description and recency (discourse reference after Kamp and Reyle 1993, in its simplest
form); predications become events with entities in their roles. Nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve, field, frozen

from ..clauses.case import Case, Stance, Statement, Truth
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Limit,
    Linked,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.vocabulary import ActProperty, Sort
from .lexicon import Lexicon, Relation

HYPOTHETICAL = -1
"""Source of an event that only the question speaks of."""
DERIVED = -2
"""Source of an event that a meaning rule adds."""


@frozen
class Ref:
    """An entity of the case, by number."""

    id: int


@frozen
class Class:
    """What something is said to be: a kind with the things that it is linked to."""

    thing: Thing
    links: tuple[tuple[Role, Arg], ...] = ()


@frozen(cache_hash=True)
class Event:
    """
    An act or state with its roles filled by entities; also a denial of one.
    """

    verb: str
    roles: tuple[tuple[Role, Arg], ...]
    negated: bool = False
    manner: tuple[str, ...] = ()
    pending: bool = False
    truth: Truth = Truth.TRUE
    account: str = ""
    source: int = HYPOTHETICAL
    """Index of the statement in the case, or HYPOTHETICAL or DERIVED."""
    when: Period | None = None
    reading: int = -1
    """Which reading of its statement; -1 if there is one only."""
    derived: tuple[Event, ...] = ()
    """The events that a meaning rule made it from."""
    why: str = ""
    """The meaning rule's own words."""
    predication: Predication | None = field(default=None, eq=False, repr=False)

    def args(self, role: Role) -> tuple[Arg, ...]:
        """What fills `role`."""
        return tuple(arg for filled, arg in self.roles if filled is role)

    def purposes(self) -> Iterator[Event]:
        """The acts that it is done for."""
        for arg in self.args(Role.PURPOSE):
            if isinstance(arg, Event):
                yield arg


Arg: TypeAlias = Ref | Event | Class | Limit | Period | Words


@frozen
class Description:
    """
    One way in which the case describes an entity.
    """

    thing: Thing
    links: tuple[tuple[Role, Arg], ...]
    source: int
    """Index of the statement; DERIVED for what a rule or the vocabulary says."""
    event: Event | None = None
    """The "X is a Y" that says so; None for the words of a mention itself."""


class World:
    """
    Entities and events of one case, in the order of its sentences. Built once, then only read.
    """

    def __init__(self, case: Case, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.case = case
        self.labels: list[Thing] = []
        self.events: list[Event] = []
        self.stances: list[tuple[str, str, Stance, int]] = []
        """(word, norm's word, stance, statement) for each sentence about an interpretation."""
        self._mentions: list[list[Description]] = []
        self._names: dict[str, int] = {}
        self._recent: list[int] = []
        self._subjects: list[int] = []
        self._keys: set[tuple[object, ...]] = set()
        self._pending_relatives: list[tuple[Predication, Ref]] = []
        self._self: Ref | None = None
        for index, statement in enumerate(case.statements):
            self._tell(index, statement)
        self._apply_rules()

    # entities

    def describe(self, ref: Ref) -> list[Description]:
        """All that is said of what `ref` is, mentions first."""
        said = list(self._mentions[ref.id])
        for event in self.events:
            if event.verb == "be" and not event.negated and ref in event.args(Role.AGENT):
                for arg in event.args(Role.COMPLEMENT):
                    if isinstance(arg, Class):
                        said.append(Description(arg.thing, arg.links, event.source, event))
        return said

    def label(self, ref: Ref) -> Thing:
        """The phrase that names an entity in an answer."""
        thing = self.labels[ref.id]
        if thing.name:
            return Thing(head="", name=thing.name)
        determiner = Determiner.NONE if thing.determiner is Determiner.NONE else Determiner.THE
        return evolve(thing, determiner=determiner, restrictions=(), count=None)

    def named(self, name: str) -> Ref | None:
        """The entity with this name, if the case has one."""
        found = self._names.get(_name_key(name))
        return None if found is None else Ref(found)

    def refs(self) -> Iterator[Ref]:
        """All entities."""
        return (Ref(index) for index in range(len(self.labels)))

    def _new(self, thing: Thing, links: tuple[tuple[Role, Arg], ...], source: int) -> Ref:
        self.labels.append(thing)
        self._mentions.append([Description(thing, links, source)])
        ref = Ref(len(self.labels) - 1)
        if thing.name:
            self._names[_name_key(thing.name)] = ref.id
        return ref

    def _touch(self, ref: Ref) -> Ref:
        if ref.id in self._recent:
            self._recent.remove(ref.id)
        self._recent.append(ref.id)
        return ref

    def refer(self, thing: Thing, source: int, *, as_subject: bool = False) -> Ref:
        """The entity that a noun phrase denotes here, a new one where nothing fits."""
        if thing.head == SELF:
            assert self._self is not None, "a gap outside a relative clause"
            return self._self
        links = self._links(thing, source)
        if thing.name:
            known = self.named(thing.name)
            if known is None:
                known = self._new(thing, links, source)
            elif thing.head or links:
                self._mentions[known.id].append(Description(thing, links, source))
            return self._touch(known)
        if thing.head in (LICENSEE, LICENSOR):
            known = self.named(thing.head)
            if known is None:
                known = self._new(thing, links, source)
                self._names[_name_key(thing.head)] = known.id
            return self._touch(known)
        if thing.determiner is Determiner.PRONOUN:
            found = self._antecedent(thing, as_subject=as_subject)
            return self._touch(found if found is not None else self._new(thing, links, source))
        fresh = thing.determiner in (Determiner.A, Determiner.ANY, Determiner.NO, Determiner.OTHER, Determiner.ALL)
        if not fresh and thing.count is None:
            for index in reversed(self._recent):
                if self._fits(Ref(index), thing, links):
                    if links or thing.modifiers:
                        self._mentions[index].append(Description(thing, links, source))
                    return self._touch(Ref(index))
        made = self._new(thing, links, source)
        self._derive_from_participle(made, thing, source)
        return self._touch(made)

    def _antecedent(self, thing: Thing, *, as_subject: bool) -> Ref | None:
        if as_subject and self._subjects and not thing.plural:
            return Ref(self._subjects[-1])
        for index in reversed(self._recent):
            if self.labels[index].plural == thing.plural and index not in self._subjects[-1:]:
                return Ref(index)
        return Ref(self._recent[-1]) if self._recent else None

    def _fits(self, ref: Ref, thing: Thing, links: tuple[tuple[Role, Arg], ...]) -> bool:
        kind, modifiers = self.lexicon.kind(thing)
        wanted = {word for word in modifiers if word != "own"}
        owners = [arg for role, arg in links if role is Role.OF]
        for description in self.describe(ref):
            if description.event is not None and (
                description.event.account or description.event.truth is not Truth.TRUE
            ):
                continue
            other, others = self.lexicon.kind(description.thing)
            if description.thing.plural != thing.plural and description.event is None and other == kind:
                continue
            same = other == kind
            if not same and not (
                thing.determiner in (Determiner.THE, Determiner.THIS)
                and self.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW
            ):
                continue
            if not wanted <= set(others) | set(description.thing.modifiers):
                continue
            theirs = [arg for role, arg in description.links if role is Role.OF]
            if owners and theirs and not set(map(repr, owners)) & set(map(repr, theirs)):
                continue
            return True
        return False

    def _derive_from_participle(self, made: Ref, thing: Thing, source: int) -> None:
        """ "The fine-tuned model" is what an earlier fine-tuning of something made."""
        for event in reversed(self.events):
            if event.negated or not self.lexicon.has(event.verb, ActProperty.ADAPTS):
                continue
            if any(_participle_of(word, event.verb) for word in thing.modifiers):
                for arg in event.args(Role.OBJECT):
                    if isinstance(arg, Ref) and arg != made:
                        self._add(
                            Event(
                                "derive",
                                ((Role.OBJECT, made), (Role.SOURCE, arg)),
                                truth=event.truth,
                                account=event.account,
                                source=source,
                                derived=(event,),
                            )
                        )
                        return

    def _links(self, thing: Thing, source: int) -> tuple[tuple[Role, Arg], ...]:
        return tuple(
            (part.role, arg)
            for part in thing.restrictions
            if isinstance(part, Linked)
            for arg in self._args(part.thing, source, None)
        )

    # events

    def _args(self, filler: object, source: int, outer: Predication | None) -> tuple[Arg, ...]:
        match filler:
            case Thing():
                return (self.refer(filler, source),)
            case Things(members=members):
                return tuple(arg for member in members for arg in self._args(member, source, outer))
            case Predication():
                return (self._event(filler, source, nested=True),)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                return tuple(arg for part in parts for arg in self._args(part, source, outer))
            case Limit() | Period() | Words():
                return (filler,)
        return ()

    def _event(self, predication: Predication, source: int, *, nested: bool = False) -> Event:
        roles: list[tuple[Role, Arg]] = []
        verb = self.lexicon.canonical(Sort.ACT, predication.verb)
        asserted = not predication.negated and source != HYPOTHETICAL
        for filled in predication.roles:
            if verb == "be" and filled.role is Role.COMPLEMENT and isinstance(filled.filler, Thing | Things):
                members = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
                for member in members:
                    if isinstance(member, Thing):
                        roles.append((Role.COMPLEMENT, Class(member, self._links(member, source))))
                    else:
                        roles.append((Role.COMPLEMENT, member))
                continue
            if filled.role is Role.AGENT and isinstance(filled.filler, Thing):
                ref = self.refer(filled.filler, source, as_subject=not nested)
                roles.append((Role.AGENT, ref))
                if not nested:
                    self._subjects.append(ref.id)
                continue
            args = self._args(filled.filler, source, predication)
            roles.extend((filled.role, arg) for arg in args)
            if filled.role is Role.OBJECT and not predication.get(Role.AGENT) and not nested and args:
                first = args[0]
                if isinstance(first, Ref):
                    self._subjects.append(first.id)
        event = Event(
            verb,
            tuple(roles),
            negated=predication.negated,
            manner=predication.manner,
            pending=predication.pending,
            source=source,
            predication=predication,
        )
        if asserted:
            self._restrictive(predication, event, source)
        return event

    def _restrictive(self, predication: Predication, event: Event, source: int) -> None:
        """Relative clauses of a positive sentence are told of the things that they hang on."""
        for filled in predication.roles:
            things = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
            for thing in things:
                if not isinstance(thing, Thing) or thing.determiner in (Determiner.ANY, Determiner.NO):
                    continue
                for part in thing.restrictions:
                    if isinstance(part, Predication):
                        if event.verb == "be" and filled.role is Role.COMPLEMENT:
                            holders = [arg for arg in event.args(Role.AGENT) if isinstance(arg, Ref)]
                        else:
                            holders = [
                                arg
                                for arg in event.args(filled.role)
                                if isinstance(arg, Ref) and _same_words(self.labels[arg.id], thing)
                            ]
                        for holder in holders:
                            self._pending_relatives.append((part, holder))

    def _tell(self, index: int, statement: Statement) -> None:
        if statement.stance is not None:
            self._take_stance(index, statement)
            return
        several = len(statement.readings) > 1
        for number, reading in enumerate(statement.readings):
            for predication in reading:
                self._pending_relatives = []
                event = self._event(predication, index)
                truth = Truth.UNKNOWN if statement.alternatives and len(reading) > 1 else statement.truth
                which = number if several else -1
                relatives = self._pending_relatives
                told = [event]
                for relative, holder in relatives:
                    self._self = holder
                    told.append(self._event(relative, index))
                for one in told:
                    whole = evolve(one, truth=truth, account=statement.account, when=statement.when, reading=which)
                    for part in split(whole):
                        self._add(part)

    def _take_stance(self, index: int, statement: Statement) -> None:
        assert statement.stance is not None
        for reading in statement.readings[:1]:
            for predication in reading:
                stance = statement.stance
                if predication.negated and stance is Stance.ASSUMED:
                    stance = Stance.DENIED
                for lower in _act_words(predication):
                    self.stances.append((lower, predication.verb, stance, index))
                if predication.verb == "be":
                    for agent in predication.get(Role.AGENT):
                        for upper in predication.get(Role.COMPLEMENT):
                            if isinstance(agent, Thing) and isinstance(upper, Thing):
                                self.stances.append(
                                    (
                                        self.lexicon.kind(agent)[0] or agent.name,
                                        self.lexicon.kind(upper)[0],
                                        stance,
                                        index,
                                    )
                                )

    def _add(self, event: Event) -> bool:
        key = (event.verb, event.roles, event.negated, event.account, event.truth, event.reading, event.when)
        if key in self._keys:
            return False
        self._keys.add(key)
        self.events.append(event)
        return True

    def hypothesis(self, predication: Predication) -> tuple[Event, ...]:
        """The acts that a question speaks of, as events that nobody states."""
        self._pending_relatives = []
        event = self._event(predication, HYPOTHETICAL)
        return tuple(split(evolve(event, negated=False)))

    # meaning rules

    def _apply_rules(self) -> None:
        changed = True
        while changed:
            changed = False
            for event in derive(self, tuple(self.events)):
                changed = self._add(event) or changed

    def conclude(
        self, predication: Predication, bindings: dict[str, Arg], because: tuple[Event, ...], why: str
    ) -> Event:
        """The event that a meaning rule's conclusion describes, its variables filled."""
        event = self._bound_event(predication, bindings)
        unknown = any(one.truth is Truth.UNKNOWN for one in because)
        accounts = [one.account for one in because if one.account]
        return evolve(
            event,
            truth=Truth.UNKNOWN if unknown else Truth.TRUE,
            account=accounts[0] if accounts else "",
            source=DERIVED,
            derived=because,
            why=why,
            when=next((one.when for one in because if one.when is not None), None),
            reading=-1,
        )

    def _bound_event(self, predication: Predication, bindings: dict[str, Arg]) -> Event:
        roles: list[tuple[Role, Arg]] = []
        for filled in predication.roles:
            filler = filled.filler
            if isinstance(filler, Thing) and filler.name in bindings:
                roles.append((filled.role, bindings[filler.name]))
            elif isinstance(filler, Thing) and predication.verb == "be" and filled.role is Role.COMPLEMENT:
                links = tuple(
                    (part.role, bindings[part.thing.name])
                    if isinstance(part.thing, Thing) and part.thing.name in bindings
                    else (part.role, self.refer(part.thing, DERIVED))
                    for part in filler.restrictions
                    if isinstance(part, Linked) and isinstance(part.thing, Thing)
                )
                roles.append((filled.role, Class(evolve(filler, restrictions=()), links)))
            elif isinstance(filler, Predication):
                roles.append((filled.role, self._bound_event(filler, bindings)))
            elif isinstance(filler, Thing):
                roles.append((filled.role, self.refer(filler, DERIVED)))
            elif isinstance(filler, Limit | Period | Words):
                roles.append((filled.role, filler))
        verb = self.lexicon.canonical(Sort.ACT, predication.verb)
        return Event(verb, tuple(roles), negated=predication.negated, manner=predication.manner, source=DERIVED)


def split(event: Event) -> Iterator[Event]:
    """
    An act with several purposes or objects is several acts, each judged for itself.

    So an exception that fits one purpose never excuses another.
    """
    if event.verb == "be":
        yield event
        return
    choices: dict[Role, tuple[Arg, ...]] = {role: event.args(role) for role in (Role.OBJECT, Role.PURPOSE)}
    for one in choices[Role.OBJECT] or (None,):
        for purpose in choices[Role.PURPOSE] or (None,):
            kept = {Role.OBJECT: one, Role.PURPOSE: purpose}
            yield evolve(
                event, roles=tuple((role, arg) for role, arg in event.roles if role not in kept or kept[role] == arg)
            )


def derive(world: World, events: tuple[Event, ...]) -> list[Event]:
    """What the meaning rules add to `events`, one step."""
    found: list[Event] = []
    for rule in world.lexicon.rules:
        for bindings, because in _solve(world, rule.premises, events, {}, ()):
            found.append(world.conclude(rule.conclusion, bindings, because, rule.why))
    return found


Solution = tuple[dict[str, Arg], tuple[Event, ...]]


def _solve(
    world: World,
    premises: tuple[Predication, ...],
    events: tuple[Event, ...],
    bindings: dict[str, Arg],
    because: tuple[Event, ...],
) -> Iterator[Solution]:
    if not premises:
        yield bindings, because
        return
    first, rest = premises[0], premises[1:]
    for event in events:
        if event.negated is not first.negated or len({one.account for one in (*because, event) if one.account}) > 1:
            continue
        for further in _unify(world, first, event, bindings):
            yield from _solve(world, rest, events, further, (*because, event))


def _unify(world: World, pattern: Predication, event: Event, bindings: dict[str, Arg]) -> Iterator[dict[str, Arg]]:
    if world.lexicon.relate(Sort.ACT, event.verb, pattern.verb) is not Relation.BELOW:
        return
    if not set(pattern.manner) <= set(event.manner):
        return
    partial = [bindings]
    for filled in pattern.roles:
        partial = [
            further
            for current in partial
            for arg in event.args(filled.role)
            for further in _unify_arg(world, filled.filler, arg, current)
        ]
        if not partial:
            return
    yield from partial


def _unify_arg(world: World, filler: object, arg: Arg, bindings: dict[str, Arg]) -> Iterator[dict[str, Arg]]:
    if isinstance(filler, Predication):
        if isinstance(arg, Event) and not arg.negated:
            yield from _unify(world, filler, arg, bindings)
        return
    if not isinstance(filler, Thing):
        return
    if filler.name and len(filler.name) == 1:
        if filler.head and not _is_kind(world, arg, filler):
            return
        if filler.name in bindings:
            if bindings[filler.name] == arg:
                yield bindings
        elif isinstance(arg, Ref | Event):
            yield {**bindings, filler.name: arg}
        return
    if _is_kind(world, arg, filler):
        yield bindings


def _is_kind(world: World, arg: Arg, thing: Thing) -> bool:
    kind, _ = world.lexicon.kind(thing)
    wanted = set(thing.modifiers) - set(kind.split())
    if isinstance(arg, Class):
        other, _ = world.lexicon.kind(arg.thing)
        return world.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW and wanted <= set(arg.thing.modifiers)
    if not isinstance(arg, Ref):
        return False
    if thing.name:
        return _name_key(world.labels[arg.id].name) == _name_key(thing.name)
    return any(
        world.lexicon.relate(Sort.KIND, world.lexicon.kind(said.thing)[0], kind) is Relation.BELOW
        and wanted <= set(said.thing.modifiers)
        for said in world.describe(arg)
        if said.event is None or (said.event.truth is Truth.TRUE and not said.event.account)
    )


def _act_words(predication: Predication) -> list[str]:
    """The acts that stand as subject of a sentence about an interpretation ("evaluating a model develops it")."""
    words: list[str] = []
    for agent in predication.get(Role.AGENT):
        if isinstance(agent, Predication):
            words.append(agent.verb)
        elif isinstance(agent, AllOf | AnyOf):
            words.extend(part.verb for part in agent.parts if isinstance(part, Predication))
    return words


def _name_key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _same_words(label: Thing, thing: Thing) -> bool:
    return label.name == thing.name and label.head == thing.head and label.modifiers == thing.modifiers


def _participle_of(word: str, verb: str) -> bool:
    """Whether a modifier is the participle of a verb: same concept, or the verb's lemma with a participle ending."""
    return word == verb or (word.startswith(verb.rstrip("e")) and len(word) <= len(verb) + 3)


def joined_by_or(things: Things) -> bool:
    """Whether one of the members is enough."""
    return things.connective is Connective.OR
