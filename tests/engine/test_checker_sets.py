"""The checker's own list of what decides, against trying every partial assignment."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random

from licet.engine.checker_sets import NO, YES, Diagrams
from licet.engine.core import FALSE, TRUE, Atom, Formula, Var, conj, disj, negation

Row = tuple[bool, ...]
Term = tuple[int, int]

KEYS = tuple("pqrs")
ATOMS = {key: Atom(key) for key in KEYS}
ROWS = tuple(product((False, True), repeat=len(KEYS)))


def some(rng: Random, depth: int = 3) -> Formula:
    """A formula at random."""
    if not depth or rng.random() < 0.2:
        return rng.choice((TRUE, FALSE)) if rng.random() < 0.05 else Var(ATOMS[rng.choice(KEYS)])
    parts = [some(rng, depth - 1) for _ in range(rng.randint(2, 3))]
    joined = rng.choice((conj, disj))(parts)
    return negation(joined) if rng.random() < 0.3 else joined


def holds(formula: Formula, row: Row) -> bool:
    """Whether a formula holds in a row, by the truth tables of a textbook."""
    case = dict(zip(KEYS, row, strict=True))
    match type(formula).__name__:
        case "Const":
            return formula.value  # type: ignore[union-attr]
        case "Var":
            return case[formula.atom.key]  # type: ignore[union-attr]
        case "Not":
            return not holds(formula.part, row)  # type: ignore[union-attr]
        case "And":
            return all(holds(part, row) for part in formula.parts)  # type: ignore[union-attr]
    return any(holds(part, row) for part in formula.parts)  # type: ignore[union-attr]


def rows(diagrams: Diagrams, diagram: int) -> set[Row]:
    """The rows where a diagram holds: where it meets all that is said of each fact."""
    return {
        row
        for row in ROWS
        if diagrams.meets(
            diagram,
            (
                sum(1 << place for place, value in enumerate(row) if value),
                sum(1 << place for place, value in enumerate(row) if not value),
            ),
        )
    }


def terms() -> Iterator[tuple[Term, set[Row]]]:
    """Every set of answers with the rows that agree with it."""
    for values in product((None, False, True), repeat=len(KEYS)):
        true, false = (sum(1 << place for place, one in enumerate(values) if one is side) for side in (True, False))
        yield (
            (true, false),
            {row for row in ROWS if all(one in (None, cell) for one, cell in zip(values, row, strict=True))},
        )


def drawn(formula: Formula) -> tuple[Diagrams, int]:
    """A formula as a diagram, among others that were drawn before it."""
    diagrams = Diagrams(KEYS)
    return diagrams, diagrams.truth(formula, diagrams.facts)


def test_a_diagram_holds_where_its_formula_does() -> None:
    """Of each formula, and of the same as elements of a rule."""
    for seed in range(150):
        rng = Random(seed)
        formula, other = some(rng), some(rng)
        diagrams, diagram = drawn(formula)
        assert rows(diagrams, diagram) == {row for row in ROWS if holds(formula, row)}
        assert (diagram in (NO, YES)) == (len({holds(formula, row) for row in ROWS}) == 1)
        found = diagrams.hold((("p", True), ("q", False)), (formula, other), diagrams.facts)
        assert rows(diagrams, found) == {
            row for row in ROWS if row[0] and not row[1] and holds(formula, row) and holds(other, row)
        }
        again = diagrams.flip(diagrams.truth(negation(formula), diagrams.facts))
        assert again == diagram  # what is the same is one


def test_the_smallest_sets_are_those_of_trying_all() -> None:
    """What leads to a goal, agrees with what is possible, and has no member that can be left out: all of it."""
    seen = set()
    for seed in range(200):
        rng = Random(seed)
        goal, axiom = some(rng, 4), some(rng, 2)
        diagrams, diagram = drawn(goal)
        possible = diagrams.truth(axiom, diagrams.facts)
        wanted = {row for row in ROWS if holds(goal, row)}
        can_be = {row for row in ROWS if holds(axiom, row)}
        leading = {term for term, agree in terms() if agree & can_be and agree & can_be <= wanted}
        smallest = {
            one
            for one in leading
            if not any(other != one and other[0] & ~one[0] == other[1] & ~one[1] == 0 for other in leading)
        }
        assert diagrams.least(diagram, possible) == smallest
        seen.add(len(smallest))
    assert len(seen) > 5


def test_only_what_has_to_do_with_a_goal_is_joined() -> None:
    """Axioms about what the goal speaks of, and about what those speak of; and one that never holds in any case."""
    diagrams = Diagrams(KEYS)
    p, q, r, s = diagrams.facts.values()
    p_or_q, q_or_r, some_s = diagrams.either((p, q)), diagrams.either((q, r)), diagrams.either((s, NO))
    assert diagrams.joined((q_or_r, some_s, p_or_q), (p,)) == diagrams.both((p_or_q, q_or_r))
    assert diagrams.joined((some_s, q_or_r), (p, NO)) == YES
    assert diagrams.joined((some_s, q_or_r), (p, s)) == some_s
    assert diagrams.joined((some_s, NO), (p,)) == NO
    assert diagrams.joined((), (p,)) == YES
    # What speaks of a link between three facts has to do with each of them, and with what speaks of any.
    link, linked = diagrams.choose(s, p, q), {p, q, s}
    for goal, other in product((p, q, r, s), repeat=2):
        assert diagrams.joined((other,), (goal,)) == (other if other == goal else YES)
        speak_of = {link: linked, other: linked if other in linked else {other}}
        expected = diagrams.both([one for one, of in speak_of.items() if goal in of])
        assert diagrams.joined((link, other), (goal,)) == diagrams.joined((other, link), (goal,)) == expected
