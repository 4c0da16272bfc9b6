"""
Sentences that rule nothing because of where they stand.

Words without a verb may only name what the sentence behind them is about: "Private use. For private use, …". Items may
tell for what somebody is not liable: "we are not liable in these cases: - you lose your password".
"""

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


def idle_there(passages: Sequence[Passage], language: Language, table: Marks, text: str) -> dict[int, str]:
    """The passages, by number, that rule nothing where they stand, with the kind of inert sentence that they are."""
    found = dict.fromkeys(_announcing(passages, language, table, text), "fragment")
    for passage in passages:
        lead = passages[passage.lead_in] if passage.lead_in is not None else None
        said = plain(quote_of(lead.pieces)) if lead is not None else ""
        if lead is not None and any(one.search(said) for one in table.no_liability):
            own = plain(" ".join(one.text for one in passage.pieces if one.role == "own"))
            if not any(one.search(words) for one in table.no_case for words in (said, own)):
                found[lead.number] = found[passage.number] = "liability"
    return found


def _announcing(passages: Sequence[Passage], language: Language, table: Marks, text: str) -> frozenset[int]:
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
