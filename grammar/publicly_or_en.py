"""Ways and places of one act joined by "or": "share keys publicly or with others" shares them either way."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token

_PLACES = frozenset(("with", "to", "in", "on", "through", "via", "by", "for", "from", "at", "within", "outside"))
_NOT = frozenset(("not", "never"))
_LONGEST = 8
"""Words from the verb to the adverb."""


def said_each_way(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    "Do not share keys publicly or with others" as "do not share keys publicly or share keys with others".

    Only behind a denial: what may be done in one way or at one place says nothing of both.
    """
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        if words[at] != "or" or words[at + 1] not in _PLACES or not words[at - 1].endswith("ly"):
            continue
        denied = next((k for k in range(at - 2, max(-1, at - 2 - _LONGEST), -1) if words[k] in _NOT), None)
        if denied is None:
            continue
        act = tokens[denied + 1 : at - 1]
        if len(act) < 2 or not _is_verb(act[0].text.lower()) or any(one.shape is not Shape.WORD for one in act):
            continue
        if {"and", "or"} & {one.text.lower() for one in act}:
            continue
        again = [evolve(one, start=tokens[at].end, end=tokens[at].end) for one in act]
        return (*tokens[: at + 1], *again, *tokens[at + 1 :])
    return tuple(tokens)


def _is_verb(word: str) -> bool:
    return any(option.tag == "VB" for option in options(word))
