"""
Rows on sets of facts, loading and proofs: deciding sets, smallest changes, getting ready, checking a proof.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from statistics import median
from typing import Any

from benchmarks.engine import SIZES, Row, beside, percentile, same, timed
from benchmarks.generated import PER_ACT, Clause, Facts, Generated, Test, decisions, generated

OPEN = (10, 15, 20)


def rows(samples: int) -> Iterator[Row]:
    """All of them."""
    for many in OPEN:
        yield deciding_sets(many, samples * 3)
    for size in SIZES[:2]:
        yield smallest_change(size, samples // 4)
    yield growth(samples)
    for size in SIZES[:2]:
        yield loading(size)
    yield checking(samples // 4)


def _open_names(rng: random.Random, clauses: tuple[Clause, ...], many: int) -> set[str]:
    """Facts that a few of the clauses speak of together, so that they bear on each other."""
    names: dict[str, None] = {}
    for clause in rng.sample(clauses, len(clauses)):
        for tests in (clause.tests, *clause.unless):
            names.update((test.name, None) for test in tests if test.at_least is None)
        if len(names) >= many:
            break
    return set(list(names)[:many])


def deciding_sets(many: int, samples: int) -> Row:
    """All smallest deciding sets, beside python-sat's enumeration of prime implicants of the same residual formula."""
    from pysat.examples.primer import Primer
    from pysat.formula import Formula, Neg

    from licet.engine.budget import Budget
    from licet.engine.compiled import Compiled
    from licet.engine.decision import Outcome
    from licet.engine.slices import Slices
    from licet.engine.table import primes

    instrument = generated(SIZES[0])
    slices = Slices(instrument.problem())
    compiled = {act: Compiled(slices.of([act])) for act in instrument.acts}
    rng = random.Random(many)
    ours, theirs, compared, most = [], [], 0, 0
    for number, one in enumerate(decisions(instrument, samples, seed=many)):
        here, clauses = compiled[one.act], instrument.of(one.act)
        hidden = _open_names(rng, clauses, many)
        known = here.stated({name: value for name, value in one.facts.items() if name not in hidden}, one.numbers)

        def sets() -> list[set[frozenset[tuple[str, bool]]]]:
            rows = here.rows(known)
            assert rows is not None
            return [
                {
                    frozenset((atom.key, value) for atom, value in literals)
                    for literals in primes(rows.columns, rows.outcomes[to], rows.possible, Budget())
                }
                for to in (Outcome.ALLOWED, Outcome.NOT_ALLOWED)
            ]

        here.outcomes(known)  # the act's clauses are ready; the question is new
        found, took = timed(sets)
        context = f"{many} {number}"
        formula, names = _residual(clauses, one, hidden, context)
        if formula is None:
            same([len(each) for each in found] in ([0, 1], [1, 0]), True)
        else:

            def enumerate_() -> list[set[frozenset[tuple[str, bool]]]]:
                listed = []
                for goal in (formula, Neg(formula)):
                    with Primer(goal, implicates=False) as primer:
                        listed.append({frozenset(map(names, prime)) for prime in primer.enumerate()})
                return listed

            answers, again = timed(enumerate_)
            theirs += again
            ours += took
            same(answers, found)
        Formula.cleanup(context)
        most = max(most, *(len(each) for each in found))
        compared += formula is not None
    slowest = percentile(ours, 99)
    row = beside(f"all smallest deciding sets, {many} open facts", ours, "python-sat", theirs, 5, "")
    return Row(
        row.what,
        ours,
        "5 x, p99 10 ms",
        bool(row.met) and slowest <= 0.01,
        row.peer,
        theirs,
        f"{compared} lists equal, up to {most} sets",
    )


def _residual(clauses: tuple[Clause, ...], one: Facts, hidden: set[str], context: str) -> tuple[Any, Any]:
    """What is left of `allowed` under the facts, for python-sat; None where nothing is open."""
    from pysat.formula import And, Atom, Formula, Neg, Or

    Formula.set_context(context)

    def test(each: Test) -> Any:
        if each.name in hidden:
            return Atom(each.name) if each.holds else Neg(Atom(each.name))
        value = one.facts[each.name] if each.at_least is None else one.numbers[each.name] >= each.at_least
        return value is each.holds

    def conj(parts: list[Any]) -> Any:
        left = [part for part in parts if part is not True]
        if any(part is False for part in left):
            return False
        return True if not left else left[0] if len(left) == 1 else And(*left)

    def disj(parts: list[Any]) -> Any:
        left = [part for part in parts if part is not False]
        if any(part is True for part in left):
            return True
        return False if not left else left[0] if len(left) == 1 else Or(*left)

    def neg(part: Any) -> Any:
        return not part if isinstance(part, bool) else Neg(part)

    def applies(levels: list[tuple[Test, ...]]) -> Any:
        rest = [neg(applies(levels[1:]))] if levels[1:] else []
        return conj([*map(test, levels[0]), *rest])

    bodies = [(clause.permit, applies([clause.tests, *clause.unless])) for clause in clauses]
    granted = disj([body for permit, body in bodies if permit])
    banned = disj([body for permit, body in bodies if not permit])
    whole = conj([granted, neg(banned)])
    if isinstance(whole, bool):
        return None, None
    whole.clausify()
    numbers = {Atom(name).name: name for name in hidden}

    def named(literal: int) -> tuple[str, bool]:
        return numbers[abs(literal)], literal > 0

    return whole, named


def smallest_change(size: int, samples: int) -> Row:
    """The smallest change that permits, of sixteen facts that may change, beside z3's optimiser on the same slice."""
    import z3

    from licet.engine.compiled import Compiled
    from licet.engine.flips import smallest_changes
    from licet.engine.slices import Slices
    from licet.engine.smtlib import encode

    instrument = generated(size)
    slices = Slices(instrument.problem())
    rng = random.Random(7)
    ready: dict[str, Any] = {}
    ours, theirs, compared, changed = [], [], 0, 0
    for one in decisions(instrument, samples * 2, seed=7)[:samples]:
        if one.act not in ready:
            problem = slices.of([one.act])
            encoding = encode(problem)
            optimiser = z3.Optimize()
            optimiser.from_string(encoding.text)
            ready[one.act] = Compiled(problem), encoding, optimiser
        compiled, encoding, optimiser = ready[one.act]
        names = _open_names(rng, instrument.of(one.act), 16)
        movable = [atom for atom in compiled.atoms if atom.key in names]
        known = compiled.stated(one.facts, one.numbers)
        smallest_changes(compiled, known, movable)
        changes, took = timed(lambda: smallest_changes(compiled, known, movable), 3)
        ours += took

        def optimum() -> int | None:
            optimiser.push()
            for atom in compiled.atoms:
                term = z3.Bool(encoding.names[atom])
                value = bool(known[0] & compiled.bit[atom])
                if atom in movable:
                    optimiser.add_soft(term if value else z3.Not(term))
                else:
                    optimiser.add(term if value else z3.Not(term))
            optimiser.add(z3.Bool("o_allowed"))
            fewest = None
            if optimiser.check() == z3.sat:
                model = optimiser.model()
                fewest = sum(
                    z3.is_true(model.eval(z3.Bool(encoding.names[atom]), model_completion=True))
                    is not bool(known[0] & compiled.bit[atom])
                    for atom in movable
                )
            optimiser.pop()
            return fewest

        fewest, took = timed(optimum)
        theirs += took
        assert changes is not None
        same(fewest, len(changes[0]) if changes else None)
        compared += 1
        changed += bool(changes)
    note = f"{compared} optima equal, {changed} reachable"
    return beside(f"smallest change that permits, {size:,} clauses", ours, "z3 Optimize", theirs, 20, note)


def growth(samples: int) -> Row:
    """The median at 10,000 clauses beside that at 100, where what can bear on the act stays the same."""
    from licet.engine.compiled import Compiled
    from licet.engine.slices import Slices

    times: list[list[float]] = []
    for size in (SIZES[0], SIZES[-1]):
        instrument = generated(size)
        slices = Slices(instrument.problem())
        acts = instrument.acts[: SIZES[0] // PER_ACT]
        compiled = {act: Compiled(slices.of([act])) for act in acts}
        took: list[float] = []
        rng = random.Random(4)
        for one in decisions(instrument, samples * 5, seed=4):
            here = compiled[rng.choice(acts)]
            took += timed(lambda: here.settled(here.stated(one.facts, one.numbers)))[1]
        times.append(took)
    small, large = times
    grown = median(large) / median(small)
    row = Row("known facts, growth from 100 to 10,000 clauses", large, "at most 2 x", grown <= 2, "at 100:", small)
    return Row(row.what, large, row.target, row.met, row.peer, small, f"{grown:.2f} times as long")


def loading(size: int) -> Row:
    """From an instrument to a solver that is ready, beside building the same through z3's Python API."""
    from licet.engine.slices import Slices
    from licet.engine.smtlib import encode
    from licet.engine.solver import Session

    instrument = generated(size)
    problem = instrument.problem()

    def load() -> tuple[Slices, Session]:
        return Slices(problem), Session(encode(problem).text)

    load()
    _, ours = timed(load, 5)
    _, theirs = timed(lambda: _through_the_api(instrument), 3)
    return beside(f"loading, {size:,} clauses", ours, "z3 Python API", theirs, 8, "ready to be asked about any act")


def _through_the_api(instrument: Generated) -> Any:
    import z3

    solver = z3.SimpleSolver(ctx=z3.Context())
    context = solver.ctx

    def test(each: Test) -> Any:
        if each.at_least is None:
            term = z3.Bool(each.name, context)
        else:
            term = z3.Real(each.name, context) >= each.at_least
        return term if each.holds else z3.Not(term)

    def applies(levels: list[tuple[Test, ...]]) -> Any:
        rest = [z3.Not(applies(levels[1:]))] if levels[1:] else []
        return z3.And(*map(test, levels[0]), *rest)

    for act in instrument.acts:
        permits, bans = [], []
        for clause in instrument.of(act):
            name = z3.Bool(clause.id, context)
            solver.add(name == applies([clause.tests, *clause.unless]))
            (permits if clause.permit else bans).append(name)
        allowed = z3.And(z3.Or(*permits, z3.BoolVal(False, context)), z3.Not(z3.Or(*bans, z3.BoolVal(False, context))))
        solver.add(z3.Bool(f"allowed {act}", context) == allowed)
        solver.add(z3.Bool(f"not allowed {act}", context) == z3.Not(allowed))
    solver.check()
    return solver


def checking(samples: int) -> Row:
    """Checking a proof of permitted or prohibited, beside deciding again with cvc5 from the same problem's text."""
    import cvc5
    from attrs import evolve

    from licet.clauses.verdict import Kind
    from licet.engine.checker import check
    from licet.engine.compiled import Compiled
    from licet.engine.decide import decide
    from licet.engine.slices import Slices
    from licet.engine.smtlib import script

    instrument = generated(SIZES[0])
    slices = Slices(instrument.problem())
    ours, theirs, compared = [], [], 0
    for one in decisions(instrument, samples, seed=9):
        problem = slices.of([one.act])
        compiled = Compiled(problem)
        known = compiled.stated(one.facts, one.numbers)
        facts = tuple((atom, bool(known[0] & compiled.bit[atom])) for atom in compiled.atoms)
        problem = evolve(problem, facts=facts)
        decision = decide(problem, certify=False)
        assert decision.kind in (Kind.PERMITTED, Kind.PROHIBITED)
        proved, took = timed(lambda: check(problem, decision.certificate), 3)
        ours += took
        text = script(problem, facts, decision.outcomes)

        def again() -> list[str]:
            solver = cvc5.Solver()
            parser = cvc5.InputParser(solver)
            parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "problem")
            symbols = parser.getSymbolManager()
            found = []
            while True:
                command = parser.nextCommand()
                if command.isNull():
                    return found
                said = str(command.invoke(solver, symbols)).strip()
                if said in ("sat", "unsat"):
                    found.append(said)

        answers, took = timed(again)
        theirs += took
        possible = {outcome for outcome, answer in zip(_outcomes(), answers, strict=True) if answer == "sat"}
        same(possible, set(decision.outcomes))
        same(proved, decision.kind)
        compared += 1
    return beside("checking a proof of permitted or prohibited", ours, "cvc5", theirs, 20, f"{compared} verdicts equal")


def _outcomes() -> list[Any]:
    from licet.engine.decision import Outcome

    return list(Outcome)
