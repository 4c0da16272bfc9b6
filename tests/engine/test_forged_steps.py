"""Forged steps of plain proofs: derivations, witnesses, leaves, grounds and lists, each refused for what is wrong."""

from __future__ import annotations

import copy
from fractions import Fraction
from typing import Any

import pytest

from licet.clauses.verdict import Kind
from licet.engine.canonical import digest
from licet.engine.checker import Ground, Proof, ProofError, check
from licet.engine.core import (
    FALSE,
    TRUE,
    Account,
    Act,
    Atom,
    AtomKind,
    Axiom,
    Bar,
    Bound,
    Element,
    Modality,
    Problem,
    Relation,
    Reservation,
    Rule,
    Statement,
    Var,
    disj,
    negation,
)
from licet.engine.decide import decide
from licet.engine.mixtures import groups

Json = dict[str, Any]

A, B, C = map(Atom, "abc")
LABEL, TELL = (Atom(name, AtomKind.TODO) for name in ("label", "tell"))
ACTS = (Act("act"),)
BAN_A = Rule("ban", Modality.FORBID, "act", (Element(Var(A)),))
ON_BOTH = Rule("both", Modality.FORBID, "act", (Element(Var(A)), Element(Var(B))))
A_OR_B = Axiom(disj((Var(A), Var(B))), "one of the two")
DUTY = Rule("duty", Modality.OBLIGE, "act", content=Var(LABEL))
MALFORMED = "not well formed"


def proved(problem: Problem, kind: Kind) -> Json:
    """A copy of the certificate of a problem, which is accepted and comes to that."""
    decision = decide(problem, certify=False)
    assert (kind, kind) == (decision.kind, check(problem, decision.certificate))
    return copy.deepcopy(decision.certificate)


def refused(problem: Problem, certificate: Json, message: str) -> None:
    """The checker says that."""
    with pytest.raises(ProofError, match=message):
        check(problem, certificate)


def test_what_is_derived_follows() -> None:
    """
    A value is derived only where the axiom that is named leaves no other; it is true or false, and its axiom is there.
    """
    problem = Problem(ACTS, (BAN_A,), (A_OR_B,), facts={B: False})
    certificate = proved(problem, Kind.PROHIBITED)
    assert [["a", True, ["axiom", 0]]] == certificate["common"]["derived"]
    for step, message in (
        (["a", 1, ["axiom", 0]], "neither true nor false"),
        (["a", True, ["axiom", 1]], "there is no such axiom|not well formed"),
        (["a", True, ["axiom", -1]], "there is no such axiom"),
        (["a", True, ["nonsense", 0]], "`nonsense` closes nothing"),
        (["b", False, ["axiom", 0]], "`b` is not open"),
    ):
        certificate["common"]["derived"] = [step]
        refused(problem, certificate, message)

    holds = Problem(ACTS, (BAN_A,), (A_OR_B,), facts={B: True})
    certificate |= {"problem": digest(holds)}
    certificate["common"]["derived"] = [["a", True, ["axiom", 0]]]
    refused(holds, certificate, "axiom 0 does not clash here")


def test_a_leaf_names_what_closes_it() -> None:
    """
    A case is closed by an axiom or by numbers, called so, and by nothing else that would have done.
    """
    low = Atom("low", AtomKind.COMPARISON, Bound("n", Relation.LT, Fraction(5)))
    high = Atom("high", AtomKind.COMPARISON, Bound("n", Relation.GT, Fraction(7)))
    problem = Problem(ACTS, (Rule("r", Modality.FORBID, "act", (Element(Var(low)), Element(Var(high)))),))
    certificate = proved(problem, Kind.PERMITTED)
    (leaf,) = [token for token in certificate["common"]["tree"] if token[0] == "arithmetic"]
    leaf[0] = "nonsense"
    refused(problem, certificate, "`nonsense` closes nothing")
    leaf[:] = ["arithmetic", [[["high", True, 2], ["low", True, 1]]]]
    refused(problem, certificate, "the proof fails")


def test_a_witness_is_a_completion() -> None:
    """
    A witness says of every open fact whether it holds, and of nothing else; without one the facts may not agree.
    """
    beside = Rule("beside", Modality.FORBID, "act", (Element(Var(B)),))
    problem = Problem(ACTS, (BAN_A, beside), facts={A: True})
    certificate = proved(problem, Kind.PROHIBITED)
    common = certificate["common"]
    common["aspects"] = [claim for claim in common["aspects"] if claim["bears"] != "sometimes"]
    common["aspects"].append({"aspect": ["ban", "act", "beside"], "bears": "sometimes", "witnesses": [1, 0]})
    common["witnesses"] = [{"b": False}, {"b": True}]
    assert check(problem, certificate) is Kind.PROHIBITED
    for witness, message in (
        ({}, "a witness is not a completion"),
        ({"b": True, "c": True}, "a witness is not a completion"),
        ({"b": 1}, "other values than true and false"),
        ([], MALFORMED),
    ):
        common["witnesses"] = [{"b": False}, {"b": True}, witness]
        refused(problem, certificate, message)


def test_a_ground_bears_as_is_claimed() -> None:
    """
    What is said to bear always, or never, does so in each case that is left, and what only sometimes in two witnesses.
    """
    beside = Rule("beside", Modality.FORBID, "act", (Element(Var(B)),))
    problem = Problem(ACTS, (BAN_A, beside), facts={A: True})
    original = proved(problem, Kind.PROHIBITED)
    original["common"]["aspects"] = [
        claim for claim in original["common"]["aspects"] if claim["aspect"] != ["ban", "act", "beside"]
    ]
    original["common"]["witnesses"] = [{"b": False}, {"b": True}]
    tree = [["split", "b"], ["holds"], ["holds"]]
    for claim, message in (
        ({"bears": "sometimes", "witnesses": [1, 0]}, ""),
        ({"bears": "sometimes", "witnesses": [0, 1]}, "a ground bears otherwise"),
        ({"bears": "sometimes", "witnesses": [1, 1]}, "a ground bears otherwise"),
        ({"bears": "sometimes", "witnesses": [1, 2]}, "there is no such witness"),
        ({"bears": "sometimes", "witnesses": [-1, 0]}, "there is no such witness"),
        ({"bears": "always", "tree": [["holds"]]}, "a ground bears otherwise"),
        ({"bears": "never", "tree": [["holds"]]}, "a ground bears otherwise"),
        ({"bears": "always", "tree": tree}, "a ground bears otherwise"),
        ({"bears": "never", "tree": tree}, "a ground bears otherwise"),
    ):
        certificate = copy.deepcopy(original)
        certificate["common"]["aspects"].append({"aspect": ["ban", "act", "beside"], **claim})
        if message:
            refused(problem, certificate, message)
        else:
            assert check(problem, certificate) is Kind.PROHIBITED
    nothing = {"aspect": ["ban", "act", "nothing"], "bears": "sometimes", "witnesses": [0, 1]}
    original["common"]["aspects"].append(nothing)
    refused(problem, original, "a ground bears otherwise")


def test_facts_that_break_an_axiom_prove_nothing() -> None:
    """
    No verdict is proved from facts of which no completion is shown, and no completion breaks an axiom.
    """
    certificate = proved(Problem(ACTS, (BAN_A,), facts={A: True}), Kind.PROHIBITED)
    never = Problem(ACTS, (BAN_A,), (Axiom(negation(Var(A)), "never"),), facts={A: True})
    certificate["problem"] = digest(never)
    refused(never, certificate, "a witness breaks an axiom")
    certificate["common"]["witnesses"] = []
    refused(never, certificate, "nothing shows that the facts agree")

    certificate = proved(Problem(ACTS, (BAN_A,)), Kind.UNDETERMINED)
    always = Problem(ACTS, (BAN_A,), (Axiom(Var(A), "always"),))
    certificate["problem"] = digest(always)
    certificate["common"]["complete"] = None
    refused(always, certificate, "a witness breaks an axiom")


def test_a_witness_is_cited_by_its_number() -> None:
    """
    No number below nothing is one, nor is what merely counts as one.
    """
    problem = Problem(ACTS, (BAN_A,))
    original = proved(problem, Kind.UNDETERMINED)
    for number in (-1, True, 2, "0"):
        certificate = copy.deepcopy(original)
        certificate["common"]["differ"] = [0, number]
        refused(problem, certificate, "there is no such witness" if number != "0" else "the proof fails")
    (place,) = [k for k, each in enumerate(original["common"]["deciding"]) if each["model"] == 1]
    for number in (-1, True):
        certificate = copy.deepcopy(original)
        certificate["common"]["deciding"][place]["model"] = number
        refused(problem, certificate, "there is no such witness")

    asked = Problem(ACTS, (DUTY,))
    certificate = proved(asked, Kind.CONDITIONAL)
    for number in (-1, True, 1):
        certificate["common"]["duties"][0]["witness"] = number
        refused(asked, certificate, "there is no such witness")


def test_two_witnesses_differ() -> None:
    """
    What is certain is not shown as open by one witness twice, nor what is open as certain without a tree.
    """
    certain = Problem(ACTS, (BAN_A,), facts={A: True})
    certificate = proved(certain, Kind.PROHIBITED)
    del certificate["common"]["tree"]
    certificate["kind"] = certificate["common"]["kind"] = "undetermined"
    certificate["common"] |= {"differ": [0, 0], "deciding": [], "complete": None}
    refused(certain, certificate, "two witnesses agree")

    open_ = Problem(ACTS, (BAN_A,))
    for kind in ("permitted", "prohibited", "conflict"):
        certificate = proved(open_, Kind.UNDETERMINED)
        certificate["kind"] = certificate["common"]["kind"] = kind
        refused(open_, certificate, MALFORMED)


def test_every_ground_is_looked_at() -> None:
    """
    Of what may bear on the use nothing is passed over.
    """
    problem = Problem(ACTS, (BAN_A,), facts={A: True})
    original = proved(problem, Kind.PROHIBITED)
    for place in range(len(original["common"]["aspects"])):
        certificate = copy.deepcopy(original)
        del certificate["common"]["aspects"][place]
        refused(problem, certificate, "a ground was not looked at")


def test_a_deciding_set_decides_and_is_smallest() -> None:
    """
    A set that leaves the outcome open is not listed, nor one with a member that could be left out.
    """
    beside = Rule("beside", Modality.FORBID, "act", (Element(Var(B)), Element(Var(C))))
    problem = Problem(ACTS, (BAN_A, beside))
    original = proved(problem, Kind.UNDETERMINED)
    witnesses = [{"a": a, "b": b, "c": False} for a in (False, True) for b in (False, True)]
    original["common"] |= {"witnesses": witnesses, "differ": [0, 2], "complete": False, "deciding": []}
    for claim in original["common"]["aspects"]:
        if claim["bears"] == "sometimes":
            bears = claim["aspect"] != ["ban", "act", "beside"]
            claim["witnesses"] = [2 if bears else 4, 0]
    witnesses.append({"a": False, "b": True, "c": True})
    assert check(problem, original) is Kind.UNDETERMINED
    banned: Json = {"outcome": "not-allowed", "tree": [["holds"]]}
    for entry, message in (
        ({"literals": [["a", True]], "model": 2, "without": [0]}, ""),
        ({"literals": [], "model": 2, "without": []}, "a case does not come to what is claimed"),
        ({"literals": [["a", 1]], "model": 2, "without": [0]}, "neither true nor false"),
        ({"literals": [["a", True], ["b", True]], "model": 3, "without": [1, 2]}, "a deciding set is not smallest"),
        ({"literals": [["a", True], ["b", True]], "model": 3, "without": [1, 0]}, "a witness contradicts a deciding"),
    ):
        certificate = copy.deepcopy(original)
        certificate["common"]["deciding"] = [banned | entry]
        if message:
            refused(problem, certificate, message)
        else:
            assert check(problem, certificate) is Kind.UNDETERMINED


def test_a_list_that_is_complete_leaves_nothing_out() -> None:
    """
    A list that lacks a set is not called complete; and it is said that it is, or that it is not.
    """
    problem = Problem(ACTS, (BAN_A,))
    original = proved(problem, Kind.UNDETERMINED)
    assert original["common"]["complete"] is True
    for place in range(2):
        certificate = copy.deepcopy(original)
        del certificate["common"]["deciding"][place]
        refused(problem, certificate, "a deciding set was left out")
        certificate["common"]["complete"] = False
        assert check(problem, certificate) is Kind.UNDETERMINED
    others: tuple[Any, ...] = (None, 1, [])
    for other in others:
        certificate = copy.deepcopy(original)
        certificate["common"]["complete"] = other
        refused(problem, certificate, "neither true nor false")
    del certificate["common"]["complete"]
    refused(problem, certificate, MALFORMED)


def test_what_is_allowed_after_is_not_listed_as_allowed() -> None:
    """
    What is allowed whatever is done is no part of what is allowed once something is, nor the other way round.
    """
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(A)),), content=Var(LABEL))
    problem = Problem(ACTS, (duty, Rule("ban", Modality.FORBID, "act", (Element(Var(B)), Element(negation(Var(A)))))))
    original = proved(problem, Kind.UNDETERMINED)
    listed = [(each["literals"], each["outcome"]) for each in original["common"]["deciding"]]
    assert ([["a", False], ["b", False]], "allowed") in listed
    assert ([["b", False]], "once") in listed
    for place in range(len(listed)):
        certificate = copy.deepcopy(original)
        del certificate["common"]["deciding"][place]
        refused(problem, certificate, "a deciding set was left out")


def test_what_is_allowed_anyway_needs_no_set_of_what_is_allowed_after() -> None:
    """
    Of what leads to "allowed once something is done" only that is listed after which something can be left to do.
    """
    unless = Element(negation(Var(C)))
    duty = Rule("duty", Modality.OBLIGE, "act", (Element(Var(A)), unless), content=Var(LABEL))
    problem = Problem(ACTS, (duty, Rule("ban", Modality.FORBID, "act", (Element(Var(B)), unless))))
    listed = {
        (tuple(map(tuple, each["literals"])), each["outcome"])
        for each in proved(problem, Kind.UNDETERMINED)["common"]["deciding"]
    }
    assert ((("c", True),), "allowed") in listed
    assert ((("c", True),), "once") not in listed
    assert {outcome for _, outcome in listed} == {"allowed", "once", "not-allowed"}


def test_what_suffices_is_shown_to() -> None:
    """
    To do one of two things that are asked does not suffice, whatever is left out of the duties.
    """
    tell = Rule("tell", Modality.OBLIGE, "act", content=Var(TELL))
    problem = Problem(ACTS, (DUTY, tell))
    certificate = proved(problem, Kind.CONDITIONAL)
    common = certificate["common"]
    common["sufficient"][0]["todos"] = ["label"]
    common["duties"] = [each for each in common["duties"] if each["alternatives"] == ["label"]]
    refused(problem, certificate, "a case does not come to what is claimed")


def test_every_fact_of_a_problem_is_one_of_its_proof() -> None:
    """
    What only a reservation or the reach of the text turns on is open like all else, and proofs about it are accepted.
    """
    kept = Act("act", reservations=(Reservation("kept", Var(A)),))
    for act in (Act("act", covered=Var(A)), Act("act", governed=Var(A)), kept):
        problem = Problem((Act("other"), act), ())
        assert "a" in proved(problem, decide(problem, certify=False).kind or Kind.UNDETERMINED)["common"]["columns"]
    barred = Problem((Act("act"), Act("doing", FALSE)), (BAN_A,), bars=(Bar(TELL, "doing"),))
    assert proved(barred, Kind.UNDETERMINED)["common"]["complete"]


def test_what_is_so_is_accepted() -> None:
    """
    Proofs that lean on each thing that the checker knows: that no text governs, that an act is not covered, which
    bounds speak of which quantity, and that one of the accounts is right.
    """
    assert "tree" in proved(Problem((Act("act", governed=FALSE),), ()), Kind.UNDETERMINED)["common"]
    outside = Rule("outside", Modality.FORBID, "act", (Element(negation(Var(B))),))
    proved(Problem((Act("act", covered=Var(B)), Act("other")), (outside,)), Kind.PERMITTED)
    users, money = (
        Atom(name, AtomKind.COMPARISON, Bound(name, Relation.GT, Fraction(5))) for name in ("users", "money")
    )
    many = tuple(Rule(each.key, Modality.FORBID, "act", (Element(Var(each)),)) for each in (users, money))
    assert proved(Problem(ACTS, many), Kind.UNDETERMINED)["common"]["complete"]
    either = Rule("either", Modality.FORBID, "act", (Element(disj((Var(A), Var(B)))),))
    accounts = Account("one", ((A, True), (B, False))), Account("two", ((A, False), (B, True)))
    together = Problem(ACTS, (either,), accounts=accounts, statements=(Statement("which", (A, B)),))
    assert ["axiom", 0] in proved(together, Kind.PROHIBITED)["mixtures"][0]["proof"]["tree"]


def test_the_reason_is_what_bears() -> None:
    """
    Forbidden where a ban hits or nothing bears throughout, not granted where a grant is lacking throughout and no ban
    hits throughout; granted where something reserved is granted, else silence.
    """
    kept = Act("act", reservations=(Reservation("kept", TRUE),))
    grant = Rule("grant", Modality.PERMIT, "act", (Element(Var(A)),))
    for problem, reason in (
        (Problem((kept,), (BAN_A,), facts={A: True}), "forbidden"),
        (Problem((kept,), (BAN_A,), facts={A: False}), "not-granted"),
        (Problem((kept,), (BAN_A,)), "not-granted"),
        (Problem((kept,), (BAN_A, grant)), "forbidden"),
        (Problem((kept,), (grant,), facts={A: True}), "granted"),
        (Problem(ACTS, (BAN_A,), facts={A: False}), "silence"),
        (Problem((Act("act", covered=FALSE),), ()), "not-done"),
    ):
        decision = decide(problem, certify=False)
        proof = Proof(Ground(problem), problem.facts, (), decision.certificate["common"])
        assert proof.check() is decision.kind
        assert (reason, reason) == (proof.reason(), decision.reason)


def test_what_is_not_well_formed_is_refused() -> None:
    """
    Whatever a certificate lacks, or has in the wrong place, it is refused like any other that proves nothing.
    """
    problem = Problem(ACTS, (BAN_A,), facts={A: True})
    original = proved(problem, Kind.PROHIBITED)
    changes: tuple[tuple[Json, str], ...] = (
        ({"derived": 5}, MALFORMED),
        ({"derived": [["a"]]}, MALFORMED),
        ({"witnesses": [[]]}, MALFORMED),
        ({"kind": "nonsense"}, MALFORMED),
        ({"tree": [["axiom"]]}, MALFORMED),
        ({"tree": [[]]}, MALFORMED),
    )
    for change, message in changes:
        certificate = copy.deepcopy(original)
        certificate["common"] |= change
        refused(problem, certificate, message)
    for name, value, message in (
        ("format", 1, "its format is unknown"),
        ("problem", digest(Problem(ACTS, (BAN_A,))), "it belongs to another problem"),
        ("accounts", [["one", original["common"]]], "an account is missing"),
        ("common", None, MALFORMED),
    ):
        refused(problem, {**original, name: value}, message)


def test_a_mixture_that_differs_is_not_passed_over() -> None:
    """
    Where a mixture leads elsewhere than the accounts do, their verdict stands under no heading without it.
    """
    accounts = (Account("one", ((A, True), (B, False))), Account("two", ((A, False), (B, True))))
    problem = Problem(ACTS, (ON_BOTH,), accounts=accounts)
    certificate = proved(problem, Kind.UNDETERMINED)
    assert "mixture" in certificate
    renamed = copy.deepcopy(certificate)
    renamed["accounts"][0][0] = "three"
    refused(problem, renamed, "an account is missing")
    del certificate["mixture"]
    every = tuple(Axiom(group.holds(), group.statement) for group in groups(problem))
    alone = decide(Problem(ACTS, (ON_BOTH,), every), certify=False)
    assert alone.kind is Kind.UNDETERMINED
    certificate["mixtures"] = [{"proof": alone.certificate["common"]}]
    refused(problem, certificate, "the accounts agree on another verdict")
    certificate["kind"] = "permitted"
    refused(problem, certificate, "a mixture leads to another verdict")


def test_of_a_mixture_only_its_own_witnesses_are_cited() -> None:
    """
    That a mixture leaves something to do is shown by a witness that there is.
    """
    accounts = (Account("one", ((A, True),)), Account("two", ((A, False),)))
    problem = Problem(ACTS, (DUTY,), accounts=accounts)
    certificate = proved(problem, Kind.CONDITIONAL)
    (mixture,) = certificate["mixtures"]
    mixture["witnesses"] *= 2
    for number in (-1, True):
        mixture["once"] = [["once", number]]
        refused(problem, certificate, "there is no such witness")


def test_accounts_prove_no_other_verdict() -> None:
    """
    Where accounts differ, settle nothing, or differ in a mixture, no other verdict is headed by their proofs.
    """
    differ = Account("one", ((A, True), (B, True))), Account("two", ((A, False), (B, False)))
    open_ = Account("one", ((C, True),)), Account("two", ((C, False),))
    mixed = Account("one", ((A, True), (B, False))), Account("two", ((A, False), (B, True)))
    for accounts, kind, message in (
        (differ, Kind.CONTESTED, "the accounts differ"),
        (open_, Kind.UNDETERMINED, "no account settles it"),
        (mixed, Kind.UNDETERMINED, "a mixture differs"),
    ):
        problem = Problem(ACTS, (ON_BOTH,), accounts=accounts)
        certificate = proved(problem, kind)
        for other in set(Kind) - {kind}:
            refused(problem, {**certificate, "kind": other.value}, message)


def test_disputed_statements_are_smallest() -> None:
    """
    A statement that is all that its account says may decide; one beside those that decide is refused.
    """
    alone = Account("one", ((A, True),)), Account("two", ((A, False),))
    assert proved(Problem(ACTS, (BAN_A,), accounts=alone), Kind.CONTESTED)["disputed"]

    beside = Rule("beside", Modality.PERMIT, "act", (Element(Var(C)),))
    accounts = Account("one", ((A, True), (C, True))), Account("two", ((A, False), (C, False)))
    problem = Problem(ACTS, (BAN_A, beside), accounts=accounts)
    certificate = proved(problem, Kind.CONTESTED)
    (entry,) = [each for each in certificate["disputed"] if each["account"] == "one"]
    assert [["a", True]] == entry["literals"]

    def by(facts: dict[Atom, bool]) -> Json:
        certificate: Json = decide(Problem(ACTS, (BAN_A, beside), facts=facts), certify=False).certificate["common"]
        return certificate

    entry |= {"literals": [["a", True], ["c", True]], "proof": by({A: True, C: True})}
    entry["without"] = [by({C: True}), by({A: True})]
    refused(problem, certificate, "disputed statements are not smallest")
