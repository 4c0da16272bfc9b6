"""
May an act serve the purpose that a ban names, though its own words do not say so?

"Not use the Service to deceive people": who uses it and deceives people may do so with it, and "to explain X-ray
results" may be "to provide interpretation of medical results". Neither is decided by words alone, so it is asked.
"""

from __future__ import annotations

from ..clauses.case import Truth
from ..clauses.phrase import AllOf, AnyOf, Filler, Predication, Role, Thing, Things, Words
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import ActProperty
from .atoms import predication_key
from .concepts import TOO_WIDE, USE
from .core import FALSE, TRUE
from .events import Event, Ref
from .parts import Env, Fit, Part, lemmas_of, whole
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
        if not uses or not any(self._serves(purpose, event) for purpose in purposes):
            return []
        claim = Claim(predication=evolve(self.instantiate(pattern, env), manner=()))
        key = f"{self.atoms.event_key(event)} with {predication_key(self.instantiate(pattern, env, marked=True))}"
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

    def _serves(self, purpose: Filler, event: Event) -> bool:
        """Whether a noun in the purpose of a ban speaks of what is done: "to facilitate misleading people"."""
        lexicon = self.atoms.lexicon
        if isinstance(purpose, AllOf | AnyOf):
            return any(self._serves(part, event) for part in purpose.parts if isinstance(part, Predication | Words))
        if isinstance(purpose, Predication):
            if lexicon.has(purpose.verb, ActProperty.LIGHT) or lexicon.has(purpose.verb, ActProperty.TAKES_UP):
                return any(self._serves(inner, event) for inner in purpose.get(Role.OBJECT))
            inner = [one for filler in purpose.get(Role.OBJECT) for one in _acts_in(filler)]
            things = [one for one in purpose.get(Role.OBJECT) if isinstance(one, Thing | Things)]
            return any(one.verb == event.verb for one in inner) or any(self._serves(one, event) for one in things)
        return any(word.startswith(event.verb.rstrip("e")) for word in lemmas_of(purpose))

    def _shares_object(self, pattern: Predication, event: Event, parts: list[Part]) -> bool:
        """
        Whether the purpose of a ban is about things that the purpose of the act is called by as well.

        "To explain X-ray results" may be "to provide interpretation of medical results": words alone keep the ban away,
        no fact does, and so it is asked.
        """
        denied = any(part.formula is FALSE and part.premise.source is Source.FACT for part in parts)
        if denied or whole(parts) is not FALSE:
            return False
        lexicon = self.atoms.lexicon
        wanted = {word for filler in pattern.get(Role.OBJECT) for word in lemmas_of(filler)}
        said = {word for filler in self.atoms.predication(event).get(Role.OBJECT) for word in lemmas_of(filler)}
        shared = wanted & said
        return any(not any(lexicon.is_kind(word, wide) for wide in TOO_WIDE) for word in shared)


_STEM = 4
"""Letters that a noun and the verb that it is formed from begin with: "decide" and "decision"."""


def _acts_in(filler: Filler) -> list[Predication]:
    """The acts that an act is about: "to facilitate misleading people or spying on them"."""
    parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
    return [one for one in parts if isinstance(one, Predication)]
