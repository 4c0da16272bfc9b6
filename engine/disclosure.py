"""
Source code that others have to get: which sentences of the case say that they do not.

"Make it available in Source Code Form", "convey the Corresponding Source" and "provide the source code" ask for one
thing. Who says that the source is kept back breaks each of them; that it is given fulfils none by itself, since these
duties say how, to whom and for how long.
"""

from __future__ import annotations

from ..clauses.case import Truth
from ..clauses.phrase import LICENSOR, Determiner, Predication, Role, Thing
from ..clauses.verdict import Claim
from .acts import acts_for
from .concepts import FORMS, HANDING, WITHHOLD
from .events import Arg, Event, Ref
from .forms import asked_forms
from .notices import NoticeMatcher
from .parts import Env, Fit, Part

_SAYING = (Role.MANNER, Role.CAPACITY, Role.COMPLEMENT, Role.PLACE)
_SOURCE = frozenset(FORMS[:1])


class SourceMatcher(NoticeMatcher):
    """
    Duties to let others have the source against one world.
    """

    __slots__ = ()

    def asks_for_source(self, pattern: Predication) -> bool:
        """Whether a clause asks that others get the source."""
        if pattern.negated or not self._any(pattern.verb, HANDING):
            return False
        if any(isinstance(one, Thing) and one.head == LICENSOR for one in pattern.get(Role.RECIPIENT)):
            return False
        said = (*pattern.get(Role.OBJECT), *(filler for role in _SAYING for filler in pattern.get(role)))
        return any(asked_forms(filler, self.atoms.lexicon) == _SOURCE for filler in said)

    def source(self, pattern: Predication, env: Env) -> Part | None:
        """The duty as failed, where a sentence says that the source is kept back; None where none does."""
        if env.act is None or not self.asks_for_source(pattern):
            return None
        for event in self.world.events:
            sure = event.truth is Truth.TRUE and not event.account and not event.pending and self.current(event)
            if sure and self._kept_back(event, env):
                claim = Claim(predication=self.instantiate(pattern, env))
                formula = self.atoms.todo(self.key(pattern, env), claim, False)
                return Part(formula, Fit.NO, self.event_premise(event, False), stated=True, todo=True)
        return None

    def _kept_back(self, event: Event, env: Env) -> bool:
        """Whether a sentence says that nobody, or none of those who get the work, gets the source."""
        # A program that offers its users nothing is run so by whoever runs it.
        by_the_work = all(isinstance(one, Ref) and self._among_passed_on(one, env) for one in event.args(Role.AGENT))
        if not by_the_work and not acts_for(self.world, event, env.you):
            return False
        if not event.negated and self._any(event.verb, WITHHOLD):
            inner = [one for one in event.args(Role.OBJECT) if isinstance(one, Event)]
            given = any(self._any(one.verb, HANDING) and self._of_source(one) for one in inner)
            return given or self._of_source(event)
        if not event.negated or not self._any(event.verb, HANDING):
            return False
        return self._of_source(event) and all(self._everybody(one) for one in event.args(Role.RECIPIENT))

    def _of_source(self, event: Event) -> bool:
        things = [
            said.thing
            for role in (Role.OBJECT, *_SAYING)
            for arg in event.args(role)
            if isinstance(arg, Ref)
            for said in self.world.describe(arg)
        ]
        return any(asked_forms(one, self.atoms.lexicon) == _SOURCE for one in things)

    def _everybody(self, arg: Arg) -> bool:
        """Whether a denial speaks of all recipients: "to anyone", "to the recipients"."""
        if not isinstance(arg, Ref):
            return False
        label = self.world.labels[arg]
        each = (Determiner.ANY, Determiner.ALL, Determiner.NO)
        return label.determiner in each or (label.plural and label.determiner in (Determiner.THE, Determiner.NONE))
