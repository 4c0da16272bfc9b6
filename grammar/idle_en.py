"""English phrases that say nothing of their own, left out before a sentence is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .tokens import Token

_ROUNDABOUT = (
    ["any", "use", "that", "is", "intended", "to", "or", "which", "has", "the", "effect", "of"],
    ["any", "use", "intended", "to", "or", "which", "has", "the", "effect", "of"],
    ["any", "use", "intended", "to", "or", "that", "has", "the", "effect", "of"],
    ["any", "use", "which", "is", "intended", "to", "or", "has", "the", "effect", "of"],
    ["any", "use", "that", "has", "the", "effect", "of"],
    ["any", "use", "which", "has", "the", "effect", "of"],
    ["the", "intent", "or", "effect", "of"],
    ["the", "purpose", "or", "effect", "of"],
    ["the", "purpose", "or", "with", "the", "effect", "of"],
    ["the", "intention", "of"],
    ["the", "aim", "of"],
    ["the", "goal", "of"],
)
"""Words before a gerund that say no more than that it is what something is done for."""


_IDLE = (
    ["where", "and", "as", "applicable"],
    ["where", "applicable"],
    ["if", "applicable"],
    ["as", "applicable"],
    ["if", "and", "as", "applicable"],
    ["as", "the", "case", "may", "be"],
    ["if", "any"],
)
"""Phrases that narrow nothing: what does not apply is not ruled anyway."""


_EXERCISING = re.compile(
    r"(?<=\bto )exercise (?:\w+ ){1,6}?rights? (?:(?:in|to) the (?:\w+ ){1,4}?)?"
    r"(?:as stated below |as follows )?(?::? )?to "
)
"""What a licence to exercise rights "to copy" says before the acts that it names."""


def straight(tokens: Sequence[Token]) -> list[Token]:
    """ "For any use intended to or which has the effect of harming …" as "for harming …"."""
    words = [token.text.lower() for token in tokens]
    dropped: set[int] = _exercised(words)
    for at, word in enumerate(words):
        for phrase in _IDLE:
            end = at + len(phrase)
            if word == phrase[0] and words[at:end] == phrase:
                dropped |= set(range(at - (at > 0 and words[at - 1] in ("and", ",")), end))
        if word == "the" and at and words[at - 1] in ("for", "from"):
            dropped |= _spelt_out(words, at)
        if word not in ("any", "the") or not at or words[at - 1] not in ("for", "with"):
            continue
        for phrase in _ROUNDABOUT:
            end = at + len(phrase)
            if words[at:end] == phrase and end < len(words) and words[end].endswith("ing"):
                dropped |= set(range(at, end))
                break
    return [token for at, token in enumerate(tokens) if at not in dropped]


def _spelt_out(words: Sequence[str], at: int) -> set[int]:
    """ "not use it for the following: offering …": the item that says what is meant stands for "the following"."""
    if words[at : at + 2] != ["the", "following"]:
        return set()
    colon = at + 3 if words[at + 2 : at + 3] and words[at + 2] in _SPELT_OUT else at + 2
    after = next((place for place in range(colon + 1, len(words)) if words[place]), None)
    if words[colon : colon + 1] != [":"] or after is None or not words[after].endswith("ing"):
        return set()
    return set(range(at, colon + 1))


_SPELT_OUT = ("purposes", "uses", "activities", "acts", "actions", "things", "reasons")


def _exercised(words: Sequence[str]) -> set[int]:
    """Where "exercise the rights in the work to" stands before the acts that are meant."""
    places = [at for at, word in enumerate(words) if word]  # a seam between pieces is no word
    said = " ".join(words[at] for at in places) + " "
    found = _EXERCISING.search(said)
    if found is None or "licen" not in said[: found.start()]:
        return set()
    first, last = said[: found.start()].count(" "), said[: found.end()].count(" ")
    return set(places[first:last])
