"""
Every small instrument: up to three norms over two atoms, up to renaming and order.

Two atoms have four completions, so a table of them is four bits: bit k belongs to completion k, where the first atom is
bit 0 of k and the second bit 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations_with_replacement, permutations, product

from attrs import frozen

from licet.engine.core import (
    TRUE,
    Act,
    Atom,
    Element,
    Formula,
    Modality,
    Problem,
    Reservation,
    Rule,
    Var,
    conj,
    disj,
    negation,
)

A, B = Atom("a"), Atom("b")
FULL = 0b1111
COLUMN = {A: 0b1010, B: 0b1100}

BODIES: tuple[Formula, ...] = (
    TRUE,
    Var(A),
    Var(B),
    negation(Var(A)),
    negation(Var(B)),
    conj((Var(A), Var(B))),
    disj((Var(A), Var(B))),
)
RENAMED_BODY = (0, 2, 1, 4, 3, 5, 6)
"""The place of each body with the two atoms renamed into each other."""

Shape = tuple[Modality, int, int]
"""Modality, place of the body, place of the content (of a duty)."""

SHAPES: tuple[Shape, ...] = (
    *product((Modality.PERMIT, Modality.FORBID, Modality.EXCEPT), range(len(BODIES)), (0,)),
    *product((Modality.OBLIGE,), range(len(BODIES)), (1, 2)),
)
RENAMED_SHAPE = tuple(
    SHAPES.index((modality, RENAMED_BODY[body], RENAMED_BODY[content])) for modality, body, content in SHAPES
)

ActShape = tuple[int, int | None]
"""Place of what governs, place of what is reserved or None."""

PLAIN_ACTS: tuple[ActShape, ...] = ((0, None), (0, 0))
ACTS: tuple[ActShape, ...] = tuple(product((0, 1, 2), (None, 0, 1, 2)))

NONE, DEFEATS, DEFEATED, EQUAL = range(4)
"""How the first of two norms stands to the second: apart, before it, after it, or of equal rank and against it."""

State = tuple[bool | None, bool | None]

STATES: tuple[State, ...] = tuple(product((None, True, False), (None, True, False)))
"""What is given of the two atoms."""


@frozen
class Small:
    """
    One instrument: places of its norms' shapes in order, how each pair stands, and the act.
    """

    shapes: tuple[int, ...]
    pairs: tuple[int, ...]
    """In the order (0, 1), (0, 2), (1, 2)."""
    act: ActShape
    symmetric: bool
    """Renaming the atoms into each other gives it back."""

    @property
    def states(self) -> tuple[State, ...]:
        """The states of the facts, up to renaming."""
        if not self.symmetric:
            return STATES
        return tuple(state for index, state in enumerate(STATES) if STATES.index(state[::-1]) >= index)

    def problem(self, state: State = (None, None)) -> Problem:
        """The ground problem."""
        places = _places(len(self.shapes))
        rules = []
        for place, index in enumerate(self.shapes):
            modality, body, content = SHAPES[index]
            defeated, collides = [], []
            for (first, second), how in zip(places, self.pairs, strict=True):
                if (how, place) in ((DEFEATS, second), (DEFEATED, first)):
                    defeated.append(f"r{first + second - place}")
                if how == EQUAL and place in (first, second) and modality is not Modality.PERMIT:
                    collides.append(f"r{first + second - place}")
            rules.append(
                Rule(
                    f"r{place}",
                    modality,
                    "use",
                    (Element(BODIES[body]),),
                    tuple(defeated),
                    tuple(collides),
                    BODIES[content],
                )
            )
        governed, reserved = self.act
        kept = () if reserved is None else (Reservation("res", BODIES[reserved]),)
        return Problem((Act("use", TRUE, BODIES[governed], kept),), tuple(rules), (), given(state))


def _places(size: int) -> tuple[tuple[int, int], ...]:
    return tuple((one, other) for one in range(size) for other in range(one + 1, size))


_MIRROR = (NONE, DEFEATED, DEFEATS, EQUAL)


def _reordered(pairs: tuple[int, ...], order: tuple[int, ...]) -> tuple[int, ...]:
    """How the pairs stand where place k is taken by norm `order[k]`."""
    places = _places(len(order))
    of = dict(zip(places, pairs, strict=True))
    return tuple(of[order[i], order[j]] if order[i] < order[j] else _MIRROR[of[order[j], order[i]]] for i, j in places)


def pairs(shapes: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """All ways in which norms can stand to each other without a circle of defeat."""
    judging = (Modality.FORBID, Modality.OBLIGE)
    options = []
    for i, j in _places(len(shapes)):
        kinds = {SHAPES[shapes[i]][0], SHAPES[shapes[j]][0]}
        against = Modality.PERMIT in kinds and any(kind in kinds for kind in judging)
        options.append((NONE, DEFEATS, DEFEATED, EQUAL) if against else (NONE, DEFEATS, DEFEATED))
    for pairs in product(*options):
        if pairs not in ((DEFEATS, DEFEATED, DEFEATS), (DEFEATED, DEFEATS, DEFEATED)):
            yield pairs


def instruments(most: int = 3) -> Iterator[Small]:
    """
    Every instrument of up to `most` norms, once up to the order of its norms and the names of its atoms.

    Three norms meet the plain acts (governed, reserved or not); fewer meet every act.
    """
    for size in range(most + 1):
        acts = ACTS if size < 3 else PLAIN_ACTS
        for shapes in combinations_with_replacement(range(len(SHAPES)), size):
            renamed = [RENAMED_SHAPE[index] for index in shapes]
            mirrored = tuple(sorted(renamed))
            if mirrored < shapes:
                continue
            same = [order for order in permutations(range(size)) if tuple(shapes[k] for k in order) == shapes]
            back = [order for order in permutations(range(size)) if tuple(renamed[k] for k in order) == shapes]
            for stand in pairs(shapes):
                if len(same) > 1 and any(_reordered(stand, order) < stand for order in same):
                    continue
                mirrors = {_reordered(stand, order) for order in back}
                for act in acts:
                    other = (RENAMED_BODY[act[0]], None if act[1] is None else RENAMED_BODY[act[1]])
                    if any((mirror, str(other)) < (stand, str(act)) for mirror in mirrors):
                        continue
                    symmetric = any((mirror, other) == (stand, act) for mirror in mirrors)
                    yield Small(shapes, stand, act, symmetric)


def given(state: State) -> dict[Atom, bool]:
    """What a state says, by atom."""
    return {atom: value for atom, value in zip((A, B), state, strict=True) if value is not None}


def completions(state: State) -> int:
    """The completions of what is given."""
    found = FULL
    for atom, value in given(state).items():
        found &= COLUMN[atom] if value else FULL ^ COLUMN[atom]
    return found


# the exported text, evaluated without a solver

_TOKEN = re.compile(r"[()]|[^\s()]+")


def script_outcomes(text: str, names: dict[Atom, str]) -> dict[str, int]:
    """What an SMT-LIB text without numbers makes of each completion, outcome by outcome."""
    values = {"true": FULL, "false": 0, **{name: COLUMN[atom] for atom, name in names.items()}}
    found: dict[str, int] = {}
    for line in text.splitlines():
        tokens = _TOKEN.findall(line) if not line.startswith(";") else []
        if tokens[1:2] == ["define-fun"]:
            values[tokens[2]] = _term(tokens[6:-1], values)
        elif tokens[1:2] == ["assert"]:
            assert tokens[2:4] == ["(", "="]
            found[tokens[4].removeprefix("o_").replace("_", "-")] = _term(tokens[5:-2], values)
    return found


def _term(tokens: list[str], values: dict[str, int]) -> int:
    """One term over `and`, `or`, `not`."""
    stack: list[tuple[str, list[int]]] = [("", [])]
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token == "(":
            place += 1
            stack.append((tokens[place], []))
        elif token == ")":
            operator, parts = stack.pop()
            value = FULL if operator == "and" else 0
            for part in parts:
                value = value & part if operator == "and" else value | part
            if operator == "not":
                (part,) = parts
                value = FULL ^ part
            assert operator in ("and", "or", "not"), operator
            stack[-1][1].append(value)
        else:
            stack[-1][1].append(values[token])
        place += 1
    (value,) = stack[0][1]
    return value
