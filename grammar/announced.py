"""Words without a verb that only name what the sentence behind them is about: "Private use. For private use, …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .binding import Passage
from .marks import Marks, plain
from .passages import quote_of
from .polarity import denies
from .skeleton import Language

_LONGEST = 6
"""Words of such a heading at most."""


def announcing(passages: Sequence[Passage], language: Language, table: Marks, text: str) -> frozenset[int]:
    """The numbers of the passages that are headings of the next one, in its paragraph, which says their words again."""
    found: set[int] = set()
    for passage, following in pairwise(passages):
        words = quote_of(passage.pieces)
        if passage.kind != "sentence" or len(words.split()) > _LONGEST or not words.endswith("."):
            continue
        if any(act.roles for reading in passage.readings for clause in reading.clauses for act in clause.acts):
            continue
        apart = text[passage.span.end : following.span.start]
        if apart.strip() or "\n" in apart or denies(plain(words), table):
            continue
        said = set(language.lemmas(words))
        if said and said <= set(language.lemmas(quote_of(following.pieces))):
            found.add(passage.number)
    return frozenset(found)
