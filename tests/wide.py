"""
The oracle again, over all completions at once: one bit for each completion of the open atoms.

As naive as `oracle`, which it is compared with, and like it apart from the engine's code; but wide enough to try all
partial assignments of a dozen unknowns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations, product

from oracle import Facts, everything, number_exists

from licet.clauses.verdict import Kind
from licet.engine.core import Act, And, Atom, Const, Formula, Modality, Not, Problem, Reservation, Var
from licet.engine.decision import Decision

Literals = frozenset[tuple[Atom, bool]]
Values = Mapping[Atom, int]

VERDICTS = ("permitted", "conditional", "prohibited", "conflict", "ungoverned", "undetermined", "impossible")
NAMES = ("allowed", "once", "not-allowed", "collision", "ungoverned")


def column(place: int, full: int) -> int:
    """The completions, by number, whose bit `place` is set."""
    block = 1 << place
    return full ^ full // ((1 << block) + 1)


class Wide:
    """
    Everything about a problem under an assignment, all completions side by side.
    """

    def __init__(self, problem: Problem, facts: Facts) -> None:
        self.problem = problem
        self.rules = {rule.id: rule for rule in problem.rules}
        every = everything(problem)
        self.todos = [atom for atom in every if atom.kind.value == "todo"]
        self.outstanding = [atom for atom in self.todos if atom not in facts]
        self.columns = [atom for atom in every if atom not in facts and atom.kind.value != "todo"]
        self.full = (1 << (1 << len(self.columns))) - 1
        self.values = {atom: self.full if value else 0 for atom, value in facts.items()}
        self.values |= {atom: column(place, self.full) for place, atom in enumerate(self.columns)}
        self.possible = self._numbers([atom for atom in every if atom.bound is not None])
        for axiom in problem.axioms:
            self.possible &= self.bits(axiom.formula, self.values)
        self.outcomes = self._outcomes()

    def _numbers(self, bounds: list[Atom]) -> int:
        """The completions in which every quantity has a value."""
        possible = self.full
        for quantity in {atom.bound.quantity for atom in bounds if atom.bound}:
            mine = [atom for atom in bounds if atom.bound and atom.bound.quantity == quantity]
            fits = 0
            for values in product((True, False), repeat=len(mine)):
                if number_exists(dict(zip(mine, values, strict=True))):
                    here = self.full
                    for atom, value in zip(mine, values, strict=True):
                        here &= self.values[atom] if value else self.full ^ self.values[atom]
                    fits |= here
            possible &= fits
        return possible

    def bits(self, formula: Formula, values: Values) -> int:
        """The completions where a formula holds."""
        if isinstance(formula, Const):
            return self.full if formula.value else 0
        if isinstance(formula, Var):
            return values[formula.atom]
        if isinstance(formula, Not):
            return self.full ^ self.bits(formula.part, values)
        result = self.full if isinstance(formula, And) else 0
        for part in formula.parts:
            bits = self.bits(part, values)
            result = result & bits if isinstance(formula, And) else result | bits
        return result

    def applies(self, id_: str, values: Values) -> int:
        """The completions where a rule applies."""
        result = self.full
        for element in self.rules[id_].elements:
            result &= self.bits(element.formula, values)
        for other in self.rules[id_].defeated_by:
            result &= self.full ^ self.applies(other, values)
        return result

    def some(self, ids: Iterable[str], values: Values) -> int:
        """The completions where one of these rules applies."""
        result = 0
        for id_ in ids:
            result |= self.applies(id_, values)
        return result

    def ungranted(self, act: Act, each: Reservation, values: Values) -> int:
        """The completions where an act is reserved and nothing that counts grants it."""
        grants = each.grants
        if grants is None:
            permits = [r for r in self.problem.rules if r.act == act.id and r.modality is Modality.PERMIT]
            grants = tuple(rule.id for rule in permits)
        return self.bits(each.holds, values) & (self.full ^ self.some(grants, values))

    def breaches(self, act: Act, values: Values) -> list[tuple[int, tuple[str, ...]]]:
        """Each ban or duty of an act: the completions where it is broken, and what contradicts it."""
        found = []
        for rule in self.problem.rules:
            if rule.act == act.id and rule.modality in (Modality.FORBID, Modality.OBLIGE):
                breach = self.applies(rule.id, values)
                if rule.modality is Modality.OBLIGE:
                    breach &= self.full ^ self.bits(rule.content, values)
                found.append((breach, rule.collides))
        return found

    def base(self, values: Values) -> dict[str, int]:
        """The outcomes where every to-do has a value."""
        hit = collision = lacking = ungoverned = 0
        for act in self.problem.acts:
            covered = self.bits(act.covered, values)
            for breach, collides in self.breaches(act, values):
                against = self.some(collides, values)
                hit |= covered & breach & (self.full ^ against)
                collision |= covered & breach & against
            for each in act.reservations:
                lacks, against = self.ungranted(act, each, values), self.some(each.collides, values)
                lacking |= covered & lacks & (self.full ^ against)
                collision |= covered & lacks & against
            ungoverned |= covered & (self.full ^ self.bits(act.governed, values))
        found = {"not-allowed": hit}
        rest = self.full ^ hit
        found["ungoverned"] = rest & ungoverned
        rest &= self.full ^ ungoverned
        found["not-allowed"] |= rest & lacking
        rest &= self.full ^ lacking
        found["collision"] = rest & collision
        found["allowed"] = rest & (self.full ^ collision)
        return found

    def barred(self, todo: Atom, values: Values) -> int:
        """The completions where doing a to-do is not allowed itself."""
        found = 0
        for bar in self.problem.bars:
            if bar.todo == todo:
                (act,) = [act for act in self.problem.acts if act.id == bar.act]
                for breach, _ in self.breaches(act, values):  # whether or not a permission contradicts it
                    found |= breach
                for each in act.reservations:
                    found |= self.ungranted(act, each, values)
        return found

    def after(self, done: Iterable[Atom]) -> int:
        """The completions that are allowed once exactly `done` of the outstanding are done."""
        chosen = set(done)
        some = {**self.values, **dict.fromkeys(self.outstanding, self.full)}
        values = {**self.values, **{todo: self.full if todo in chosen else 0 for todo in self.outstanding}}
        for todo in self.todos:
            values[todo] &= self.full ^ self.barred(todo, some)
        return self.base(values)["allowed"]

    def _outcomes(self) -> dict[str, int]:
        now = self.after(())
        ever = 0
        for size in range(len(self.outstanding) + 1):
            for done in combinations(self.outstanding, size):
                ever |= self.after(done)
        best = self.base({**self.values, **dict.fromkeys(self.outstanding, self.full)})
        never = self.full ^ ever
        return {
            "allowed": now & self.possible,
            "once": ever & (self.full ^ now) & self.possible,
            "not-allowed": never & best["not-allowed"] & self.possible,
            "collision": never & (best["collision"] | best["allowed"]) & self.possible,
            "ungoverned": never & best["ungoverned"] & self.possible,
        }

    def verdict(self) -> str:
        """The verdict; `ungoverned` where nothing governs, `impossible` where the facts contradict each other."""
        return VERDICTS[_verdict(tuple(self.outcomes[name] for name in NAMES))]

    def deciding(self) -> set[tuple[Literals, str]]:
        """Deciding sets, over all partial assignments."""
        size = len(self.columns)
        leads = bytearray(3**size)
        tables = tuple(self.outcomes[name] for name in NAMES)

        def walk(place: int, code: int, left: tuple[int, ...]) -> None:
            if place < 0:
                leads[code] = _verdict(left)
                return
            half = 1 << place
            mask = (1 << half) - 1
            low, high = tuple(one & mask for one in left), tuple(one >> half for one in left)
            walk(place - 1, code, tuple(a | b for a, b in zip(low, high, strict=True)))
            walk(place - 1, code + 3**place, high)
            walk(place - 1, code + 2 * 3**place, low)

        walk(size - 1, 0, tables)
        if VERDICTS[leads[0]] != "undetermined":
            return set()
        found = set()
        powers = [3**place for place in range(size)]
        for code, to in enumerate(leads):
            if to < 5 and all(
                not (digit := code // power % 3) or leads[code - digit * power] != to for power in powers
            ):
                literals = frozenset(
                    (atom, code // power % 3 == 1)
                    for atom, power in zip(self.columns, powers, strict=True)
                    if code // power % 3
                )
                found.add((literals, VERDICTS[to]))
        return found


def listed(decision: Decision) -> set[tuple[Literals, str]]:
    """The deciding sets of a decision, in the same words; each stands there once."""
    found = [
        (frozenset(each.literals), "ungoverned" if each.kind is Kind.UNDETERMINED else each.kind.value)
        for each in decision.deciding
    ]
    assert len(found) == len(set(found))
    return set(found)


def _verdict(outcomes: tuple[int, ...]) -> int:
    """The place in `VERDICTS` of what some completions come to, given those that have each outcome."""
    allowed, once, not_allowed, collision, ungoverned = outcomes
    kinds = bool(allowed or once) + bool(not_allowed) + bool(collision) + bool(ungoverned)
    if kinds != 1:
        return 5 if kinds else 6
    if not_allowed:
        return 2
    if collision:
        return 3
    return 4 if ungoverned else 1 if once else 0
