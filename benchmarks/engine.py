"""
How fast the engine decides, beside its peers: `python -m benchmarks.engine`, with `--quick` fewer samples.

Every row times licet and a peer on the same questions in one run, and compares their answers before it counts. The
peers are the extra `peers` of the package. Times are medians and 99th percentiles of processor time of single calls;
what counts is the ratio, for both sides meet the same noise.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from statistics import median
from typing import Any

from attrs import field, frozen

from benchmarks.generated import decisions, generated

SIZES = (100, 1000, 10_000)


@frozen
class Row:
    """
    One line of the table.
    """

    what: str
    ours: list[float]
    """Seconds of each call."""
    target: str
    met: bool | None
    """None where nothing was promised."""
    peer: str = ""
    theirs: list[float] = field(factory=list)
    note: str = ""
    """How many answers were compared, or what was not."""

    @property
    def ratio(self) -> float | None:
        """How many times as long the peer takes, by medians."""
        return median(self.theirs) / median(self.ours) if self.theirs else None

    def cells(self) -> tuple[str, ...]:
        """The line's cells."""
        ratio = self.ratio
        met = "" if self.met is None else "met" if self.met else "MISSED"
        return (
            self.what,
            _times(self.ours),
            f"{self.peer} {_times(self.theirs)}" if self.theirs else "",
            f"{ratio:.1f} x" if ratio is not None else "",
            self.target,
            met,
            self.note,
        )


def beside(what: str, ours: list[float], peer: str, theirs: list[float], times: float, note: str = "") -> Row:
    """A row whose target is a ratio."""
    return Row(what, ours, f"{times:g} x", median(theirs) / median(ours) >= times, peer, theirs, note)


def within(what: str, ours: list[float], seconds: float, note: str = "") -> Row:
    """A row whose target is a time, for the median."""
    return Row(what, ours, f"{seconds * 1e3:g} ms", median(ours) <= seconds, note=note)


def _times(seconds: list[float]) -> str:
    if not seconds:
        return ""
    return f"{_short(median(seconds))} / {_short(percentile(seconds, 99))}"


def percentile(values: list[float], share: int) -> float:
    """The value that so many per cent do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def _short(seconds: float) -> str:
    if seconds < 1e-3:
        return f"{seconds * 1e6:.1f} us"
    return f"{seconds * 1e3:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def timed(call: Callable[[], Any], repeat: int = 1) -> tuple[Any, list[float]]:
    """What a call gives, and how long each repetition took."""
    found: list[float] = []
    result: Any = None
    for _ in range(repeat):
        start = time.process_time()
        result = call()
        found.append(time.process_time() - start)
    return result, found


def known_facts(size: int, samples: int) -> Iterator[Row]:
    """Known facts: verdict and deciding clauses, beside loaded Cedar and clingo."""
    import cedarpy

    from licet.engine.compiled import Compiled
    from licet.engine.slices import Slices

    instrument = generated(size)
    slices = Slices(instrument.problem())
    questions = decisions(instrument, samples)
    compiled = {act: Compiled(slices.of([act])) for act in {one.act for one in questions}}
    policies, entities = cedarpy.PolicySet.from_str(instrument.cedar()), cedarpy.Entities.from_json_str("[]")
    names = {f"policy{place}": clause.id for place, clause in enumerate(instrument.clauses)}
    ours, theirs, compared = [], [], 0
    for one in questions:
        here = compiled[one.act]
        here.settled(here.stated(one.facts, one.numbers))  # warm, as the peer is
        settled, took = timed(lambda: here.settled(here.stated(one.facts, one.numbers)), 3)
        ours += took
        request = {
            "principal": 'User::"u"',
            "action": f'Action::"{one.act}"',
            "resource": 'Work::"w"',
            "context": one.context(),
        }
        answer, took = timed(lambda: cedarpy.is_authorized(request, policies, entities), 3)
        theirs += took
        allowed = answer.decision.value == "Allow"
        kind = "grant" if allowed else "ban"
        mine = {ground.source for ground in settled.grounds if ground.kind.value == kind}
        same(allowed, settled.outcome.value == "allowed")
        same({names[each] for each in answer.diagnostics.reasons}, mine)
        compared += 1
    note = f"{compared} verdicts with deciding clauses equal"
    yield beside(f"known facts, {size:,} clauses", ours, "Cedar", theirs, 20, note)
    if size <= 1000:
        yield _clingo(instrument, questions[: max(20, samples // 5)], compiled)


def _clingo(instrument: Any, questions: Iterable[Any], compiled: dict[str, Any]) -> Row:
    import clingo

    control = clingo.Control(["--warn=none"])
    control.add("base", [], instrument.asp())
    control.ground([("base", [])])
    thresholds = instrument.thresholds()
    ours, theirs, compared = [], [], 0
    for one in questions:
        here = compiled[one.act]
        settled, took = timed(lambda: here.settled(here.stated(one.facts, one.numbers)), 3)
        ours += took

        def decide() -> set[str]:
            for name, value in one.facts.items():
                control.assign_external(clingo.Function(name), value)
            for name, at in thresholds:
                control.assign_external(clingo.Function(f"{name}_{at}"), one.numbers[name] >= at)
            with control.solve(yield_=True) as handle:
                for model in handle:
                    return {
                        str(atom.arguments[0])
                        for atom in model.symbols(atoms=True)
                        if atom.match("x", 2) and str(atom.arguments[1]) == "0"
                    }
            return set()

        holds, took = timed(decide)
        theirs += took
        applies = {clause.id for clause in instrument.of(one.act)} & holds
        mine = {ground.source for ground in settled.grounds if ground.kind.value in ("grant", "ban")}
        same(applies, mine)
        compared += 1
    return Row(
        f"known facts, {len(instrument.clauses):,} clauses",
        ours,
        "",
        None,
        "clingo",
        theirs,
        f"{compared} sets of applying clauses equal",
    )


def unknown_facts(size: int, samples: int) -> Iterator[Row]:
    """Twelve unknown facts: the exact verdict, beside z3 through its C layer on the same slice."""
    import random

    import z3
    from z3 import z3core

    from licet.engine.compiled import Compiled
    from licet.engine.decision import Outcome
    from licet.engine.slices import Slices
    from licet.engine.smtlib import encode

    instrument = generated(size)
    slices = Slices(instrument.problem())
    rng = random.Random(5)
    ready: dict[str, Any] = {}
    ours, theirs, compared, undetermined = [], [], 0, 0
    asked = (Outcome.ALLOWED, Outcome.NOT_ALLOWED)
    for one in decisions(instrument, samples, seed=3):
        if one.act not in ready:
            problem = slices.of([one.act])
            encoding, context = encode(problem), z3.Context()
            solver = z3.SimpleSolver(ctx=context)
            solver.from_string(encoding.text)
            terms = {atom: z3.Bool(name, context) for atom, name in encoding.names.items()}
            literals = {atom: (term, z3.Not(term)) for atom, term in terms.items()}
            goals = [z3.Bool(encoding.outcomes[outcome], context) for outcome in asked]
            ready[one.act] = Compiled(problem), solver, context, literals, goals
        compiled, solver, context, literals, goals = ready[one.act]
        names = sorted({atom.key for atom in compiled.atoms if atom.bound is None})
        hidden = set(rng.sample(names, 12))
        facts = {name: value for name, value in one.facts.items() if name not in hidden}
        known = compiled.stated(facts, one.numbers)
        compiled.outcomes(known)
        outcomes, took = timed(lambda: compiled.outcomes(known), 3)
        ours += took
        given = [
            literals[atom][0 if known[0] & compiled.bit[atom] else 1].as_ast()
            for atom in compiled.atoms
            if (known[0] | known[1]) & compiled.bit[atom]
        ]
        arrays = [(z3.Ast * (len(given) + 1))(*given, goal.as_ast()) for goal in goals]

        def check() -> list[int]:
            reference, size_ = context.ref(), len(given) + 1
            return [z3core.Z3_solver_check_assumptions(reference, solver.solver, size_, one) for one in arrays]

        check()
        answers, took = timed(check, 3)
        theirs += took
        same({outcome for outcome, answer in zip(asked, answers, strict=True) if answer == 1}, set(outcomes))
        compared += 1
        undetermined += len(outcomes) > 1
    note = f"{compared} verdicts equal, {undetermined} of them undetermined"
    yield beside(f"12 unknown facts, {size:,} clauses", ours, "z3 (C layer)", theirs, 10, note)


def same(theirs: object, ours: object) -> None:
    """Stop where two answers differ: a fast wrong answer has no time worth knowing."""
    if theirs != ours:
        raise SystemExit(f"the answers differ: the peer says {theirs}, licet {ours}")


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The table in Markdown, line by line."""
    yield "| what | licet, median / p99 | peer, median / p99 | ratio | target | | compared |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        yield "| " + " | ".join(row.cells()) + " |"


def rows(samples: int) -> Iterator[Row]:
    """All rows."""
    from benchmarks import engine_cases, engine_sets

    for size in SIZES:
        yield from known_facts(size, samples)
    for size in SIZES[:2]:
        yield from unknown_facts(size, samples)
    yield from engine_sets.rows(samples)
    yield from engine_cases.rows(samples)


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer samples")
    given = parser.parse_args(arguments)
    gc.collect()
    gc.freeze()
    for line in table(rows(40 if given.quick else 200)):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
