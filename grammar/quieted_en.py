"""English capitals for stress: "YOU AGREE NOT TO sell it", "you MAY NOT sell it", said in plain letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from .lexicon_en import TABLE, known
from .tokens import Shape, Token

_FORCE = frozenset("may must shall will can cannot not no never nor should".split())
"""Words of which one stands in what is stressed, so that no name or abbreviation is meant."""


def quieted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with each run of words in capitals that says a force or a denial in small letters."""
    found: list[Token] = []
    for loud, group in groupby(tokens, key=_is_loud):
        run = list(group)
        if loud and len(run) > 1 and any(one.text.lower() in _FORCE for one in run):
            run = [evolve(one, text=one.text.lower()) if _is_word(one.text.lower()) else one for one in run]
        found += run
    return tuple(found)


def _is_loud(token: Token) -> bool:
    if token.shape is not Shape.WORD:
        return token.text == ","
    return token.text.isupper() and (len(token.text) > 1 or token.text in ("A", "I"))


def _is_word(lower: str) -> bool:
    return lower in TABLE.closed or (known(lower) and lower not in TABLE.words["acronyms"])
