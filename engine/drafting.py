"""
Norms against acts: one rule for each norm that may reach an act, under each description of the act.

A norm that cannot reach the act leaves a `Miss` with the reason, so that nothing is dropped unseen.
"""

from __future__ import annotations

from ..clauses.case import Case
from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import LICENSEE, LICENSOR, Period, Predication, Role, Thing, Things
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import ActProperty, Sort
from .acts import covers
from .ages import is_age
from .atoms import Atoms, filler_key
from .beside import speaks_beside, unspoken
from .binding import Binding, in_force
from .breaches import BreachMatcher
from .concepts import LICENSEE as LICENSEE_KIND
from .concepts import PERSON, PURPOSE, WHOEVER
from .core import (
    FALSE,
    TRUE,
    atoms_of,
)
from .core import Modality as RuleModality
from .covered import gets_the_work
from .endings import ended, names_apart, untold, uses_of_names
from .events import Event, Ref
from .grounding import Draft, Miss, Options, Stands
from .index import Index, Pattern, index_of
from .lexicon import Lexicon, Relation
from .parts import Env, Fit, Part, Terms, as_roles, lemmas_of, predications, terms_of, whole
from .plans import subscribed
from .powers import counterparty, names_ground, part_of_power
from .precedence import Precedence
from .rank import Order, any_right, grants_again
from .world import World

ALL_PRESUMPTIONS = frozenset("abcde")


class Drafting:
    """
    Drafts the rules of one problem.
    """

    def __init__(self, case: Case, instruments: tuple[Instrument, ...], lexicon: Lexicon, options: Options) -> None:
        self.case = case
        self.instruments = instruments
        self.world = World(case, lexicon, options.loose)
        self.raised = options.raised
        self.atoms = Atoms(self.world)
        denied = ALL_PRESUMPTIONS if options.strict else options.denied
        self.matcher = BreachMatcher(self.atoms, denied=denied)
        self.denied = denied
        self.drafts: dict[str, Draft] = {}
        self._bearers: dict[tuple[object, ...], tuple[Norm, list[Part]]] = {}
        self.misses: list[Miss] = []
        self.presumed: dict[str, Premise] = {}
        self.bindings: list[Binding] = []
        self.power = False
        self.subject: Ref | None = None
        self._others: dict[Ref, Ref | None] = {}
        self._indexes: dict[int, Index] = {}
        self._terms: dict[int, Terms] = {}
        self.precedence = Precedence()
        self.standing: Event | None = None
        """Being bound by the texts, where the question asks for all duties."""

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

    def _index(self, binding: Binding) -> Index:
        """The clauses of a binding's instrument by what they speak of."""
        found = self._indexes.get(id(binding.instrument))
        if found is None:
            found = self._indexes[id(binding.instrument)] = index_of(binding.instrument, self.world.lexicon)
        return found

    def _env(self, binding: Binding, act: Event, *, grant: bool) -> Env:
        terms = self._terms.get(id(binding.instrument))
        if terms is None:
            terms = self._terms[id(binding.instrument)] = terms_of(binding.instrument)
        return Env(binding.instrument, self._you(binding), binding.we, act, grant=grant, terms=terms)

    def _you(self, binding: Binding) -> Ref | None:
        """Whom a text addresses: the subject of the question, or the other side where that is the licensor."""
        if self.subject is None or self.subject != binding.we:
            return self.subject
        if binding.we not in self._others:
            self._others[binding.we] = counterparty(self.world, self.subject, binding.we)
        return self._others[binding.we]

    def _citation(self, binding: Binding, norm: Norm) -> Citation:
        instrument = binding.instrument
        span = norm.spans[-1] if norm.spans else None
        line = self._index(binding).lines.place(span.start)[0] if span and instrument.text else None
        name = f"{instrument.id} (terms of {binding.through})" if binding.through else instrument.id
        return Citation(name, norm.id, norm.quote, span, line)

    def _note(self, parts: list[Part] | tuple[Part, ...]) -> None:
        for part in parts:
            if part.premise.source is Source.PRESUMPTION:
                said = part.premise.statement
                body = filler_key(said.predication) if said.predication is not None else said.lower
                key = f"{part.premise.text}:{body}"
                self.presumed.setdefault(key, part.premise)

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
        env.bound += self._addressees(norm)
        rule_id = f"{facet}:{number}:{norm.id}:{spoken.place}" + (f":{norm.reading}" if norm.reading else "")
        if norm.modality is Modality.OBLIGE:
            self._duty(rule_id, act, event, binding, norm, pattern, frame, env)
            return
        parts = [*self._bearer(norm, env)]
        parts += self._settle(self.matcher.act(pattern, event, env))
        exception = bool(norm.defeats)
        if grant and not exception and grants_again(binding.instrument, pattern, self.world.lexicon):
            return
        if whole(parts) is FALSE and not exception:
            self._miss(norm, binding.instrument, event, pattern, parts)
            return
        provisos, unless = self._conditions(norm, env)
        parts += provisos
        parts += self._hanging(norm)
        if norm.modality is Modality.EMPOWER:
            relied = names_ground(event, self.world, self.subject)
            parts = [part_of_power(part, self.atoms, relied=relied) for part in parts]
        if any_right(pattern, self.world.lexicon) and not any(not one.unless for one in norm.conditions):
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

    def _reading(self, norm: Norm, binding: Binding) -> list[Part]:
        """A norm of one of several readings of its sentence holds only where that reading is the right one."""
        if not norm.reading:
            return []
        formula = self.atoms.reading(f"{binding.instrument.id}:{norm.reading}", norm)
        return [Part(formula, Fit.OPEN, Premise(Claim(lower=norm.reading), None, Source.OPEN))]

    def _exception(self, rule_id: str, target: Draft, parts: list[Part], citation: Citation) -> None:
        """ "Unless …" as a rule of its own that defeats its norm and does nothing else."""
        if target.modality is RuleModality.FORBID:
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

    def _raised(self, parts: list[Part], target: list[Part]) -> list[Part]:
        """
        Presumption (b): an exception to a ban applies only if it is raised.

        It is raised if the case states, as true or as unknown, an element that it adds to its target, its proviso
        aside, or if
        all that it adds are to-dos.
        """
        if "b" in self.denied:
            return parts
        if any(part.formula is FALSE for part in parts) or all(part.formula is TRUE for part in parts):
            return parts
        known = {_claim_key(part) for part in target}
        added = [
            part
            for part in parts
            if not part.proviso
            and part.fit is not Fit.PRESUMED
            and (bool(part.options) or _claim_key(part) not in known)
            and not any(self._wider_kind(part, other) for other in target)
        ]
        if any((self._says(part, known) or self._spoken_of(part)) and part.formula is not FALSE for part in added) or (
            added and all(part.todo for part in added)
        ):
            return parts
        if not added:
            return parts
        premise = Premise(added[0].premise.statement, False, Source.PRESUMPTION, "b")
        return [*parts, Part(FALSE, Fit.PRESUMED, premise)]

    def _says(self, part: Part, known: set[str]) -> bool:
        """Whether a sentence speaks of an element; of alternatives, whether of one that the target does not have."""
        if self._named(part):
            return True
        if not part.options:
            return part.stated
        return any(self._says(one, known) for one in part.options if _claim_key(one) not in known)

    def _named(self, part: Part) -> bool:
        """Whether a sentence names the purpose that an element asks for, of whatever act: "they do it for safety"."""
        about = part.premise.statement.predication
        if about is None or part.formula in (TRUE, FALSE):
            return False
        asked = (*about.get(Role.PURPOSE), *about.get(Role.COMPLEMENT))
        wanted = {word for filler in asked if isinstance(filler, Thing) for word in lemmas_of(filler)}
        wanted -= {PURPOSE, "reason"}
        return bool(wanted) and any(
            wanted & lemmas_of(self.atoms.predication(event))
            for event in self.world.events
            if not event.negated and event.source >= 0
        )

    def _spoken_of(self, part: Part) -> bool:
        return bool(self.raised) and any(atom.key in self.raised for atom in atoms_of(part.formula))

    def _wider_kind(self, part: Part, other: Part) -> bool:
        """Whether a part only says that something is of a kind which its target says more narrowly."""
        one, two = part.premise.statement.predication, other.premise.statement.predication
        if one is None or two is None or one.verb != "be" or two.verb != "be" or part.formula is not TRUE:
            return False
        if one.get(Role.AGENT) != two.get(Role.AGENT):
            return False
        return any(
            isinstance(wide, Thing)
            and isinstance(narrow, Thing)
            and not wide.restrictions
            and self.world.lexicon.relate(
                Sort.KIND, self.world.lexicon.kind(narrow)[0], self.world.lexicon.kind(wide)[0]
            )
            is Relation.BELOW
            for wide in one.get(Role.COMPLEMENT)
            for narrow in two.get(Role.COMPLEMENT)
        )

    def _bearer(self, norm: Norm, env: Env) -> list[Part]:
        """The subject is one of those whom the norm addresses."""
        if norm.bearer is None or self.subject is None:
            return []
        key = id(norm.bearer), env.we, env.grant, id(env.instrument), self.world.mentioned, self.matcher.now
        known = self._bearers.get(key)
        if known is None:
            known = self._bearers[key] = norm, self._borne(norm.bearer, env)
        return list(known[1])

    def _borne(self, bearer: Thing | Things, env: Env) -> list[Part]:
        assert self.subject is not None
        members = bearer.members if isinstance(bearer, Things) else (bearer,)
        options: list[list[Part]] = []
        for member in members:
            if not isinstance(member, Thing):
                continue
            if env.we is not None and self.subject == env.we and self._other_party(member, env):
                claim = Claim(predication=Predication("be", as_roles(self.world.label(self.subject), member)))
                options.append([Part(FALSE, Fit.NO, Premise(claim, False, Source.FACT))])
                continue  # the one who speaks in the text is not the one whom it addresses
            if member.head in (LICENSEE, LICENSOR):
                options.append([self.matcher.party(member, self.subject, env)])
                continue
            if env.we is not None and self.subject == env.we:
                options.append(self.matcher.thing(member, self.subject, env))
                continue
            parts = self.matcher.thing(member, self.subject, env)
            if whole(parts) is not TRUE and (paying := subscribed(member, parts[0], env, self.subject, self.atoms)):
                options.append([paying])
                continue
            # Who is told not to be one of them is given nothing by a grant to them.
            denied = env.grant and any(part.fit is Fit.NO and part.stated for part in parts)
            if whole(parts) is not TRUE and not denied and self._addressed(member, env):
                # Role words name whoever the text binds; what narrows them still has to hold.
                premise = Premise(parts[0].premise.statement, True, Source.PRESUMPTION, "c")
                parts = [Part(TRUE, Fit.PRESUMED, premise), *self._narrowing(member, self.subject, env)]
            options.append(parts)
        if not options:
            return []
        parts = self.matcher.either(options)
        return [evolve(part, light=True) for part in parts]

    def _addressees(self, norm: Norm) -> list[tuple[Thing, Ref]]:
        """What the words for the bearer stand for in the rest of the norm: "a user may …, if the user …"."""
        bearers = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
        if self.subject is None:
            return []
        return [
            (one, self.subject)
            for one in bearers
            if isinstance(one, Thing) and one.head not in ("", LICENSEE, LICENSOR)
        ]

    def _addressed(self, member: Thing, env: Env) -> bool:
        names = {name.casefold() for party in env.instrument.parties if party.role != "we" for name in party.names}
        words = " ".join((*member.modifiers, member.head)).casefold()
        if member.term.casefold() in names or words in names:
            return True
        # Who receives or redistributes is whoever the text binds; who is a university or a competitor is a fact.
        kind, _ = self.world.lexicon.kind(member)
        return kind in WHOEVER or self.world.lexicon.is_kind(kind, LICENSEE_KIND)

    def _other_party(self, member: Thing, env: Env) -> bool:
        """Whether a word stands for whom the text addresses: "you", "the Customer"; never for the one who speaks."""
        if member.head == LICENSEE:
            return True
        names = {name.casefold() for party in env.instrument.parties if party.role == "you" for name in party.names}
        words = " ".join((*member.modifiers, member.head)).casefold()
        kind, _ = self.world.lexicon.kind(member)
        return member.term.casefold() in names or words in names or self.world.lexicon.is_kind(kind, LICENSEE_KIND)

    def _to_some(self, norm: Norm, env: Env) -> bool:
        """Whether a norm speaks to a kind of persons, and not to whoever the text binds."""
        members = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
        kinds = [one for one in members if isinstance(one, Thing) and one.head]
        return bool(kinds) and not any(self._to_whoever(one, env) for one in kinds)

    def _to_whoever(self, member: Thing, env: Env) -> bool:
        if member.head in (LICENSEE, LICENSOR) or self.subject is None:
            return True
        return self._addressed(member, env) and not self._narrowing(member, self.subject, env)

    def _narrowing(self, member: Thing, subject: Ref, env: Env) -> list[Part]:
        """What a phrase says of somebody beside the role word: "non-commercial users in Europe"."""
        if member.term:
            return []  # a defined term names its role as a whole
        _, modifiers = self.world.lexicon.kind(member)
        parts = self.matcher.thing(evolve(member, head=PERSON, modifiers=modifiers), subject, env)[1:]
        came = not modifiers and env.instrument.public and bool(member.restrictions)
        if came and all(gets_the_work(one, env.instrument, self.world.lexicon) for one in member.restrictions):
            # A public licence reaches whoever gets the work, and the question takes for granted that it is there.
            return [self._presumed_here(part) for part in parts]
        return parts

    def _presumed_here(self, part: Part) -> Part:
        """A part that no sentence speaks of, taken to hold for whom a public licence reaches (presumption c)."""
        if part.fit is not Fit.OPEN or part.stated or "c" in self.denied:
            return part
        premise = Premise(part.premise.statement, True, Source.PRESUMPTION, "c")
        return evolve(part, formula=TRUE, fit=Fit.PRESUMED, premise=premise)

    def _settle(self, parts: list[Part]) -> list[Part]:
        """
        Where one pair of words alone keeps a norm of two or more elements away, and one word has no place in the
        vocabulary,
        it is an open question of interpretation.
        """
        unknown = [part for part in parts if part.fit is Fit.WORDS]
        elements = [part for part in parts if not part.light]
        if len(unknown) != 1 or not any(part.fit is Fit.YES for part in elements):
            return parts
        if any(part.formula is FALSE for part in parts if part is not unknown[0]):
            return parts
        assert unknown[0].retry is not None
        sort, word, norm_word = unknown[0].retry
        atom = self.atoms.interpretation(sort, word, norm_word, None)
        premise = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
        settled = evolve(unknown[0], formula=atom, fit=Fit.OPEN, premise=premise)
        return [settled if part is unknown[0] else part for part in parts]

    def _conditions(self, norm: Norm, env: Env) -> tuple[list[Part], list[list[Part]]]:
        provisos: list[Part] = []
        unless: list[list[Part]] = []
        for proviso in (part for one in norm.conditions for part in (names_apart(one) if env.grant else (one,))):
            todo = env.grant != proviso.unless or (proviso.unless and not env.grant)
            ban = norm.modality is Modality.FORBID and "b" not in self.denied
            beside = ban and speaks_beside(proviso)
            parts = self.matcher.condition(proviso.formula, env, todo=todo, closed=beside)
            if beside:
                parts = [unspoken(part) for part in parts]
            if ban and parts and untold(proviso, parts, self.matcher, env):
                parts = [evolve(parts[0], formula=FALSE, fit=Fit.MISSING)]
            if env.grant and "a" not in self.denied and uses_of_names(proviso, parts):
                premise = evolve(parts[0].premise, holds=True, source=Source.PRESUMPTION, text="a")
                parts = [evolve(parts[0], formula=TRUE, fit=Fit.PRESUMED, premise=premise)]
            if proviso.unless:
                unless.append(parts)
            else:
                provisos += [self._proviso(part, grant=env.grant) for part in parts]
        return provisos, unless

    def _proviso(self, part: Part, *, grant: bool) -> Part:
        """No presumption but of age keeps a ban away by its condition: "as far as the law allows, you may not …"."""
        kept = part.fit is Fit.PRESUMED and part.formula is FALSE
        if kept and not grant and not is_age(part.premise.statement.predication):
            formula = self.atoms.fact(f"kept {_claim_key(part)}", part.premise.statement)
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


def _claim_key(part: Part) -> str:
    claim = part.premise.statement
    body = filler_key(claim.predication) if claim.predication is not None else f"{claim.lower}<{claim.upper}"
    return f"{body}|{claim.negated}"


def _same_verb(parts: list[Part]) -> bool:
    """Whether an exception at least speaks of acts of this kind, so that it is worth saying where it fails."""
    return not any(part.light and part.fit is Fit.NO for part in parts)
