"""
On how many machines: a grant "on a device" may be meant for one alone.
"""

from __future__ import annotations

from fractions import Fraction

from ..clauses.phrase import Compare, Determiner, Limit, Quantity, Thing
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import Sort
from .atoms import Atoms
from .events import Ref
from .parts import Fit, Part, compare
from .world import World

_MACHINES = ("device", "computer", "server", "machine", "workstation", "phone")
"""What a work is installed or run on, and what a licence counts."""
_ONE = Limit(Compare.EQ, Quantity(Fraction(1), ""))


def several(pattern: Thing, arg: Ref, world: World, atoms: Atoms) -> Part | None:
    """Whether several machines count as "a device" of a grant, which is open; None where the case counts none."""
    lexicon = atoms.lexicon
    if pattern.determiner is not Determiner.A or pattern.plural:
        return None
    if not any(lexicon.is_kind(lexicon.kind(pattern)[0], one) for one in _MACHINES):
        return None
    for description in world.describe(arg):
        count = description.thing.count
        if count is not None and compare(count, _ONE) is not True:
            said = f"{count.quantity.amount} {description.thing.head}"
            atom = atoms.interpretation(Sort.KIND, said, pattern.head, None)
            premise = Premise(Claim(lower=said, upper=f"a {pattern.head}"), None, Source.INTERPRETATION)
            return Part(atom, Fit.OPEN, premise, stated=True)
    return None


__all__ = ["several"]
