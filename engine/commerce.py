"""
Whether an act is done commercially, as the sentences of a case tell it.

"For non-commercial purposes", "any commercial use": the case hardly ever says so of the act in these words. It says it
of the purpose, of the project or publication, of the product that the act makes or goes into, or tells of a sale. That
nothing is earned says nothing of itself: a gift may be meant for commercial advantage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from ..clauses.phrase import LICENSEE as READER
from ..clauses.phrase import Filled, Filler, Limit, Linked, Predication, Thing, Words
from ..clauses.values import evolve
from .concepts import (
    ACTIVITY,
    ADVERTISE,
    ADVERTISING,
    AIM,
    COMMERCIAL,
    CONTAIN,
    CURRENCIES,
    EARN,
    FREE,
    GAIN,
    NON_COMMERCIAL,
    OWN,
    PAY,
    PERSON,
    PURPOSE,
    PURSUE,
    SALE,
    SERVE,
    USE,
    WORK,
)
from .events import DERIVED, Arg, Class, Event, Ref
from .lexicon import Lexicon
from .members import ActProperty, Determiner, Role, Sort, Truth
from .world import World

_SAID_WITH = (Role.PURPOSE, Role.CAPACITY, Role.PLACE, Role.MANNER, Role.TOPIC, Role.COUNTERPART, Role.RECIPIENT)
"""Roles whose phrase may say what an act is for, or what it is part of."""


@frozen
class Told:
    """That an act is, or is not, done in some way, and the sentence that says so."""

    holds: bool | None
    """None where the sentences leave it open: some say so and some not, or one says that it is unknown."""
    because: Event


def free_told(word: str, event: Event) -> Told | None:
    """Whether something is handed on for nothing, where a word says so: "free of charge"."""
    if word not in FREE:
        return None
    if FREE & {*event.manner}:
        return Told(True, event)
    for one in (event, *event.derived):  # who sells a thing hands it on, and not for nothing
        if any(_is_price(arg) for _, arg in one.roles) or one.verb in SALE:
            return Told(False, one)
    return None


def without_price(filled: Filled, args: Sequence[Arg]) -> tuple[Arg, ...]:
    """ "For 20 euros" says at which price something is handed on, and never for which purpose."""
    if filled.role is not Role.PURPOSE or not isinstance(filled.filler, Thing) or filled.filler.head != PURPOSE:
        return tuple(args)
    return tuple(arg for arg in args if not _is_price(arg))


def _is_price(arg: Arg) -> bool:
    return isinstance(arg, Limit) and arg.quantity.unit in CURRENCIES and arg.quantity.amount > 0


def quality(words: object, lexicon: Lexicon) -> bool | None:
    """Whether words call something commercial, or not commercial; None where they do neither."""
    found: bool | None = None
    for word in words if isinstance(words, tuple) else ():
        one = lexicon.canonical(Sort.QUALITY, str(word).casefold())
        if one in NON_COMMERCIAL:
            return False
        if one in COMMERCIAL:
            found = True
    return found


def asked(filler: Filler, lexicon: Lexicon) -> tuple[bool, Thing] | None:
    """Whether a phrase of a clause asks for commercial or for other purposes, and what else it asks of them."""
    filler = as_purpose(filler)
    if not isinstance(filler, Thing):
        return None
    kind, _ = lexicon.kind(filler)
    if not lexicon.is_kind(kind, PURPOSE) and not lexicon.is_kind(kind, ACTIVITY) and not lexicon.is_kind(kind, GAIN):
        return None
    wanted = quality(filler.modifiers, lexicon)
    if wanted is None:
        return None
    left = tuple(word for word in filler.modifiers if quality((word,), lexicon) is None)
    # "your non-commercial purposes": what the reader does is for purposes of the reader
    rest = tuple(one for one in filler.restrictions if not of_reader(one))
    return wanted, evolve(filler, modifiers=left, restrictions=rest, term="")


def as_purpose(filler: Filler) -> Filler:
    """ "To use it commercially" as what that is done for: commercial purposes."""
    plain = isinstance(filler, Predication) and filler.verb == USE and not filler.roles and not filler.negated
    return Thing(PURPOSE, modifiers=filler.manner) if plain and isinstance(filler, Predication) else filler


def done_so(filler: Filler, event: Event) -> bool:
    """ "For internal use": whether what is used is used in that very way."""
    thing = as_purpose(filler)
    return thing is not filler and event.verb == USE and {*getattr(thing, "modifiers", ())} <= {*event.manner}


def of_reader(said: object) -> bool:
    return (
        isinstance(said, Linked)
        and said.role is Role.OF
        and isinstance(said.thing, Thing)
        and said.thing.head == READER
        and not said.thing.restrictions
    )


def commerce(world: World, act: Event, subject: Ref | None) -> Told | None:
    """What the case tells of the act; None where it tells nothing."""
    found = list(_told(world, act, subject))
    own = [one for one, near in found if near]
    if own and all(one.holds is True for one in own):
        return own[0]  # what else the reader did with the same thing may have been another matter
    if not found:
        return None
    settled = found[0][0]
    return settled if all(one.holds is settled.holds for one, _ in found) else Told(None, settled.because)


def said_of(world: World, act: Event, subject: Ref | None) -> frozenset[str]:
    """What the case calls the act, its purpose or what it is part of: "research", "teaching"."""
    words: set[str] = set()
    for role in _SAID_WITH:
        for arg in act.args(role):
            if isinstance(arg, Ref):
                words |= {word for said in world.describe(arg) for word in (said.thing.head, *said.thing.modifiers)}
            elif isinstance(arg, Event):
                words.add(arg.verb)
    for event in plain(world):
        if (
            event.verb == "be"
            and not event.negated
            and any(
                generic(one, world, subject, work=_is_activity(event, world.lexicon)) for one in event.args(Role.AGENT)
            )
        ):
            for arg in event.args(Role.COMPLEMENT):
                words |= {arg.thing.head, *arg.thing.modifiers} if isinstance(arg, Class) else set()
    return frozenset(words - {""})


def plain(world: World) -> Iterator[Event]:
    for event in world.events:
        if not event.account and event.truth is Truth.TRUE and event.source != DERIVED and not event.pending:
            yield event


def _doubted(world: World) -> Iterator[Event]:
    """What is said to be unknown, or what only an account says."""
    for event in world.events:
        if event.source != DERIVED and (event.account or event.truth is Truth.UNKNOWN):
            yield event


def _told(world: World, act: Event, subject: Ref | None) -> Iterator[tuple[Told, bool]]:
    """What is told of the act, and whether it is told of it alone, of what it makes or goes into."""
    lexicon = world.lexicon
    if _is_sale(act, world):
        yield Told(True, act), True
    own = _of_act(act, world)
    if own is None and _of_args(act.args(Role.WITHOUT), world, purposes=True) is True:
        own = False  # "without any commercial purpose"
    if own is not None:
        yield Told(own, act), True
    elif _in_advertising(act, world):
        yield Told(True, act), True
    elif _is_scholarly(act, world):
        yield Told(False, act), True
    matter = matter_of(act, world)
    made = {arg for arg in matter if lexicon.has(act.verb, ActProperty.CHANGES) or arg not in act.args(Role.OBJECT)}
    for event in plain(world):
        holds = _says(event, act, matter, made, world, subject)
        if holds is not None:
            yield Told(holds, event), any(arg in made for _, arg in event.roles if isinstance(arg, Ref))
    for event in _doubted(world):
        if _says(event, act, matter, made, world, subject) is not None:
            yield Told(None, event), False


def _says(event: Event, act: Event, matter: set[Ref], made: set[Ref], world: World, subject: Ref | None) -> bool | None:
    """What one sentence says of the act's being commercial."""
    lexicon = world.lexicon
    about = (*event.args(Role.AGENT), *(() if event.args(Role.AGENT) else event.args(Role.OBJECT)))
    # "The work has no commercial purpose", "the work is research"; a work that is commercial is some product.
    work = event.verb != "be" or _is_activity(event, lexicon)
    relevant = any(
        arg in made or generic(arg, world, subject, work=work) or names_act(arg, act, world) for arg in about
    )
    verdict: bool | None = None
    if event.verb == "be" and relevant:
        verdict = _of_complements(event, lexicon)
    elif lexicon.is_act(event.verb, OWN) or lexicon.is_act(event.verb, SERVE) or event.verb == PURSUE:
        if relevant or subject in about:
            verdict = _of_args(event.args(Role.OBJECT), world, purposes=True)
    elif lexicon.is_act(event.verb, AIM):
        aimed = (*event.args(Role.OBJECT), *event.args(Role.AGENT))
        if any(arg in made or generic(arg, world, subject) for arg in aimed):
            verdict = _of_args((*event.args(Role.PURPOSE), *event.args(Role.RECIPIENT)), world)
    elif _is_sale(event, world):
        mine = not event.args(Role.AGENT) or subject in event.args(Role.AGENT)
        if mine and not event.negated and any(_about(arg, matter, world) for arg in event.args(Role.OBJECT)):
            return True
    elif lexicon.is_act(event.verb, EARN) or lexicon.is_act(event.verb, PAY) or _takes_money(event, world):
        return _of_money(event, act, matter, world, subject)
    elif act.verb == USE and not event.negated and _of_paid(event, act, world, subject):
        return True
    elif event != act and (relevant or _same_act(event, act, subject)):
        without = _of_args(event.args(Role.WITHOUT), world)
        if without is True:
            return False if not event.negated else None
        verdict = _of_act(event, world)
    return None if verdict is None else verdict is not event.negated


_MAKES = frozenset({"make", "create", "generate", "produce", "write", "draw", "develop"})
_BUSINESS = frozenset({"business", "trade", "marketing"})
_CHARGES = frozenset({"charge", "bill"})
_TAKES = _CHARGES | {"make", "generate", "get", "take", "collect", "receive"}


def _takes_money(event: Event, world: World) -> bool:
    """ "Makes money with it", "charges its customers for it"."""
    if event.verb in _CHARGES:
        return True
    things = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
    lexicon = world.lexicon
    return event.verb in _TAKES and any(lexicon.is_kind(lexicon.kind(world.labels[arg])[0], GAIN) for arg in things)


def _about(arg: Arg, matter: set[Ref], world: World) -> bool:
    """Whether something is what an act is about, or is of it: "access to the model", "answers of the model"."""
    if not isinstance(arg, Ref):
        return False
    of_it = any(
        other in matter for said in world.describe(arg) for role, other in said.links if role in (Role.OF, Role.SOURCE)
    )
    return arg in matter or of_it or _made_with(arg, matter, world)


def _made_with(arg: Ref, matter: set[Ref], world: World) -> bool:
    """ "Sells the pictures that it makes with the model"."""
    return any(
        arg in event.args(Role.OBJECT) and any(other in matter for other in event.args(Role.MEANS))
        for event in plain(world)
        if not event.negated and event.verb in _MAKES
    )


def _of_paid(event: Event, act: Event, world: World, subject: Ref | None) -> bool:
    """ "Offers the model as a paid service": what the reader does with the thing that is used, for money."""
    mine = subject in event.args(Role.AGENT)
    same = any(arg in act.args(Role.OBJECT) for arg in event.args(Role.OBJECT) if isinstance(arg, Ref))
    return mine and same and event != act and _of_act(event, world) is True


def _is_activity(event: Event, lexicon: Lexicon) -> bool:
    """Whether something is said to be what somebody is busy with: "the work is non-commercial research"."""
    kinds = [lexicon.kind(arg.thing)[0] for arg in event.args(Role.COMPLEMENT) if isinstance(arg, Class)]
    return bool(kinds) and all(lexicon.is_kind(kind, ACTIVITY) or lexicon.is_kind(kind, PURPOSE) for kind in kinds)


def _same_act(event: Event, act: Event, subject: Ref | None) -> bool:
    """Whether a sentence tells of the same act: the reader's, and done to the same thing."""
    objects = {arg for arg in act.args(Role.OBJECT) if isinstance(arg, Ref)}
    mine = not event.args(Role.AGENT) or subject in event.args(Role.AGENT)
    return mine and event.verb == act.verb and any(arg in objects for arg in event.args(Role.OBJECT))


def _is_sale(event: Event, world: World) -> bool:
    return any(world.lexicon.is_act(event.verb, one) for one in SALE)


def _of_money(event: Event, act: Event, matter: set[Ref], world: World, subject: Ref | None) -> bool | None:
    """ "Acme earns money with it", "customers pay for the service": what is paid for is commercial."""
    lexicon = world.lexicon
    if event.negated:
        return None
    objects = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
    gain = [arg for arg in objects if lexicon.is_kind(lexicon.kind(world.labels[arg])[0], GAIN)]
    if any(world.labels[arg].determiner is Determiner.NO for arg in objects):
        return None
    with_it = [arg for role in (Role.MEANS, Role.PURPOSE, Role.SOURCE, Role.COUNTERPART) for arg in event.args(role)]
    busy = {act.verb, *(one.verb for one in act.purposes())}
    linked = any(
        arg.verb in busy if isinstance(arg, Event) else _about(arg, matter, world) or generic(arg, world, subject)
        for arg in with_it
    )
    if lexicon.is_act(event.verb, PAY):
        return True if linked and subject not in event.args(Role.AGENT) else None
    if event.verb in _CHARGES:
        return True if linked and subject in event.args(Role.AGENT) else None
    if event.verb == EARN or gain:
        earner = event.args(Role.AGENT)
        if any(arg in matter - {*act.args(Role.OBJECT)} for arg in earner):
            return True  # "on a site that earns money"
        mine = not earner or subject in earner
        return True if mine and (linked or not with_it) and (gain or not objects) else None
    return None


def _is_scholarly(act: Event, world: World) -> bool:
    """ "For academic research", "for her thesis": done for learning, and for no gain that a sentence tells of."""
    aims = [arg for arg in act.args(Role.PURPOSE) if isinstance(arg, Ref)]
    if any(quality(label.modifiers, world.lexicon) for label in world.labels):
        return False  # "the thesis is research with a commercial purpose"
    return bool(aims) and all(
        any(said.thing.head in _SCHOLARLY or _ACADEMIC & {*said.thing.modifiers} for said in world.describe(arg))
        for arg in aims
    )


_ACADEMIC = frozenset(("academic", "scholarly"))
_SCHOLARLY = frozenset(("homework", "coursework", "schoolwork", "thesis", "dissertation"))


def _in_advertising(act: Event, world: World) -> bool:
    """ "Uses the song in an advertisement": to advertise is commercial, unless the case says otherwise of it."""
    lexicon = world.lexicon
    if any(isinstance(arg, Event) and arg.verb == ADVERTISE and not arg.negated for arg in act.args(Role.PURPOSE)):
        return True
    args = [arg for role in _SAID_WITH for arg in act.args(role) if isinstance(arg, Ref)]
    return any(
        any(lexicon.is_kind(lexicon.kind(said.thing)[0], one) for one in ADVERTISING)
        and quality(said.thing.modifiers, lexicon) is None
        for arg in args
        for said in world.describe(arg)
    )


def _of_act(act: Event, world: World) -> bool | None:
    """What an act says of itself: "commercially", "for a non-commercial project", "as a commercial service"."""
    lexicon = world.lexicon
    by_manner = quality(act.manner, lexicon)
    if by_manner is not None:
        return by_manner
    args = [arg for role in _SAID_WITH for arg in act.args(role)]
    paying = any(
        not _PAID.isdisjoint(said.thing.modifiers)
        for arg in args
        if isinstance(arg, Ref)
        for said in world.describe(arg)
    )
    earning = any(isinstance(arg, Event) and not arg.negated and _for_money(arg, world) for arg in args)
    if paying or earning:
        return True
    told = _of_args(tuple(args), world)
    return _of_args(_made(act, world), world) if told is None else told


def _made(act: Event, world: World) -> tuple[Arg, ...]:
    """What an act makes, or is done to make: who uses it "to produce a commercial advert" uses it commercially."""
    lexicon = world.lexicon
    makes = [
        one
        for one in (act, *act.args(Role.PURPOSE))
        if isinstance(one, Event) and not one.negated and any(lexicon.is_act(one.verb, each) for each in _MAKES)
    ]
    return tuple(arg for one in makes for arg in one.args(Role.OBJECT))


_PAID = frozenset({"paying", "paid", "fee-based", "for-profit"})


def _for_money(aim: Event, world: World) -> bool:
    """ "Uses it to earn money", "to sell its products"."""
    return world.lexicon.is_act(aim.verb, EARN) or _is_sale(aim, world) or _takes_money(aim, world)


def _of_args(args: tuple[Arg, ...], world: World, *, purposes: bool = False) -> bool | None:
    lexicon = world.lexicon
    for arg in args:
        for said in world.describe(arg) if isinstance(arg, Ref) else ():
            if said.event is not None:
                continue
            kind, _ = lexicon.kind(said.thing)
            if purposes and not (lexicon.is_kind(kind, PURPOSE) or lexicon.is_kind(kind, ACTIVITY)):
                continue
            if not said.thing.modifiers and lexicon.is_kind(kind, GAIN) and not purposes:
                return True  # "for profit"
            found = quality(said.thing.modifiers, lexicon)
            if found is not None:
                return found
            if said.thing.head in _BUSINESS and not purposes:
                return True  # "in its business"
    return None


def names_act(arg: Arg, act: Event, world: World) -> bool:
    """Whether a phrase is the noun of the act: "the evaluation" of who evaluates something."""
    if not isinstance(arg, Ref) or world.labels[arg].determiner is not Determiner.THE or not act.verb:
        return False
    head = world.labels[arg].head
    begins = len(act.verb) > _STEM and head != act.verb and head.startswith(act.verb[:-1])
    return begins and not head.endswith(_DOERS)


_DOERS = ("or", "er", "ee")
"""How nouns end that name who does something, or to whom it is done: "the evaluator"."""


_STEM = 4
"""Letters that a verb has at least if a noun that begins like it is taken for its noun."""


def _of_complements(event: Event, lexicon: Lexicon) -> bool | None:
    for arg in event.args(Role.COMPLEMENT):
        without = (
            [one.thing for one in arg.thing.restrictions if isinstance(one, Linked) and one.role is Role.WITHOUT]
            if isinstance(arg, Class)
            else []
        )
        if any(
            isinstance(one, Thing)
            and lexicon.is_kind(lexicon.kind(one)[0], PURPOSE)
            and quality(one.modifiers, lexicon)
            for one in without
        ):
            return False  # "research without a commercial purpose"
        words = arg.lemmas if isinstance(arg, Words) else arg.thing.modifiers if isinstance(arg, Class) else ()
        found = quality(tuple(words), lexicon)
        if found is not None:
            return found
    return None


def matter_of(act: Event, world: World) -> set[Ref]:
    """The things that an act is about: what it is done to and for, what it makes, and what that goes into."""
    found: set[Ref] = set()
    todo: list[Arg] = [arg for role, arg in act.roles if role is not Role.AGENT]
    while todo:
        arg = todo.pop()
        if isinstance(arg, Event):
            todo += [other for role, other in arg.roles if role is not Role.AGENT]
        elif isinstance(arg, Ref) and arg not in found:
            found.add(arg)
            todo += [
                whole
                for event in plain(world)
                if world.lexicon.is_act(event.verb, CONTAIN) and not event.negated and arg in event.args(Role.OBJECT)
                for whole in event.args(Role.AGENT)
            ]
    return found


def generic(arg: Arg, world: World, subject: Ref | None, *, work: bool = False) -> bool:
    """Whether a phrase speaks of the act as such: "the use", "the publication", "the purpose", "nothing in it"."""
    if not isinstance(arg, Ref):
        return False
    lexicon = world.lexicon
    label = world.labels[arg]
    if label.determiner in (Determiner.ANY, Determiner.NO) and label.head == "thing":
        return True
    kind, _ = lexicon.kind(label)
    if work and kind == WORK and label.determiner is Determiner.THE and not label.modifiers:
        return True
    if not (lexicon.is_kind(kind, PURPOSE) or lexicon.is_kind(kind, ACTIVITY)) or label.name:
        return False
    links = [
        other
        for said in world.describe(arg)
        for role, other in said.links
        if role in (Role.OF, Role.AGENT, Role.SOURCE)
    ]
    # "the use by Acme", "the publication of the paper": not what somebody else is busy with
    return all(other == subject or (isinstance(other, Ref) and not _somebody(other, world)) for other in links)


def _somebody(arg: Ref, world: World) -> bool:
    lexicon = world.lexicon
    kinds = [lexicon.kind(said.thing)[0] for said in world.describe(arg) if said.thing.head]
    return not kinds or any(lexicon.is_kind(kind, PERSON) for kind in kinds)
