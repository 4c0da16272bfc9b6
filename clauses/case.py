"""A case: what is said to be so, by whom, and what is asked."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from .phrase import Period, Predication, Thing, Things
from .span import Span


class Truth(StrEnum):
    """What a sentence says of its content."""

    TRUE = "true"
    UNKNOWN = "unknown"
    """The sentence leaves it open ("It is unknown whether …"); a denial is a TRUE statement of negated predications."""


class Stance(StrEnum):
    """What a sentence does with an interpretation."""

    OPEN = "open"
    ASSUMED = "assumed"
    DENIED = "denied"


@frozen
class Statement:
    """
    One sentence of a case, as written and as understood.
    """

    text: str
    """The sentence as written, without account lead-in, white space normalised."""
    account: str = ""
    """Whose account it belongs to; "" is common ground."""
    truth: Truth = Truth.TRUE
    stance: Stance | None = None
    """Set where the sentence is about an interpretation ("It is open whether evaluating a model develops it")."""
    readings: tuple[tuple[Predication, ...], ...] = ()
    """The ways to read it, each a conjunction of predications; empty if it was not understood."""
    alternatives: bool = False
    """The predications of a reading are joined by "or", not "and"."""
    when: Period | None = None
    """The day or period that the sentence gives."""
    span: Span | None = field(default=None, eq=False)
    """Where it stands in the case text."""


class QuestionKind(StrEnum):
    """What is asked."""

    MAY = "may"
    MUST = "must"
    WHAT_MUST = "what-must"


@frozen
class Question:
    """
    "May X do Y?", "Was X allowed to …?", "Must X do Y?", "What must X do?".
    """

    text: str
    kind: QuestionKind
    subject: Thing | Things | None
    acts: tuple[Predication, ...] = ()
    """What is asked about, each for itself; empty for "as it did" and "What must X do?"."""
    as_described: bool = False
    """ "… as it did": about the acts that the case describes."""
    given: tuple[Predication, ...] = ()
    """What the question tells besides: "May Kiro, a hospital, use it without a notice?"."""
    when: Period | None = None
    """The days of what it tells: "May Kiro sell it on 3 May 2027?"."""
    span: Span | None = field(default=None, eq=False)


@frozen
class Expectation:
    """
    One `expect` line: what the author of the case wants the answer to be.
    """

    what: str
    """`verdict`, `by`, `not by`, `duty`, `decided by`, `reason`, `grounds`, `assumed`, `limits`."""
    value: str
    account: str = ""
    span: Span | None = field(default=None, eq=False)


@frozen
class Case:
    """
    Facts as sentences, with who says each, the instruments named, and one question.
    """

    title: str = ""
    instruments: tuple[str, ...] = ()
    """Library ids or file names, as written."""
    as_of: date | None = None
    statements: tuple[Statement, ...] = ()
    question: Question | None = None
    expectations: tuple[Expectation, ...] = ()
    language: str = "en"
    text: str = field(default="", repr=False, eq=False)
    """The case file as given, for spans."""
    source: str = field(default="", eq=False)
    """File name, for messages."""
