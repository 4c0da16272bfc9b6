"""The engine against the brute-force oracle: verdicts, deciding sets, duties, grounds, accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from random import Random

import oracle
import problems
import pytest

from licet.clauses.verdict import Kind
from licet.engine import decide as deciding
from licet.engine.core import (
    TRUE,
    Act,
    Atom,
    Element,
    Formula,
    Modality,
    Problem,
    Reservation,
    Rule,
    Var,
    conj,
    disj,
    negation,
)
from licet.engine.decide import decide
from licet.engine.decision import Decision
from licet.engine.mixtures import common_ground, own
from licet.engine.outcome import ADVERSE
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
    found = [
        (frozenset(each.literals), "ungoverned" if each.kind is Kind.UNDETERMINED else each.kind.value)
        for each in decision.deciding
    ]
    assert len(found) == len(set(found))
    assert tried.deciding() == set(found)
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


def test_random_problems() -> None:
    """
    On random problems verdict, outcomes, deciding sets, duties and grounds are those of the oracle.
    """
    seen = Counter(decision.kind for seed in range(180) if (decision := agree(random_problem(seed))))
    assert all(seen[kind] for kind in Kind if kind is not Kind.CONTESTED), seen


def test_random_problems_by_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The same where the solver finds everything and no truth table is used.
    """
    monkeypatch.setattr(deciding, "TABLE_LIMIT", -1)
    seen = Counter(decision.kind for seed in range(1000, 1050) if (decision := agree(random_problem(seed))))
    assert seen[Kind.UNDETERMINED] > 10


def test_random_accounts() -> None:
    """
    Accounts, common ground and mixtures come to what the oracle says.
    """
    seen: Counter[Kind | None] = Counter()
    for seed in range(80):
        decision = agree_on_accounts(random_problem(seed, accounts=1 + seed % 3))
        if decision is not None:
            seen[decision.kind] += 1
    assert seen[Kind.CONTESTED] > 10, seen


def test_many_open_atoms() -> None:
    """
    Both routes list the same deciding sets for problems too large for the oracle.
    """
    for seed in range(1):
        problem = problems.problem(Random(seed), open_atoms=8, rules=4, axioms=2, given=0.0, bounds=2)
        tables = decide(problem)
        limit = deciding.TABLE_LIMIT
        try:
            deciding.TABLE_LIMIT = -1
            search = decide(problem)
        finally:
            deciding.TABLE_LIMIT = limit
        assert (tables.kind, tables.deciding, tables.ask_first) == (search.kind, search.deciding, search.ask_first)


def test_search_is_the_same_whatever_came_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The solver's witnesses do not depend on what was decided before in the same process.
    """
    monkeypatch.setattr(deciding, "TABLE_LIMIT", -1)
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


A, B = Atom("a"), Atom("b")
BODIES: tuple[Formula, ...] = (
    TRUE,
    Var(A),
    negation(Var(A)),
    Var(B),
    conj((Var(A), Var(B))),
    disj((Var(A), negation(Var(B)))),
)
SHAPES = tuple(product((Modality.PERMIT, Modality.FORBID, Modality.OBLIGE, Modality.EXCEPT), BODIES))
GIVEN = tuple(
    tuple((atom, value) for atom, value in zip((A, B), values, strict=True) if value is not None)
    for values in product((None, True, False), repeat=2)
)


def small_scope() -> Iterator[Problem]:
    """
    All problems of one act with up to two rules over two atoms, up to the order of the rules: every modality and body,
    defeat, collision, reservation, government and state of the facts.
    """
    acts = tuple(
        Act("use", TRUE, governed, () if holds is None else (Reservation("res", holds),))
        for governed in (TRUE, Var(B))
        for holds in (None, TRUE, Var(B))
    )
    for first, second in product(range(len(SHAPES) + 1), repeat=2):
        if first > second:
            continue
        shapes = [SHAPES[index - 1] for index in (first, second) if index]
        edges = (None, (0, 1), (1, 0)) if len(shapes) == 2 else (None,)
        for edge, collide in product(edges, (False, True)):
            rules = []
            for place, (modality, body) in enumerate(shapes):
                other = f"r{1 - place}"
                defeated = (other,) if edge is not None and edge[0] == place else ()
                against = len(shapes) == 2 and shapes[1 - place][0] is Modality.PERMIT
                judged = modality in (Modality.FORBID, Modality.OBLIGE)
                collides = (other,) if collide and against and judged and not defeated else ()
                content = Var(B) if modality is Modality.OBLIGE else TRUE
                rules.append(Rule(f"r{place}", modality, "use", (Element(body),), defeated, collides, content))
            if collide and not any(rule.collides for rule in rules):
                continue
            for act, given in product(acts, GIVEN):
                yield Problem((act,), tuple(rules), (), given)


def test_small_scope_sampled() -> None:
    """
    A sample of the exhaustive comparison below.
    """
    for index, problem in enumerate(small_scope()):
        if index % 211 == 0:
            agree(problem, certify=False)


@pytest.mark.slow
def test_small_scope_exhaustively() -> None:
    """
    On every small problem the engine and the oracle agree.
    """
    count = 0
    for problem in small_scope():
        agree(problem, certify=False)
        count += 1
    print(f"{count} problems")
    assert count > 40_000
