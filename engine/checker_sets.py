"""
The checker's own list of what decides: every completion at once, as decision diagrams that it draws itself.

From the rules alone, and from nothing that the deciding side says, it draws where each outcome holds, and takes from
that every smallest set of answers that leads there. So a list is complete if each of these stands in it. A diagram is a
number; equal ones are one, as in R. E. Bryant, Graph-based algorithms for Boolean function manipulation, 1986. The sets
come by cofactors, after O. Coudert and J. C. Madre, Implicit and incremental computation of primes and essential primes
of Boolean functions, 1992.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from .core import And, Const, Formula, Not, Or, Var

NO, YES = 0, 1
"""The two diagrams that decide nothing more."""

Terms = frozenset[tuple[int, int]]
"""Sets of answers: what is taken as true and what as false, each as bits."""


class Diagrams:
    """
    Diagrams over facts, those first whose key comes first; they are values that a case can be judged in.
    """

    true, false = YES, NO

    def __init__(self, keys: Sequence[str]) -> None:
        self._nodes: list[tuple[int, int, int]] = [(-1, NO, NO), (-1, YES, YES)]
        """The fact decided on, by its place, and the diagrams where it is false and where it is true."""
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._chosen: dict[tuple[int, int, int], int] = {}
        self._least: dict[tuple[int, int], Terms] = {}
        self.facts = {key: self._node(place, NO, YES) for place, key in enumerate(keys)}
        """The diagram of each fact alone."""

    def _node(self, place: int, low: int, high: int) -> int:
        if low == high:
            return low
        key = place, low, high
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._nodes)
            self._nodes.append(key)
        return number

    def _halves(self, diagram: int, place: int) -> tuple[int, int]:
        """What is left of a diagram where a fact that comes no later than its own is false, and where it is true."""
        decided, low, high = self._nodes[diagram]
        return (low, high) if decided == place else (diagram, diagram)

    def choose(self, condition: int, then: int, otherwise: int) -> int:
        """`then` where the condition holds, and `otherwise` where it does not."""
        if condition == YES or then == otherwise:
            return then
        if condition == NO:
            return otherwise
        if (then, otherwise) == (YES, NO):
            return condition
        key = condition, then, otherwise
        found = self._chosen.get(key)
        if found is None:
            place = max(self._nodes[each][0] for each in key)
            (if0, if1), (then0, then1), (else0, else1) = (self._halves(each, place) for each in key)
            low, high = self.choose(if0, then0, else0), self.choose(if1, then1, else1)
            found = self._chosen[key] = self._node(place, low, high)
        return found

    # the values of a case

    def flip(self, value: int) -> int:
        """The negation."""
        return self.choose(value, NO, YES)

    def both(self, values: Collection[int]) -> int:
        """The conjunction."""
        found = YES
        for value in values:
            found = self.choose(found, value, NO)
        return found

    def either(self, values: Collection[int]) -> int:
        """The disjunction."""
        found = NO
        for value in values:
            found = self.choose(found, YES, value)
        return found

    def truth(self, formula: Formula, case: Mapping[str, int]) -> int:
        """Where a formula holds."""
        found: dict[Formula, int] = {}
        pending = [formula]
        while pending:
            one = pending[-1]
            parts = (one.part,) if isinstance(one, Not) else one.parts if isinstance(one, And | Or) else ()
            missing = [part for part in parts if part not in found]
            if missing:
                pending += missing
                continue
            pending.pop()
            match one:
                case Const(value):
                    found[one] = YES if value else NO
                case Var(atom):
                    found[one] = case[atom.key]
                case Not(part):
                    found[one] = self.flip(found[part])
                case And():
                    found[one] = self.both([found[part] for part in parts])
                case Or():
                    found[one] = self.either([found[part] for part in parts])
        return found[formula]

    def hold(self, literals: Iterable[tuple[str, bool]], formulas: Iterable[Formula], case: Mapping[str, int]) -> int:
        """Where the atoms have these values and the formulas hold."""
        values = [case[key] if wanted else self.flip(case[key]) for key, wanted in literals]
        return self.both([*values, *(self.truth(one, case) for one in formulas)])

    # what decides

    def joined(self, constraints: Iterable[int], goals: Iterable[int]) -> int:
        """Where those of the constraints hold that have to do with the goals, by what they speak of."""
        reached = 0
        for goal in goals:
            reached |= self._support(goal)
        rest = [(one, self._support(one)) for one in constraints]
        taken = list(rest)
        found = YES
        while taken:
            taken = [pair for pair in rest if pair[1] & reached or pair[0] == NO]
            rest = [pair for pair in rest if pair not in taken]
            for one, support in taken:
                reached |= support
                found = self.both((found, one))
        return found

    def _support(self, diagram: int) -> int:
        """The facts that a diagram turns on, as bits."""
        pending, seen, found = [diagram], {NO, YES}, 0
        while pending:
            one = pending.pop()
            if one not in seen:
                seen.add(one)
                place, low, high = self._nodes[one]
                found |= 1 << place
                pending += (low, high)
        return found

    def meets(self, diagram: int, term: tuple[int, int]) -> bool:
        """Whether a diagram holds somewhere where these facts are true and those are false."""
        true, false = term
        pending, seen = [diagram], {NO}
        while pending:
            one = pending.pop()
            if one == YES:
                return True
            if one not in seen:
                seen.add(one)
                place, low, high = self._nodes[one]
                pending += [] if true >> place & 1 else [low]
                pending += [] if false >> place & 1 else [high]
        return False

    def least(self, goal: int, possible: int) -> Terms:
        """Every smallest set of answers that something possible agrees with, and only what leads to the goal."""
        return self._primes(self.choose(possible, goal, YES), possible)

    def _primes(self, goal: int, possible: int) -> Terms:
        if NO in (goal, possible):
            return frozenset()
        if goal == YES:
            return frozenset(((0, 0),))
        found = self._least.get((goal, possible))
        if found is None:
            place = max(self._nodes[goal][0], self._nodes[possible][0])
            (goal0, goal1), (possible0, possible1) = self._halves(goal, place), self._halves(possible, place)
            # Without the fact: what leads there either way. With it: what leads there this way alone.
            without = self._primes(self.both((goal0, goal1)), self.either((possible0, possible1)))
            bit = 1 << place
            low = {(true, false | bit) for true, false in self._primes(goal0, possible0) - without}
            high = {(true | bit, false) for true, false in self._primes(goal1, possible1) - without}
            found = self._least[goal, possible] = without | low | high
        return found
