"""
The world that a case describes: entities, events and who says so. Nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..clauses.case import Case, Stance, Statement
from ..clauses.phrase import AllOf, AnyOf, Limit, Linked, Period, Predication, Thing, Things, Words
from ..clauses.values import evolve
from .ages import told_by_age
from .answered import answered
from .concepts import PERSON
from .described import as_described
from .discourse import Discourse
from .events import DERIVED, HYPOTHETICAL, Arg, Class, Event, Ref, split
from .headed import names_with_article, names_without_article
from .lexicon import Lexicon
from .meaning import derive
from .members import ActProperty, Determiner, Role, Sort, Truth
from .spells import STANDS
from .taken_up import acts_taken_up, takes_up


class World(Discourse):
    """
    Entities and events of one case, in the order of its sentences. Built once, then only read.
    """

    def __init__(
        self,
        case: Case,
        lexicon: Lexicon,
        loose: frozenset[Event] = frozenset(),
        terms: frozenset[str] = frozenset(),
        speakers: frozenset[str] = frozenset(),
        meanings: Mapping[str, tuple[Thing, ...]] | None = None,
    ) -> None:
        super().__init__(lexicon)
        self.terms = terms
        self.meanings = meanings or {}
        self.speakers = speakers
        self.case = case
        self.headed = names_with_article(case)
        self.called = names_without_article(case)
        self._loose = loose
        self.stances: list[tuple[str, str, Stance, int]] = []
        """(word, norm's word, stance, statement) for each sentence about an interpretation."""
        self._keys: set[tuple[object, ...]] = set()
        self._pending_relatives: list[tuple[Predication, Ref]] = []
        self._speaker: Ref | None = None
        """Who does the act whose content is being told."""
        self._told_by: dict[Predication, Event] = {}
        """What an account says, as it was understood when the first one said it."""
        for index, statement in enumerate(case.statements):
            self._tell(index, statement)
        self._derive_what_is_named()
        self._apply_rules()

    def _derive_what_is_named(self) -> None:
        """ "Birch is the translation", where something was translated: Birch is what that made."""
        for event in tuple(self.events):
            sure = event.verb == "be" and not (event.negated or event.account) and event.truth is Truth.TRUE
            for ref in event.args(Role.AGENT) if sure else ():
                for said in event.args(Role.COMPLEMENT):
                    told = isinstance(said, Class) and said.thing.determiner is Determiner.THE and not said.links
                    if told and isinstance(said, Class) and isinstance(ref, Ref) and not self.made_of(ref):
                        self._derive_from_participle(ref, said.thing, event.source)

    def link_args(self, part: Linked, source: int) -> tuple[Arg, ...]:
        """What a linked phrase denotes; a possessive pronoun speaks of what the sentence is about."""
        thing = part.thing
        if (
            isinstance(thing, Thing)
            and part.role is Role.OF
            and thing.determiner is Determiner.PRONOUN
            and not thing.head
        ):
            return (self.possessor(thing, source),)
        return self._args(thing, source)

    def _args(self, filler: object, source: int, *, topic: bool = False) -> tuple[Arg, ...]:
        match filler:
            case Thing():
                return (self.refer(filler, source, topic=topic),)
            case Things(members=members):
                found: list[Arg] = []
                outer = self._beside
                for member in members:
                    found += self._args(member, source, topic=topic)
                    self._beside = (*outer, *(one for one in found if isinstance(one, Ref)))
                self._beside = outer
                return tuple(found)
            case Predication():
                return (self._event(filler, source, nested=True),)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                return tuple(arg for part in parts for arg in self._args(part, source))
            case Limit() | Period() | Words():
                return (filler,)
        return ()

    def _event(self, predication: Predication, source: int, *, nested: bool = False) -> Event:
        roles: list[tuple[Role, Arg]] = []
        verb = self.lexicon.canonical(Sort.ACT, predication.verb)
        asserted = not predication.negated and source != HYPOTHETICAL
        order = [filled.role for filled in predication.roles if filled.role in (Role.AGENT, Role.OBJECT)]
        passive = order[:1] == [Role.OBJECT]  # what it is done to comes first: that is what the sentence is about
        outer, self._speaker = self._speaker, None
        outside, self._doer = self._doer, None
        for filled in predication.roles:
            if verb == "be" and filled.role is Role.COMPLEMENT and isinstance(filled.filler, Thing | Things):
                members = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
                for member in members:
                    if isinstance(member, Thing):
                        roles.append((Role.COMPLEMENT, Class(member, self._links(member, source))))
                    else:
                        roles.append((Role.COMPLEMENT, member))
                continue
            if filled.role is Role.AGENT and isinstance(filled.filler, Things):
                for member in filled.filler.members:
                    for arg in self._args(member, source, topic=not nested and not passive):
                        roles.append((Role.AGENT, arg))
                        if isinstance(arg, Ref) and not nested and not passive:
                            self._about(arg, source)
                continue
            if filled.role is Role.AGENT and isinstance(filled.filler, Thing):
                ref = self._said_of_itself(filled.filler, outer) if nested else None
                by_one = passive and filled.filler.determiner is Determiner.PRONOUN  # "is given to him by her"
                ref = ref or self.refer(filled.filler, source, topic=not nested and (by_one or not passive))
                roles.append((Role.AGENT, ref))
                self._speaker = ref if Role.RECIPIENT not in [one.role for one in predication.roles] else None
                if not nested and not passive:
                    self._about(ref, source)
                elif nested:
                    self._doer = ref
                continue
            if self.lexicon.has(verb, ActProperty.CONSENT) and isinstance(filled.filler, Predication):
                meant = acts_taken_up(self, source) if takes_up(filled.filler) else ()
                if meant:
                    roles.extend((filled.role, one) for one in meant)
                    continue
            self._acted_on = self._persons(roles) if filled.role in (Role.MEANS, Role.BASIS) else ()
            args = self._args(filled.filler, source, topic=filled.role is Role.OBJECT and passive and not nested)
            roles.extend((filled.role, arg) for arg in args)
            self._acted_on = ()
            if filled.role is Role.OBJECT and passive and not nested and args:
                first = args[0]
                if isinstance(first, Ref):
                    self._about(first, source)
        self._speaker, self._doer = outer, outside
        verb, roles = self._act_itself(verb, roles)
        if verb in STANDS and any(role is Role.COMPLEMENT and isinstance(arg, Words) for role, arg in roles):
            verb = "be"  # "remained unpaid"
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
            self._restrictive(predication, event)
        return event

    def _persons(self, roles: Sequence[tuple[Role, Arg]]) -> tuple[Ref, ...]:
        """The people whom an act is done to or about: "identifies visitors by their faces"."""
        done_to = (arg for role, arg in roles if role in (Role.OBJECT, Role.TOPIC) and isinstance(arg, Ref))
        return tuple(one for one in done_to if self.labels[one].plural and self._is_person(one))

    def _said_of_itself(self, thing: Thing, speaker: Ref | None) -> Ref | None:
        """ "Acme claims that it wrote the library": a pronoun that opens what somebody says is whoever says it."""
        if speaker is None or thing.determiner is not Determiner.PRONOUN or thing.head or thing.name:
            return None
        kinds = [self.lexicon.kind(said.thing)[0] for said in self.describe(speaker)]
        known = [one for one in kinds if one in self.lexicon.known[Sort.KIND]]
        somebody = all(self.lexicon.is_kind(one, PERSON) for one in known)
        return speaker if somebody and self.labels[speaker].plural == thing.plural else None

    def _act_itself(self, verb: str, roles: list[tuple[Role, Arg]]) -> tuple[str, list[tuple[Role, Arg]]]:
        """ "Starts to sell access" and "tries to find out" tell of the act that is taken up."""
        while self.lexicon.has(verb, ActProperty.TAKES_UP):
            inner = [arg for role, arg in roles if role is Role.OBJECT and isinstance(arg, Event)]
            if len(inner) != 1 or inner[0].negated:
                break
            own = [(role, arg) for role, arg in roles if arg is not inner[0]]
            taken = {role for role, _ in own}
            verb, roles = inner[0].verb, [*own, *(one for one in inner[0].roles if one[0] not in taken)]
        return verb, roles

    def _restrictive(self, predication: Predication, event: Event) -> None:
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
                                if isinstance(arg, Ref) and _same_words(self.labels[arg], thing)
                            ]
                        for holder in holders:
                            self._pending_relatives.append((part, holder))

    def _tell(self, index: int, statement: Statement) -> None:
        if statement.stance is not None:
            self._take_stance(index, statement)
            return
        several = len(statement.readings) > 1
        for number, reading in enumerate(statement.readings):
            written = any(one.span is not None for one in reading)
            for predication in reading:
                self._pending_relatives = []
                topics = len(self._subjects)
                # What two accounts say in the same words, they say of the same things: "a model" is one model.
                shared = bool(statement.account) and not _looks_back(predication)
                before = self._told_by.get(predication) if shared else None
                event = self._event(predication, index) if before is None else evolve(before, source=index)
                if written and predication.span is None:
                    del self._subjects[topics:]  # what follows from a sentence is not what it is about
                if shared:
                    self._told_by.setdefault(predication, event)
                truth = Truth.UNKNOWN if statement.alternatives and len(reading) > 1 else statement.truth
                which = number if several else -1
                relatives = self._pending_relatives
                told = [event]
                topics = len(self._subjects)
                for relative, holder in relatives:
                    self._gap = self._within = holder
                    told.append(self._event(relative, index))
                    self._within = None
                del self._subjects[topics:]  # "sells a model that was trained on it. She …": not of the model
                for one in told:
                    whole = evolve(one, truth=truth, account=statement.account, when=statement.when, reading=which)
                    for part in split(whole):
                        self.tell(evolve(part, truth=Truth.UNKNOWN) if part in self._loose else part)

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
                                word = self.lexicon.kind(agent)[0] or agent.name
                                self.stances.append((word, self.lexicon.kind(upper)[0], stance, index))

    def tell(self, event: Event) -> bool:
        """Note an event; whether it is new."""
        key = (event.verb, event.roles, event.negated, event.account, event.truth, event.reading, event.when)
        if key in self._keys:
            return False
        self._keys.add(key)
        self.events.append(event)
        self.mentioned += 1
        return True

    def hypothesis(self, predication: Predication) -> tuple[Event, ...]:
        """The acts that a question speaks of, as events that nobody states."""
        self._pending_relatives = []
        event = self._event(predication, HYPOTHETICAL)
        return tuple(split(evolve(event, negated=False)))

    def ask_of(self, subject: Thing) -> Ref:
        """Whom a question is about; "a minor" in it is a minor, "a ten-year-old" is ten years old."""
        ref = self._somebody_asked_of(subject) or self.refer(subject, HYPOTHETICAL, topic=True)
        if subject.name or subject.determiner is not Determiner.A:
            return ref
        said = [Event("be", ((Role.AGENT, ref), (Role.COMPLEMENT, Class(subject, ()))), source=DERIVED)]
        self._gap = ref
        said += [self._event(part, DERIVED) for part in subject.restrictions if isinstance(part, Predication)]
        for event in said:
            self.tell(event)
        self._apply_rules()
        return ref

    def _somebody_asked_of(self, subject: Thing) -> Ref | None:
        """ "May she sell it?": of what was spoken of last, who may do something, and no thing."""
        if subject.determiner is not Determiner.PRONOUN or subject.head:
            return None
        spoken_of = [Ref(index) for index in reversed(self._subjects) if self.labels[index].plural == subject.plural]
        return next((one for one in spoken_of if self.labels[one].name or self._is_person(one)), None)

    # meaning rules

    def _apply_rules(self) -> None:
        changed = True
        while changed:
            changed = False
            for event in derive(self, tuple(self.events)):
                changed = self.tell(event) or changed
            for event in [told for one in self.events for told in self._concluded(one)]:
                changed = self.tell(event) or changed

    def _concluded(self, event: Event) -> tuple[Event, ...]:
        """What follows from an event by what the words mean, beside the rules of the vocabulary."""
        return (*told_by_age(event), *as_described(event, self), *answered(event, self))

    def conclude(
        self, predication: Predication, bindings: dict[str, Arg], because: tuple[Event, ...], why: str
    ) -> Event:
        """The event that a meaning rule's conclusion describes, its variables filled."""
        event = _under_the_same_terms(self._bound_event(predication, bindings), because)
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
            elif isinstance(filler, Thing) and len(filler.name) == 1 and not filler.head:
                continue  # a variable that no premise bound: nobody says who does it
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


def _under_the_same_terms(event: Event, because: tuple[Event, ...]) -> Event:
    """ "Publishes it under the Fern License": under that it is published to the public as well."""
    told = because[0] if len(because) == 1 else None
    if told is None or event.negated or told.negated or event.args(Role.BASIS) or event.verb == "be":
        return event
    if event.args(Role.AGENT) != told.args(Role.AGENT) or event.args(Role.OBJECT) != told.args(Role.OBJECT):
        return event
    return evolve(event, roles=(*event.roles, *((Role.BASIS, arg) for arg in told.args(Role.BASIS))))


def _act_words(predication: Predication) -> list[str]:
    """The acts that stand as subject of a sentence about an interpretation ("evaluating a model develops it")."""
    words: list[str] = []
    for agent in predication.get(Role.AGENT):
        if isinstance(agent, Predication):
            words.append(agent.verb)
        elif isinstance(agent, AllOf | AnyOf):
            words.extend(part.verb for part in agent.parts if isinstance(part, Predication))
    return words


def _looks_back(part: object) -> bool:
    """Whether a pronoun stands in it, which may mean something else each time."""
    match part:
        case Predication(roles=roles):
            return any(_looks_back(one.filler) for one in roles)
        case Things(members=members):
            return any(map(_looks_back, members))
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return any(map(_looks_back, parts))
        case Thing(determiner=determiner, restrictions=restrictions):
            inner = (one.thing if isinstance(one, Linked) else one for one in restrictions)
            return determiner in (Determiner.PRONOUN, Determiner.THIS) or any(map(_looks_back, inner))
    return False


def _same_words(label: Thing, thing: Thing) -> bool:
    return label.name == thing.name and label.head == thing.head and label.modifiers == thing.modifiers
