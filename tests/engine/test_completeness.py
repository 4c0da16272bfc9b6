"""That no deciding set is missing is proved, also of many open facts, and a list that lacks one is refused."""

from __future__ import annotations

import copy
from fractions import Fraction
from random import Random
from typing import Any

import oracle
import problems
import pytest
from attrs import evolve
from wide import listed

from licet.clauses.verdict import Kind
from licet.engine.checker import ProofError, check
from licet.engine.core import TRUE as ALWAYS
from licet.engine.core import (
    Act,
    Atom,
    AtomKind,
    Axiom,
    Bound,
    Element,
    Modality,
    Problem,
    Relation,
    Reservation,
    Rule,
    Var,
    disj,
    negation,
)
from licet.engine.decide import decide
from licet.engine.search import Search

Token = list[Any]


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
    assert proof["complete"] is True
    for place in range(len(proof["deciding"])):
        lacking = copy.deepcopy(decision.certificate)
        del lacking["common"]["deciding"][place]
        with pytest.raises(ProofError, match="a deciding set was left out"):
            check(problem, lacking)


def hidden(*, by_axiom: bool, unless: bool = False) -> Problem:
    """
    Banned with "c and not a" and with "a and d", where a and b are never both so: by an axiom, or as bounds of one
    number; with `unless`, a and b stand for what is so where they are not, and are never both not so.

    Whoever knows b and c knows that it is banned, and sees so only by way of what cannot be.
    """
    a, b = Atom("a"), Atom("b")
    axioms: tuple[Axiom, ...] = (Axiom(disj((negation(Var(a)), negation(Var(b))))),)
    if not by_axiom:
        above, below = (Relation.LT, Relation.GE) if unless else (Relation.GE, Relation.LT)
        a = Atom("a", AtomKind.COMPARISON, Bound("q", above, Fraction(10)))
        b = Atom("b", AtomKind.COMPARISON, Bound("q", below, Fraction(5)))
        axioms = ()
    first, second = (negation(Var(a)), negation(Var(b))) if unless else (Var(a), Var(b))
    c, d = Var(Atom("c")), Var(Atom("d"))
    banned = ((negation(first), c), (first, d), (negation(first), second, c))
    bans = tuple(
        Rule(f"ban{place}", Modality.FORBID, "act", tuple(map(Element, each))) for place, each in enumerate(banned)
    )
    return Problem((Act("act"),), bans, axioms)


@pytest.mark.parametrize(("by_axiom", "unless"), [(True, False), (False, False), (False, True)])
def test_what_cannot_be_hides_no_set(*, by_axiom: bool, unless: bool) -> None:
    """A set that follows only by way of what cannot be is listed, and missed where it is not."""
    problem = hidden(by_axiom=by_axiom, unless=unless)
    decision = decide(problem, certify=False)
    assert oracle.Oracle(problem, {}).deciding() == listed(decision)
    sets = decision.certificate["common"]["deciding"]
    place = [sorted(each["literals"]) for each in sets].index([["b", not unless], ["c", True]])
    del sets[place]
    with pytest.raises(ProofError, match="a deciding set was left out"):
        check(problem, decision.certificate)


def alternatives(conditions: int, size: int) -> Problem:
    """A ban that needs each of some conditions, each of them met in any of so many ways."""
    ways = [[Var(Atom(f"c{place}w{way}")) for way in range(size)] for place in range(conditions)]
    return Problem((Act("act"),), (Rule("ban", Modality.FORBID, "act", tuple(Element(disj(each)) for each in ways)),))


def test_a_thousand_sets_are_soon_listed() -> None:
    """A ban that can be met in 1,024 ways, of twenty open facts, is listed whole and within few steps."""
    decision = decide(alternatives(5, 4), certify=False, steps=20_000)
    assert decision.deciding_complete
    assert len(decision.deciding) == 4**5 + 5
    assert check(alternatives(5, 4), decision.certificate) is decision.kind


def test_of_a_million_sets_the_shortest_are_shown() -> None:
    """A ban that can be met in a million ways is not listed whole, which is said; the shortest sets are shown."""
    problem = alternatives(10, 4)
    decision = decide(problem, certify=False, steps=20_000)
    assert decision.checked
    assert decision.kind is Kind.UNDETERMINED
    assert not decision.deciding_complete
    assert [len(each.literals) for each in decision.deciding] == [4] * 10 + [10] * 10
    assert check(problem, decision.certificate) is decision.kind


def test_a_list_by_z3_ends_as_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where z3 lists, a question counts for what it takes: a limit stops the list as soon, and the verdict stands."""
    problem = dense(16, 1)
    monkeypatch.setattr("licet.engine.decide.space_of", Search)
    asked = []
    of = Search._completion
    monkeypatch.setattr(Search, "_completion", lambda *told: asked.append(1) or of(*told))  # type: ignore[func-returns-value]
    decision = decide(problem, certify=False, steps=5_000)
    assert decision.checked
    assert not decision.deciding_complete
    assert len(asked) < 200
