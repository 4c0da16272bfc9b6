"""How an act is done, by adverbs: whether one word tells another, or its contrary."""

from __future__ import annotations

from collections.abc import Iterable


def said_so(word: str, manner: Iterable[str]) -> bool:
    """
    Whether a manner is told, as an adjective or as an adverb.

    >>> said_so("facially", ("facial",)) and said_so("automated", ("automatically",))
    True
    >>> said_so("automatically or by hand", ("automatic",))
    True
    """
    said = tuple(manner)
    return any(not _stems(way).isdisjoint(_stems(one)) for way in word.split(" or ") for one in said)


def denied_by(word: str, manner: Iterable[str]) -> bool:
    """
    Whether a manner is told that is the contrary by its name.

    >>> denied_by("non-productionly", ("productionly",)) and denied_by("commercially", ("noncommercially",))
    True
    """
    bare = _positive(word)
    return any(
        (_positive(one) != one and said_so(word, (_positive(one),))) or (bare != word and said_so(bare, (one,)))
        for one in manner
    )


def _positive(word: str) -> str:
    """ "Non-production" as "production"; every other word as it is."""
    for start in ("non-", "non"):
        if word.startswith(start) and len(word) > len(start) + 4:
            return word[len(start) :]
    return word


_ENDINGS = (("ly", ""), ("ily", "y"), ("ally", ""), ("ated", "atic"), ("atedly", "atic"))
"""Endings of one and the same manner: "automated", "automatic", "automatically"."""


def _stems(word: str) -> frozenset[str]:
    found = {word}
    for ending, plain in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            found.add(word[: -len(ending)] + plain)
    return frozenset(found)
