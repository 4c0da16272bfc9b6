"""
The smallest changes of known facts that lead to an outcome, from the truth table over the facts that may change.
"""

from __future__ import annotations

from collections.abc import Iterable

from .compiled import Compiled, Known
from .core import Atom
from .decision import Outcome
from .masks import bits
from .table import columns

Change = tuple[tuple[Atom, bool], ...]
"""Facts with the values that they would have to have."""


def smallest_changes(
    compiled: Compiled, known: Known, movable: Iterable[Atom], goal: Outcome = Outcome.ALLOWED
) -> tuple[Change, ...] | None:
    """
    Every set of movable facts whose change leads to the goal for certain while no part of it does, the fewest first.

    The facts must agree with each other, and all else must be known. None where more of the movable facts matter than a
    truth table takes.
    """
    free = sum(compiled.bit.get(atom, 0) for atom in movable)
    true, false = known
    rows = compiled.rows((true & ~free, false & ~free))
    if rows is None:
        return None
    reach = rows.outcomes[goal] & rows.possible
    full, of = columns(len(rows.columns))
    # Turned so that completion 0 is what is known now: then a completion's bits are the facts that change.
    for place, atom in enumerate(rows.columns):
        if true & compiled.bit[atom]:
            reach = (reach & of[place]) >> (1 << place) | (reach & ~of[place]) << (1 << place)
    above = reach
    for place in range(len(rows.columns)):
        above |= (above & ~of[place] & full) << (1 << place)
    larger = 0
    for place in range(len(rows.columns)):
        larger |= (above & ~of[place] & full) << (1 << place)
    found = [low.bit_length() - 1 for low in bits(reach & ~larger)]
    found.sort(key=lambda index: (index.bit_count(), index))
    return tuple(
        tuple((atom, not true & compiled.bit[atom]) for place, atom in enumerate(rows.columns) if index >> place & 1)
        for index in found
    )
