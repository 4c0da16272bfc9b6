"""A compiled problem against the brute-force oracle, for many facts each; slices of a problem against the whole."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import oracle
import problems
from attrs import evolve

from licet.clauses.verdict import Kind
from licet.engine.compiled import Compiled
from licet.engine.core import FALSE, Atom, AtomKind, Bound, Problem, Relation
from licet.engine.decide import decide
from licet.engine.slices import Slices
from licet.engine.validate import ContradictionError, problem_atoms


def random_problem(seed: int) -> Problem:
    """A small problem with some of everything, and no facts of its own."""
    rng = Random(seed)
    made = problems.problem(
        rng,
        open_atoms=rng.randint(1, 5),
        bounds=rng.choice((0, 0, 2, 3)),
        todos=rng.choice((0, 0, 1, 2)),
        acts=rng.choice((1, 1, 2)),
        rules=rng.randint(1, 6),
        axioms=rng.choice((0, 1, 2)),
        given=0,
    )
    return evolve(made, facts=())


def random_facts(rng: Random, atoms: tuple[Atom, ...], share: float) -> dict[Atom, bool]:
    """Some of the atoms with a value."""
    return {atom: rng.random() < 0.5 for atom in atoms if rng.random() < share}


def test_only_the_facts_change() -> None:
    """One compilation gives the outcomes that brute force gives, whichever facts are known."""
    seen: set[frozenset[str]] = set()
    for seed in range(160):
        problem, rng = random_problem(seed), Random(-seed)
        compiled = Compiled(problem)
        for share in (0, 0.3, 0.6, 0.9):
            facts = random_facts(rng, problem_atoms(problem), share)
            tried = oracle.Oracle(problem, facts)
            outcomes = compiled.outcomes(compiled.known(facts))

            assert outcomes is not None
            assert {outcome.value for outcome in outcomes} == {name for name, _ in tried.outcomes}
            seen.add(frozenset(outcome.value for outcome in outcomes))
    assert frozenset() in seen  # facts that contradict each other
    assert len(seen) > 8


def test_known_facts_settle_the_outcome_and_what_bears() -> None:
    """Where every atom is known, outcome and grounds are those of the checked decision; where one is open, nothing."""
    settled = 0
    for seed in range(130):
        problem, rng = random_problem(seed), Random(-seed)
        compiled = Compiled(problem)
        facts = random_facts(rng, problem_atoms(problem), 1)
        found = compiled.settled(compiled.known(facts))
        assert found is not None
        try:
            decision = decide(evolve(problem, facts=tuple(facts.items())), certify=False)
        except ContradictionError:
            assert found.outcome is None
            continue
        settled += 1
        assert (found.outcome,) == decision.outcomes
        bears = {(ground.kind, ground.act, ground.source) for ground in found.grounds}
        assert {(ground.kind, ground.act, ground.source) for ground in decision.grounds} <= bears | {
            (ground.kind, ground.act, ground.source) for ground in decision.grounds if ground.kind.value == "barred"
        }
        open_ = dict(list(facts.items())[1:])
        assert compiled.settled(compiled.known(open_)) is None or compiled.outcomes(compiled.known(open_)) is not None
    assert settled > 50


def test_numbers_meet_their_thresholds() -> None:
    """A number stated meets exactly the comparisons that it meets, at a threshold, between two and beyond."""
    relations = tuple(Relation)
    rule_atoms = [
        Atom(f"{relation.value}{at}", AtomKind.COMPARISON, Bound("users", relation, Fraction(at)))
        for relation in relations
        for at in (5, 7)
    ]
    problem = evolve(random_problem(0), facts=tuple((atom, True) for atom in rule_atoms))
    compiled = Compiled(problem)
    holds = {"<": int.__lt__, "<=": int.__le__, ">": int.__gt__, ">=": int.__ge__, "=": int.__eq__}
    for number in (4, 5, 6, 7, 8):
        true, false = compiled.stated({}, {"users": Fraction(number)})
        for atom in rule_atoms:
            assert atom.bound is not None
            meets = holds[atom.bound.relation.value](number, int(atom.bound.threshold))
            assert bool(true & compiled.bit[atom]) is meets
            assert bool(false & compiled.bit[atom]) is not meets


def test_too_many_open_atoms_are_left_to_the_solver() -> None:
    """Nothing is guessed where a truth table would be too wide."""
    atoms = [Atom(f"a{index}") for index in range(24)]
    wide = problems.wide(atoms)
    compiled = Compiled(wide)

    assert compiled.outcomes((0, 0)) is None
    assert compiled.outcomes(compiled.known(dict.fromkeys(atoms[:12], True))) is not None


def test_a_slice_decides_its_acts_as_the_whole_does() -> None:
    """Acts that are not asked about can be left out: an act that is not covered changes nothing."""
    compared = 0
    for seed in range(200):
        problem = evolve(random_problem(seed), bars=())
        if len(problem.acts) < 2:
            continue
        first = problem.acts[0].id
        alone = evolve(problem, acts=(problem.acts[0], *(evolve(act, covered=FALSE) for act in problem.acts[1:])))
        sliced = Slices(problem).of([first])
        assert all(
            rule.act == first or rule.id in {d for r in sliced.rules for d in r.defeated_by} for rule in sliced.rules
        )
        for share in (0, 0.5, 1):
            facts = random_facts(Random(seed), problem_atoms(problem), share)
            whole, part = Compiled(alone), Compiled(sliced)
            expected = whole.outcomes(whole.known(facts))
            # Facts that contradict each other may do so in what the slice leaves out.
            assert not expected or expected == part.outcomes(part.known(facts))
            compared += 1
    assert compared > 50


def test_verdicts() -> None:
    """The verdict is that of the decision on the same facts."""
    kinds: set[Kind | None] = set()
    for seed in range(90):
        problem, rng = random_problem(seed), Random(-seed)
        compiled = Compiled(problem)
        facts = random_facts(rng, problem_atoms(problem), 0.6)
        kind = compiled.kind(compiled.known(facts))
        kinds.add(kind)
        if kind is not None:
            assert kind is decide(evolve(problem, facts=tuple(facts.items())), certify=False, steps=3000).kind
    assert {Kind.PERMITTED, Kind.PROHIBITED, Kind.UNDETERMINED, Kind.CONDITIONAL} <= kinds
