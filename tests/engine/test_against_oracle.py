"""The engine against the brute-force oracle: verdicts, deciding sets, duties, grounds, accounts."""

from __future__ import annotations

from collections import Counter
from random import Random

import oracle
import problems
import pytest
from wide import Wide, listed

from licet.clauses.verdict import Kind
from licet.engine import decide as deciding
from licet.engine import diagram
from licet.engine.core import Assignment, Problem
from licet.engine.decide import decide
from licet.engine.decision import Decision
from licet.engine.mixtures import common_ground, own
from licet.engine.outcome import ADVERSE
from licet.engine.table import WIDEST
from licet.engine.validate import ContradictionError


def random_problem(seed: int, *, accounts: int = 0) -> Problem:
    """A small problem with some of everything."""
    rng = Random(seed)
    return problems.problem(
        rng,
        open_atoms=rng.randint(1, 4 if accounts else 5),
        bounds=rng.choice((0, 0, 2, 3)),
        todos=rng.choice((0, 0, 1, 2, 3)) if not accounts else rng.choice((0, 0, 1, 2)),
        acts=rng.choice((1, 1, 2)),
        rules=rng.randint(1, 6),
        axioms=rng.choice((0, 1, 2)) if not accounts else rng.choice((0, 0, 1)),
        given=0.15 if accounts else 0.2,
        accounts=accounts,
    )


def agree(problem: Problem, *, certify: bool = True) -> Decision | None:
    """Both say the same of a problem without accounts; None where the facts contradict each other."""
    tried = oracle.Oracle(problem, dict(problem.facts))
    if not tried.completions:
        with pytest.raises(ContradictionError):
            decide(problem, certify=certify)
        return None
    decision = decide(problem, certify=certify)
    assert tried.verdict() == decision.kind
    assert {name for name, _ in tried.outcomes} == {outcome.value for outcome in decision.outcomes}
    assert decision.checked
    assert decision.deciding_complete
    found = listed(decision)
    assert tried.deciding() == found
    assert {atom for literals, _ in found for atom, _ in literals} == set(decision.ask_first)
    if decision.kind is Kind.CONDITIONAL:
        assert tried.sufficient() == {frozenset(each) for each in decision.sufficient}
        assert tried.needed() == {frozenset(each.alternatives) for each in decision.duties}
    against = tried.against()
    grounds = {(g.kind.value, g.act, g.source): g.always for g in decision.grounds if g.kind in ADVERSE}
    assert set().union(*against) == grounds.keys()
    assert {key for key, always in grounds.items() if always} == set.intersection(*against)
    return decision


def agree_on_accounts(problem: Problem) -> Decision | None:
    """Both say the same of a problem with accounts; None where somebody contradicts himself."""
    grounds = [common_ground(problem), *(own(problem, account.name) for account in problem.accounts)]
    if not all(oracle.Oracle(problem, dict(each)).completions for each in grounds):
        with pytest.raises(ContradictionError):
            decide(problem)
        return None
    decision = decide(problem)
    expected = oracle.judge(problem)
    assert expected["verdict"] == decision.kind
    assert expected["own"] == {name: each.kind for name, each in decision.accounts}
    assert decision.common is not None
    assert expected["common"] == decision.common.kind
    assert decision.checked
    if decision.kind is Kind.CONTESTED:
        common = dict(common_ground(problem))
        sets = [
            oracle.disputed(problem, common, dict(account.facts))
            for account, (_, each) in zip(problem.accounts, decision.accounts, strict=True)
            if each.kind is not Kind.UNDETERMINED
        ]
        assert set().union(*sets) == {frozenset(each.literals) for each in decision.disputed}
    if decision.mixture is not None:
        assert decision.mixture.kind in expected["mixtures"]
    return decision


def agree_widely(problem: Problem, facts: Assignment, decision: Decision) -> None:
    """Verdict and deciding sets are those of all completions and all partial assignments."""
    tried = Wide(problem, dict(facts))
    expected = tried.verdict()
    assert decision.kind == ("undetermined" if expected == "ungoverned" else expected)
    assert tried.deciding() == listed(decision)
    assert decision.checked
    assert decision.deciding_complete


def agree_on_unknowns(seed: int, unknowns: int, accounts: int) -> int | None:
    """
    A problem with so many unknowns, numbers among them, agrees with brute force for the common ground and for every
    account; how many deciding sets it has, or None where somebody contradicts himself.
    """
    rng = Random(seed)
    bounds = rng.choice((0, 2, 3, 4))
    problem = problems.problem(
        rng,
        open_atoms=unknowns - bounds,
        bounds=bounds,
        todos=rng.choice((0, 0, 1, 2)),
        acts=rng.choice((1, 1, 2)),
        rules=rng.randint(4, 7),
        axioms=rng.choice((0, 1, 2)),
        given=0.0,
        accounts=accounts,
    )
    try:
        decision = decide(problem, certify=False)
    except ContradictionError:
        facts = [common_ground(problem), *(own(problem, account.name) for account in problem.accounts)]
        assert any(Wide(problem, dict(each)).verdict() == "impossible" for each in facts)
        return None
    if not accounts:
        agree_widely(problem, problem.facts, decision)
        return len(decision.deciding)
    assert decision.common is not None
    agree_widely(problem, common_ground(problem), decision.common)
    for name, each in decision.accounts:
        agree_widely(problem, own(problem, name), each)
    assert oracle.judge(problem, lambda problem, facts: Wide(problem, facts).verdict())["verdict"] == decision.kind
    return len(decision.common.deciding) + sum(len(each.deciding) for _, each in decision.accounts)


def test_wide_is_the_oracle() -> None:
    """
    All completions at once come to what the oracle finds one by one.
    """
    for seed in range(5000, 5060):
        problem = random_problem(seed)
        tried, wide = oracle.Oracle(problem, dict(problem.facts)), Wide(problem, dict(problem.facts))
        if not tried.completions:
            assert "impossible" == wide.verdict()
            continue
        assert tried.verdict() == ("undetermined" if wide.verdict() == "ungoverned" else wide.verdict())
        assert tried.deciding() == wide.deciding()


def test_unknowns() -> None:
    """
    With eight unknowns, numbers among them, deciding sets are those of brute force, with accounts and without.
    """
    found = [agree_on_unknowns(seed, 8, (0, 0, 2, 3)[seed % 4]) for seed in range(10)]
    assert sum(one or 0 for one in found) > 25


@pytest.mark.slow
def test_twelve_unknowns() -> None:
    """
    The same with nine to twelve unknowns, on hundreds of problems.
    """
    counts: Counter[tuple[str, int]] = Counter()
    for seed in range(10_000, 10_280):
        unknowns, accounts = 9 + seed % 4, (0, 0, 2, 0, 3)[seed % 5]
        found = agree_on_unknowns(seed, unknowns, accounts)
        if found is not None:
            counts["problems", unknowns] += 1
            counts["sets", unknowns] += found
    print(dict(sorted(counts.items())))
    assert counts["problems", 12] > 50


def test_random_problems() -> None:
    """
    On random problems verdict, outcomes, deciding sets, duties and grounds are those of the oracle.
    """
    seen = Counter(decision.kind for seed in range(130) if (decision := agree(random_problem(seed))))
    assert all(seen[kind] for kind in Kind if kind is not Kind.CONTESTED), seen


def only_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the solver find everything: no truth table and no diagram is used."""
    monkeypatch.setattr(deciding, "TABLE_LIMIT", -1)
    monkeypatch.setattr(deciding, "QUICK_TABLE", WIDEST * WIDEST)


def test_random_problems_by_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The same where the solver finds everything and no truth table is used.
    """
    only_search(monkeypatch)
    seen = Counter(decision.kind for seed in range(1000, 1035) if (decision := agree(random_problem(seed))))
    assert seen[Kind.UNDETERMINED] > 10


def test_random_problems_by_diagrams(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A diagram has the same completions as a truth table, down to the witnesses of the certificate.
    """
    for seed in range(2000, 2060):
        problem = random_problem(seed, accounts=seed % 3)
        monkeypatch.setattr(deciding, "QUICK_TABLE", WIDEST)
        try:
            tables = decide(problem, certify=False)
        except ContradictionError:
            continue  # the facts contradict each other
        monkeypatch.setattr(deciding, "QUICK_TABLE", -1)
        diagrams = decide(problem, certify=False)
        assert (tables, tables.certificate) == (diagrams, diagrams.certificate)


def test_a_diagram_that_grows_too_large_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What diagrams are too large for goes to the tables, and to the solver beyond them.
    """
    problem = problems.problem(Random(0), open_atoms=8, rules=4, axioms=2, given=0.0, bounds=2)
    expected = decide(problem)
    monkeypatch.setattr(deciding, "QUICK_TABLE", -1)
    monkeypatch.setattr(diagram, "LARGEST", 4)
    for limit in (WIDEST, -1):
        monkeypatch.setattr(deciding, "TABLE_LIMIT", limit)
        found = decide(problem)
        assert (found.kind, found.deciding, found.ask_first) == (expected.kind, expected.deciding, expected.ask_first)


def test_random_accounts() -> None:
    """
    Accounts, common ground and mixtures come to what the oracle says.
    """
    seen: Counter[Kind | None] = Counter()
    for seed in range(80):
        decision = agree_on_accounts(random_problem(seed, accounts=1 + seed % 3))
        if decision is not None:
            seen[decision.kind] += 1
    assert seen[Kind.CONTESTED] > 5, seen


def test_many_open_atoms(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Both routes list the same deciding sets for problems too large for the oracle.
    """
    problem = problems.problem(Random(0), open_atoms=8, rules=4, axioms=2, given=0.0, bounds=2)
    tables = decide(problem)
    only_search(monkeypatch)
    search = decide(problem)
    assert (tables.kind, tables.deciding, tables.ask_first) == (search.kind, search.deciding, search.ask_first)


def test_search_is_the_same_whatever_came_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The solver's witnesses do not depend on what was decided before in the same process.
    """
    only_search(monkeypatch)
    work = [problems.problem(Random(seed), open_atoms=6, rules=4, axioms=0, given=0.0) for seed in range(6)]
    first = [decide(problem).certificate for problem in work]
    again = [decide(problem).certificate for problem in reversed(work)]
    assert first == again[::-1]


@pytest.mark.slow
def test_more_random_problems() -> None:
    """
    The same as above on thousands more, larger ones among them.
    """
    for seed in range(100_000, 102_000):
        agree(random_problem(seed))
        agree_on_accounts(random_problem(seed, accounts=2 + seed % 2))
    for seed in range(60):
        rng = Random(seed)
        agree(problems.problem(rng, open_atoms=7, bounds=2, todos=3, acts=2, rules=7, axioms=3, given=0.1))
