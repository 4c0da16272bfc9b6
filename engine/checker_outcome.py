"""
The checker's own reading of DESIGN's "Outcome and verdict": what a case comes to, in three values.

A case gives values to atoms by key. Nothing of the deciding side is used; only the ground core is shared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from attrs import frozen

from ..clauses.errors import InternalError
from .core import TRUE, Act, Formula, Modality, Not, Problem, Reservation, Rule, Var, truth

Value = bool | None
Case = Mapping[str, bool]


def both(values: Collection[Value]) -> Value:
    """Three-valued conjunction."""
    return False if False in values else None if None in values else True


def flip(value: Value) -> Value:
    """Three-valued negation."""
    return None if value is None else not value


def either(values: Collection[Value]) -> Value:
    """Three-valued disjunction."""
    return True if True in values else None if None in values else False


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
class Come:
    """
    What the acts come to.
    """

    allowed: Value
    not_allowed: Value
    ungoverned: Value
    collision: Value
    aspects: Mapping[Aspect, Value]


class Judge:
    """
    A problem, ready to be judged case by case.
    """

    def __init__(self, problem: Problem, todos: Iterable[str]) -> None:
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

    def applies(self, case: Case) -> dict[str, Value]:
        """Whether each rule applies: all its elements hold, and no rule that defeats it applies."""
        found: dict[str, Value] = {}
        for rule in self.rules:
            value: Value = True
            for key, wanted in self.literals[rule.id]:
                held = case.get(key)
                if held is None:
                    value = None
                elif held is not wanted:
                    value = False
                    break
            for formula in self.formulas[rule.id] if value is not False else ():
                held = truth(formula, case)
                if held is not True:
                    value = held
                if held is False:
                    break
            if value is not False and rule.defeated_by:
                value = both((value, flip(either([found[id_] for id_ in rule.defeated_by]))))
            found[rule.id] = value
        return found

    def _granted(self, act: Act, reservation: Reservation, applies: Mapping[str, Value]) -> Value:
        if reservation.grants is not None:
            return either([applies[id_] for id_ in reservation.grants])
        return either([applies[id_] for id_ in self.permits[act.id]])

    def _breaches(self, act: Act, case: Case, applies: Mapping[str, Value]) -> Iterable[tuple[Value, Rule]]:
        """The bans that apply, and the duties that apply and are not fulfilled."""
        for rule in self.of_act[act.id]:
            if rule.modality is Modality.FORBID:
                yield applies[rule.id], rule
            elif rule.modality is Modality.OBLIGE:
                yield both((applies[rule.id], flip(truth(rule.content, case)))), rule

    def come(self, case: Case, applies: Mapping[str, Value]) -> Come:
        """In DESIGN's order: hit, ungoverned, not granted, collision, allowed."""
        aspects: dict[Aspect, Value] = {}

        def bears(kind: str, act: Act, source: str, value: Value, collides: tuple[str, ...]) -> None:
            if not collides:
                aspects[kind, act.id, source] = value
                return
            against = either([applies[id_] for id_ in collides])
            aspects[kind, act.id, source] = both((value, flip(against)))
            aspects["collision", act.id, source] = both((value, against))

        covered_acts: list[Value] = []
        silent_acts: list[Value] = []
        for act in self.problem.acts:
            covered = truth(act.covered, case)
            if covered is False:
                continue
            covered_acts.append(covered)
            aspects["ungoverned", act.id, ""] = both((covered, flip(truth(act.governed, case))))
            for value, rule in self._breaches(act, case, applies):
                kind = "ban" if rule.modality is Modality.FORBID else "failed-duty"
                bears(kind, act, rule.id, both((covered, value)), rule.collides)
            reserved = [truth(each.holds, case) for each in act.reservations]
            for each, holds in zip(act.reservations, reserved, strict=True):
                lacks = both((covered, holds, flip(self._granted(act, each, applies))))
                bears("not-granted", act, each.id, lacks, each.collides)
            permits = self.permits[act.id]
            permitted = either([applies[id_] for id_ in permits])
            silent_acts.append(both((covered, flip(permitted))))
            for id_ in permits:
                aspects["grant", act.id, id_] = both((covered, applies[id_]))
            aspects["silence", act.id, ""] = both((covered, flip(permitted), flip(either(reserved))))
        of: dict[str, list[Value]] = {kind: [] for kind in _KINDS}
        for name, value in aspects.items():
            of[name[0]].append(value)
        hit, lack = either([*of["ban"], *of["failed-duty"]]), either(of["not-granted"])
        gap, clash = either(of["ungoverned"]), either(of["collision"])
        aspects["hit", "", ""], aspects["lacking", "", ""] = hit, lack
        aspects["covered", "", ""], aspects["silent", "", ""] = either(covered_acts), either(silent_acts)
        aspects["not-done", "", ""] = flip(either(covered_acts))
        return Come(
            allowed=flip(either((hit, gap, lack, clash))),
            not_allowed=either((hit, both((flip(gap), lack)))),
            ungoverned=both((flip(hit), gap)),
            collision=both((flip(hit), flip(gap), flip(lack), clash)),
            aspects=aspects,
        )

    def barred(self, case: Case, applies: Mapping[str, Value]) -> dict[str, Value]:
        """For each to-do whose doing is an act, whether that act is not allowed."""
        found: dict[str, Value] = {}
        for bar in self.problem.bars:
            act = self.acts[bar.act]
            breaches = [value for value, _ in self._breaches(act, case, applies)]
            lacks = [
                both((truth(each.holds, case), flip(self._granted(act, each, applies)))) for each in act.reservations
            ]
            found[bar.todo.key] = either((found.get(bar.todo.key, False), *breaches, *lacks))
        return found

    def allowed_after(self, case: Case, done: Iterable[str]) -> Value:
        """Allowed with just these outstanding to-dos done, relying on none whose doing is not allowed."""
        chosen = set(done)
        whole = {**case, **{todo: todo in chosen for todo in self.todos if todo not in case}}
        bars = self.barred(whole, self.applies(whole))
        for todo, bar in bars.items():
            if whole.get(todo) and bar is not False:
                del whole[todo]  # open, unless it is known that it cannot be relied on
                if bar:
                    whole[todo] = False
        return self.come(whole, self.applies(whole)).allowed

    def outcomes(self, case: Case) -> dict[str, Value]:
        """Each outcome, and `after`: allowed with every outstanding to-do done, if doing it is allowed."""
        undone = [todo for todo in self.todos if todo not in case]
        full = {**case, **dict.fromkeys(undone, True)} if undone else case
        raw = self.come(full, self.applies(full))
        after = self.allowed_after(case, undone) if self.problem.bars else raw.allowed
        now = self.allowed_after(case, ()) if undone else after
        barred = both((raw.allowed, flip(after))) if self.problem.bars else False
        return {
            "allowed": now,
            "once": both((after, flip(now))) if undone else False,
            "after": after,
            "not-allowed": raw.not_allowed,
            "ungoverned": raw.ungoverned,
            "collision": either((raw.collision, barred)),
        }

    def aspects(self, case: Case) -> Mapping[Aspect, Value]:
        """What bears on the acts, with every outstanding to-do done."""
        undone = [todo for todo in self.todos if todo not in case]
        full = {**case, **dict.fromkeys(undone, True)} if undone else case
        applies = self.applies(full)
        raw = self.come(full, applies)
        if not self.problem.bars:
            return raw.aspects
        needed = both((raw.allowed, flip(self.allowed_after(case, undone))))
        bars = self.barred(full, applies)
        return {**raw.aspects, **{("barred", "", todo): both((needed, bar)) for todo, bar in bars.items()}}
