"""Duties on the licence under which something is passed on: "changed versions must be under this licence"."""

from __future__ import annotations

from ..clauses.case import Truth
from ..clauses.phrase import (
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import ActProperty
from .atoms import predication_key
from .concepts import AGREEMENT, LICENSE
from .core import FALSE, TRUE
from .covered import is_this_text, lacks_element
from .events import Arg, Event, Ref
from .parts import Env, Fit, Part, whole
from .reserving import Reserving

PASSING_ON = ("redistribution", "distribution", "copy", "release")


class Relicensing(Reserving):
    """
    Matches duties that name a licence with what the case says of the licence of an act.
    """

    def _passed_on_under(self, pattern: Predication, event: Event, env: Env) -> Part | None:
        """
        "You must license it under this licence": by the licence under which the case says that it is passed on.

        Where none is named it can still be chosen; another one breaks the duty, if no other is allowed for.
        """
        lexicon = self.world.lexicon
        texts = [one for filler in pattern.get(Role.BASIS) for one in _members(filler)]
        this = [one for one in texts if isinstance(one, Thing) and one.determiner is Determiner.THIS]
        passes = lexicon.is_act(pattern.verb, LICENSE) or lexicon.has(pattern.verb, ActProperty.NEEDS_RECIPIENT)
        of_passing_on = pattern.verb == "be" and bool(self._under_this_licence(pattern, event, env))
        others = [one for one in texts if isinstance(one, Thing) and one.head != "version"]
        named = passes and bool(others) and all(map(self._is_licence, others))
        if not (passes or of_passing_on) or pattern.negated or not (this or named):
            return None
        bases = self._licences_chosen(event)
        claim = Claim(predication=pattern)
        premise = evolve(self.matcher.event_premise(event), statement=claim)
        if this and any(is_this_text(arg, env.instrument, self.world) for arg in bases):
            return Part(TRUE, Fit.YES, premise, stated=True)
        if any(isinstance(one, Thing) and self._is_named(arg, one) for one in texts for arg in bases):
            return Part(TRUE, Fit.YES, premise, stated=True)
        key = f"licensed under {self.atoms.event_key(event)} {predication_key(pattern)}"
        if bases and len(texts) > len(this):
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)
        status = False if bases else None
        fit = Fit.NO if bases else Fit.OPEN
        holds = evolve(premise, holds=False) if bases else Premise(claim, None, Source.OPEN)
        return Part(self.atoms.todo(key, claim, status), fit, holds, stated=bool(bases), todo=True)

    def _licences_chosen(self, event: Event) -> list[Arg]:
        """The texts under which the case says that an act is done, or that whoever acts has put what it is done to."""
        bases = list(event.args(Role.BASIS))
        for one in self.world.events:
            ours = self.subject in one.args(Role.AGENT) and one.truth is Truth.TRUE and not (one.negated or one.account)
            puts = one.verb in _PUTTING or self.world.lexicon.is_act(one.verb, LICENSE)
            if ours and puts and {*one.args(Role.OBJECT)} & {*event.args(Role.OBJECT)}:
                bases += one.args(Role.BASIS)
        return list(dict.fromkeys(bases))

    def _is_licence(self, thing: Thing) -> bool:
        """Whether a duty names some licence: "under the Heron Licence", "under a licence of the same kind"."""
        heads = (self.world.lexicon.kind(thing)[0], *thing.name.casefold().split())
        return bool(thing.name and not thing.head) or any(self.world.lexicon.is_kind(one, AGREEMENT) for one in heads)

    def _is_named(self, arg: Arg, thing: Thing) -> bool:
        """Whether what the case names is the very licence that a duty names."""
        words = _naming_words(thing)
        return (
            isinstance(arg, Ref)
            and words is not None
            and any(words == _naming_words(said.thing) for said in self.world.describe(arg))
        )

    def _under_this_licence(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """ "Changed versions must be distributed under this licence": a duty of whoever passes one on."""
        lexicon = self.world.lexicon
        texts = [one for filler in pattern.get(Role.BASIS) for one in _members(filler)]
        this = any(isinstance(one, Thing) and one.determiner is Determiner.THIS for one in texts)
        passes = lexicon.is_act(pattern.verb, LICENSE) or lexicon.has(pattern.verb, ActProperty.NEEDS_RECIPIENT)
        objects = tuple(one for one in pattern.roles if one.role is Role.OBJECT)
        if not this or pattern.negated or not lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT):
            return []
        if pattern.verb == "be":
            # "All redistribution must be under this licence"
            carriers = [one for agent in pattern.get(Role.AGENT) for one in _members(agent) if isinstance(one, Thing)]
            named = [one for one in carriers if one.head in PASSING_ON]
            of = [part.thing for one in named for part in one.restrictions if isinstance(part, Linked)]
            kept = [one.object for one in env.instrument.reserved]
            things = [one for one in of if isinstance(one, Thing)] or (kept if named else [])
            options = (
                self.matcher.act(Predication(event.verb, (Filled(Role.OBJECT, one),)), event, evolve(env, bound=[]))
                for one in things
            )
            return next((parts for parts in options if whole(parts) is not FALSE), [])
        if not passes or not objects:
            return []
        parts = self.matcher.act(Predication(event.verb, objects), event, evolve(env, bound=[], grant=False))
        return [] if whole(parts) is FALSE else parts

    def _licensed_on(self, pattern: Predication, event: Event, env: Env) -> Part | None:
        """
        "The licence that you apply must be this one or a compatible one": done where the act is said to be under it.

        Under another licence, whether that is such a one is open; where none is named, it can still be chosen.
        """
        lexicon = self.world.lexicon
        chosen = any(
            isinstance(one, Thing)
            and lexicon.is_kind(lexicon.kind(one)[0], AGREEMENT)
            and any(isinstance(part, Predication) and part.verb in _CHOOSING for part in one.restrictions)
            for one in pattern.get(Role.AGENT)
        )
        if pattern.verb != "be" or pattern.negated or not chosen:
            return None
        claim = Claim(predication=pattern)
        bases = self._licences_chosen(event)
        if any(is_this_text(arg, env.instrument, self.world) for arg in bases):
            return Part(TRUE, Fit.YES, evolve(self.matcher.event_premise(event), statement=claim), stated=True)
        if any(lacks_element(arg, env.instrument, self.world) for arg in bases):
            premise = evolve(self.matcher.event_premise(event, False), statement=claim)
            return Part(FALSE, Fit.NO, premise, stated=True)  # the same family, without what makes it this one
        key = f"licensed on {self.atoms.event_key(event)} {predication_key(pattern)}"
        formula = self.atoms.fact(key, claim) if bases else self.atoms.todo(key, claim, None)
        return Part(formula, Fit.OPEN, Premise(claim, None, Source.OPEN), stated=bool(bases), todo=not bases)


_PUTTING = ("put", "place", "release", "publish", "offer", "relicense", "dedicate")
_CHOOSING = ("apply", "use", "choose", "select")


def _naming_words(thing: Thing) -> frozenset[str] | None:
    """The words of a name, with the common noun in it; None for what is called by no name."""
    named = thing.name or (thing.determiner is Determiner.THE and thing.modifiers)
    words = (thing.head, *thing.modifiers, *thing.name.split(), *thing.term.split())
    return frozenset(word.casefold() for word in words if word) if named else None


def _members(filler: Filler) -> tuple[object, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)
