"""
The solver's route: completions and deciding sets for any number of open atoms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .budget import Budget
from .circuit import FALSE, TRUE, known_false, known_true
from .core import Atom
from .situation import Situation
from .solver import Literal, Session
from .table import Literals

QUERY = 100
"""So many steps a question to z3 takes: some milliseconds, where a step elsewhere takes a hundredth of that."""


class Search:
    """
    The completions of a situation, as z3 sees them.
    """

    def __init__(self, situation: Situation, budget: Budget) -> None:
        self.columns = situation.columns
        self.situation = situation
        self.budget = budget
        self._session = Session(private=True)
        self._place = {atom: place for place, atom in enumerate(self.columns)}
        self._defined: set[int] = {0}
        self._guards = 0
        self._cost = 0
        for constraint in situation.constraints:
            self._session.clause([self._literal(constraint.literal)])

    def _literal(self, literal: int) -> Literal:
        """The named literal, its node and all below it being defined."""
        nodes = self.situation.circuit.nodes
        pending = [literal >> 1]
        while pending:
            slot = pending[-1]
            node = nodes[slot]
            if slot in self._defined or not isinstance(node, tuple):
                pending.pop()
                continue
            missing = [one >> 1 for one in node if one >> 1 not in self._defined and isinstance(nodes[one >> 1], tuple)]
            if missing:
                pending += missing
                continue
            self._defined.add(slot)
            self._session.define(f"n{slot}", [self._name(one) for one in node])
            pending.pop()
        return self._name(literal)

    def _name(self, literal: int) -> Literal:
        node = self.situation.circuit.nodes[literal >> 1]
        name = f"x{self._place[node]}" if isinstance(node, Atom) else f"n{literal >> 1}"
        return name, not literal & 1

    def _given(self, given: Mapping[Atom, bool]) -> list[Literal]:
        return [(f"x{self._place[atom]}", value) for atom, value in given.items()]

    def listing(self) -> None:
        """What is asked from here on counts as long as it takes: it is for the list of what decides."""
        self._cost = QUERY

    def exists(self, literal: int, given: Mapping[Atom, bool]) -> dict[Atom, bool] | None:
        """A completion with `given` where `literal` holds; None if there is none."""
        if literal == FALSE:
            return None
        asked = [] if literal == TRUE else [self._literal(literal)]
        return self._completion([*self._given(given), *asked])

    def _completion(self, assumptions: list[Literal]) -> dict[Atom, bool] | None:
        self.budget.spend(self._cost)
        names = [f"x{place}" for place in range(len(self.columns))]
        model = self._session.model(assumptions, names, self.budget)
        return None if model is None else {atom: model[f"x{place}"] for place, atom in enumerate(self.columns)}

    def primes(self, literal: int) -> Iterator[Literals]:
        """
        Each smallest set of literals that some completion satisfies, and only ones where `literal` holds.

        A model of `t` (chosen true), `f` (chosen false) and a completion proposes a choice. If the goal follows, it is
        cut down to a smallest one and its supersets are excluded; if not, a counterexample, cut down to what makes it
        one, must be contradicted by every further choice. When no choice is left, all have been found. After A.
        Previti, A. Ignatiev, A. Morgado, J. Marques-Silva, Prime compilation of non-clausal formulae, 2015.
        """
        if literal == FALSE:
            return
        if literal == TRUE:
            yield ()
            return
        session = self._session
        opposite = self._literal(literal ^ 1)
        guard = f"g{self._guards}"
        self._guards += 1
        size = len(self.columns)
        for place in range(size):
            session.clause([(f"t{place}", False), (f"x{place}", True)])
            session.clause([(f"f{place}", False), (f"x{place}", False)])
        rails = [f"{rail}{place}" for place in range(size) for rail in "tf"]
        while (chosen := session.model([(guard, True)], rails, self.budget)) is not None:
            self.budget.spend(2 * self._cost)
            choice = [(f"x{name[1:]}", name[0] == "t") for name in rails if chosen[name]]
            core = session.core([opposite, *choice], self.budget)
            if core is None:
                completion = self._completion([opposite, *choice])
                assert completion is not None
                reason = self._reason(literal, completion)
                # Contradict it somewhere: choose the other value of one of its atoms.
                excluded = [(f"{'f' if value else 't'}{self._place[atom]}", True) for atom, value in reason.items()]
            else:
                prime = self._shrunk(opposite, [one for one in core if one in set(choice)])
                excluded = [(f"{'t' if value else 'f'}{name[1:]}", False) for name, value in prime]
                yield tuple((self.columns[int(name[1:])], value) for name, value in prime)
            session.clause([(guard, False), *excluded])

    def _shrunk(self, opposite: Literal, choice: list[Literal]) -> list[Literal]:
        for one in list(choice):
            if one not in choice:
                continue
            self.budget.spend(self._cost)
            fewer = [other for other in choice if other != one]
            core = self._session.core([opposite, *fewer], self.budget)
            if core is not None:
                choice = [other for other in fewer if other in core]
        return sorted(choice, key=lambda each: int(each[0][1:]))

    def _reason(self, literal: int, completion: dict[Atom, bool]) -> dict[Atom, bool]:
        """Literals of the completion under which `literal` fails and the constraints hold, however the rest is."""
        self.budget.spend(self._cost)
        kept = dict(completion)
        circuit = self.situation.circuit
        for atom in self.columns:
            value = kept.pop(atom)
            rails = circuit.rails(
                {one: 1 for one, true in kept.items() if true}, {one: 1 for one, true in kept.items() if not true}, 1
            )
            fails = known_false(rails, literal) & 1
            if not fails or not all(known_true(rails, each.literal) & 1 for each in self.situation.constraints):
                kept[atom] = value
        return kept
