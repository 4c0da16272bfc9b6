"""
A brute-force oracle: DESIGN's "Outcome and verdict" over all completions, in plain Python and as slowly as it likes.

It shares the ground core's types with the engine and no code: formulas, numbers, outcomes, verdicts, deciding sets,
duties and accounts are all evaluated here once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise, product
from typing import Any

from licet.engine.core import And, Atom, Const, Formula, Not, Or, Problem, Var

Facts = dict[Atom, bool]


def holds(formula: Formula, facts: Facts) -> bool:
    """Two-valued, recursive."""
    if isinstance(formula, Const):
        return formula.value
    if isinstance(formula, Var):
        return facts[formula.atom]
    if isinstance(formula, Not):
        return not holds(formula.part, facts)
    if isinstance(formula, And):
        return all(holds(part, facts) for part in formula.parts)
    assert isinstance(formula, Or)
    return any(holds(part, facts) for part in formula.parts)


def inside(formula: Formula) -> set[Atom]:
    if isinstance(formula, Const):
        return set()
    if isinstance(formula, Var):
        return {formula.atom}
    if isinstance(formula, Not):
        return inside(formula.part)
    return set().union(*(inside(part) for part in formula.parts))


def everything(problem: Problem) -> list[Atom]:
    found: set[Atom] = set()
    for act in problem.acts:
        found |= inside(act.covered) | inside(act.governed)
        for each in act.reservations:
            found |= inside(each.holds)
    for rule in problem.rules:
        for element in rule.elements:
            found |= inside(element.formula)
        found |= inside(rule.content)
    for axiom in problem.axioms:
        found |= inside(axiom.formula)
    for pairs in [problem.facts, *[account.facts for account in problem.accounts]]:
        found |= {atom for atom, _ in pairs}
    found |= {bar.todo for bar in problem.bars}
    return sorted(found, key=lambda atom: atom.key)


def number_exists(facts: Facts) -> bool:
    """Whether each quantity has a value: tried at every threshold, between two, and beyond them."""
    quantities = {atom.bound.quantity for atom in facts if atom.bound}
    for quantity in quantities:
        bounds = [
            (atom.bound, value) for atom, value in facts.items() if atom.bound and atom.bound.quantity == quantity
        ]
        marks = sorted({bound.threshold for bound, _ in bounds})
        tries = [marks[0] - 1, *marks, *[(a + b) / 2 for a, b in pairwise(marks)], marks[-1] + 1]
        for x in tries:
            truth = {
                "<": lambda c, x=x: x < c,
                "<=": lambda c, x=x: x <= c,
                ">": lambda c, x=x: x > c,
                ">=": lambda c, x=x: x >= c,
                "=": lambda c, x=x: x == c,
            }
            if all(truth[str(bound.relation.value)](bound.threshold) == value for bound, value in bounds):
                break
        else:
            return False
    return True


def completions(problem: Problem, facts: Facts) -> Iterator[Facts]:
    """All ways to settle what is open, to-dos aside."""
    open_ = [atom for atom in everything(problem) if atom not in facts and atom.kind.value != "todo"]
    for values in product((False, True), repeat=len(open_)):
        whole = {**facts, **dict(zip(open_, values, strict=True))}
        if all(holds(axiom.formula, {**whole}) for axiom in problem.axioms) and number_exists(whole):
            yield whole


def applies(problem: Problem, id_: str, facts: Facts) -> bool:
    (rule,) = [rule for rule in problem.rules if rule.id == id_]
    return all(holds(e.formula, facts) for e in rule.elements) and not any(
        applies(problem, other, facts) for other in rule.defeated_by
    )


def base(problem: Problem, facts: Facts) -> str:
    """The outcome where every to-do has a value."""
    covered = [act for act in problem.acts if holds(act.covered, facts)]
    collision = False
    lacking = False
    for act in covered:
        for rule in problem.rules:
            if rule.act != act.id or rule.modality.value not in ("forbid", "oblige"):
                continue
            if not applies(problem, rule.id, facts):
                continue
            if rule.modality.value == "oblige" and holds(rule.content, facts):
                continue
            if any(applies(problem, other, facts) for other in rule.collides):
                collision = True
            else:
                return "not-allowed"
        for each in act.reservations:
            if not holds(each.holds, facts):
                continue
            grants = each.grants
            if grants is None:
                grants = tuple(r.id for r in problem.rules if r.act == act.id and r.modality.value == "permit")
            if any(applies(problem, id_, facts) for id_ in grants):
                continue
            if any(applies(problem, id_, facts) for id_ in each.collides):
                collision = True
            else:
                lacking = True
    if any(not holds(act.governed, facts) for act in covered):
        return "ungoverned"
    if lacking:
        return "not-allowed"
    return "collision" if collision else "allowed"


def barred(problem: Problem, todo: Atom, facts: Facts) -> bool:
    for bar in problem.bars:
        if bar.todo != todo:
            continue
        (act,) = [act for act in problem.acts if act.id == bar.act]
        for rule in problem.rules:
            if rule.act == act.id and applies(problem, rule.id, facts):
                if rule.modality.value == "forbid":
                    return True
                if rule.modality.value == "oblige" and not holds(rule.content, facts):
                    return True
        for each in act.reservations:
            grants = each.grants
            if grants is None:
                grants = tuple(r.id for r in problem.rules if r.act == act.id and r.modality.value == "permit")
            if holds(each.holds, facts) and not any(applies(problem, id_, facts) for id_ in grants):
                return True
    return False


class Oracle:
    """Everything about a problem under an assignment, by trying it all."""

    def __init__(self, problem: Problem, facts: Facts) -> None:
        self.problem = problem
        self.facts = facts
        self.todos = [a for a in everything(problem) if a.kind.value == "todo"]
        self.outstanding = [a for a in self.todos if a not in facts]
        self.completions = list(completions(problem, facts))
        self.outcomes = [self.outcome(c) for c in self.completions]

    def after(self, completion: Facts, done: Iterable[Atom]) -> bool:
        """Allowed once exactly `done` of the outstanding are done, relying on none that is barred."""
        facts = {**completion, **{todo: todo in set(done) for todo in self.outstanding}}
        some = {**facts, **dict.fromkeys(self.outstanding, True)}
        for todo in self.todos:
            if facts[todo] and barred(self.problem, todo, some):
                facts[todo] = False
        return base(self.problem, facts) == "allowed"

    def outcome(self, completion: Facts) -> tuple[str, frozenset[frozenset[Atom]]]:
        ways: list[frozenset[Atom]] = []
        for size in range(len(self.outstanding) + 1):
            for done in combinations(self.outstanding, size):
                if not any(way <= set(done) for way in ways) and self.after(completion, done):
                    ways.append(frozenset(done))
        if frozenset() in ways:
            return "allowed", frozenset()
        if ways:
            return "once", frozenset(ways)
        best = base(self.problem, {**completion, **dict.fromkeys(self.outstanding, True)})
        return ("collision" if best == "allowed" else best), frozenset()

    def against(self) -> list[set[tuple[str, str, str]]]:
        """For each completion, what stands in the way once every outstanding to-do is done."""
        found = []
        for completion in self.completions:
            facts = {**completion, **dict.fromkeys(self.outstanding, True)}
            here: set[tuple[str, str, str]] = set()
            for act in self.problem.acts:
                if not holds(act.covered, facts):
                    continue
                if not holds(act.governed, facts):
                    here.add(("ungoverned", act.id, ""))
                for rule in self.problem.rules:
                    if rule.act != act.id or rule.modality.value not in ("forbid", "oblige"):
                        continue
                    fulfilled = rule.modality.value == "oblige" and holds(rule.content, facts)
                    if applies(self.problem, rule.id, facts) and not fulfilled:
                        contradicted = any(applies(self.problem, other, facts) for other in rule.collides)
                        name = "ban" if rule.modality.value == "forbid" else "failed-duty"
                        here.add(("collision" if contradicted else name, act.id, rule.id))
                for each in act.reservations:
                    grants = each.grants
                    if grants is None:
                        permits = [r for r in self.problem.rules if r.act == act.id and r.modality.value == "permit"]
                        grants = tuple(rule.id for rule in permits)
                    if holds(each.holds, facts) and not any(applies(self.problem, id_, facts) for id_ in grants):
                        contradicted = any(applies(self.problem, other, facts) for other in each.collides)
                        here.add(("collision" if contradicted else "not-granted", act.id, each.id))
            if base(self.problem, facts) == "allowed" and not self.after(completion, self.outstanding):
                here |= {("barred", "", t.key) for t in self.todos if barred(self.problem, t, facts)}
            found.append(here)
        return found

    def verdict_of(self, names: Iterable[str]) -> str:
        seen = set(names)
        if seen == {"allowed"}:
            return "permitted"
        if seen <= {"allowed", "once"}:
            return "conditional"
        if seen == {"not-allowed"}:
            return "prohibited"
        if seen == {"collision"}:
            return "conflict"
        if seen == {"ungoverned"}:
            return "ungoverned"
        return "undetermined"

    def verdict(self) -> str:
        """The verdict; `undetermined` also where nothing governs."""
        found = self.verdict_of(name for name, _ in self.outcomes)
        return "undetermined" if found == "ungoverned" else found

    def under(self, chosen: Facts) -> list[str]:
        return [
            name
            for completion, (name, _) in zip(self.completions, self.outcomes, strict=True)
            if all(completion[atom] is value for atom, value in chosen.items())
        ]

    def deciding(self) -> set[tuple[frozenset[tuple[Atom, bool]], str]]:
        """Deciding sets over all partial assignments."""
        if self.verdict() != "undetermined" or len({n for n, _ in self.outcomes}) == 1:
            return set()
        atoms = [a for a in everything(self.problem) if a not in self.facts and a.kind.value != "todo"]
        leads: dict[frozenset[tuple[Atom, bool]], str] = {}
        for values in product((None, True, False), repeat=len(atoms)):
            chosen = {atom: value for atom, value in zip(atoms, values, strict=True) if value is not None}
            names = self.under(chosen)
            if names:
                verdict = self.verdict_of(names)
                if verdict != "undetermined":
                    leads[frozenset(chosen.items())] = verdict
        return {
            (chosen, verdict)
            for chosen, verdict in leads.items()
            if all(leads.get(chosen - {one}) != verdict for one in chosen)
        }

    def sufficient(self) -> set[frozenset[Atom]]:
        """Smallest sets of to-dos that suffice in every completion."""
        ways: list[frozenset[Atom]] = []
        for size in range(len(self.outstanding) + 1):
            for done in combinations(self.outstanding, size):
                known = any(way <= set(done) for way in ways)
                if not known and all(self.after(completion, done) for completion in self.completions):
                    ways.append(frozenset(done))
        return set(ways)

    def needed(self) -> set[frozenset[Atom]]:
        """Smallest sets of to-dos of which one is needed."""
        everything_ = frozenset(self.outstanding)
        found: list[frozenset[Atom]] = []
        for size in range(len(self.outstanding) + 1):
            for left_out in combinations(self.outstanding, size):
                known = any(one <= set(left_out) for one in found)
                if not known and not all(self.after(c, everything_ - set(left_out)) for c in self.completions):
                    found.append(frozenset(left_out))
        return set(found)


def disputed(problem: Problem, common: Facts, said: Facts) -> set[frozenset[tuple[Atom, bool]]]:
    """Smallest sets of an account's own statements that lead to its verdict."""
    own = {atom: value for atom, value in said.items() if atom not in common}
    verdict = Oracle(problem, common | own).verdict()
    found: list[frozenset[tuple[Atom, bool]]] = []
    for size in range(len(own) + 1):
        for chosen in combinations(own.items(), size):
            known = any(one <= set(chosen) for one in found)
            if not known and Oracle(problem, common | dict(chosen)).verdict() == verdict:
                found.append(frozenset(chosen))
    return set(found)


def one_by_one(problem: Problem, facts: Facts) -> str:
    """The verdict under an assignment; `impossible` where no completion agrees with it."""
    oracle = Oracle(problem, facts)
    return oracle.verdict() if oracle.completions else "impossible"


def judge(problem: Problem, of: Callable[[Problem, Facts], str] = one_by_one) -> dict[str, Any]:
    """The verdict over all accounts, with what it is made of; `of` finds the verdict under one assignment."""

    def verdict_under(facts: Facts) -> str:
        found = of(problem, facts)
        return "undetermined" if found == "ungoverned" else found

    common = dict(problem.facts)
    names = [account.name for account in problem.accounts]
    facts = {account.name: dict(account.facts) for account in problem.accounts}
    if len(names) > 1:
        first = facts[names[0]]
        agreed = {a: v for a, v in first.items() if all(facts[name].get(a) is v for name in names)}
        common |= agreed
    own = {name: verdict_under(common | facts[name]) for name in names}
    ground = verdict_under(common)
    if not names:
        return {"verdict": ground, "own": {}, "common": ground, "mixtures": []}
    if len(names) == 1:
        return {"verdict": ground, "own": own, "common": ground, "mixtures": []}
    groups = [list(statement.atoms) for statement in problem.statements]
    grouped = {atom for group in groups for atom in group}
    disputed = {a for name in names for a in facts[name] if a not in common}
    groups += [[atom] for atom in sorted(disputed - grouped, key=lambda atom: atom.key)]
    groups = [[atom for atom in group if atom in disputed] for group in groups]
    mixtures = []
    for choice in product(names, repeat=len([g for g in groups if g])):
        mixed = dict(common)
        for name, group in zip(choice, [g for g in groups if g], strict=True):
            mixed |= {atom: facts[name][atom] for atom in group if atom in facts[name]}
        found = verdict_under(mixed)
        if found != "impossible":
            mixtures.append(found)
    verdicts = set(own.values())
    if len(verdicts) > 1:
        verdict = "contested"
    else:
        (verdict,) = verdicts
        if set(mixtures) != {verdict}:
            verdict = "undetermined"
    return {"verdict": verdict, "own": own, "common": ground, "mixtures": mixtures}
