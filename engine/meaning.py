"""
Meaning rules at work: forward chaining over the events of a case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..clauses.phrase import Filled, Linked, Predication, Thing
from ..clauses.vocabulary import MeaningRule
from .called import same_name
from .concepts import AT_MOST
from .events import Arg, Class, Event, Ref
from .kept import MANY, Kept
from .lexicon import Lexicon, Relation
from .members import Role, Sort, Truth

if TYPE_CHECKING:
    from .world import World


def derive(world: World, events: tuple[Event, ...]) -> list[Event]:
    """What the meaning rules add to `events`, one step."""
    found: list[Event] = []
    told = _Told(world.lexicon, events)
    for rule in _PREMISES.of(world.lexicon).met_by(events):
        needed: set[str] | None = None
        for bindings, because in _solve(world, rule.premises, told, {}, ()):
            if needed is None:
                needed = _variables(rule.conclusion)
            if needed <= bindings.keys():
                found.append(world.conclude(rule.conclusion, bindings, because, rule.why))
    return found


class _Told:
    """
    What is told, by the premises that it may be.
    """

    def __init__(self, lexicon: Lexicon, events: tuple[Event, ...]) -> None:
        self._lexicon = lexicon
        self._events = events
        self._found: dict[tuple[str, bool], list[Event]] = {}

    def as_what(self, premise: Predication) -> list[Event]:
        """The events of the kind of act that a premise names, denied if it is."""
        key = premise.verb, premise.negated
        found = self._found.get(key)
        if found is None:
            is_act = self._lexicon.is_act
            found = [one for one in self._events if one.negated is key[1] and is_act(one.verb, key[0])]
            self._found[key] = found
        return found


class Premises:
    """
    The premises of the rules of a vocabulary by their verbs, as bits, to see at once which rules may say anything.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._bits: dict[tuple[str, bool], int] = {}
        self._told: dict[tuple[str, bool], int] = {}
        self._rules = [(rule, self._needs(rule)) for rule in lexicon.rules]

    def _needs(self, rule: MeaningRule) -> int:
        needs = 0
        for premise in rule.premises:
            if premise.verb != "be" or premise.negated:  # "is a …" holds also by the words of a phrase
                needs |= self._bits.setdefault((premise.verb, premise.negated), 1 << len(self._bits))
        return needs

    def _of(self, verb: str, negated: bool) -> int:
        """The premises that an event with this verb may be what they say."""
        key = verb, negated
        found = self._told.get(key)
        if found is None:
            if len(self._told) > MOST:
                self._told.clear()
            found = self._told[key] = sum(
                bit for (wanted, no), bit in self._bits.items() if no is negated and self._lexicon.is_act(verb, wanted)
            )
        return found

    def met_by(self, events: Iterable[Event]) -> list[MeaningRule]:
        """The rules of which each premise may be what one of the events says."""
        told = 0
        for event in events:
            told |= self._of(event.verb, event.negated)
        return [rule for rule, needs in self._rules if not needs & ~told]


MOST = 20_000
"""So many verbs are remembered; a case brings few of its own."""

_PREMISES: Kept[Premises] = Kept(Premises, 8)


def _variables(conclusion: Predication) -> set[str]:
    """The variables that a conclusion cannot do without: all but who does it, which a passive leaves out."""
    found: set[str] = set()
    todo: list[object] = [filled for filled in conclusion.roles if filled.role is not Role.AGENT]
    if conclusion.verb == "be" or conclusion.negated:
        todo = list(conclusion.roles)
    while todo:
        match todo.pop():
            case Filled(filler=filler):
                todo.append(filler)
            case Linked(thing=thing):
                todo.append(thing)
            case Predication(roles=roles):
                todo.extend(roles)
            case Thing(name=name, restrictions=restrictions):
                found |= {name} if len(name) == 1 else set()
                todo.extend(restrictions)
    return found


Solution = tuple[dict[str, Arg], tuple[Event, ...]]


def _solve(
    world: World,
    premises: tuple[Predication, ...],
    told: _Told,
    bindings: dict[str, Arg],
    because: tuple[Event, ...],
) -> Iterator[Solution]:
    if not premises:
        yield bindings, because
        return
    first, rest = premises[0], premises[1:]
    if first.verb == "be" and not first.negated:
        yield from _described(world, first, rest, told, bindings, because)
    for event in told.as_what(first):
        if event.account and any(one.account not in ("", event.account) for one in because):
            continue
        for further in _unify(world, first, event, bindings):
            yield from _solve(world, rest, told, further, (*because, event))


def _described(
    world: World,
    first: Predication,
    rest: tuple[Predication, ...],
    told: _Told,
    bindings: dict[str, Arg],
    because: tuple[Event, ...],
) -> Iterator[Solution]:
    """ "X is a Y" holds of whatever the case calls a Y."""
    for agent in first.get(Role.AGENT):
        for kind in first.get(Role.COMPLEMENT):
            if not isinstance(agent, Thing) or not isinstance(kind, Thing) or len(agent.name) != 1:
                continue
            known = bindings.get(agent.name)
            for ref in (known,) if known is not None else tuple(world.refs()):
                if _is_kind(world, ref, kind):
                    yield from _solve(world, rest, told, {**bindings, agent.name: ref}, because)


def _unify(world: World, pattern: Predication, event: Event, bindings: dict[str, Arg]) -> Iterator[dict[str, Arg]]:
    if world.lexicon.relate(Sort.ACT, event.verb, pattern.verb) is not Relation.BELOW:
        return
    if (pattern.manner or event.manner) and (
        not set(pattern.manner) <= set(event.manner) or AT_MOST & set(event.manner)
    ):
        return
    partial = [bindings]
    for filled in pattern.roles:
        if filled.role is Role.AGENT and _is_variable(filled.filler) and not event.args(Role.AGENT):
            continue  # "the data is used to train it" does not say by whom
        partial = [
            further
            for current in partial
            for arg in event.args(filled.role)
            for further in _unify_arg(world, filled.filler, arg, current)
        ]
        if not partial:
            return
    yield from partial


def _is_variable(filler: object) -> bool:
    return isinstance(filler, Thing) and len(filler.name) == 1 and not filler.head


def _unify_arg(world: World, filler: object, arg: Arg, bindings: dict[str, Arg]) -> Iterator[dict[str, Arg]]:
    if isinstance(filler, Predication):
        if isinstance(arg, Event) and not arg.negated:
            yield from _unify(world, filler, arg, bindings)
        return
    if not isinstance(filler, Thing):
        return
    if filler.name and len(filler.name) == 1:
        if filler.head and not _is_kind(world, arg, filler, variable=True):
            return
        if filler.name in bindings:
            if bindings[filler.name] == arg:
                yield bindings
        elif isinstance(arg, Ref | Event):
            yield {**bindings, filler.name: arg}
        return
    if not _is_kind(world, arg, filler):
        return
    linked = [part for part in filler.restrictions if isinstance(part, Linked)]
    if not linked:
        yield bindings
    elif isinstance(arg, Ref):
        yield from _unify_links(world, linked, arg, bindings)


def _unify_links(world: World, linked: list[Linked], arg: Ref, bindings: dict[str, Arg]) -> Iterator[dict[str, Arg]]:
    """ "Access to M": what the thing is linked to as well."""
    first, *rest = linked
    seen: list[dict[str, Arg]] = []
    for said in world.describe(arg):
        if said.event is not None:
            continue  # what the phrase itself links it to, not whose product it turned out to be
        for role, other in said.links:
            if role is not first.role:
                continue
            for further in _unify_arg(world, first.thing, other, bindings):
                if further not in seen:
                    seen.append(further)
                    yield from _unify_links(world, rest, arg, further) if rest else (further,)


def _is_kind(world: World, arg: Arg, thing: Thing, *, variable: bool = False) -> bool:
    """Whether something is what a phrase of a rule says; `variable` where its name is one."""
    kind, wanted = _WANTED.of(thing, world.lexicon)
    if isinstance(arg, Class):
        other, _ = world.lexicon.kind(arg.thing)
        return world.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW and wanted <= set(arg.thing.modifiers)
    if not isinstance(arg, Ref):
        return False
    if thing.name and not variable:
        return same_name(world.labels[arg].name, thing.name)
    return any(
        world.lexicon.is_kind(world.lexicon.kind(said.thing)[0], kind) and wanted <= set(said.thing.modifiers)
        for said in world.describe(arg)
        if said.event is None or (said.event.truth is Truth.TRUE and not said.event.account)
    )


def _wanted(thing: Thing, lexicon: Lexicon) -> tuple[str, frozenset[str]]:
    """The kind that a phrase of a rule names, and what else it says before the noun."""
    kind, _ = lexicon.kind(thing)
    return kind, frozenset(thing.modifiers) - {*kind.split()}


_WANTED: Kept[tuple[str, frozenset[str]]] = Kept(_wanted, MANY)
