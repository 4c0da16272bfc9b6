"""Countries as a language names them: one word, named as in the list of countries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from .amounts import run
from .tokens import Token
from .wordbook import Word, pairs, table

_LONGEST = 4


@cache
def _countries(language: str) -> dict[str, str]:
    return {name.replace("_", " "): meant for name, meant in pairs(str(table(language)["countries"]["words"]))}


def country(tokens: Sequence[Token], at: int, language: str) -> tuple[Word, int] | None:
    """The country whose name begins at token `at`, and where the name ends."""
    known = _countries(language)
    for end in range(min(len(tokens), at + _LONGEST), at, -1):
        meant = known.get(" ".join(token.text for token in tokens[at:end]))
        if meant is not None:
            word, after = run(tokens, at, end, "NAME", meant)
            return evolve(word, text=meant, lemma=meant, cap=True), after
    return None
