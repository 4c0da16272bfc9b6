"""Every small instrument in every state of its facts: encoder, exported text, checker, decision against brute force."""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import islice, product

import pytest
from small_scope import (
    ACTS,
    COLUMN,
    DEFEATED,
    DEFEATS,
    EQUAL,
    FULL,
    NONE,
    RENAMED_BODY,
    RENAMED_SHAPE,
    SHAPES,
    STATES,
    A,
    B,
    Small,
    State,
    completions,
    given,
    instruments,
    pairs,
    script_outcomes,
)
from wide import Wide, listed

from licet.engine.checker import Ground
from licet.engine.decide import decide
from licet.engine.outcome import lower
from licet.engine.smtlib import encode


def agree(small: Small, number: int) -> Counter[str]:
    """All routes say of an instrument what brute force says; the outcomes met, over all states of its facts."""
    problem = small.problem()
    wide = Wide(problem, {})
    # An atom that occurs nowhere has no column: its two halves are the same.
    found = {name: widened(wide, having) for name, having in wide.outcomes.items()}
    assert FULL == sum(found.values())

    lowered = lower(problem)
    table = lowered.circuit.table({A: COLUMN[A], B: COLUMN[B]}, FULL)
    literals = {
        "allowed": lowered.raw.allowed,
        "once": 1,
        "not-allowed": lowered.raw.not_allowed,
        "collision": lowered.raw.collision,
        "ungoverned": lowered.raw.ungoverned,
    }
    assert found == {name: table[literal >> 1] ^ (FULL if literal & 1 else 0) for name, literal in literals.items()}

    encoding = encode(problem)
    assert found == script_outcomes(encoding.text, encoding.names)

    judge = Ground(problem).judge
    for state in STATES:
        among = completions(state)
        for name, value in judge.outcomes({atom.key: one for atom, one in given(state).items()}).items():
            having = found["allowed" if name == "after" else name] & among
            assert value is None or having == (among if value else 0)
            assert value is not None or None in state

    decided(small, small.states[number % len(small.states)])
    return Counter(
        " or ".join(name for name, having in found.items() if having & completions(state)) for state in small.states
    )


def widened(wide: Wide, having: int) -> int:
    """A table of the atoms that occur as one of both."""
    bits = 0
    for number in range(4):
        values = {A: number & 1, B: number >> 1}
        bits |= (having >> sum(values[atom] << place for place, atom in enumerate(wide.columns)) & 1) << number
    return bits


def decided(small: Small, state: State) -> None:
    """The whole decision agrees: verdict and deciding sets, checked."""
    decision = decide(small.problem(state), certify=False)
    wide = Wide(small.problem(state), given(state))
    assert decision.kind == wide.verdict().replace("ungoverned", "undetermined")
    assert {outcome.value for outcome in decision.outcomes} == {
        name for name, having in wide.outcomes.items() if having
    }
    assert wide.deciding() == listed(decision)
    assert decision.checked
    assert decision.deciding_complete


def share(part: int, parts: int) -> Counter[str]:
    """The outcomes met in one share of all small problems, every route compared."""
    seen: Counter[str] = Counter()
    for number, small in enumerate(islice(instruments(), part, None, parts)):
        seen += agree(small, number)
    return seen


def test_each_problem_once() -> None:
    """
    Of two norms, every problem is met, and none twice with its norms reordered or its atoms renamed.
    """
    mirror = {NONE: NONE, DEFEATS: DEFEATED, DEFEATED: DEFEATS, EQUAL: EQUAL}
    shapes = range(len(SHAPES))
    every = set()
    for one, other, (governed, reserved), state in product(shapes, shapes, ACTS, STATES):
        kept = None if reserved is None else RENAMED_BODY[reserved]
        for how in pairs((one, other)):
            variants = set()
            for first, second, stands in ((one, other, how[0]), (other, one, mirror[how[0]])):
                variants.add((first, second, stands, governed, reserved, state))
                renamed = (RENAMED_SHAPE[first], RENAMED_SHAPE[second], stands)
                variants.add((*renamed, RENAMED_BODY[governed], kept, state[::-1]))
            every.add(frozenset(variants))  # whichever of them one starts from, it is the same four
    assert len(every) == sum(len(small.states) for small in instruments(2) if len(small.shapes) == 2)


def test_small_scope_sampled() -> None:
    """
    A sample of the exhaustive comparison below.
    """
    share(0, 1009)


@pytest.mark.slow
def test_small_scope_exhaustively() -> None:
    """
    On every small problem, and there are more than two million, all routes agree with brute force.
    """
    workers = os.cpu_count() or 1
    parts = 8 * workers
    with ProcessPoolExecutor(workers) as pool:
        seen = sum(pool.map(share, range(parts), [parts] * parts), Counter[str]())
    print(f"{seen.total()} problems: {dict(sorted(seen.items()))}")
    assert seen.total() >= 2_000_000
