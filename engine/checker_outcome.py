"""
The checker's own reading of DESIGN's "Outcome and verdict": what a case comes to, in three values.

A case gives values to atoms by key. Nothing of the deciding side is used; only the ground core is shared. The reading
says nothing of what values are: in three values one case is judged, in rows of bits many (`checker_cases`), and as
diagrams all that there are (`checker_sets`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from attrs import frozen

from ..clauses.errors import InternalError
from .core import TRUE, Act, Formula, Modality, Not, Problem, Reservation, Rule, Var, truth

V = TypeVar("V")
W = TypeVar("W")

Value = bool | None
Case = Mapping[str, bool]


class Logic(Protocol[V]):
    """
    What the values are, and what joins them.
    """

    true: V
    false: V

    def both(self, values: Collection[V]) -> V:
        """Their conjunction."""

    def either(self, values: Collection[V]) -> V:
        """Their disjunction."""

    def flip(self, value: V) -> V:
        """The negation."""

    def truth(self, formula: Formula, case: Mapping[str, V]) -> V:
        """What a formula comes to."""

    def hold(self, literals: Sequence[tuple[str, bool]], formulas: Sequence[Formula], case: Mapping[str, V]) -> V:
        """Whether the atoms have these values and the formulas hold."""


class ThreeValued:
    """
    True, false, and None for what is open.
    """

    def __init__(self) -> None:
        self.true: Value = True
        self.false: Value = False

    def both(self, values: Collection[Value]) -> Value:
        """The conjunction."""
        return False if False in values else None if None in values else True

    def either(self, values: Collection[Value]) -> Value:
        """The disjunction."""
        return True if True in values else None if None in values else False

    def flip(self, value: Value) -> Value:
        """The negation."""
        return None if value is None else not value

    def truth(self, formula: Formula, case: Mapping[str, Value]) -> Value:
        """What a formula comes to."""
        return truth(formula, case)

    def hold(
        self, literals: Sequence[tuple[str, bool]], formulas: Sequence[Formula], case: Mapping[str, Value]
    ) -> Value:
        """Whether the atoms have these values and the formulas hold; what comes first decides soonest."""
        value: Value = True
        for key, wanted in literals:
            held = case.get(key)
            if held is None:
                value = None
            elif held is not wanted:
                return False
        for formula in formulas:
            held = truth(formula, case)
            if held is False:
                return False
            if held is None:
                value = None
        return value


Aspect = tuple[str, str, str]
"""What can bear on an act: a kind of ground, the act, and the rule or reservation; or `hit` and the like alone."""

_KINDS = ("ban", "failed-duty", "not-granted", "ungoverned", "collision", "grant", "silence")
"""The kinds of ground."""


def _literal(formula: Formula) -> tuple[str, bool] | None:
    """The key of an atom and the value that it must have, where that is all that a formula asks for."""
    match formula:
        case Var(atom):
            return atom.key, True
        case Not(Var(atom)):
            return atom.key, False
    return None


@frozen
class Come(Generic[V]):
    """
    What the acts come to.
    """

    allowed: V
    not_allowed: V
    ungoverned: V
    collision: V
    aspects: Mapping[Aspect, V]


class Judge(Generic[V]):
    """
    A problem, ready to be judged case by case.
    """

    def __init__(self, problem: Problem, todos: Iterable[str], logic: Logic[V]) -> None:
        self._judge_in(logic)
        self.todos = tuple(todos)
        self.problem = problem
        # Each rule after all that defeat it: the list grows while it is walked.
        waits = {rule.id: len(set(rule.defeated_by)) for rule in problem.rules}
        defeats: dict[str, list[Rule]] = {rule.id: [] for rule in problem.rules}
        for rule in problem.rules:
            for id_ in set(rule.defeated_by):
                defeats[id_].append(rule)
        self.rules = [rule for rule in problem.rules if not waits[rule.id]]
        for rule in self.rules:
            for target in defeats[rule.id]:
                waits[target.id] -= 1
                if not waits[target.id]:
                    self.rules.append(target)
        if len(self.rules) != len(problem.rules):
            raise InternalError("rules defeat each other in a circle")
        self.of_act: dict[str, list[Rule]] = {act.id: [] for act in problem.acts}
        for rule in problem.rules:
            self.of_act[rule.act].append(rule)
        self.permits = {
            act: [rule.id for rule in rules if rule.modality is Modality.PERMIT] for act, rules in self.of_act.items()
        }
        self.acts = {act.id: act for act in problem.acts}
        # What always holds, as most of what a rule asks for does, is not looked at again in every case; of the rest
        # most is an atom or its opposite, which a look into the case answers.
        asked = {
            rule.id: [element.formula for element in rule.elements if element.formula is not TRUE]
            for rule in problem.rules
        }
        self.literals = {id_: [pair for one in formulas if (pair := _literal(one))] for id_, formulas in asked.items()}
        self.formulas = {id_: [one for one in formulas if not _literal(one)] for id_, formulas in asked.items()}

    def _judge_in(self, logic: Logic[V]) -> None:
        self.logic = logic
        self.both, self.either, self.flip, self.truth = logic.both, logic.either, logic.flip, logic.truth

    def under(self, logic: Logic[W]) -> Judge[W]:
        """The same problem, judged in other values."""
        other: Judge[Any] = Judge.__new__(Judge)
        vars(other).update(vars(self))
        other._judge_in(logic)
        return other

    def applies(self, case: Mapping[str, V]) -> dict[str, V]:
        """Whether each rule applies: all its elements hold, and no rule that defeats it applies."""
        logic = self.logic
        found: dict[str, V] = {}
        for rule in self.rules:
            value = logic.hold(self.literals[rule.id], self.formulas[rule.id], case)
            if rule.defeated_by and value != logic.false:
                value = self.both((value, self.flip(self.either([found[id_] for id_ in rule.defeated_by]))))
            found[rule.id] = value
        return found

    def _granted(self, act: Act, reservation: Reservation, applies: Mapping[str, V]) -> V:
        if reservation.grants is not None:
            return self.either([applies[id_] for id_ in reservation.grants])
        return self.either([applies[id_] for id_ in self.permits[act.id]])

    def _breaches(self, act: Act, case: Mapping[str, V], applies: Mapping[str, V]) -> Iterable[tuple[V, Rule]]:
        """The bans that apply, and the duties that apply and are not fulfilled."""
        for rule in self.of_act[act.id]:
            if rule.modality is Modality.FORBID:
                yield applies[rule.id], rule
            elif rule.modality is Modality.OBLIGE:
                yield self.both((applies[rule.id], self.flip(self.truth(rule.content, case)))), rule

    def come(self, case: Mapping[str, V], applies: Mapping[str, V]) -> Come[V]:
        """In DESIGN's order: hit, ungoverned, not granted, collision, allowed."""
        aspects: dict[Aspect, V] = {}

        def bears(kind: str, act: Act, source: str, value: V, collides: tuple[str, ...]) -> None:
            if not collides:
                aspects[kind, act.id, source] = value
                return
            against = self.either([applies[id_] for id_ in collides])
            aspects[kind, act.id, source] = self.both((value, self.flip(against)))
            aspects["collision", act.id, source] = self.both((value, against))

        covered_acts: list[V] = []
        silent_acts: list[V] = []
        for act in self.problem.acts:
            covered = self.truth(act.covered, case)
            if covered == self.logic.false:
                continue
            covered_acts.append(covered)
            aspects["ungoverned", act.id, ""] = self.both((covered, self.flip(self.truth(act.governed, case))))
            for value, rule in self._breaches(act, case, applies):
                kind = "ban" if rule.modality is Modality.FORBID else "failed-duty"
                bears(kind, act, rule.id, self.both((covered, value)), rule.collides)
            reserved = [self.truth(each.holds, case) for each in act.reservations]
            for each, holds in zip(act.reservations, reserved, strict=True):
                lacks = self.both((covered, holds, self.flip(self._granted(act, each, applies))))
                bears("not-granted", act, each.id, lacks, each.collides)
            permits = self.permits[act.id]
            permitted = self.either([applies[id_] for id_ in permits])
            silent_acts.append(self.both((covered, self.flip(permitted))))
            for id_ in permits:
                aspects["grant", act.id, id_] = self.both((covered, applies[id_]))
            aspects["silence", act.id, ""] = self.both(
                (covered, self.flip(permitted), self.flip(self.either(reserved)))
            )
        of: dict[str, list[V]] = {kind: [] for kind in _KINDS}
        for name, value in aspects.items():
            of[name[0]].append(value)
        hit, lack = self.either([*of["ban"], *of["failed-duty"]]), self.either(of["not-granted"])
        gap, clash = self.either(of["ungoverned"]), self.either(of["collision"])
        aspects["hit", "", ""], aspects["lacking", "", ""] = hit, lack
        aspects["covered", "", ""], aspects["silent", "", ""] = self.either(covered_acts), self.either(silent_acts)
        aspects["not-done", "", ""] = self.flip(self.either(covered_acts))
        return Come(
            allowed=self.flip(self.either((hit, gap, lack, clash))),
            not_allowed=self.either((hit, self.both((self.flip(gap), lack)))),
            ungoverned=self.both((self.flip(hit), gap)),
            collision=self.both((self.flip(hit), self.flip(gap), self.flip(lack), clash)),
            aspects=aspects,
        )

    def barred(self, case: Mapping[str, V], applies: Mapping[str, V]) -> dict[str, V]:
        """For each to-do whose doing is an act, whether that act is not allowed."""
        found: dict[str, V] = {}
        for bar in self.problem.bars:
            act = self.acts[bar.act]
            breaches = [value for value, _ in self._breaches(act, case, applies)]
            lacks = [
                self.both((self.truth(each.holds, case), self.flip(self._granted(act, each, applies))))
                for each in act.reservations
            ]
            found[bar.todo.key] = self.either((found.get(bar.todo.key, self.logic.false), *breaches, *lacks))
        return found

    def allowed_after(self, case: Mapping[str, V], done: Iterable[str]) -> V:
        """Allowed with just these outstanding to-dos done, relying on none whose doing is not allowed."""
        chosen = set(done)
        values = {True: self.logic.true, False: self.logic.false}
        whole = {**case, **{todo: values[todo in chosen] for todo in self.todos if todo not in case}}
        for todo, bar in self.barred(whole, self.applies(whole)).items():
            if todo in whole:
                whole[todo] = self.both((whole[todo], self.flip(bar)))
        return self.come(whole, self.applies(whole)).allowed

    def outcomes(self, case: Mapping[str, V]) -> dict[str, V]:
        """Each outcome, and `after`: allowed with every outstanding to-do done, if doing it is allowed."""
        undone = [todo for todo in self.todos if todo not in case]
        full = {**case, **dict.fromkeys(undone, self.logic.true)} if undone else case
        raw = self.come(full, self.applies(full))
        after = self.allowed_after(case, undone) if self.problem.bars else raw.allowed
        now = self.allowed_after(case, ()) if undone else after
        barred = self.both((raw.allowed, self.flip(after))) if self.problem.bars else self.logic.false
        return {
            "allowed": now,
            "once": self.both((after, self.flip(now))) if undone else self.logic.false,
            "after": after,
            "not-allowed": raw.not_allowed,
            "ungoverned": raw.ungoverned,
            "collision": self.either((raw.collision, barred)),
        }

    def aspects(self, case: Mapping[str, V]) -> Mapping[Aspect, V]:
        """What bears on the acts, with every outstanding to-do done."""
        undone = [todo for todo in self.todos if todo not in case]
        full = {**case, **dict.fromkeys(undone, self.logic.true)} if undone else case
        applies = self.applies(full)
        raw = self.come(full, applies)
        if not self.problem.bars:
            return raw.aspects
        needed = self.both((raw.allowed, self.flip(self.allowed_after(case, undone))))
        bars = self.barred(full, applies)
        return {**raw.aspects, **{("barred", "", todo): self.both((needed, bar)) for todo, bar in bars.items()}}
