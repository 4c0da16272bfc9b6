"""
Grounding: clauses against the acts of a case, as a problem of the ground core.

Each act that the question covers is judged once, under all its descriptions, by every instrument that may bind.
"""

from __future__ import annotations

from datetime import date, timedelta

from ..clauses.case import Case, QuestionKind
from ..clauses.norm import Instrument
from ..clauses.phrase import Period
from ..clauses.values import evolve
from ..clauses.verdict import Claim
from .acts import acts_for, asked_events, covered_events, facets
from .binding import Binding, bind, is_licensors, suppliers
from .core import (
    FALSE,
    TRUE,
    Act,
    And,
    Atom,
    AtomKind,
    Axiom,
    Bar,
    Element,
    Formula,
    Not,
    Or,
    Problem,
    Reservation,
    Rule,
    Var,
    atoms_of,
    conj,
    constant,
    disj,
    negation,
)
from .core import Modality as RuleModality
from .covered import covered_works, under_another
from .events import Event, Ref
from .grounding import Draft, Grounding, Miss, Options
from .lexicon import Lexicon
from .members import Modality, Role
from .parts import Fit, whole
from .powers import is_power
from .precedence import named, precedence
from .standing import Standing


def ground(
    case: Case, instruments: tuple[Instrument, ...], lexicon: Lexicon, options: Options | None = None
) -> Grounding:
    """Reduce a case under some instruments to a problem of the ground core."""
    return _Grounder(case, instruments, lexicon, options or Options()).run()


class _Grounder(Standing):
    """
    Grounds one case.
    """

    def run(self) -> Grounding:
        subject, asked = asked_events(self.case, self.world)
        self.subject = self.world.reader = subject
        for instrument in self.instruments:
            self.bindings.extend(bind(instrument, subject, self.matcher))
        self.precedence = precedence(self.instruments, self.world)
        bases = covered_events(self.case, self.world, subject, asked)
        acts: list[Act] = []
        events: dict[str, Event] = {}
        descriptions: dict[str, tuple[Event, ...]] = {}
        stretches = [(whole_act, part) for whole_act in bases for part in self._stretches(whole_act)]
        for number, (whole_act, base) in enumerate(stretches):
            group = facets(self.world, whole_act)
            if base is not whole_act:
                group = [evolve(one, when=base.when, part=True) for one in group]
            self.matcher.now = self._day(base)
            name = f"act{number}"
            events[name] = base
            descriptions[name] = tuple(group)
            reservations: list[Reservation] = []
            for index, facet in enumerate(group):
                self._norms(name, f"{name}.{index}", facet)
            for index, facet in enumerate(group):
                reservations += self._reservations(name, f"{name}.{index}", facet)
            governed = self._governed(group, name)
            self._exceptions(name)
            self._across(name)
            self._unread(name, group)
            if self._beside_duties(name, governed):
                del events[name], descriptions[name]
                continue
            reservations = self._given_unread(name, reservations)
            acts.append(Act(name, self.atoms.occurs(whole_act), governed, tuple(reservations), citation=base))
        standing = self._duties_that_stand(alone=not acts)
        if standing is not None:
            assert self.standing is not None
            acts.append(standing)
            events[standing.id] = self.standing
        self._kept_away()
        bars = self._bars(acts, events)
        rules = tuple(self._rule(draft) for draft in self.drafts.values())
        problem = Problem(
            acts=tuple(acts),
            rules=rules,
            facts=tuple(self.atoms.facts.items()),
            accounts=self.atoms.problem_accounts(),
            statements=self.atoms.problem_statements(),
            axioms=self._axioms(rules),
            bars=bars,
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
            not_supplied=(*self._not_supplied(), *self._incorporated()),
            subject=self.subject,
        )

    def _beside_duties(self, act: str, governed: Formula) -> bool:
        """Whether all duties are asked for and the texts say nothing of an act: it neither brings nor bars any."""
        duties = self.case.question is not None and self.case.question.kind is QuestionKind.WHAT_MUST
        return duties and governed is FALSE and not any(one.act == act for one in self.drafts.values())

    def _across(self, act: str) -> None:
        """What one instrument, or clause, does to another by declared precedence, or by standing beside it."""
        own = [one for one in self.drafts.values() if one.act == act and one.source.norm and not one.source.target]
        grants = [one for one in own if one.modality is RuleModality.PERMIT]
        for rule in own:
            for grant in grants if rule.modality is not RuleModality.PERMIT else ():
                one, other = _place(grant), _place(rule)
                # A declared order comes before narrower-than.
                if self.precedence.first(one, other):
                    rule.defeated_by.append(grant.id)
                    grant.defeated_by = [each for each in grant.defeated_by if each != rule.id]
                    rule.collides = [each for each in rule.collides if each != grant.id]
                elif self.precedence.first(other, one):
                    grant.defeated_by.append(rule.id)
                    rule.defeated_by = [each for each in rule.defeated_by if each != grant.id]
                    rule.collides = [each for each in rule.collides if each != grant.id]
                elif self.precedence.collide(one[0], other[0]):
                    rule.collides.append(grant.id)

    def _stretches(self, base: Event) -> list[Event]:
        """
        An act that goes on over several days, cut where another version comes into force, a clause begins or ends to
        hold, or a state of the case changes: each stretch is an act of its own.
        """
        period = self._day(base)
        if period is None or period.first == period.last:
            return [base]
        edges = sorted(edge for edge in self._edges() if _inside(edge, period))
        if not edges:
            return [base]
        begins = [period.first, *edges]
        ends = [*(edge - timedelta(days=1) for edge in edges), period.last]
        return [evolve(base, when=Period(first, last), part=True) for first, last in zip(begins, ends, strict=True)]

    def _edges(self) -> set[date]:
        """The first days of what may be judged otherwise than the day before."""
        found: set[date] = set()
        periods = [one.when for one in self.world.events if self.matcher.is_state(one)]
        for instrument in self.instruments:
            periods.append(instrument.in_force)
            fillers = [one.filler for norm in instrument.norms for act in norm.acts for one in act.roles]
            periods += [one for one in fillers if isinstance(one, Period)]
        for period in periods:
            if period is not None and period.first is not None:
                found.add(period.first)
            if period is not None and period.last is not None:
                found.add(period.last + timedelta(days=1))
        return found

    def _rule(self, draft: Draft) -> Rule:
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
        """
        Of several readings of one sentence exactly one is right.

        It may be one that does not bear on the acts: then all that do may be wrong.
        """
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
        for sentence, atoms in groups.items():
            options = [Var(atom) for atom in atoms]
            if len(options) > 1:
                if len(options) >= self._readings_of(sentence):
                    found.append(Axiom(disj(options)))
                found += [
                    Axiom(negation(conj((one, other)))) for i, one in enumerate(options) for other in options[i + 1 :]
                ]
        return tuple(found)

    def _readings_of(self, sentence: str) -> int:
        """How many readings a sentence of the case or of a text has."""
        _, of, place = sentence.split(":", 2)
        if of == "case" and place.isdigit() and int(place) in self.atoms.readings:
            return len(self.case.statements[int(place)].readings)
        every = {
            f"reading:{instrument.id}:{norm.reading}"
            for instrument in self.instruments
            for norm in instrument.norms
            if norm.reading
        }
        return sum(one.rpartition(":")[0] == sentence for one in every)

    def _kept_away(self) -> None:
        """Bans that a denial of the case keeps away ("nothing is developed") are limits of the answer."""
        for event in self.world.events:
            if not event.negated or event.account or not acts_for(self.world, event, self.subject):
                continue
            for binding in self.bindings:
                env = self._env(binding, event, grant=False)
                for speaking in self._index(binding).speaking(event.verb):
                    norm = speaking.norm
                    if norm.modality is not Modality.FORBID:
                        continue
                    for pattern in speaking.patterns:
                        if not pattern.bare.roles:
                            continue
                        parts = self.matcher.act(pattern.bare, event, env)
                        bare = [part for part in parts if part.fit is not Fit.OPEN]
                        if bare and whole(bare) is TRUE:
                            miss = Miss(norm, binding.instrument, event, pattern.act, tuple(parts), beside=True)
                            self.misses.append(miss)

    def _bars(self, acts: list[Act], events: dict[str, Event]) -> tuple[Bar, ...]:
        """
        Doing a to-do must itself be allowed: each one is an act, judged under the same bans.

        Where it is open whether the word of a ban is another for what the same text demands, it is not.
        """
        todos: dict[Atom, Claim] = {}
        demanding: dict[Atom, set[str]] = {}
        for draft in self.drafts.values():
            for formula in (draft.content, *(part.formula for part in draft.parts)):
                for atom in atoms_of(formula):
                    if atom.kind is AtomKind.TODO and isinstance(atom.about, Claim):
                        todos.setdefault(atom, atom.about)
                        demanding.setdefault(atom, set()).add(draft.source.citation.instrument)
        bars: list[Bar] = []
        for number, (atom, claim) in enumerate(todos.items()):
            if claim.predication is None:
                continue
            name = f"todo{number}"
            before = set(self.drafts)
            for index, event in enumerate(self.world.hypothesis(claim.predication)):
                self._bans(name, f"{name}.{index}", event)
                events.setdefault(name, event)
            for id_, draft in [(id_, draft) for id_, draft in self.drafts.items() if id_ not in before]:
                open_word = any(part.formula is not TRUE and part.premise.statement.upper for part in draft.parts)
                if open_word and draft.source.citation.instrument in demanding[atom]:
                    del self.drafts[id_]
            new = [draft for id_, draft in self.drafts.items() if id_ not in before]
            if new:
                self._exceptions(name)
                for draft in new:
                    draft.parts = [evolve(part, formula=self._as_fact(part.formula)) for part in draft.parts]
                acts.append(Act(name, FALSE, TRUE, (), citation=events[name]))
                bars.append(Bar(atom, name))
        return tuple(bars)

    def _as_fact(self, formula: Formula) -> Formula:
        """The same formula where the to-dos in it are facts: whether a to-do may be done turns on no other to-do."""
        match formula:
            case Var(atom) if atom.kind is AtomKind.TODO and isinstance(atom.about, Claim):
                known = self.atoms.facts.get(atom)
                if known is not None:
                    return constant(known)  # "Bob does not pay a fee"
                return self.atoms.fact(f"done {atom.key}", atom.about)
            case Not(part):
                return negation(self._as_fact(part))
            case And(parts):
                return conj(self._as_fact(part) for part in parts)
            case Or(parts):
                return disj(self._as_fact(part) for part in parts)
        return formula

    def _governed(self, group: list[Event], act: str) -> Formula:
        options: list[Formula] = []
        for binding in self.bindings:
            if self._under_another(binding, group):
                continue
            force = self._force(binding, group[0])
            reached = [one for one in self.drafts.values() if one.act == act and one.source.binding is binding]
            speaks = disj((self._mentions(binding, group), *(_reach(one) for one in reached)))
            options.append(conj((whole(binding.parts), force.formula, speaks)))
            self._note((*binding.parts, force))
        return disj(options)

    def _under_another(self, binding: Binding, group: list[Event]) -> bool:
        """Whether the case puts all that the act is done to under licences of other names than a public licence."""
        objects = {arg for event in group for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)}
        if not objects or not binding.instrument.public:
            return False
        covered = {one.work for one in covered_works(binding.instrument, self.world, self.subject)}
        return all(
            under_another(arg, binding.instrument, self.world) is not None
            and covered.isdisjoint((arg, *self._made_from(arg)))
            for arg in objects
        )

    def _mentions(self, binding: Binding, group: list[Event]) -> Formula:
        """Whether the instrument speaks of the object of the act or of what it is made from."""
        power = any(is_power(event, binding.instrument, self.world) for event in group)
        if power and self.subject is not None and self.subject == binding.we:
            return TRUE  # a power over the other party is what the text would have to give
        options: list[Formula] = []
        for event in group:
            args = [
                arg
                for role, arg in event.roles
                if role not in (Role.AGENT, Role.RECIPIENT) and isinstance(arg, Ref)  # "the public" is no object
            ]
            if binding.we is not None and event.args(Role.OBJECT) == (binding.we,):
                return TRUE  # "informs the licensor": of the licensor the text speaks, and it is no work
            args += [source for arg in args for source in self._made_from(arg)]
            for pattern in self._index(binding).objects:
                for arg in args:
                    env = self._env(binding, event, grant=False)
                    part = self.matcher.kind(pattern, arg, env) if isinstance(arg, Ref) else None
                    if part is not None and part.formula is not FALSE:
                        if part.formula is TRUE:
                            return TRUE
                        options.append(part.formula)
            if self._index(binding).governs(event.verb):
                return TRUE
        return disj(options)

    def _terms_missing(self) -> bool:
        """Whether the subject got the service or work from someone whose terms were not supplied."""
        return bool(self._not_supplied())

    def _not_supplied(self) -> tuple[str, ...]:
        names: dict[str, None] = {}
        if self.subject is not None:
            for ref in suppliers(self.world, self.subject):
                given = [one for one in self.bindings if not one.through]
                if not any(is_licensors(ref, one.instrument, one.we, self.matcher) for one in given):
                    label = self.world.labels[ref]
                    names[label.name or " ".join((*label.modifiers, label.head))] = None
        return tuple(names)

    def _incorporated(self) -> tuple[str, ...]:
        """The documents that the texts make part of themselves, and that were not given with them."""
        names = dict.fromkeys(
            name
            for binding in self.bindings
            if not binding.through and whole(binding.parts) is not FALSE
            for name in binding.instrument.incorporates
            if named(name, self.instruments) is None
        )
        return tuple(names)


def _place(draft: Draft) -> tuple[str, str]:
    """Which clause of which instrument a rule stands for."""
    binding, norm = draft.source.binding, draft.source.norm
    return (binding.instrument.id if binding is not None else "", norm.id if norm is not None else "")


def _reach(draft: Draft) -> Formula:
    """When a rule reaches its act, whatever is still to be done."""
    formulas = [part.formula for part in draft.parts]
    return conj(one for one in formulas if all(atom.kind is not AtomKind.TODO for atom in atoms_of(one)))


def _inside(edge: date, period: Period) -> bool:
    """Whether a new stretch begins within a period, and not with it."""
    after = period.first is None or edge > period.first
    return after and (period.last is None or edge <= period.last)
