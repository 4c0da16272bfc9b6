"""
Norms against acts: one rule for each norm that may reach an act, under each description of the act.

A norm that cannot reach the act leaves a `Miss` with the reason, so that nothing is dropped unseen.
"""

from __future__ import annotations

from ..clauses.norm import Instrument, Norm, Proviso
from ..clauses.phrase import LICENSEE, AllOf, Period, Predication, Thing
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .account_holders import is_access
from .acts import covers
from .ages import is_age, is_of_reader
from .beside import on_several, speaks_beside, speaks_of_several, unspoken
from .binding import Binding, in_force
from .concepts import is_foreign
from .core import (
    FALSE,
    TRUE,
)
from .core import Modality as RuleModality
from .endings import ended, names_apart, told_ends, untold, uses_of_names
from .events import DERIVED, Event
from .far_fields import no_sanctions
from .grounding import Draft, Miss, Stands
from .index import Pattern
from .kept_anyway import kept_anyway
from .members import ActProperty, Modality, Role, Sort, Source, Truth
from .parts import Env, Fit, Part, predications, whole
from .powers import names_ground, part_of_power
from .raising import Raising, claim_key, serves_reader, takes_back
from .rank import Order, any_right, grants_again
from .unheard import holds_unheard, not_reaching


class Drafting(Raising):
    """
    Drafts the rules of one problem.
    """

    def _day(self, event: Event) -> Period | None:
        if event.when is not None:
            since, as_of = event.when.first, self.case.as_of
            if event.when.last is None and since is not None and as_of is not None and since < as_of:
                return Period(since, as_of)  # "since October" goes on to the day that the question is asked for
            return event.when
        if self.case.as_of is not None:
            return Period(self.case.as_of, self.case.as_of)
        return None

    def _force(self, binding: Binding, event: Event) -> Part:
        """Whether the text counts on the day of the act; without a date it does, unless presumption (d) is denied."""
        part = in_force(binding.instrument, self._day(event))
        if part.fit is Fit.PRESUMED and "d" in self.denied:
            formula = self.atoms.fact(f"in force {binding.instrument.id}", part.premise.statement)
            return Part(formula, Fit.OPEN, Premise(part.premise.statement, None, Source.OPEN))
        return part

    def _citation(self, binding: Binding, norm: Norm) -> Citation:
        instrument = binding.instrument
        span = norm.spans[-1] if norm.spans else None
        line = self._index(binding).lines.place(span.start)[0] if span and instrument.text else None
        name = f"{instrument.id} (terms of {binding.through})" if binding.through else instrument.id
        return Citation(name, norm.id, norm.quote, span, line)

    def _miss(self, norm: Norm, instrument: Instrument, event: Event, pattern: Predication, parts: list[Part]) -> None:
        failing = [part for part in parts if part.formula is FALSE]
        beside = all(part.fit in (Fit.MISSING, Fit.PRESUMED) for part in failing)
        if norm.modality is Modality.OBLIGE and not norm.conditions:
            beside = False  # a promise that no act triggers is no limit of this one
        if event is self.standing:  # what another act, or a fact that nobody states, would bring
            beside = bool(failing) and not any(part.fit is Fit.NO and (part.stated or part.light) for part in failing)
        if beside:
            self._note(parts)
        self.misses.append(Miss(norm, instrument, event, pattern, tuple(parts), beside))

    def _norms(self, act: str, facet: str, event: Event) -> None:
        """The rules for one act under one of its descriptions."""
        for number, binding in enumerate(self.bindings):
            force = self._force(binding, event)
            frame = [*binding.parts, force]
            if whole(frame) is FALSE:
                continue
            for speaking in self._index(binding).speaking(event.verb):
                for pattern in speaking.patterns:
                    self._norm(act, facet, event, number, binding, pattern, frame)
            self._consents(act, facet, number, binding, event, frame)
            self._endings(act, facet, number, binding, event)
            self._ranks(f"{facet}:{number}:", binding)

    def _norm(
        self,
        act: str,
        facet: str,
        event: Event,
        number: int,
        binding: Binding,
        spoken: Pattern,
        frame: list[Part],
    ) -> None:
        norm, pattern = spoken.norm, spoken.act
        grant = norm.modality in (Modality.PERMIT, Modality.EMPOWER)
        env = self._env(binding, event, grant=grant)
        if norm.modality is not Modality.EMPOWER or env.we == self.subject:
            env.bound += self._addressees(norm)
        rule_id = f"{facet}:{number}:{norm.id}:{spoken.place}" + (f":{norm.reading}" if norm.reading else "")
        if norm.modality is Modality.OBLIGE:
            self._duty(rule_id, act, event, binding, norm, pattern, frame, env)
            return
        bearer = self._bearer(norm, env)
        parts = [*bearer]
        if norm.modality is Modality.FORBID and "b" not in self.denied and on_several(norm.bearer):
            parts = parts if speaks_of_several(self.world, norm.bearer) else [unspoken(part) for part in parts]
        parts += self._settle(self.matcher.act(pattern, event, env))
        exception = bool(norm.defeats)
        if grant and not exception and grants_again(binding.instrument, pattern, self.world.lexicon):
            return
        if whole(parts) is FALSE and not exception:
            beside = self._done_beside(norm, pattern, event, env)
            if whole([*bearer, *beside]) is FALSE or not beside:
                self._miss(norm, binding.instrument, event, pattern, parts)
                return
            parts = [*bearer, *beside]
        provisos, unless = self._conditions(norm, env)
        if grant and norm.only and not provisos:
            provisos = self._only_passed_on_under(pattern, event, env)
        parts = self._settle([*parts, *provisos])
        parts += self._hanging(norm)
        if norm.modality is Modality.EMPOWER:
            relied = names_ground(event, self.world, self.subject)
            parts = [part_of_power(part, self.atoms, relied=relied) for part in parts]
        who = norm.bearer
        some = who is not None and not (isinstance(who, Thing) and who.head == LICENSEE and not who.restrictions)
        told = some or bool(pattern.get(Role.PURPOSE)) or any(not one.unless for one in norm.conditions)
        if any_right(pattern, self.world.lexicon) and not told:
            parts.append(self._unlimited(binding, norm))
        # An exception that fails is kept as a rule that does not apply, so that the answer can say where it fails.
        if whole(parts) is FALSE and not (exception and parts and _same_verb(parts)):
            self._miss(norm, binding.instrument, event, pattern, parts)
            return
        modality = RuleModality.PERMIT if grant else RuleModality.FORBID
        citation = self._citation(binding, norm)
        source = Stands(
            "exception" if exception and grant else "grant" if grant else "ban",
            citation,
            norm,
            binding,
            event,
            parts=tuple(parts),
        )
        self._note(parts)
        self.drafts[rule_id] = Draft(rule_id, modality, act, [*frame, *self._reading(norm, binding), *parts], source)
        for place, extra in enumerate(unless):
            self._exception(f"{rule_id}!{place}", self.drafts[rule_id], extra, citation)

    def _done_beside(self, norm: Norm, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """
        What the reader is said to do beside the act, where a ban is for whoever does the act.

        "If you share it, you must not charge for it": who shares it and charges for it may not share it like that.
        """
        whens = [leaf for one in norm.conditions if not one.unless for leaf in predications(one.formula)]
        if norm.modality is not Modality.FORBID or norm.defeats:
            return []
        if not any(not leaf.negated and self._about(leaf, event, env) for leaf in whens):
            return []
        for other in self.world.events:
            plain = other.truth is Truth.TRUE and not (other.negated or other.account or other.pending)
            if other is event or not plain or other.source == DERIVED or self.subject not in other.args(Role.AGENT):
                continue
            parts = self._settle(self.matcher.act(pattern, other, evolve(env, bound=[])))
            if whole(parts) is not FALSE:
                return parts
        return []

    def _about(self, pattern: Predication, event: Event, env: Env) -> bool:
        """Whether the act judged is, or may be, the act that a trigger speaks of."""
        raise NotImplementedError

    def _reading(self, norm: Norm, binding: Binding) -> list[Part]:
        """A norm of one of several readings of its sentence holds only where that reading is the right one."""
        if not norm.reading:
            return []
        formula = self.atoms.reading(f"{binding.instrument.id}:{norm.reading}", norm)
        return [Part(formula, Fit.OPEN, Premise(Claim(lower=norm.reading), None, Source.OPEN))]

    def _exception(self, rule_id: str, target: Draft, parts: list[Part], citation: Citation) -> None:
        """ "Unless …" as a rule of its own that defeats its norm and does nothing else."""
        if takes_back(target.source, parts):
            parts = [self._kept(part) for part in parts]
        elif target.modality in (RuleModality.FORBID, RuleModality.OBLIGE):
            parts = self._raised(parts, target.parts)
        source = Stands(
            "exception",
            citation,
            target.source.norm,
            target.source.binding,
            target.source.act,
            target=target.id,
            parts=tuple(parts),
        )
        self.drafts[rule_id] = Draft(rule_id, RuleModality.EXCEPT, target.act, parts, source)
        target.defeated_by.append(rule_id)
        self._note(parts)
        if target.modality is RuleModality.FORBID:
            # "You must not distribute it, except to affiliates": to them it may be distributed.
            granted = f"{rule_id}+"
            sure = [
                part for part in target.parts if part.formula is TRUE
            ]  # what is open may free it of the ban as well
            self.drafts[granted] = Draft(granted, RuleModality.PERMIT, target.act, [*sure, *parts], source)

    def _settle(self, parts: list[Part]) -> list[Part]:
        """
        Where one pair of words alone keeps a norm of two or more elements away, and one word has no place in the
        vocabulary,
        it is an open question of interpretation.
        """
        unknown = [part for part in parts if part.fit is Fit.WORDS]
        elements = [part for part in parts if not part.light]
        if any(part.formula is FALSE for part in parts if part not in unknown):
            return parts
        if not all(map(self._untranslated, unknown)) and (
            len(unknown) != 1 or not any(part.fit is Fit.YES for part in elements)
        ):
            return parts
        return [self._opened(part) if part in unknown else part for part in parts]

    def _opened(self, part: Part) -> Part:
        assert part.retry is not None
        sort, word, norm_word = part.retry
        atom = self.atoms.interpretation(sort, word, norm_word, None)
        premise = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
        return evolve(part, formula=atom, fit=Fit.OPEN, premise=premise)

    def _untranslated(self, part: Part) -> bool:
        """Whether two words of two languages are compared, and no table knows the one of the text."""
        assert part.retry is not None
        sort, word, norm_word = part.retry
        if sort is Sort.ACT and self.world.lexicon.has(word, ActProperty.LIGHT):
            return False
        return is_foreign(norm_word) and not norm_word.startswith(f"{self.world.case.language}:")

    def _conditions(self, norm: Norm, env: Env) -> tuple[list[Part], list[list[Part]]]:
        provisos: list[Part] = []
        unless: list[list[Part]] = []
        for proviso in (part for one in norm.conditions for part in (names_apart(one) if env.grant else (one,))):
            todo = env.grant != proviso.unless or (proviso.unless and not env.grant)
            ban = norm.modality is Modality.FORBID and "b" not in self.denied
            beside = ban and speaks_beside(proviso)
            parts = self.matcher.condition(proviso.formula, env, todo=todo, closed=beside)
            if env.grant and not proviso.unless:
                parts = self._licensed_as_asked(proviso, parts, env)
            if beside:
                parts = [unspoken(part) for part in parts]
            if ban and holds_unheard(proviso, self.world):
                parts = [not_reaching(part) for part in parts]
            if ban and parts and untold(proviso, parts, self.matcher, env):
                parts = [evolve(parts[0], formula=FALSE, fit=Fit.MISSING)]
            if env.grant and "a" not in self.denied and uses_of_names(proviso, parts):
                premise = evolve(parts[0].premise, holds=True, source=Source.PRESUMPTION, text="a")
                parts = [evolve(parts[0], formula=TRUE, fit=Fit.PRESUMED, premise=premise)]
            if proviso.unless:
                unless.append(parts if env.grant else kept_anyway(proviso, parts, self.atoms))
            else:
                formula = proviso.formula
                aged = isinstance(formula, Predication) and is_of_reader(formula)  # "if you are a minor"
                provisos += [self._proviso(part, grant=env.grant, aged=aged) for part in parts]
        return provisos, unless

    def _licensed_as_asked(self, proviso: Proviso, parts: list[Part], env: Env) -> list[Part]:
        """ "Provided that it is passed on under this licence": asked of whoever passes it on, presumed of nobody."""
        asked = proviso.formula.parts if isinstance(proviso.formula, AllOf) else (proviso.formula,)
        act = env.act
        passes = act is not None and self.world.lexicon.has(act.verb, ActProperty.NEEDS_RECIPIENT)
        if act is None or not passes or len(asked) != len(parts):
            return parts
        told = (self._passed_on_under(one, act, env) if isinstance(one, Predication) else None for one in asked)
        return [one or part for one, part in zip(told, parts, strict=True)]

    def _only_passed_on_under(self, pattern: Predication, event: Event, env: Env) -> list[Part]:
        """ "You may distribute it only under this licence": what whoever passes it on has to do, like a condition."""
        bounds = [one.role for one in pattern.roles if one.role not in (Role.AGENT, Role.OBJECT)]
        passes = self.world.lexicon.has(event.verb, ActProperty.NEEDS_RECIPIENT)
        told = self._passed_on_under(pattern, event, env) if passes and bounds == [Role.BASIS] else None
        return [] if told is None or told.stated else [self._proviso(told, grant=True)]

    def _passed_on_under(self, pattern: Predication, event: Event, env: Env) -> Part | None:
        """Whether an act passes something on under the licence that a clause asks for."""
        raise NotImplementedError

    def _proviso(self, part: Part, *, grant: bool, aged: bool = False) -> Part:
        """None but that of age, an account, no sanctions or no end keeps a ban away by its condition: "by law, …"."""
        kept = part.fit is Fit.PRESUMED and part.formula is FALSE
        told = part.premise.statement.predication
        own = aged or is_age(told) or is_access(told) or _against_law(told) or part.premise.text == "d"
        if kept and not grant and not own and (told is None or no_sanctions(told, None, self.world) is None):
            formula = self.atoms.fact(f"kept {claim_key(part)}", part.premise.statement)
            premise = evolve(part.premise, holds=None, source=Source.OPEN, text="")
            part = evolve(part, formula=formula, fit=Fit.OPEN, premise=premise)
        return evolve(part, proviso=True)

    def _unlimited(self, binding: Binding, norm: Norm) -> Part:
        """
        "You may not exercise your rights …" without a condition of its own mostly goes on from the sentence before it.

        Whether it speaks of every use or only of what that sentence describes is left open.
        """
        premise = Premise(Claim(lower=norm.quote), None, Source.OPEN, norm.quote)
        return Part(self.atoms.reading(f"{binding.instrument.id}:{norm.id}:every use", norm), Fit.OPEN, premise)

    def _hanging(self, norm: Norm) -> list[Part]:
        """Phrases of the sentence that were not read: whether they narrow the norm is open."""
        parts: list[Part] = []
        for words in norm.opaque:
            if set(words.lemmas) & self.world.lexicon.kept and "a" not in self.denied:
                continue
            formula = self.atoms.unread(f"{norm.id}:{' '.join(words.lemmas)}", words)
            parts.append(Part(formula, Fit.OPEN, Premise(Claim(lower=words.text), None, Source.OPEN, words.text)))
        return parts

    def _duty(
        self,
        rule_id: str,
        act: str,
        event: Event,
        binding: Binding,
        norm: Norm,
        pattern: Predication,
        frame: list[Part],
        env: Env,
    ) -> None:
        """The rule for a duty that the act may bring."""
        raise NotImplementedError

    def _exceptions(self, act: str) -> None:
        """
        An exception that fits an act under one of its descriptions lifts a ban under all of them: it is the same act.
        """
        own = [
            draft
            for draft in self.drafts.values()
            if draft.act == act and draft.source.norm and not draft.source.target
        ]
        for draft in own:
            norm, binding = draft.source.norm, draft.source.binding
            assert norm is not None
            targets = [
                target
                for target in own
                if target is not draft
                and target.source.norm is not None
                and target.source.binding is binding
                and target.source.norm.id in norm.defeats
            ]
            if draft.modality is RuleModality.PERMIT:
                bans = [target for target in targets if target.modality is not RuleModality.PERMIT]
                if bans:
                    draft.parts = self._raised(draft.parts, [part for ban in bans for part in ban.parts])
                elif serves_reader(norm):
                    others = [one for one in own if one.modality is RuleModality.PERMIT and one is not draft]
                    wider = [one for one in others if one.source.norm is not norm and one.source.binding is binding]
                    if wider:
                        draft.parts = self._raised(draft.parts, [part for one in wider for part in one.parts])
            self._note([part for part in draft.parts if part.fit is Fit.PRESUMED])
            for target in targets:
                target.defeated_by.append(draft.id)
                if draft.id in target.collides:
                    target.collides.remove(draft.id)
                if target.id in draft.defeated_by:
                    draft.defeated_by.remove(target.id)

    def _endings(self, act: str, facet: str, number: int, binding: Binding, event: Event) -> None:
        """ "Your rights end if you breach section 2": where that is stated, no grant of the text is left."""
        # What ends the licence under one description of the act leaves no grant of it under another.
        mine = [one for one in self.drafts.values() if one.act == act and one.source.binding is binding]
        grants = [one for one in mine if one.modality is RuleModality.PERMIT]
        ends = [one.id for one in mine if one.modality is RuleModality.EXCEPT and one.id.endswith(":ends")]
        for norm, parts in (
            ended(binding.instrument, self.matcher, self._env(binding, event, grant=False)) if grants else ()
        ):
            rule_id = f"{facet}:{number}:{norm.id}:ends"
            stands = Stands("exception", self._citation(binding, norm), norm, binding, event, parts=tuple(parts))
            self.drafts[rule_id] = Draft(rule_id, RuleModality.EXCEPT, act, parts, stands)
            ends.append(rule_id)
        env = self._env(binding, event, grant=False)
        told = told_ends(self.matcher, env, binding.instrument) if grants and self.subject != env.we else ()
        for index, (ending, power) in enumerate(told):
            rule_id = f"{facet}:{number}:told{index}:ends"
            premise = self.matcher.event_premise(ending)
            parts = [Part(self.atoms.occurs(ending), Fit.YES, premise, stated=True)]
            if power is None:
                claim = premise.statement
                over = self.atoms.fact(f"ended {binding.instrument.id} by {self.atoms.event_key(ending)}", claim)
                parts.append(Part(over, Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True))
            citation = (
                self._citation(binding, power)
                if power is not None
                else Citation(binding.instrument.id, "", premise.text)
            )
            stands = Stands("exception", citation, power, binding, event, parts=tuple(parts))
            self.drafts[rule_id] = Draft(rule_id, RuleModality.EXCEPT, act, parts, stands)
            ends.append(rule_id)
        for grant in grants:
            grant.defeated_by.extend(one for one in ends if one not in grant.defeated_by)

    def _consents(self, act: str, facet: str, number: int, binding: Binding, event: Event, frame: list[Part]) -> None:
        """The licensor's consent to an act is a grant of it."""
        for index, consent in enumerate(self.world.events):
            if consent.negated or not self.world.lexicon.has(consent.verb, ActProperty.CONSENT):
                continue
            if binding.we is None or not any(
                arg == binding.we or self.matcher.same(arg, binding.we) for arg in consent.args(Role.AGENT)
            ):
                continue
            granted = [arg for arg in consent.args(Role.OBJECT) if isinstance(arg, Event)]
            if not any(covers(self.world, one, event) for one in granted):
                continue
            part = Part(self.atoms.occurs(consent), Fit.YES, self.matcher.event_premise(consent), stated=True)
            rule_id = f"{facet}:{number}:consent{index}"
            citation = Citation(binding.instrument.id, "", part.premise.text)
            stands = Stands("grant", citation, None, binding, event, parts=(part,))
            self.drafts[rule_id] = Draft(rule_id, RuleModality.PERMIT, act, [*frame, part], stands)
            for ban in self.drafts.values():
                # who may forbid it has said that it may be done
                mine = ban.id.startswith(f"{facet}:{number}:") and ban.modality is RuleModality.FORBID
                if mine and not self._asks_more(ban.source.norm, consent):
                    ban.defeated_by.append(rule_id)

    def _asks_more(self, norm: Norm | None, consent: Event) -> bool:
        """Whether a ban yields only to leave that is given otherwise: "without our written approval"."""
        asked = [
            one.manner
            for proviso in (norm.conditions if norm is not None else ())
            if proviso.unless
            for one in predications(proviso.formula)
            if self.world.lexicon.has(one.verb, ActProperty.CONSENT)
        ]
        return bool(asked) and not any(set(manner) <= set(consent.manner) for manner in asked)

    def _ranks(self, prefix: str, binding: Binding) -> None:
        """Bans and permissions that reach one act under the same description."""
        own = [
            draft
            for draft in self.drafts.values()
            if draft.id.startswith(prefix) and draft.source.norm and not draft.source.target
        ]
        for ban in own:
            if ban.modality is not RuleModality.FORBID:
                continue
            for grant in own:
                if grant.modality is RuleModality.PERMIT:
                    self._rank(ban, grant, binding)

    def _rank(self, ban: Draft, grant: Draft, binding: Binding) -> None:
        first, second = ban.source.norm, grant.source.norm
        assert first is not None
        assert second is not None
        match self._index(binding).order(first, second):
            case Order.FIRST:
                grant.defeated_by.append(ban.id)
            case Order.SECOND:
                ban.defeated_by.append(grant.id)
            case Order.EQUAL:
                ban.collides.append(grant.id)

    def _bans(self, act: str, facet: str, event: Event) -> None:
        """The bans that reach the doing of a to-do, and the exceptions to them."""
        for number, binding in enumerate(self.bindings):
            force = self._force(binding, event)
            frame = [*binding.parts, force]
            if whole(frame) is FALSE:
                continue
            misses = len(self.misses)
            for speaking in self._index(binding).speaking(event.verb):
                norm = speaking.norm
                if norm.modality is Modality.FORBID or (norm.modality is Modality.PERMIT and norm.defeats):
                    for pattern in speaking.patterns:
                        self._norm(act, facet, event, number, binding, pattern, frame)
            del self.misses[misses:]  # what does not reach a to-do is no limit of the act asked about


def _same_verb(parts: list[Part]) -> bool:
    """Whether an exception at least speaks of acts of this kind, so that it is worth saying where it fails."""
    return not any(part.light and part.fit is Fit.NO for part in parts)


def _against_law(told: Predication | None) -> bool:
    """Whether a condition is that the law bars the use: "if you use it unlawfully"."""
    return told is not None and bool({*told.manner} & {"unlawfully", "illegally"})
