"""English phrases that say nothing of their own, left out before a sentence is read."""

from __future__ import annotations

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


def straight(tokens: Sequence[Token]) -> list[Token]:
    """ "For any use intended to or which has the effect of harming …" as "for harming …"."""
    words = [token.text.lower() for token in tokens]
    dropped: set[int] = set()
    for at, word in enumerate(words):
        for phrase in _IDLE:
            end = at + len(phrase)
            if word == phrase[0] and words[at:end] == phrase:
                dropped |= set(range(at - (at > 0 and words[at - 1] in ("and", ",")), end))
        if word not in ("any", "the") or not at or words[at - 1] not in ("for", "with"):
            continue
        for phrase in _ROUNDABOUT:
            end = at + len(phrase)
            if words[at:end] == phrase and end < len(words) and words[end].endswith("ing"):
                dropped |= set(range(at, end))
                break
    return [token for at, token in enumerate(tokens) if at not in dropped]
