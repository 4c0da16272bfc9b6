"""
Deciding sets: every smallest set of answers that settles the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import merge
from typing import Protocol

from attrs import frozen

from ..clauses.verdict import Kind
from .core import Atom, AtomKind
from .decision import Outcome
from .situation import Situation
from .table import Literals

KIND_ORDER = {
    kind: index
    for index, kind in enumerate(
        (
            AtomKind.FACT,
            AtomKind.COMPARISON,
            AtomKind.INTERPRETATION,
            AtomKind.READING,
            AtomKind.UNREAD,
            AtomKind.PRESUMPTION,
            AtomKind.TODO,
        )
    )
}
"""Among equals, what a user can find out is asked before what a person must settle."""


class Space(Protocol):
    """
    The completions of a situation; what a route must be able to say about them.
    """

    columns: tuple[Atom, ...]

    def exists(self, literal: int, given: Mapping[Atom, bool]) -> dict[Atom, bool] | None:
        """A completion with `given` where `literal` holds; None if there is none."""

    def listing(self) -> None:
        """Said before all that is asked for the list of what decides, which alone a budget is to cut short."""

    def primes(self, literal: int) -> Iterator[Literals]:
        """Each smallest set of literals that some completion satisfies, and only ones where `literal` holds."""


@frozen
class Class:
    """
    A verdict that an answer can lead to, and the literal that all its completions satisfy.
    """

    kind: Kind
    outcome: Outcome
    literal: int


@frozen
class Found:
    """
    A deciding set before it is explained.
    """

    literals: Literals
    to: Class


def classes(situation: Situation) -> tuple[Class, ...]:
    """The definite verdicts, and `undetermined` for no instrument governing."""
    outcomes = situation.outcomes
    return (
        Class(Kind.PERMITTED, Outcome.ALLOWED, outcomes[Outcome.ALLOWED]),
        Class(Kind.CONDITIONAL, Outcome.ONCE, situation.after),
        Class(Kind.PROHIBITED, Outcome.NOT_ALLOWED, outcomes[Outcome.NOT_ALLOWED]),
        Class(Kind.CONFLICT, Outcome.COLLISION, outcomes[Outcome.COLLISION]),
        Class(Kind.UNDETERMINED, Outcome.UNGOVERNED, outcomes[Outcome.UNGOVERNED]),
    )


def deciding_sets(situation: Situation, space: Space) -> Iterator[Found]:
    """All deciding sets, one by one; the shortest first, as far as the space tells them so."""
    led_to = [to for to in classes(situation) if space.exists(situation.outcomes[to.outcome], {}) is not None]
    return merge(*(_leading(to, situation, space) for to in led_to), key=lambda one: len(one.literals))


def _leading(to: Class, situation: Situation, space: Space) -> Iterator[Found]:
    once = situation.outcomes[Outcome.ONCE]
    for literals in space.primes(to.literal):
        # Only ones that are plainly allowed lead to `permitted`, which has its own sets.
        if to.kind is not Kind.CONDITIONAL or space.exists(once, dict(literals)) is not None:
            yield Found(literals, to)


def in_order(found: Sequence[Found], columns: Sequence[Atom]) -> list[Found]:
    """The shortest first, then by the order of their atoms."""
    place = {atom: index for index, atom in enumerate(columns)}
    kinds = list(Kind)
    return sorted(
        found,
        key=lambda one: (
            len(one.literals),
            [place[atom] for atom, _ in one.literals],
            [not value for _, value in one.literals],
            kinds.index(one.to.kind),
        ),
    )


def ask_first(found: Sequence[Found], columns: Sequence[Atom]) -> tuple[Atom, ...]:
    """The atoms of the deciding sets, the one that settles most first: short sets weigh double for each atom less."""
    longest = max((len(one.literals) for one in found), default=0)
    weight: dict[Atom, int] = {}
    for one in found:
        for atom, _ in one.literals:
            weight[atom] = weight.get(atom, 0) + (1 << longest - len(one.literals))
    place = {atom: index for index, atom in enumerate(columns)}
    return tuple(sorted(weight, key=lambda atom: (-weight[atom], KIND_ORDER[atom.kind], place[atom])))
