"""DESIGN's "Outcome and verdict", "Duties" and "Accounts", one claim at a time."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from licet.clauses.verdict import Kind, Reason
from licet.engine.core import (
    FALSE,
    TRUE,
    Account,
    Act,
    Atom,
    AtomKind,
    Bar,
    Bound,
    Element,
    Formula,
    Modality,
    Problem,
    Relation,
    Reservation,
    Rule,
    Statement,
    Var,
    conj,
    disj,
    negation,
)
from licet.engine.decide import decide
from licet.engine.decision import Decision, GroundKind, Outcome

DEVELOPS, COMPETES, CLASSIFIER, DISTRIBUTED = (Atom(name) for name in ("develops", "competes", "classifier", "shared"))
MEANS = Atom("evaluating develops", AtomKind.INTERPRETATION)
LABEL, NOTICE, REVIEW = (Atom(name, AtomKind.TODO) for name in ("label", "notice", "review"))
USE = Act("use")


def rule(id_: str, modality: Modality, *elements: Formula | Atom, **more: Any) -> Rule:
    """A rule about the act `use`, unless `act` says otherwise."""
    made = tuple(Element(Var(each) if isinstance(each, Atom) else each) for each in elements)
    return Rule(**{"id": id_, "modality": modality, "act": "use", "elements": made, **more})


def verdict(*rules: Rule, act: Act = USE, facts: dict[Atom, bool] | None = None, **more: Any) -> Decision:
    """The decision of a problem about one act."""
    return decide(Problem(**{"acts": (act,), "rules": rules, "facts": facts or {}, **more}))


def reserved(*, collides: tuple[str, ...] = (), grants: tuple[str, ...] | None = None) -> Act:
    """The act on an object that is reserved."""
    return Act("use", reservations=(Reservation("reserved", TRUE, grants, collides),))


BAN = rule("2(e)", Modality.FORBID, DEVELOPS, COMPETES, defeated_by=("(i)",))
EXCEPTION = rule("(i)", Modality.PERMIT, CLASSIFIER, defeated_by=("as long as",))
PROVISO = rule("as long as", Modality.EXCEPT, DISTRIBUTED)


class TestVerdicts:
    def test_silence(self) -> None:
        """
        What nothing forbids and nothing reserves is not forbidden.
        """
        found = verdict()
        assert (Kind.PERMITTED, Reason.SILENCE) == (found.kind, found.reason)
        assert [GroundKind.SILENCE] == [ground.kind for ground in found.grounds]

    def test_granted(self) -> None:
        """
        A reserved act is permitted by a grant.
        """
        found = verdict(rule("grant", Modality.PERMIT), act=reserved())
        assert (Kind.PERMITTED, Reason.GRANTED) == (found.kind, found.reason)

    def test_not_granted(self) -> None:
        """
        A reserved act that no grant covers is outside the licence, also where the grant is defeated.
        """
        assert Reason.NOT_GRANTED == verdict(act=reserved()).reason
        grant = rule("grant", Modality.PERMIT, defeated_by=("except",))
        found = verdict(grant, rule("except", Modality.EXCEPT), act=reserved())
        assert (Kind.PROHIBITED, Reason.NOT_GRANTED) == (found.kind, found.reason)
        assert ("reserved", True) == (found.grounds[0].source, found.grounds[0].always)

    def test_not_done(self) -> None:
        """
        An act that does not happen is not judged.
        """
        found = verdict(rule("ban", Modality.FORBID), act=Act("use", covered=FALSE))
        assert (Kind.PERMITTED, Reason.NOT_DONE) == (found.kind, found.reason)

    def test_every_ground_is_named(self) -> None:
        """
        Curing one ground never hides the next: bans, duties and missing grants are all listed.
        """
        duty = rule("duty", Modality.OBLIGE, content=Var(LABEL))
        found = verdict(
            rule("a", Modality.FORBID), rule("b", Modality.FORBID), duty, act=reserved(), facts={LABEL: False}
        )
        assert Kind.PROHIBITED == found.kind
        assert ["a", "b", "duty", "reserved"] == [ground.source for ground in found.grounds]

    def test_several_acts(self) -> None:
        """
        If several acts are covered, each must be allowed.
        """
        problem = Problem((USE, Act("sell")), (rule("ban", Modality.FORBID, act="sell"),))
        assert Kind.PROHIBITED == decide(problem).kind

    def test_ungoverned(self) -> None:
        """
        Where nothing given governs, the answer is in another text, but a ban that hits comes first.
        """
        free = Act("use", governed=FALSE, reservations=reserved().reservations)
        found = verdict(act=free)
        assert (Kind.UNDETERMINED, Reason.OTHER_TEXT_GOVERNS, ()) == (found.kind, found.reason, found.deciding)
        assert Kind.PROHIBITED == verdict(rule("ban", Modality.FORBID), act=free).kind

    def test_perhaps_ungoverned(self) -> None:
        """
        Where it is open whether the text governs, a fact is missing, or another text if that one is known to be.
        """
        bound = Atom("bound")
        act = Act("use", governed=Var(bound))
        assert Reason.MISSING_FACT == verdict(act=act).reason
        found = verdict(act=act, terms_missing=True)
        assert (Kind.UNDETERMINED, Reason.OTHER_TEXT_GOVERNS) == (found.kind, found.reason)
        assert {Outcome.ALLOWED, Outcome.UNGOVERNED} == {each.outcome for each in found.deciding}

    def test_collision(self) -> None:
        """
        A permission of equal rank turns a ban into a collision; it is never settled by order.
        """
        ban = rule("5(c)", Modality.FORBID, collides=("2(a)",))
        permission = rule("2(a)", Modality.PERMIT)
        for rules in ((ban, permission), (permission, ban)):
            found = verdict(*rules)
            assert (Kind.CONFLICT, Reason.RULES_COLLIDE) == (found.kind, found.reason)
            assert ("5(c)", ("2(a)",)) == (found.grounds[0].source, found.grounds[0].against)
        assert Kind.PROHIBITED == verdict(ban, permission, rule("other", Modality.FORBID)).kind

    def test_colliding_licences(self) -> None:
        """
        One licence withholds what another of the same licensor grants: they collide, they are not added up.
        """
        grant = rule("other licence", Modality.PERMIT)
        assert Kind.CONFLICT == verdict(grant, act=reserved(grants=(), collides=("other licence",))).kind


class TestDefeat:
    def test_levels(self) -> None:
        """
        An exception defeats its target, an exception to it reinstates the target.
        """
        facts = {DEVELOPS: True, COMPETES: True}
        rules = BAN, EXCEPTION, PROVISO
        for classifier, distributed, kind in (
            (False, False, Kind.PROHIBITED),
            (True, False, Kind.PERMITTED),
            (True, True, Kind.PROHIBITED),
        ):
            assert kind == verdict(*rules, facts=facts | {CLASSIFIER: classifier, DISTRIBUTED: distributed}).kind

    def test_proviso_makes_no_ban(self) -> None:
        """
        A proviso that fails revives the ban and makes none of its own.
        """
        facts = {DEVELOPS: True, COMPETES: False, CLASSIFIER: True, DISTRIBUTED: True}
        assert Kind.PERMITTED == verdict(BAN, EXCEPTION, PROVISO, facts=facts).kind

    def test_derivation(self) -> None:
        """
        Each rule is there as looked at: which element failed, which exception applied.
        """
        facts = {DEVELOPS: True, COMPETES: True, CLASSIFIER: True}
        found = verdict(BAN, EXCEPTION, PROVISO, facts=facts)
        ban, exception, proviso = found.derivation.rules
        assert (None, True, (), ("(i)",)) == (ban.applies, ban.body, ban.defeated_by, ban.looked_at)
        assert (None, True) == (exception.applies, exception.body)
        assert (None, (DISTRIBUTED,)) == (proviso.applies, proviso.elements[0].open)
        assert (DEVELOPS, COMPETES, CLASSIFIER) == found.derivation.used
        settled = verdict(BAN, EXCEPTION, PROVISO, facts=facts | {DISTRIBUTED: False}).derivation.rules
        assert ((False, ("(i)",)), (True, ()), (False, ())) == tuple((r.applies, r.defeated_by) for r in settled)


class TestDeciding:
    def test_smallest_sets(self) -> None:
        """
        The deciding sets are all smallest answers, each with what it leads to, and the first question settles most.
        """
        found = verdict(BAN, EXCEPTION, PROVISO, facts={DEVELOPS: True, CLASSIFIER: True})
        assert (Kind.UNDETERMINED, Reason.MISSING_FACT) == (found.kind, found.reason)
        assert [
            (((COMPETES, False),), Kind.PERMITTED),
            (((DISTRIBUTED, False),), Kind.PERMITTED),
            (((COMPETES, True), (DISTRIBUTED, True)), Kind.PROHIBITED),
        ] == [(each.literals, each.kind) for each in found.deciding]
        assert (COMPETES, DISTRIBUTED) == found.ask_first

    def test_reasons(self) -> None:
        """
        The reason names what kind of question is open.
        """
        for kind, reason in (
            (AtomKind.FACT, Reason.MISSING_FACT),
            (AtomKind.INTERPRETATION, Reason.UNDEFINED_TERM),
            (AtomKind.READING, Reason.AMBIGUOUS_TEXT),
            (AtomKind.UNREAD, Reason.UNREAD_TEXT),
        ):
            assert reason == verdict(rule("ban", Modality.FORBID, Atom("open", kind))).reason

    def test_threshold(self) -> None:
        """
        A threshold on an open number decides, and what a known number implies is not asked.
        """
        monthly = {n: Atom(f"> {n}", AtomKind.COMPARISON, Bound("users", Relation.GT, Fraction(n))) for n in (600, 700)}
        ban = rule("more than 700 million", Modality.FORBID, monthly[700])
        found = verdict(ban)
        assert [((monthly[700], True),), ((monthly[700], False),)] == [each.literals for each in found.deciding]
        assert Kind.PERMITTED == verdict(ban, facts={monthly[600]: False}).kind
        assert [monthly[700]] == [each.atom for each in verdict(ban, facts={monthly[600]: False}).derivation.derived]
        assert Kind.UNDETERMINED == verdict(ban, facts={monthly[600]: True}).kind

    def test_from_conditional_to_permitted(self) -> None:
        """
        Beside the answer that makes the use conditional stands the larger one that makes it plainly permitted.
        """
        public = Atom("public")
        duty = rule("label", Modality.OBLIGE, public, content=Var(LABEL))
        found = verdict(duty, rule("ban", Modality.FORBID, DISTRIBUTED))
        assert [
            (((DISTRIBUTED, True),), Kind.PROHIBITED),
            (((DISTRIBUTED, False),), Kind.CONDITIONAL),
            (((public, False), (DISTRIBUTED, False)), Kind.PERMITTED),
        ] == sorted(
            ((each.literals, each.kind) for each in found.deciding), key=lambda one: (len(one[0]), not one[0][0][1])
        )


class TestDuties:
    def test_conditional(self) -> None:
        """
        Outstanding to-dos make the answer conditional; done ones are no condition, a failed one breaks it.
        """
        duty = rule("duty", Modality.OBLIGE, content=conj((Var(LABEL), Var(NOTICE))))
        found = verdict(duty)
        assert (Kind.CONDITIONAL, ((LABEL,), (NOTICE,))) == (found.kind, tuple(d.alternatives for d in found.duties))
        assert ((LABEL, NOTICE),) == found.sufficient
        assert ((NOTICE,),) == tuple(d.alternatives for d in verdict(duty, facts={LABEL: True}).duties)
        assert Kind.PERMITTED == verdict(duty, facts={LABEL: True, NOTICE: True}).kind
        assert Kind.PROHIBITED == verdict(duty, facts={LABEL: False}).kind

    def test_alternatives(self) -> None:
        """
        Alternatives are kept: label it, and give notice or have it reviewed.
        """
        content = conj((Var(LABEL), disj((Var(NOTICE), Var(REVIEW)))))
        found = verdict(rule("duty", Modality.OBLIGE, content=content))
        assert ((LABEL,), (NOTICE, REVIEW)) == tuple(duty.alternatives for duty in found.duties)
        assert ((LABEL, NOTICE), (LABEL, REVIEW)) == found.sufficient

    def test_alike(self) -> None:
        """
        A to-do counts alike as duty, as condition of a grant, and as exception to a ban.
        """
        for rules, act in (
            ((rule("duty", Modality.OBLIGE, content=Var(LABEL)),), USE),
            ((rule("grant", Modality.PERMIT, LABEL),), reserved()),
            ((rule("ban", Modality.FORBID, negation(Var(LABEL))),), USE),
            ((rule("ban", Modality.FORBID, defeated_by=("unless",)), rule("unless", Modality.EXCEPT, LABEL)), USE),
        ):
            found = verdict(*rules, act=act)
            assert (Kind.CONDITIONAL, ((LABEL,),)) == (found.kind, found.sufficient)

    def test_united_over_open_facts(self) -> None:
        """
        What different completions need is united.
        """
        public = Atom("public")
        one = rule("if public", Modality.OBLIGE, public, content=Var(LABEL))
        other = rule("if not", Modality.OBLIGE, negation(Var(public)), content=Var(NOTICE))
        found = verdict(one, other)
        assert (Kind.CONDITIONAL, ((LABEL, NOTICE),)) == (found.kind, found.sufficient)

    def test_doing_it_is_forbidden(self) -> None:
        """
        A duty whose doing is itself not allowed is a collision, unless there is another way; also where it is done.
        """
        more: dict[str, Any] = {"acts": (USE, Act("labelling", covered=FALSE)), "bars": (Bar(LABEL, "labelling"),)}
        ban = rule("no labels", Modality.FORBID, act="labelling")
        duty = rule("duty", Modality.OBLIGE, content=Var(LABEL))
        nothing: dict[Atom, bool] = {}
        for facts in (nothing, {LABEL: True}):
            found = verdict(duty, ban, facts=facts, **more)
            assert Kind.CONFLICT == found.kind
            assert [(GroundKind.BARRED, "label")] == [(ground.kind, ground.source) for ground in found.grounds]
        either = rule("duty", Modality.OBLIGE, content=disj((Var(LABEL), Var(NOTICE))))
        found = verdict(either, ban, **more)
        assert (Kind.CONDITIONAL, ((NOTICE,),)) == (found.kind, found.sufficient)


class TestAccounts:
    THE_VERGE = Account("The Verge", {DEVELOPS: True})
    BYTEDANCE = Account("ByteDance", {DEVELOPS: False})

    def test_contested(self) -> None:
        """
        Two accounts with different verdicts: each, the common ground, and the disputed facts that decide.
        """
        ban = rule("2(e)", Modality.FORBID, disj((Var(DEVELOPS), Var(MEANS))), COMPETES)
        found = verdict(ban, facts={COMPETES: True}, accounts=(self.THE_VERGE, self.BYTEDANCE))
        assert (Kind.CONTESTED, Reason.ACCOUNTS_DIFFER) == (found.kind, found.reason)
        assert {"The Verge": Kind.PROHIBITED, "ByteDance": Kind.UNDETERMINED} == {n: d.kind for n, d in found.accounts}
        assert found.common is not None
        assert Kind.UNDETERMINED == found.common.kind
        assert [((DEVELOPS, True),)] == [each.literals for each in found.disputed]
        assert Reason.UNDEFINED_TERM == dict(found.accounts)["ByteDance"].reason

    def test_lone_account_is_a_claim(self) -> None:
        """
        What one source alone says moves its own verdict, not the overall one.
        """
        found = verdict(rule("ban", Modality.FORBID, DEVELOPS), accounts=(self.THE_VERGE,))
        assert (Kind.UNDETERMINED, Kind.PROHIBITED) == (found.kind, dict(found.accounts)["The Verge"].kind)

    def test_what_all_say_is_common(self) -> None:
        """
        What every account says is common ground.
        """
        found = verdict(
            rule("ban", Modality.FORBID, DEVELOPS), accounts=(self.THE_VERGE, Account("Reuters", {DEVELOPS: True}))
        )
        assert found.common is not None
        assert (Kind.PROHIBITED, Kind.PROHIBITED) == (found.kind, found.common.kind)

    def test_same_verdict_whoever_is_right(self) -> None:
        """
        All accounts and every mixture agree, though for different reasons and though the common ground is open.
        """
        rules = rule("a", Modality.FORBID, DEVELOPS), rule("b", Modality.FORBID, negation(Var(DEVELOPS)))
        found = verdict(*rules, accounts=(self.THE_VERGE, self.BYTEDANCE))
        assert Kind.PROHIBITED == found.kind

    def test_mixture_differs(self) -> None:
        """
        Each account alone permits, part of one with part of the other does not: undetermined, and the mixture is shown;
        unless both parts are one statement.
        """
        one = Account("A", {DEVELOPS: True, COMPETES: False})
        other = Account("B", {DEVELOPS: False, COMPETES: True})
        ban = rule("ban", Modality.FORBID, DEVELOPS, COMPETES)
        found = verdict(ban, accounts=(one, other))
        assert (Kind.UNDETERMINED, Reason.ACCOUNTS_DIFFER) == (found.kind, found.reason)
        assert found.mixture is not None
        assert (("develops", "A"), ("competes", "B")) == found.mixture.choice
        assert Kind.PROHIBITED == found.mixture.kind
        together = (Statement("said", (DEVELOPS, COMPETES)),)
        assert Kind.PERMITTED == verdict(ban, accounts=(one, other), statements=together).kind

    def test_silent_account(self) -> None:
        """
        A mixture may take a statement from an account that does not make it.
        """
        one = Account("A", {DEVELOPS: False})
        other = Account("B", {COMPETES: False})
        found = verdict(rule("ban", Modality.FORBID, DEVELOPS, COMPETES), accounts=(one, other))
        assert found.mixture is not None
        assert (Kind.UNDETERMINED, Kind.UNDETERMINED) == (found.kind, found.mixture.kind)

    def test_disputed_to_dos(self) -> None:
        """
        Whether something was done can be disputed as well.
        """
        duty = rule("duty", Modality.OBLIGE, content=Var(LABEL))
        found = verdict(duty, accounts=(Account("A", {LABEL: True}), Account("B", {LABEL: False})))
        assert Kind.CONTESTED == found.kind
        assert {Kind.PERMITTED, Kind.PROHIBITED} == {decision.kind for _, decision in found.accounts}


def test_equal_problems_give_equal_decisions() -> None:
    """
    Permuting rules changes neither verdict nor deciding sets.
    """
    facts = {DEVELOPS: True}
    found = [verdict(*rules, facts=facts) for rules in ((BAN, EXCEPTION, PROVISO), (PROVISO, BAN, EXCEPTION))]
    assert len({decision.kind for decision in found}) == 1
    assert len({frozenset(frozenset(each.literals) for each in decision.deciding) for decision in found}) == 1
