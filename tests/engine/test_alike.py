"""What was decided of one problem is told of every problem that differs in names only, and of no other."""

from __future__ import annotations

from random import Random

import problems
import pytest
from attrs import asdict, evolve

from licet.clauses.errors import LicetError
from licet.engine import alike
from licet.engine.alike import Shape, decide_alike
from licet.engine.checker import check
from licet.engine.core import Act, And, Atom, AtomKind, Element, Formula, Modality, Not, Or, Problem, Rule, Var
from licet.engine.decide import decide
from licet.engine.decision import Decision, Status

WORDS = ("split", "holds", "axiom", "allowed", "set", "ban", "true", "common", "\0a000001", "r0", "act0")
"""Names that mean something else elsewhere in a certificate."""


def renamed(problem: Problem, names: dict[str, str]) -> Problem:
    """The same with other names of atoms, each with a payload of its own."""

    def atom(one: Atom) -> Atom:
        return Atom(names[one.key], one.kind, one.bound, about=f"about {names[one.key]}")

    def moved(formula: Formula) -> Formula:
        match formula:
            case Var(one):
                return Var(atom(one))
            case Not(part):
                return Not(moved(part))
            case And(parts) | Or(parts):
                return formula.__class__(tuple(map(moved, parts)))
        return formula

    def facts(given: tuple[tuple[Atom, bool], ...]) -> tuple[tuple[Atom, bool], ...]:
        return tuple((atom(one), value) for one, value in given)

    return evolve(
        problem,
        acts=tuple(
            evolve(
                act,
                covered=moved(act.covered),
                governed=moved(act.governed),
                reservations=tuple(
                    evolve(each, holds=moved(each.holds), citation=f"kept {each.id}") for each in act.reservations
                ),
                citation=f"act {act.id}",
            )
            for act in problem.acts
        ),
        rules=tuple(
            evolve(
                rule,
                elements=tuple(
                    Element(moved(each.formula), f"{rule.id} {place}") for place, each in enumerate(rule.elements)
                ),
                content=moved(rule.content),
                citation=f"rule {rule.id}",
            )
            for rule in problem.rules
        ),
        axioms=tuple(evolve(each, formula=moved(each.formula), citation="axiom") for each in problem.axioms),
        facts=facts(problem.facts),
        accounts=tuple(evolve(each, facts=facts(each.facts)) for each in problem.accounts),
        statements=tuple(evolve(each, atoms=tuple(map(atom, each.atoms))) for each in problem.statements),
        bars=tuple(evolve(bar, todo=atom(bar.todo)) for bar in problem.bars),
    )


def whole(decision: Decision) -> object:
    """All of a decision, with what it carries along and the certificate."""
    return asdict(decision), [atom.about for one in decision.deciding for atom, _ in one.literals]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test starts with an empty memory."""
    monkeypatch.setattr(alike, "_DECIDED", alike._Decided())


def test_told_as_decided() -> None:
    """A problem that is told again comes to what it comes to by itself, to the last value of its certificate."""
    told = 0
    for seed in range(36):
        rng = Random(seed)
        problem = problems.problem(
            rng,
            open_atoms=rng.randint(1, 4),
            bounds=rng.choice((0, 2)),
            todos=rng.choice((0, 1, 2)),
            acts=rng.choice((1, 2)),
            axioms=rng.choice((0, 1, 2)),
            accounts=rng.choice((0, 0, 2, 3)),
        )
        keys = list(Shape(problem).names)
        words = rng.sample([*WORDS, *(f"x{place}" for place in range(len(keys)))], len(keys))
        todos = sorted(key for key in keys if Shape(problem).atoms[key].kind is AtomKind.TODO)
        ordered = sorted(words[: len(todos)])  # in which order to-dos stand by name is part of the shape
        rest = [key for key in keys if key not in todos]
        names = dict(zip([*todos, *rest], [*ordered, *words[len(todos) :]], strict=True))
        other = renamed(problem, names)
        assert Shape(problem).key == Shape(other).key
        try:
            expected = whole(decide(other, certify=False))
        except LicetError:
            with pytest.raises(LicetError):
                decide_alike(problem)
            continue
        first = decide_alike(problem)
        assert whole(first) == whole(decide(problem, certify=False))
        again = decide_alike(other)
        assert whole(again) == expected
        assert check(other, again.certificate) is again.kind
        told += Shape(other).key in alike._DECIDED._found
    assert told > 25


def test_other_shapes_are_told_apart() -> None:
    """A negation, another kind of atom, a given fact, another order of to-dos by name: each is another shape."""
    first, second = Atom("a"), Atom("b")
    ban = Rule("ban", Modality.FORBID, "use", (Element(Var(first)), Element(Var(second))))
    problem = Problem((Act("use"),), (ban,))
    todo, later = Atom("t", AtomKind.TODO), Atom("u", AtomKind.TODO)
    duties = tuple(Rule(f"r{one.key}", Modality.OBLIGE, "use", content=Var(one)) for one in (todo, later))
    shapes = [
        problem,
        Problem((Act("use"),), (evolve(ban, elements=(Element(Not(Var(first))), Element(Var(second)))),)),
        Problem((Act("use"),), (evolve(ban, elements=(Element(And((Var(first), Var(second)))),)),)),
        Problem((Act("use"),), (evolve(ban, elements=(Element(Or((Var(first), Var(second)))),)),)),
        Problem((Act("use"),), (evolve(ban, elements=(Element(Var(first)), Element(Var(first)))),)),
        Problem((Act("use"),), (evolve(ban, elements=(Element(Var(Atom("a", AtomKind.READING))),)),)),
        evolve(problem, facts=((first, True),)),
        evolve(problem, facts=((first, False),)),
        evolve(problem, terms_missing=True),
        Problem((Act("use"),), duties),
        renamed(Problem((Act("use"),), duties), {"t": "u", "u": "t"}),
    ]

    assert len(shapes) == len({Shape(one).key for one in shapes})


def test_fewer_steps_stop_as_before() -> None:
    """Where a decision was listed whole, one with fewer steps still stops where it would have stopped."""
    atoms = [Atom(f"a{place}") for place in range(6)]
    bans = tuple(
        Rule(f"r{place}", Modality.FORBID, "use", (Element(Var(one)), Element(Var(atoms[place - 1]))))
        for place, one in enumerate(atoms)
    )
    problem = Problem((Act("use"),), bans)
    whole_list = decide_alike(problem)
    short = decide_alike(problem, steps=60)

    assert whole_list.deciding_complete
    assert not short.deciding_complete
    assert whole(short) == whole(decide(problem, certify=False, steps=60))
    assert short.status is Status.COMPLETE
    assert whole(decide_alike(problem, steps=60_000)) == whole(whole_list)


def test_no_more_than_so_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shape not met for longest is forgotten."""
    monkeypatch.setattr(alike, "MOST", 3)
    for size in range(1, 6):
        atoms = [Atom(f"a{place}") for place in range(size)]
        ban = Rule("ban", Modality.FORBID, "use", tuple(Element(Var(one)) for one in atoms))
        decide_alike(Problem((Act("use"),), (ban,)))

    assert len(alike._DECIDED._found) == 3


def test_an_invalid_problem_is_told_in_its_own_words() -> None:
    """What is wrong with a problem is said with the names that it has."""
    two = (Element(Var(Atom("a"))), Element(Var(Atom("a", AtomKind.READING))))
    with pytest.raises(LicetError, match="`a`"):
        decide_alike(Problem((Act("use"),), (Rule("ban", Modality.FORBID, "use", two),)))
    with pytest.raises(LicetError, match="`a`"):
        decide_alike(Problem((Act("use"),), (), facts=((Atom("a"), True), (Atom("a"), False))))
