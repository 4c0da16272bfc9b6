"""From when the days of a duty are counted."""

from __future__ import annotations

from ..clauses.norm import Norm
from ..clauses.phrase import Compare, Predication, Role, Thing


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
