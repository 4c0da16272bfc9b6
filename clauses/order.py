"""What comes before what: the order of defeat among the norms of one instrument."""

from __future__ import annotations

from collections.abc import Iterable

from .norm import Norm


def defeat_cycle(norms: Iterable[Norm]) -> tuple[str, ...]:
    """
    A circle in which norms come before each other, its first id repeated at the end; `()` where there is none.

    An exception comes before its target, what is declared `notwithstanding` before what it names, and a norm after what
    it is `subject to`. Names that are no norm of the instrument (sections, other documents, `*`) take no part.
    """
    listed = tuple(norms)
    ids = {norm.id for norm in listed}
    before: dict[str, list[str]] = {norm.id: [] for norm in listed}
    for norm in listed:
        for target in (*norm.defeats, *norm.overrides):
            if target in ids:
                before[norm.id].append(target)
        for first in norm.subject_to:
            if first in ids:
                before[first].append(norm.id)
    done: set[str] = set()
    for start in before:
        if start in done:
            continue
        path = {start: iter(before[start])}  # in order of visit: the way from `start` to where we are
        while path:
            node = next(reversed(path))
            following = next(path[node], None)
            if following is None:
                del path[node]
                done.add(node)
            elif following in path:
                way = list(path)
                return (*way[way.index(following) :], following)
            elif following not in done:
                path[following] = iter(before[following])
    return ()
