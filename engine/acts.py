"""
What a question is about: the described acts that it covers, and each act under its several descriptions.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..clauses.case import Case, Question, QuestionKind
from ..clauses.errors import InputError
from ..clauses.phrase import Filled, Predication, Thing, Things
from ..clauses.values import evolve
from .concepts import BREAKS, COPY, GET, GIVE, KEEP_WITH, LICENSE, MAKE, OWN, PERSON, PROVIDE, RECEIVE, SERVICE, USE
from .events import DERIVED, HYPOTHETICAL, Arg, Description, Event, Ref, split
from .lexicon import Relation
from .meaning import derive
from .members import ActProperty, Determiner, Role, Sort, Truth
from .world import World


def asked_events(case: Case, world: World) -> tuple[Ref | None, tuple[Event, ...]]:
    """The subject of the question and the acts that it names, as events that nobody states."""
    question = case.question
    if question is None:
        raise InputError("the case asks nothing", hint="end it with a question such as `May ACME use the Output?`")
    subject = _subject(question, world)
    events: list[Event] = []
    for act in question.acts:
        whole = act = _spelled_out(act, question, case)
        if not act.get(Role.AGENT) and question.subject is not None:
            who = _one(question.subject)
            if not who.name and who.determiner is Determiner.A:
                who = evolve(who, determiner=Determiner.THE)  # the one just asked about, and not another
            whole = evolve(act, roles=(Filled(Role.AGENT, who), *act.roles))
        events.extend(world.hypothesis(whole))
    return subject, tuple(events)


def _spelled_out(act: Predication, question: Question, case: Case) -> Predication:
    """ "May the vendor claim this?", where the case tells what the vendor claims: that very thing."""
    objects = act.get(Role.OBJECT)
    this = len(objects) == 1 and isinstance(objects[0], Thing) and objects[0].determiner is Determiner.THIS
    if act.verb not in _SAYS or not this or not _bare(objects[0]) or question.subject is None:
        return act
    who = _one(question.subject)
    word = (who.name or who.head).casefold()
    told = [
        statement.readings[0]
        for statement in case.statements
        if statement.account and word in statement.account.casefold() and len(statement.readings) == 1
    ]
    if len(told) != 1 or len(told[0]) != 1:
        return act
    return evolve(
        act, roles=(*(one for one in act.roles if one.role is not Role.OBJECT), Filled(Role.OBJECT, told[0][0]))
    )


_SAYS = frozenset(("claim", "say", "state", "assert", "announce", "declare", "suggest", "imply", "allege"))


def _bare(filler: object) -> bool:
    return isinstance(filler, Thing) and not (filler.head or filler.name or filler.modifiers)


def _one(subject: Thing | Things) -> Thing:
    if isinstance(subject, Things):
        first = next((member for member in subject.members if isinstance(member, Thing)), None)
        if first is None:
            raise InputError("the subject of the question was not read")
        return first
    return subject


def _subject(question: Question, world: World) -> Ref | None:
    if question.subject is None:
        return None if question.acts else _only_doer(world)
    return world.ask_of(_one(question.subject))


def _only_doer(world: World) -> Ref | None:
    """ "Was that allowed?" asks of the one whose acts are told; of nobody where there are several."""
    told = [event for event in world.events if not event.negated and is_act(event, world) and event.source != DERIVED]
    doers = {arg for event in told for arg in event.args(Role.AGENT)}
    only = next(iter(doers)) if len(doers) == 1 else None
    return only if isinstance(only, Ref) else None


def is_act(event: Event, world: World) -> bool:
    """Whether an event is something done, not a state."""
    return event.verb != "be" and not world.lexicon.has(event.verb, ActProperty.STATE)


def acts_for(world: World, event: Event, subject: Ref | None) -> bool:
    """
    Whether an event is an act of the subject: its own, that of its staff or tools, or one whose agent nobody names.
    """
    agents = event.args(Role.AGENT)
    if subject is None or not agents:
        return True
    if subject in agents:
        return True
    for agent in agents:
        if isinstance(agent, Ref):
            for description in world.describe(agent):
                if any(role is Role.OF and owner == subject for role, owner in description.links):
                    return True
    return False


def covered_events(case: Case, world: World, subject: Ref | None, asked: tuple[Event, ...]) -> list[Event]:
    """
    The subject's described acts that the question covers or may cover; where none is at or below it, the act asked
    about too.

    A described act that is merely wider than the question never stands in for it.
    """
    described = [
        event
        for event in world.events
        if not event.negated and is_act(event, world) and acts_for(world, event, subject) and not _placed(event, world)
    ]
    question = case.question
    assert question is not None
    done = [
        part for event in described for part in (event, *(one for one in event.purposes() if isinstance(one, Event)))
    ]
    made = {arg for event in done for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)}
    wrongs = [event for event in world.events if _is_wrong_of(event, world, subject, made)]
    if question.kind is QuestionKind.WHAT_MUST:
        done = [event for event in described if event.source != DERIVED]
        # What may have been done is no act to be judged beside one that was: it may be the very thing that is due.
        return [event for event in done if event.truth is Truth.TRUE] or done
    if not asked:
        if not described:
            raise InputError(
                "the question is about acts that the case does not describe", hint="name the act in the question"
            )
        told = [*(event for event in described if event.source != DERIVED), *wrongs]
        # "It received a copy and runs it. May it do this?": what is asked about is what was done with the copy.
        return [event for event in told if event.verb != RECEIVE] or told
    found: dict[Event, None] = {}
    if any(world.lexicon.is_act(one.verb, USE) for one in asked):
        found.update(dict.fromkeys(wrongs))
    for one in asked:
        below = False
        for event in described:
            fit = covers(world, one, event)
            if fit is None:
                if any(covers(world, one, done) is not None for done in _done_with(event, world)):
                    # "uses a bot to collect data": who is asked about collecting is asked about that
                    found.setdefault(event)
                    below = True
                for use in _uses_for(event, world) if any(one.purposes()) else ():
                    if covers(world, one, use):
                        # "collects data with a bot": who is asked about using it to collect data is asked about that
                        found.setdefault(use)
                        below = True
                continue
            # What a meaning rule adds is the same act in other words: the act that was described is judged.
            for root in _roots(event):
                if is_act(root, world) and acts_for(world, root, subject):
                    found.setdefault(root)
            found.setdefault(_copying(event, world))
            below = below or fit
        if not below:
            found.setdefault(one)
        for event in described:
            # "share the film with these locks": what the reader does with the locks is asked about as well
            if any(arg in event.args(Role.OBJECT) for arg in one.args(Role.COUNTERPART)) and _of_its_own(event, world):
                found.setdefault(event)
    # What was derived from an act that is judged anyway is that act in other words.
    return [event for event in found if not any(root in found and root is not event for root in _roots(event))]


def _is_wrong_of(event: Event, world: World, subject: Ref | None, made: Collection[Ref]) -> bool:
    """ "The use infringes rights", "the drawings do": told of the use, and so of whoever uses it."""
    if event.negated or event.source == DERIVED or is_act(event, world) or event.verb not in BREAKS:
        return False
    agents = [arg for arg in event.args(Role.AGENT) if isinstance(arg, Ref)]
    return any(arg == subject or arg in made or _is_use_of(arg, world, subject) for arg in agents)


def _is_use_of(arg: Ref, world: World, subject: Ref | None) -> bool:
    """Whether a phrase is "the use", or the use of somebody that is asked about."""
    owners = [owner for said in world.describe(arg) for role, owner in said.links if role is Role.OF]
    return world.labels[arg].head == USE and (not owners or subject is None or subject in owners)


def _copying(event: Event, world: World) -> Event:
    """ "Makes two copies of it. May it make the copies?": asked about is what the sentence says beside, to copy it."""
    lexicon = world.lexicon
    made = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
    makes = event.source >= 0 and bool(made) and lexicon.is_act(event.verb, MAKE)
    if not makes or any(lexicon.kind(world.labels[one])[0] != COPY for one in made):
        return event
    for other in world.events:
        beside = (other.source, other.account, other.truth, other.reading, other.when)
        if beside == (event.source, event.account, event.truth, event.reading, event.when) and not other.negated:
            same = other.args(Role.AGENT) == event.args(Role.AGENT) and other.args(Role.OBJECT) != event.args(
                Role.OBJECT
            )
            if same and lexicon.is_act(other.verb, COPY):
                return other
    return event


def _done_with(event: Event, world: World) -> list[Event]:
    """What a use of something to do something is told to do, with that thing as its means."""
    if not world.lexicon.is_act(event.verb, USE) or event.source == DERIVED:
        return []
    return [made for purpose in event.purposes() for made in _done_by(event, purpose)]


def _of_its_own(event: Event, world: World) -> bool:
    """Whether an act is more than getting, having or making what another act is done with, or giving it along."""
    lexicon = world.lexicon
    plain = any(lexicon.is_act(event.verb, one) for one in (GET, OWN, PROVIDE, *KEEP_WITH, *GIVE))
    return not plain and event.source >= 0 and not lexicon.has(event.verb, ActProperty.CHANGES)


def _placed(event: Event, world: World) -> bool:
    """ "The library is licensed under L": how the work stands, and nothing that the subject does."""
    return world.lexicon.is_act(event.verb, LICENSE) and not event.args(Role.AGENT) and bool(event.args(Role.BASIS))


def covers(world: World, asked: Event, event: Event) -> bool | None:
    """
    Whether a question covers a described act: True at or below it, False if it only may (above or near), None if not.
    """
    relation = world.lexicon.relate(Sort.ACT, event.verb, asked.verb)
    if relation in (Relation.NONE, Relation.APART, Relation.UNKNOWN):
        return None
    below = relation is Relation.BELOW
    for role, arg in asked.roles:
        if role is Role.AGENT:
            continue
        args = event.args(role)
        if not args and role is Role.OBJECT and relation is Relation.NEAR:
            return None  # "it performs well" is nothing that is done with a work
        if not args:
            below = False
            continue
        if role is Role.OBJECT and isinstance(arg, Ref) and not below and all(isinstance(one, Event) for one in args):
            return None  # "tells users that the weights are free" passes on no weights
        fits = [_same_arg(world, arg, other) for other in args]
        if all(fit is None for fit in fits):
            return None
        below = below and any(fits)
    return below


def _same_arg(world: World, asked: Arg, other: Arg) -> bool | None:
    if asked == other:
        return True
    if isinstance(asked, Event) and isinstance(other, Event):
        return covers(world, asked, other)
    if isinstance(asked, Ref) and isinstance(other, Ref):
        first, second = world.labels[asked], world.labels[other]
        if first.name and second.name:
            return None
        if _share_of(world, other, asked):
            return True
        wide, _ = world.lexicon.kind(first)
        kinds = [kind for said in world.describe(other) for kind in _kinds_of(said, world)]
        relations = [world.lexicon.relate(Sort.KIND, kind, wide) for kind in kinds]
        if Relation.BELOW in relations:
            return first.determiner in (Determiner.A, Determiner.ANY) or first.plural
        if Relation.ABOVE in relations:
            return False
        return None
    if isinstance(asked, Ref) and isinstance(other, Event):
        # "For the project" covers what is done with it.
        return _speaks_of(other, asked)
    if isinstance(asked, Event) or isinstance(other, Event):
        return False
    return None


def _share_of(world: World, part: Ref, thing: Ref) -> bool:
    """Whether something is "33 % of the Anthology": who does that much with it does it with the Anthology."""
    return any(
        said.thing.count is not None
        and not said.thing.head
        and not said.thing.name
        and any(role is Role.OF and one == thing for role, one in said.links)
        for said in world.describe(part)
    )


def _kinds_of(said: Description, world: World) -> tuple[str, ...]:
    """The kind of a thing by one description; a copy of something is that as well, and no copy of a work for that."""
    lexicon = world.lexicon
    kind = lexicon.kind(said.thing)[0]
    of = [one for role, one in said.links if role is Role.OF and isinstance(one, Ref)]
    if kind != COPY or not of:
        return (kind,)
    return tuple(lexicon.kind(world.labels[one])[0] for one in of)


def _speaks_of(event: Event, ref: Ref) -> bool:
    return any(arg == ref or (isinstance(arg, Event) and _speaks_of(arg, ref)) for _, arg in event.roles)


def facets(world: World, base: Event) -> list[Event]:
    """
    One act under each of its descriptions: itself, the acts it is done for, and what the meaning rules make of them.
    """
    found: dict[Event, None] = {base: None}
    if base.source >= 0:
        for event in world.events:
            if base in _origins(event) and not event.negated and is_act(event, world):
                found.setdefault(event)
    shapes = set(map(_shape, found))
    pending = list(found)
    while pending:
        current = pending
        pending = []
        for event in current:
            for purpose in event.purposes():
                pending.extend(_done_by(event, purpose))
            pending.extend(_uses_for(event, world))
            pending.extend(_served(event, world))
        own = (*found, *pending)
        # An act that only the question speaks of means what it does by what the case tells of its things.
        beside = tuple(one for one in world.events if one not in own) if base.source == HYPOTHETICAL else ()
        for event in derive(world, (*own, *beside)):
            # What a rule says of a thing alone ("a classifier is meant to classify") is no description of the act.
            told = event.derived and not event.negated and is_act(event, world)
            if told and (not beside or any(one in own for one in _origins(event))):
                pending.extend(split(event))
        fresh: list[Event] = []
        for event in pending:
            shape = _shape(event)
            if shape not in shapes:
                shapes.add(shape)
                found.setdefault(event)
                fresh.append(event)
        pending = fresh
    return list(found)


def _roots(event: Event) -> list[Event]:
    """The described acts that a derived event was made from."""
    return [one for one in _origins(event) if not one.derived] if event.derived else []


def _shape(arg: Arg) -> object:
    """What an event says, whatever it was derived from and in whatever order its roles stand."""
    if isinstance(arg, Event):
        return arg.verb, frozenset(arg.manner), frozenset((role, _shape(one)) for role, one in arg.roles)
    return arg


def _origins(event: Event) -> dict[Event, None]:
    origins: dict[Event, None] = {}
    todo = list(event.derived)
    while todo:
        one = todo.pop(0)
        if one not in origins:
            origins[one] = None
            todo.extend(one.derived)
    return origins


def _uses_for(event: Event, world: World) -> list[Event]:
    """
    What is done with a thing is a use of it for that: "deceive a person with the Service", "send files to the API".
    """
    if event.verb == USE or event.derived or event.negated or not is_act(event, world):
        return []
    agents = tuple((Role.AGENT, one) for one in event.args(Role.AGENT))
    means = [one for one in event.args(Role.MEANS) if isinstance(one, Ref)]
    fed = any(world.lexicon.is_act(event.verb, one) for one in _FEEDS)
    into = (Role.CHANNEL, Role.RECIPIENT) if fed else (Role.CHANNEL,)
    means += [one for role in into for one in event.args(role) if isinstance(one, Ref) and is_service(one, world)]
    means += [
        one
        for one in event.args(Role.PLACE)
        if isinstance(one, Ref) and _is_site_of(one, event.args(Role.AGENT), world)
    ]
    return [
        _in_other_words(event, Event(USE, (*agents, (Role.OBJECT, one), (Role.PURPOSE, _apart_from(event, one)))))
        for one in dict.fromkeys(means)
    ]


def _apart_from(event: Event, means: Ref) -> Event:
    """What is done with a means, without saying so again; "by their faces" stays said of it."""
    return evolve(event, roles=tuple(one for one in event.roles if one != (Role.MEANS, means)))


def _is_site_of(ref: Ref, agents: Sequence[Arg], world: World) -> bool:
    """ "A customer of Attic hosts a website on Attic" uses Attic for that; in Norway or at a school nothing is used."""
    told = [said for agent in agents if isinstance(agent, Ref) for said in world.describe(agent)]
    return any(role in (Role.OF, Role.SOURCE) and other == ref for said in told for role, other in said.links)


_FEEDS = ("send", "upload", "submit", "provide")
"""Acts by which a service gets what it works on."""


def is_service(ref: Ref, world: World) -> bool:
    """Whether something that is given things, or that they pass through, is a service and nobody."""
    lexicon = world.lexicon
    return any(lexicon.is_kind(lexicon.kind(said.thing)[0], SERVICE) for said in world.describe(ref))


def _done_by(event: Event, purpose: Event) -> list[Event]:
    """What is used to do something is a means of doing it: "use Output to train M" is training M with Output."""
    if purpose.negated:
        return []
    roles = list(purpose.roles)
    if not purpose.args(Role.AGENT):
        roles = [(Role.AGENT, arg) for arg in event.args(Role.AGENT)] + roles
    roles += [(Role.MEANS, arg) for arg in event.args(Role.OBJECT)]
    return list(split(_in_other_words(event, evolve(purpose, roles=tuple(roles)))))


def _served(event: Event, world: World) -> list[Event]:
    """ "Use the API for this app": what the app is told to do, the API is used for."""
    if not world.lexicon.is_act(event.verb, USE) or event.negated:
        return []
    served = [arg for arg in event.args(Role.PURPOSE) if isinstance(arg, Ref) and not _is_somebody(arg, world)]
    return [
        _in_other_words(
            event,
            evolve(event, roles=(*(one for one in event.roles if one[1] not in served), (Role.PURPOSE, done))),
        )
        for done in world.events
        if done.source >= 0 and not done.negated and is_act(done, world) and not done.derived
        if done.truth is Truth.TRUE and done.account in ("", event.account)
        if any(arg in served for arg in done.args(Role.AGENT))
    ]


def _is_somebody(ref: Ref, world: World) -> bool:
    """Whether something is a person, who acts for himself."""
    lexicon = world.lexicon
    return any(lexicon.is_kind(lexicon.kind(said.thing)[0], PERSON) for said in world.describe(ref))


def _in_other_words(event: Event, said: Event) -> Event:
    """`said` as far as `event` is so: another description of the same act."""
    return evolve(
        said,
        truth=event.truth,
        account=event.account,
        source=DERIVED,
        derived=(event,),
        when=event.when,
        reading=event.reading,
    )
