"""
From a decision on the ground core to a verdict: what decided, because of which words, and what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import define, field

from ..clauses.case import QuestionKind
from ..clauses.norm import Norm, Status
from ..clauses.phrase import Predication, Words
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Caveat, Claim, Deciding, Duty, Kind, Mixed, Premise, Reason, Step, Verdict
from .core import Atom, AtomKind, Problem, Rule, Var, atoms_of, truth
from .core import Modality as RuleModality
from .decision import Decision, Ground, GroundKind, RuleStep
from .grounding import Grounding
from .members import Modality
from .parts import Fit, Part


@define(slots=False)
class Explainer:
    """
    Turns the decisions on one grounding into verdicts.
    """

    grounding: Grounding
    _told: dict[int, tuple[RuleStep, Step]] = field(factory=dict, init=False)
    """The rules told so far: one may stand among the grounds, and be what another was looked at for."""

    @property
    def problem(self) -> Problem:
        return self.grounding.problem

    def verdict(self, decision: Decision) -> Verdict:
        """The answer with its steps, grounds, deciding sets and accounts."""
        steps = {step.rule: step for step in decision.derivation.rules}
        grounds = tuple(self._ground(ground, steps) for ground in decision.grounds)
        shown = _distinct(grounds)
        if decision.kind in _DEFINITE:
            # What only may hit as well is no ground of a settled verdict; it stands among the steps.
            shown = tuple(step for step in shown if step.applies is True) or shown
        return Verdict(
            kind=decision.kind,
            reason=self._reason(decision),
            status=str(decision.status),
            grounds=shown,
            steps=(*self._frame(), *self._looked_at(decision, steps, shown)),
            decisive=_citations(shown),
            duties=self._duties(decision),
            deciding=self._deciding(decision),
            deciding_complete=decision.deciding_complete,
            accounts=tuple((name, self.verdict(one)) for name, one in decision.accounts),
            common=self.verdict(decision.common) if decision.common is not None else None,
            disputed=self._disputed(decision),
            mixture=self._mixture(decision),
            limits=self._limits,
            assumed=self.grounding.presumed,
            not_supplied=self.grounding.not_supplied,
            caveats=self._caveats,
            unused=self._unused,
            instruments=tuple(dict.fromkeys(binding.instrument.id for binding in self.grounding.bindings)),
            power=self.grounding.power,
            proof=decision.certificate,
            checked=decision.checked,
        )

    def _deciding(self, decision: Decision) -> tuple[Deciding, ...]:
        atoms = {atom for one in decision.deciding for atom, _ in one.literals}
        said = {(atom, value): (self.claim(atom), value) for atom in atoms for value in (True, False)}
        return tuple(Deciding(tuple([said[one] for one in each.literals]), each.kind) for each in decision.deciding)

    @staticmethod
    def _reason(decision: Decision) -> Reason | None:
        return decision.reason

    def claim(self, atom: Atom) -> Claim:
        """What an atom says, for rendering."""
        match atom.about:
            case Claim():
                return atom.about
            case Citation(quote=quote):
                return Claim(lower=quote, upper="")
            case Predication():
                return Claim(predication=atom.about)
            case Words(text=text):
                return Claim(lower=text)
            case Norm(quote=quote):
                return Claim(lower=quote)
        return Claim(lower=atom.key)

    # steps

    def _ground(self, ground: Ground, steps: dict[str, RuleStep]) -> Step:
        if ground.source in steps:
            step = self._rule(steps[ground.source], steps)
            if ground.kind is GroundKind.COLLISION:
                against = tuple(self._rule(steps[one], steps) for one in ground.against if one in steps)
                step = evolve(step, children=(*step.children, *against))
            return step
        citation = ground.citation if isinstance(ground.citation, Citation) else None
        return Step(_RULES[ground.kind], True if ground.always else None, citation, tuple(self._because(ground)))

    def _because(self, ground: Ground) -> Iterator[Premise]:
        if ground.kind is GroundKind.UNGOVERNED:
            for binding in self.grounding.bindings:
                yield from (part.premise for part in binding.parts)
        event = self.grounding.acts.get(ground.act)
        if event is not None and ground.kind is not GroundKind.UNGOVERNED:
            yield self._matcher_premise(event)

    def _matcher_premise(self, event: object) -> Premise:
        from .events import Event
        from .holding import Matcher

        assert isinstance(event, Event)
        return Matcher(self.grounding.atoms).event_premise(event)

    def _rule(self, step: RuleStep, steps: dict[str, RuleStep]) -> Step:
        known = self._told.get(id(step))
        if known is None:
            known = self._told[id(step)] = step, self._rule_told(step, steps)
        return known[1]

    def _rule_told(self, step: RuleStep, steps: dict[str, RuleStep]) -> Step:
        stands = self.grounding.rules[step.rule]
        premises = []
        for look in step.elements:
            if isinstance(look.citation, Part):
                premises.append(_as_held(look.citation.premise, look.value))
        children = tuple(self._rule(steps[one], steps) for one in step.looked_at if one in steps)
        if stands.role == "duty":
            content = stands.parts[-1]
            premises.append(_as_held(content.premise, step.fulfilled))
        return Step(stands.role, step.applies, stands.citation, _distinct_premises(premises), children)

    def _frame(self) -> Iterator[Step]:
        """Who is bound, and by what."""
        for binding in self.grounding.bindings:
            premises = tuple(part.premise for part in binding.parts)
            values = {part.formula for part in binding.parts}
            holds = (
                None
                if any(next(atoms_of(value), None) is not None for value in values)
                else all(part.premise.holds is not False for part in binding.parts)
            )
            name = f"{binding.instrument.id} (terms of {binding.through})" if binding.through else binding.instrument.id
            yield Step("binding", holds, Citation(name, "", binding.instrument.title), premises)

    def _looked_at(self, decision: Decision, steps: dict[str, RuleStep], grounds: tuple[Step, ...]) -> Iterator[Step]:
        """The grounds, then the other rules that could reach the act and what they lacked."""
        yield from grounds
        shown = {(step.citation.instrument, step.citation.clause) for step in _walk(grounds) if step.citation}
        for rule in decision.derivation.rules:
            stands = self.grounding.rules[rule.rule]
            if stands.role == "exception" or (stands.citation.instrument, stands.citation.clause) in shown:
                continue
            shown.add((stands.citation.instrument, stands.citation.clause))
            yield self._rule(rule, steps)

    # duties

    def _duties(self, decision: Decision) -> tuple[Duty, ...]:
        found: list[Duty] = []
        listed: set[str] = set()
        for duty in decision.duties:
            acts = [claim.predication for claim in map(self.claim, duty.alternatives) if claim.predication is not None]
            listed |= {atom.key for atom in duty.alternatives}
            if acts:
                citation = self._todo_citation(duty.alternatives[0])
                found.append(Duty(acts[0], "outstanding", citation, tuple(acts[1:])))
        done = dict(self.problem.facts)
        for rule in self.problem.rules:
            for atom in atoms_of(rule.content):
                if atom.kind is AtomKind.TODO and atom in done and atom.key not in listed:
                    listed.add(atom.key)
                    claim = self.claim(atom)
                    if claim.predication is not None:
                        status = "done" if done[atom] else "failed"
                        found.append(Duty(claim.predication, status, self.grounding.rules[rule.id].citation))
        question = self.grounding.world.case.question
        asked = question is not None and question.kind is QuestionKind.WHAT_MUST
        if decision.kind is Kind.PROHIBITED and asked:
            found += self._due_all_the_same(listed)
        return tuple(found)

    def _due_all_the_same(self, listed: set[str]) -> Iterator[Duty]:
        """
        What is still to be done where something else fails: also what its failing brings ("… must pay a fine"), and
        what another act is permitted for.
        """
        known = {atom.key: value for atom, value in self.problem.facts}
        rules = {rule.id: rule for rule in self.problem.rules}

        def lifted(rule: Rule) -> bool:
            return any(
                all(truth(one.formula, known) is not False for one in rules[other].elements)
                for other in rule.defeated_by
            )

        def waits_for(rule: Rule) -> list[Atom] | None:
            """The to-dos that are all that a grant still waits for; None if something else is in the way, or open."""
            if rule.modality is not RuleModality.PERMIT or lifted(rule):
                return None
            left = [one.formula for one in rule.elements if truth(one.formula, known) is not True]
            todos = [one.atom for one in left if isinstance(one, Var) and truth(one, known) is None]
            return todos if len(todos) == len(left) and all(one.kind is AtomKind.TODO for one in todos) else None

        free = {rule.act for rule in self.problem.rules if waits_for(rule) == []}
        for rule in self.problem.rules:
            due: list[Atom] = []
            if isinstance(rule.content, Var) and not lifted(rule):
                due = [rule.content.atom] if all(truth(one.formula, known) for one in rule.elements) else []
            elif rule.act not in free:
                due = waits_for(rule) or []
            for atom in due:
                claim = self.claim(atom)
                if claim.predication is not None and atom.kind is AtomKind.TODO and atom.key not in listed:
                    listed.add(atom.key)
                    yield Duty(claim.predication, "outstanding", self.grounding.rules[rule.id].citation)

    def _todo_citation(self, atom: Atom) -> Citation | None:
        for rule in self.problem.rules:
            formulas = [rule.content, *(element.formula for element in rule.elements)]
            if any(atom in set(atoms_of(formula)) for formula in formulas):
                return self.grounding.rules[rule.id].citation
        return None

    # accounts

    def _disputed(self, decision: Decision) -> tuple[tuple[Claim, bool], ...]:
        found: dict[str, tuple[Claim, bool]] = {}
        for one in decision.disputed:
            for atom, value in one.literals:
                found.setdefault(atom.key, (self.claim(atom), value))
        return tuple(found.values())

    def _mixture(self, decision: Decision) -> Mixed | None:
        if decision.mixture is None:
            return None
        said = {self.claim(atom): value for atom, value in decision.mixture.facts}
        return Mixed(tuple(said.items()), decision.mixture.kind)

    # what stands beside

    @cached_property
    def _limits(self) -> tuple[Citation, ...]:
        """Bans and duties that do not reach the act only because a role is not filled or the act is wider."""
        found: dict[tuple[str, str], Citation] = {}
        due = {
            (stands.binding.instrument.id, stands.norm.id)
            for stands in self.grounding.rules.values()
            if stands.role == "duty" and stands.binding is not None and stands.norm is not None
        }
        for miss in self.grounding.misses:
            if (miss.instrument.id, miss.norm.id) in due:
                continue  # some act brings it
            if miss.beside and miss.norm.modality in (Modality.FORBID, Modality.OBLIGE):
                span = miss.norm.spans[-1] if miss.norm.spans else None
                key = (miss.instrument.id, miss.norm.id)
                found.setdefault(key, Citation(miss.instrument.id, miss.norm.id, miss.norm.quote, span))
        return tuple(found.values())

    @cached_property
    def _caveats(self) -> tuple[Caveat, ...]:
        return tuple(self._not_read())

    def _not_read(self) -> Iterator[Caveat]:
        bearing = {
            (stands.citation.instrument, stands.citation.span)
            for stands in self.grounding.rules.values()
            if stands.role == "unread"
        }
        seen: set[str] = set()
        for binding in self.grounding.bindings:
            instrument = binding.instrument
            if instrument.id in seen:
                continue
            seen.add(instrument.id)
            for entry in instrument.ledger:
                if entry.status in (Status.PARTIAL, Status.UNREAD) and (instrument.id, entry.span) not in bearing:
                    text = " ".join(entry.span.of(instrument.text).split()) if instrument.text else ""
                    citation = Citation(instrument.id, entry.label, text, entry.span)
                    yield Caveat(str(entry.status), text, citation)
        told: set[tuple[str, str]] = set()
        for miss in self.grounding.misses:
            failing = [part for part in miss.parts if part.fit is Fit.WORDS]
            if len(failing) == 1 and (miss.instrument.id, miss.norm.id) not in told:
                told.add((miss.instrument.id, miss.norm.id))
                retry = failing[0].retry
                assert retry is not None
                citation = Citation(miss.instrument.id, miss.norm.id, miss.norm.quote)
                yield Caveat("no-match", f"{retry[1]} / {retry[2]}", citation)

    @cached_property
    def _unused(self) -> tuple[str, ...]:
        """Sentences that were not understood, or that nothing in the answer speaks of."""
        used: set[str] = set()
        for stands in self.grounding.rules.values():
            used |= {part.premise.text for part in stands.parts}
        for binding in self.grounding.bindings:
            used |= {part.premise.text for part in binding.parts}
        for miss in self.grounding.misses:
            used |= {part.premise.text for part in miss.parts if part.stated}
        statements = self.grounding.world.case.statements
        for event in self.grounding.acts.values():
            used |= {statements[index].text for index in _sources(event) if index >= 0}
        for atom, indexes in self.grounding.atoms.sources.items():
            if atom is not None:
                used |= {statements[index].text for index in indexes if index >= 0}
        used |= {statements[stance[3]].text for stance in self.grounding.world.stances}
        return tuple(
            statement.text
            for statement in statements
            if statement.text not in used and not any(text.startswith(statement.text) for text in used)
        )


def _as_held(premise: Premise, holds: bool | None) -> Premise:
    """A premise as it was found to hold, mostly as it was known before."""
    return premise if premise.holds is holds else evolve(premise, holds=holds)


_DEFINITE = (Kind.PERMITTED, Kind.PROHIBITED, Kind.CONFLICT)

_RULES = {
    GroundKind.BAN: "ban",
    GroundKind.FAILED_DUTY: "duty",
    GroundKind.NOT_GRANTED: "reserved",
    GroundKind.COLLISION: "collision",
    GroundKind.BARRED: "duty",
    GroundKind.UNGOVERNED: "binding",
    GroundKind.GRANT: "grant",
    GroundKind.SILENCE: "silence",
    GroundKind.NOT_DONE: "silence",
}


def _sources(event: object) -> Iterator[int]:
    from .events import Event

    assert isinstance(event, Event)
    todo = [event]
    while todo:
        one = todo.pop()
        yield one.source
        todo.extend(one.derived)


def _walk(steps: Iterable[Step]) -> Iterator[Step]:
    for step in steps:
        yield step
        yield from _walk(step.children)


def _distinct(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Steps in order, one for each clause that does the same: an act under several descriptions meets a clause once."""
    found: dict[tuple[object, ...], Step] = {}
    for step in steps:
        where = (step.citation.instrument, step.citation.clause) if step.citation else ("", "")
        key = (step.rule, *where)
        best = found.get(key)
        if best is None or (best.applies is not True and step.applies is True):
            found[key] = step
    return tuple(found.values())


def _distinct_premises(premises: list[Premise]) -> tuple[Premise, ...]:
    found: dict[tuple[object, ...], Premise] = {}
    for premise in premises:
        found.setdefault((premise.statement, premise.holds, premise.text), premise)
    return tuple(found.values())


def _citations(steps: tuple[Step, ...]) -> tuple[Citation, ...]:
    """The words that decide: of each ground, and of the exceptions that lift a ban there."""
    found: dict[tuple[str, str], Citation] = {}
    for step in steps:
        if step.citation is not None and step.citation.quote:
            found.setdefault((step.citation.instrument, step.citation.clause), step.citation)
        for child in step.children:
            if child.applies and child.citation is not None:
                found.setdefault((child.citation.instrument, child.citation.clause), child.citation)
    return tuple(found.values())
