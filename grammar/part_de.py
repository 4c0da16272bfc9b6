"""The parts of one German clause: a verb with what stands around it, and what it comes to."""

from __future__ import annotations

from attrs import Factory, define, frozen

from ..clauses.phrase import (
    Connective,
    Filled,
    Predication,
    Thing,
    Things,
    Words,
)
from .cases_de import Nominal
from .skeleton import Adjunct, Modal
from .wordbook import Word


@define
class Phrase:
    """A prepositional phrase: its preposition and what follows."""

    preposition: Word
    nominal: Nominal
    only: bool = False
    """"Nur" stands before it."""


@define
class Part:
    """
    One verb with what stands around it, as far as it has been read.
    """

    start: int
    nominals: list[Nominal] = Factory(list)
    phrases: list[Phrase] = Factory(list)
    manner: list[Word] = Factory(list)
    verbs: list[Word] = Factory(list)
    particle: str = ""
    predicates: list[Word] = Factory(list)
    negated: bool = False
    only: bool = False
    only_at: int = -1
    """The chunk before which "nur" stands."""
    pending: bool = False
    roles: list[Filled] = Factory(list)
    adjuncts: list[Adjunct] = Factory(list)
    acts: tuple[Predication, ...] = ()
    """Infinitives that depend on it."""
    acts_connective: Connective = Connective.AND
    acts_negated: bool = False
    last: Nominal | None = None
    own_finite: bool = True
    """It does not share the finite verb of the part before."""
    prefield: int = -1
    """How many nominals stood before the finite verb."""

    def alone(self, nominal: Nominal | None) -> bool:
        """Whether "nur" stands before `nominal`: "nur Schulen"."""
        return nominal is not None and self.only and nominal.at == self.only_at

    def hang_on(self) -> Nominal | None:
        """What a relative clause hangs on."""
        return self.last


@frozen
class Said:
    """What one part comes to."""

    act: Predication | None
    acts: tuple[Predication, ...]
    subject: Thing | Things | Words | Predication | None
    modal: Modal
    negated: bool
    only: bool
    passive: bool
    connective: Connective
    own_subject: bool
    own_finite: bool
    recipient: Thing | Things | None = None
    granted: Thing | Things | None = None
