"""
Leave that says "only": how, when and by whom it bounds what others give more broadly.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.norm import Norm
from ..clauses.phrase import LICENSOR, Filled, Predication, Thing, Things
from ..clauses.values import evolve
from .binding import Binding
from .concepts import USE
from .core import FALSE, TRUE, Formula, conj, disj
from .events import Event
from .index import APART
from .limited import is_bounded, of_the_kind
from .members import Modality, Role, Sort
from .obligations import Obligations
from .parts import Env, predications, whole

_PLAIN = (Role.AGENT, Role.OBJECT)


class Exclusives(Obligations):
    """
    What exclusive grants leave of one problem's broad ones.
    """

    def _is_licensors(self, norm: Norm, binding: Binding) -> bool:
        """Whether a grant is the licensor's alone: "we will use your content only to provide the Services"."""
        bearers = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
        names = {name.casefold() for party in binding.instrument.parties if party.role == "we" for name in party.names}
        ours = all(
            isinstance(one, Thing)
            and (one.head == LICENSOR or bool({one.name.casefold(), one.term.casefold()} & names - {""}))
            for one in bearers
        )
        return ours and (binding.we is None or self.subject != binding.we)

    def _exclusive(self, binding: Binding, event: Event) -> list[tuple[Norm, Formula]]:
        """
        "You may use it only for research": outside what it allows, a broad grant of the act gives nothing.

        Where nobody says what it turns on, that is unknown, as in every grant: not so if it is open whether it
        speaks of this act at all, which no case need answer.
        """
        found: list[tuple[Norm, Formula]] = []
        for speaking in self._index(binding).speaking(event.verb):
            norm = speaking.norm
            if norm.modality is not Modality.PERMIT or norm.defeats:
                continue
            if not norm.only and not any(map(is_bounded, norm.acts)):  # "on up to five computers"
                continue
            if self._is_licensors(norm, binding):
                continue
            env = evolve(self._env(binding, event, grant=True), keeps=True)
            for pattern in (one.act for one in speaking.patterns):
                bare = evolve(pattern, roles=tuple(one for one in pattern.roles if one.role in _PLAIN), manner=())
                such = bare == pattern and not norm.conditions  # "only the maps of Norway": of maps, no others
                bare = of_the_kind(bare) if such else bare
                formula = conj(
                    (whole(self.matcher.act(bare, event, env)), *self._in_that_case(norm, pattern, event, env))
                )
                narrowing = (one.role for one in pattern.roles if one.role not in _PLAIN)
                told = "b" in self.denied or (bare != pattern and such) or any(event.args(role) for role in narrowing)
                told = told or bool(pattern.manner and event.manner)
                if self._to_some(norm, env):
                    # "Dealers may sell it only under a contract": that takes nothing from others.
                    told = True
                    formula = conj((formula, whole(self._bearer(norm, self._env(binding, event, grant=False)))))
                told = told or any(part.stated for part in self._conditions(norm, env)[0])
                if formula is not FALSE and (told or formula is TRUE):
                    found.append((norm, formula))
        return found

    def _in_that_case(self, norm: Norm, pattern: Predication, event: Event, env: Env) -> Iterator[Formula]:
        """ "If you distribute it in source form, you may do so only …": which acts of that kind it speaks of."""
        for proviso in norm.conditions:
            leaves = tuple(predications(proviso.formula))
            of_the_act = all(leaf.verb == pattern.verb and not leaf.negated for leaf in leaves)
            if leaves and of_the_act and not proviso.unless:
                for leaf in leaves:
                    said = evolve(leaf, roles=tuple(one for one in leaf.roles if one.role is not Role.AGENT))
                    yield whole(self.matcher.act(said, event, evolve(env, bound=[])))

    def _only_that(self, binding: Binding, event: Event) -> Iterator[tuple[Norm, Formula]]:
        """
        "Guests may only look at the maps": whatever else they do with those, what was given before gives nothing.

        Where "only" has nothing beside the act and its object to stand with, it is the act that is bounded.
        """
        lexicon = self.world.lexicon
        for norm in binding.instrument.norms:
            if norm.modality is not Modality.PERMIT or not norm.only or norm.conditions or norm.defeats or norm.opaque:
                continue
            plain = all(not act.manner and all(map(_is_plain, act.roles)) and act.get(Role.OBJECT) for act in norm.acts)
            known = any(
                act.verb == USE or lexicon.relate(Sort.ACT, event.verb, act.verb) not in APART for act in norm.acts
            )
            if not plain or known or not norm.acts or self._is_licensors(norm, binding):
                continue
            env = self._env(binding, event, grant=False)
            same = disj(
                whole(self.matcher.things(one, event.args(Role.OBJECT), evolve(env, bound=[])))
                for act in norm.acts
                for one in act.get(Role.OBJECT)
                if isinstance(one, Thing | Things) and event.args(Role.OBJECT)
            )
            formula = conj((same, whole(self._bearer(norm, env))))
            if formula is not FALSE:
                yield norm, formula

    def _comes_before(self, grant: str, only: Norm, binding: Binding) -> bool:
        """Whether a grant stands before leave that says "only", and is not for some in particular."""
        norm = self.drafts[grant].source.norm
        norms = binding.instrument.norms
        if (
            norm is None
            or norm not in norms
            or self._to_some(norm, self._env(binding, self._event_of(grant), grant=True))
        ):
            return False
        return norms.index(norm) < norms.index(only)

    def _event_of(self, grant: str) -> Event:
        event = self.drafts[grant].source.act
        assert event is not None
        return event


def _is_plain(filled: Filled) -> bool:
    thing = filled.filler
    narrow = isinstance(thing, Thing) and (thing.restrictions or thing.count or (thing.modifiers and not thing.term))
    return filled.role in _PLAIN and not narrow
