"""
Grounding: clauses against the acts of a case, as a problem of the ground core.

For each act that the question covers and each norm of each instrument that may bind, one rule whose elements are the parts of the
norm matched against the act. A norm that cannot reach the act leaves a `Miss` with the reason, so that nothing is dropped unseen.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field, frozen

from ..clauses.case import Case, QuestionKind
from ..clauses.norm import Entry, Instrument, Modality, Norm, Silence, Status
from ..clauses.phrase import LICENSEE, LICENSOR, AllOf, AnyOf, Limit, Period, Predication, Role, Thing, Things, Words
from ..clauses.span import Citation, Lines
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import ActProperty, Sort
from .acts import asked_events, covered_events, facets
from .atoms import Atoms, filler_key
from .bearing import bears
from .binding import Binding, bind, in_force, suppliers
from .concepts import CONTAIN, DERIVATIVE, DERIVE, PERSON
from .concepts import LICENSEE as LICENSEE_KIND
from .core import (
    FALSE,
    TRUE,
    Act,
    Atom,
    AtomKind,
    Axiom,
    Element,
    Formula,
    Problem,
    Reservation,
    Rule,
    Var,
    atoms_of,
    conj,
    disj,
    negation,
)
from .core import Modality as RuleModality
from .events import Event, Ref
from .lexicon import Lexicon, Relation
from .match import Matcher
from .parts import Env, Fit, Part, lemmas_of, whole
from .rank import Order, order
from .world import World


@frozen
class Stands:
    """
    What a rule of the problem stands for: one norm of one instrument for one act.
    """

    role: str
    """`ban`, `grant`, `duty`, `exception`, `unread`, `reserved`."""
    citation: Citation
    norm: Norm | None
    binding: Binding | None
    act: Event | None
    entry: Entry | None = None
    target: str = ""
    """For an exception: the rule that it defeats."""
    parts: tuple[Part, ...] = ()


@frozen
class Miss:
    """
    A norm that does not reach an act, and the part on which it fails.
    """

    norm: Norm
    instrument: Instrument
    act: Event
    pattern: Predication
    parts: tuple[Part, ...]
    beside: bool
    """Only an unfilled role or a narrower act keeps it away: it stands in the limits of the answer."""


@define
class Grounding:
    """
    A problem together with what its rules and acts stand for.
    """

    problem: Problem
    world: World
    atoms: Atoms
    acts: dict[str, Event]
    facets: dict[str, tuple[Event, ...]]
    """Each act under all its descriptions."""
    rules: dict[str, Stands]
    misses: tuple[Miss, ...]
    bindings: tuple[Binding, ...]
    presumed: tuple[Premise, ...]
    power: bool
    not_supplied: tuple[str, ...]


@frozen
class Options:
    """
    What is asked for beside the case.
    """

    strict: bool = False
    """Deny all presumptions."""
    denied: frozenset[str] = frozenset()
    """Presumptions denied one by one, by letter (a to e)."""


ALL_PRESUMPTIONS = frozenset("abcde")


def ground(
    case: Case, instruments: tuple[Instrument, ...], lexicon: Lexicon, options: Options = Options()
) -> Grounding:
    """Reduce a case under some instruments to a problem of the ground core."""
    return _Grounder(case, instruments, lexicon, options).run()


@define
class _Draft:
    """A rule on its way into the problem."""

    id: str
    modality: RuleModality
    act: str
    parts: list[Part]
    source: Stands
    defeated_by: list[str] = field(factory=list)
    collides: list[str] = field(factory=list)
    content: Formula = TRUE


class _Grounder:
    def __init__(self, case: Case, instruments: tuple[Instrument, ...], lexicon: Lexicon, options: Options) -> None:
        self.case = case
        self.instruments = instruments
        self.world = World(case, lexicon)
        self.atoms = Atoms(self.world)
        denied = ALL_PRESUMPTIONS if options.strict else options.denied
        self.matcher = Matcher(self.atoms, denied=denied)
        self.denied = denied
        self.drafts: dict[str, _Draft] = {}
        self.misses: list[Miss] = []
        self.presumed: dict[str, Premise] = {}
        self.bindings: list[Binding] = []
        self.power = False
        self.lines = {instrument.id: Lines.of(instrument.text) for instrument in instruments}

    # acts

    def run(self) -> Grounding:
        subject, asked = asked_events(self.case, self.world)
        self.subject = subject
        for instrument in self.instruments:
            self.bindings.extend(bind(instrument, subject, self.matcher))
        bases = covered_events(self.case, self.world, subject, asked)
        acts: list[Act] = []
        events: dict[str, Event] = {}
        descriptions: dict[str, tuple[Event, ...]] = {}
        for number, base in enumerate(bases):
            group = facets(self.world, base)
            governed = self._governed(group)
            name = f"act{number}"
            events[name] = base
            descriptions[name] = tuple(group)
            reservations: list[Reservation] = []
            for index, facet in enumerate(group):
                self._norms(name, f"{name}.{index}", facet)
                reservations += self._reservations(f"{name}.{index}", facet)
            self._exceptions(name)
            self._unread(name, group)
            acts.append(Act(name, self.atoms.occurs(base), governed, tuple(reservations), citation=base))
        rules = tuple(self._rule(draft) for draft in self.drafts.values())
        problem = Problem(
            acts=tuple(acts),
            rules=rules,
            facts=tuple(self.atoms.facts.items()),
            accounts=self.atoms.problem_accounts(),
            statements=self.atoms.problem_statements(),
            axioms=self._axioms(rules),
            terms_missing=self._terms_missing(),
        )
        return Grounding(
            problem=problem,
            world=self.world,
            atoms=self.atoms,
            acts=events,
            facets=descriptions,
            rules={draft.id: draft.source for draft in self.drafts.values()},
            misses=tuple(self.misses),
            bindings=tuple(self.bindings),
            presumed=tuple(self.presumed.values()),
            power=self.power,
            not_supplied=self._not_supplied(),
        )

    def _rule(self, draft: _Draft) -> Rule:
        return Rule(
            id=draft.id,
            modality=draft.modality,
            act=draft.act,
            elements=tuple(Element(part.formula, part) for part in draft.parts),
            defeated_by=tuple(draft.defeated_by),
            collides=tuple(draft.collides),
            content=draft.content,
            norm=draft.source.norm.id if draft.source.norm else "",
            instrument=draft.source.citation.instrument,
            citation=draft.source,
        )

    def _axioms(self, rules: tuple[Rule, ...]) -> tuple[Axiom, ...]:
        """Of several readings of one sentence exactly one is right."""
        groups: dict[str, dict[Atom, None]] = {}
        for rule in rules:
            for element in rule.elements:
                for atom in atoms_of(element.formula):
                    if atom.kind is AtomKind.READING:
                        groups.setdefault(atom.key.rpartition(":")[0], {})[atom] = None
        for source, readings in self.atoms.readings.items():
            for atom in readings.values():
                groups.setdefault(f"reading:case:{source}", {})[atom] = None
        found: list[Axiom] = []
        for atoms in groups.values():
            options = [Var(atom) for atom in atoms]
            if len(options) > 1:
                found.append(Axiom(disj(options)))
                found += [
                    Axiom(negation(conj((one, other)))) for i, one in enumerate(options) for other in options[i + 1 :]
                ]
        return tuple(found)

    # who is bound, by what, about what

    def _governed(self, group: list[Event]) -> Formula:
        options: list[Formula] = []
        for binding in self.bindings:
            force = in_force(binding.instrument, self._day(group[0]), self.matcher)
            options.append(conj((whole(binding.parts), force.formula, self._mentions(binding, group))))
            self._note((*binding.parts, force))
        return disj(options)

    def _day(self, event: Event) -> Period | None:
        if event.when is not None:
            return event.when
        if self.case.as_of is not None:
            return Period(self.case.as_of, self.case.as_of)
        return None

    def _env(self, binding: Binding, act: Event, *, grant: bool) -> Env:
        return Env(binding.instrument, self.subject, binding.we, act=act, grant=grant)

    def _mentions(self, binding: Binding, group: list[Event]) -> Formula:
        """Whether the instrument speaks of the object of the act or of what it is made from."""
        options: list[Formula] = []
        for event in group:
            args = [arg for role, arg in event.roles if role is not Role.AGENT and isinstance(arg, Ref)]
            for pattern in _objects(binding.instrument):
                for arg in args:
                    env = self._env(binding, event, grant=False)
                    part = self.matcher.kind(pattern, arg, env) if isinstance(arg, Ref) else None
                    if part is not None and part.formula != FALSE:
                        if part.formula == TRUE:
                            return TRUE
                        options.append(part.formula)
            for norm in binding.instrument.norms:
                for pattern_act in norm.acts:
                    relation = self.world.lexicon.relate(Sort.ACT, event.verb, pattern_act.verb)
                    light = self.world.lexicon.has(pattern_act.verb, ActProperty.LIGHT)
                    if relation is Relation.BELOW and not light:
                        return TRUE
        return disj(options)

    # norms

    def _citation(self, binding: Binding, norm: Norm) -> Citation:
        instrument = binding.instrument
        span = norm.spans[-1] if norm.spans else None
        line = self.lines[instrument.id].place(span.start)[0] if span and instrument.text else None
        name = f"{instrument.id} (terms of {binding.through})" if binding.through else instrument.id
        return Citation(name, norm.id, norm.quote, span, line)

    def _norms(self, act: str, facet: str, event: Event) -> None:
        """The rules for one act under one of its descriptions."""
        for number, binding in enumerate(self.bindings):
            force = in_force(binding.instrument, self._day(event), self.matcher)
            frame = [*binding.parts, force]
            if whole(frame) == FALSE:
                continue
            for norm in binding.instrument.norms:
                if norm.modality is Modality.COUNTS_AS:
                    continue
                for index, pattern in enumerate(norm.acts):
                    self._norm(act, facet, event, number, binding, norm, index, pattern, frame)
            self._ranks(f"{facet}:{number}:")

    def _norm(
        self,
        act: str,
        facet: str,
        event: Event,
        number: int,
        binding: Binding,
        norm: Norm,
        index: int,
        pattern: Predication,
        frame: list[Part],
    ) -> None:
        grant = norm.modality in (Modality.PERMIT, Modality.EMPOWER)
        env = self._env(binding, event, grant=grant)
        rule_id = f"{facet}:{number}:{norm.id}:{index}" + (f":{norm.reading}" if norm.reading else "")
        citation = self._citation(binding, norm)
        if norm.modality is Modality.OBLIGE:
            self._duty(rule_id, act, event, binding, norm, pattern, frame, env, citation)
            return
        parts = [*self._bearer(norm, env)]
        parts += self._settle(self.matcher.act(pattern, event, env))
        provisos, unless = self._conditions(norm, env)
        parts += provisos
        parts += self._hanging(norm, rule_id)
        exception = bool(norm.defeats)
        # An exception that fails is kept as a rule that does not apply, so that the answer can say where it fails.
        if whole(parts) == FALSE and not (exception and parts and _same_verb(parts)):
            self._miss(norm, binding.instrument, event, pattern, parts)
            return
        modality = RuleModality.PERMIT if grant else RuleModality.FORBID
        source = Stands(
            "exception" if exception and grant else "grant" if grant else "ban",
            citation,
            norm,
            binding,
            event,
            parts=tuple(parts),
        )
        self._note(parts)
        self.drafts[rule_id] = _Draft(rule_id, modality, act, [*frame, *self._reading(norm, binding), *parts], source)
        for place, (extra, span) in enumerate(unless):
            self._exception(f"{rule_id}!{place}", self.drafts[rule_id], extra, citation)

    def _reading(self, norm: Norm, binding: Binding) -> list[Part]:
        """A norm of one of several readings of its sentence holds only where that reading is the right one."""
        if not norm.reading:
            return []
        formula = self.atoms.reading(f"{binding.instrument.id}:{norm.reading}", norm)
        return [Part(formula, Fit.OPEN, Premise(Claim(lower=norm.reading), None, Source.OPEN))]

    def _exception(self, rule_id: str, target: _Draft, parts: list[Part], citation: Citation) -> None:
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
        self.drafts[rule_id] = _Draft(rule_id, RuleModality.EXCEPT, target.act, parts, source)
        target.defeated_by.append(rule_id)
        self._note(parts)

    def _raised(self, parts: list[Part], target: list[Part]) -> list[Part]:
        """
        Presumption (b): an exception to a ban applies only if it is raised.

        It is raised if the case states, as true or as unknown, an element that it adds to its target, its proviso aside, or if
        all that it adds are to-dos.
        """
        if "b" in self.denied:
            return parts
        known = {_claim_key(part) for part in target}
        added = [
            part
            for part in parts
            if not part.proviso
            and part.fit is not Fit.PRESUMED
            and _claim_key(part) not in known
            and not any(self._wider_kind(part, other) for other in target)
        ]
        open_parts = [part for part in parts if part.formula not in (TRUE, FALSE)]
        if not open_parts or any(part.formula == FALSE for part in parts):
            return parts
        if any(part.stated and part.formula != FALSE for part in added) or (added and all(part.todo for part in added)):
            return parts
        if not added:
            return parts
        premise = Premise(added[0].premise.statement, False, Source.PRESUMPTION, "b")
        return [*parts, Part(FALSE, Fit.PRESUMED, premise)]

    def _wider_kind(self, part: Part, other: Part) -> bool:
        """Whether a part only says that something is of a kind which its target says more narrowly."""
        one, two = part.premise.statement.predication, other.premise.statement.predication
        if one is None or two is None or one.verb != "be" or two.verb != "be" or part.formula != TRUE:
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
        members = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
        options: list[list[Part]] = []
        for member in members:
            if not isinstance(member, Thing):
                continue
            if member.head in (LICENSEE, LICENSOR):
                options.append([self.matcher.party(member, self.subject, env)])
                continue
            if env.we is not None and self.subject == env.we:
                options.append(self.matcher.thing(member, self.subject, env))
                continue
            role = self._addressed(member, env)
            narrowed = evolve(member, determiner=member.determiner)
            parts = self.matcher.thing(narrowed, self.subject, env)
            if whole(parts) != TRUE and role:
                # Role words name whoever the text binds; what narrows them still has to hold.
                premise = Premise(parts[0].premise.statement, True, Source.PRESUMPTION, "c")
                parts = [Part(TRUE, Fit.PRESUMED, premise), *parts[1:]]
            options.append(parts)
        if not options:
            return []
        parts = self.matcher.either(options)
        return [evolve(part, light=True) for part in parts]

    def _addressed(self, member: Thing, env: Env) -> bool:
        names = {name.casefold() for party in env.instrument.parties if party.role != "we" for name in party.names}
        words = " ".join((*member.modifiers, member.head)).casefold()
        if member.term.casefold() in names or words in names:
            return True
        kind, _ = self.world.lexicon.kind(member)
        return any(self.world.lexicon.is_kind(kind, role) for role in (LICENSEE_KIND, PERSON))

    def _settle(self, parts: list[Part]) -> list[Part]:
        """
        Where one pair of words alone keeps a norm of two or more elements away, and one word has no place in the vocabulary,
        it is an open question of interpretation.
        """
        unknown = [part for part in parts if part.fit is Fit.WORDS]
        elements = [part for part in parts if not part.light]
        if len(unknown) != 1 or len(elements) < 2:
            return parts
        if any(part.formula == FALSE for part in parts if part is not unknown[0]):
            return parts
        assert unknown[0].retry is not None
        sort, word, norm_word = unknown[0].retry
        atom = self.atoms.interpretation(sort, word, norm_word, None)
        premise = Premise(Claim(lower=word, upper=norm_word), None, Source.INTERPRETATION)
        settled = evolve(unknown[0], formula=atom, fit=Fit.OPEN, premise=premise)
        return [settled if part is unknown[0] else part for part in parts]

    def _conditions(self, norm: Norm, env: Env) -> tuple[list[Part], list[tuple[list[Part], None]]]:
        provisos: list[Part] = []
        unless: list[tuple[list[Part], None]] = []
        for proviso in norm.conditions:
            todo = env.grant != proviso.unless or (proviso.unless and not env.grant)
            parts = self.matcher.condition(proviso.formula, env, todo=todo)
            if proviso.unless:
                unless.append((parts, None))
            else:
                provisos += [evolve(part, proviso=True) for part in parts]
        return provisos, unless

    def _hanging(self, norm: Norm, rule_id: str) -> list[Part]:
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
        citation: Citation,
    ) -> None:
        trigger: list[Part] = [*self._bearer(norm, env)]
        if whole(trigger) == FALSE:
            self._miss(norm, binding.instrument, event, pattern, trigger)
            return
        unless: list[list[Part]] = []
        touched = False
        for proviso in norm.conditions:
            parts = self.matcher.condition(proviso.formula, env, closed=True)
            if proviso.unless:
                unless.append(parts)
            else:
                touched = touched or any(self._about(leaf, event, env) for leaf in _predications(proviso.formula))
                trigger += parts
        inside = [one for one in _inner_acts(pattern) if self._about(one, event, env)]
        for one in inside:
            touched = True
            trigger += self.matcher.act(one, event, evolve(env, bound=[]))
        trigger += self._hanging(norm, rule_id)
        if not touched or whole(trigger) == FALSE:
            self._miss(
                norm,
                binding.instrument,
                event,
                pattern,
                [*trigger, Part(FALSE, Fit.MISSING, Premise(Claim(predication=pattern), None, Source.OPEN))],
            )
            return
        bearer = Thing(LICENSEE) if self.subject is not None else None
        content_pattern = pattern if pattern.get(Role.AGENT) or bearer is None else pattern.adding(Role.AGENT, bearer)
        content = self.matcher.holds(content_pattern, env, todo=self.matcher.is_todo(content_pattern, env))
        source = Stands("duty", citation, norm, binding, event, parts=(*trigger, content))
        self._note([*trigger, content])
        self.drafts[rule_id] = _Draft(
            rule_id,
            RuleModality.OBLIGE,
            act,
            [*frame, *self._reading(norm, binding), *trigger],
            source,
            content=content.formula,
        )
        for place, parts in enumerate(unless):
            self._exception(f"{rule_id}!{place}", self.drafts[rule_id], parts, citation)

    def _about(self, pattern: Predication, event: Event, env: Env) -> bool:
        """Whether the act judged is, or may be, the act that a trigger speaks of."""
        if event.verb == pattern.verb == "be":
            return False
        relation = self.world.lexicon.relate(Sort.ACT, event.verb, pattern.verb)
        if relation not in (Relation.BELOW, Relation.NEAR):
            return False
        return whole(self.matcher.act(pattern, event, evolve(env, bound=[]))) != FALSE

    # relations between rules of one act

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
            for target in targets:
                target.defeated_by.append(draft.id)
                if draft.id in target.collides:
                    target.collides.remove(draft.id)
                if target.id in draft.defeated_by:
                    draft.defeated_by.remove(target.id)

    def _ranks(self, prefix: str) -> None:
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
                    self._rank(ban, grant)

    def _rank(self, ban: _Draft, grant: _Draft) -> None:
        first, second = ban.source.norm, grant.source.norm
        assert first is not None and second is not None
        match order(first, second, self.world.lexicon):
            case Order.FIRST:
                grant.defeated_by.append(ban.id)
            case Order.SECOND:
                ban.defeated_by.append(grant.id)
            case Order.EQUAL:
                ban.collides.append(grant.id)

    # silence

    def _reservations(self, act: str, event: Event) -> tuple[Reservation, ...]:
        found: list[Reservation] = []
        for number, binding in enumerate(self.bindings):
            force = in_force(binding.instrument, self._day(event), self.matcher)
            frame = conj((whole(binding.parts), force.formula))
            if frame == FALSE:
                continue
            env = self._env(binding, event, grant=False)
            name = f"{act}:{number}:reserved"
            grants = tuple(
                draft.id
                for draft in self.drafts.values()
                if draft.modality is RuleModality.PERMIT and draft.id.startswith(f"{act}:{number}:")
            )
            if (
                self.subject is not None
                and self.subject == binding.we
                and self.world.lexicon.has(event.verb, ActProperty.POWER)
            ):
                self.power = True
                found.append(Reservation(name, frame, grants, instrument=binding.instrument.id))
                continue
            objects = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
            reserved: list[Formula] = []
            citation: Citation | None = None
            for arg in objects:
                formula, cited = self._reserved(binding, arg, env)
                if formula != FALSE:
                    citation = citation or cited
                    reserved.append(formula)
            conditioned = self._conditioned(binding, event)
            if conditioned is not None:
                reserved.append(conditioned[0])
                citation = citation or conditioned[1]
            holds = conj((frame, disj(reserved)))
            if holds != FALSE:
                found.append(Reservation(name, holds, grants, instrument=binding.instrument.id, citation=citation))
        return tuple(found)

    def _conditioned(self, binding: Binding, event: Event) -> tuple[Formula, Citation] | None:
        """A conditioned or exclusive grant that is no exception to a ban reserves its act."""
        options: list[Formula] = []
        citation: Citation | None = None
        for norm in binding.instrument.norms:
            if norm.modality is not Modality.PERMIT or norm.defeats or not (norm.conditions or norm.only):
                continue
            for pattern in norm.acts:
                env = self._env(binding, event, grant=True)
                bare = evolve(pattern, roles=tuple(one for one in pattern.roles if one.role is Role.OBJECT), manner=())
                parts = self.matcher.act(bare, event, env)
                formula = whole(parts)
                if formula != FALSE:
                    options.append(formula)
                    citation = citation or self._citation(binding, norm)
        return (disj(options), citation) if citation is not None else None

    def _reserved(self, binding: Binding, arg: Ref, env: Env, depth: int = 0) -> tuple[Formula, Citation | None]:
        """Whether an object is reserved: covered by a grant or reservation, or containing or adapted from what is."""
        free: list[Formula] = []
        held: list[Formula] = []
        citation: Citation | None = None
        for entry in binding.instrument.reserved:
            parts = self.matcher.thing(entry.object, arg, evolve(env, bound=[]))
            formula = whole(parts)
            if formula == FALSE:
                continue
            if entry.silence is Silence.FREE:
                free.append(formula)
            else:
                held.append(formula)
                citation = citation or Citation(binding.instrument.id, entry.clause, entry.quote, entry.span)
        if depth < 4:
            for source in self._made_from(arg):
                formula, cited = self._reserved(binding, source, env, depth + 1)
                if formula != FALSE:
                    held.append(formula)
                    citation = citation or cited
        return conj((disj(held), negation(disj(free)))), citation

    def _made_from(self, arg: Ref) -> Iterator[Ref]:
        """What an entity contains, adapts or is derived from, as the case says."""
        for event in self.world.events:
            if event.negated:
                continue
            if self.world.lexicon.is_act(event.verb, CONTAIN) and arg in event.args(Role.AGENT):
                yield from (one for one in event.args(Role.OBJECT) if isinstance(one, Ref) and one != arg)
            if self.world.lexicon.is_act(event.verb, DERIVE) and arg in (
                *event.args(Role.OBJECT),
                *event.args(Role.AGENT),
            ):
                yield from (one for one in event.args(Role.SOURCE) if isinstance(one, Ref) and one != arg)
        for description in self.world.describe(arg):
            kind, _ = self.world.lexicon.kind(description.thing)
            if self.world.lexicon.is_kind(kind, DERIVATIVE):
                for role, one in description.links:
                    if role in (Role.OF, Role.SOURCE) and isinstance(one, Ref) and one != arg:
                        yield one

    # what was not read

    def _unread(self, act: str, group: list[Event]) -> None:
        for number, binding in enumerate(self.bindings):
            instrument = binding.instrument
            frame = list(binding.parts)
            force = in_force(instrument, self._day(group[0]), self.matcher)
            if whole([*frame, force]) == FALSE:
                continue
            norm_ids = {norm.id for norm in instrument.norms}
            for index, entry in enumerate(instrument.ledger):
                if entry.status not in (Status.PARTIAL, Status.UNREAD):
                    continue
                if entry.status is Status.PARTIAL and entry.clauses and set(entry.clauses) & norm_ids:
                    continue  # its norms stand among the rules, with the phrases kept as written as open elements
                if not bears(entry, [self.atoms.predication(event) for event in group], self.world.lexicon, instrument):
                    continue
                quote = entry.span.of(instrument.text) if instrument.text else ""
                citation = Citation(
                    instrument.id,
                    entry.label,
                    " ".join(quote.split()),
                    entry.span,
                    self.lines[instrument.id].place(entry.span.start)[0] if instrument.text else None,
                )
                formula = self.atoms.unread(f"{instrument.id}:{index}", citation)
                premise = Premise(Claim(lower=citation.quote), None, Source.OPEN, citation.quote, citation=citation)
                part = Part(formula, Fit.OPEN, premise)
                rule_id = f"{act}:{number}:unread{index}"
                source = Stands("unread", citation, None, binding, group[0], entry, parts=(part,))
                self.drafts[rule_id] = _Draft(rule_id, RuleModality.FORBID, act, [*frame, force, part], source)
                if entry.after:
                    for draft in list(self.drafts.values()):
                        norm = draft.source.norm
                        if norm and norm.id == entry.after and draft.modality is RuleModality.FORBID:
                            lifted = f"{draft.id}!unread{index}"
                            self.drafts[lifted] = _Draft(
                                lifted, RuleModality.EXCEPT, draft.act, [part], evolve(source, target=draft.id)
                            )
                            draft.defeated_by.append(lifted)

    # notes for the answer

    def _note(self, parts: list[Part] | tuple[Part, ...]) -> None:
        for part in parts:
            if part.premise.source is Source.PRESUMPTION:
                key = f"{part.premise.text}:{filler_key(part.premise.statement.predication) if part.premise.statement.predication else part.premise.statement.lower}"
                self.presumed.setdefault(key, part.premise)

    def _miss(self, norm: Norm, instrument: Instrument, event: Event, pattern: Predication, parts: list[Part]) -> None:
        failing = [part for part in parts if part.formula == FALSE]
        beside = all(part.fit in (Fit.MISSING, Fit.PRESUMED) for part in failing)
        self._note(parts)
        self.misses.append(Miss(norm, instrument, event, pattern, tuple(parts), beside))

    def _terms_missing(self) -> bool:
        """Whether the subject got the service or work from someone whose terms were not supplied."""
        return bool(self._not_supplied())

    def _not_supplied(self) -> tuple[str, ...]:
        names: dict[str, None] = {}
        if self.subject is not None:
            licensors = [binding.we for binding in self.bindings if binding.we is not None and not binding.through]
            for ref in suppliers(self.world, self.subject):
                if not any(ref == one or self.matcher.same(ref, one) for one in licensors):
                    names[self.world.labels[ref.id].name] = None
        return tuple(names)


def _claim_key(part: Part) -> str:
    claim = part.premise.statement
    body = filler_key(claim.predication) if claim.predication is not None else f"{claim.lower}<{claim.upper}"
    return f"{body}|{claim.negated}"


def _same_verb(parts: list[Part]) -> bool:
    """Whether an exception at least speaks of acts of this kind, so that it is worth saying where it fails."""
    return not any(part.light and part.fit is Fit.NO for part in parts)


def _predications(formula: object) -> Iterator[Predication]:
    todo = [formula]
    while todo:
        part = todo.pop()
        if isinstance(part, Predication):
            yield part
        elif isinstance(part, AllOf | AnyOf):
            todo.extend(part.parts)


def _inner_acts(pattern: Predication) -> Iterator[Predication]:
    """The acts of the bearer inside the things that a duty speaks of: "in all copies that you distribute"."""
    for filled in pattern.roles:
        things = filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,)
        for thing in things:
            if not isinstance(thing, Thing):
                continue
            for part in thing.restrictions:
                if isinstance(part, Predication) and any(
                    isinstance(agent, Thing) and agent.head == LICENSEE for agent in part.get(Role.AGENT)
                ):
                    yield evolve(
                        part,
                        roles=tuple(
                            one
                            for one in part.roles
                            if not (isinstance(one.filler, Thing) and one.filler.head == LICENSEE)
                        ),
                    )


def _objects(instrument: Instrument) -> Iterator[Thing]:
    """Everything that an instrument speaks of: what it reserves or frees, defines, grants, forbids."""
    seen: set[str] = set()

    def fresh(thing: object) -> Iterator[Thing]:
        members = thing.members if isinstance(thing, Things) else (thing,)
        for member in members:
            if isinstance(member, Thing) and member.head not in (LICENSEE, LICENSOR, ""):
                key = filler_key(member)
                if key not in seen:
                    seen.add(key)
                    yield member

    for entry in instrument.reserved:
        yield from fresh(entry.object)
    for definition in instrument.definitions:
        if definition.term:
            words = definition.term.casefold().split()
            if words:
                yield from fresh(Thing(words[-1], tuple(words[:-1]), term=definition.term))
    for norm in instrument.norms:
        for act in norm.acts:
            for filler in (*act.get(Role.OBJECT), *act.get(Role.MEANS)):
                yield from fresh(filler)


def open_atoms(formula: Formula) -> Iterator[str]:
    """Keys of a formula's atoms, to-dos aside."""
    return (atom.key for atom in atoms_of(formula) if atom.kind is not AtomKind.TODO)


__all__ = ["Grounding", "Limit", "Miss", "Options", "QuestionKind", "Stands", "Words", "ground", "lemmas_of"]
