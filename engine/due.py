"""From when the days of a duty are counted."""

from __future__ import annotations

from ..clauses.norm import Norm
from ..clauses.phrase import Compare, Filled, Period, Predication, Role, Thing
from ..clauses.values import evolve


def counted_from(pattern: Predication, norm: Norm) -> Predication:
    """ "If you learn of a leak, you must notify us within two days": counted from what brings the duty."""
    counted = any(
        isinstance(one, Thing) and one.count is not None and one.count.compare is not Compare.EQ
        for one in pattern.get(Role.TIME)
    )
    brings = [one.formula for one in norm.conditions if not one.unless]
    if not counted or pattern.get(Role.AFTER) or pattern.get(Role.BEFORE) or len(brings) != 1:
        return pattern
    return pattern.adding(Role.AFTER, brings[0]) if isinstance(brings[0], Predication) else pattern


def owed_from(pattern: Predication) -> tuple[Predication, Filled | None]:
    """
    "From 1 May 2024, you must name us when you use it": a duty that begins on a day goes with what is done from then.

    The duty without that, and the time that what brings it must lie in; None where it begins on no day of its own.
    """
    for one in pattern.roles:
        if one.role is Role.TIME and isinstance(one.filler, Period) and one.filler.first and not one.filler.last:
            return evolve(pattern, roles=tuple(other for other in pattern.roles if other is not one)), one
    return pattern, None
