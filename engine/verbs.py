"""
Is what is done an act of the kind that the verb of a clause names?

The vocabulary tells, and what such words mean in licences: exercising the rights is doing whatever the text governs, a
ban on use reaches whatever is done with a thing, and who may copy a published work may use it.
"""

from __future__ import annotations

from attrs import define, field

from ..clauses.norm import Instrument
from ..clauses.phrase import Predication
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .acts import is_service
from .concepts import (
    ACTIVITY,
    AGREEMENT,
    COPY,
    CREATE,
    DEAL,
    INSTALL,
    MAKE,
    PRODUCT,
    REACH,
    RIGHT,
    RUN,
    RUN_ON,
    SOFTWARE,
    STATING,
    USE,
    WORK,
)
from .core import FALSE, TRUE
from .depicted import DEPICT, shows
from .disclosure import SourceMatcher
from .doers import begins_title
from .events import Arg, Event, Ref
from .kept import Kept
from .lexicon import Relation
from .members import ActProperty, Modality, Role, Sort, Source
from .parts import Env, Fit, Part, says_that
from .rank import CIRCUMSTANCES, any_right, unnarrowed

_TELLS = frozenset(("state", "say", "tell", "declare", "disclose", "mention", "indicate", "inform"))
"""Acts of saying that something is so."""


@define
class VerbMatcher(SourceMatcher):
    """
    Verbs of clauses against one world.
    """

    _verbs: dict[tuple[str, Event], Part] = field(factory=dict, init=False, repr=False, eq=False)
    """Answers given before."""

    def verb(self, pattern: Predication, event: Event) -> Part:
        """The act's kind."""
        key = pattern.verb, event
        known = self._verbs.get(key)
        if known is None:
            known = self._verbs[key] = self._verb(pattern, event)
        return known

    def _verb(self, pattern: Predication, event: Event) -> Part:
        # What somebody makes is created; to make a call, an offer or use of a thing has verbs of its own.
        done = CREATE if event.verb == MAKE and event.args(Role.OBJECT) else event.verb
        done = DEPICT if pattern.verb == DEPICT and shows(event, self.world) else done
        relation = self.atoms.lexicon.relate(Sort.ACT, done, pattern.verb)
        if {pattern.verb, event.verb} <= STATING and says_that(pattern, event):
            relation = Relation.BELOW  # "disclose that a machine wrote it": who says so does
        claim = Claim(predication=self.atoms.predication(event), upper=pattern.verb)
        light = self.atoms.lexicon.has(pattern.verb, ActProperty.LIGHT)
        match relation:
            case Relation.BELOW:
                return Part(TRUE, Fit.YES, self.event_premise(event), light=light)
            case Relation.NEAR:
                word, norm_word = self.atoms.lexicon.concepts(Sort.ACT, done, pattern.verb)
                formula = self.atoms.interpretation(Sort.ACT, word, norm_word, None)
                premise = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
                return Part(formula, Fit.OPEN, premise, stated=True, light=light)
            case Relation.UNKNOWN if event.verb != USE:  # to use a thing is a word above whatever is done with it
                pair = (Sort.ACT, event.verb, pattern.verb)
                return Part(FALSE, Fit.WORDS, Premise(claim, False, Source.OPEN), retry=pair, light=light)
            case Relation.ABOVE | Relation.UNKNOWN:
                return Part(FALSE, Fit.MISSING, Premise(claim, None, Source.OPEN), light=light)
        return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN), light=light)

    def _any_right(self, pattern: Predication) -> bool:
        return any_right(pattern, self.atoms.lexicon)

    def _exercises(self, pattern: Predication, event: Event) -> Part:
        """Exercising the rights under a text is doing anything that it governs."""
        claim = Claim(predication=self.atoms.predication(event), upper=pattern.verb)
        return evolve(Part(TRUE, Fit.YES, self.event_premise(event)), premise=Premise(claim, True, Source.FACT))

    def _uses(self, pattern: Predication, event: Event, env: Env) -> bool:
        """A ban on using a thing reaches whatever is done with it, and one on accessing a service any use of it."""
        if pattern.verb == REACH and not env.grant and self.atoms.lexicon.is_act(event.verb, USE):
            things = [one for one in event.args(Role.OBJECT) if isinstance(one, Ref)]
            return any(
                is_service(one, self.world) or begins_title(self.world.labels[one].name, env.instrument)
                for one in things
            )
        told = event.verb in _TELLS and all(isinstance(one, Event) for one in event.args(Role.OBJECT))
        if told:
            return False  # who states that a voice is synthetic does nothing with voices
        return not env.grant and pattern.verb == USE and bool(event.args(Role.OBJECT)) and event.verb != "be"

    def _used_as_copied(self, pattern: Predication, event: Event, env: Env) -> bool:
        """Whether a grant of a public licence to copy, or of any to run, is asked about a use."""
        if not env.grant or event.verb not in (USE, INSTALL):
            return False
        run = self.atoms.lexicon.is_act(pattern.verb, RUN)
        if run or (event.verb == INSTALL and pattern.verb == USE):
            return not self._built_in(event)  # what is installed to be used or run is put on a machine for that
        if event.verb == INSTALL:
            return False
        copied = env.instrument.public and self.atoms.lexicon.is_act(pattern.verb, COPY)
        return copied and not _NARROWED_USE.of(env.instrument)

    def _built_in(self, event: Event) -> bool:
        """ "Uses the program in its product", "in its cameras": more than to run it on a machine of one's own."""
        lexicon = self.atoms.lexicon
        for role, arg in event.roles:
            if role is not Role.PLACE or not isinstance(arg, Ref):
                continue
            for said in self.world.describe(arg):
                kind = lexicon.kind(said.thing)[0]
                if any(lexicon.is_kind(kind, upper) for upper in (PRODUCT, SOFTWARE, WORK)):
                    return True
                machine = any(lexicon.is_kind(kind, upper) for upper in RUN_ON)
                if said.thing.plural and not machine:
                    return True
        return False

    def _as_copied(self, pattern: Predication, event: Event) -> Part:
        """
        Who may copy a published work may use it as it is, which is no act of its own.

        What it is used for may be one ("to make a collage"): then whether copying is all that is done is open.
        """
        claim = Claim(predication=self.atoms.predication(event), upper=pattern.verb)
        if not any(self._makes_more(one, pattern) for one in event.purposes()):
            why = f"who may {pattern.verb} a work may {event.verb} it"
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.VOCABULARY, why))
        formula = self.atoms.interpretation(Sort.ACT, event.verb, pattern.verb, None)
        premise = Premise(Claim(lower=event.verb, upper=pattern.verb), None, Source.INTERPRETATION)
        return Part(formula, Fit.OPEN, premise, stated=True)

    def _makes_more(self, purpose: Event, pattern: Predication) -> bool:
        """Whether what a thing is used for may be an act of its own; who runs a program manages or plans with it."""
        lexicon = self.atoms.lexicon
        if not lexicon.is_act(pattern.verb, RUN):
            return True
        if any(lexicon.has(purpose.verb, one) for one in (ActProperty.CHANGES, ActProperty.ADAPTS)):
            return True
        return lexicon.relate(Sort.ACT, purpose.verb, DEAL) is Relation.BELOW

    def _a_use(self, arg: Arg) -> bool:
        """Whether leave was given for the use as such, for the rights or for a licence; not for something else."""
        lexicon = self.atoms.lexicon
        if isinstance(arg, Event):
            return lexicon.is_act(arg.verb, USE) or self._any_right(self.atoms.predication(arg))
        if not isinstance(arg, Ref):
            return False
        label = self.world.labels[arg.id]
        kind, modifiers = lexicon.kind(label)
        return not modifiers and (
            lexicon.is_kind(kind, RIGHT) or lexicon.is_kind(kind, ACTIVITY) or lexicon.is_kind(kind, AGREEMENT)
        )


def _narrows_use(instrument: Instrument) -> bool:
    """Whether a text says for itself how or for what its work may be used: "non-production use", "for research"."""
    return any(
        act.verb == USE and (act.manner or any(one.role in CIRCUMSTANCES and not unnarrowed(one) for one in act.roles))
        for norm in instrument.norms
        if norm.modality is Modality.PERMIT
        for act in norm.acts
    )


_NARROWED_USE: Kept[bool] = Kept(_narrows_use, 64)
