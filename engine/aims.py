"""
May an act serve the purpose that a ban names, though its own words do not say so?

"Not use the Service to deceive people": who uses it and deceives people may do so with it, and "to explain X-ray
results" may be "to provide interpretation of medical results". Neither is decided by words alone, so it is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import AllOf, AnyOf, Connective, Filled, Filler, Linked, Predication, Thing, Things, Words
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .atoms import Atoms, filler_key, predication_key
from .commerce import asked, done_so, said_of
from .concepts import ENGAGES, HUMAN, PART, PERSON, PRODUCT, SAYS, SERVICE, SOFTWARE, TOO_WIDE, USE
from .core import FALSE, TRUE, constant
from .events import Arg, Event, Ref
from .fields import PURSUITS, field_asked, in_field, pursuit_in, said_pursued
from .members import ActProperty, Role, Sort, Source, Truth
from .parts import Env, Fit, Part, lemmas_of, whole
from .privacy import commercially, personal_asked, privacy
from .rendered import rendered
from .verbs import VerbMatcher


class AimMatcher(VerbMatcher):
    """
    Purposes of bans against one world.
    """

    __slots__ = ()

    def _with_it(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """
        "Not use the Service to deceive people": whether who uses it and deceives people does so with it is open.

        Only where the case tells of a use by the same person, and a noun of the ban's purpose is a form of the act.
        """
        purposes = pattern.get(Role.PURPOSE)
        if not purposes or self.atoms.lexicon.is_act(event.verb, USE):
            return []
        if not event.args(Role.AGENT) or not event.args(Role.OBJECT):
            return []
        if not any(self._serves(purpose, event, env) for purpose in purposes):
            return []
        uses = [
            one
            for one in self.world.events
            if self.atoms.lexicon.is_act(one.verb, USE)
            and not one.negated
            and one.args(Role.AGENT) == event.args(Role.AGENT)
            and (
                not one.args(Role.OBJECT)  # what is used is open
                or all(
                    whole(self.things(wanted, one.args(Role.OBJECT), env)) is not FALSE
                    for wanted in pattern.get(Role.OBJECT)
                )
            )
        ]
        if not uses:
            return []
        claim = Claim(predication=evolve(self.instantiate(pattern, env), manner=()))
        key = f"{self.atoms.event_key(event)} with {predication_key(self.instantiate(pattern, env, marked=True))}"
        return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]

    def _is_owner(self, other: Arg, event: Event) -> bool:
        """Whether whose a thing is is somebody, so that nothing is done "in" him."""
        return other in event.args(Role.AGENT) or (isinstance(other, Ref) and self._is_person(other))

    def _taken_up(self, pattern: Predication, event: Event, env: Env) -> bool:
        """ "You may not engage in spam": who sends spam does, and who writes phishing mails may engage in phishing."""
        named = pattern.get(Role.OBJECT)
        if env.grant or event.negated or pattern.verb not in ENGAGES:
            return False
        args = event.args(Role.OBJECT)
        if not args or not named or not all(map(self._is_activity, named)):
            return False
        return all(
            whole(self.things(one, args, env)) is not FALSE or bool(self._named_before(one, args)) for one in named
        )

    def _is_activity(self, filler: Filler) -> bool:
        """Whether something is done, and nobody or nothing engaged: "spam", no "subcontractors" and no "components"."""
        lexicon = self.atoms.lexicon
        members = filler.members if isinstance(filler, Things) else (filler,)
        kinds = [lexicon.kind(one)[0] if isinstance(one, Thing) else PERSON for one in members]
        return not any(lexicon.is_kind(kind, one) for kind in kinds for one in _NOT_DONE)

    def _named_before(self, pattern: Filler, args: Sequence[Arg]) -> list[Part]:
        """What a word before a noun says that a thing is about."""
        raise NotImplementedError

    def _by_it(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """
        "Not deceive people by misrepresenting texts": whether who misrepresents them does so is open.

        So it is where a ban is on deceiving as such, and the act is to tell that something is the work of a human.
        """
        if env.grant or pattern.negated or event.negated:
            return []
        ways = [one for one in pattern.get(Role.MEANS) if isinstance(one, Predication)]
        done = any(whole(self.act(way, event, env)) is not FALSE for way in ways)
        if not done and not any(_may_be_untrue(one, event, self.atoms) for one in (pattern, *ways)):
            return []
        claim = Claim(predication=self.instantiate(evolve(pattern, manner=()), env))
        key = f"{self.atoms.event_key(event)} is {predication_key(self.instantiate(pattern, env, marked=True))}"
        return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]

    def _said_of_it(self, done: Predication, verbs: tuple[str, ...], env: Env) -> Part | None:
        """ "The decisions harm people": what a sentence says of an act by its noun is how the act is done."""
        plain = evolve(done, roles=tuple(one for one in done.roles if one.role is not Role.AGENT))
        for event in self.world.events:
            agents = [arg for arg in event.args(Role.AGENT) if isinstance(arg, Ref)]
            named = any(self.world.labels[arg].head[:_STEM] == verb[:_STEM] for arg in agents for verb in verbs)
            if not named or event.negated or event.account or event.truth is not Truth.TRUE:
                continue
            if whole(self.act(plain, event, env, nested=True)) is TRUE:
                return Part(TRUE, Fit.YES, self.event_premise(event), stated=True)
        return None

    def act(self, pattern: Predication, event: Event, env: Env, *, nested: bool = False) -> list[Part]:
        """The parts of how far an act is one of the kind that a pattern asks for."""
        raise NotImplementedError

    def _role(self, filled: Filled, event: Event, env: Env, pattern: Predication) -> list[Part]:
        """The parts of how far an act has in a role what a pattern asks for."""
        raise NotImplementedError

    def settled(self, claim: Claim, because: Event, *, holds: bool) -> Part:
        """What one sentence of the case settles."""
        premise = evolve(self.event_premise(because, holds), statement=claim)
        return Part(constant(holds), Fit.YES if holds else Fit.NO, premise, stated=True)

    def _commerce(self, filled: Filled, event: Event, env: Env, pattern: Predication) -> list[Part] | None:
        """ "For non-commercial purposes": by what the case tells of the act; None where that settles nothing."""
        members = filled.filler.members if isinstance(filled.filler, Things) else ()
        told_apart = [asked(one, self.atoms.lexicon) for one in members]
        if any(told_apart):
            joined = isinstance(filled.filler, Things) and filled.filler.connective is Connective.AND
            # "for research and commercial use" is for either: no leave is only for what is commercial
            joined = joined and not any(one is not None and one[0] for one in told_apart)
            each = [self._role(evolve(filled, filler=one), event, env, pattern) for one in members]
            return [part for parts in each for part in parts] if joined and env.grant else self.either(each)
        wanted = asked(filled.filler, self.atoms.lexicon)
        told = commercially(self.world, event, env.you) if wanted is not None else None
        if wanted is None:
            return None
        holds, rest = wanted
        claim = Claim(predication=Predication(event.verb, (filled,)))
        pursued = field_asked(rest, self.atoms.lexicon)
        denied = said_pursued(pursued, event, self.world, env.you) if pursued in PURSUITS else None
        if (
            holds is False
            and denied is not None
            and not denied.holds
            and not in_field(pursued, event, self.world, env.you)
        ):
            return [self.settled(claim, denied.because, holds=False)]  # "the letters have nothing to do with research"
        named = {rest.head, *rest.modifiers} <= said_of(self.world, event, env.you) and not rest.restrictions
        if told is None and not (env.grant and named):
            return None
        if told is None or told.holds is None:  # "in a research project": whether it is commercial is not told
            key = f"{self.atoms.event_key(event)} {filled.role} {filler_key(filled.filler)}"
            return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]
        if told.holds is not holds:
            return [self.settled(claim, told.because, holds=False)]
        yes = self.settled(claim, told.because, holds=True)
        if {*rest.modifiers} <= said_of(self.world, event, env.you) and not rest.restrictions:
            return [yes]
        return [yes, *self._role(evolve(filled, filler=rest), event, env, pattern)]

    def _personal(self, filled: Filled, event: Event, env: Env, pattern: Predication) -> list[Part] | None:
        """ "For personal purposes": by what the case tells of the act; None where that settles nothing."""
        claim = Claim(predication=Predication(event.verb, (filled,)))
        if done_so(filled.filler, event):
            return [self.settled(claim, event, holds=True)]
        rest = personal_asked(filled.filler, self.atoms.lexicon)
        told = privacy(self.world, event, env.you) if rest is not None else None
        if rest is None:
            return None
        if told is None or told.holds is None:
            if event.args(Role.PURPOSE):
                return None
            key = (
                f"{self.atoms.event_key(event)} {filled.role} {filler_key(filled.filler)}"  # "on her personal website"
            )
            return [Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]
        if not told.holds:
            return [self.settled(claim, told.because, holds=False)]
        yes = self.settled(claim, told.because, holds=True)
        more = bool(rest.modifiers or rest.restrictions)
        return [yes, *self._role(evolve(filled, filler=rest), event, env, pattern)] if more else [yes]

    def _in_field(self, filled: Filled, event: Event, env: Env, pattern: Predication) -> list[Part] | None:
        """ "For military purposes": by who acts and what the act is about; None where that settles nothing."""
        members = filled.filler.members if isinstance(filled.filler, Things) else ()
        fields = [field_asked(one, self.atoms.lexicon) for one in members]
        # leave "for research and teaching" is leave for either
        if (any(fields) and not env.grant) or (fields and all(one in PURSUITS for one in fields)):
            return self.either([self._role(evolve(filled, filler=one), event, env, pattern) for one in members])
        if (core := pursuit_in(filled.filler, self.atoms.lexicon)) is not None:
            # "for clinical research purposes": that it is research does not say that it is clinical
            parts = self._in_field(evolve(filled, filler=core), event, env, pattern)
            if parts is None or whole(parts) is FALSE or self._is_said(filled.filler, event, env):
                return parts
            claim = Claim(predication=Predication(event.verb, (filled,)))
            key = f"{self.atoms.event_key(event)} {filled.role} {filler_key(filled.filler)}"
            open_part = Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)
            return [*parts, open_part]
        field = field_asked(filled.filler, self.atoms.lexicon)
        holds = in_field(field, event, self.world, env.you) if field else None
        said = said_pursued(field, event, self.world, env.you) if field in PURSUITS else None
        because = said.because if said is not None and said.holds is holds else event
        if holds is None and field in PURSUITS and env.grant:
            told = commercially(self.world, event, env.you)  # no word of research, but of business
            if told is not None and told.holds and not self._may_be_one(filled, event):
                holds, because = False, told.because
        if holds is None:
            return None
        claim = Claim(predication=Predication(event.verb, (filled,)))
        return [self.settled(claim, because, holds=holds)]

    def _is_said(self, filler: Filler, event: Event, env: Env) -> bool:
        """Whether the case calls what is done by every word by which a phrase narrows its noun."""
        words = {*filler.modifiers} if isinstance(filler, Thing) else {""}
        return words <= said_of(self.world, event, env.you)

    def _may_be_one(self, filled: Filled, event: Event) -> bool:
        """Whether the purpose that a case tells may be what a clause names: "to study the climate"."""
        aims = [arg for role in (Role.PURPOSE, Role.TOPIC) for arg in event.args(role)]
        return bool(aims) and filled.role is Role.PURPOSE and any(isinstance(arg, Event) for arg in aims)

    def _serves(self, purpose: Filler, event: Event, env: Env) -> bool:
        """Whether a noun in the purpose of a ban speaks of what is done: "to facilitate misleading people"."""
        lexicon = self.atoms.lexicon
        if isinstance(purpose, AllOf | AnyOf):
            parts = (one for one in purpose.parts if isinstance(one, Predication | Words))
            return any(self._serves(part, event, env) for part in parts)
        if isinstance(purpose, Predication):
            if lexicon.has(purpose.verb, ActProperty.LIGHT) or lexicon.has(purpose.verb, ActProperty.TAKES_UP):
                return any(self._serves(inner, event, env) for inner in purpose.get(Role.OBJECT))
            inner = [one for filler in purpose.get(Role.OBJECT) for one in _acts_in(filler)]
            things = [one for one in purpose.get(Role.OBJECT) if isinstance(one, Thing | Things)]
            return any(one.verb == event.verb for one in inner) or any(self._serves(one, event, env) for one in things)
        if isinstance(purpose, Things):
            return any(self._serves(one, event, env) for one in purpose.members)
        if isinstance(purpose, Thing) and self._of_others(purpose, event, env):
            return False
        return any(word.startswith(event.verb.rstrip("e")) for word in lemmas_of(purpose))

    def _of_others(self, named: Thing, event: Event, env: Env) -> bool:
        """Whether an act is done to nothing that a noun for one names: "the development of weapons", and of recipes."""
        args = event.args(Role.OBJECT)
        of = [one.thing for one in named.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        parts = self.things(of[0], args, env.apart()) if of and args else []
        return whole(parts) is FALSE and not any(part.fit is Fit.WORDS for part in parts)

    def _as_given(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """ "Not give legal advice", where somebody advises: what is given is called by what is done."""
        given = rendered(pattern, event.verb)
        if given is None or event.negated:
            return []
        others = tuple(one for one in pattern.roles if one.role in (Role.MEANS, Role.PURPOSE, Role.PLACE))
        parts = self.act(Predication(event.verb, others), event, env) if others else []
        if whole(parts) is FALSE:
            return []
        lower, upper = event.verb, " ".join((pattern.verb, *given.modifiers, given.head))
        formula = self.atoms.interpretation(Sort.ACT, lower, upper, None)
        premise = Premise(Claim(lower=lower, upper=upper), None, Source.INTERPRETATION)
        return [Part(formula, Fit.OPEN, premise, stated=True), *parts[1:]]

    def _shares_object(self, pattern: Predication, event: Event, parts: list[Part], env: Env) -> bool:
        """
        Whether the purpose of a ban is about things that the purpose of the act is called by as well.

        "To explain X-ray results" may be "to provide interpretation of medical results": words alone keep the ban away,
        no fact does, and so it is asked. So it is where they may be what a term of the text stands for.
        """
        known = (Source.FACT, Source.PRESUMPTION)
        denied = any(part.formula is FALSE and part.premise.source in known for part in parts)
        if denied or whole(parts) is not FALSE:
            return False
        lexicon = self.atoms.lexicon
        named = pattern.get(Role.OBJECT), self.atoms.predication(event).get(Role.OBJECT)
        wanted, said = ({word for filler in one for word in lemmas_of(filler)} for one in named)
        heads = {thing.head for one in named for filler in one for thing in _things(filler)}
        shared = wanted & said & heads  # that both are financial makes advice no records
        if any(not any(lexicon.is_kind(word, wide) for wide in TOO_WIDE) for word in shared):
            return True
        terms = [one for one in pattern.get(Role.OBJECT) if isinstance(one, Thing) and one.term]
        args = event.args(Role.OBJECT)
        return any(whole(self.things(one, args, env)) is not FALSE for one in terms)


_NOT_DONE = (PERSON, PRODUCT, SERVICE, PART, SOFTWARE)
"""Kinds of what is no activity."""
_DECEIVES = ("deceive", "mislead", "misrepresent")


def _may_be_untrue(pattern: Predication, event: Event, atoms: Atoms) -> bool:
    """Whether a ban is on deceiving, and an act tells that a human did what a text is about."""
    if pattern.verb not in _DECEIVES or event.verb not in (*SAYS, "claim", "pretend"):
        return False
    # "May the airline tell them this?": what it is told to tell them
    said = (
        one for one in atoms.world.events if one.verb == event.verb and one.args(Role.AGENT) == event.args(Role.AGENT)
    )
    told = [atoms.predication(arg) for one in (event, *said) for _, arg in one.roles if isinstance(arg, Event)]
    return any(not lemmas_of(one).isdisjoint(HUMAN) for one in told)


_STEM = 4
"""Letters that a noun and the verb that it is formed from begin with: "decide" and "decision"."""


def _things(filler: Filler) -> list[Thing]:
    return [one for one in (filler.members if isinstance(filler, Things) else (filler,)) if isinstance(one, Thing)]


def _acts_in(filler: Filler) -> list[Predication]:
    """The acts that an act is about: "to facilitate misleading people or spying on them"."""
    parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
    return [one for one in parts if isinstance(one, Predication)]
