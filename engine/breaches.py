"""
Breach: whether somebody did what a clause of the same text forbids, or left undone what it demands.

"If you breach section 2, we may suspend your account" is a condition on other clauses: it holds where one of the acts
that the case tells of is one that section 2 forbids.
"""

from __future__ import annotations

import re

from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import LICENSEE, Determiner, Filler, Linked, Predication, Role, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Claim
from ..clauses.vocabulary import Sort
from .acts import is_act
from .concepts import AGREEMENT, BREACH
from .core import FALSE, TRUE, Formula, conj, disj, negation
from .endings import breaks_terms, goes_to_law
from .events import Event, undenied
from .holding import Matcher
from .kept import Kept
from .lexicon import Lexicon, Relation
from .parts import Env, Fit, Part, whole
from .rank import names_clause

_RULES = (Modality.FORBID, Modality.OBLIGE)


def _ruling(instrument: Instrument, lexicon: Lexicon) -> tuple[Norm, ...]:
    """
    The clauses that may be breached.

    "If you breach these terms, your use is not allowed" is what follows from a breach, and none by itself.
    """
    return tuple(
        norm
        for norm in instrument.norms
        if norm.modality in _RULES
        and not any(breaks_terms(one.formula, lexicon) or goes_to_law(one.formula, lexicon) for one in norm.conditions)
    )


_RULING: Kept[tuple[Norm, ...]] = Kept(_ruling, 64)


class BreachMatcher(Matcher):
    """
    Conditions that other clauses were breached or kept.
    """

    __slots__ = ()

    def breached(self, pattern: Predication, env: Env) -> Part | None:
        """Whether the clauses that a condition names were breached; None where it names none or nobody tells of it."""
        norms = self._broken(pattern, env)
        if not norms or env.you is None or not self._by_licensee(pattern, env):
            return None
        claim = Claim(predication=self.instantiate(evolve(pattern, negated=False), env))
        done: list[Formula] = []
        told: Event | None = None
        for event in self.world.events:
            if (
                event.negated
                or event.source < 0
                or not is_act(event, self.world)
                or env.you not in event.args(Role.AGENT)
            ):
                continue
            for norm in norms:
                formula = self._against(norm, event, evolve(env, act=event, bound=[], grant=False))
                if formula is not FALSE:
                    done.append(conj((self.atoms.occurs(event), formula)))
                    told = told or event
        left_out = [found for norm in norms if (found := self._left_out(norm, env)) is not None]
        for event in left_out:
            done.append(self.atoms.occurs(undenied(event)) if event.account else TRUE)
            told = told or event
        formula = disj(done)
        if told is None:
            denial = self._all_denied(norms, env)
            if denial is None:
                return None
            return Part(FALSE, Fit.NO, evolve(self.event_premise(denial, False), statement=claim), stated=True)
        fit = Fit.YES if formula is TRUE else Fit.OPEN
        premise = evolve(self.event_premise(told, True if fit is Fit.YES else None), statement=claim)
        return Part(formula, fit, premise, stated=True)

    def _broken(self, pattern: Predication, env: Env) -> tuple[Norm, ...]:
        """The clauses in "breach section 2", "violate these terms", "are in breach of section 3"."""
        relation = self.atoms.lexicon.relate(Sort.ACT, pattern.verb, BREACH)
        fillers: list[Filler] = []
        if relation in (Relation.BELOW, Relation.NEAR):
            fillers = list(pattern.get(Role.OBJECT))
            if not fillers:
                return ()
        elif pattern.verb == "be":
            fillers += pattern.get(Role.COUNTERPART)  # "are in breach of section 2"
            for place in pattern.get(Role.PLACE):
                if isinstance(place, Thing) and place.head in (BREACH, "violation"):
                    of = [
                        part.thing for part in place.restrictions if isinstance(part, Linked) and part.role is Role.OF
                    ]
                    fillers += of or [Thing("term", plural=True)]
        things = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
        labels: list[str] = []
        for thing in things:
            if not isinstance(thing, Thing) or not self.atoms.lexicon.is_kind(thing.head, AGREEMENT):
                return ()
            words = (thing.name, *thing.modifiers)
            labels += [one for word in words for one in re.findall(r"\d+(?:\.\d+)*(?:\(\w+\))*", word)]
        if not things:
            return ()
        ruling = _RULING.of(env.instrument, self.atoms.lexicon)
        if not labels:
            return ruling
        return tuple(norm for norm in ruling if names_clause(tuple(labels), norm))

    def _by_licensee(self, pattern: Predication, env: Env) -> bool:
        agents = [
            one for top in pattern.get(Role.AGENT) for one in (top.members if isinstance(top, Things) else (top,))
        ]
        bound = {one.bearer.head for one in env.instrument.norms if isinstance(one.bearer, Thing)}
        return not agents or all(
            isinstance(one, Thing)
            and (one.head == LICENSEE or self._arg(one, env) == env.you or (one.head in bound and _is_role(one)))
            for one in agents
        )

    def _against(self, norm: Norm, event: Event, env: Env) -> Formula:
        """When an act is one that a ban reaches, its provisos and exceptions included."""
        if norm.modality is not Modality.FORBID:
            return FALSE
        found: list[Formula] = []
        for act in norm.acts:
            inner = evolve(env, bound=[])
            parts = self.act(act, event, inner)
            if whole(parts) is FALSE:
                continue
            for proviso in norm.conditions:
                condition = self.condition(proviso.formula, inner)
                met = whole(condition)
                if proviso.unless and not any(part.stated and part.formula is not FALSE for part in condition):
                    continue  # an exception that nobody raises
                parts.append(evolve(parts[0], formula=negation(met) if proviso.unless else met))
            for other in env.instrument.norms:
                if norm.id in other.defeats and other.modality is Modality.PERMIT:
                    for allowed in other.acts:
                        lifting = self.act(allowed, event, evolve(env, bound=[], grant=True))
                        parts.append(evolve(parts[0], formula=negation(whole(lifting))))
            found.append(whole(parts))
        return disj(found)

    def _left_out(self, norm: Norm, env: Env) -> Event | None:
        """A sentence that says that a duty was not done."""
        if norm.modality is not Modality.OBLIGE:
            return None
        for act in norm.acts:
            told = act if act.get(Role.AGENT) else act.adding(Role.AGENT, Thing(LICENSEE))
            denial = self._denied(told, evolve(env, bound=[]))
            if denial is not None and not denial.pending:
                return denial
        return None

    def _all_denied(self, norms: tuple[Norm, ...], env: Env) -> Event | None:
        """A denial of what the clauses forbid, where there is one for each of them."""
        first: Event | None = None
        for norm in norms:
            for act in norm.acts if norm.modality is Modality.FORBID else ():
                told = act if act.get(Role.AGENT) else act.adding(Role.AGENT, Thing(LICENSEE))
                denial = self._denied(told, evolve(env, bound=[]))
                if denial is None or denial.account:
                    return None
                first = first or denial
        return first


def _is_role(thing: Thing) -> bool:
    """ "The User", as the text calls whom its rules bind, and not "a user who has no account"."""
    whoever = thing.determiner in (Determiner.THE, Determiner.NONE, Determiner.THIS) and not thing.plural
    return whoever and not thing.restrictions and not thing.modifiers
