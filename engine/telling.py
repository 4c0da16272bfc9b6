"""What a case tells besides some acts that are judged together: of whoever does them, and of what they deal with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from ..clauses.case import Truth
from ..clauses.phrase import Limit, Predication, Role, Thing, Words
from ..clauses.vocabulary import ActProperty, Sort
from .atoms import Atoms
from .concepts import ACCOUNT, AGREEMENT, CONTRACT, DURATIONS, PROVIDERS, WHOEVER
from .events import Class, Event, Ref
from .told import Told
from .unheard import HAS
from .world import World

_STATES = ("be", "have")
_TAKES_OFF = ("remove", "delete", "erase", "cover", "cut", "crop", "hide", "obscure", "strip")
"""What is done to a part of a work that changes the work."""
_SHORT = 3
"""Letters of words in names that tell nobody apart: "Ltd", "GmbH" is longer and yet a word of no sentence."""


def told_beside(group: Sequence[Event], atoms: Atoms) -> Told:
    """What the case tells besides the acts of `group`."""
    world = atoms.world
    doers = {arg for event in group for arg in event.args(Role.AGENT) if isinstance(arg, Ref)}
    things = {arg for event in group for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)}
    parts = {arg for event in group for _, arg in event.roles if isinstance(arg, Ref)}
    people = {said.thing.head for arg in doers for said in world.describe(arg)}
    # "is a political party": of a word that says nothing, what stands with it does
    unsaid = (*WHOEVER, *PROVIDERS)  # nor does "is a cloud provider"
    vague = (said.thing for arg in doers for said in world.describe(arg) if said.thing.head in unsaid)
    people |= {word for thing in vague for word in thing.modifiers}
    deeds: list[Predication] = []
    denied: list[frozenset[str]] = []
    for event in world.events:
        agents = event.args(Role.AGENT)
        objects = {arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)}
        if event.truth is Truth.TRUE and event.source >= 0 and not doers.isdisjoint(agents):
            lacks = [world.labels[arg].head for arg in event.args(Role.WITHOUT) if isinstance(arg, Ref)]
            denied.extend(frozenset((_bare(word),)) for word in lacks if word)
        if event.negated and event.truth is Truth.TRUE and event.source >= 0 and not event.pending:
            about = {arg for _, arg in event.roles if isinstance(arg, Ref)}
            words = frozenset(
                _bare(one) for one in _denied_words(event, world, doers | things | parts) if not _a_text(one, world)
            )
            if words and not about.isdisjoint(parts):
                denied.append(words)
            elif words and event.verb in _STATES and len(about) == 1:
                # "the logo is not visible": what is said of a logo
                denied.extend(words | {_bare(head)} for arg in about if (head := world.labels[arg].head))
        if event.verb in _STATES:
            if not doers.isdisjoint(agents) and (event.negated or event.verb != "be"):
                people |= set(_what(event, world))
            continue
        against = objects or event.args(Role.COUNTERPART)  # "competes with Fern"
        of_doers = against and objects.isdisjoint(things) and not doers.isdisjoint(agents)
        befell = not agents and not objects.isdisjoint(things)
        did = not (parts - doers).isdisjoint(agents)  # "the copies lack a number", "the website shows ads"
        if (of_doers or befell or did) and event.source >= 0:
            deeds.append(atoms.predication(event))
    return Told(
        world.lexicon,
        tuple(atoms.predication(event) for event in group),
        frozenset(people - {"", *WHOEVER, *PROVIDERS}),
        frozenset(word.casefold() for arg in doers for word in world.labels[arg].name.split() if len(word) > _SHORT),
        tuple(deeds),
        tuple(_altering(group, things, doers, atoms)),
        tuple(denied),
        frozenset(
            event.verb
            for event in world.events
            if event.truth is Truth.TRUE and not event.negated and event.args(Role.AGENT)
            if doers.isdisjoint(event.args(Role.AGENT))
        ),
        not any(event.account or _to_others(event, world) for event in world.events),
        frozenset(_affirmed(world)) - {""},
        frozenset(_of_a_day(group, world)) - {""},
        tuple(dict.fromkeys(_amounts(world))),
        tuple(age for event in world.events if not doers.isdisjoint(event.args(Role.AGENT)) for age in _age(event)),
        frozenset(_owners(group, world)) - {""},
    )


def _owners(group: Sequence[Event], world: World) -> Iterator[str]:
    """The nouns for whose that is which acts, or what they are done for, are done to."""
    done = [one for event in group for one in (event, *event.purposes())]
    for arg in (arg for one in done for arg in one.args(Role.OBJECT) if isinstance(arg, Ref)):
        links = (link for said in world.describe(arg) for link in said.links)
        yield from (world.labels[one].head for role, one in links if role is Role.OF and isinstance(one, Ref))


def _age(event: Event) -> Iterator[Fraction]:
    """How old somebody is said to be."""
    if event.verb == "be" and event.truth is Truth.TRUE and not event.negated:
        told = (arg for arg in event.args(Role.QUANTITY) if isinstance(arg, Limit) and arg.quantity.unit == "year")
        yield from (one.quantity.amount for one in told)


def _to_others(event: Event, world: World) -> bool:
    """Whether something is not done to, or for, persons of a kind: "gives its employees no copy"."""
    reached = [arg for arg in event.args(Role.RECIPIENT) if isinstance(arg, Ref)]
    return event.negated and any(world.labels[arg].head and not world.labels[arg].name for arg in reached)


def _altering(
    group: Sequence[Event], things: Collection[Ref], doers: Collection[Ref], atoms: Atoms
) -> Iterator[Predication]:
    """The acts that are not judged here by which the things of the judged ones, or a part of them, came to be so."""
    world = atoms.world
    whole = {*things, *(one for thing in things for one in world.made_of(thing))}
    who = frozenset(doers)
    for event in world.events:
        if event.truth is not Truth.TRUE or event.negated or event in group or event.source < 0:
            continue
        changes = world.lexicon.has(event.verb, ActProperty.ADAPTS) or event.verb in _TAKES_OFF
        if changes and not (whole.isdisjoint(event.args(Role.OBJECT)) and who.isdisjoint(event.args(Role.AGENT))):
            yield atoms.predication(event)


def _affirmed(world: World) -> Iterator[str]:
    """The nouns of what takes part in something that was so."""
    for event in world.events:
        if not event.negated:
            yield from (world.labels[arg].head for _, arg in event.roles if isinstance(arg, Ref))


def _of_a_day(group: Sequence[Event], world: World) -> Iterator[str]:
    """The nouns of what took part in something that has a day, beside what is judged."""
    for event in world.events:
        if event.when is not None and event not in group:
            yield from (world.labels[arg].head for _, arg in event.roles if isinstance(arg, Ref))


def _amounts(world: World) -> Iterator[tuple[str, Fraction]]:
    """All that the case counts, with how many there are; how old somebody is counts nothing."""
    for label in world.labels:
        yield from _amount(label)
    for event in world.events:
        said = (arg.thing if isinstance(arg, Class) else arg for _, arg in event.roles)  # "the price is 12 euros"
        found = (one for told in said if isinstance(told, Limit | Thing) for one in _amount(told))
        yield from (one for one in found if event.verb != "be" or one[0] not in DURATIONS)


def _amount(filler: object) -> Iterator[tuple[str, Fraction]]:
    """Of what a phrase tells how much, and how much: "45 euros", "300 requests"."""
    match filler:
        case Limit(quantity=quantity) if quantity.unit:
            yield quantity.unit, quantity.amount
        case Thing(head=head, count=Limit(quantity=quantity)):
            yield quantity.unit or head, quantity.amount
        case Thing(head="time", modifiers=(*_, times)) if times.rpartition(" ")[2].isdigit():
            yield "time", Fraction(times.rpartition(" ")[2])  # "calls Fern 900 times an hour"
        case Thing(restrictions=told):  # "the price below 20 euros"
            yield from (amount for one in told if isinstance(one, Limit) for amount in _amount(one))


def _a_text(word: str, world: World) -> bool:
    """Whether a word is one for the text itself, which nearly every sentence of it speaks of; a contract is made."""
    lexicon = world.lexicon
    made = any(lexicon.is_kind(word, one) for one in (CONTRACT, ACCOUNT))
    return lexicon.is_kind(word, AGREEMENT) and not made


def _what(event: Event, world: World) -> Iterator[str]:
    """What somebody is said to be or to have."""
    for arg in event.args(Role.COMPLEMENT):
        if isinstance(arg, Class):
            yield arg.thing.head
        elif isinstance(arg, Words):
            yield from arg.lemmas
    yield from (world.labels[arg].head for arg in event.args(Role.OBJECT) if isinstance(arg, Ref))


def _denied_words(event: Event, world: World, known: Collection[Ref]) -> Iterator[str]:
    """The words for what is denied, beside those for whoever and whatever the acts are about."""
    if event.verb in _STATES:
        yield from (word for word in _what(event, world) if word)
        return
    light = (world.lexicon.canonical(Sort.ACT, event.verb), ActProperty.LIGHT) in world.lexicon.properties
    roles = (Role.OBJECT, Role.COUNTERPART) if light else (Role.OBJECT,)
    others = (arg for role in roles for arg in event.args(role) if isinstance(arg, Ref) and arg not in known)
    heads = [head for arg in others if (head := world.labels[arg].head)]
    if light and event.verb not in HAS:
        if world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT):
            yield from heads  # "does not supply us with copies"; to approve is to let somebody do it, and says more
        return
    if event.verb not in HAS and (not heads or event.verb not in world.lexicon.known[Sort.KIND]):
        yield event.verb  # "to work" is no work where more is said, and what does not bear a name has none
    yield from heads


def _bare(word: str) -> str:
    """A word without what may mark the plural of a name or of a word that no table knows."""
    return word.casefold().removesuffix("s")
