"""
Is a thing of the case what an adjective of a clause says: "a competing product", "the free photos", "German schools"?
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import LICENSOR, SELF, Connective, Filled, Linked, Predication, Thing, Things, Words
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .concepts import COMPETE, COMPETING
from .core import FALSE, TRUE, constant
from .depicted import is_real
from .events import Class, Event, Ref, undenied
from .far_fields import field_words, is_far, is_wrong_thing, quality_names_field
from .lexicon import Relation
from .machines import done_by_machine
from .members import Determiner, Role, Sort, Source, Truth
from .parts import (
    Env,
    Fit,
    Part,
    as_roles,
    mentions,
    name_words,
    party_key,
    whole,
)
from .plans import enrolled
from .titled import is_licensed
from .works import WorkMatcher
from .wrongs import does_wrong, is_wrong


class QualityMatcher(WorkMatcher):
    """
    Words before a noun against one world.
    """

    __slots__ = ()

    def _modifier(self, word: str, arg: Ref, env: Env) -> Part:
        label = self.world.label(arg)
        claim = Claim(predication=Predication("be", as_roles(label, Words(word, (word,)))))
        for description in self.world.describe(arg):
            if description.event is not None and not self.current(description.event):
                continue
            named = word in description.thing.modifiers or _same_name(word, description.thing)
            if named and (description.event is None or not description.event.account):
                return Part(TRUE, Fit.YES, self.stated(claim, True, description.source), stated=True)
            for role, linked in description.links:
                # "an integrated product for end users" is an end user product, "credentials of an account" are its
                if (
                    role in (Role.PURPOSE, Role.OF)
                    and isinstance(linked, Ref)
                    and self.world.labels[linked].head == word
                ):
                    return Part(TRUE, Fit.YES, self.stated(claim, True, description.source), stated=True)
            for other in description.thing.modifiers:
                relation = self._opposed(other, word) or self.atoms.lexicon.relate(Sort.QUALITY, other, word)
                if relation is Relation.BELOW:
                    return Part(TRUE, Fit.YES, self.stated(claim, True, description.source), stated=True)
                if relation is Relation.APART:
                    return Part(FALSE, Fit.NO, self.stated(claim, False, description.source), stated=True)
        denied = self._modifier_denied(word, arg)
        if denied is not None:
            return Part(FALSE, Fit.NO, self.event_premise(denied, False), stated=True)
        plan = self.on_plan((word,), arg)
        if plan is not None:
            return plan
        if word[:1].isupper():
            owner = self.of_licensor(word, env, narrows=env.grant)
            return Part(
                self.atoms.fact(f"{self.atoms.arg_key(arg)} is {word}", claim) if not owner else TRUE,
                Fit.OPEN if not owner else Fit.PRESUMED,
                Premise(
                    claim, True if owner else None, Source.PRESUMPTION if owner else Source.OPEN, "e" if owner else ""
                ),
            )
        for event in self.world.events:
            if event.verb == "be" and arg in event.args(Role.AGENT) and self.current(event):
                for said in event.args(Role.COMPLEMENT):
                    if isinstance(said, Words) and word in said.lemmas:
                        if event.account or event.truth is Truth.UNKNOWN:
                            formula = self.atoms.occurs(undenied(event))
                            return Part(formula, Fit.OPEN, self.event_premise(event, None), stated=True)
                        fit = Fit.NO if event.negated else Fit.YES
                        return Part(
                            constant(not event.negated), fit, self.event_premise(event, not event.negated), stated=True
                        )
        if "e" not in self.denied and (real := is_real(word, arg, claim, self.world)) is not None:
            return real
        if self._of_the_licensed(word, arg, env):
            return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
        doing = self._doing(word, arg, env) or done_by_machine(word, arg, self.world)
        if doing is not None:
            return Part(TRUE, Fit.YES, self.event_premise(doing), stated=True)
        deed = self._befell(word, arg, env)
        if deed is not None:
            holds, event = deed
            return Part(constant(holds), Fit.YES if holds else Fit.NO, self.event_premise(event, holds), stated=True)
        rival = self._competing(arg, env) if word == COMPETING else None
        if rival is not None:
            return rival
        innocent = self.no_wrong(claim, env) if is_wrong(word, self.atoms.lexicon.topics) else None
        if innocent is not None:
            return innocent
        far = env.presumes and "a" not in self.denied and quality_names_field(word, self.atoms.lexicon.topics)
        if far and env.act is not None and is_far(Thing(word), self.atoms.predication(env.act), self.world):
            return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "a"))
        key = f"be({self.atoms.arg_key(arg)}; {word})"
        if word in self.atoms.lexicon.kept:
            return self.presumed(key, claim, holds=env.grant)
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def on_plan(self, words: Sequence[str], arg: Ref) -> Part | None:
        """ "Enterprise customers": who has an Enterprise plan, or is said to have none or another; None if untold."""
        told = enrolled(words, arg, self.world)
        if told is None:
            return None
        event, holds = told
        if holds is None:
            return Part(self.atoms.occurs(undenied(event)), Fit.OPEN, self.event_premise(event, None), True)
        return Part(constant(holds), Fit.YES if holds else Fit.NO, self.event_premise(event, holds), stated=True)

    def _modifier_denied(self, word: str, arg: Ref) -> Event | None:
        """ "Bob is not a commercial user", where it is a user: it is not commercial."""
        kinds = [self.atoms.lexicon.kind(said.thing)[0] for said in self.world.describe(arg)]
        for event in self.world.events:
            if event.verb != "be" or not event.negated or event.account or event.truth is not Truth.TRUE:
                continue
            for said in event.args(Role.COMPLEMENT) if arg in event.args(Role.AGENT) else ():
                if not isinstance(said, Class) or said.thing.modifiers != (word,) or said.links:
                    continue
                upper = self.atoms.lexicon.kind(said.thing)[0]
                if any(self.atoms.lexicon.is_kind(kind, upper) for kind in kinds):
                    return event
        return None

    def _competing(self, arg: Ref, env: Env) -> Part | None:
        """ "A competing product" is one that competes with the licensor's products or services."""
        parts = self.narrowed(_RIVAL, arg, env)
        found = whole(parts)
        if found is TRUE or found is FALSE:
            decides = next((part for part in parts if part.formula is found), parts[0])
            return evolve(decides, stated=True)
        open_parts = [part for part in parts if part.formula is not TRUE]
        return open_parts[0] if len(open_parts) == 1 else None

    def held_of(self, restriction: Predication, env: Env) -> Part:
        """What a relative clause says of a thing; a wrong that no sentence points to is presumed not to be done."""
        part = self.holds(restriction, env)
        if part.formula is not TRUE and (rival := self._rivals_us(restriction, env)) is not None:
            return rival
        if part.fit is Fit.OPEN and (rival := self._only_called_competing(restriction, env)) is not None:
            return rival
        if part.formula in (TRUE, FALSE) or part.stated or not does_wrong(restriction, self.atoms.lexicon.topics):
            return part
        return self.no_wrong(Claim(predication=self.instantiate(restriction, env)), env) or part

    def _rivals_us(self, restriction: Predication, env: Env) -> Part | None:
        """ "That competes with us": what competes with a product or service of the licensor does; None if not told."""
        others = restriction.get(Role.COUNTERPART)
        with_us = bool(others) and all(isinstance(one, Thing) and one.head == LICENSOR for one in others)
        if restriction.verb != COMPETE or restriction.negated or not with_us:
            return None
        kept = tuple(one for one in restriction.roles if one.role is not Role.COUNTERPART)
        found = self.holds(evolve(restriction, roles=(*kept, Filled(Role.COUNTERPART, _RIVALS))), env)
        return found if found.formula is TRUE else None

    def _only_called_competing(self, restriction: Predication, env: Env) -> Part | None:
        """
        "A competing model" competes with what the text is about, where no sentence says what else it competes with.

        A link of words (presumption e): whoever asks a licensor's terms of something competing says with whom by that.
        """
        said_with = restriction.get(Role.COUNTERPART)
        others = [one for each in said_with for one in (each.members if isinstance(each, Things) else (each,))]
        ours = any(isinstance(one, Thing) and self._licensors(one, env) for one in others)
        if restriction.verb != COMPETE or restriction.negated or not ours or "e" in self.denied:
            return None
        if not isinstance(env.gap, Ref) or any(event.verb == COMPETE for event in self.world.events):
            return None
        for said in self.world.describe(env.gap):
            if COMPETING in said.thing.modifiers and said.event is None:
                claim = Claim(predication=self.instantiate(restriction, env))
                return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"), stated=True)
        return None

    def _licensors(self, thing: Thing, env: Env) -> bool:
        """Whether something is the licensor, what the licensor has, or what is licensed."""
        owned = any(isinstance(one, Linked) and _is_licensor(one.thing) for one in thing.restrictions)
        name = thing.name or thing.term
        ours = [one for party in env.instrument.parties if party.role == "we" for one in party.names]
        named = bool(name) and any(mentions(one, name) for one in ours)
        return owned or named or _is_licensor(thing) or is_licensed(thing, env.instrument)

    def harmless(self, pattern: Thing, arg: Ref, env: Env) -> Part | None:
        """
        That a thing is none of the "content that harasses people" or "adult material" that a ban speaks of.

        Presumed (a) only where not a word of the case points to a wrong, or to the field that the ban names.
        """
        topics = self.atoms.lexicon.topics
        if env.grant or pattern.term or "a" in self.denied:
            return None
        wrong, fields = is_wrong_thing(pattern, topics), field_words(pattern, topics)
        if not (wrong or fields) or env.act is None:  # whoever names neither is not asked what the act is
            return None
        claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
        if wrong:
            return self.no_wrong(claim, env)
        act = self.atoms.predication(env.act)
        if any(is_far(Thing(word), act, self.world) for word in fields):
            return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "a"))
        return None

    def holds(self, pattern: Predication, env: Env) -> Part:
        """Whether what a predicate says is so."""
        raise NotImplementedError

    def instantiate(self, pattern: Predication, env: Env, *, marked: bool = False) -> Predication:
        """The pattern with parties, gap and bound things replaced by what they stand for here."""
        raise NotImplementedError

    def _of_the_licensed(self, word: str, arg: Ref, env: Env) -> bool:
        """ "The data", where the text licenses "the weather data" and the case brings in no other data."""
        if "e" in self.denied or is_wrong(word, self.atoms.lexicon.topics):
            return False
        told = [one.thing for one in self.world.describe(arg) if one.event is None]
        plain = bool(told) and all(
            one.determiner is Determiner.THE and not (one.modifiers or one.restrictions or one.name) for one in told
        )
        return plain and any(
            entry.object.head == one.head and word in entry.object.modifiers
            for entry in env.instrument.reserved
            for one in told
            if isinstance(entry.object, Thing)
        )

    def _doing(self, word: str, arg: Ref, env: Env) -> Event | None:
        """ "A competing product": the case says in a verb that it competes, with what is the licensor's."""
        if not word.endswith("ing"):
            return None
        for event in self.world.events:
            sure = event.truth is Truth.TRUE and not event.negated and not event.account
            if not sure or arg not in event.args(Role.AGENT) or not word.startswith(event.verb.rstrip("e")):
                continue
            others = [one for one in event.args(Role.COUNTERPART) if isinstance(one, Ref)]
            if len(word) <= len(event.verb) + 3 and all(self._ours(one, env) for one in others):
                return event
        return None

    def _opposed(self, said: str, word: str) -> Relation | None:
        """ "Unopened" where "opened" is asked."""
        topics = self.atoms.lexicon.topics
        one, other = topics.deed(said), topics.deed(word)
        apart = one is not None and other is not None and one[0] == other[0] and one[1] is not other[1]
        return Relation.APART if apart else None

    def _befell(self, word: str, arg: Ref, env: Env) -> tuple[bool, Event] | None:
        """ "An opened letter", where the case says in a verb that somebody opened it, or that it was not opened."""
        topics = self.atoms.lexicon.topics
        deed = topics.deed(word)
        if deed is None:
            return None
        verb, done = deed
        told = [
            event
            for event in self.world.events
            if event.truth is Truth.TRUE and not event.account and arg in event.args(Role.OBJECT) and event.source >= 0
        ]
        if env.act is not None:
            told = [event for event in told if event is not env.act]
        for event in told:
            if not event.negated and not event.pending and self.atoms.lexicon.is_act(event.verb, verb):
                return done, event
        for event in told:
            agents = event.args(Role.AGENT)
            if event.negated and event.verb == verb and (not agents or env.you in agents):
                return not done, event
        return None

    def _ours(self, ref: Ref, env: Env) -> bool:
        """Whether a thing is the licensor's: as the case says, its name tells, or the text is about it."""
        instrument = env.instrument
        parties = {party_key(name) for party in instrument.parties if party.role == LICENSOR for name in party.names}
        about = {one.object.head for one in instrument.reserved if one.object.head and not one.object.restrictions}
        about |= {one.term.casefold() for one in instrument.definitions}
        used = (filler for norm in instrument.norms for act in norm.acts for filler in act.get(Role.OBJECT))
        about |= {one.head for one in used if isinstance(one, Thing) and one.term and not one.restrictions}
        for said in self.world.describe(ref):
            names = (said.thing.name, *name_words(said.thing))
            if any(name and self.of_licensor(name, env) for name in names):
                return True
            if any(party_key(word) in parties for word in said.thing.modifiers):
                return True
            if said.thing.determiner is Determiner.THE and not said.thing.modifiers and said.thing.head in about:
                return True
        return self._belongs(ref, env) is True


def _is_licensor(filler: object) -> bool:
    return isinstance(filler, Thing) and filler.head == LICENSOR


def _of_licensor(head: str) -> Thing:
    return Thing(head, plural=True, restrictions=(Linked(Role.OF, Thing(LICENSOR)),))


_RIVALS = Things(Connective.OR, (_of_licensor("product"), _of_licensor("service")))
_COMPETES = Predication("compete", (Filled(Role.AGENT, Thing(SELF)), Filled(Role.COUNTERPART, _RIVALS)))
_RIVAL = Thing("", restrictions=(_COMPETES,))
"""What "that competes with our products or services" says of a thing."""


def _same_name(word: str, thing: Thing) -> bool:
    """Whether a word that the case writes as a name is the clause's: "an Enterprise customer", "a Pro subscriber"."""
    return any(one[:1].isupper() and one.casefold() == word.casefold() for one in thing.modifiers)


def beside_name(words: tuple[str, ...], label: Thing) -> tuple[str, ...]:
    """
    The words before a noun without those that are the name of the very thing: "the Cedar Agents framework".

    >>> beside_name(("open", "cedar", "agent"), Thing("framework", ("Cedar", "Agents")))
    ('open',)
    """
    written = label.name.split() or [word for word in label.modifiers if word[:1].isupper()]
    name = [word.casefold().removesuffix("s") for word in " ".join(written).split()]
    for start in range(len(words)) if len(name) > 1 else ():
        for end in range(start + 1, len(words) + 1):
            plain = [word.casefold().removesuffix("s") for word in " ".join(words[start:end]).split()]
            if plain == name:
                return (*words[:start], *words[end:])
    return words


def beside_maker(words: tuple[str, ...], names: Sequence[str]) -> tuple[str, ...]:
    """
    The words before a noun without those that are its maker's name, of a thing that is that maker's.

    >>> beside_maker(("cedar", "artificial", "intelligence", "large"), ("Cedar AI",))
    ('large',)
    """
    for name in names:
        spelt = tuple(word for one in party_key(name) for word in _SPELT.get(one, (one,)))
        for start in range(len(words)) if spelt else ():
            if tuple(word.casefold() for word in words[start : start + len(spelt)]) == spelt:
                return (*words[:start], *words[start + len(spelt) :])
    return words


_SPELT = {"ai": ("artificial", "intelligence")}
"""Words of names as the concepts that they stand for."""
