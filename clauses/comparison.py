"""
A comparison of two instruments by meaning, as values: which norms say the same, and a use on which they differ.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import field, frozen

from .norm import Modality
from .span import Citation
from .verdict import Kind, Reason


class Relation(StrEnum):
    """How a norm, or a pair of norms, of two instruments stand to each other."""

    EQUAL = "equal"
    """On every use of the vocabulary both come to the same: proved, and the proof checked."""
    DIFFERENT = "different"
    """Both instruments speak of the act, and some use is decided otherwise."""
    ONLY_FIRST = "only-first"
    """The second instrument has no such norm."""
    ONLY_SECOND = "only-second"
    """The first instrument has no such norm."""
    OPEN = "open"
    """Neither shown to be equal nor to differ; `Compared.why` says what is in the way."""
    NOT_COMPARED = "not-compared"
    """The work was stopped before it was its turn."""


@frozen
class Clause:
    """
    A norm of one of the two instruments.
    """

    citation: Citation
    """Instrument, label, words, and where they stand."""
    modality: Modality


@frozen
class Side:
    """
    What one of the two instruments says of a use: the verdict that `check` gives, and the words that decide.
    """

    instrument: str
    """Id of the instrument."""
    kind: Kind
    reason: Reason
    decisive: tuple[Citation, ...] = ()
    """Empty where the text is silent."""


@frozen
class Difference:
    """
    A smallest use on which the two instruments give different verdicts, each as `check` gives it.
    """

    text: str
    """
    The use in the case language, without a `licence` line: to be run under either instrument.

    No sentence of it can be left out: without it the verdicts agree, or one of them is undetermined.
    """
    question: str
    """The question of the case."""
    first: Side
    second: Side


@frozen
class Compared:
    """
    A norm of the first instrument, its counterpart in the second, and what was found about them.
    """

    relation: Relation
    first: Clause | None
    second: Clause | None
    differences: tuple[Difference, ...] = ()
    """Uses that the two decide otherwise because of these norms, smallest first. Empty where nothing turns on them."""
    why: str = ""
    """
    What else there is to say: `unread` (words not read could matter), `no-use` (no use turns on it), `no-case` (facts
    would tell the two apart, but were not found in sentences), `too-large` (no proof of reasonable size), or
    `same-clause` (equal element by element, without a use).
    """
    unread: tuple[Citation, ...] = ()
    """The sentences, of either instrument, that were not read whole and could matter here."""
    uses: int = 0
    """On how many shapes of use the two were compared."""


@frozen
class Comparison:
    """
    Two instruments compared by meaning. Immutable.
    """

    first: str
    """Id of the first instrument."""
    second: str
    norms: tuple[Compared, ...] = ()
    """In the order of the first instrument, then what only the second has."""
    unread: tuple[Citation, ...] = ()
    """Sentences of either instrument that were not read whole and could matter for a use that was compared."""
    uses: int = 0
    """How many shapes of use were compared: this is the vocabulary that a proof of equivalence is about."""
    status: str = "complete"
    """`complete`, or `interrupted`: then some norms are not compared."""
    proofs: tuple[dict[str, Any], ...] = field(default=(), eq=False, repr=False)
    """For each use that both decide alike, why, as a tree of cases that was checked; JSON-ready."""

    @property
    def equivalent(self) -> bool | None:
        """
        Whether both mean the same within the vocabulary: False with a difference, None where that is not known.
        """
        if any(one.differences for one in self.norms):
            return False
        alone = (Relation.ONLY_FIRST, Relation.ONLY_SECOND)
        known = all(
            one.relation not in (Relation.OPEN, Relation.NOT_COMPARED) and not (one.relation in alone and one.why)
            for one in self.norms
        )
        return True if known and self.status == "complete" and not self.unread else None
