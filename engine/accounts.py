"""
Accounts: a verdict for each source, for the common ground and for every mixture, and what they come to together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..clauses.errors import InternalError
from ..clauses.values import evolve
from ..clauses.verdict import Kind, Reason
from .budget import Budget, Stopped
from .canonical import Json, digest
from .checker import Ground as CheckerGround
from .checker import check
from .core import Assignment, Atom, Axiom, Problem
from .decide import Given, Single, decide_single, followed
from .decision import DecidingSet, Decision, Duty, Ground, Mixture, Outcome, Status
from .duties import smallest
from .mixtures import Choice, Group, choices, common_ground, groups, own, taken
from .outcome import Lowered, lower
from .situation import refute
from .splits import Tree
from .validate import validate

if TYPE_CHECKING:
    from .authority import Authority

INTERRUPTED = Decision(None, None, Status.INTERRUPTED, deciding_complete=False)


def decide_accounts(problem: Problem, budget: Budget, *, certify: bool) -> Decision:
    """
    The verdict over all accounts; with `certify`, z3 agrees on each.
    """
    validate(problem)
    authority = _authority(problem) if certify else None
    base = Given(problem, lower(problem), CheckerGround(problem), common_ground(problem), authority=authority)
    common = decide_single(base, budget)
    if not problem.accounts:
        decision = common
        proof: Json = {"common": common.certificate}
    else:
        named = tuple(
            (each.name, decide_single(evolve(base, assignment=own(problem, each.name), account=each.name), budget))
            for each in problem.accounts
        )
        if any(each.kind is None for each in (common, *(decision for _, decision in named))):
            return _interrupted(base, common, named)
        try:
            decision, proof = _together(base, common, named, budget)
        except Stopped:
            return _interrupted(base, common, named)
        decision = evolve(decision, accounts=named, common=common)
        proof |= {
            "common": common.certificate,
            "accounts": [[name, each.certificate] for name, each in named],
        }
    if decision.kind is None:
        return decision
    certificate = {"format": 2, "problem": digest(problem), "kind": decision.kind.value, **proof}
    proved = check(problem, certificate)
    if proved is not decision.kind:
        raise InternalError(f"the solver says `{decision.kind}` and the checker `{proved}`")
    return evolve(decision, certificate=certificate, checked=True)


def _authority(problem: Problem) -> Authority:
    from .authority import Authority

    return Authority(problem)


def _interrupted(base: Given, common: Decision, named: Sequence[tuple[str, Decision]]) -> Decision:
    """No verdict over all accounts; what was decided of each is checked by itself."""
    problem = base.problem
    for assignment, each in ((base.assignment, common), *((own(problem, name), each) for name, each in named)):
        if each.kind is not None:
            followed(evolve(base, assignment=assignment), each.certificate, each.kind)
    return evolve(INTERRUPTED, accounts=tuple(named), common=common)


def _together(
    base: Given, common: Decision, named: Sequence[tuple[str, Decision]], budget: Budget
) -> tuple[Decision, Json]:
    kinds = {decision.kind for _, decision in named}
    if len(named) == 1:
        return common, {}
    if len(kinds) > 1:
        disputed: list[DecidingSet] = []
        proofs: list[Json] = []
        complete = all(each.deciding_complete for _, each in named)
        try:
            for one, proof in _disputed(base, named, budget):
                disputed.append(one)
                proofs.append(proof)
        except Stopped:
            complete = False
        decision = Decision(
            Kind.CONTESTED,
            Reason.ACCOUNTS_DIFFER,
            grounds=merged(decision.grounds for _, decision in named),
            outcomes=common.outcomes,
            derivation=common.derivation,
            deciding_complete=complete,
            disputed=tuple(disputed),
        )
        return decision, {"disputed": proofs}
    (kind,) = kinds
    if kind is Kind.UNDETERMINED:
        reasons = {decision.reason for _, decision in named}
        return evolve(common, reason=reasons.pop() if len(reasons) == 1 else common.reason), {}
    assert kind is not None
    return _mixed(base, kind, common, budget)


def _mixed(base: Given, kind: Kind, common: Decision, budget: Budget) -> tuple[Decision, Json]:
    """All accounts agree on `kind`: that, if every mixture does as well; else the mixture that differs."""
    problem = base.problem
    every = groups(problem)
    with_to_dos = tuple(group for group in every if group.to_dos())
    rest = tuple(group for group in every if not group.to_dos())
    extra = tuple(Axiom(group.holds()) for group in rest)
    widened = evolve(problem, axioms=(*problem.axioms, *extra))
    widened_base = Given(
        widened,
        lower(widened),
        base.ground,
        (),
        tuple(axiom.formula for axiom in extra),
        authority=_authority(widened) if base.authority is not None else None,
    )
    decisions: list[Decision] = []
    proofs: list[Json] = []
    for choice in choices(with_to_dos):
        facts = (*common_ground(problem), *taken(choice))
        given = evolve(widened_base, assignment=facts)
        clash = refute(given.lowered, facts, range(len(widened.axioms)), budget)
        if clash is not None:
            proofs.append({"clash": clash})
            continue
        single = Single(given, budget)
        if single.kind is not kind:
            found = _agreeing(rest, _outside(single, kind))
            return _differs(base, (*choice, *found), common, budget)
        proof: Json = {}
        if kind is Kind.CONDITIONAL:
            tree = _each_once(base.lowered, single, facts, rest, budget)
            if isinstance(tree, tuple):
                return _differs(base, (*choice, *tree), common, budget)
            proof["once"] = tree
        decision = decide_single(given, budget)
        if decision.kind is None:
            raise Stopped("the limit of steps was reached")
        if kind is Kind.CONDITIONAL:  # its witnesses are those that the tree cites
            proof["witnesses"] = single.writer.witnesses
        proofs.append({**proof, "proof": decision.certificate})
        decisions.append(decision)
    return _united(decisions), {"mixtures": proofs}


def _outside(single: Single, kind: Kind) -> dict[Atom, bool]:
    """A completion that does not lead to `kind`, every atom included."""
    inside = {
        Kind.PERMITTED: {Outcome.ALLOWED},
        Kind.CONDITIONAL: {Outcome.ALLOWED, Outcome.ONCE},
        Kind.PROHIBITED: {Outcome.NOT_ALLOWED},
        Kind.CONFLICT: {Outcome.COLLISION},
    }[kind]
    outside = [found for outcome, found in single.possible.items() if outcome not in inside]
    # With a to-do done, everything may simply be permitted where each account says conditional: then any will do.
    completion = outside[0] if outside else next(iter(single.possible.values()))
    return single.situation.known | single.situation.background | completion


def _agreeing(rest: Iterable[Group], completion: Mapping[Atom, bool]) -> Choice:
    return tuple(
        (
            group,
            next(option for option in group.options if all(completion[atom] is value for atom, value in option.facts)),
        )
        for group in rest
    )


def _differs(base: Given, choice: Choice, common: Decision, budget: Budget) -> tuple[Decision, Json]:
    """A mixture whose verdict is another one: undetermined."""
    problem = base.problem
    mixed = decide_single(evolve(base, assignment=(*common_ground(problem), *taken(choice))), budget)
    if mixed.kind is None:
        raise Stopped("the limit of steps was reached")
    order = {group.statement: place for place, group in enumerate(groups(problem))}
    pairs = sorted(((group.statement, option.account) for group, option in choice), key=lambda one: order[one[0]])
    mixture = Mixture(tuple(pairs), taken(choice), mixed.kind)
    decision = evolve(common, kind=Kind.UNDETERMINED, reason=Reason.ACCOUNTS_DIFFER, mixture=mixture)
    return decision, {"mixture": {"choice": [list(pair) for pair in pairs], "proof": mixed.certificate}}


def _each_once(
    lowered: Lowered, single: Single, facts: Assignment, rest: Sequence[Group], budget: Budget
) -> Tree | Choice:
    """
    That each mixture that is possible at all is allowed only once something is done; or one that simply is allowed.

    `["choose"]` is followed by the trees for each option of the next statement; `["once", w]` closes a case where
    witness w agrees with what was chosen and with everything left to choose; `["clash"]`, followed by a split tree,
    where nothing does.
    """
    situation, space, writer = single.situation, single.space, single.writer
    columns = set(space.columns)
    literal = situation.outcomes[Outcome.ONCE]
    axioms = range(len(lowered.axioms))
    tree: Tree = []
    pending: list[Choice] = [()]
    while pending:
        budget.spend()
        choice = pending.pop()
        chosen = {atom: value for atom, value in taken(choice) if atom in columns}
        left = rest[len(choice) :]
        free = {atom for group in left for option in group.options for atom, _ in option.facts} & columns
        found = None if free else space.exists(literal, chosen)
        if found is not None:
            tree.append(["once", writer.witness(found)])
        elif left:
            tree.append(["choose"])
            pending += [(*choice, (left[0], option)) for option in reversed(left[0].options)]
        else:
            clash = refute(lowered, (*facts, *taken(choice)), axioms, budget)
            if clash is None:
                return choice
            tree += [["clash"], *clash]
    return tree


def _united(decisions: Sequence[Decision]) -> Decision:
    """One decision for all mixtures: duties united, alternatives kept."""
    first = decisions[0]
    if len(decisions) == 1:
        return first
    sufficient: list[frozenset[Atom]] = [frozenset()]
    needed: list[frozenset[Atom]] = []
    for each in decisions:
        sufficient = _smallest(one | set(way) for one in sufficient for way in each.sufficient)
        needed = _smallest((*needed, *(frozenset(duty.alternatives) for duty in each.duties)))
    return evolve(
        first,
        grounds=merged(each.grounds for each in decisions),
        outcomes=tuple(outcome for outcome in Outcome if any(outcome in each.outcomes for each in decisions)),
        sufficient=tuple(_by_key(one) for one in sufficient) if first.sufficient else (),
        duties=tuple(Duty(_by_key(one)) for one in needed),
    )


def _smallest(sets: Iterable[frozenset[Atom]]) -> list[frozenset[Atom]]:
    known = dict.fromkeys(sets)
    return [one for one in known if not any(other < one for other in known)]


def _by_key(atoms: Iterable[Atom]) -> tuple[Atom, ...]:
    return tuple(sorted(atoms, key=lambda atom: atom.key))


def merged(of: Iterable[tuple[Ground, ...]]) -> tuple[Ground, ...]:
    """The grounds of several decisions, each once; always, only where it bears always in all of them."""
    every = list(of)
    found: dict[tuple[str, str, str], Ground] = {}
    for grounds in every:
        for ground in grounds:
            key = (ground.kind.value, ground.act, ground.source)
            same = found.get(key)
            found[key] = ground if same is None else evolve(same, always=same.always and ground.always)
    shared = {key: sum((g.kind.value, g.act, g.source) == key for grounds in every for g in grounds) for key in found}
    return tuple(evolve(g, always=g.always and shared[key] == len(every)) for key, g in found.items())


def _disputed(base: Given, named: Sequence[tuple[str, Decision]], budget: Budget) -> Iterable[tuple[DecidingSet, Json]]:
    """For each account with a definite verdict, the smallest sets of its own statements that lead there, proved."""
    common = base.assignment
    given = dict(common)
    seen: set[frozenset[tuple[Atom, bool]]] = set()
    for name, decision in named:
        if decision.kind is None or decision.kind is Kind.UNDETERMINED:
            continue
        (account,) = [each for each in base.problem.accounts if each.name == name]
        said = tuple((atom, value) for atom, value in account.facts if atom not in given)

        def leads(places: frozenset[int], said: Assignment = said, kind: Kind = decision.kind) -> bool:
            facts = (*common, *(said[place] for place in sorted(places)))
            return Single(evolve(base, assignment=facts, authority=None), budget).kind is kind

        for places in smallest(len(said), leads)[0]:
            literals = tuple(said[place] for place in sorted(places))
            if frozenset(literals) not in seen:
                seen.add(frozenset(literals))
                single = Single(evolve(base, assignment=(*common, *literals)), budget)
                proof = {**single.certificate(), "aspects": single.look()}
                without = [
                    Single(evolve(base, assignment=(*common, *fewer), authority=None), budget).certificate()
                    for fewer in (tuple(one for one in literals if one is not left_out) for left_out in literals)
                ]
                reason = single.reason(decision.kind, single.exists)
                listed = DecidingSet(literals, decision.kind, reason, _outcome(decision))
                said_so = [[atom.key, value] for atom, value in literals]
                yield listed, {"account": name, "literals": said_so, "proof": proof, "without": without}


def _outcome(decision: Decision) -> Outcome:
    return Outcome.ONCE if decision.kind is Kind.CONDITIONAL else decision.outcomes[0]
