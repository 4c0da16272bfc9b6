"""Two problems about one use: what is said of them agrees with trying every completion."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from random import Random

import pytest
from attrs import evolve
from oracle import Facts, barred, base, everything, holds, number_exists
from problems import problem

from licet.engine.circuit import FALSE
from licet.engine.core import Atom, Modality, Problem
from licet.engine.decision import Outcome
from licet.engine.joint import SAYS_NOTHING_YET, SETTLED, Joint, agree
from licet.engine.splits import Counter


def changed(first: Problem, rng: Random) -> Problem:
    """The same problem with one rule left out, or turned into its opposite; or just the same."""
    if not first.rules or rng.random() < 0.2:
        return first
    gone = rng.choice(first.rules)
    if rng.random() < 0.4 and gone.modality is Modality.FORBID:
        return evolve(first, rules=tuple(evolve(one, elements=()) if one is gone else one for one in first.rules))

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in ids if one != gone.id)

    rules = tuple(
        evolve(one, defeated_by=kept(one.defeated_by), collides=kept(one.collides))
        for one in first.rules
        if one is not gone
    )
    acts = tuple(
        evolve(
            act,
            reservations=tuple(
                evolve(one, grants=None if one.grants is None else kept(one.grants), collides=kept(one.collides))
                for one in act.reservations
            ),
        )
        for act in first.acts
    )
    return evolve(first, rules=rules, acts=acts)


def outcome(one: Problem, facts: Facts) -> str:
    """What a completion comes to where every to-do is done or left undone."""
    sound = {
        atom: value and not (atom.kind.value == "todo" and barred(one, atom, facts)) for atom, value in facts.items()
    }
    if base(one, sound) == "allowed":
        return "allowed"
    raw = base(one, facts)
    return "collision" if raw == "allowed" else raw


def completions(first: Problem, second: Problem) -> Iterator[Facts]:
    known = dict(first.facts)
    open_ = [atom for atom in dict.fromkeys((*everything(first), *everything(second))) if atom not in known]
    for values in product((False, True), repeat=len(open_)):
        whole = {**known, **dict(zip(open_, values, strict=True))}
        axioms = (*first.axioms, *second.axioms)
        if all(holds(axiom.formula, whole) for axiom in axioms) and number_exists(whole):
            yield whole


def pairs(count: int, seed: int) -> Iterator[tuple[Problem, Problem]]:
    rng = Random(seed)
    for _ in range(count):
        first = problem(rng, open_atoms=4, bounds=rng.choice((0, 2)), todos=rng.choice((0, 1)), given=0.1)
        yield first, changed(first, rng)


@pytest.mark.parametrize("seed", range(3))
def test_equivalence_is_what_trying_everything_finds(seed: int) -> None:
    """Equal if and only if every completion comes to the same; and only then does the checker follow."""
    seen = set()
    for first, second in pairs(20, seed):
        every = list(completions(first, second))
        if not every:
            continue
        joint = Joint((first, second))
        found = joint.always(joint.same())
        same = all(outcome(first, facts) == outcome(second, facts) for facts in every)
        assert same is not isinstance(found, Counter)
        if isinstance(found, Counter):
            assert not agree(first, second, [["holds"]])
        else:
            assert agree(first, second, found)
            assert not agree(first, second, found[:-1])
        seen.add(same)
    assert {True, False} == seen


def test_the_smallest_facts_that_tell_two_problems_apart() -> None:
    """All smallest sets of facts under which the outcomes are these two, whatever else is so."""
    told = 0
    for first, second in pairs(24, 100):
        every = list(completions(first, second))
        joint = Joint((first, second))
        for one, other in product(SETTLED, SETTLED):
            goal = joint.circuit.conj((joint.halves[0].outcomes[one], joint.halves[1].outcomes[other]))
            if one is other or not every or goal == FALSE:
                continue
            found = {frozenset(facts) for facts in joint.primes(goal)}
            assert smallest(first, second, one, other, every) == found
            told += len(found)
    assert told


def smallest(
    first: Problem, second: Problem, one: Outcome, other: Outcome, every: list[Facts]
) -> set[frozenset[tuple[Atom, bool]]]:
    good = [outcome(first, facts) == one and outcome(second, facts) == other for facts in every]
    known = dict(first.facts)
    atoms = [atom for atom in every[0] if atom not in known]
    found: set[frozenset[tuple[Atom, bool]]] = set()
    for size in range(len(atoms) + 1):
        for chosen in combinations(atoms, size):
            for values in product((False, True), repeat=size):
                literals = frozenset(zip(chosen, values, strict=True))
                if any(less <= literals for less in found):
                    continue
                here = [fine for facts, fine in zip(every, good, strict=True) if literals <= facts.items()]
                if here and all(here):
                    found.add(literals)
    return {literals for literals in found if not any(atom.kind in SAYS_NOTHING_YET for atom, _ in literals)}
