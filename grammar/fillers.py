"""What stands within a filler: the things in it, and the words in it that were kept as written."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Filler,
    Formula,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
    words_in,
)

_BEING = frozenset({"be", "become", "remain", "stay", "seem", "appear", "keep", "make", "leave", "render", "hold"})
"""Verbs of being and of keeping so: "keep it secret", "become invalid"."""


def things_in(filler: Filler) -> Iterator[Thing]:
    """Every thing in `filler`, in text order as far as the roles are, outermost first."""
    match filler:
        case Thing():
            yield filler
            for restriction in filler.restrictions:
                if isinstance(restriction, Linked):
                    if not isinstance(restriction.thing, Words):
                        yield from things_in(restriction.thing)
                elif isinstance(restriction, Predication):
                    yield from things_in(restriction)
        case Things(_, members):
            for member in members:
                yield from things_in(member)
        case Predication():
            for filled in filler.roles:
                yield from things_in(filled.filler)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                if not isinstance(part, NotSo):
                    yield from things_in(part)
        case _:
            return


def opaque_in(filler: Filler | Formula) -> Iterator[Words]:
    """Every phrase kept as written in `filler`; how something is or is kept is words by design."""
    return words_in(filler, aside=_BEING)


def sort_of_use(filler: object) -> bool:
    """Whether what is named is how something is used, "private use", and not what is used."""
    return (
        isinstance(filler, Predication)
        and filler.verb == "use"
        and bool(filler.manner)
        and not filler.get(Role.OBJECT)
        and not filler.negated
    )
