"""
What grounding yields: the problem, and what its rules and acts stand for.
"""

from __future__ import annotations

from attrs import define, field, frozen

from ..clauses.norm import Entry, Instrument, Norm
from ..clauses.phrase import Predication
from ..clauses.span import Citation
from ..clauses.verdict import Premise
from .atoms import Atoms
from .binding import Binding
from .core import (
    TRUE,
    Formula,
    Problem,
)
from .core import Modality as RuleModality
from .events import Event, Ref
from .parts import Part
from .world import World


@frozen
class Stands:
    """
    What a rule of the problem stands for: one norm of one instrument for one act.
    """

    role: str
    """`ban`, `grant`, `duty`, `exception`, `unread`, `reserved`."""
    citation: Citation
    norm: Norm | None
    binding: Binding | None
    act: Event | None
    entry: Entry | None = None
    target: str = ""
    """For an exception: the rule that it defeats."""
    parts: tuple[Part, ...] = ()


@frozen
class Miss:
    """
    A norm that does not reach an act, and the part on which it fails.
    """

    norm: Norm
    instrument: Instrument
    act: Event
    pattern: Predication
    parts: tuple[Part, ...]
    beside: bool
    """Only an unfilled role or a narrower act keeps it away: it stands in the limits of the answer."""


@define
class Grounding:
    """
    A problem together with what its rules and acts stand for.
    """

    problem: Problem
    world: World
    atoms: Atoms
    acts: dict[str, Event]
    facets: dict[str, tuple[Event, ...]]
    """Each act under all its descriptions."""
    rules: dict[str, Stands]
    misses: tuple[Miss, ...]
    bindings: tuple[Binding, ...]
    presumed: tuple[Premise, ...]
    power: bool
    not_supplied: tuple[str, ...]
    subject: Ref | None = None
    """Whose acts the question is about."""


@frozen
class Options:
    """
    What is asked for beside the case.
    """

    strict: bool = False
    """Deny all presumptions."""
    denied: frozenset[str] = frozenset()
    """Presumptions denied one by one, by letter (a to e)."""
    loose: frozenset[Event] = frozenset()
    """Stated acts that are left open, to see what each would change."""
    raised: frozenset[str] = frozenset()
    """Keys of atoms that count as spoken of, so that an exception which turns on one is looked at."""


@define
class Draft:
    """A rule on its way into the problem."""

    id: str
    modality: RuleModality
    act: str
    parts: list[Part]
    source: Stands
    defeated_by: list[str] = field(factory=list)
    collides: list[str] = field(factory=list)
    content: Formula = TRUE
