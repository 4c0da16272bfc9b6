"""Certificates: the checker accepts nothing that is not so."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from fractions import Fraction
from random import Random
from typing import Any

import oracle
import problems
import pytest
from attrs import evolve
from forgeries import forgeries

from licet.clauses.verdict import Kind
from licet.engine.canonical import digest
from licet.engine.checker import Ground, Proof, ProofError, check
from licet.engine.core import (
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
    conj,
    negation,
)
from licet.engine.decide import decide
from licet.engine.decision import Decision
from licet.engine.mixtures import common_ground, own
from licet.engine.validate import ContradictionError

Json = dict[str, Any]


def decided(seeds: range, **size: Any) -> Iterator[tuple[Problem, Decision]]:
    """Random problems with their decisions, those without contradictions."""
    for seed in seeds:
        rng = Random(seed)
        problem = problems.problem(rng, rules=rng.randint(2, 6), axioms=rng.choice((0, 1, 2)), **size)
        try:
            yield problem, decide(problem, certify=False)
        except ContradictionError:
            continue


def holds_anyway(problem: Problem, mutant: Json) -> bool:
    """Whether everything that a certificate without accounts claims is so, by the oracle."""
    tried = oracle.Oracle(problem, dict(problem.facts))
    proof = mutant["common"]
    if not mutant["kind"] == proof["kind"] == tried.verdict():
        return False
    if proof["kind"] == "conditional":
        sufficient = {frozenset(todo.key for todo in each) for each in tried.sufficient()}
        needed = {frozenset(todo.key for todo in each) for each in tried.needed()}
        return sufficient == {frozenset(each["todos"]) for each in proof["sufficient"]} and needed == {
            frozenset(each["alternatives"]) for each in proof["duties"]
        }
    if proof.get("complete") is not None:
        listed = {
            (frozenset((key, value) for key, value in each["literals"]), each["outcome"]) for each in proof["deciding"]
        }
        names = {"permitted": "allowed", "conditional": "once", "prohibited": "not-allowed", "conflict": "collision"}
        return listed == {
            (frozenset((atom.key, value) for atom, value in literals), names.get(verdict, verdict))
            for literals, verdict in tried.deciding()
        }
    return True


def test_mutated_proofs() -> None:
    """
    A proof with one thing changed is refused, or everything that it claims is still so.
    """
    rng = Random(5)
    refused = accepted = 0
    for problem, decision in decided(range(45), open_atoms=4, bounds=2, todos=2):
        for mutant in forgeries(decision.certificate, rng, 20):
            try:
                check(problem, mutant)
            except ProofError:
                refused += 1
            else:
                accepted += 1
                assert holds_anyway(problem, mutant), mutant
    assert refused > 5 * accepted
    assert refused > 400


@pytest.mark.slow
def test_every_field_forged() -> None:
    """
    Of the smallest proof of each kind, with accounts and without, every field is forged in every way: it is refused,
    or what it claims is so.
    """
    smallest: dict[tuple[Kind, frozenset[str]], tuple[Problem, Decision]] = {}
    for problem, decision in (
        *decided(range(600, 660), open_atoms=3, bounds=2, todos=1),
        *decided(range(700, 790), open_atoms=3, todos=1, accounts=2),
    ):
        key = decision.kind or Kind.UNDETERMINED, frozenset(decision.certificate)
        known = smallest.get(key)
        if known is None or len(str(decision.certificate)) < len(str(known[1].certificate)):
            smallest[key] = problem, decision
    refused = accepted = 0
    for problem, decision in smallest.values():
        for forgery in forgeries(decision.certificate, Random(7)):
            try:
                kind = check(problem, forgery)
            except ProofError:
                refused += 1
            else:
                accepted += 1
                assert kind is decision.kind
                assert problem.accounts or holds_anyway(problem, forgery), forgery
    print(f"{len(smallest)} proofs, {refused} forgeries refused, {accepted} that claim what is so")
    assert len(smallest) > 8
    assert refused > 10 * accepted > 0


def test_other_conclusions() -> None:
    """
    No proof is accepted for another verdict, nor one from which a deciding set was left out.
    """
    for problem, decision in decided(range(200, 240), open_atoms=4, todos=1):
        for kind in Kind:
            if kind is not decision.kind:
                mutant = deepcopy(decision.certificate)
                mutant["kind"] = mutant["common"]["kind"] = kind.value
                with pytest.raises(ProofError):
                    check(problem, mutant)
        for index in range(len(decision.deciding)):
            mutant = deepcopy(decision.certificate)
            del mutant["common"]["deciding"][index]
            with pytest.raises(ProofError):
                check(problem, mutant)


def test_other_problems() -> None:
    """
    A proof belongs to its problem: with a rule, an element, a fact or an axiom changed it is refused, and where its
    hash is forged as well, it is accepted only if the verdict is the same.
    """
    rng = Random(6)
    forged = 0
    for problem, decision in decided(range(300, 360), open_atoms=4, todos=1):
        for other in neighbours(problem, rng):
            if other == problem:
                continue
            with pytest.raises(ProofError, match="another problem"):
                check(other, decision.certificate)
            certificate = deepcopy(decision.certificate)
            certificate["problem"] = digest(other)
            try:
                kind = check(other, certificate)
            except ProofError:
                continue
            forged += 1
            assert oracle.Oracle(other, dict(other.facts)).verdict() == kind
    assert forged


def neighbours(problem: Problem, rng: Random) -> Iterator[Problem]:
    """The problem with one thing changed."""
    rules = list(problem.rules)
    index = rng.randrange(len(rules))
    yield (
        evolve(problem, rules=(*rules[:index], *rules[index + 1 :])) if not named(problem, rules[index].id) else problem
    )
    swap = {Modality.FORBID: Modality.EXCEPT, Modality.EXCEPT: Modality.EXCEPT}
    changed = evolve(rules[index], elements=tuple(Element(negation(e.formula)) for e in rules[index].elements))
    if not any(atom.kind is AtomKind.TODO for atom in oracle.inside(conj(e.formula for e in changed.elements))):
        yield evolve(problem, rules=(*rules[:index], changed, *rules[index + 1 :]))
    if rules[index].modality in swap and not rules[index].collides:
        other = evolve(rules[index], modality=swap[rules[index].modality])
        yield evolve(problem, rules=(*rules[:index], other, *rules[index + 1 :]))
    yield evolve(problem, axioms=problem.axioms[1:])
    yield evolve(problem, facts=problem.facts[1:])
    if problem.facts:
        (atom, value), *rest = problem.facts
        yield evolve(problem, facts=((atom, not value), *rest))


def named(problem: Problem, id_: str) -> bool:
    """Whether anything refers to a rule."""
    return any(id_ in (*rule.defeated_by, *rule.collides) for rule in problem.rules) or any(
        id_ in (*(each.grants or ()), *each.collides) for act in problem.acts for each in act.reservations
    )


def test_accounts_cannot_be_dropped() -> None:
    """
    A certificate over accounts needs one proof for each and for the mixtures.
    """
    seen = set()
    for problem, decision in decided(range(400, 480), open_atoms=3, accounts=2, todos=1):
        check(problem, decision.certificate)
        for key in ("accounts", "mixtures", "mixture", "disputed"):
            if key in decision.certificate:
                seen.add(key)
                mutant = deepcopy(decision.certificate)
                del mutant[key]
                with pytest.raises(ProofError):
                    check(problem, mutant)
        if "mixtures" in decision.certificate:
            mutant = deepcopy(decision.certificate)
            mutant["mixtures"].pop()
            with pytest.raises(ProofError):
                check(problem, mutant)
    assert seen == {"accounts", "mixtures", "mixture", "disputed"}


def test_disputed_sets_are_shown_to_be_smallest() -> None:
    """
    A statement that decides nothing is refused among those that decide, even where it leads to the same verdict.
    """
    padded = 0
    for problem, decision in decided(range(400, 480), open_atoms=3, accounts=2, todos=1):
        for place, entry in enumerate(decision.certificate.get("disputed", [])):
            said = dict(own(problem, entry["account"]))
            listed = {key for key, _ in entry["literals"]}
            spare = [a for a in said if a.key not in listed and a not in dict(common_ground(problem))]
            mutant = deepcopy(decision.certificate)
            forged = mutant["disputed"][place]
            if entry["without"]:
                forged["without"][0] = forged["proof"]
                with pytest.raises(ProofError):
                    check(problem, mutant)
            if spare and spare[0].kind is not AtomKind.TODO:
                account = next(each for name, each in decision.accounts if name == entry["account"])
                forged["literals"] = [[atom.key, value] for atom, value in said.items() if atom.key in listed]
                forged["literals"].append([spare[0].key, said[spare[0]]])
                forged["proof"] = account.certificate
                forged["without"].append(entry["proof"])
                padded += 1
                with pytest.raises(ProofError):
                    check(problem, mutant)
    assert padded > 3


def test_json_round_trip_and_determinism() -> None:
    """
    A certificate survives JSON, and the same problem gives the same bytes.
    """
    for problem, decision in decided(range(500, 512), open_atoms=4, bounds=2, todos=2, accounts=2):
        text = json.dumps(decision.certificate)
        assert check(problem, json.loads(text)) is decision.kind
        assert text == json.dumps(decide(problem).certificate)


def test_checker_stands_alone() -> None:
    """
    The checker imports neither z3 nor anything of the deciding side.
    """
    code = (
        "import sys, licet.engine.checker; print(sorted(n for n in sys.modules if n == 'z3' or 'licet.engine.' in n))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = (
        "canonical",
        "checker",
        "checker_cases",
        "checker_numbers",
        "checker_outcome",
        "checker_sets",
        "core",
        "kept",
        "mixtures",
    )
    assert str([f"licet.engine.{name}" for name in names]) == ran.stdout.strip()


def bound(key: str, relation: Relation, number: int) -> Atom:
    """A comparison of `n`."""
    return Atom(key, AtomKind.COMPARISON, Bound("n", relation, Fraction(number)))


def test_arithmetic_clash_carries_its_multipliers() -> None:
    """
    Where only the order of numbers excludes a case, the proof says which sum is absurd, and another sum is refused.
    """
    low, high = Var(bound("low", Relation.LT, 5)), Var(bound("high", Relation.GT, 7))
    problem = Problem((Act("use"),), (Rule("r", Modality.FORBID, "use", (Element(low), Element(high))),))
    decision = decide(problem)
    assert decision.kind is Kind.PERMITTED
    (leaf,) = [token for token in decision.certificate["common"]["tree"] if token[0] == "arithmetic"]
    assert leaf == ["arithmetic", [[["high", True, 1], ["low", True, 1]]]]
    for wrong in (["high", True, 2], ["high", False, 1], ["low", True, 1]):
        mutant = deepcopy(decision.certificate)
        next(token for token in mutant["common"]["tree"] if token[0] == "arithmetic")[1][0][0] = wrong
        with pytest.raises(ProofError):
            check(problem, mutant)


def test_point_between_bounds() -> None:
    """
    At least five, at most five and not five clash in two sums, and neither alone is enough.
    """
    atoms = bound("least", Relation.GE, 5), bound("most", Relation.LE, 5), bound("five", Relation.EQ, 5)
    least, most, five = map(Var, atoms)
    elements = tuple(map(Element, (least, most, negation(five))))
    problem = Problem((Act("use"),), (Rule("r", Modality.FORBID, "use", elements),))
    decision = decide(problem)
    assert decision.kind is Kind.PERMITTED
    token = next(token for token in decision.certificate["common"]["tree"] if token[0] == "arithmetic")
    assert len(token[1]) == 2
    for keep in (0, 1):
        mutant = deepcopy(decision.certificate)
        token = next(token for token in mutant["common"]["tree"] if token[0] == "arithmetic")
        token[1] = [token[1][keep]]
        with pytest.raises(ProofError):
            check(problem, mutant)


def test_accounts_prove_no_other_verdict() -> None:
    """
    No proof over accounts is accepted for another verdict, whatever the accounts come to.
    """
    tried = set()
    for problem, decision in decided(range(700, 745), open_atoms=3, todos=1, accounts=2):
        for kind in Kind:
            if kind is not decision.kind:
                mutant = deepcopy(decision.certificate)
                mutant["kind"] = kind.value
                tried.add((decision.kind, "accounts" in mutant, "mixture" in mutant, "mixtures" in mutant))
                with pytest.raises(ProofError):
                    check(problem, mutant)
    assert {kind for kind, *_ in tried} >= {Kind.CONTESTED, Kind.UNDETERMINED, Kind.PERMITTED, Kind.PROHIBITED}
    assert any(mixture for *_, mixture, _ in tried)


def test_duties_that_are_none() -> None:
    """
    Of duties and of what suffices nothing can be left out, put in, padded or doubled; what is done is no duty.
    """
    refused = 0
    for problem, decision in decided(range(1200, 1330), open_atoms=2, todos=3, given=0.25):
        proof = decision.certificate["common"]
        if proof["kind"] != "conditional":
            continue
        outstanding = {todo for each in proof["sufficient"] for todo in each["todos"]}
        others = [key for key in Ground(problem).judge.todos if key not in outstanding]
        for name, member in (("sufficient", "todos"), ("duties", "alternatives")):
            forged: list[list[Json]] = [[]]
            for entry in proof[name]:
                for key in (*outstanding, *others, "nothing"):
                    if key not in entry[member]:
                        padded = deepcopy(entry)
                        padded[member] = sorted((*entry[member], key))
                        forged += [[*proof[name], padded], [padded]]
                for key in entry[member]:
                    cut = deepcopy(entry)
                    cut[member] = [one for one in entry[member] if one != key]
                    forged.append([one if one is not entry else cut for one in proof[name]])
            for entries in forged:
                mutant = deepcopy(decision.certificate)
                mutant["common"][name] = entries
                if entries == proof[name]:
                    continue
                try:
                    check(problem, mutant)
                except ProofError:
                    refused += 1
                else:
                    assert holds_anyway(problem, mutant), (name, entries)
    assert refused > 60


def test_claims_of_completeness_that_are_none() -> None:
    """
    A deciding set that is left out is missed, whatever is said to be open.
    """
    refused = 0
    for problem, decision in decided(range(1400, 1420), open_atoms=3, bounds=2, todos=1):
        proof = decision.certificate["common"]
        if not proof.get("complete"):
            continue
        for at in range(len(proof["deciding"])):
            every: list[str] = proof["columns"]
            for columns in (every, every[:0], every[::-1], every[:1]):
                mutant = deepcopy(decision.certificate)
                del mutant["common"]["deciding"][at]
                mutant["common"]["columns"] = columns
                with pytest.raises(ProofError, match="a deciding set was left out"):
                    check(problem, mutant)
                refused += 1
                mutant["common"]["complete"] = False
                assert check(problem, mutant) is decision.kind
    assert refused > 100


def test_the_reason_follows_from_what_bears() -> None:
    """
    The reason that a proof shows is the one that is told, for every kind of verdict.
    """
    reasons = set()
    for problem, decision in decided(range(1500, 1620), open_atoms=2, todos=1):
        proof = Proof(Ground(problem), common_ground(problem), (), decision.certificate["common"])
        if proof.check() in (Kind.UNDETERMINED,) and "tree" not in decision.certificate["common"]:
            continue
        assert proof.reason() == decision.reason
        reasons.add(proof.reason())
    assert reasons >= {"granted", "silence", "forbidden", "not-granted", "rules-collide"}
