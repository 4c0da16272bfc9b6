"""
The part of a problem that can bear on some of its acts, so that a decision never looks at the rest.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..clauses.values import evolve
from .core import Problem, Rule, atoms_of


class Slices:
    """
    A problem by its acts: the rules of each, in the order of the problem.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self._acts = {act.id: act for act in problem.acts}
        self._rules = {rule.id: rule for rule in problem.rules}
        self._place = {rule.id: place for place, rule in enumerate(problem.rules)}
        self._of_act: dict[str, list[Rule]] = {act.id: [] for act in problem.acts}
        for rule in problem.rules:
            self._of_act[rule.act].append(rule)

    def of(self, acts: Iterable[str]) -> Problem:
        """
        The problem about these acts alone: their rules, what defeats or contradicts those, and the acts of doing the
        to-dos that they speak of. Axioms, facts and accounts stay: a contradiction anywhere is one.
        """
        wanted = dict.fromkeys(acts)
        rules: dict[str, Rule] = {}
        pending = list(wanted)
        while pending:
            own = self._with_defeaters(pending.pop())
            rules |= own
            todos = {
                atom
                for rule in own.values()
                for formula in (rule.content, *(element.formula for element in rule.elements))
                for atom in atoms_of(formula)
            }
            for bar in self.problem.bars:
                if bar.todo in todos and bar.act not in wanted:
                    wanted[bar.act] = None
                    pending.append(bar.act)
        return evolve(
            self.problem,
            acts=tuple(act for act in self.problem.acts if act.id in wanted),
            rules=tuple(sorted(rules.values(), key=lambda rule: self._place[rule.id])),
            bars=tuple(bar for bar in self.problem.bars if bar.act in wanted),
        )

    def _with_defeaters(self, act: str) -> dict[str, Rule]:
        found: dict[str, Rule] = {}
        pending = list(self._of_act[act])
        for reservation in self._acts[act].reservations:
            pending += [self._rules[id_] for id_ in (*(reservation.grants or ()), *reservation.collides)]
        while pending:
            rule = pending.pop()
            if rule.id not in found:
                found[rule.id] = rule
                pending += [self._rules[id_] for id_ in (*rule.defeated_by, *rule.collides)]
        return found
