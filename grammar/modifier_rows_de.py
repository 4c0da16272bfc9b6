"""Rows of German adjectives before one noun: "illegale, gewalttätige oder sexuell eindeutige Inhalte"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .wordbook import Word

_DECLINED = ("e", "en", "er", "es", "em")
"""How an adjective before a noun ends."""
_BEFORE = ("DET", "OWNER", "BETWEEN_MODIFIERS", "NUMBER")
"""What an adjective before a noun stands behind."""
_DEGREES = ("ADV", "BASE", "PREDICATE")
"""An adjective without an ending, before one with an ending, says how it is so."""


def modifier_rows(words: list[Word]) -> None:
    """Tags what joins the adjectives of such a row, those that no table knows, and what says how one of them is so."""
    for at, word in enumerate(words):
        before = words[at - 1].tag if at else ""
        joins = word.tag in ("AND", "COMMA") and before in ("ADJECTIVE", "ATTRIBUTE")
        if joins and _noun_after(words, at + 1):
            words[at] = evolve(word, tag="BETWEEN_MODIFIERS")
        elif (
            word.tag == "OTHER"
            and before in _BEFORE
            and word.lower.endswith(_DECLINED)
            and words[at + 1 : at + 2]
            and words[at + 1].tag in ("AND", "COMMA")
            and _noun_after(words, at + 2)
        ):
            words[at] = evolve(word, tag="ADJECTIVE")
        elif before == "BETWEEN_MODIFIERS" and word.tag in _DEGREES and words[at + 1].tag in ("ADJECTIVE", "ATTRIBUTE"):
            words[at] = evolve(word, tag="DEGREE")


def _noun_after(words: Sequence[Word], at: int) -> bool:
    """Whether modifiers that end in a noun follow."""
    seen = False
    while at < len(words):
        tag = words[at].tag
        if tag in ("ADJECTIVE", "ATTRIBUTE"):
            seen = True
        elif tag in (*_DEGREES, "NEG", "DEGREE") or (tag in ("BETWEEN_MODIFIERS", "COMMA", "AND") and seen):
            pass
        else:
            return seen and tag in ("NOUN", "NAME")
        at += 1
    return False
