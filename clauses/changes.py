"""
What an actor could do otherwise, and what each such change comes to: the values that `whatif` and `reach` return.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from .phrase import Predication
from .span import Citation, Span
from .verdict import Duty, Step, Verdict


class Goal(StrEnum):
    """What a change is to bring about."""

    PERMITTED = "permitted"
    """Permitted as it stands: what still has to be done is part of the change."""
    CONDITIONAL = "conditional"
    """Permitted, or permitted once duties are done."""


class MoveKind(StrEnum):
    """What a move does with the case."""

    DO = "do"
    """The actor does something that the case denies or leaves open."""
    LEAVE = "leave"
    """The actor leaves something that the case states or leaves open."""
    OTHERWISE = "otherwise"
    """The actor does an act in another way: for another purpose, to another recipient, through another channel."""


@frozen
class Move:
    """
    One thing in the actor's own hands, done otherwise than the case has it.
    """

    kind: MoveKind
    words: str
    """The sentence that is so once the move is made, in the language of the case."""
    act: Predication
    """What is done, or left if it is negated."""
    before: Predication | None = None
    """The act that it takes the place of; None where it takes the place of none."""
    replaces: str = ""
    """The sentence of the case that speaks of it so far; "" where none does."""
    span: Span | None = field(default=None, eq=False)
    """Where that sentence stands in the case."""
    citation: Citation | None = field(default=None, eq=False)
    """The words of the licence that make it matter; None where the case alone speaks of it."""


@frozen
class Edit:
    """
    One sentence of the case taken out or put in, so that the case says what a change makes so.
    """

    before: str
    """The sentence that goes; "" where one is only added."""
    after: tuple[str, ...]
    """The sentences that take its place, or that are added before the question."""
    span: Span | None = field(default=None, eq=False)
    """Where `before` stands in the case as given."""


@frozen
class Change:
    """
    Moves that are made together, and what the use then comes to.
    """

    moves: tuple[Move, ...]
    edits: tuple[Edit, ...]
    """The moves as edits of the case."""
    case: str
    """The whole changed case, which can be saved and judged as it is."""
    verdict: Verdict | None
    """The answer to the changed case, with its own checked proof; None where the use is given up."""
    brings: tuple[Duty, ...] = ()
    """Duties of the changed case that the case as given does not have."""
    drops: tuple[Duty, ...] = ()
    """Duties of the case as given that fall away."""
    differs: tuple[Step | None, Step | None] = (None, None)
    """The first step of the proof that differs: as it was and as it is; None for a step that one of them lacks."""
    gives_up: bool = False
    """The use itself is given up; nothing is left to judge."""


class Beyond(StrEnum):
    """Why something that would help is not in the actor's hands."""

    CONSENT = "consent"
    """The licensor's consent to the act."""
    LICENCE = "licence"
    """Another licence or agreement for the same thing."""
    FACT = "fact"
    """A fact of the world: what a thing is, competes with, is meant for; what others do."""
    MEANING = "meaning"
    """A question of meaning or reading that a person must settle."""
    LOCKED = "locked"
    """Locked by whoever asks."""
    UNSAID = "unsaid"
    """It may be in the actor's hands, but no sentence was found that says just this; it was not tried."""


@frozen
class Suggestion:
    """
    Something that may help and is not in the actor's hands; named, and not verified.
    """

    why: Beyond
    words: str
    """What would have to be so, as a sentence of the case where there is one; "" for consent and licence."""


@frozen
class Changes:
    """
    All smallest changes in the actor's hands that reach a goal. Immutable; each was judged anew with a checked proof.
    """

    goal: Goal
    status: str
    """`complete`: no smallest change over `moves` is missing; `interrupted`: the search was stopped."""
    verdict: Verdict
    """The answer to the case as given."""
    reached: bool
    """The case as given reaches the goal already, and nothing has to be changed."""
    changes: tuple[Change, ...] = ()
    """The smallest first; giving up the use comes last. None of them holds another."""
    moves: tuple[Move, ...] = ()
    """Everything in the actor's hands that was tried."""
    locked: tuple[Move, ...] = ()
    """What was locked, and so was not tried."""
    suggestions: tuple[Suggestion, ...] = ()
    past: bool = False
    """The question is about the past: a change only tells what would have been allowed."""
    accounts: tuple[tuple[str, Changes], ...] = ()
    """Where accounts differ: the same on each account, taken for itself."""
