"""Lists without a word that joins their last item: "making false papers, spam mails, fake sites"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, options
from .tokens import Shape, Token

_JOINS = frozenset(("and", "or", "nor", "and/or", "but", "/"))
_LONGEST = 6
"""Words of an item of such a list."""


def joined(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    A sentence that ends in such a list, with "or" before its last item.

    Each item is a short phrase of nouns. Behind "the maps" one may say what they are: "the maps, our property".
    """
    words = [token.text.lower() for token in tokens]
    commas = [at for at, word in enumerate(words) if word == ","]
    end = len(words) - (bool(words) and words[-1] in (".", ";"))
    if not commas or not _JOINS.isdisjoint(words) or not _BANS & {*words} or {"(", ")", ":"} & {*words[commas[0] :]}:
        return tuple(tokens)
    ends = (*commas[1:], end)
    if _DEFINITE & {*words[max(0, commas[0] - 4) : commas[0]]}:
        return tuple(tokens)
    if not all(_is_item(tokens[at + 1 : stop]) for at, stop in zip(commas, ends, strict=True)):
        return tuple(tokens)
    last = tokens[commas[-1]]
    return (*tokens[: commas[-1]], evolve(last, text="or", shape=Shape.WORD, spaced=True), *tokens[commas[-1] + 1 :])


_BANS = frozenset(("not", "prohibited", "forbidden", "banned", "disallowed", "never"))


def _is_item(tokens: Sequence[Token]) -> bool:
    """Whether some words are a short phrase of nouns, and open with no word of grammar: "kits", "guides on fraud"."""
    words = [token.text for token in tokens]
    if not 0 < len(words) <= _LONGEST or any(token.shape is not Shape.WORD for token in tokens):
        return False
    if not words[0].islower() or any(word.lower() in TABLE.closed for word in words if word not in _WITHIN):
        return False
    opening = {option.tag for option in options(words[0])}
    said = not opening or (bool(opening & _NAMING) and "VBN" not in opening)  # "sold by others", "just prints"
    return said and _is_noun(words[-1].lower())


def _is_noun(word: str) -> bool:
    """Whether a word is a noun in the plural, or nothing but a noun: "kits", "malware"."""
    tags = {option.tag for option in options(word)}
    return "NNS" in tags or tags == {"NN"}


_NAMING = frozenset(("NN", "NNS", "JJ", "VBG"))
_DEFINITE = frozenset(("the", "our", "its", "their", "this", "these", "that", "those"))
_WITHIN = frozenset(("of", "for", "on", "at", "to", "with", "from", "in", "about", "by"))
