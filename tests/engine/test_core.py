"""Formulas, bounds and the shape of a problem."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction
from itertools import product
from random import Random

import oracle
import problems
import pytest

from licet.clauses.errors import CycleError, InternalError
from licet.engine.bounds import clash, clauses
from licet.engine.core import (
    FALSE,
    TRUE,
    Act,
    And,
    Atom,
    AtomKind,
    Axiom,
    Bound,
    Const,
    Element,
    Formula,
    Modality,
    Not,
    Problem,
    Relation,
    Rule,
    Var,
    atoms_of,
    conj,
    disj,
    evaluate,
    implies,
    negation,
)
from licet.engine.decide import decide
from licet.engine.events import Ref
from licet.engine.validate import ContradictionError, validate

P, Q, R = (Var(Atom(name)) for name in "pqr")
T = Var(Atom("t", AtomKind.TODO))


def problem(*rules: Rule, facts: dict[Atom, bool] | None = None, axioms: tuple[Formula, ...] = ()) -> Problem:
    """A problem about one act."""
    return Problem((Act("use"),), rules, tuple(Axiom(each) for each in axioms), facts or {})


def ban(id_: str, *elements: Formula, defeated_by: tuple[str, ...] = ()) -> Rule:
    """A ban of the act."""
    return Rule(id_, Modality.FORBID, "use", tuple(Element(each) for each in elements), defeated_by)


class TestFormulas:
    def test_constructors_fold(self) -> None:
        """
        Constants, repetitions and a part beside its opposite are folded away.
        """
        assert (conj((P, TRUE, P)), disj((P, FALSE))) == (P, P)
        assert (conj((P, negation(P))), disj((P, negation(P)))) == (FALSE, TRUE)
        assert (conj(()), disj(())) == (TRUE, FALSE)
        assert conj((conj((P, Q)), R)) == conj((P, Q, R))

    def test_three_valued_evaluation_is_sound(self) -> None:
        """
        What evaluation knows under a partial assignment holds in all its completions.
        """
        rng = Random(1)
        atoms = [Atom(f"a{index}") for index in range(4)]
        for _ in range(300):
            formula = problems.formula(rng, atoms, 3)
            given = {atom: rng.random() < 0.5 for atom in atoms if rng.random() < 0.5}
            rest = [atom for atom in atoms if atom not in given]
            values = {
                oracle.holds(formula, given | dict(zip(rest, each, strict=True)))
                for each in product((True, False), repeat=len(rest))
            }
            known = evaluate(formula, given)
            assert known is None or values == {known}
            assert known is not None or rest

    def test_no_depth_is_too_deep(self) -> None:
        """
        A formula nested 20,000 deep is hashed, walked and evaluated.
        """
        formula: Formula = P
        for _ in range(20_000):
            formula = negation(conj((formula, Q)))
        assert evaluate(formula, {P.atom: True, Q.atom: True}) is True
        assert evaluate(formula, {P.atom: True}) is None
        assert {P.atom, Q.atom} == set(atoms_of(formula))
        assert hash(formula) == hash(formula)


class TestBounds:
    def test_clash_is_exact(self) -> None:
        """
        Bounds clash exactly where no number satisfies them, and the listed clauses are all that is needed to see it.
        """
        rng = Random(2)
        for _ in range(150):
            atoms = [
                Atom(
                    f"b{index}",
                    AtomKind.COMPARISON,
                    Bound("q", rng.choice(list(Relation)), Fraction(rng.randint(0, 2))),
                )
                for index in range(rng.randint(1, 4))
            ]
            excluded = [dict(each) for each in clauses(atoms)]
            for values in product((True, False), repeat=len(atoms)):
                facts = dict(zip(atoms, values, strict=True))
                possible = oracle.number_exists(facts)
                assert (clash(tuple(facts.items())) is None) is possible
                assert (not any(each.items() <= facts.items() for each in excluded)) is possible


class TestShape:
    def test_cycle(self) -> None:
        """
        Rules that defeat each other in a circle are an error that names the path.
        """
        rules = ban("a", P, defeated_by=("b",)), ban("b", P, defeated_by=("c",)), ban("c", P, defeated_by=("a",))
        with pytest.raises(CycleError, match="`a` < `b` < `c` < `a`"):
            decide(problem(*rules))

    def test_todo_that_would_hurt(self) -> None:
        """
        A to-do whose doing would not help is refused.
        """
        with pytest.raises(InternalError, match="would not help in rule `b`"):
            validate(problem(ban("b", T)))
        validate(problem(ban("b", negation(T))))

    def test_todo_in_an_exception_of_an_exception(self) -> None:
        """
        Polarity goes through defeat: what defeats a ban may need a to-do, what defeats that may not.
        """
        exception = Rule("e", Modality.EXCEPT, "use", (Element(T),))
        validate(problem(ban("b", P, defeated_by=("e",)), exception))
        back = Rule("e", Modality.EXCEPT, "use", (Element(P),), defeated_by=("f",))
        with pytest.raises(InternalError, match="`f`"):
            validate(problem(ban("b", P, defeated_by=("e",)), back, Rule("f", Modality.EXCEPT, "use", (Element(T),))))

    def test_contradictory_facts(self) -> None:
        """
        Facts that cannot all be true are an error that names a smallest set of them.
        """
        facts = {P.atom: True, Q.atom: False, R.atom: True}
        with pytest.raises(ContradictionError, match="`p`, `not q`") as caught:
            decide(problem(ban("b", R), facts=facts, axioms=(implies(R, R), implies(P, Q))))
        assert (((P.atom, True), (Q.atom, False)), (1,)) == (caught.value.facts, caught.value.axioms)

    def test_contradiction_that_needs_cases(self) -> None:
        """
        A contradiction that no single axiom shows is found, also where it bears on nothing.
        """
        axioms = (disj((P, Q)), disj((P, negation(Q))), disj((negation(P), Q)), disj((negation(P), negation(Q))))
        with pytest.raises(ContradictionError) as caught:
            decide(problem(ban("b", R), axioms=axioms))
        assert ((), (0, 1, 2, 3)) == (caught.value.facts, caught.value.axioms)

    def test_contradictory_numbers(self) -> None:
        """
        Numbers take part in contradictions.
        """
        low = Atom("low", AtomKind.COMPARISON, Bound("n", Relation.LT, Fraction(1, 3)))
        high = Atom("high", AtomKind.COMPARISON, Bound("n", Relation.GE, Fraction(1, 2)))
        with pytest.raises(ContradictionError, match="`low`, `high`"):
            decide(problem(ban("b", R), facts={low: True, R.atom: True, high: True}))

    def test_structures(self) -> None:
        """
        Unknown references, doubled ids and misplaced bounds are refused.
        """
        for broken in (
            problem(ban("b", P, defeated_by=("nobody",))),
            problem(ban("b", P), ban("b", Q)),
            problem(Rule("b", Modality.FORBID, "elsewhere")),
            problem(ban("b", P), Rule("c", Modality.FORBID, "use", collides=("b",))),
            problem(ban("b", Var(Atom("x", AtomKind.COMPARISON)))),
            problem(ban("b", Var(Atom("x")), Var(Atom("x", AtomKind.READING)))),
        ):
            with pytest.raises(InternalError):
                decide(broken)


def test_compound_formulas_are_values() -> None:
    """
    Formulas made twice are equal.
    """
    assert conj((P, negation(Q))) == conj((Var(Atom("p")), negation(Var(Atom("q")))))
    assert isinstance(conj((P, negation(Q))), And)
    assert isinstance(negation(conj((P, Q))), Not)


def test_there_is_one_of_each_constant() -> None:
    """
    However true and false are made, they are the same two objects, so that identity tells what equality does.
    """
    for value, one in ((True, TRUE), (False, FALSE)):
        assert Const(value) is one
        assert copy.deepcopy(one) is one
        assert pickle.loads(pickle.dumps(one)) is one
        assert one.value is value
    assert conj((Var(Atom("p")), FALSE)) is FALSE
    assert disj((P, negation(P))) is TRUE


def test_the_first_entity_is_there() -> None:
    """
    An entity is told by its number, and the first one is no less there for being number nought.
    """
    assert Ref(0)
    assert Ref(0) == Ref(0) != Ref(1)
    assert repr(Ref(0)) == "Ref(id=0)"
