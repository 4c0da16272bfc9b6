"""That no deciding set is missing is proved, also of many open facts, and a list that lacks one is refused."""

from __future__ import annotations

import copy
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from random import Random
from typing import Any

import oracle
import problems
import pytest
from attrs import evolve
from wide import listed

from licet.engine.checker import ProofError, check
from licet.engine.completeness import consensus, inside
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


def whole_cover(
    columns: list[str], leaf: Callable[[dict[str, bool]], Token | None], case: dict[str, bool] | None = None
) -> list[Token]:
    """A tree that splits on one column after the other, until `leaf` closes a case."""
    case = case or {}
    closed = leaf(case)
    if closed is not None:
        return [closed]
    (key, *_) = (key for key in columns if key not in case)
    sides = (whole_cover(columns, leaf, {**case, key: value}) for value in (True, False))
    return [["split", key], *(token for side in sides for token in side)]


def at_the_end(case: dict[str, bool]) -> Token | None:
    """Close a case where nothing is open any more."""
    return ["holds"] if len(case) == 4 else None


def or_early(early: dict[str, bool], case: dict[str, bool]) -> Token | None:
    """Close one case early, and the others at the end."""
    return ["holds"] if case == early else at_the_end(case)


@pytest.mark.parametrize("by_axiom", [True, False])
def test_what_cannot_be_hides_no_set(*, by_axiom: bool) -> None:
    """
    A set that follows only by way of what cannot be is missed where the cover passes over the cases that break an
    axiom, or that no number meets; such a cover is refused.
    """
    problem = hidden(by_axiom=by_axiom)
    decision = decide(problem, certify=False)
    forged = copy.deepcopy(decision.certificate)
    proof = forged["common"]
    place = [sorted(each["literals"]) for each in proof["deciding"]].index([["b", True], ["c", True]])
    (claim,) = [each for each in proof["complete"] if each["of"] == "not-allowed"]
    assert ["set", place] in claim["terms"]
    claim["terms"] = [token for token in claim["terms"] if token[0] == "set" and token[1] != place]
    claim["cover"] = whole_cover(proof["columns"], at_the_end)
    with pytest.raises(ProofError, match="a case does not come to what is claimed"):
        check(problem, forged)

    # Closed by the clash itself it would be a whole tree; but it covers what cannot be with nothing.
    clash: Token = ["axiom", 0] if by_axiom else ["arithmetic", [[["a", True, 1], ["b", True, 1]]]]
    claim["cover"] = whole_cover(
        proof["columns"], lambda case: clash if case.get("a") and case.get("b") else at_the_end(case)
    )
    with pytest.raises(ProofError, match="a cover closes a case by a clash"):
        check(problem, forged)


@pytest.mark.parametrize("unless", [True, False])
def test_open_bounds_close_no_case(*, unless: bool) -> None:
    """
    A case is covered as one without the verdict only where a number meets its bounds however the open one turns out,
    and not while two are open.
    """
    problem = hidden(by_axiom=False, unless=unless)
    decision = decide(problem, certify=False)
    forged = copy.deepcopy(decision.certificate)
    (claim,) = [each for each in forged["common"]["complete"] if each["of"] == "not-allowed"]
    claim["cover"] = whole_cover(["a", "b", "c", "d"], at_the_end)
    assert check(problem, forged) is decision.kind
    so = not unless
    for early in ({"c": False, "d": False}, {"a": so, "d": False}, {"b": so, "c": False, "d": False}):
        columns = [*early, *(key for key in "abcd" if key not in early)]
        claim["cover"] = whole_cover(columns, partial(or_early, early))
        with pytest.raises(ProofError, match="a case does not come to what is claimed"):
            check(problem, forged)


def test_terms_are_what_they_say() -> None:
    """
    No listed set is replaced by a contradiction that is none, by one that leads elsewhere, or by one that is said to
    leave nothing to be done.
    """
    todo = Atom("t", AtomKind.TODO)
    a, b = Atom("a"), Atom("b")
    ban = Rule("ban", Modality.FORBID, "act", (Element(Var(a)), Element(Var(b))))
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(b)),), content=Var(todo))
    problem = Problem((Act("act"),), (ban, duty))
    decision = decide(problem, certify=False)
    proof = decision.certificate["common"]
    assert {each["outcome"] for each in proof["deciding"]} == {"allowed", "once", "not-allowed"}
    told = set()
    for number, claim in enumerate(proof["complete"]):
        for place, token in enumerate(claim["terms"]):
            if token[0] != "set":
                continue
            entry = proof["deciding"][token[1]]
            said, tree = entry["literals"], entry["tree"]
            elsewhere = next(i for i, each in enumerate(proof["deciding"]) if each["outcome"] != entry["outcome"])
            for forgery, message in (
                (["clash", said, [["holds"]]], "does not come to what is claimed"),
                (["set", elsewhere], "leads elsewhere"),
                (["plain", said, tree, tree], "is no term" if claim["of"] != "after" else "does not come to"),
                (["other", said, tree, tree], "is no term"),
            ):
                forged = copy.deepcopy(decision.certificate)
                forged["common"]["complete"][number]["terms"][place] = forgery
                with pytest.raises(ProofError, match=message):
                    check(problem, forged)
                told.add((claim["of"], forgery[0]))
    assert len(told) == 12
