"""
What a look at an instrument without any case finds, as values: each with the words, what to do, and a case or a proof.
"""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from .span import Citation

CODES = {
    "L001": "two clauses collide: some use is both granted and forbidden, and nothing ranks the two",
    "L002": "a clause never decides: with and without it every use comes to the same",
    "L003": "an exception is shadowed: it never lifts anything",
    "L004": "a condition is vacuous: with and without it every use comes to the same",
    "L005": "a gap: clauses divide the uses of one kind among them and leave some out, and only silence decides those",
    "L006": "clauses defeat each other in a circle",
    "L007": "a term is used as if it were defined, and is not",
    "L008": "a term is defined and never used",
    "L009": "a reference leads to a part that the text does not have",
    "L010": "the text makes another document part of itself, which is not supplied",
}
"""What each code says, in one line."""


@frozen
class Note:
    """
    Another place that matters to a finding, or something to know about it.
    """

    text: str
    citation: Citation | None = None


@frozen
class Finding:
    """
    One thing that is, or may be, wrong with a text.
    """

    code: str
    """A key of `CODES`."""
    message: str
    """One sentence, lower case, the words of the text in backticks."""
    citation: Citation
    """The words that it is about."""
    notes: tuple[Note, ...] = ()
    help: str = ""
    """What could be done; the only place that proposes something."""
    case: str = ""
    """For a conflict or gap: a smallest case that shows it, with the verdict that it gets; to be pasted and run."""
    proof: tuple[dict[str, Any], ...] = field(default=(), eq=False, repr=False)
    """For what never decides: each use with a tree of cases, which was checked, that it comes to the same without."""

    @property
    def is_note(self) -> bool:
        """Whether it only tells what the text leans on, so that nothing is wrong with the text itself."""
        return self.code == "L010"


@frozen
class Lint:
    """
    All findings about one instrument, in the order of its text. Immutable.
    """

    instrument: str
    """Id of the instrument."""
    findings: tuple[Finding, ...] = ()
    uses: int = 0
    """On how many shapes of use the clauses were tried: what is said never to decide does not decide any of these."""
    status: str = "complete"
    """`complete`, or `interrupted`: then there may be more to find."""
    skipped: tuple[str, ...] = ()
    """If interrupted: the codes that were not looked for, or not everywhere."""
