"""
The checker: follows a certificate against its problem, without a solver and without trusting who wrote it.

It shares with the deciding side the ground core's types and three-valued evaluation of one formula, and nothing else.
What it accepts is what holds: `check` returns the verdict that the certificate proves, or raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import pairwise, product
from typing import Any

from attrs import frozen

from ..clauses.errors import InternalError
from ..clauses.verdict import Kind
from .canonical import digest
from .core import And, Atom, AtomKind, Formula, Modality, Not, Or, Problem, Relation, Var, atoms_of, evaluate
from .mixtures import Choice, Group, choices, common_ground, groups, own, taken

Value = bool | None
Case = dict[Atom, bool]
Json = Mapping[str, Any]


class ProofError(InternalError):
    """Raised when a certificate does not prove its verdict."""


def require(condition: bool, what: str) -> None:
    """Raise `ProofError` unless `condition` holds."""
    if not condition:
        raise ProofError(f"the proof fails: {what}")


def both(values: Iterable[Value]) -> Value:
    """Three-valued conjunction."""
    seen = list(values)
    return False if False in seen else None if None in seen else True


def flip(value: Value) -> Value:
    """Three-valued negation."""
    return None if value is None else not value


def either(values: Iterable[Value]) -> Value:
    """Three-valued disjunction."""
    return flip(both(flip(value) for value in values))


@frozen
class Acts:
    """
    What the acts come to in a case, in three values.
    """

    allowed: Value
    not_allowed: Value
    ungoverned: Value
    collision: Value


def judge(problem: Problem, case: Case) -> tuple[Acts, dict[str, Value]]:
    """DESIGN's order: hit, ungoverned, not granted, collision, allowed; and whether each rule applies."""
    rules = {rule.id: rule for rule in problem.rules}
    applies: dict[str, Value] = {}
    waiting = list(problem.rules)
    while waiting:
        ready = [rule for rule in waiting if all(id_ in applies for id_ in rule.defeated_by)]
        require(bool(ready), "rules defeat each other in a circle")
        for rule in ready:
            elements = [evaluate(rule.body, case)]
            applies[rule.id] = both(elements + [flip(applies[id_]) for id_ in rule.defeated_by])
        waiting = [rule for rule in waiting if rule.id not in applies]

    def any_applies(ids: Iterable[str]) -> Value:
        return either(applies[id_] for id_ in ids)

    hits, lacks, gaps, clashes = [], [], [], []
    for act in problem.acts:
        covered = evaluate(act.covered, case)
        gaps.append(both((covered, flip(evaluate(act.governed, case)))))
        of_act = [rule for rule in rules.values() if rule.act == act.id]
        for rule in of_act:
            if rule.modality in (Modality.FORBID, Modality.OBLIGE):
                done = evaluate(rule.content, case) if rule.modality is Modality.OBLIGE else False
                bad = both((covered, applies[rule.id], flip(done)))
                hits.append(both((bad, flip(any_applies(rule.collides)))))
                clashes.append(both((bad, any_applies(rule.collides))))
        permits = [rule.id for rule in of_act if rule.modality is Modality.PERMIT]
        for each in act.reservations:
            granted = any_applies(permits if each.grants is None else each.grants)
            bad = both((covered, evaluate(each.holds, case), flip(granted)))
            lacks.append(both((bad, flip(any_applies(each.collides)))))
            clashes.append(both((bad, any_applies(each.collides))))
    hit, lack, gap, clash = either(hits), either(lacks), either(gaps), either(clashes)
    acts = Acts(
        allowed=both((flip(hit), flip(gap), flip(lack), flip(clash))),
        not_allowed=either((hit, both((flip(gap), lack)))),
        ungoverned=both((flip(hit), gap)),
        collision=both((flip(hit), flip(gap), flip(lack), clash)),
    )
    return acts, applies


def barred(problem: Problem, applies: Mapping[str, Value], case: Case) -> dict[Atom, Value]:
    """For each to-do whose doing is an act, whether that act is not allowed."""
    found: dict[Atom, Value] = {}
    for bar in problem.bars:
        act = next(act for act in problem.acts if act.id == bar.act)
        rules = [rule for rule in problem.rules if rule.act == act.id]
        against: list[Value] = [found.get(bar.todo, False)]
        against += [applies[rule.id] for rule in rules if rule.modality is Modality.FORBID]
        against += [
            both((applies[rule.id], flip(evaluate(rule.content, case))))
            for rule in rules
            if rule.modality is Modality.OBLIGE
        ]
        permits = [rule.id for rule in rules if rule.modality is Modality.PERMIT]
        for each in act.reservations:
            granted = either(applies[id_] for id_ in (permits if each.grants is None else each.grants))
            against.append(both((evaluate(each.holds, case), flip(granted))))
        found[bar.todo] = either(against)
    return found


def outcomes(problem: Problem, todos: Iterable[Atom], case: Case) -> dict[str, Value]:
    """Each outcome in three values, and `after`: allowed with every outstanding to-do done, if doing it is allowed."""
    undone = [todo for todo in todos if todo not in case]
    full = case | dict.fromkeys(undone, True)
    raw, applies = judge(problem, full)
    bars = barred(problem, applies, full)
    after = judge(problem, sound(full, bars))[0].allowed if bars else raw.allowed
    now_case = case | dict.fromkeys(undone, False)
    now = judge(problem, sound(now_case, bars))[0].allowed if undone or bars else raw.allowed
    return {
        "allowed": now,
        "once": both((after, flip(now))) if undone else False,
        "after": after,
        "not-allowed": raw.not_allowed,
        "ungoverned": raw.ungoverned,
        "collision": either((raw.collision, both((raw.allowed, flip(after))))) if bars else raw.collision,
    }


def sound(case: Case, bars: Mapping[Atom, Value]) -> Case:
    """To-dos that are done count only where doing them is not barred."""
    kept = dict(case)
    for todo, bar in bars.items():
        if kept.get(todo) and bar is not False:
            if bar:
                kept[todo] = False
            else:
                del kept[todo]
    return kept


CERTAIN = {
    Kind.PERMITTED: "allowed",
    Kind.PROHIBITED: "not-allowed",
    Kind.CONFLICT: "collision",
    Kind.UNDETERMINED: "ungoverned",
}
"""The outcome that one tree shows for all completions."""


class Proof:
    """
    One certificate without accounts, followed under one assignment and, beside the axioms, some formulas that hold.
    """

    def __init__(self, problem: Problem, given: Case, extra: tuple[Formula, ...], certificate: Json) -> None:
        self.problem = problem
        self.certificate = certificate
        self.axioms = (*(axiom.formula for axiom in problem.axioms), *extra)
        self.atoms = {atom.key: atom for atom in every_atom(problem)}
        self.todos = [atom for atom in self.atoms.values() if atom.kind is AtomKind.TODO]
        self.known = dict(given)
        for key, value, token in certificate["derived"]:
            atom = self.open_atom(key)
            self.closes(token, self.known | {atom: not value})
            self.known[atom] = value
        self.columns = [self.open_atom(key) for key in certificate["columns"]]
        self.open = [atom for atom in self.atoms.values() if atom not in self.known and atom.kind is not AtomKind.TODO]
        self.witnesses = [self.witness(each) for each in certificate["witnesses"]]
        self.judged: dict[int, dict[str, Value]] = {}

    def open_atom(self, key: str) -> Atom:
        """The atom of this key, which is still open and no to-do."""
        require(key in self.atoms, f"there is no `{key}`")
        atom = self.atoms[key]
        require(atom not in self.known and atom.kind is not AtomKind.TODO, f"`{key}` is not open")
        return atom

    def witness(self, values: Mapping[str, bool]) -> Case:
        """A completion: every open atom has a value, and axioms and numbers agree."""
        require(values.keys() == {atom.key for atom in self.open}, "a witness is not a completion")
        case = {atom: bool(values[atom.key]) for atom in self.open}
        whole = self.known | case
        require(all(evaluate(axiom, whole) is True for axiom in self.axioms), "a witness breaks an axiom")
        for quantity in {atom.bound.quantity for atom in whole if atom.bound is not None}:
            require(solvable(quantity, whole), f"a witness has no number for `{quantity}`")
        return case

    def outcome(self, case: Case) -> dict[str, Value]:
        """The outcomes where `case` holds beside what is known."""
        return outcomes(self.problem, self.todos, self.known | case)

    def of_witness(self, number: int) -> dict[str, Value]:
        """The outcomes of a witness."""
        if number not in self.judged:
            require(0 <= number < len(self.witnesses), "there is no such witness")
            self.judged[number] = self.outcome(self.witnesses[number])
        return self.judged[number]

    def closes(self, token: list[Any], case: Case) -> None:
        """Nothing satisfies `case`, because of the axiom or the numbers that the token names."""
        if token[0] == "axiom":
            require(0 <= token[1] < len(self.axioms), "there is no such axiom")
            require(evaluate(self.axioms[token[1]], case) is False, f"axiom {token[1]} does not clash here")
        else:
            require(token[0] == "arithmetic", f"`{token[0]}` closes nothing")
            absurd(token[1], self.atoms, case)

    def tree(self, tokens: Iterator[list[Any]], start: Case, goal: Callable[[Case], bool]) -> None:
        """A split tree: in each case the goal holds or nothing satisfies it."""
        pending = [start]
        while pending:
            case = pending.pop()
            token: list[Any] = next(tokens, ["nothing"])
            if token[0] == "split":
                atom = self.open_atom(token[1])
                require(atom not in case, f"`{token[1]}` is split twice")
                pending += [case | {atom: False}, case | {atom: True}]
            elif token[0] == "holds":
                require(goal(case), "a case does not come to what is claimed")
            else:
                self.closes(token, self.known | case)

    def whole_tree(self, tokens: list[list[Any]], start: Case, goal: Callable[[Case], bool]) -> None:
        """The same, and no token is left over."""
        rest = iter(tokens)
        self.tree(rest, start, goal)
        require(next(rest, None) is None, "a tree has something left over")

    def always(self, tokens: list[list[Any]], start: Case, outcome: str) -> None:
        """A tree shows that every completion of `start` has this outcome."""
        self.whole_tree(tokens, start, lambda case: self.outcome(case)[outcome] is True)

    def check(self) -> Kind:
        """The verdict that is proved."""
        certificate = self.certificate
        require(bool(self.witnesses), "nothing shows that the facts agree with each other")
        kind = Kind(certificate["kind"])
        if kind is Kind.CONDITIONAL:
            self.conditional(certificate["sufficient"], certificate["duties"])
        elif kind is Kind.UNDETERMINED and "tree" not in certificate:
            first, second = certificate["differ"]
            values = self.of_witness(first), self.of_witness(second)
            groups = [next(name for name in CLASSES if value[name]) for value in values]
            require(groups[0] != groups[1], "the two witnesses do not differ")
            self.deciding(certificate["deciding"], certificate["complete"])
        else:
            require(kind in CERTAIN, f"a tree cannot show `{kind}`")
            self.always(certificate["tree"], {}, CERTAIN[kind])
        return kind

    def conditional(self, sufficient: list[Json], duties: list[Json]) -> None:
        """Each listed set suffices, of each duty one is needed, and together they leave no gap."""
        undone = {todo.key: todo for todo in self.todos if todo not in self.known}

        def after(case: Case, done: Iterable[str]) -> Value:
            full = self.known | case | {todo: key in done for key, todo in undone.items()}
            bars = barred(self.problem, judge(self.problem, full)[1], full)
            return judge(self.problem, sound(full, bars))[0].allowed

        require(bool(duties), "a condition without a duty")
        for each in sufficient:
            require(set(each["todos"]) <= undone.keys(), "a to-do is not outstanding")
            self.whole_tree(each["tree"], {}, lambda case, done=each["todos"]: after(case, done) is True)  # type: ignore[misc]
        for each in duties:
            require(set(each["alternatives"]) <= undone.keys(), "a to-do is not outstanding")
            rest = undone.keys() - set(each["alternatives"])
            self.of_witness(each["witness"])
            require(after(self.witnesses[each["witness"]], rest) is False, "a duty is not needed")
        sets = [set(each["todos"]) for each in sufficient]
        for choice in product(*(each["alternatives"] for each in duties)):
            require(any(one <= set(choice) for one in sets), "meeting all duties may not suffice")
        for one in sets:
            require(all(one & set(each["alternatives"]) for each in duties), "a sufficient set leaves a duty out")
            require(not any(other < one for other in sets), "a sufficient set is not smallest")

    def deciding(self, listed: list[Json], complete: list[list[Any]] | None) -> None:
        """Each listed set decides and is smallest; and the tree, if there is one, leaves no room for others."""
        sets: list[tuple[Case, bool]] = []
        for entry in listed:
            chosen = {self.open_atom(key): bool(value) for key, value in entry["literals"]}
            outcome: str = entry["outcome"]
            name = "after" if outcome == "once" else outcome
            require(self.agrees(entry["model"], chosen), "a deciding set has no model")
            require(self.of_witness(entry["model"])[outcome] is True, "a model has another outcome")
            self.always(entry["tree"], chosen, name)
            require(len(entry["without"]) == len(chosen), "a member of a deciding set was not left out")
            for atom, number in zip(chosen, entry["without"], strict=True):
                fewer = {one: value for one, value in chosen.items() if one != atom}
                require(self.agrees(number, fewer), "a witness contradicts a deciding set")
                require(self.of_witness(number)[name] is False, "a deciding set is not smallest")
            sets.append((chosen, outcome == "once"))
        if complete is None:
            return
        tokens = iter(complete)
        pending: list[tuple[Case, frozenset[Atom]]] = [({}, frozenset())]
        while pending:
            chosen, out = pending.pop()
            token: list[Any] = next(tokens, ["nothing"])
            if token[0] == "three":
                atom = self.open_atom(token[1])
                require(atom in self.columns and atom not in chosen and atom not in out, "a split is repeated")
                pending += [(chosen, out | {atom}), (chosen | {atom: False}, out), (chosen | {atom: True}, out)]
            elif token[0] == "set":
                literals, once = sets[token[1]]
                require(literals.items() <= chosen.items(), "a set was not chosen")
                require(not once or self.cut(token[2], chosen, out)["once"] is True, "a set may be permitted")
            elif token[0] == "clash":
                self.tree(tokens, chosen, lambda _: False)
            elif token[0] == "open":
                cuts = [self.cut(number, chosen, out) for number in token[1:3]]
                groups = [[name for name in CLASSES if cut[name]] for cut in cuts]
                require(all(groups) and groups[0] != groups[1], "two witnesses do not differ")
            else:
                self.closes(token, self.known | chosen)
        require(next(tokens, None) is None, "a tree has something left over")

    def agrees(self, number: int, chosen: Case) -> bool:
        """Whether a witness agrees with what was chosen."""
        self.of_witness(number)
        return chosen.items() <= self.witnesses[number].items()

    def cut(self, number: int, chosen: Case, out: frozenset[Atom]) -> dict[str, Value]:
        """The outcomes of a witness cut down to what was decided, which nothing undecided can then contradict."""
        require(self.agrees(number, chosen), "a witness contradicts what was chosen")
        case = self.known | {atom: self.witnesses[number][atom] for atom in (*chosen, *out)}
        for axiom in self.axioms:
            if evaluate(axiom, case) is not True:
                require(open_atoms(axiom, self.known).isdisjoint(self.columns), "a cut witness may break an axiom")
        quantities: dict[str, list[Atom]] = {}
        for atom in self.columns:
            if atom.bound is not None:
                quantities.setdefault(atom.bound.quantity, []).append(atom)
        for quantity in quantities:
            free = [atom for atom in self.open if atom.bound and atom.bound.quantity == quantity and atom not in case]
            require(len(free) < 2, "a cut witness may have no number")
            for values in product((True, False), repeat=len(free)):
                whole = case | dict(zip(free, values, strict=True))
                require(solvable(quantity, whole), "a cut witness may have no number")
        return outcomes(self.problem, self.todos, case)


def open_atoms(formula: Formula, known: Case) -> set[Atom]:
    """The atoms that the value of `formula` can still turn on."""
    found: set[Atom] = set()
    pending = [formula]
    while pending:
        part = pending.pop()
        if evaluate(part, known) is None:
            if isinstance(part, Var):
                found.add(part.atom)
            else:
                pending += part.parts if isinstance(part, And | Or) else [part.part] if isinstance(part, Not) else []
    return found


CLASSES = ("after", "not-allowed", "ungoverned", "collision")
"""Completions of different classes lead to different verdicts."""


def every_atom(problem: Problem) -> Iterator[Atom]:
    """All atoms of the problem."""
    for act in problem.acts:
        for formula in (act.covered, act.governed, *(each.holds for each in act.reservations)):
            yield from atoms_of(formula)
    for rule in problem.rules:
        for formula in (*(element.formula for element in rule.elements), rule.content):
            yield from atoms_of(formula)
    for axiom in problem.axioms:
        yield from atoms_of(axiom.formula)
    for facts in (problem.facts, *(account.facts for account in problem.accounts)):
        yield from (atom for atom, _ in facts)
    yield from (bar.todo for bar in problem.bars)


def side(atom: Atom, value: bool, weight: int) -> tuple[int, Fraction, bool]:
    """A literal as used in a sum: coefficient of the number, constant, strict; the sum says that it is at most zero."""
    assert atom.bound is not None
    relation, threshold = atom.bound.relation, atom.bound.threshold
    if relation is Relation.EQ:
        return weight, -weight * threshold, not value  # an inequality is used as the side that the weight's sign says
    require(weight > 0, "a bound is used the wrong way round")
    upper = relation in (Relation.LT, Relation.LE)
    strict = relation in (Relation.LT, Relation.GT)
    sign = 1 if upper is value else -1
    return weight * sign, -weight * sign * threshold, strict is value


def absurd(combinations: list[list[list[Any]]], atoms: Mapping[str, Atom], case: Case) -> None:
    """The literals hold in the case and each weighted sum is absurd; an inequality needs one sum for each side."""
    holes: list[tuple[Atom, bool]] = []
    for combination in combinations:
        signs: set[tuple[Atom, bool]] = set()
        total, constant, strict, quantities = 0, Fraction(0), False, set()
        for key, value, weight in combination:
            atom = atoms.get(key)
            require(atom is not None and atom.bound is not None and weight != 0, f"`{key}` is no bound")
            assert atom is not None
            assert atom.bound is not None
            require(case.get(atom) is value, f"`{key}` is used but not known")
            if atom.bound.relation is Relation.EQ and not value:
                signs.add((atom, weight > 0))
            coefficient, one, is_strict = side(atom, value, weight)
            total, constant, strict = total + coefficient, constant + one, strict or is_strict
            quantities.add(atom.bound.quantity)
        require(len(quantities) == 1 and total == 0, "a sum of bounds does not cancel")
        require(constant > 0 or (constant == 0 and strict), "a sum of bounds is not absurd")
        require(len(signs) <= 1, "two inequalities split one clash")
        holes += signs
    if holes:  # the inequality splits the line: both of its sides must be absurd
        (atom, first), (other, second) = [*holes, *holes][:2] if len(combinations) == 2 else (holes[0], holes[0])
        require(len(holes) == 2 and atom == other and first is not second, "an inequality is used on one side only")
    require(len(combinations) == (2 if holes else 1), "a clash with the wrong number of sums")


def solvable(quantity: str, case: Case) -> bool:
    """Whether a number satisfies the case's bounds on the quantity: a threshold, or a point between or beyond them."""
    bounds = [(a.bound, value) for a, value in case.items() if a.bound is not None and a.bound.quantity == quantity]
    points = sorted({bound.threshold for bound, _ in bounds})
    between = [(low + high) / 2 for low, high in pairwise(points)]
    tried = [*points, *between, *([points[0] - 1, points[-1] + 1] if points else [])]
    compare: dict[Relation, Callable[[Fraction, Fraction], bool]] = {
        Relation.LT: lambda x, c: x < c,
        Relation.LE: lambda x, c: x <= c,
        Relation.GT: lambda x, c: x > c,
        Relation.GE: lambda x, c: x >= c,
        Relation.EQ: lambda x, c: x == c,
    }
    return any(all(compare[b.relation](x, b.threshold) is value for b, value in bounds) for x in tried)


BARE: Json = {"derived": [], "columns": [], "witnesses": []}
"""A certificate of nothing, to follow a clash under."""


def check(problem: Problem, certificate: Json) -> Kind:
    """The verdict that a whole certificate proves for `problem`, accounts and mixtures included; raises if it fails."""
    require(certificate["problem"] == digest(problem), "it belongs to another problem")
    kind = Kind(certificate["kind"])
    common = Proof(problem, dict(common_ground(problem)), (), certificate["common"]).check()
    names = [account.name for account in problem.accounts]
    proofs = certificate.get("accounts", [])
    require([name for name, _ in proofs] == names, "an account is missing")
    kinds = {Proof(problem, dict(own(problem, name)), (), proof).check() for name, proof in proofs}
    if len(names) < 2:
        require(kind is common, "a lone account is a claim")
    elif len(kinds) > 1:
        require(kind is Kind.CONTESTED, "the accounts differ")
    elif kinds == {Kind.UNDETERMINED}:
        require(kind is Kind.UNDETERMINED, "no account settles it")
    elif "mixture" in certificate:
        require(kind is Kind.UNDETERMINED, "a mixture differs")
        options = {group.statement: group.options for group in groups(problem)}
        pairs = certificate["mixture"]["choice"]
        require([id_ for id_, _ in pairs] == list(options), "a mixture leaves a statement out")
        facts = dict(common_ground(problem))
        for id_, name in pairs:
            (option,) = [each for each in options[id_] if each.account == name]
            facts |= dict(option.facts)
        mixed = Proof(problem, facts, (), certificate["mixture"]["proof"]).check()
        require(mixed not in kinds, "the mixture does not differ")
    else:
        require(kinds == {kind}, "the accounts agree on another verdict")
        mixtures(problem, kind, certificate["mixtures"])
    return kind


def mixtures(problem: Problem, kind: Kind, proofs: list[Json]) -> None:
    """Every mixture of the accounts leads to `kind`, or is impossible."""
    every = groups(problem)
    rest = [group for group in every if not group.to_dos()]
    extra = tuple(group.holds() for group in rest)
    cases = list(choices(tuple(group for group in every if group.to_dos())))
    require(len(cases) == len(proofs), "a mixture is missing")
    for choice, proof in zip(cases, proofs, strict=True):
        facts = dict(common_ground(problem)) | dict(taken(choice))
        if "clash" in proof:
            Proof(problem, facts, extra, BARE).whole_tree(proof["clash"], {}, lambda _: False)
            continue
        require(Proof(problem, facts, extra, proof["proof"]).check() is kind, "a mixture leads to another verdict")
        if kind is Kind.CONDITIONAL:
            cited = Proof(problem, facts, extra, {**proof["proof"], **proof})
            each_once(problem, facts, cited, rest, iter(proof["once"]))


def each_once(problem: Problem, facts: Case, proof: Proof, rest: list[Group], tokens: Iterator[list[Any]]) -> None:
    """Every mixture that is possible has a completion in which something is still to be done."""
    pending: list[Choice] = [()]
    while pending:
        choice = pending.pop()
        token: list[Any] = next(tokens, ["nothing"])
        left = rest[len(choice) :]
        if token[0] == "choose":
            require(bool(left), "there is nothing left to choose")
            pending += [(*choice, (left[0], option)) for option in reversed(left[0].options)]
        elif token[0] == "once":
            columns = {atom: proof.witnesses[token[1]][atom] for atom in proof.columns}
            require(proof.cut(token[1], columns, frozenset())["once"] is True, "a mixture may simply be permitted")
            said = [*taken(choice), *(fact for group in left for option in group.options for fact in option.facts)]
            require(all(columns.get(atom, value) is value for atom, value in said), "a witness leaves the mixture")
        else:
            require(token[0] == "clash" and not left, f"`{token[0]}` closes nothing")
            Proof(problem, facts | dict(taken(choice)), (), BARE).tree(tokens, {}, lambda _: False)
    require(next(tokens, None) is None, "a tree has something left over")
