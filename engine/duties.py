"""
Duties: which to-dos together make the use allowed, whatever the open facts are.
"""

from __future__ import annotations

from collections.abc import Sequence

from .circuit import TRUE
from .core import Atom
from .deciding import Space
from .situation import Situation

Sets = tuple[frozenset[int], ...]


def duties(situation: Situation, space: Space) -> tuple[Sets, Sets]:
    """
    Each smallest set of outstanding to-dos (by place) that suffices, and each smallest set of which one is needed.

    Both sides grow together until every smallest way to meet all needs is known to suffice: then neither lacks any.
    """
    everything = frozenset(range(len(situation.outstanding)))
    sufficient: list[frozenset[int]] = []
    needed: list[frozenset[int]] = []

    def suffices(done: frozenset[int]) -> bool:
        literal = situation.allowed_after(situation.outstanding[place] for place in sorted(done))
        return literal == TRUE or space.exists(literal ^ 1, {}) is None

    while True:
        untried = [done for done in transversals(needed) if done not in sufficient]
        if not untried:
            return _sorted(sufficient), _sorted(needed)
        done = untried[0]
        if suffices(done):
            sufficient.append(done)
            continue
        for place in sorted(everything - done):
            if not suffices(done | {place}):
                done |= {place}
        needed.append(everything - done)


def transversals(sets: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """The smallest sets that meet each of `sets`, in a fixed order."""
    found: list[frozenset[int]] = [frozenset()]
    for one in sets:
        grown = {each for each in found if each & one}
        grown |= {each | {place} for each in found if not each & one for place in one}
        found = [each for each in grown if not any(other < each for other in grown)]
    return sorted(found, key=lambda each: (len(each), sorted(each)))


def named(sets: Sets, situation: Situation) -> tuple[tuple[Atom, ...], ...]:
    """The same sets by the to-dos themselves."""
    return tuple(tuple(situation.outstanding[place] for place in sorted(one)) for one in sets)


def _sorted(sets: Sequence[frozenset[int]]) -> Sets:
    return tuple(sorted(sets, key=lambda one: (len(one), sorted(one))))
