"""Forged conditions, witnesses and deciding sets: each is refused for what is wrong with it."""

from __future__ import annotations

import copy
from fractions import Fraction
from typing import Any

import pytest

from licet.clauses.verdict import Kind
from licet.engine.checker import ProofError, check
from licet.engine.core import (
    Account,
    Act,
    Atom,
    AtomKind,
    Bound,
    Element,
    Modality,
    Problem,
    Relation,
    Rule,
    Var,
    disj,
    negation,
)
from licet.engine.decide import decide

Json = dict[str, Any]

LABEL, NOTICE, TELL = (Atom(name, AtomKind.TODO) for name in ("label", "notice", "tell"))
FACT = Atom("fact")


def conditional() -> Problem:
    """Label it or add a notice, and tell; whether a fact holds changes nothing."""
    either = Rule("either", Modality.OBLIGE, "act", content=disj((Var(LABEL), Var(NOTICE))))
    told = Rule("told", Modality.OBLIGE, "act", content=Var(TELL))
    beside = Rule("beside", Modality.PERMIT, "act", (Element(Var(FACT)),))
    return Problem((Act("act"),), (either, told, beside))


def refused(problem: Problem, certificate: Json, message: str) -> None:
    """The checker says that."""
    with pytest.raises(ProofError, match=message):
        check(problem, certificate)


def test_conditions() -> None:
    """
    No set is listed that another one lies in, none with a to-do that is not outstanding, and none is left out.
    """
    problem = conditional()
    decision = decide(problem, certify=False)
    assert decision.kind is Kind.CONDITIONAL
    proof = decision.certificate["common"]
    assert [each["todos"] for each in proof["sufficient"]] == [["label", "tell"], ["notice", "tell"]]
    assert [each["alternatives"] for each in proof["duties"]] == [["tell"], ["label", "notice"]]

    forged = copy.deepcopy(decision.certificate)
    wider = {"todos": ["label", "notice", "tell"], "tree": proof["sufficient"][0]["tree"]}
    forged["common"]["sufficient"].append(wider)
    refused(problem, forged, "a listed set is not smallest")

    forged = copy.deepcopy(decision.certificate)
    forged["common"]["duties"].append({"alternatives": ["label", "notice", "tell"], "witness": 0})
    refused(problem, forged, "a listed set is not smallest")

    forged = copy.deepcopy(decision.certificate)
    del forged["common"]["duties"][0]
    refused(problem, forged, "meeting all duties may not suffice")

    forged = copy.deepcopy(decision.certificate)
    del forged["common"]["sufficient"][0]
    refused(problem, forged, "meeting all duties may not suffice")

    for name, place in (("sufficient", "todos"), ("duties", "alternatives")):
        for other in ("fact", "nothing"):
            forged = copy.deepcopy(decision.certificate)
            forged["common"][name][0][place].append(other)
            refused(problem, forged, "a to-do is not outstanding")


def test_what_is_permitted_is_no_condition() -> None:
    """
    Where nothing is left to be done, nothing makes a condition of it.
    """
    problem = Problem(conditional().acts, conditional().rules, facts={LABEL: True, TELL: True})
    decision = decide(problem, certify=False)
    assert decision.kind is Kind.PERMITTED
    tree = decision.certificate["common"]["tree"]
    left_over: Json = {"alternatives": ["notice"], "witness": 0}
    done: Json = {"alternatives": ["label"], "witness": 0}
    for sufficient, duties, message in (
        ([{"todos": [], "tree": tree}], [], "a condition without a duty"),
        ([], [left_over], "a condition without a duty"),
        ([{"todos": [], "tree": tree}], [left_over], "a duty is not needed"),
        ([{"todos": ["label"], "tree": tree}], [left_over], "a to-do is not outstanding"),
        ([{"todos": [], "tree": tree}], [done], "a to-do is not outstanding"),
    ):
        forged = copy.deepcopy(decision.certificate)
        del forged["common"]["tree"]
        forged["kind"] = forged["common"]["kind"] = "conditional"
        forged["common"] |= {"sufficient": sufficient, "duties": duties}
        refused(problem, forged, message)


def test_witnesses_have_numbers() -> None:
    """
    What no number meets is no completion: it shows nothing, and no model of a deciding set is one.
    """
    many = Atom("many", AtomKind.COMPARISON, Bound("users", Relation.GT, Fraction(700)))
    few = Atom("few", AtomKind.COMPARISON, Bound("users", Relation.LE, Fraction(100)))
    rules = (
        Rule("large", Modality.FORBID, "act", (Element(Var(many)),)),
        Rule("small", Modality.FORBID, "act", (Element(Var(few)), Element(Var(FACT)))),
    )
    problem = Problem((Act("act"),), rules)
    decision = decide(problem, certify=False)
    assert decision.kind is Kind.UNDETERMINED
    for number in range(len(decision.certificate["common"]["witnesses"])):
        forged = copy.deepcopy(decision.certificate)
        forged["common"]["witnesses"][number] |= {"many": True, "few": True}
        refused(problem, forged, "a witness has no number")

    proof = decision.certificate["common"]
    for place, entry in enumerate(proof["deciding"]):
        others = [
            number
            for number, witness in enumerate(proof["witnesses"])
            if any(witness[key] is not value for key, value in entry["literals"])
        ]
        for number in others:
            forged = copy.deepcopy(decision.certificate)
            forged["common"]["deciding"][place]["model"] = number
            refused(problem, forged, "a deciding set has no model")
        forged = copy.deepcopy(decision.certificate)
        forged["common"]["deciding"][place]["outcome"] = "collision"
        refused(problem, forged, "a model has another outcome")
        for number in (-1, len(proof["witnesses"])):
            forged = copy.deepcopy(decision.certificate)
            forged["common"]["deciding"][place]["model"] = number
            refused(problem, forged, "there is no such witness")


def test_a_tree_leaves_what_is_given() -> None:
    """
    No tree splits on what is given, as if it could be otherwise.
    """
    ban = Rule("ban", Modality.FORBID, "act", (Element(Var(FACT)),))
    grant = Rule("grant", Modality.FORBID, "act", (Element(negation(Var(FACT))),))
    problem = Problem((Act("act"),), (ban, grant), facts={FACT: True})
    decision = decide(problem, certify=False)
    forged = copy.deepcopy(decision.certificate)
    forged["common"]["tree"] = [["split", "fact"], ["holds"], ["holds"]]
    refused(problem, forged, "`fact` is not open")
    forged["common"]["tree"] = [["split", "nothing"], ["holds"], ["holds"]]
    refused(problem, forged, "`nothing` is not open")


def test_every_mixture_has_something_to_be_done() -> None:
    """
    Of every mixture of the accounts a completion is shown in which something is still to be done, and it is one of that
    mixture.
    """
    a, c = Atom("a"), Atom("c")
    unless = Element(negation(Var(c)))
    rules = (
        Rule("first", Modality.OBLIGE, "act", (Element(Var(a)), unless), content=Var(LABEL)),
        Rule("second", Modality.OBLIGE, "act", (Element(negation(Var(a))), unless), content=Var(NOTICE)),
    )
    problem = Problem((Act("act"),), rules, accounts=(Account("one", ((a, True),)), Account("two", ((a, False),))))
    decision = decide(problem, certify=False)
    assert decision.kind is Kind.CONDITIONAL
    (mixture,) = decision.certificate["mixtures"]
    assert mixture["once"] == [["choose"], ["once", 0], ["once", 1]]
    assert [witness["a"] for witness in mixture["witnesses"]] == [True, False]
    for tokens, message in (
        ([["choose"]], "`nothing` closes nothing"),
        ([["choose"], ["once", 0]], "`nothing` closes nothing"),
        ([["once", 0]], "a witness leaves the mixture"),
        ([["choose"], ["once", 0], ["once", 0]], "a witness leaves the mixture"),
        ([["choose"], ["once", 1], ["once", 0]], "a witness leaves the mixture"),
        ([["choose"], ["once", 2], ["once", 1]], "a mixture may simply be permitted"),
        ([["choose"], ["choose"], ["once", 0], ["once", 1]], "there is nothing left to choose"),
        ([["choose"], ["clash"], ["holds"], ["once", 1]], "a case does not come to what is claimed"),
        ([["clash"], ["holds"]], "`clash` closes nothing"),
        ([["choose"], ["once", 0], ["once", 1], ["once", 1]], "something left over"),
    ):
        forged = copy.deepcopy(decision.certificate)
        forged["mixtures"][0]["once"] = tokens
        forged["mixtures"][0]["witnesses"].append({"a": True, "c": True})
        refused(problem, forged, message)

    b = Atom("b")
    third = Rule("third", Modality.OBLIGE, "act", (Element(Var(b)), unless), content=Var(TELL))
    accounts = Account("one", ((a, True), (b, True))), Account("two", ((a, False), (b, False)))
    (mixture,) = decide(Problem((Act("act"),), (*rules, third), accounts=accounts), certify=False).certificate[
        "mixtures"
    ]
    assert mixture["once"].count(["choose"]) == 3
