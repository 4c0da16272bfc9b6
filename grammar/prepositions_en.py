"""English rows of places of which a later one has a preposition of its own: "in shops, restaurants or at events"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, options
from .tokens import Shape, Token

_PLACES = frozenset(("in", "at", "on"))
_LONG = 3
_BEFORE_NOUN = frozenset(("the", "a", "an", "your", "our", "other", "public"))


def each_place(tokens: Sequence[Token]) -> list[Token]:
    """ "In shops, restaurants or at events" as "in shops, in restaurants or at events"."""
    words = [token.text.lower() for token in tokens]
    found: list[Token] = []
    for at, token in enumerate(tokens):
        found.append(token)
        if words[at] != "," or at + 1 >= len(words):
            continue
        joint = next((k for k in range(at + 2, min(at + 2 + _LONG, len(words) - 1)) if words[k] in ("or", "and")), 0)
        if not joint or words[joint + 1] not in _PLACES or not all(map(_names, words[at + 1 : joint])):
            continue
        before = next((k for k in range(at - 1, max(-1, at - 2 - _LONG), -1) if words[k] in _PLACES), -1)
        if before >= 0 and all(map(_names, words[before + 1 : at])):
            found.append(evolve(token, text=words[before], shape=Shape.WORD, spaced=True))
    return found


def _names(word: str) -> bool:
    """Whether a word may stand in a noun phrase, and is no verb alone."""
    nouns = any(option.tag in ("NN", "NNS", "NNP", "JJ") for option in options(word))
    return word in _BEFORE_NOUN or (nouns and word not in TABLE.closed)
