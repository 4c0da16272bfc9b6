"""What is made for what a word in -ing says: "phishing kits", "hacking tools" are no objects of phishing or hacking."""

from __future__ import annotations

from attrs import evolve

from .lexicon_en import TABLE, Word

_NARROWING = frozenset(TABLE.words["participial"])
_MADE = frozenset(TABLE.words["made_for_acts"])


def is_made_for(word: str, noun: str) -> bool:
    """Whether a word in -ing before a noun says what the noun is made for."""
    return word in _NARROWING and noun in _MADE


def narrowing(words: list[Word]) -> list[Word]:
    """`words` with each such word as one that narrows its noun."""
    for at in range(len(words) - 1):
        if words[at].tag == "VBG" and is_made_for(words[at].lower, words[at + 1].lower):
            words[at] = evolve(words[at], tag="JJ", lemma=words[at].lower)
    return words
