"""
Accounts: a verdict for each source, for the common ground and for every mixture, and what they come to together.
"""

from __future__ import annotations

from .budget import Budget
from .core import Problem
from .decide import Given, decide_single
from .decision import Decision
from .outcome import lower
from .validate import validate


def decide_accounts(problem: Problem, budget: Budget, *, certify: bool) -> Decision:
    """The verdict over all accounts."""
    validate(problem)
    lowered = lower(problem)
    return decide_single(Given(problem, lowered, problem.facts), budget)
