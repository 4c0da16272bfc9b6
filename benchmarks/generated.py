"""
Instruments of any size from a seed, once for licet and once in the words of each peer.

The workload is that of access policies: permissions and bans on many acts, each under some conditions and thresholds,
with exceptions nested up to three deep. An act is reserved: it is allowed if some permission of it applies and no ban.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from random import Random

from attrs import field, frozen

from licet.engine.core import (
    TRUE,
    Act,
    Atom,
    AtomKind,
    Bound,
    Element,
    Formula,
    Modality,
    Problem,
    Relation,
    Reservation,
    Rule,
    Var,
    negation,
)

FACTS = 60
NUMBERS = 6
PER_ACT = 20
"""So many clauses speak of each act, whatever the size of the instrument: what can bear on an act stays the same."""


@frozen
class Test:
    """
    One condition: a fact, or a number that is at least some threshold; or the opposite.
    """

    name: str
    at_least: int | None
    holds: bool

    def formula(self) -> Formula:
        """As licet's own."""
        if self.at_least is None:
            made: Formula = Var(Atom(self.name))
        else:
            bound = Bound(self.name, Relation.GE, Fraction(self.at_least))
            made = Var(Atom(f"{self.name}>={self.at_least}", AtomKind.COMPARISON, bound))
        return made if self.holds else negation(made)

    def cedar(self) -> str:
        """As Cedar's."""
        text = f"context.{self.name}" + ("" if self.at_least is None else f" >= {self.at_least}")
        return text if self.holds else f"!({text})"


@frozen
class Clause:
    """
    A permission or ban of one act under conditions, unless its exception applies.
    """

    id: str
    act: str
    permit: bool
    tests: tuple[Test, ...]
    unless: tuple[tuple[Test, ...], ...]
    """The exception, the exception to it, and so on."""

    def cedar(self) -> str:
        """As a policy of Cedar's."""
        words = " && ".join(test.cedar() for test in self.tests)
        exception = "false"
        for tests in reversed(self.unless):
            exception = f"({' && '.join(test.cedar() for test in tests)} && !{exception})"
        effect = "permit" if self.permit else "forbid"
        head = f'@id("{self.id}") {effect}(principal, action == Action::"{self.act}", resource)'
        return f"{head} when {{ {words} && !{exception} }};"

    def asp(self) -> Iterator[str]:
        """As rules of answer set programming, numbers as threshold atoms."""
        for depth, tests in enumerate((self.tests, *self.unless)):
            body = [_asp(test) for test in tests]
            if depth < len(self.unless):
                body.append(f"not x({self.id},{depth + 1})")
            yield f"x({self.id},{depth}) :- {', '.join(body)}."

    def rules(self) -> Iterator[Rule]:
        """As rules of the ground core."""
        names = [self.id, *(f"{self.id}!{depth}" for depth in range(len(self.unless)))]
        for depth, tests in enumerate((self.tests, *self.unless)):
            modality = (Modality.PERMIT if self.permit else Modality.FORBID) if depth == 0 else Modality.EXCEPT
            yield Rule(
                names[depth],
                modality,
                self.act,
                tuple(Element(test.formula()) for test in tests),
                defeated_by=tuple(names[depth + 1 : depth + 2]),
            )


def _asp(test: Test) -> str:
    atom = test.name if test.at_least is None else f"{test.name}_{test.at_least}"
    return atom if test.holds else f"not {atom}"


@frozen
class Generated:
    """
    One instrument.
    """

    clauses: tuple[Clause, ...] = field(repr=False)

    @property
    def acts(self) -> tuple[str, ...]:
        """The acts that it speaks of."""
        return tuple(dict.fromkeys(clause.act for clause in self.clauses))

    def of(self, act: str) -> tuple[Clause, ...]:
        """The clauses on one act."""
        return tuple(clause for clause in self.clauses if clause.act == act)

    def problem(self) -> Problem:
        """As a problem of the ground core: all acts, each reserved."""
        acts = tuple(Act(act, reservations=(Reservation(f"{act}:reserved", TRUE),)) for act in self.acts)
        return Problem(acts, tuple(rule for clause in self.clauses for rule in clause.rules()))

    def cedar(self) -> str:
        """As a policy set of Cedar's."""
        return "\n".join(clause.cedar() for clause in self.clauses)

    def thresholds(self) -> tuple[tuple[str, int], ...]:
        """The numbers with their thresholds."""
        found = {
            (test.name, test.at_least): None
            for clause in self.clauses
            for tests in (clause.tests, *clause.unless)
            for test in tests
            if test.at_least is not None
        }
        return tuple(found)

    def asp(self) -> str:
        """As an answer set program whose facts are externals."""
        names = [f"f{index}" for index in range(FACTS)] + [f"{name}_{at}" for name, at in self.thresholds()]
        lines = [f"#external {name}." for name in names]
        lines += [line for clause in self.clauses for line in clause.asp()]
        return "\n".join(lines)


@frozen
class Facts:
    """
    What is known in one decision: facts by name, and numbers.
    """

    act: str
    facts: dict[str, bool]
    numbers: dict[str, int]

    def context(self) -> dict[str, bool | int]:
        """As Cedar's context."""
        return {**self.facts, **self.numbers}

    def json(self) -> str:
        """As text."""
        return json.dumps(self.context())


def generated(size: int, seed: int = 1) -> Generated:
    """An instrument of `size` clauses."""
    rng = Random(f"{size} {seed}")
    clauses = []
    for index in range(size):
        act = f"act{index // PER_ACT}"
        depth = rng.choice((0, 1, 2, 3))
        clauses.append(
            Clause(
                f"c{index}",
                act,
                rng.random() < 0.6,
                _tests(rng, rng.randint(5, 10), 2),
                tuple(_tests(rng, rng.randint(2, 5), 1) for _ in range(depth)),
            )
        )
    return Generated(tuple(clauses))


def _tests(rng: Random, facts: int, numbers: int) -> tuple[Test, ...]:
    names = rng.sample(range(FACTS), facts)
    found = [Test(f"f{name}", None, rng.random() < 0.8) for name in names]
    scales = rng.sample(range(NUMBERS), numbers)
    found += [Test(f"n{name}", 10 * rng.randint(1, 9), rng.random() < 0.7) for name in scales]
    return tuple(found)


def decisions(instrument: Generated, count: int, seed: int = 2) -> tuple[Facts, ...]:
    """Questions about its acts, with everything known."""
    rng = Random(seed)
    acts: Sequence[str] = instrument.acts
    return tuple(
        Facts(
            rng.choice(acts),
            {f"f{index}": rng.random() < 0.7 for index in range(FACTS)},
            {f"n{index}": rng.randint(0, 100) for index in range(NUMBERS)},
        )
        for _ in range(count)
    )
