"""
Verdicts and proofs as values: what the engine returns and every interface renders.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import field, frozen

from .phrase import Predication, Thing
from .span import Citation, Span


class Kind(StrEnum):
    """The verdict."""

    PERMITTED = "permitted"
    CONDITIONAL = "conditional"
    PROHIBITED = "prohibited"
    UNDETERMINED = "undetermined"
    CONTESTED = "contested"
    CONFLICT = "conflict"


class Reason(StrEnum):
    """Why the verdict is what it is."""

    GRANTED = "granted"
    SILENCE = "silence"
    NOT_DONE = "not-done"
    FORBIDDEN = "forbidden"
    NOT_GRANTED = "not-granted"
    MISSING_FACT = "missing-fact"
    UNDEFINED_TERM = "undefined-term"
    AMBIGUOUS_TEXT = "ambiguous-text"
    UNREAD_TEXT = "unread-text"
    OTHER_TEXT_GOVERNS = "other-text-governs"
    ACCOUNTS_DIFFER = "accounts-differ"
    RULES_COLLIDE = "rules-collide"


class Source(StrEnum):
    """Whose word a premise is."""

    FACT = "fact"
    """A sentence of the case."""
    CLAUSE = "clause"
    """Words of an instrument."""
    VOCABULARY = "vocabulary"
    """A meaning rule or taxonomy entry."""
    PRESUMPTION = "presumption"
    """A declared presumption, (a) to (e) of DESIGN section 2."""
    INTERPRETATION = "interpretation"
    """An interpretation assumed or denied by the case."""
    OPEN = "open"
    """Nobody says; left open."""


@frozen
class Claim:
    """
    One ground statement, for rendering: a predication about entities, or a question of meaning.
    """

    predication: Predication | None = None
    """The statement with entities as Things with names."""
    lower: str = ""
    """For a question of meaning: "does `lower` count as `upper`?"."""
    upper: str = ""
    subject: Thing | None = None
    """Of what the question of meaning is asked."""
    negated: bool = False


@frozen
class Premise:
    """
    What a step rests on, and whose word it is.
    """

    statement: Claim
    holds: bool | None
    """True, False, or None where it is open."""
    source: Source
    text: str = ""
    """The sentence of the case or the entry, as written."""
    account: str = ""
    span: Span | None = None
    citation: Citation | None = None


@frozen
class Step:
    """
    One line of a proof: a clause applied, an exception looked at, or a fact used.
    """

    rule: str
    """
    `ban`, `grant`, `duty`, `exception`, `proviso`, `silence`, `binding`, `in-force`, `precedence`, `reserved`,
    `unread`.
    """
    applies: bool | None
    """Whether the clause applies; None where it is open."""
    citation: Citation | None
    because: tuple[Premise, ...] = ()
    """Its elements in reading order, the failing ones included."""
    children: tuple[Step, ...] = ()
    """Exceptions looked at, and what they rest on."""


@frozen
class Deciding:
    """
    One smallest set of facts, interpretations and readings that decides, and what it leads to.
    """

    facts: tuple[tuple[Claim, bool], ...]
    """Each with the truth value that it takes."""
    verdict: Kind
    words: tuple[str, ...] = ()
    """The facts as sentences, set by the report."""


@frozen
class Duty:
    """
    A duty or to-do that the act brings, and how it stands.
    """

    act: Predication
    status: str
    """`outstanding`, `done`, `failed`."""
    citation: Citation | None
    alternatives: tuple[Predication, ...] = ()


@frozen
class Caveat:
    """
    Something that the reader of the answer should know: text not read, words that did not match.
    """

    what: str
    """`partial`, `unread`, `no-match`, `other-time`."""
    text: str
    citation: Citation | None = None


@frozen
class Mixed:
    """
    Statements taken from different accounts that together lead to another verdict than every account by itself.
    """

    facts: tuple[tuple[Claim, bool], ...]
    """What is disputed, each as this mixture has it."""
    verdict: Kind


@frozen
class Verdict:
    """
    The answer, with everything that it rests on. Immutable, and only ever made after its certificate was checked.
    """

    kind: Kind | None
    """None only where `status` is `interrupted`."""
    reason: Reason | None
    status: str = "complete"
    grounds: tuple[Step, ...] = ()
    """Every independent ground, so that curing one never hides another."""
    steps: tuple[Step, ...] = ()
    """The derivation, in reading order."""
    decisive: tuple[Citation, ...] = ()
    duties: tuple[Duty, ...] = ()
    deciding: tuple[Deciding, ...] = ()
    deciding_complete: bool = True
    accounts: tuple[tuple[str, Verdict], ...] = ()
    common: Verdict | None = None
    disputed: tuple[tuple[Claim, bool], ...] = ()
    mixture: Mixed | None = None
    """Where all accounts lead to one verdict and a mixture of them does not."""
    limits: tuple[Citation, ...] = ()
    """Bans and duties that do not reach this act but stand beside it ("but not to …")."""
    assumed: tuple[Premise, ...] = ()
    not_supplied: tuple[str, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    unused: tuple[str, ...] = ()
    """Sentences of the case that bore on nothing or were not understood."""
    instruments: tuple[str, ...] = ()
    power: bool = False
    """The question asks for a power or entitlement, not conduct."""
    proof: Any = field(default=None, repr=False)
    """The certificate, JSON-ready."""
    checked: bool = False
