"""z3, cvc5, threads, budgets."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from random import Random
from time import perf_counter, sleep

import problems
import pytest
from second_solver import by_cvc5

from licet.clauses.errors import InternalError
from licet.engine.authority import Authority
from licet.engine.budget import Budget, Cancel, Stopped
from licet.engine.checker import check
from licet.engine.core import Act, Atom, Axiom, Element, Modality, Problem, Rule, Var, disj, negation
from licet.engine.decide import decide
from licet.engine.decision import Decision, Outcome, Status
from licet.engine.smtlib import encode, script
from licet.engine.solver import Session
from licet.engine.validate import ContradictionError


def random_problem(seed: int, accounts: int = 0) -> Problem:
    """A problem with some of everything."""
    return problems.problem(
        Random(seed), open_atoms=5, bounds=2, todos=2, rules=5, given=0.1, accounts=accounts, axioms=seed % 3
    )


def decisions(seeds: range, accounts: int = 0) -> list[tuple[Problem, Decision]]:
    """Problems without contradictions, decided."""
    found = []
    for seed in seeds:
        problem = random_problem(seed, accounts)
        try:
            found.append((problem, decide(problem)))
        except ContradictionError:
            continue
    return found


def test_cvc5_agrees() -> None:
    """
    A second solver gives the same answers to the exported text.
    """
    for problem, decision in decisions(range(25)):
        expected = ["sat" if outcome in decision.outcomes else "unsat" for outcome in Outcome]
        assert expected == by_cvc5(script(problem, problem.facts, decision.outcomes))


def test_script_is_text_that_stays() -> None:
    """
    The exported text is short, ASCII, and the same every time.
    """
    atom = Atom("größe | n")
    problem = Problem((Act("use"),), (Rule("r", Modality.FORBID, "use", (Element(Var(atom)),)),), (), {atom: False})
    text = script(problem, problem.facts, (Outcome.ALLOWED,))
    assert text.isascii()
    assert text == script(problem, problem.facts, (Outcome.ALLOWED,))
    assert "; a0 is gr\\xf6\\xdfe | n" in text
    assert "(check-sat-assuming ((not a0) o_allowed))" in text
    assert ["sat", "unsat", "unsat", "unsat", "unsat"] == by_cvc5(text)


def test_disagreement_is_an_internal_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where z3 finds other outcomes, there is no answer.
    """
    problem = Problem((Act("use"),), (Rule("r", Modality.FORBID, "use"),))
    monkeypatch.setattr(Authority, "possible", lambda *_: frozenset({Outcome.ALLOWED}))
    with pytest.raises(InternalError, match="z3 finds"):
        decide(problem)
    assert decide(problem, certify=False).checked


def test_threads() -> None:
    """
    Many decisions at once, in threads that also lose sessions, come to the same as one by one.
    """
    seeds = range(12)
    expected = {id_: decision for id_, (_, decision) in enumerate(decisions(seeds, 2))}
    work = [problem for problem, _ in decisions(seeds, 2)]

    def one(number: int) -> tuple[int, Decision]:
        place = number % len(work)
        decision = decide(work[place])
        if number % 7 == 0:
            gc.collect()
        return place, decision

    with ThreadPoolExecutor(8) as pool:
        for place, decision in pool.map(one, range(3 * len(work))):
            assert expected[place] == decision
            assert expected[place].certificate == decision.certificate


def hard(size: int) -> Problem:
    """Parity: every deciding set is a whole completion, so there are very many."""
    atoms = [Atom(f"a{index}") for index in range(size)]
    odd = Var(atoms[0])
    axioms = []
    for index, atom in enumerate(atoms[1:]):
        state = Atom(f"s{index}")
        here, there = Var(atom), odd
        both = disj((negation(here), negation(there)))
        one = disj((here, there))
        axioms.append(Axiom(disj((negation(Var(state)), both))))
        axioms.append(Axiom(disj((negation(Var(state)), one))))
        axioms.append(Axiom(disj((Var(state), negation(here), there))))
        axioms.append(Axiom(disj((Var(state), here, negation(there)))))
        odd = Var(state)
    return Problem((Act("use"),), (Rule("r", Modality.FORBID, "use", (Element(odd),)),), tuple(axioms))


def test_limit_is_an_outcome_of_its_own() -> None:
    """
    A spent budget gives no verdict, or a checked verdict with deciding sets marked incomplete; and always the same.
    """
    problem = hard(4)
    seen = set()
    for steps in (0, 5, 100, 300, 3000):
        first = decide(problem, steps=steps)
        assert first == decide(problem, steps=steps)
        if first.kind is None:
            assert (Status.INTERRUPTED, False, ()) == (first.status, first.checked, first.deciding)
        else:
            assert (Status.COMPLETE, True) == (first.status, first.checked)
            assert check(problem, first.certificate) is first.kind
        seen.add((first.kind is None, first.deciding_complete))
    assert seen == {(True, False), (False, False), (False, True)}
    assert decide(problem).deciding_complete


def test_cancel_from_another_thread() -> None:
    """
    A long run ends soon after it is cancelled from another thread.
    """
    problem = hard(14)
    cancel = Cancel()
    threading.Timer(0.4, cancel.cancel).start()
    start = perf_counter()
    decision = decide(problem, cancel=cancel)
    assert perf_counter() - start < 3
    assert not decision.deciding_complete
    assert decide(problem, cancel=cancel).status is Status.INTERRUPTED


def test_cancel_inside_z3() -> None:
    """
    A check that z3 is in the middle of is interrupted, and the context stays usable.
    """
    holes = 9
    session = Session()
    for pigeon in range(holes + 1):
        session.clause([(f"p{pigeon}h{hole}", True) for hole in range(holes)])
        for other in range(pigeon):
            for hole in range(holes):
                session.clause([(f"p{pigeon}h{hole}", False), (f"p{other}h{hole}", False)])
    cancel = Cancel()
    threading.Timer(0.3, cancel.cancel).start()
    start = perf_counter()
    with pytest.raises(Stopped):
        session.model([], (), Budget(cancel=cancel))
    assert perf_counter() - start < 3
    with pytest.raises(Stopped):
        session.model([], (), Budget(50))
    sleep(0)
    fresh = Session(encode(hard(3)).text)
    assert fresh.model([("o_allowed", True)], ("a0",), Budget()) is not None


def test_z3_is_loaded_only_when_needed() -> None:
    """
    Deciding without `certify` does not import z3.
    """
    code = (
        "import sys; from licet.engine.decide import decide; from licet.engine.core import *;"
        "rule = Rule('r', Modality.FORBID, 'use', (Element(Var(Atom('p'))),));"
        "d = decide(Problem((Act('use'),), (rule,)), certify=False);"
        "print(d.kind, 'z3' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "undetermined False" == ran.stdout.strip()


def test_cancelled_between_answer_and_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A cancel that comes after z3 answered and before its model is taken stops the work; z3's own error never leaves.
    """
    import z3

    session, cancel = Session(private=True), Cancel()
    session.clause([("p", True)])

    class Interrupted:
        def model(self) -> None:
            raise z3.Z3Exception("there is no current model")

    def answered(*_: object) -> bool:
        cancel.cancel()
        return True

    monkeypatch.setattr(Session, "_check", answered)
    monkeypatch.setitem(session._home.solvers, session._ticket, Interrupted())
    with pytest.raises(Stopped):
        session.model([], (), Budget(None, cancel))
