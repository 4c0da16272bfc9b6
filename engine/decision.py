"""
What a ground problem comes to: the verdict on it with everything that an interface needs to explain it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import field, frozen

from ..clauses.verdict import Kind, Reason
from .core import Assignment, Atom


class Outcome(StrEnum):
    """What one completion of the facts comes to."""

    ALLOWED = "allowed"
    ONCE = "once"
    """Allowed once some outstanding to-dos are done."""
    NOT_ALLOWED = "not-allowed"
    COLLISION = "collision"
    UNGOVERNED = "ungoverned"


CERTAIN = {
    frozenset({Outcome.ALLOWED}): Kind.PERMITTED,
    frozenset({Outcome.ONCE}): Kind.CONDITIONAL,
    frozenset({Outcome.ALLOWED, Outcome.ONCE}): Kind.CONDITIONAL,
    frozenset({Outcome.NOT_ALLOWED}): Kind.PROHIBITED,
    frozenset({Outcome.COLLISION}): Kind.CONFLICT,
}
"""The verdict that the outcomes of all completions come to; all other mixtures are undetermined."""


class Status(StrEnum):
    """Whether the work was finished."""

    COMPLETE = "complete"
    INTERRUPTED = "interrupted"


class GroundKind(StrEnum):
    """How a ground bears on the verdict."""

    BAN = "ban"
    """A ban hits the act."""
    FAILED_DUTY = "failed-duty"
    """A duty that the act brings is not fulfilled, and no outstanding to-do can fulfil it."""
    NOT_GRANTED = "not-granted"
    """The object is reserved and no grant covers the act."""
    COLLISION = "collision"
    """A ban, failed duty or missing grant is contradicted by a permission of equal rank."""
    BARRED = "barred"
    """A to-do would be needed whose doing is itself not allowed."""
    UNGOVERNED = "ungoverned"
    """No given instrument binds the subject here."""
    GRANT = "grant"
    """A permission covers the act."""
    SILENCE = "silence"
    """Nothing forbids the act and nothing needs to grant it."""
    NOT_DONE = "not-done"
    """Nothing that the question covers was done."""


@frozen
class Ground:
    """
    One independent ground: a rule, reservation or act, and what it does.
    """

    kind: GroundKind
    act: str
    """Id of the act; empty for not-done."""
    source: str = ""
    """Id of the rule or reservation; the key of the to-do where it is barred."""
    against: tuple[str, ...] = ()
    """Of a collision: ids of the permissions that contradict it."""
    always: bool = False
    """It bears in every completion of the facts, not only in some."""
    citation: object = field(default=None, eq=False, repr=False)


@frozen
class DecidingSet:
    """
    A smallest set of answers that settles the verdict; leaving one out unsettles it.
    """

    literals: Assignment
    """Open atoms with the value that each takes."""
    kind: Kind
    """The verdict that it leads to; `undetermined` where it leads to no instrument governing."""
    reason: Reason
    outcome: Outcome


@frozen
class Duty:
    """
    Something still to be done: one of the to-dos named here.
    """

    alternatives: tuple[Atom, ...]
    """Doing any one of them fulfils this; all of the duties together suffice."""


@frozen
class Look:
    """
    One element of a rule as looked at.
    """

    value: bool | None
    """Whether it holds, None where it is open."""
    open: tuple[Atom, ...]
    """The open atoms that it turns on."""
    known: Assignment
    """The given and derived atoms that it speaks of."""
    citation: object = field(default=None, eq=False, repr=False)


@frozen
class RuleStep:
    """
    One rule as looked at: whether it applies, because of which elements, and which exceptions were looked at.
    """

    rule: str
    applies: bool | None
    body: bool | None
    elements: tuple[Look, ...]
    defeated_by: tuple[str, ...]
    """Ids of the defeaters that apply."""
    looked_at: tuple[str, ...]
    """Ids of all its defeaters; each has a step of its own."""
    contradicted_by: tuple[str, ...]
    """Ids of the permissions of equal rank that apply."""
    fulfilled: bool | None
    """Of a duty: whether its content holds, outstanding to-dos counting as open."""
    citation: object = field(default=None, eq=False, repr=False)


@frozen
class Derived:
    """
    An atom that the axioms settle.
    """

    atom: Atom
    value: bool
    axiom: int | None
    """Index of the axiom; None where arithmetic on one quantity settles it."""
    because: Assignment
    """The given or earlier derived literals that it follows from."""
    citation: object = field(default=None, eq=False, repr=False)


@frozen
class Derivation:
    """
    The facts that follow, and every rule as looked at, acts and rules in the order of the problem.
    """

    derived: tuple[Derived, ...] = ()
    rules: tuple[RuleStep, ...] = ()
    used: tuple[Atom, ...] = ()
    """The given atoms that the rules looked at speak of, directly or through a derivation."""


@frozen
class Mixture:
    """
    For each disputed statement the account that it is taken from, and what that mixture comes to.
    """

    choice: tuple[tuple[str, str], ...]
    """Pairs of statement id and account name."""
    facts: Assignment
    kind: Kind


@frozen
class Decision:
    """
    The verdict on a ground problem; only ever made after its certificate was checked.
    """

    kind: Kind | None
    """None only where the work was interrupted before the verdict was checked."""
    reason: Reason | None
    status: Status = Status.COMPLETE
    grounds: tuple[Ground, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    """The outcomes that some completion of the facts has."""
    derivation: Derivation = Derivation()
    duties: tuple[Duty, ...] = ()
    """Of a conditional verdict: all of these, each by one of its alternatives."""
    sufficient: tuple[tuple[Atom, ...], ...] = ()
    """Of a conditional verdict: each smallest set of to-dos that suffices, whatever the open facts are."""
    deciding: tuple[DecidingSet, ...] = ()
    deciding_complete: bool = True
    ask_first: tuple[Atom, ...] = ()
    """The open atoms of the deciding sets, the one that settles most first."""
    accounts: tuple[tuple[str, Decision], ...] = ()
    common: Decision | None = None
    """The common ground's own decision, where there are accounts."""
    disputed: tuple[DecidingSet, ...] = ()
    """Smallest sets of an account's own statements that settle its verdict."""
    mixture: Mixture | None = None
    """A mixture whose verdict differs from the one that all accounts agree on."""
    certificate: dict[str, Any] = field(factory=dict, eq=False, repr=False)
    """JSON-ready; see `certificate`."""
    checked: bool = False
    """True only after the checker accepted the certificate."""
