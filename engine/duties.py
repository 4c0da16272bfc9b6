"""
Duties: which to-dos together make the use allowed, whatever the open facts are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .circuit import TRUE
from .core import Atom
from .deciding import Space
from .situation import Situation

Sets = tuple[frozenset[int], ...]


def duties(situation: Situation, space: Space) -> tuple[Sets, Sets]:
    """Each smallest set of outstanding to-dos (by place) that suffices; each smallest set of which one is needed."""

    def suffices(done: frozenset[int]) -> bool:
        literal = situation.allowed_after(situation.outstanding[place] for place in sorted(done))
        return literal == TRUE or space.exists(literal ^ 1, {}) is None

    return smallest(len(situation.outstanding), suffices)


def smallest(size: int, holds: Callable[[frozenset[int]], bool]) -> tuple[Sets, Sets]:
    """
    Each smallest set of places where `holds` is true, and each smallest set that all of those meet.

    `holds` must be true of all places together, and stay true when a set grows. Both sides grow together until every
    smallest way to meet all of the second is among the first: then neither lacks any.
    """
    everything = frozenset(range(size))
    found: list[frozenset[int]] = []
    needed: list[frozenset[int]] = []
    while True:
        untried = [each for each in transversals(needed) if each not in found]
        if not untried:
            return _sorted(found), _sorted(needed)
        tried = untried[0]
        if holds(tried):
            found.append(tried)
            continue
        for place in sorted(everything - tried):
            if not holds(tried | {place}):
                tried |= {place}
        needed.append(everything - tried)


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
