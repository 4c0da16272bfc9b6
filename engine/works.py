"""
What a text calls its work: which things of a case are it, a part of it, or adapted from it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import define, field

from ..clauses.norm import Instrument
from ..clauses.phrase import Filler, Linked, Predication, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .atoms import thing_key
from .concepts import (
    AGREEMENT,
    CONTRIBUTION,
    DEAL,
    DERIVATIVE,
    DERIVE,
    FREE_BY_LAW,
    MODIFY,
    OUTPUT,
    PART,
    PORTION,
    SOFTWARE,
    USE,
    WORK,
)
from .core import FALSE, TRUE, constant
from .covered import LICENSED, Covered, covered_works, is_the_work, is_this_text, under_another
from .events import DERIVED, Arg, Class, Ref
from .forms import done_in_form, speaks_of_form
from .kept import MANY, Kept
from .kinds import KindMatcher
from .lexicon import Relation
from .members import ActProperty, Determiner, Modality, Role, Sort, Source, Truth
from .parts import EVERYTHING, Env, Fit, Part, as_roles, bare, lemmas_of, name_words
from .put_out import put_out
from .rank import CIRCUMSTANCES, speaks_of_no_derivatives


@define
class WorkMatcher(KindMatcher):
    """
    The work of each instrument against one world.
    """

    _works: dict[tuple[int, Ref | None, int], tuple[Covered, ...]] = field(
        factory=dict, init=False, repr=False, eq=False
    )
    """What the case puts under each instrument."""
    _works_named: dict[int, bool] = field(factory=dict, init=False, repr=False, eq=False)
    """By the numbers of phrases: whether they stand for the work of their text."""

    def is_work(self, pattern: Thing, env: Env) -> bool:
        """Whether a phrase of the text stands for what the text licenses, whole and as it was received."""
        phrase = env.terms.turns(pattern).phrase
        known = self._works_named.get(phrase)
        if known is None:
            known = self._works_named[phrase] = is_the_work(pattern, env.instrument, self.atoms.lexicon)
        return known

    def kind(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part:
        """`arg` is of the kind that the pattern's head names, or is what its defined term denotes."""
        return (
            self._adapted_without_leave(pattern, arg, env)
            or self._as_work(pattern, arg, env)
            or self._own_making(pattern, arg, env)
            or self._uses_it(pattern, arg, env)
            or super().kind(pattern, arg, env)
        )

    def _uses_it(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part | None:
        """ "An application that uses the Library" is not the Library."""
        if not isinstance(arg, Ref) or not pattern.term or not self.is_work(pattern, env):
            return None
        label = self.world.labels[arg]
        if label.term or label.name:
            return None
        for event in self.world.events:
            if event.verb != USE or event.negated or event.account or arg not in event.args(Role.AGENT):
                continue
            used = [one for one in event.args(Role.OBJECT) if isinstance(one, Ref) and one != arg]
            if event.truth is Truth.TRUE and any(self.world.labels[one].term == pattern.term for one in used):
                claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
                return Part(FALSE, Fit.NO, evolve(self.event_premise(event, False), statement=claim), stated=True)
        return None

    def _adapted_without_leave(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part | None:
        """ "The changed software" is not the software that may be sold, where the text speaks of no change to it."""
        if not env.grant or not isinstance(arg, Ref) or not self.is_work(pattern, env):
            return None
        makings = [event for event in self.world.events if event.verb == DERIVE and arg in event.args(Role.OBJECT)]
        told = [one for one in makings if one.truth is Truth.TRUE and not (one.negated or one.account)]
        of_the_work = [
            one
            for one in told
            for source in one.args(Role.SOURCE)
            if isinstance(source, Ref) and source != arg and self.kind(pattern, source, env).formula is not FALSE
        ]
        verbs = {each.verb for one in of_the_work for each in one.derived} or {MODIFY}
        if not of_the_work or self._speaks_of_adapting(verbs, env):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        premise = evolve(self.event_premise(of_the_work[0], False), statement=claim)
        return Part(FALSE, Fit.NO, premise, stated=True)

    def _speaks_of_adapting(self, verbs: set[str], env: Env) -> bool:
        """Whether any rule but a ban is about adapting a work, or about what was adapted."""
        lexicon = self.atoms.lexicon
        words = {
            word
            for norm in env.instrument.norms
            if norm.modality is not Modality.FORBID
            for told in (*norm.acts, *(proviso.formula for proviso in norm.conditions))
            for word in lemmas_of(told)
        }
        return DEAL in words or any(
            lexicon.has(word, ActProperty.ADAPTS)
            or lexicon.is_kind(word, DERIVATIVE)
            or any(lexicon.is_act(verb, word) for verb in verbs)
            for word in words
        )

    def _own_making(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part | None:
        """ "A model" that the reader trained is not what the text calls the Model, unless it bears a name of it."""
        if not isinstance(arg, Ref) or not self.is_work(pattern, env):
            return None
        if self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(pattern)[0], DERIVATIVE):
            return None  # a version of it is what the reader makes
        label = self.world.labels[arg.id]
        named = label.name or name_words(label) or any(said.thing.name for said in self.world.describe(arg))
        if (
            label.determiner is not Determiner.A
            or named
            or not pattern.term
            or any(True for _ in self.world.made_of(arg))
        ):
            return None
        lexicon = self.atoms.lexicon
        made = next(
            (
                event
                for event in self.world.events
                if arg in event.args(Role.OBJECT)
                and (env.you is None or env.you in event.args(Role.AGENT))
                and event.source >= 0
                and not (event.negated or event.account)
                and event.truth is Truth.TRUE
                and lexicon.has(event.verb, ActProperty.CHANGES)
                and not lexicon.has(event.verb, ActProperty.ADAPTS)
            ),
            None,
        )
        if made is None:
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        return Part(FALSE, Fit.NO, evolve(self.event_premise(made, False), statement=claim), stated=True)

    def _as_work(self, pattern: Thing, arg: Arg, env: Env) -> Part | None:
        """What the case puts under the text is what the text calls its work."""
        if not isinstance(arg, Ref):
            return None
        if env.grant and self.atoms.lexicon.kind(pattern)[0] == CONTRIBUTION and self._licensed_here(arg, env):
            # Each contributor licenses its own part: all of them together the work.
            claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
            return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
        if not self.is_work(pattern, env):
            return None
        key = id(env.instrument), env.you, self.world.mentioned
        works = self._works.get(key)
        if works is None:
            works = self._works[key] = covered_works(env.instrument, self.world, env.you)
        for one in works:
            if one.work == arg:
                claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
                premise = self.event_premise(one.because)
                return Part(TRUE, Fit.YES, evolve(premise, statement=claim), stated=True)
        return (
            self._put_out(pattern, arg, env)
            or self._adapted([one.work for one in works], pattern, arg, env)
            or self._told_apart(pattern, arg, env)
            or self._called(pattern, arg, env)
        )

    def _told_apart(self, pattern: Thing, arg: Ref, env: Env) -> Part | None:
        """Where a text has a term for what is derived from its work, leave for the work is no leave for that."""
        lexicon = self.atoms.lexicon
        label = self.world.labels[arg]
        if not env.grant or not lexicon.is_kind(lexicon.kind(label)[0], DERIVATIVE):
            return None
        if not pattern.term:
            return self._let_apart(pattern, arg, env)
        meant = [one.quote for one in env.instrument.definitions if one.term == pattern.term]
        has_term = any(
            lexicon.is_kind(lexicon.kind(Thing(words[-1].lower(), tuple(map(str.lower, words[:-1]))))[0], DERIVATIVE)
            for one in env.instrument.definitions
            if (words := one.term.split()) and one.term != pattern.term
        )
        if not has_term or any(mentions_kind(one, DERIVATIVE) for one in meant):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.VOCABULARY, DERIVATIVE), stated=True)

    def _let_apart(self, pattern: Thing, arg: Ref, env: Env) -> Part | None:
        """Where a text lets altered versions be dealt in on their own conditions, leave for the work is not theirs."""
        lexicon = self.atoms.lexicon
        own = any(
            norm.modality is Modality.PERMIT and any(not one.unless for one in norm.conditions)
            for norm in env.instrument.norms
            for act in norm.acts
            for filler in act.get(Role.OBJECT)
            if isinstance(filler, Thing) and lexicon.is_kind(lexicon.kind(filler)[0], DERIVATIVE)
        )
        if not own or lexicon.is_kind(lexicon.kind(pattern)[0], DERIVATIVE):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.VOCABULARY, DERIVATIVE), stated=True)

    def _licensed_here(self, arg: Ref, env: Env) -> bool:
        """Whether something is the work of the text: by what the text calls it, or because the case says so."""
        lexicon = self.atoms.lexicon
        if "e" in self.denied or under_another(arg, env.instrument, self.world) is not None:
            return False
        if any(one.work == arg for one in covered_works(env.instrument, self.world, env.you)):
            return True
        label = self.world.labels[arg]
        if label.name or label.determiner is not Determiner.THE or any(said.links for said in self.world.describe(arg)):
            return False
        if is_the_work(label, env.instrument, lexicon):
            return True
        words = " ".join((*label.modifiers, label.head))
        kind = lexicon.kind(label)[0]
        work = lexicon.is_kind(kind, SOFTWARE) or lexicon.is_kind(kind, WORK)
        plain = not label.modifiers or env.definition(words) is not None
        return work and plain and not lexicon.is_kind(kind, DERIVATIVE)

    def contributed(self, pattern: Thing, restriction: object, arg: Ref, env: Env) -> bool:
        """Whether a restriction says whose a contribution is, where all of them together are the work."""
        whose = isinstance(restriction, Linked) and restriction.role is Role.OF
        return whose and self.atoms.lexicon.kind(pattern)[0] == CONTRIBUTION and self._licensed_here(arg, env)

    def _adapted(self, works: list[Ref], pattern: Thing, arg: Ref, env: Env) -> Part | None:
        """What was made of the licensed work by adapting it is no longer that work, unless the text counts it in."""
        made = [one for one in self.world.events if one.verb == "derive" and not one.negated and not one.account]
        told = next(
            (
                one
                for one in made
                if arg in one.args(Role.OBJECT) and any(source in works for source in one.args(Role.SOURCE))
            ),
            None,
        )
        meant = [one.quote for one in env.instrument.definitions if one.term == pattern.term]
        if told is None or told.truth is not Truth.TRUE or any(mentions_kind(one, DERIVATIVE) for one in meant):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        return Part(FALSE, Fit.NO, evolve(self.event_premise(told, False), statement=claim), stated=True)

    def _put_out(self, pattern: Thing, arg: Ref, env: Env) -> Part | None:
        """What a model or service has put out is no part of it, unless the text counts its outputs in."""
        lexicon = self.atoms.lexicon
        said = [one for one in self.world.describe(arg) if lexicon.is_kind(lexicon.kind(one.thing)[0], OUTPUT)]
        known = next((one for one in said if one.source == DERIVED and one.event is not None), None)
        meant = [one.quote for one in env.instrument.definitions if one.term == pattern.term]
        if any(mentions_kind(one, OUTPUT) for one in meant):
            return None
        if known is None or known.event is None:
            return self._made_with_it(pattern, arg, env)
        if known.event.account or known.event.truth is not Truth.TRUE or not self.current(known.event):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        return Part(FALSE, Fit.NO, evolve(self.event_premise(known.event, False), statement=claim), stated=True)

    def _made_with_it(self, pattern: Thing, arg: Ref, env: Env) -> Part | None:
        """A text or picture that somebody makes with the licensed model or program is no part of it."""
        told = put_out(arg, (env.instrument,), self.world)
        if told is None or not self.current(told):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        return Part(FALSE, Fit.NO, evolve(self.event_premise(told, False), statement=claim), stated=True)

    def this_text(self, pattern: Thing, arg: Arg, env: Env) -> Part | None:
        """ "This agreement" is the text, by whatever name a case calls it."""
        lexicon = self.atoms.lexicon
        said = pattern.determiner is Determiner.THIS and not (pattern.restrictions or pattern.modifiers or pattern.name)
        if not said or not isinstance(arg, Ref) or not lexicon.is_kind(lexicon.kind(pattern)[0], AGREEMENT):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        if is_this_text(arg, env.instrument, self.world):
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.CLAUSE))
        label = self.world.labels[arg.id]
        if label.determiner is Determiner.A and lexicon.is_kind(lexicon.kind(label)[0], AGREEMENT):
            return Part(FALSE, Fit.NO, Premise(claim, False, Source.CLAUSE))  # "a licence that forbids sale"
        return None

    def _called(self, pattern: Thing, arg: Ref, env: Env) -> Part | None:
        """
        "The model", where the text calls its work the Model Materials: the one that the case supposes to be known.

        So a bare noun with "the" is that work if the term, or what it is defined by, has that noun (presumption e).
        """
        label = self.world.labels[arg]
        bare_noun = label.determiner is Determiner.THE and not (label.modifiers or label.restrictions or label.name)
        said = self.world.describe(arg)
        meant = _MEANT.of(pattern.term, env.instrument)
        untold = LICENSED in pattern.modifiers and not pattern.term
        if not bare_noun or not label.head or any(one.links for one in said) or not (meant or untold):
            return None
        lexicon = self.atoms.lexicon
        kind = lexicon.kind(label)[0]
        own_term = any(
            one.term.casefold() == label.head for one in env.instrument.definitions if one.term != pattern.term
        )
        words = {word.casefold() for word in pattern.modifiers}
        named = (
            untold
            or label.head in words
            or (kind not in EVERYTHING and any(mentions_kind(one, label.head) for one in meant))
        )
        if own_term or not named or self._made_by_reader(arg, env):
            return None
        claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), bare(pattern))))
        if "e" in self.denied:
            key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))

    def told_of_work(self, pattern: Thing, restriction: Linked, arg: Ref, env: Env) -> Part | None:
        """What a phrase on a thing says of the work: its form, or that somebody is an author of it."""
        of_it = restriction.role is Role.OF and isinstance(restriction.thing, Thing)
        it = of_it and isinstance(restriction.thing, Thing) and restriction.thing.determiner is Determiner.PRONOUN
        others = [role for said in self.world.describe(arg) for role, _ in said.links if role is Role.OF]
        if it and pattern.head in _AUTHORS and not others and "e" not in self.denied:
            # "Its contributors": a contributor of whom nobody says to what is one of this work
            claim = Claim(predication=Predication("be", as_roles(self.atoms.arg_thing(arg), pattern)))
            return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
        return self.in_form(restriction, env)

    def in_form(self, restriction: Linked, env: Env) -> Part | None:
        """ "Software in source code form": told by the form in which the act is said to be done."""
        formed = restriction.role in CIRCUMSTANCES and speaks_of_form(restriction.thing, self.atoms.lexicon)
        told = done_in_form(restriction.thing, env.act, self.world) if formed and env.act is not None else None
        if told is None or env.act is None:
            return None
        return Part(constant(told), Fit.YES if told else Fit.NO, self.event_premise(env.act, told), stated=True)

    def _made_by_reader(self, arg: Ref, env: Env) -> bool:
        """Whether the case tells how a thing came about: then it is not the one that was received."""
        lexicon = self.atoms.lexicon
        return any(
            arg in event.args(Role.OBJECT)
            and not event.negated
            and lexicon.has(event.verb, ActProperty.CHANGES)
            and not lexicon.has(event.verb, ActProperty.ADAPTS)
            for event in self.world.events
            if event is not env.act and event.source >= 0
        ) or any(True for _ in self.world.made_of(arg))

    def _elsewhere(self, part: Part, pattern: Thing, arg: Ref, env: Env) -> Part:
        """The link is open too where the case puts the work under a licence of another name."""
        part = super()._elsewhere(part, pattern, arg, env)
        if part.formula is not TRUE or not self.is_work(pattern, env):
            return part
        if under_another(arg, env.instrument, self.world) is None:
            return part
        claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
        key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def any_part(self, pattern: Thing, env: Env) -> list[Filler]:
        """
        The work in "any portion of the Software": what is done to all of it is done to every part.

        Leave for a certain sort of parts ("any component") is no leave for the whole.
        """
        lexicon = self.atoms.lexicon
        wide = pattern.plural or pattern.determiner in (Determiner.ANY, Determiner.ALL)
        kind, modifiers = lexicon.kind(pattern)
        if not wide or modifiers or pattern.count is not None or not lexicon.is_kind(kind, PART):
            return []
        if env.grant and kind != PART and not lexicon.is_kind(kind, PORTION):
            return []
        return [part.thing for part in pattern.restrictions if isinstance(part, Linked) and says_of_what(part)]

    def free_by_law(self, restriction: Predication) -> bool:
        """
        Whether a text speaks of what the law leaves free anyway ("portions that are in the public domain").

        That is an exception to what it keeps back: nobody's work is one that a case does not say to be so (presumption
        b).
        """
        if "b" in self.denied:
            return False
        about = [one for filler in restriction.roles for one in _things(filler.filler)]
        lexicon = self.atoms.lexicon
        kinds = {lexicon.kind(one)[0] for one in about} & {*FREE_BY_LAW}
        return bool(kinds) and not any(
            lexicon.kind(said.thing)[0] in kinds for ref in self.world.refs() for said in self.world.describe(ref)
        )

    def adapted_from(self, pattern: Thing, arg: Ref, env: Env) -> list[Ref]:
        """
        What a thing was adapted from, where the text makes no difference between its work and what is adapted from it.

        A text that speaks of derivatives says itself what may be done with them; leave to distribute the work is leave
        to distribute it adapted only where the text lets one adapt it.
        """
        lexicon = self.atoms.lexicon
        instrument = env.instrument
        if not self.is_work(pattern, env) or not speaks_of_no_derivatives(instrument, lexicon):
            return []
        if env.grant and not self._may_adapt(pattern, arg, env):
            return []
        return self.world.made_of(arg)

    def _may_adapt(self, pattern: Thing, arg: Ref, env: Env) -> bool:
        """Whether the text lets one modify its work, or do to it what was done to make a thing of it."""
        lexicon = self.atoms.lexicon
        done = {
            each.verb
            for event in self.world.events
            if event.verb == DERIVE and not event.negated and arg in event.args(Role.OBJECT)
            for each in event.derived
        }
        return any(
            any(lexicon.relate(Sort.ACT, verb, act.verb) is Relation.BELOW for verb in (MODIFY, *done))
            and any(
                isinstance(one, Thing) and (one.term, one.head) == (pattern.term, pattern.head)
                for filler in act.get(Role.OBJECT)
                for one in (filler.members if isinstance(filler, Things) else (filler,))
            )
            for norm in env.instrument.norms
            if norm.modality is Modality.PERMIT
            for act in norm.acts
        )


def _meant(term: str, instrument: Instrument) -> list[str]:
    """What defines a term, and what defines the terms by which it is defined: "Lark and the Documentation"."""
    quotes = [one.quote for one in instrument.definitions if one.term == term]
    inner = [
        one.quote
        for one in instrument.definitions
        if one.term and one.term != term and any(re.search(rf"\b{re.escape(one.term)}\b", quote) for quote in quotes)
    ]
    return [*quotes, *inner] if quotes else []


_MEANT: Kept[list[str]] = Kept(_meant, MANY)


_AUTHORS = ("contributor", "author")


def _things(filler: Filler) -> list[Thing]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return [one for one in members if isinstance(one, Thing)]


def says_of_what(restriction: object) -> bool:
    return isinstance(restriction, Linked) and restriction.role is Role.OF


@lru_cache(maxsize=1_024)
def mentions_kind(text: str, head: str) -> bool:
    """Whether a text has a noun, in the singular or the plural."""
    return re.search(rf"\b{re.escape(head)}(s|es)?\b", text, re.IGNORECASE) is not None
