"""
Deciding a ground problem: the verdict with its reason, grounds, duties and deciding sets, and a certificate of it all.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..clauses.errors import InternalError
from ..clauses.values import evolve
from ..clauses.verdict import Kind, Reason
from .bounds import clash
from .budget import Budget, Cancel, Stopped
from .canonical import Json
from .certificate import Writer, evaluated
from .checker import Ground as CheckerGround
from .checker import Proof
from .circuit import FALSE
from .core import Assignment, Atom, AtomKind, Formula, Problem
from .deciding import Found, Space, ask_first, deciding_sets, in_order
from .decision import CERTAIN, DecidingSet, Decision, Derived, Duty, Ground, Outcome, Status
from .derivation import derivation
from .diagram import STEPS, Diagram, TooLargeError
from .duties import duties, named
from .outcome import ADVERSE, Lowered
from .situation import Situation, contradiction, situation
from .splits import combinations_json
from .table import WIDEST, Table

if TYPE_CHECKING:  # what speaks with z3 is loaded with the first problem that it is for
    from .authority import Authority

SHOWN_WHEN_STOPPED = 20
"""So many of the deciding sets found are still proved and shown where the work was stopped."""

TABLE_LIMIT = WIDEST
"""Up to so many open atoms are decided by truth tables, more by the solver, where diagrams do not answer."""

QUICK_TABLE = 10
"""With more open atoms than these a diagram is tried first."""

REASON_OF_KIND = {
    AtomKind.INTERPRETATION: Reason.UNDEFINED_TERM,
    AtomKind.READING: Reason.AMBIGUOUS_TEXT,
    AtomKind.UNREAD: Reason.UNREAD_TEXT,
}


@frozen
class Given:
    """
    What one decision is about: a problem under an assignment.
    """

    problem: Problem
    lowered: Lowered
    ground: CheckerGround
    """What the checker makes of the problem."""
    assignment: Assignment
    extra: tuple[Formula, ...] = ()
    """Formulas that hold; they are the last axioms of `problem`, and the checker adds them itself."""
    account: str = ""
    authority: Authority | None = None
    """z3 with the same problem, to be asked as well."""


class Single:
    """
    The decision of one assignment, step by step.
    """

    def __init__(self, given: Given, budget: Budget) -> None:
        self.given = given
        self.budget = budget
        self.situation: Situation = situation(given.problem, given.lowered, given.assignment, budget, given.account)
        self.space: Space = space_of(self.situation, budget)
        self.writer = Writer(self.situation, self.space, budget)
        self.possible: dict[Outcome, dict[Atom, bool]] = {}
        for outcome, literal in self.situation.outcomes.items():
            if literal != FALSE:
                found = self.space.exists(literal, {})
                if found is not None:
                    self.possible[outcome] = found
        if given.authority is not None:
            authority = given.authority.possible(given.assignment, budget)
            if authority != frozenset(self.possible):
                raise InternalError(f"z3 finds {sorted(authority)} and the tables {sorted(self.possible)}")
        if not self.possible:
            raise contradiction(given.problem, given.lowered, given.assignment, budget, given.account)
        self.kind = CERTAIN.get(frozenset(self.possible), Kind.UNDETERMINED)

    def exists(self, literal: int) -> bool:
        """Whether `literal` holds in some completion."""
        return self.space.exists(literal, {}) is not None

    def certificate(self) -> Json:
        """The certificate of the verdict, still without deciding sets."""
        situation, writer = self.situation, self.writer
        model = next(iter(self.possible.values()))
        writer.witness(model)
        proof: Json = {
            "kind": self.kind.value,
            "derived": [[each.atom.key, each.value, _why(each)] for each in situation.derived],
            "columns": [atom.key for atom in self.space.columns],
            "witnesses": writer.witnesses,
        }
        if self.kind is Kind.CONDITIONAL:
            sufficient, needed = duties(situation, self.space)
            every = frozenset(range(len(situation.outstanding)))
            proof["sufficient"] = [
                {"todos": [atom.key for atom in todos], "tree": writer.tree(situation.allowed_after(todos), {})}
                for todos in named(sufficient, situation)
            ]
            proof["duties"] = []
            for alternatives, places in zip(named(needed, situation), needed, strict=True):
                rest = situation.allowed_after(situation.outstanding[place] for place in sorted(every - places))
                proof["duties"].append(
                    {
                        "alternatives": [atom.key for atom in alternatives],
                        "witness": writer.some(rest ^ 1, {}),
                    }
                )
            self.sufficient, self.duties = named(sufficient, situation), named(needed, situation)
        elif self.kind is Kind.UNDETERMINED and len(self.possible) > 1:
            kinds: list[Outcome] = [outcome for outcome in self.possible if outcome is not Outcome.ONCE]
            if len(kinds) < 2:
                kinds.append(Outcome.ONCE)
            proof["differ"] = [writer.witness(self.possible[outcome]) for outcome in kinds[:2]]
            proof["deciding"] = []
            proof["complete"] = False
        else:
            (outcome,) = self.possible
            proof["tree"] = writer.tree(situation.outcomes[outcome], {})
        return proof

    sufficient: tuple[tuple[Atom, ...], ...] = ()
    duties: tuple[tuple[Atom, ...], ...] = ()

    def look(self) -> list[Json]:
        """What bears on the acts, ground by ground, with its proof; fills `grounds`."""
        judged, writer = self.situation.judged, self.writer
        can_be_allowed = Outcome.ALLOWED in self.possible or Outcome.ONCE in self.possible
        found: list[Ground] = []
        claims: list[Json] = []
        summary = {"hit": judged.hit, "lacking": judged.lacking, "covered": judged.covered, "silent": judged.silent}
        named: list[tuple[tuple[str, str, str], Ground | None, int]] = [
            ((ground.kind.value, ground.act, ground.source), ground, literal) for ground, literal in judged.grounds
        ]
        named += [((name, "", ""), None, literal) for name, literal in summary.items()]
        for name, ground, literal in named:
            if literal == FALSE:
                continue
            holds, fails = self.space.exists(literal, {}), self.space.exists(literal ^ 1, {})
            claim: Json = {"aspect": list(name)}
            if holds is not None and fails is not None:
                claim |= {"bears": "sometimes", "witnesses": [writer.witness(holds), writer.witness(fails)]}
            else:
                always = fails is None
                claim |= {"bears": "always" if always else "never", "tree": writer.tree(literal ^ (not always), {})}
            claims.append(claim)
            if ground is not None and holds is not None and (ground.kind in ADVERSE or can_be_allowed):
                found.append(evolve(ground, always=fails is None))
        self.grounds = tuple(found)
        return claims

    grounds: tuple[Ground, ...] = ()

    def reason(self, kind: Kind, exists: Callable[[int], bool]) -> Reason:
        """The reason of a definite verdict, or of no instrument governing, by what some completion leads to."""
        judged = self.situation.judged
        match kind:
            case Kind.PROHIBITED:
                outside = exists(judged.hit ^ 1) and not exists(judged.lacking ^ 1)
                return Reason.NOT_GRANTED if outside else Reason.FORBIDDEN
            case Kind.CONFLICT:
                return Reason.RULES_COLLIDE
            case Kind.UNDETERMINED:
                return Reason.OTHER_TEXT_GOVERNS
            case _:
                if not exists(judged.covered):
                    return Reason.NOT_DONE
                return Reason.SILENCE if exists(judged.silent) else Reason.GRANTED

    def reason_undetermined(self, first: tuple[Atom, ...]) -> Reason:
        """The reason where outcomes differ: what must be asked first decides."""
        if Outcome.UNGOVERNED in self.possible:
            missing = len(self.possible) == 1 or self.given.problem.terms_missing
            return Reason.OTHER_TEXT_GOVERNS if missing else Reason.MISSING_FACT
        asked = first or self.space.columns
        return REASON_OF_KIND.get(asked[0].kind, Reason.MISSING_FACT)

    def deciding(self, proof: Json) -> tuple[list[Found], bool]:
        """All deciding sets, written into the certificate, and whether they are known to be all."""
        found: list[Found] = []
        self.space.listing()
        try:
            for one in deciding_sets(self.situation, self.space):
                found.append(one)
            found = in_order(found, self.space.columns)
            proof["deciding"] = self.writer.deciding(found)
            self._drawn()
            proof["complete"] = True
        except Stopped:
            if not proof["deciding"]:
                found = in_order(found, self.space.columns)[:SHOWN_WHEN_STOPPED]
                with self.budget.grace():
                    proof["deciding"] = self.writer.deciding(found)
            return found, False
        return found, True

    def _drawn(self) -> None:
        """Raises `Stopped` where diagrams, by which the checker makes its own list, would grow beyond the budget."""
        if len(self.space.columns) > TABLE_LIMIT and not isinstance(self.space, Diagram):
            try:
                Diagram(self.situation.circuit, self.situation.constraints, self.space.columns, self.budget, None)
            except TooLargeError:
                raise Stopped("there are too many open facts to show that the list is complete") from None

    def explained(self, found: list[Found]) -> tuple[DecidingSet, ...]:
        """The deciding sets with the reason of the verdict that each leads to."""

        def reason(one: Found, value: Callable[[int], bool | None]) -> Reason:
            def exists(literal: int) -> bool:
                known = value(literal)  # of a set that some completion has
                return self.space.exists(literal, dict(one.literals)) is not None if known is None else known

            return self.reason(one.to.kind, exists)

        with self.budget.grace():
            return tuple(
                DecidingSet(one.literals, one.to.kind, reason(one, value), one.to.outcome)
                for one, value in zip(found, evaluated(self.situation.circuit, found), strict=True)
            )


def _why(each: Derived) -> list[Any]:
    if each.axiom is not None:
        return ["axiom", each.axiom]
    found = clash([*each.because, (each.atom, not each.value)])
    assert found is not None
    return ["arithmetic", combinations_json(found)]


def space_of(situation: Situation, budget: Budget) -> Space:
    """The route that is fast for so many open atoms."""
    many = len(situation.columns)
    if many > QUICK_TABLE:
        with suppress(Stopped, TooLargeError):
            first = Budget(STEPS, budget.cancel)  # that they grow too large must not use up what other routes may spend
            diagram = Diagram(situation.circuit, situation.constraints, situation.columns, first)
            diagram.ready(budget)
            return diagram
        budget.spend()  # raises if somebody stopped it
    if many <= TABLE_LIMIT:
        return Table(situation.circuit, situation.constraints, situation.columns, budget)
    from .search import Search

    return Search(situation, budget)


def decide_single(given: Given, budget: Budget) -> Decision:
    """The decision of one assignment, checked; interrupted, where the budget ends before the verdict is checked."""
    try:
        single = Single(given, budget)
        proof = single.certificate()
        proof["aspects"] = single.look()
        certain = single.kind is not Kind.UNDETERMINED
        reason = single.reason(single.kind, single.exists) if certain else single.reason_undetermined(())
        checked = followed(given, proof, single.kind)
        if certain and checked.reason() != reason:
            raise InternalError(f"the solver gives the reason `{reason}` and the checker `{checked.reason()}`")
        decision = Decision(
            kind=single.kind,
            reason=reason,
            grounds=single.grounds,
            outcomes=tuple(outcome for outcome in Outcome if outcome in single.possible),
            derivation=derivation(given.problem, single.situation),
            duties=tuple(Duty(alternatives) for alternatives in single.duties),
            sufficient=single.sufficient,
            certificate=proof,
            checked=True,
        )
    except Stopped:
        return Decision(None, None, Status.INTERRUPTED, deciding_complete=False)
    if "deciding" not in proof:
        return decision
    found, complete = single.deciding(proof)
    first = ask_first(found, single.space.columns)
    # The verdict was checked above; the deciding sets are checked with the whole certificate.
    return evolve(
        decision,
        reason=single.reason_undetermined(first),
        deciding=single.explained(found),
        deciding_complete=complete,
        ask_first=first,
    )


def followed(given: Given, proof: Json, kind: Kind) -> Proof:
    """The proof as the checker followed it; raises where it proves something else."""
    checked = Proof(given.ground, given.assignment, given.extra, proof)
    proved = checked.check()
    if proved is not kind:
        raise InternalError(f"the solver says `{kind}` and the checker `{proved}`")
    return checked


def decide(
    problem: Problem, *, certify: bool = True, steps: int | None = None, cancel: Cancel | None = None
) -> Decision:
    """
    The verdict on a ground problem, with a certificate that the checker has accepted.

    `certify` has z3 decide as well, and raises where it disagrees. `steps` limits the work, the same on every machine;
    `cancel` stops it from another thread. Either ends in status `interrupted`, or in deciding sets marked incomplete.
    """
    from .accounts import decide_accounts

    return decide_accounts(problem, Budget(steps, cancel), certify=certify)
