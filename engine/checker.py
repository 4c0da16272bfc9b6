"""
The checker: follows a certificate against its problem, without a solver and without trusting who wrote it.

It shares with the deciding side the ground core's types and three-valued evaluation of one formula, and nothing else.
What it accepts is what holds: `check` returns the verdict that the certificate proves, or raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import Any

from ..clauses.errors import InternalError
from ..clauses.verdict import Kind
from .canonical import digest
from .checker_cases import MOST, NOWHERE, Cases, batches, side
from .checker_numbers import absurd, meets, numbers_apart, solvable
from .checker_outcome import Aspect, Case, Judge, ThreeValued, Value
from .checker_sets import NO, YES, Diagrams
from .core import (
    Act,
    And,
    Assignment,
    Atom,
    AtomKind,
    Axiom,
    Bar,
    Formula,
    Not,
    Or,
    Problem,
    Rule,
    Var,
    atoms_of,
    truth,
)
from .kept import Kept
from .mixtures import Choice, Group, choices, common_ground, groups, own, taken

Json = Mapping[str, Any]
Token = list[Any]

CERTAIN = {
    Kind.PERMITTED: "allowed",
    Kind.PROHIBITED: "not-allowed",
    Kind.CONFLICT: "collision",
    Kind.UNDETERMINED: "ungoverned",
}
"""The outcome that one tree shows for all completions."""

CLASSES = ("after", "not-allowed", "ungoverned", "collision")
"""Completions of different classes lead to different verdicts."""

FEW = 2
"""So many cases are judged faster one after the other than together."""

Found = Callable[[int, Any], Value]
"""What was found in which case, by its place and the name of what is asked."""

BARE: Json = {"derived": [], "columns": [], "witnesses": []}
"""A certificate of nothing, to follow a clash under."""


class ProofError(InternalError):
    """Raised when a certificate does not prove its verdict."""


def require(condition: bool, what: str) -> None:
    """Raise `ProofError` unless `condition` holds."""
    if not condition:
        raise ProofError(f"the proof fails: {what}")


def truth_value(value: Any) -> bool:
    """The value, which is true or false and nothing that counts as one of them."""
    require(type(value) is bool, "a value is neither true nor false")
    return bool(value)


class Ground:
    """
    A problem with what every proof about it needs: its atoms by key, and its judge.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.axioms = tuple(axiom.formula for axiom in problem.axioms)
        rules = _RULES.of(problem.acts, problem.rules, problem.axioms, problem.bars)
        said = (problem.facts, *(account.facts for account in problem.accounts))
        more = {atom.key: atom for facts in said for atom, _ in facts}
        self.atoms = rules.atoms | more
        further = [key for key, atom in more.items() if atom.kind is AtomKind.TODO and key not in rules.atoms]
        self.judge = Judge(problem, [*rules.judge.todos, *further], ThreeValued()) if further else rules.judge


class _Rules:
    """
    What proofs about a problem need of its rules, whatever the facts are.
    """

    def __init__(
        self, acts: tuple[Act, ...], rules: tuple[Rule, ...], axioms: tuple[Axiom, ...], bars: tuple[Bar, ...]
    ) -> None:
        problem = Problem(acts, rules, axioms, bars=bars)
        self.atoms = {atom.key: atom for formula in _formulas(problem) for atom in atoms_of(formula)}
        self.atoms |= {bar.todo.key: bar.todo for bar in bars}
        self.judge = Judge(
            problem, [key for key, atom in self.atoms.items() if atom.kind is AtomKind.TODO], ThreeValued()
        )


_RULES: Kept[_Rules] = Kept(_Rules, 64)
"""Only the facts change between the questions under one licence."""


class Proof:
    """
    One certificate without accounts, followed under one assignment and, beside the axioms, some formulas that hold.
    """

    def __init__(self, ground: Ground, given: Assignment, extra: tuple[Formula, ...], certificate: Json) -> None:
        self.certificate = certificate
        self.axioms = (*ground.axioms, *extra)
        self.judge = ground.judge
        self.free = {key: atom for key, atom in ground.atoms.items() if atom.kind is not AtomKind.TODO}
        self.atoms = ground.atoms
        self.known: dict[str, bool] = {}
        for atom, value in given:
            self.known[atom.key] = value
            self.free.pop(atom.key, None)
        for key, value, token in certificate["derived"]:
            self.open_atom(key)
            self.closes(token, {**self.known, key: not value})
            self.known[key] = truth_value(value)
            del self.free[key]
        self.columns = {key: self.open_atom(key) for key in certificate["columns"]}
        self.witnesses = [self.witness(each) for each in certificate["witnesses"]]
        self.bears: dict[Aspect, str] = {}
        """What was shown of each aspect: that it bears always, sometimes or never."""
        self.come_to: list[tuple[Case, str]] = []
        """Cases that are claimed to come to an outcome; all are judged at once (`settle`)."""
        self.shared = [formula for formula in self.axioms if self.meets_columns(formula)]

    def open_atom(self, key: str) -> Atom:
        """The atom of this key, which is still open and no to-do."""
        require(key in self.free, f"`{key}` is not open")
        return self.free[key]

    def numbers(self, case: Case) -> dict[str, list[tuple[Any, bool]]]:
        """The bounds of a case by quantity."""
        found: dict[str, list[tuple[Any, bool]]] = {}
        for key, atom in self.atoms.items():
            if atom.bound is not None and key in case:
                found.setdefault(atom.bound.quantity, []).append((atom.bound, case[key]))
        return found

    def witness(self, values: Case) -> Case:
        """A completion: every open atom has a value, and axioms and numbers agree."""
        require(values.keys() == self.free.keys(), "a witness is not a completion")
        require(all(type(value) is bool for value in values.values()), "a witness has other values than true and false")
        whole = {**self.known, **values}
        require(all(truth(axiom, whole) is True for axiom in self.axioms), "a witness breaks an axiom")
        require(all(solvable(bounds) for bounds in self.numbers(whole).values()), "a witness has no number")
        return values

    def found(self, cases: Sequence[Case], ask: Callable[[Judge[Any], Any], Mapping[Any, Any]]) -> Found:
        """What a judge finds in each of these cases, with what is known: few by themselves, and many at once."""
        if len(cases) <= FEW:
            alone = [ask(self.judge, {**self.known, **case}) for case in cases]
            return lambda place, name: alone[place].get(name, False)
        together = []
        for batch in batches(cases):
            logic = Cases(self.known, batch)
            together.append(ask(self.judge.under(logic), logic.facts))
        return lambda place, name: side(together[place // MOST].get(name, NOWHERE), place % MOST)

    @cached_property
    def judged(self) -> Found:
        """The outcomes of the witnesses."""
        return self.found(self.witnesses, Judge.outcomes)

    def of_witness(self, number: int, outcome: str) -> Value:
        """What an outcome comes to in a witness."""
        self.agrees(number, {})
        return self.judged(number, outcome)

    def closes(self, token: Token, case: Case) -> None:
        """Nothing satisfies `case`, because of the axiom or the numbers that the token names."""
        if token[0] == "axiom":
            require(0 <= token[1] < len(self.axioms), "there is no such axiom")
            require(truth(self.axioms[token[1]], case) is False, f"axiom {token[1]} does not clash here")
        else:
            require(token[0] == "arithmetic", f"`{token[0]}` closes nothing")
            wrong = absurd(token[1], self.atoms, case)
            require(wrong is None, str(wrong))

    def tree(self, tokens: Iterator[Token], start: Case) -> list[Case]:
        """A split tree: nothing satisfies the cases that it closes; the others are left for what it is to show."""
        pending, left = [start], []
        while pending:
            case = pending.pop()
            token: Token = next(tokens, ["nothing"])
            if token[0] == "split":
                self.open_atom(token[1])
                require(token[1] not in case, f"`{token[1]}` is split twice")
                pending += [{**case, token[1]: False}, {**case, token[1]: True}]
            elif token[0] == "holds":
                left.append(case)
            else:
                self.closes(token, {**self.known, **case})
        return left

    def whole_tree(self, tokens: list[Token], start: Case) -> list[Case]:
        """The same, and no token is left over."""
        rest = iter(tokens)
        left = self.tree(rest, start)
        require(next(rest, None) is None, "a tree has something left over")
        return left

    def always(self, tokens: list[Token], start: Case, outcome: str) -> None:
        """A tree shows that every completion of `start` has this outcome, once its cases are settled."""
        self.come_to += [(case, outcome) for case in self.whole_tree(tokens, start)]

    def settle(self) -> None:
        """Every case comes to what is claimed."""
        found = self.found([case for case, _ in self.come_to], Judge.outcomes)
        for place, (_, outcome) in enumerate(self.come_to):
            require(found(place, outcome) is True, "a case does not come to what is claimed")

    def check(self) -> Kind:
        """The verdict that is proved, with what is said of its grounds."""
        kind = self.verdict()
        self.aspects(self.certificate["aspects"])
        return kind

    def verdict(self) -> Kind:
        """The verdict that is proved, whatever its grounds are."""
        certificate = self.certificate
        require(bool(self.witnesses), "nothing shows that the facts agree with each other")
        kind = Kind(certificate["kind"])
        if kind is Kind.CONDITIONAL:
            self.conditional(certificate["sufficient"], certificate["duties"])
        elif kind is Kind.UNDETERMINED and "tree" not in certificate:
            first, second = ([self.of_witness(one, name) for name in CLASSES] for one in certificate["differ"])
            require(first != second, "two witnesses agree")
            self.deciding(certificate["deciding"], certificate["complete"])
        else:
            require(kind in CERTAIN, f"a tree cannot show `{kind}`")
            self.always(certificate["tree"], {}, CERTAIN[kind])
        self.settle()
        return kind

    def aspects(self, claims: list[Json]) -> None:
        """What bears on the acts: in all completions, in some, or in none."""
        known_aspects = self.judge.aspects(self.known)
        cases: list[Case] = [*self.witnesses]
        bearing: list[tuple[int, Aspect, bool]] = []
        for claim in claims:
            name: Aspect = tuple(claim["aspect"])
            self.bears[name] = claim["bears"]
            if claim["bears"] == "sometimes":
                for number, value in zip(claim["witnesses"], (True, False), strict=True):
                    self.agrees(number, {})
                    bearing.append((number, name, value))
                continue
            value = {"always": True, "never": False}[claim["bears"]]
            left = self.whole_tree(claim["tree"], {})
            known = known_aspects.get(name, False)
            if known is None and any(left):
                bearing += [(place, name, value) for place, _ in enumerate(left, len(cases))]
                cases += left
            else:  # what bears whatever the open facts are bears in each case
                require(known is value, "a ground bears otherwise")
        found = self.found(cases if bearing else (), Judge.aspects)
        for place, name, value in bearing:
            require(found(place, name) is value, "a ground bears otherwise")
        for name, known in known_aspects.items():
            if known is False:
                self.bears.setdefault(name, "never")
            require(name in self.bears, "a ground was not looked at")

    def reason(self) -> str:
        """The reason of a certain verdict, from what bears."""
        bears = {name: how for (name, _, _), how in self.bears.items()}
        match self.certificate["kind"]:
            case Kind.PROHIBITED:
                outside = bears["hit"] != "always" and bears["lacking"] == "always"
                return "not-granted" if outside else "forbidden"
            case Kind.CONFLICT:
                return "rules-collide"
            case Kind.UNDETERMINED:
                return "other-text-governs"
            case _:
                if bears["covered"] == "never":
                    return "not-done"
                return "granted" if bears["silent"] == "never" else "silence"

    def conditional(self, sufficient: list[Json], duties: list[Json]) -> None:
        """Each listed set suffices, of each duty one is needed, and together they leave no gap."""
        undone = {todo for todo in self.judge.todos if todo not in self.known}
        require(bool(duties) and bool(sufficient), "a condition without a duty")
        sets = [set(each["todos"]) for each in sufficient]
        needs = [set(each["alternatives"]) for each in duties]
        require(all(one <= undone for one in (*sets, *needs)), "a to-do is not outstanding")
        for each, done in zip(sufficient, sets, strict=True):
            left = self.whole_tree(each["tree"], {})
            allowed = self.found(left, lambda judge, case, done=done: {"": judge.allowed_after(case, done)})  # type: ignore[misc]
            for place, _ in enumerate(left):
                require(allowed(place, "") is True, "a case does not come to what is claimed")
        for each, need in zip(duties, needs, strict=True):
            self.agrees(each["witness"], {})
            case = {**self.known, **self.witnesses[each["witness"]]}
            require(self.judge.allowed_after(case, undone - need) is False, "a duty is not needed")
        # Every way to meet all needs contains a set that suffices: so neither list lacks any.
        for choice in product(*needs):
            require(any(one <= set(choice) for one in sets), "meeting all duties may not suffice")
        for listed in (sets, needs):
            require(not any(one < other for one in listed for other in listed), "a listed set is not smallest")

    def deciding(self, listed: list[Json], complete: object) -> None:
        """Each listed set decides and is smallest; and no other does, where the list is said to be complete."""
        sets: list[tuple[dict[str, bool], str]] = []
        for entry in listed:
            chosen = {self.open_atom(key).key: truth_value(value) for key, value in entry["literals"]}
            outcome: str = entry["outcome"]
            name = "after" if outcome == "once" else outcome
            require(self.agrees(entry["model"], chosen), "a deciding set has no model")
            require(self.of_witness(entry["model"], outcome) is True, "a model has another outcome")
            self.always(entry["tree"], chosen, name)
            require(len(entry["without"]) == len(chosen), "a member of a deciding set was not left out")
            for key, number in zip(chosen, entry["without"], strict=True):
                fewer = {one: value for one, value in chosen.items() if one != key}
                require(self.agrees(number, fewer), "a witness contradicts a deciding set")
                require(self.of_witness(number, name) is False, "a deciding set is not smallest")
            sets.append((chosen, name))
        if truth_value(complete):
            self.complete(sets)

    def complete(self, sets: list[tuple[dict[str, bool], str]]) -> None:
        """Every smallest set of answers that decides is listed: the checker draws up a list of its own."""
        drawn = Diagrams([*self.columns, *(key for key in self.free if key not in self.columns)])
        case = {**{key: YES if value else NO for key, value in self.known.items()}, **drawn.facts}
        outcomes = self.judge.under(drawn).outcomes(case)
        rules_out = [*(drawn.truth(each, case) for each in self.axioms), *self.drawn_numbers(drawn, case)]
        possible = drawn.joined(rules_out, outcomes.values())
        bit = {key: 1 << place for place, key in enumerate(drawn.facts)}
        listed: dict[str, set[tuple[int, int]]] = {name: set() for name in outcomes}
        for chosen, name in sets:
            true, false = (sum(bit[key] for key, value in chosen.items() if value is side) for side in (True, False))
            listed[name].add((true, false))
        once = drawn.both((outcomes["once"], possible))
        for name in ("allowed", "after", "not-allowed", "collision", "ungoverned"):
            missing = drawn.least(outcomes[name], possible) - listed[name]
            # What is simply allowed then has its own sets.
            left_out = any(name != "after" or drawn.meets(once, term) for term in missing)
            require(not left_out, "a deciding set was left out")

    def drawn_numbers(self, drawn: Diagrams, case: Mapping[str, int]) -> Iterator[int]:
        """For each quantity, where a number meets its bounds."""
        for quantity in {atom.bound.quantity for atom in self.atoms.values() if atom.bound is not None}:
            of_it = [(case[key], a.bound) for key, a in self.atoms.items() if a.bound and a.bound.quantity == quantity]
            yield drawn.either(
                [
                    drawn.both([fact if meets(number, bound) else drawn.flip(fact) for fact, bound in of_it])
                    for number in numbers_apart(bound for _, bound in of_it)
                ]
            )

    def agrees(self, number: int, chosen: Case) -> bool:
        """Whether a witness agrees with what was chosen."""
        require(type(number) is int and 0 <= number < len(self.witnesses), "there is no such witness")
        return chosen.items() <= self.witnesses[number].items()

    def meets_columns(self, formula: Formula) -> bool:
        """Whether the value of a formula can still turn on a column."""
        pending = [formula]
        while pending:
            part = pending.pop()
            if truth(part, self.known) is None:
                if isinstance(part, Var) and part.atom.key in self.columns:
                    return True
                pending += part.parts if isinstance(part, And | Or) else [part.part] if isinstance(part, Not) else []
        return False

    def cut(self, number: int, chosen: Case, out: tuple[str, ...]) -> dict[str, Value]:
        """The outcomes of a witness cut down to what was decided, which nothing undecided can then contradict."""
        require(self.agrees(number, chosen), "a witness contradicts what was chosen")
        witness = self.witnesses[number]
        case = {**self.known, **chosen, **{key: witness[key] for key in out}}
        require(self.unbroken(case), "a cut witness may break an axiom or have no number")
        return self.judge.outcomes(case)

    def unbroken(self, case: Case) -> bool:
        """Whether, however the columns are completed, the axioms that turn on them hold and numbers exist."""
        # What turns on no column is apart from all that is chosen, and the whole witness satisfies it.
        if not all(truth(each, case) is True for each in self.shared):
            return False
        for quantity in {atom.bound.quantity for atom in self.columns.values() if atom.bound is not None}:
            of_it = {key: a.bound for key, a in self.atoms.items() if a.bound and a.bound.quantity == quantity}
            undecided = [key for key in of_it if key not in case]
            if len(undecided) > 1:
                return False
            for values in product((True, False), repeat=len(undecided)):
                whole = {**case, **dict(zip(undecided, values, strict=True))}
                if not solvable([(bound, whole[key]) for key, bound in of_it.items()]):
                    return False
        return True


def _formulas(problem: Problem) -> Iterator[Formula]:
    for act in problem.acts:
        yield from (act.covered, act.governed, *(each.holds for each in act.reservations))
    for rule in problem.rules:
        yield from (*(element.formula for element in rule.elements), rule.content)
    yield from (axiom.formula for axiom in problem.axioms)


def check(problem: Problem, certificate: Json) -> Kind:
    """The verdict that a whole certificate proves for `problem`, accounts and mixtures included; raises if it fails."""
    try:
        return _check(problem, certificate)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise ProofError("the proof fails: it is not well formed") from error


def _check(problem: Problem, certificate: Json) -> Kind:
    require(certificate["format"] == 2, "its format is unknown")
    require(certificate["problem"] == digest(problem), "it belongs to another problem")
    ground = Ground(problem)
    kind = Kind(certificate["kind"])
    common = Proof(ground, common_ground(problem), (), certificate["common"]).check()
    names = [account.name for account in problem.accounts]
    proofs = certificate.get("accounts", [])
    require([name for name, _ in proofs] == names, "an account is missing")
    kinds_of = [Proof(ground, own(problem, name), (), proof).check() for name, proof in proofs]
    kinds = set(kinds_of)
    if len(names) < 2:
        require(kind is common, "a lone account is a claim")
    elif len(kinds) > 1:
        require(kind is Kind.CONTESTED, "the accounts differ")
        disputed(ground, dict(zip(names, kinds_of, strict=True)), certificate["disputed"])
    elif kinds == {Kind.UNDETERMINED}:
        require(kind is Kind.UNDETERMINED, "no account settles it")
    elif "mixture" in certificate:
        require(kind is Kind.UNDETERMINED, "a mixture differs")
        options = {group.statement: group.options for group in groups(problem)}
        pairs = certificate["mixture"]["choice"]
        require([id_ for id_, _ in pairs] == list(options), "a mixture leaves a statement out")
        facts = common_ground(problem)
        for id_, name in pairs:
            (option,) = [each for each in options[id_] if each.account == name]
            facts = (*facts, *option.facts)
        mixed = Proof(ground, facts, (), certificate["mixture"]["proof"]).check()
        require(mixed not in kinds, "the mixture does not differ")
    else:
        require(kinds == {kind}, "the accounts agree on another verdict")
        mixtures(ground, kind, certificate["mixtures"])
    return kind


def disputed(ground: Ground, kinds: Mapping[str, Kind], listed: list[Json]) -> None:
    """Each listed set of an account's own statements leads to that account's verdict, and without any of them not."""
    common = common_ground(ground.problem)
    for entry in listed:
        said = dict(own(ground.problem, entry["account"]))
        facts = tuple((ground.atoms[key], truth_value(value)) for key, value in entry["literals"])
        require(dict(facts).items() <= said.items(), "a disputed statement was not made")
        proved = Proof(ground, (*common, *facts), (), entry["proof"]).check()
        require(proved is kinds[entry["account"]], "disputed statements lead elsewhere")
        require(len(entry["without"]) == len(facts), "a disputed statement was not left out")
        for fact, proof in zip(facts, entry["without"], strict=True):
            fewer = tuple(one for one in facts if one is not fact)
            other = Proof(ground, (*common, *fewer), (), proof).verdict()
            require(other is not proved, "disputed statements are not smallest")


def mixtures(ground: Ground, kind: Kind, proofs: list[Json]) -> None:
    """Every mixture of the accounts leads to `kind`, or is impossible."""
    every = groups(ground.problem)
    rest = [group for group in every if not group.to_dos()]
    extra = tuple(group.holds() for group in rest)
    cases = list(choices(tuple(group for group in every if group.to_dos())))
    require(len(cases) == len(proofs), "a mixture is missing")
    for choice, proof in zip(cases, proofs, strict=True):
        facts = (*common_ground(ground.problem), *taken(choice))
        if "clash" in proof:
            require(
                not Proof(ground, facts, extra, BARE).whole_tree(proof["clash"], {}),
                "a case does not come to what is claimed",
            )
            continue
        require(Proof(ground, facts, extra, proof["proof"]).check() is kind, "a mixture leads to another verdict")
        if kind is Kind.CONDITIONAL:
            cited = Proof(ground, facts, extra, {**proof["proof"], **proof})
            each_once(ground, facts, cited, rest, iter(proof["once"]))


def each_once(ground: Ground, facts: Assignment, proof: Proof, rest: list[Group], tokens: Iterator[Token]) -> None:
    """Every mixture that is possible has a completion in which something is still to be done."""
    pending: list[Choice] = [()]
    while pending:
        choice = pending.pop()
        token: Token = next(tokens, ["nothing"])
        left = rest[len(choice) :]
        if token[0] == "choose":
            require(bool(left), "there is nothing left to choose")
            pending += [(*choice, (left[0], option)) for option in reversed(left[0].options)]
        elif token[0] == "once":
            columns = {key: proof.witnesses[token[1]][key] for key in proof.columns}
            require(proof.cut(token[1], columns, ())["once"] is True, "a mixture may simply be permitted")
            said = [*taken(choice), *(fact for group in left for option in group.options for fact in option.facts)]
            require(all(columns.get(atom.key, value) is value for atom, value in said), "a witness leaves the mixture")
        else:
            require(token[0] == "clash" and not left, f"`{token[0]}` closes nothing")
            left_over = Proof(ground, (*facts, *taken(choice)), (), BARE).tree(tokens, {})
            require(not left_over, "a case does not come to what is claimed")
    require(next(tokens, None) is None, "a tree has something left over")
