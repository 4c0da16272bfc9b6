"""
Whether a goal can be reached by a use that is allowed, as values: the uses found, and those that are ruled out.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from .verdict import Verdict


class Outcome(StrEnum):
    """What the search came to."""

    FOUND = "found"
    """Some use reaches the goal and is allowed."""
    NONE = "none"
    """No use of the vocabulary is, whatever the facts are: each is prohibited by a checked proof of its own."""
    OPEN = "open"
    """None was found, and not all are ruled out: words that were not read, or questions of meaning, bear on some."""


@frozen
class Use:
    """
    A use that reaches the goal and is allowed.
    """

    act: str
    """What is done, as a sentence."""
    facts: tuple[str, ...]
    """What must be so beside it, as sentences; a smallest set."""
    case: str
    """The whole case, which can be saved and judged as it is."""
    verdict: Verdict
    """Permitted or conditional, with its checked proof."""


@frozen
class RuledOut:
    """
    A use that reaches the goal and is not allowed, whatever the open facts are.
    """

    act: str
    verdict: Verdict
    """Prohibited or in conflict, with its checked proof."""
    unknown: tuple[str, ...] = ()
    """Facts that no sentence states and that the proof leaves open, so that exceptions which turn on them count."""


@frozen
class LeftOpen:
    """
    A use that is neither allowed with any facts that were tried nor ruled out.
    """

    act: str
    verdict: Verdict
    why: tuple[str, ...]
    """On what it turns: the words that were not read, questions of meaning, facts that no sentence says."""


@frozen
class Reach:
    """
    The answer to a goal, within a vocabulary of uses that is named. Immutable; each was judged with a checked proof.
    """

    goal: str
    actor: str
    outcome: Outcome
    status: str
    """`complete`, or `interrupted` where the search was stopped before every use was looked at."""
    vocabulary: tuple[str, ...]
    """Every use that was looked at, as a sentence; the claim reaches no further."""
    considered: tuple[str, ...] = ()
    """The facts that were made so and not so to find one that is allowed."""
    uses: tuple[Use, ...] = ()
    """Each act with every smallest set of facts, the fewest facts first; what is granted before what is only free."""
    ruled_out: tuple[RuledOut, ...] = ()
    left_open: tuple[LeftOpen, ...] = ()
    outside: tuple[str, ...] = ()
    """Ways to the goal that the text does not speak of, and so neither allows nor forbids."""
    unsaid: tuple[str, ...] = ()
    """Sentences that do not read back as just what was meant; what they say is outside the claim."""
