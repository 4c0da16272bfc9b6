"""
What words mean to each other: taxonomies of kinds and acts, meaning rules, and the properties of acts.

A vocabulary is written in the clause language (`clauses/vocabulary/*.licet`), where a lawyer can read and correct it.
Concepts are lemmas of the reference language; a language's table maps its own words onto them.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from .phrase import Predication
from .topics import Topics

if TYPE_CHECKING:
    from .closed import Closed


class Sort(StrEnum):
    """What a concept names."""

    KIND = "kind"
    ACT = "act"
    QUALITY = "quality"


@frozen
class Below:
    """`lower` is a `upper`: "a foundation model is a language model", "to train is to develop"."""

    sort: Sort
    lower: str
    upper: str


@frozen
class Same:
    """Two concepts mean the same; `word` is replaced by `concept` before anything else."""

    sort: Sort
    word: str
    concept: str


@frozen
class Near:
    """
    Whether `lower` counts as `upper` is an open question of interpretation ("does evaluating a model develop it?").
    """

    sort: Sort
    lower: str
    upper: str


@frozen
class Neighbours:
    """
    Words that lie so close together that whether any one of them counts as any other is an open question.
    """

    sort: Sort
    concepts: tuple[str, ...]
    """Three or more; each pair is near both ways."""


@frozen
class Apart:
    """No thing is of both kinds; declared, never assumed."""

    sort: Sort
    first: str
    second: str


@frozen
class MeaningRule:
    """When the premises hold so does the conclusion; variables are Things with a one-letter capital name."""

    premises: tuple[Predication, ...]
    conclusion: Predication
    why: str = ""


class ActProperty(StrEnum):
    """What the kind of an act entails."""

    NEEDS_RECIPIENT = "recipient"
    """It has a recipient even if none is named (distribute, publish, sell, provide)."""
    TO_DO = "to-do"
    """Something positive that can still be done with the act (give, keep, include, label, inform)."""
    LIGHT = "light"
    """Says little by itself (use, do, make, have, be); alone it never makes a clause bear on a case."""
    POWER = "power"
    """Over the other party, always needs a grant (suspend, terminate, charge, change)."""
    STATE = "state"
    """Holds until a sentence ends it (compete, contain, be, stay)."""
    CONSENT = "consent"
    """The other party's consent to an act (permit, approve, authorise, license)."""
    ADAPTS = "adapts"
    """What it makes contains or derives from its object (modify, fine-tune, translate)."""
    TAKES_UP = "takes-up"
    """Whoever does an act does this of it (attempt, try, start, engage): a ban on it bans the act."""
    CHANGES = "changes"
    """It makes something new from its object or for its purpose (develop, create)."""


@frozen
class Property:
    """The act has the property."""

    act: str
    property: ActProperty


@frozen
class Kept:
    """
    A presumption: clauses about this are what every use must meet, and kept unless a sentence touches them.
    """

    about: str
    """Concept (`law`, `right`, `minor`, `security`)."""


VocabularyEntry: TypeAlias = Below | Same | Near | Neighbours | Apart | MeaningRule | Property | Kept


@frozen
class Vocabulary:
    """
    All entries, in file order.
    """

    entries: tuple[VocabularyEntry, ...] = ()
    name: str = ""
    topics: Topics = field(default=Topics(), repr=False, eq=False)
    """What the tables of the languages say of wrongs and of fields of use; it belongs to every vocabulary."""
    closed: Closed | None = field(default=None, init=False, repr=False, eq=False)
    """What `close` makes of the entries, where somebody has made it before."""
    _read: Callable[[], tuple[VocabularyEntry, ...]] | None = field(default=None, init=False, repr=False, eq=False)

    @classmethod
    def read_later(
        cls, read: Callable[[], tuple[VocabularyEntry, ...]], name: str, topics: Topics, closed: Closed
    ) -> Vocabulary:
        """A vocabulary whose entries are read when somebody looks at them; for an answer, `closed` is enough."""
        made = cls((), name, topics)
        object.__setattr__(made, "closed", closed)
        object.__setattr__(made, "_read", read)
        object.__delattr__(made, "entries")
        return made

    def __getattr__(self, name: str) -> tuple[VocabularyEntry, ...]:
        if name != "entries" or self._read is None:
            raise AttributeError(name)
        object.__setattr__(self, "entries", self._read())
        return self.entries
