"""
z3 as the authority: which outcomes are possible, from the problem's own SMT-LIB text.
"""

from __future__ import annotations

from .budget import Budget
from .core import Assignment, Problem
from .decision import Outcome
from .smtlib import encode
from .solver import Session


class Authority:
    """
    A problem loaded into z3 once, to be asked under several assignments.
    """

    def __init__(self, problem: Problem) -> None:
        self._encoding = encode(problem)
        self._session = Session(self._encoding.text)

    def possible(self, assignment: Assignment, budget: Budget) -> frozenset[Outcome]:
        """The outcomes that some completion of the assignment has."""
        given = list(self._encoding.assumptions(assignment))
        return frozenset(
            outcome
            for outcome, name in self._encoding.outcomes.items()
            if self._session.possible([*given, (name, True)], budget)
        )
