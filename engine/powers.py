"""
Powers over the other party: which of their grounds count.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Role
from ..clauses.verdict import Premise, Source
from .atoms import Atoms, filler_key
from .concepts import RELY
from .core import FALSE, TRUE
from .events import Event, Ref
from .parts import Fit, Part
from .world import World


def names_ground(event: Event, world: World, subject: Ref | None) -> bool:
    """Whether the case or the question says on which ground the power is used."""
    return bool(event.args(Role.BASIS)) or any(
        one.verb == RELY and subject in one.args(Role.AGENT) for one in world.events
    )


def part_of_power(part: Part, atoms: Atoms, *, relied: bool) -> Part:
    """
    One element of a power, judged on the grounds relied on where `relied` says that some are named.

    Presumption (a) keeps what every use must meet; it never gives a power its ground ("if the law requires").
    """
    if part.fit is Fit.PRESUMED and part.premise.source is Source.PRESUMPTION and part.premise.text == "a":
        statement = part.premise.statement
        key = filler_key(statement.predication) if statement.predication is not None else statement.lower
        open_premise = Premise(statement, None, Source.OPEN)
        part = evolve(part, formula=atoms.fact(f"ground {key}", statement), fit=Fit.OPEN, premise=open_premise)
    if relied and part.formula not in (TRUE, FALSE) and not part.stated and not part.light:
        return evolve(part, formula=FALSE, fit=Fit.MISSING)  # no sentence speaks of it: it is no ground relied on
    return part
