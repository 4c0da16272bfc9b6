"""Forged accounts, mixtures and claims of completeness: each is refused, and what no rule asks does no harm."""

from __future__ import annotations

import copy
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from licet.clauses.verdict import Kind
from licet.engine.canonical import digest
from licet.engine.checker import Ground, Proof, ProofError, check
from licet.engine.checker_numbers import solvable
from licet.engine.core import (
    Account,
    Act,
    Atom,
    AtomKind,
    Axiom,
    Bound,
    Element,
    Modality,
    Problem,
    Relation,
    Rule,
    Statement,
    Var,
    conj,
    disj,
    negation,
    truth,
)
from licet.engine.decide import decide
from licet.engine.mixtures import common_ground

Json = dict[str, Any]

A, B, C, P, Q = map(Atom, "abcpq")
LABEL, NOTICE, SPARE = (Atom(name, AtomKind.TODO) for name in ("label", "notice", "spare"))
ACTS = (Act("act"),)


def refused(problem: Problem, certificate: Json, message: str | None = None) -> None:
    """The checker says that."""
    with pytest.raises(ProofError, match=message):
        check(problem, certificate)


def proved(problem: Problem, kind: Kind) -> Json:
    """The certificate of a problem, which is accepted and comes to that."""
    decision = decide(problem, certify=False)
    assert (kind, kind) == (decision.kind, check(problem, decision.certificate))
    return decision.certificate


def forged(certificate: Any) -> Any:
    return copy.deepcopy(certificate)


BAN_A = Rule("ban", Modality.FORBID, "act", (Element(Var(A)),))
ON_BOTH = Rule("ban", Modality.FORBID, "act", (Element(Var(A)), Element(Var(B))))


def test_a_lone_account_is_a_claim() -> None:
    """
    What one account comes to is not the verdict, whatever the certificate is headed by.
    """
    certificate = proved(Problem(ACTS, (BAN_A,), accounts=(Account("one", ((A, True),)),)), Kind.UNDETERMINED)
    mutant = forged(certificate)
    mutant["kind"] = "prohibited"
    refused(Problem(ACTS, (BAN_A,), accounts=(Account("one", ((A, True),)),)), mutant, "a lone account is a claim")


def test_a_disputed_statement_is_one_that_its_account_made() -> None:
    """
    Neither another value, nor another's word, nor a set that leads elsewhere is listed as what decides.
    """
    accounts = (Account("one", ((A, True), (B, True))), Account("two", ((A, False), (B, True))))
    problem = Problem(ACTS, (ON_BOTH,), accounts=accounts)
    certificate = proved(problem, Kind.CONTESTED)
    place = next(k for k, each in enumerate(certificate["disputed"]) if each["account"] == "one")
    entry = certificate["disputed"][place]
    assert [["a", True]] == entry["literals"]

    mutant = forged(certificate)
    mutant["disputed"][place]["account"] = "two"
    refused(problem, mutant, "a disputed statement was not made")

    other = next(each for each in certificate["disputed"] if each["account"] == "two")
    mutant = forged(certificate)
    mutant["disputed"][place] = {**forged(other), "account": "one"}
    refused(problem, mutant, "a disputed statement was not made")

    own = Problem(ACTS, (ON_BOTH,), accounts=(Account("one", ((A, True), (B, True), (C, True))), accounts[1]))
    certificate = proved(own, Kind.CONTESTED)
    place = next(k for k, each in enumerate(certificate["disputed"]) if each["account"] == "one")
    mutant = forged(certificate)
    mutant["disputed"][place] |= {"literals": [["c", True]]}
    refused(own, mutant)
    # what is open without a word of the account's leads elsewhere than to its verdict
    mutant["disputed"][place] |= {"literals": [], "proof": forged(certificate["common"]), "without": []}
    refused(own, mutant, "disputed statements lead elsewhere")
    mutant = forged(certificate)
    mutant["disputed"][place] |= {"literals": [["c", True]]}
    mutant["disputed"][place] |= {"proof": forged(entry["without"][0]), "without": [forged(entry["without"][0])]}
    refused(own, mutant)


def test_a_mixture_takes_every_statement_and_comes_to_something_else() -> None:
    """
    A mixture that leaves a statement out, or that is one account's own word, shows nothing.
    """
    accounts = (Account("one", ((A, True), (B, False), (C, True))), Account("two", ((A, False), (B, True), (C, False))))
    problem = Problem(ACTS, (ON_BOTH,), accounts=accounts)
    certificate = proved(problem, Kind.UNDETERMINED)
    assert "mixture" in certificate
    for place in range(len(certificate["mixture"]["choice"])):
        mutant = forged(certificate)
        del mutant["mixture"]["choice"][place]
        refused(problem, mutant, "a mixture leaves a statement out")
    mutant = forged(certificate)
    mutant["mixture"] = {
        "choice": [[id_, "one"] for id_, _ in certificate["mixture"]["choice"]],
        "proof": forged(dict(certificate["accounts"])["one"]),
    }
    refused(problem, mutant, "the mixture does not differ")


def impossible() -> Problem:
    """Each account may be right, but not about one thing each; whoever is right, the act is banned."""
    never = Axiom(negation(conj((Var(P), Var(Q)))), "not both")
    ban = Rule("ban", Modality.FORBID, "act", (Element(Var(A)),))
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(P)),), content=Var(LABEL))
    other = Rule("other", Modality.OBLIGE, "act", (Element(Var(Q)),), content=Var(NOTICE))
    first = Account("one", ((LABEL, True), (P, True), (NOTICE, False), (Q, False)))
    second = Account("two", ((LABEL, False), (P, False), (NOTICE, True), (Q, True)))
    statements = Statement("first", (LABEL, P)), Statement("second", (NOTICE, Q))
    return Problem(ACTS, (ban, duty, other), (never,), ((A, True),), (first, second), statements)


def test_an_impossible_mixture_is_shown_to_be_one() -> None:
    """
    That two accounts cannot both be right about different things needs a clash; without one it is refused.
    """
    problem = impossible()
    certificate = proved(problem, Kind.PROHIBITED)
    clashes = [place for place, each in enumerate(certificate["mixtures"]) if "clash" in each]
    assert clashes
    for place in clashes:
        for tokens in ([], [["holds"]], [*certificate["mixtures"][place]["clash"], ["holds"]]):
            mutant = forged(certificate)
            mutant["mixtures"][place] = {"clash": tokens}
            refused(problem, mutant)
    for place in set(range(len(certificate["mixtures"]))) - set(clashes):
        for tokens in ([], [["holds"]], [["axiom", 0]]):
            mutant = forged(certificate)
            mutant["mixtures"][place] = {"clash": tokens}
            refused(problem, mutant)
    mutant = forged(certificate)
    mutant["mixtures"].pop()
    refused(problem, mutant)


def test_of_mixtures_with_something_to_be_done_the_impossible_ones_are_shown() -> None:
    """
    A mixture in which nothing may be left to do is passed over only where the accounts cannot both be right.
    """
    rules = (
        Rule("first", Modality.OBLIGE, "act", (Element(Var(A)),), content=Var(LABEL)),
        Rule("second", Modality.OBLIGE, "act", (Element(Var(B)),), content=Var(LABEL)),
        Rule("neither", Modality.OBLIGE, "act", (Element(negation(disj((Var(A), Var(B))))),), content=Var(LABEL)),
    )
    never = Axiom(negation(conj((Var(A), Var(B), Var(P)))), "not both, where p holds")
    accounts = Account("one", ((A, True), (B, False))), Account("two", ((A, False), (B, True)))
    problem = Problem(ACTS, rules, (never,), ((P, True),), accounts=accounts)
    certificate = proved(problem, Kind.CONDITIONAL)
    (mixture,) = certificate["mixtures"]
    tokens = mixture["once"]
    assert ["clash"] in tokens
    at = tokens.index(["clash"])
    for wrong in (
        [*tokens[:at], ["once", 0], *tokens[at + 2 :]],
        [*tokens[: at + 1], ["holds"], *tokens[at + 2 :]],
        [*tokens[: at + 1], *tokens[at + 2 :]],
        [["clash"], *tokens[at + 1 :]],
        [*tokens[:at], ["nonsense"], *tokens[at + 1 :]],
        [*tokens, ["holds"]],
        [*tokens[: at + 1], ["axiom", 7], *tokens[at + 2 :]],
    ):
        mutant = forged(certificate)
        mutant["mixtures"][0]["once"] = wrong
        refused(problem, mutant)


def test_what_only_accounts_say_is_a_to_do_as_well() -> None:
    """
    A to-do that only accounts speak of is none of the open atoms; proofs and their claims of completeness hold with it.
    """
    rule = Rule("asked", Modality.OBLIGE, "act", (Element(Var(A)),), content=Var(LABEL))
    for facts in (((SPARE, True),), ((SPARE, False),), ((SPARE, True), (LABEL, True))):
        problem = Problem(ACTS, (rule, Rule("b", Modality.FORBID, "act", (Element(Var(B)),))), facts=facts)
        assert "spare" in Ground(problem).judge.todos
        assert (
            "spare"
            not in Proof(
                Ground(problem), common_ground(problem), (), decide(problem, certify=False).certificate["common"]
            ).free
        )
    told = Account("one", ((SPARE, True), (P, True), (Q, False))), Account("two", ((SPARE, False), (A, True)))
    assert {*Ground(Problem(ACTS, (rule,), accounts=told)).judge.todos} == {"label", "spare"}
    for said in (True, False):
        accounts = Account("one", ((SPARE, said), (B, False))), Account("two", ((SPARE, not said), (B, False)))
        proved(Problem(ACTS, (BAN_A,), accounts=accounts), Kind.UNDETERMINED)
        lone = Problem(ACTS, (BAN_A,), accounts=(Account("one", ((SPARE, said),)),))
        assert proved(lone, Kind.UNDETERMINED)["common"]["complete"]


def test_what_bears_on_nothing_breaks_no_claim_of_completeness() -> None:
    """
    An axiom about facts on which nothing turns stands in no way: the list is complete, and the checker follows.
    """
    apart = Axiom(disj((Var(P), Var(Q))), "one of the two")
    linked = Axiom(disj((negation(Var(A)), Var(C))), "a needs c")
    for axioms in ((apart,), (apart, linked)):
        certificate = proved(Problem(ACTS, (ON_BOTH,), axioms), Kind.UNDETERMINED)
        assert certificate["common"]["complete"]
        assert not {"p", "q"} & set(certificate["common"]["columns"])


def test_what_bears_on_nothing_breaks_no_mixture() -> None:
    """
    That something is to be done whoever is right is shown beside an axiom about facts on which nothing turns.
    """
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(disj((Var(A), negation(Var(A))))),), content=Var(LABEL))
    ban = Rule("ban", Modality.FORBID, "act", (Element(Var(A)), Element(negation(Var(A)))))
    accounts = Account("one", ((B, True),)), Account("two", ((B, False),))
    apart = Axiom(disj((Var(P), Var(Q))), "one of the two")
    assert "mixtures" in proved(Problem(ACTS, (duty, ban), (apart,), accounts=accounts), Kind.CONDITIONAL)


def test_what_is_known_and_what_cannot_be_is_listed_as_such() -> None:
    """
    In the list that the checker makes what is known to be false is so, and what an axiom rules out is not to be done.
    """
    other = Rule("other", Modality.FORBID, "act", (Element(Var(C)),))
    certificate = proved(Problem(ACTS, (ON_BOTH, other), facts=((B, False),)), Kind.UNDETERMINED)
    assert [each["literals"] for each in certificate["common"]["deciding"]] == [[["c", True]], [["c", False]]]

    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(A)),), content=Var(LABEL))
    ban = Rule("ban", Modality.FORBID, "act", (Element(negation(Var(C))),))
    never = Axiom(disj((negation(Var(A)), negation(Var(C)))), "never both")
    listed = proved(Problem(ACTS, (duty, ban), (never,)), Kind.UNDETERMINED)["common"]["deciding"]
    assert [each["outcome"] for each in listed if each["literals"] == [["c", True]]] == ["allowed"]


def test_no_tree_splits_on_a_to_do_or_twice() -> None:
    """
    Trees split on open facts, each once; more would prove the same, and is refused all the same.
    """
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(A)),), content=Var(LABEL))
    problem = Problem(ACTS, (duty, Rule("ban", Modality.FORBID, "act", (Element(negation(Var(C))), Element(Var(C))))))
    ban = Problem(ACTS, (BAN_A, Rule("too", Modality.FORBID, "act", (Element(negation(Var(A))),)), duty))
    certificate = proved(ban, Kind.PROHIBITED)
    tree = certificate["common"]["tree"]
    assert ["split", "a"] == tree[0]
    for key, message in (("label", "`label` is not open"), ("a", "`a` is split twice")):
        mutant = forged(certificate)
        mutant["common"]["tree"] = [["split", key], *tree, *tree]
        refused(ban, mutant, message)
    assert decide(problem, certify=False).kind is Kind.CONDITIONAL


def test_a_ground_that_is_none_bears_on_nothing() -> None:
    """
    Of what a problem has no rule for nothing is claimed, neither that it always bears nor that it sometimes does.
    """
    problem = Problem(ACTS, (BAN_A,), facts=((A, True),))
    certificate = proved(problem, Kind.PROHIBITED)
    for claim in (
        {"aspect": ["hit", "nothing", "nothing"], "bears": "always", "tree": [["holds"]]},
        {"aspect": ["silent", "nothing", "nothing"], "bears": "sometimes", "witnesses": [0, 0]},
    ):
        mutant = forged(certificate)
        mutant["common"]["aspects"].append(claim)
        refused(problem, mutant)


def bounds() -> Problem:
    """Four limits of one quantity, a fact and an axiom between facts."""
    limits = [
        Atom(name, AtomKind.COMPARISON, Bound("n", relation, Fraction(number)))
        for name, relation, number in (
            ("low", Relation.LT, 5),
            ("five", Relation.GE, 5),
            ("high", Relation.GT, 7),
            ("six", Relation.EQ, 6),
        )
    ]
    rules = tuple(Rule(one.key, Modality.FORBID, "act", (Element(Var(one)), Element(Var(A)))) for one in limits)
    return Problem(ACTS, rules, (Axiom(disj((Var(A), Var(B))), "a or b"),))


def test_what_is_called_unbroken_can_be_completed_in_every_way() -> None:
    """
    A partial case counts as sure of its numbers and axioms only if each completion of what is decided meets them.
    """
    problem = bounds()
    proof = Proof(Ground(problem), (), (), decide(problem, certify=False).certificate["common"])
    columns = sorted(proof.columns)
    assert {"low", "high", "six"} <= set(columns)
    unbroken = 0
    for values in product((True, False, None), repeat=len(columns)):
        case = {key: value for key, value in zip(columns, values, strict=True) if value is not None}
        if not proof.unbroken(case):
            continue
        unbroken += 1
        left = [key for key in columns if key not in case]
        for completion in product((True, False), repeat=len(left)):
            whole = {**case, **dict(zip(left, completion, strict=True))}
            numbers = [(proof.atoms[key].bound, value) for key, value in whole.items() if proof.atoms[key].bound]
            assert solvable(numbers), whole  # type: ignore[arg-type]
            assert all(truth(axiom, whole) is not False for axiom in proof.axioms), whole
    assert unbroken


def test_one_open_bound_of_each_quantity_breaks_nothing() -> None:
    """
    With one bound of a quantity undecided, and a number for both ways, a case counts as sure of its numbers.
    """
    problem = bounds()
    other = Atom("much", AtomKind.COMPARISON, Bound("m", Relation.GT, Fraction(100)))
    problem = evolve(problem, rules=(*problem.rules, Rule("much", Modality.FORBID, "act", (Element(Var(other)),))))
    proof = Proof(Ground(problem), (), (), decide(problem, certify=False).certificate["common"])
    case = {"a": True, "low": False, "five": True, "high": False}
    assert proof.unbroken(case)
    assert proof.unbroken({**case, "six": True, "much": True})
    assert not proof.unbroken({**case, "high": True, "six": True})
    assert not proof.unbroken({"a": True, "low": False, "five": True})


def test_a_deciding_set_leads_where_it_is_said_to() -> None:
    """
    What is simply allowed is not listed as allowed once something is done, nor the other way round.
    """
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(A)),), content=Var(LABEL))
    ban = Rule("ban", Modality.FORBID, "act", (Element(Var(B)), Element(negation(Var(A)))))
    problem = Problem(ACTS, (duty, ban))
    certificate = proved(problem, Kind.UNDETERMINED)
    outcomes = {each["outcome"] for each in certificate["common"]["deciding"]}
    assert {"once", "allowed", "not-allowed"} <= outcomes
    for place, entry in enumerate(certificate["common"]["deciding"]):
        for other in outcomes - {entry["outcome"]}:
            mutant = forged(certificate)
            mutant["common"]["deciding"][place]["outcome"] = other
            mutant["common"]["complete"] = None
            refused(problem, mutant)


def test_what_follows_from_an_axiom_or_from_numbers_is_listed() -> None:
    """
    A list that leaves out what follows by way of an axiom, or of the order of numbers, is not called complete.
    """
    low, high = (
        Atom(key, AtomKind.COMPARISON, Bound("n", relation, Fraction(number)))
        for key, relation, number in (("low", Relation.LT, 5), ("high", Relation.GT, 7))
    )
    by_axiom = Problem(ACTS, (BAN_A,), (Axiom(disj((Var(A), Var(B))), "one of the two"),))
    by_numbers = Problem(
        ACTS,
        (
            Rule("low", Modality.FORBID, "act", (Element(negation(Var(low))),)),
            Rule("b", Modality.FORBID, "act", (Element(Var(high)), Element(Var(B)))),
        ),
    )
    for problem, literals in ((by_axiom, [["b", False]]), (by_numbers, [["high", True]])):
        certificate = proved(problem, Kind.UNDETERMINED)
        listed = certificate["common"]["deciding"]
        del listed[[(each["literals"], each["outcome"]) for each in listed].index((literals, "not-allowed"))]
        refused(problem, certificate, "a deciding set was left out")


def test_a_witness_for_a_mixture_stands_for_all_of_it() -> None:
    """
    That something is to be done whoever is right is not shown by a completion that one of the mixtures rules out.
    """
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(A)),), content=Var(LABEL))
    accounts = Account("one", ((P, True), (Q, False))), Account("two", ((P, False), (Q, True)))
    never = Axiom(disj((negation(Var(A)), negation(conj((Var(P), Var(Q)))))), "no a with both")
    problem = Problem(ACTS, (duty,), (never,), accounts=accounts)
    assert "mixture" in proved(problem, Kind.UNDETERMINED)
    mutant = forged(proved(Problem(ACTS, (duty,), accounts=accounts), Kind.CONDITIONAL))
    mutant["problem"] = digest(problem)
    refused(problem, mutant, "a cut witness may break an axiom")
