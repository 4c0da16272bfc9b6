"""That no deciding set is missing is proved, also of many open facts, and a list that lacks one is refused."""

from __future__ import annotations

import copy
from random import Random

import oracle
import problems
import pytest
from attrs import evolve
from wide import listed

from licet.engine.checker import ProofError, check
from licet.engine.completeness import consensus, inside
from licet.engine.core import TRUE as ALWAYS
from licet.engine.core import Act, Atom, Element, Modality, Problem, Reservation, Rule, Var, negation
from licet.engine.decide import decide


def dense(size: int, seed: int) -> Problem:
    """A reserved act under bans and grants on every few of so many open facts."""
    rng = Random(seed)
    atoms = [Atom(f"a{place}") for place in range(size)]

    def some() -> tuple[Element, ...]:
        chosen = rng.sample(atoms, rng.randint(2, 4))
        return tuple(Element(Var(atom) if rng.random() < 0.7 else negation(Var(atom))) for atom in chosen)

    bans = [Rule(f"b{place}", Modality.FORBID, "act", some()) for place in range(6)]
    grants = [Rule(f"g{place}", Modality.PERMIT, "act", some()) for place in range(5)]
    return Problem((Act("act", reservations=(Reservation("r", ALWAYS),)),), (*bans, *grants))


def test_many_open_facts() -> None:
    """Sixteen open facts that all bear on each other are listed completely within the steps that an answer may take."""
    decision = decide(dense(16, 1), certify=False, steps=60_000)

    assert decision.deciding_complete
    assert decision.checked
    assert len(decision.deciding) > 50


@pytest.mark.parametrize("seed", range(12))
def test_a_list_that_lacks_a_set_is_refused(seed: int) -> None:
    """Without any one of its sets or terms, or with a cover cut short, the certificate proves nothing."""
    rng = Random(seed)
    problem = evolve(
        problems.problem(rng, open_atoms=4, bounds=rng.choice((0, 2)), todos=rng.choice((0, 1)), rules=5, axioms=1),
        accounts=(),
    )
    if not oracle.Oracle(problem, dict(problem.facts)).completions:
        pytest.skip("the facts contradict each other")
    decision = decide(problem, certify=False)
    proof = decision.certificate["common"]
    if "complete" not in proof:
        pytest.skip("nothing is open")
    assert oracle.Oracle(problem, dict(problem.facts)).deciding() == listed(decision)
    assert check(problem, decision.certificate) is decision.kind
    for claim, each in enumerate(proof["complete"]):
        for place in range(len(each["terms"])):
            lacking = copy.deepcopy(decision.certificate)
            del lacking["common"]["complete"][claim]["terms"][place]
            with pytest.raises(ProofError):
                check(problem, lacking)
        short = copy.deepcopy(decision.certificate)
        short["common"]["complete"][claim]["cover"].pop()
        with pytest.raises(ProofError):
            check(problem, short)
    fewer = copy.deepcopy(decision.certificate)
    fewer["common"]["complete"].pop()
    with pytest.raises(ProofError):
        check(problem, fewer)


def test_consensus() -> None:
    """Two terms that oppose each other once have a third; what a smaller term says is inside it."""
    assert consensus((0b01, 0b10), (0b110, 0)) == (0b101, 0)
    assert consensus((0b01, 0b10), (0b10, 0b01)) is None
    assert consensus((0b01, 0), (0b10, 0)) is None
    assert inside((0b11, 0b100), [(0b01, 0b100)])
    assert not inside((0b01, 0), [(0b11, 0)])
