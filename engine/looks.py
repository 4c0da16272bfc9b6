"""
What is asked of the act that is judged while a phrase is matched, so that the answer is kept for no more than it turns
on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from attrs import define, field

from ..clauses.phrase import Role
from ..clauses.vocabulary import Sort
from .events import Arg, Event
from .lexicon import Relation

V = TypeVar("V")

Question: TypeAlias = tuple[Any, ...]
"""A function of the act, or of None where there is none, and what is given to it beside the act."""

Seen: TypeAlias = tuple[tuple[Question, Any], ...]
"""All that was asked of an act on the way to an answer, each with what came of it."""


@define
class Looks:
    """
    Somebody watching what is asked of one act.
    """

    act: Event | None
    asked: dict[Question, Any] = field(factory=dict, init=False)
    """What was asked since somebody began to watch, each with the answer."""

    def watched(self, make: Callable[[], V]) -> tuple[Seen, V]:
        """What `make` gives, and what it asked; that counts as asked for whoever watched before, too."""
        before, self.asked = self.asked, {}
        try:
            made = make()
        finally:
            seen, self.asked = self.asked, before
            before.update(seen)
        return tuple(seen.items()), made

    def alike(self, seen: Seen) -> bool:
        """Whether the act answers all that was asked as it was answered then."""
        return all(question[0](self.act, *question[1:]) == answer for question, answer in seen)


def the_act(act: Event | None) -> Event | None:
    """The act itself: whoever asks for it may look at anything of it."""
    return act


def done_to(act: Event | None) -> tuple[Arg, ...]:
    """What it is done to."""
    return act.args(Role.OBJECT) if act is not None else ()


def beside(act: Event | None, role: Role, arg: Arg) -> tuple[Arg, ...]:
    """What fills one of its roles, if it is done to `arg`."""
    return act.args(role) if act is not None and arg in act.args(Role.OBJECT) else ()


def akin(act: Event | None, relate: Callable[[Sort, str, str], Relation], verb: str) -> Event | None:
    """The act, if its verb counts as `verb` or is near to it; of any other act nothing is told."""
    may = (Relation.BELOW, Relation.NEAR)
    return act if act is not None and relate(Sort.ACT, act.verb, verb) in may else None
