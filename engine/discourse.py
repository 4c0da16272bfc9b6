"""
Discourse reference: which entity of the case a noun phrase denotes.

By name, by description and by recency, after Kamp and Reyle (1993) in its simplest form: a definite phrase takes up the
last entity that it fits and whose owner it does not contradict, an indefinite one makes a new entity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..clauses.phrase import HUMAN, LICENSEE, LICENSOR, SELF, Linked, Restriction, Thing
from ..clauses.values import evolve
from .called import in_term, name_key, shortly_named
from .concepts import ACTIVITY, COMPANY, COPY, DERIVATIVE, MODIFY, OWN, PART, PERSON, PROVIDE, RECIPIENT
from .events import DERIVED, HYPOTHETICAL, Arg, Class, Description, Event, Ref
from .generic import as_all_are
from .headed import is_bare
from .lexicon import Lexicon, Relation
from .members import ActProperty, Determiner, Role, Sort, Truth
from .parts import is_firm
from .said_again import as_of_owner, defined_noun, is_ones_own, is_the_same_noun, said_again

Links = tuple[tuple[Role, Arg], ...]


_OUTCOMES = frozenset(("result", "outcome", "version"))
"""What the product of any act is called, whatever it is done to."""
_OUTCOME_OF = frozenset(("new", "result", "resulting", "resultant", "finished", "final"))
"""What a product is called beside the noun for that from which it was made: "the new model"."""


_OF_EITHER_NUMBER = frozenset(("data", "media", "metadata", "staff"))
_ALSO_WHOLE = frozenset(("file", "page", "sheet", "part"))
"""Parts that are as often things by themselves, or say nothing of what they are a part of."""


class Discourse:
    """
    The entities of one case, in the order in which it speaks of them.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.labels: list[Thing] = []
        self.events: list[Event] = []
        self._mentions: list[list[Description]] = []
        self.mentioned = 0
        """How often things and events were told of so far: what was found out before is out of date when it grows."""
        self.speakers: frozenset[str] = frozenset()
        """The names, in lower case, by which the texts call those who speak in them."""
        self.headed: frozenset[str] = frozenset()
        self.called: dict[str, str] = {}
        """Names that stand behind an article, as nouns do at the head of a sentence."""
        self.terms: frozenset[str] = frozenset()
        self.meanings: Mapping[str, tuple[Thing, ...]] = {}
        """What the texts define, in lower case: "Plugin Requests" are requests, and no name."""
        self._names: dict[str, int] = {}
        self._described: dict[int, list[Description]] = {}
        self._described_at = 0
        """How much had been told when that was found out."""
        self.reader: Ref | None = None
        """Whom the question is about: a person or body, also where the vocabulary has no place for its name."""
        self._labelled: dict[int, Thing] = {}
        self._recent: list[int] = []
        self._subjects: list[int] = []
        self._doer: Ref | None = None
        self._acted_on: tuple[Ref, ...] = ()
        """The people done to, while what the act is done with or upon is read: "ranks workers by their age"."""
        """Who does what is told within another act: in "Ana says that Acme backs her" Acme backs somebody else."""
        self._spoken_of: dict[int, int] = {}
        """The last statement that speaks of each entity."""
        self._topics: dict[tuple[int, int], int] = {}
        """Which entity is what which statement is about, and the how-manieth."""
        self._phrased: dict[tuple[int, Thing], Ref] = {}
        """What a phrase of a statement brought in, by its place."""
        self._gap: Ref | None = None
        """What the relative clause at hand hangs on."""
        self._within: Ref | None = None
        """The same, as long as the clause is read: "an app that contains the software" speaks of two things."""
        self._beside: tuple[Ref, ...] = ()
        """What was named before in the same row: "the notice and the text of the licence" are two things."""

    def describe(self, ref: Ref) -> list[Description]:
        """All that is said of what `ref` is, mentions first."""
        if self._described_at != self.mentioned:
            self._described.clear()
            self._described_at = self.mentioned
        known = self._described.get(ref)
        if known is None:
            known = self._described[ref] = self._describe(ref)
        return known

    def _describe(self, ref: Ref) -> list[Description]:
        said = list(self._mentions[ref])
        for event in self.events:
            if event.verb == "be" and not event.negated and ref in event.args(Role.AGENT):
                for arg in event.args(Role.COMPLEMENT):
                    if isinstance(arg, Class):
                        said.append(Description(arg.thing, arg.links, event.source, event))
        said += as_all_are(ref, {one.thing.head for one in said} - {""}, self)
        if ref == self.reader and not any(self._has_place(one.thing) for one in said):
            said.append(Description(Thing(PERSON), (), DERIVED))
        return said

    def _has_place(self, thing: Thing) -> bool:
        """Whether the vocabulary knows what kind of thing a noun names."""
        return bool(thing.head) and self.lexicon.kind(thing)[0] in self.lexicon.known[Sort.KIND]

    def label(self, ref: Ref) -> Thing:
        """The phrase that names an entity in an answer."""
        known = self._labelled.get(ref)
        if known is None:
            known = self._labelled[ref.id] = self._label(self.labels[ref])
        return known

    @staticmethod
    def _label(thing: Thing) -> Thing:
        if thing.name:
            return Thing(head="", name=thing.name)
        determiner = Determiner.NONE if thing.determiner is Determiner.NONE else Determiner.THE
        return evolve(thing, determiner=determiner, restrictions=(), count=None)

    def named(self, name: str) -> Ref | None:
        """The entity with this name, or with the same name but for its legal form, if the case has one."""
        found = self._names.get(name_key(name))
        if found is None:
            found = shortly_named(self._names, name)
        return None if found is None else Ref(found)

    def refs(self) -> Iterator[Ref]:
        """All entities."""
        return (Ref(index) for index in range(len(self.labels)))

    def _introduce(self, thing: Thing, ref: Ref) -> None:
        """What the vocabulary knows of a name is told of the entity that bears it."""
        known = self.lexicon.known_name(thing.name) if thing.name else None
        if known is None:
            for said in self.meanings.get(thing.name.casefold(), ()):
                self._mention(ref, Description(said, (), DERIVED))
            return
        maker = self.lexicon.maker(thing.name)
        links = ((Role.OF, self.refer(Thing("", name=maker), DERIVED)),) if maker else ()
        self._mention(ref, Description(evolve(known[0], restrictions=()), links, DERIVED))

    def _mention(self, ref: Ref, said: Description) -> None:
        self._mentions[ref].append(said)
        self.mentioned += 1

    def _new(self, thing: Thing, links: tuple[tuple[Role, Arg], ...], source: int) -> Ref:
        self.labels.append(thing)
        self._mentions.append([Description(thing, links, source)])
        self.mentioned += 1
        ref = Ref(len(self.labels) - 1)
        if thing.name:
            self._names[name_key(thing.name)] = ref.id
            self._introduce(thing, ref)
        return ref

    def _about(self, ref: Ref, source: int) -> None:
        """Note what a sentence is about: later pronouns and definite phrases prefer it."""
        self._subjects.append(ref.id)
        self._topics.setdefault((source, ref.id), len(self._topics))

    def _touch(self, ref: Ref, source: int) -> Ref:
        self._spoken_of[ref.id] = source
        if ref.id in self._recent:
            self._recent.remove(ref.id)
        self._recent.append(ref.id)
        return ref

    def refer(self, thing: Thing, source: int, *, topic: bool = False) -> Ref:
        """
        The entity that a noun phrase denotes here, a new one where nothing fits; `topic` where it is what the sentence
        is about.
        """
        if thing.head == SELF:
            if self._gap is None:
                return self._new(Thing(ACTIVITY), (), source)  # "for a use that harms people": the use does
            return self._gap
        common = thing.name.casefold()
        if thing.determiner is Determiner.NONE and thing.head in self.called and is_bare(thing):
            thing = evolve(thing, head="", name=self.called[thing.head])  # "Bolt uses it", where the case names a Bolt
        if thing.determiner is Determiner.THE and not thing.head and common in self.lexicon.known[Sort.KIND]:
            thing = evolve(thing, head=common, name="", term=thing.name)  # "the Model" is a model, and no name
        elif (defined := defined_noun(thing, self.terms, self.lexicon)) is not None:
            thing = defined
        elif self.as_speaker(thing) is not thing:
            thing = self.as_speaker(thing)
        elif thing.term.casefold() in self.headed and thing.head and not thing.name and in_term(thing):
            # "the Boat", where a sentence begins with "The Boat"
            named = self.refer(Thing("", name=thing.term, determiner=thing.determiner), source, topic=topic)
            self._mention(named, Description(thing, self._links(thing, source), source))
            return named
        if thing.determiner is Determiner.PRONOUN and thing.head not in (LICENSEE, LICENSOR):
            found = self._antecedent(thing, topic=topic)
            self._told_human(found, thing, source)
            return self._touch(found if found is not None else self._new(thing, (), source), source)
        beside, self._beside = self._beside, ()
        links = self._links(thing, source)
        self._beside = beside
        name = thing.name or (thing.head if thing.head in (LICENSEE, LICENSOR) else "")
        if name:
            known = self.named(name)
            if known is None:
                known = self._new(thing, links, source)
                self._names[name_key(name)] = known.id
                if thing.name and not thing.head and is_firm(name):
                    self._mention(known, Description(Thing(COMPANY), (), source))
            elif thing.name and (thing.head or links):
                self._mention(known, Description(thing, links, source))
            return self._touch(known, source)
        fresh = thing.determiner in (Determiner.A, Determiner.ANY, Determiner.NO, Determiner.OTHER, Determiner.ALL)
        if not fresh and thing.count is None:
            found = self._taken_up(thing, links)
            if found is None and source == HYPOTHETICAL and thing.determiner is Determiner.THE and thing.head:
                # "sells a copy of the map … may it sell the copies?"
                found = self._taken_up(evolve(thing, plural=not thing.plural), links)
                found = None if found is None or self.labels[found].modifiers else found
            if found is not None:
                links = tuple(link for link in links if link[1] != found)
                if links or thing.modifiers:
                    self._mention(found, Description(thing, links, source))
                return self._touch(found, source)
        # "A firm copies the data and sells them": one phrase of one sentence is of one thing, whatever is done
        place = (source, thing) if source >= 0 and thing.span is not None else None
        told = self._phrased.get(place) if place is not None else None
        if told is not None:
            return self._touch(told, source)
        made = self._new(thing, links, source)
        if place is not None:
            self._phrased[place] = made
        if thing.determiner in (Determiner.ANY, Determiner.NO):
            return made  # speaks of whatever is of its kind; nothing can take it up
        self._derive_from_participle(made, thing, source)
        self._derive_from_phrase(made, thing, links)
        self._named_for_act(made, thing, links, source)
        self._derive_from_another(made, thing)
        self._belongs_to_the_whole(made, thing, links)
        return self._touch(made, source)

    def _links(self, thing: Thing, source: int) -> Links:
        return tuple(
            (part.role, arg)
            for part in map(as_of_owner, thing.restrictions)
            if isinstance(part, Linked)
            for arg in self.link_args(part, source)
        )

    def as_speaker(self, thing: Thing) -> Thing:
        """ "The Fern Institute", where a text calls so who speaks in it, as the name that it is."""
        named = thing.determiner is Determiner.THE and " " in thing.term and thing.term.casefold() in self.speakers
        return evolve(thing, head="", modifiers=(), name=thing.term, term="") if named else thing

    def link_args(self, part: Linked, source: int) -> tuple[Arg, ...]:
        """What a linked phrase denotes."""
        raise NotImplementedError

    def tell(self, event: Event) -> bool:
        """Note an event; whether it is new."""
        raise NotImplementedError

    def _antecedent(self, thing: Thing, *, topic: bool) -> Ref | None:
        if topic:
            for index in reversed(self._subjects):
                if self._agrees(index, thing):
                    return Ref(index)
        doers = [self._doer.id] if self._doer is not None else self._subjects[-1:]
        for index in reversed(self._recent):
            fits = self._agrees(index, thing) and index not in doers
            if fits and not self._is_person(Ref(index)) and not self._has_acted(Ref(index)):
                return Ref(index)
        fitting = [index for index in reversed(self._recent) if self._agrees(index, thing)]
        others = [index for index in fitting if index not in doers]  # nobody "harasses her" who she is
        if fitting:
            return Ref((others or fitting)[0])
        return Ref(self._recent[-1]) if self._recent else None

    def _agrees(self, index: int, thing: Thing) -> bool:
        """Whether an entity and a pronoun have one number; "the data" has either."""
        label = self.labels[index]
        return label.plural == thing.plural or (thing.plural and label.head in _OF_EITHER_NUMBER)

    def possessor(self, thing: Thing, source: int) -> Ref:
        """Whom "its" and "their" speak of: what the sentence is about, else the last that fits."""
        if (
            thing.plural
            and len(self._acted_on) == 1
            and not any(self.labels[one].plural for one in self._subjects[-1:])
        ):
            return self._acted_on[0]
        for index in reversed(self._subjects):
            if self.labels[index].plural == thing.plural or self._is_person(Ref(index)):
                self._told_human(Ref(index), thing, source)
                return Ref(index)
        return self.refer(thing, source, topic=True)

    def _told_human(self, ref: Ref | None, thing: Thing, source: int) -> None:
        """ "Nora sells what she made": who has but a name is a natural person where the case says "she"."""
        if ref is None or HUMAN not in thing.modifiers or not self.labels[ref].name:
            return
        if all(not said.thing.head for said in self._mentions[ref.id]):
            self._mention(ref, Description(Thing(HUMAN), (), source))

    def _is_person(self, ref: Ref) -> bool:
        return any(self.lexicon.is_kind(self.lexicon.kind(said.thing)[0], PERSON) for said in self._mentions[ref])

    def _has_acted(self, ref: Ref) -> bool:
        """Whether somebody of whom only the name is told did something: "Ada sells prints" makes Ada no print."""
        if not self.labels[ref].name or any(one.thing.head for one in self._mentions[ref]):
            return False
        return any(ref in event.args(Role.AGENT) and event.verb != "be" for event in self.events)

    def _taken_up(self, thing: Thing, links: Links) -> Ref | None:
        owners = [arg for role, arg in links if role is Role.OF]
        apart = (self._within, *self._beside)
        others = (ref for index in reversed(self._recent) if (ref := Ref(index)) not in apart)
        fitting = [ref for ref in others if self._fits(ref, thing)]
        if not owners:
            # "A text … a book … the text": a narrower thing spoken of later is not what the same word takes up
            same = [ref for ref in fitting if any(said_again(one.thing, thing) for one in self._mentions[ref.id])]
            return self._central(same or fitting) or self._recipient(thing) or self._changed_one(thing)
        standing = [(self._owned(ref, owners), ref) for ref in fitting]
        sure = [ref for owned, ref in standing if owned is True]
        if sure:
            return sure[0]
        if is_ones_own(thing):
            # "his own chatbot" again: "his" may seem to speak of the chatbot that the sentence before is about
            again = [ref for ref in fitting if any(is_ones_own(said.thing) for said in self._mentions[ref.id])]
            if len(again) == 1 and all(owner in self._things() for owner in owners):
                return again[0]
        free = [ref for owned, ref in standing if owned is None]
        return free[0] if free else None

    def _recipient(self, thing: Thing) -> Ref | None:
        """ "The recipient", where nothing was called so: whoever gets what was last told to be passed on."""
        plain = not thing.modifiers and not thing.restrictions and thing.determiner is Determiner.THE
        if not plain or self.lexicon.kind(thing)[0] != RECIPIENT:
            return None
        for event in reversed(list(self._all_events())):
            given = [one for one in event.args(Role.RECIPIENT) if isinstance(one, Ref)]
            if given:
                return given[0] if len(given) == 1 and not event.negated else None
        return None

    def _changed_one(self, thing: Thing) -> Ref | None:
        """ "The modified version", where nothing was called so: the one thing that was spoken of as changed."""
        if thing.determiner not in (Determiner.THE, Determiner.THIS) or thing.plural or thing.restrictions:
            return None
        if not self.lexicon.is_kind(self.lexicon.kind(thing)[0], DERIVATIVE):
            return None
        found = [
            Ref(index)
            for index in reversed(self._recent)
            if any(self.is_altering(word) for said in self._mentions[index] for word in said.thing.modifiers)
        ]
        return found[0] if len(found) == 1 else None

    def is_altering(self, word: str) -> bool:
        """Whether a modifier says that a thing was changed: "a changed version" is among the derivatives."""
        return self.lexicon.is_kind(self.lexicon.kind(Thing("version", (word,)))[0], DERIVATIVE)

    def _alters(self, word: str, event: Event) -> bool:
        """ "The modified files", where they were said to be changed."""
        return self.lexicon.is_act(event.verb, MODIFY) and self.is_altering(word)

    def _things(self) -> list[Arg]:
        """The entities that are no persons, which have nothing of their own."""
        return [Ref(index) for index in self._recent if not self._is_person(Ref(index))]

    def _central(self, fitting: list[Ref]) -> Ref | None:
        """The last one spoken of; of several in one sentence the one that the sentence is about (Grosz et al. 1995)."""
        if not fitting:
            return None
        told = [ref for ref in fitting if not self._only_by_name(ref)] or fitting
        last = self._spoken_of.get(told[0].id)
        topics = [ref for ref in told if self._spoken_of.get(ref.id) == last and (last, ref.id) in self._topics]
        return min(topics, key=lambda ref: self._topics[(last or 0, ref.id)], default=told[0])

    def _only_by_name(self, ref: Ref) -> bool:
        """Whether only the vocabulary says what an entity is: "the model" is rather one that the case calls a model."""
        said = self.describe(ref)
        return bool(self.labels[ref].name) and not any(one.thing.head and one.source != DERIVED for one in said)

    def _owned(self, ref: Ref, owners: list[Arg]) -> bool | None:
        """
        Whether a thing is one of these owners': said to be, or made, held or offered by one; None where nobody says.
        """
        theirs = [arg for said in self._mentions[ref] for role, arg in said.links if role is Role.OF]
        for event in self.events:
            if ref in event.args(Role.OBJECT) and not event.negated and self._holds(event):
                theirs.extend(event.args(Role.AGENT))
        if any(source in owners for source in self.made_of(ref)):
            return True  # "the cleaned copy of the data" is the copy that was made by cleaning the data
        if not theirs:
            said = {
                word.casefold() for one in self._mentions[ref] for word in one.thing.modifiers if word[:1].isupper()
            }
            names = {self.labels[owner].name.casefold() for owner in owners if isinstance(owner, Ref)} - {""}
            # "the Acme chatbot" is not "the chatbot of Orion"
            return None if not said or not names else any(word in name for word in said for name in names)
        return any(owner in theirs for owner in owners)

    def _holds(self, event: Event) -> bool:
        return self.lexicon.has(event.verb, ActProperty.CHANGES) or any(
            self.lexicon.is_act(event.verb, upper) for upper in (OWN, PROVIDE)
        )

    def _fits(self, ref: Ref, thing: Thing) -> bool:
        """
        Whether a phrase may speak of an entity: same kind, or a wider one after a definite article, and no new
        modifier.
        """
        kind, modifiers = self.lexicon.kind(thing)
        wanted = {word for word in modifiers if word != "own"}
        for description in self.describe(ref):
            event = description.event
            if event is not None and (event.account or event.truth is not Truth.TRUE):
                continue
            other, others = self.lexicon.kind(description.thing)
            if thing.term and "own" in description.thing.modifiers:
                continue  # what a text calls the Data is not somebody's own data
            newcomer = description.thing.determiner is Determiner.A and not description.thing.term
            if thing.term and newcomer and event is None:
                continue  # "trains a model on images that the Model made": the one of the text
            if thing.term and thing.plural and not (description.thing.plural or description.thing.name):
                continue  # "the Services", as a text calls them, are not the one search engine spoken of before
            if event is None and is_the_same_noun(description.thing, thing):
                return True  # "a fine-tuned version of X … the version"
            if description.thing.plural != thing.plural and event is None and other == kind:
                continue
            wider = thing.determiner in (Determiner.THE, Determiner.THIS, Determiner.NONE) and (
                self.lexicon.relate(Sort.KIND, other, kind) is Relation.BELOW
            )
            one_for_many = thing.plural and not description.thing.plural and self.lexicon.is_kind(kind, PERSON)
            if other != kind and (not wider or one_for_many):
                continue  # "a lab identifies the persons in it": the lab is not they
            if all(
                word in others or word in description.thing.modifiers or self._done_to(ref, word) for word in wanted
            ):
                return True
        return False

    def made_of(self, made: Ref) -> list[Ref]:
        """What the case says that a thing was derived from."""
        return [
            source
            for event in self.events
            if event.verb == "derive" and not event.negated and made in event.args(Role.OBJECT)
            for source in event.args(Role.SOURCE)
            if isinstance(source, Ref) and source != made
        ]

    def _done_to(self, ref: Ref, word: str) -> bool:
        """Whether a modifier is the participle of something done to an entity that leaves it what it is."""
        return any(
            not event.negated
            and ref in event.args(Role.OBJECT)
            and _participle_of(word, event.verb)
            and not self.lexicon.has(event.verb, ActProperty.ADAPTS)
            for event in self._all_events()
        )

    def _all_events(self) -> Iterator[Event]:
        for event in self.events:
            yield event
            yield from event.purposes()

    def _derive_from_participle(self, made: Ref, thing: Thing, source: int) -> None:
        """ "The fine-tuned model", "the translation" is what an earlier act of this name made of something."""
        for event in reversed(list(self._all_events())):
            if event.negated or not self.lexicon.has(event.verb, ActProperty.ADAPTS):
                continue
            says = any(_participle_of(word, event.verb) or self._alters(word, event) for word in thing.modifiers)
            if says or _result_of(thing.head, event.verb) or self._is_outcome(thing, event):
                altered = any(map(self.is_altering, thing.modifiers))  # that says what it is: a derivative
                for arg in event.args(Role.OBJECT):
                    if isinstance(arg, Ref) and arg != made:
                        makers = tuple((Role.AGENT, one) for one in event.args(Role.AGENT))
                        roles = (*makers, (Role.OBJECT, made), (Role.SOURCE, arg))
                        self.tell(
                            Event(
                                "derive",
                                roles,
                                truth=event.truth,
                                account=event.account,
                                source=source,
                                derived=(event,),
                            )
                        )
                        if event.truth is Truth.TRUE and not event.account:
                            self._is_made_of(made, arg, like=self._only_made(thing) and not altered)
                        return

    def _only_made(self, thing: Thing) -> bool:
        """Whether a noun says that a thing was made of another, and not what it is."""
        kind = self.lexicon.kind(evolve(thing, modifiers=()))[0]
        return thing.head in _OUTCOMES or self.lexicon.is_kind(kind, DERIVATIVE)

    def _is_outcome(self, thing: Thing, event: Event) -> bool:
        """ "A firm tunes a model and shares the result", "… the new model": what came of the act before."""
        told = thing.determiner is Determiner.THE or (thing.determiner is Determiner.NONE and bool(thing.restrictions))
        if not told or thing.term or any(map(_is_of_a_thing, thing.restrictions)):
            return False
        kind = self.lexicon.kind(evolve(thing, modifiers=()))[0]
        if self._only_made(thing):
            return {"own"}.issuperset(thing.modifiers)
        made_anew = bool(thing.modifiers) and _OUTCOME_OF.issuperset(thing.modifiers)
        return made_anew and any(
            self.lexicon.is_kind(self.lexicon.kind(said.thing)[0], kind)
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref)
            for said in self.describe(arg)
        )

    def _derive_from_phrase(self, made: Ref, thing: Thing, links: Links) -> None:
        """ "A modified version of the model" is derived from the model."""
        if not self.lexicon.is_kind(self.lexicon.kind(thing)[0], DERIVATIVE) or self.made_of(made):
            return
        for role, arg in links:
            if role is Role.OF and isinstance(arg, Ref) and not self._is_person(arg):
                self.tell(Event("derive", ((Role.OBJECT, made), (Role.SOURCE, arg)), source=DERIVED))

    def _belongs_to_the_whole(self, made: Ref, thing: Thing, links: Links) -> None:
        """ "A firm copies the model and sells the weights": those of the one thing to which something was done."""
        kind = self.lexicon.kind(thing)[0]
        is_part = self.lexicon.is_kind(kind, PART) and not self.lexicon.is_kind(kind, DERIVATIVE)
        if not is_part or thing.determiner is not Determiner.THE or thing.term or links or thing.head in _ALSO_WHOLE:
            return
        if self.made_of(made):
            return
        wholes = {
            arg
            for event in self._all_events()
            if not event.negated
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref) and arg != made and not self._is_person(arg)
        }
        if len(wholes) == 1:
            self._mention(made, Description(thing, ((Role.OF, wholes.pop()),), DERIVED))

    def _named_for_act(self, made: Ref, thing: Thing, links: Links, source: int) -> None:
        """ "Prints the photos and sells the prints": the prints are prints of the photos."""
        copies = self.lexicon.is_kind(self.lexicon.kind(thing)[0], COPY)  # "the use" is the act itself
        if not copies or thing.determiner not in (Determiner.THE, Determiner.THIS) or dict(links).get(Role.OF):
            return
        for event in reversed(list(self._all_events())):
            if event.verb == thing.head and not event.negated:
                of = tuple((Role.OF, arg) for arg in event.args(Role.OBJECT) if isinstance(arg, Ref) and arg != made)
                self._mention(made, Description(evolve(thing, restrictions=()), of, source))
                return

    def _derive_from_another(self, made: Ref, thing: Thing) -> None:
        """ "An adapted course" is derived from the one course that was spoken of before."""
        told = thing.determiner in (Determiner.A, Determiner.NONE) and any(map(self.is_altering, thing.modifiers))
        if not told or self.made_of(made):
            return
        others = [one for one in self._things() if isinstance(one, Ref) and one != made]
        plain = [
            one
            for one in others
            if any(
                said.thing.head == thing.head and not any(map(self.is_altering, said.thing.modifiers))
                for said in self.describe(one)
            )
        ]
        if thing.head and len(plain) == 1:
            self.tell(Event("derive", ((Role.OBJECT, made), (Role.SOURCE, plain[0])), source=DERIVED))
            self._is_made_of(made, plain[0])

    def _is_made_of(self, made: Ref, source: Ref, *, like: bool = False) -> None:
        """
        Whatever its noun, what was made by adapting a thing is one of its derivatives; `like` it where its own noun
        says nothing of what it is.
        """
        if like:
            kinds = (said.thing for said in self.describe(source) if said.thing.head)
            for kind in dict.fromkeys(Thing(one.head, determiner=Determiner.A) for one in kinds):
                self._mention(made, Description(kind, (), DERIVED))
        if not self.lexicon.is_kind(self.lexicon.kind(self.labels[made])[0], DERIVATIVE):
            one = Thing(DERIVATIVE, determiner=Determiner.A)
            self._mention(made, Description(one, ((Role.OF, source),), DERIVED))


def _is_of_a_thing(part: Restriction) -> bool:
    """Whether a restriction says more than whose something is."""
    of = part.thing if isinstance(part, Linked) and part.role is Role.OF else None
    return not (isinstance(of, Thing) and of.determiner is Determiner.PRONOUN)


def _participle_of(word: str, verb: str) -> bool:
    """Whether a modifier is the participle of a verb: same concept, or the verb's lemma with a participle ending."""
    stem = verb[:-1] if verb[-1:] in ("e", "y") else verb  # "modified", "pruned"
    return word == verb or (word.startswith(stem) and len(word) <= len(verb) + 3)


def _result_of(head: str, verb: str) -> bool:
    """Whether a noun names what a verb makes of a thing: "the translation", "the adaptation"."""
    stem = verb[:-1] if verb[-1:] in ("e", "y") else verb
    return head.startswith(stem) and head.endswith("ion") and len(head) <= len(verb) + 7
