"""Proofs by cases: the same tree, or the same counterexample, whether a circuit is walked or made into code."""

from __future__ import annotations

from random import Random

import pytest

from licet.engine import splits
from licet.engine.budget import Budget
from licet.engine.circuit import Circuit
from licet.engine.core import Atom
from licet.engine.splits import Constraint, Counter, prove


def _any(rng: Random) -> tuple[Circuit, list[int], list[Atom]]:
    circuit = Circuit()
    atoms = [Atom(f"a{place}") for place in range(rng.randint(1, 8))]
    literals = [circuit.input(atom) for atom in atoms]
    for _ in range(rng.randint(1, 30)):
        width = 60 if rng.random() < 0.1 else rng.randint(2, 4)  # wider than a line of code
        literals.append(circuit.conj(rng.choice(literals) ^ rng.getrandbits(1) for _ in range(width)))
    return circuit, literals, atoms


def test_code_says_what_a_walk_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Splits, leaves and counterexamples come out the same, and in the same order."""
    kinds = set()
    for seed in range(300):
        rng = Random(seed)
        circuit, literals, atoms = _any(rng)
        goal = circuit.disj(rng.choice(literals) ^ rng.getrandbits(1) for _ in range(3))
        constraints = [
            Constraint(rng.choice(literals[len(atoms) :]), axiom=place) for place in range(rng.randint(0, 2))
        ]
        fixed = {atom: bool(rng.getrandbits(1)) for atom in atoms if rng.random() < 0.2}
        found = []
        for often in (10**9, 0):
            monkeypatch.setattr(splits, "_OFTEN", often)
            found.append(prove(circuit, goal, constraints, atoms, fixed, Budget(None)))
        walked, coded = found

        assert walked == coded
        kinds |= {"counterexample"} if isinstance(walked, Counter) else {token[0] for token in walked}

    assert {"counterexample", "split", "holds", "axiom"} <= kinds
