"""A second solver decides every case of the library from the exported text."""

from __future__ import annotations

from pathlib import Path

import pytest
from second_solver import by_cvc5

import licet
from licet.clauses import library
from licet.engine.check import grounded
from licet.engine.decide import decide
from licet.engine.decision import Outcome
from licet.engine.smtlib import script
from licet.supply import instruments_of, vocabulary

CASES = sorted(library.root().rglob("cases/**/*.case"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cvc5_agrees_on_every_case(path: Path) -> None:
    """
    The common ground and each account have the outcomes that the decision gives them.
    """
    case = licet.case(path.read_text(encoding="utf-8"), source=str(path))
    instruments = tuple(given.instrument for given in instruments_of(case, path.parent))
    problem = grounded(case, instruments, vocabulary()).problem
    decision = decide(problem)
    accounts = {account.name: account.facts for account in problem.accounts}
    parts = [(problem.facts, decision.common or decision)]
    parts += [((*problem.facts, *accounts[name]), each) for name, each in decision.accounts]

    for facts, each in parts:
        expected = ["sat" if outcome in each.outcomes else "unsat" for outcome in Outcome]
        assert expected == by_cvc5(script(problem, facts, each.outcomes))
