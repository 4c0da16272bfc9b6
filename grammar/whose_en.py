"""English pronouns for what is somebody's: "use someone else's keys, or let others use yours" as "… use your keys"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token

__all__ = ["owned_again"]

_OWNED = {"yours": "your", "ours": "our"}
_WHOSE = frozenset(("'s", "’s", "your", "our", "their", "its", "his", "her"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BEFORE = frozenset(
    ("to", "use", "using", "access", "share", "sell", "copy", "know", "see", "with", "from", "for", "or", "and")
)
"""Words behind which the pronoun stands for a thing: not "it is yours"."""


def owned_again(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such a pronoun as what is owned, where the same sentence names one owned thing before it."""
    words = [token.text.lower() for token in tokens]
    for at, word in enumerate(words):
        if word not in _OWNED or at == 0 or words[at - 1] not in _BEFORE:
            continue
        named = _last_owned(tokens, words, at)
        if named is None:
            return list(tokens)
        said = [evolve(tokens[at], text=_OWNED[word], shape=Shape.WORD)]
        said += [evolve(tokens[at], text=one.text, shape=Shape.WORD) for one in named]
        return [*tokens[:at], *said, *tokens[at + 1 :]]
    return list(tokens)


def _last_owned(tokens: Sequence[Token], words: Sequence[str], end: int) -> Sequence[Token] | None:
    for start in range(end - 2, -1, -1):
        whose = words[start] in _WHOSE or words[start].endswith(("'s", "’s"))
        if not whose:
            continue
        last = start + 1
        while last < min(end, start + 4) and _may_stand(words[last]):
            last += 1
        found = tokens[start + 1 : last]
        return found if found and {one.tag for one in options(words[last - 1])} & _NOUNS else None
    return None


def _may_stand(word: str) -> bool:
    """Whether a word may be part of a name for a thing."""
    tags = {one.tag for one in options(word)} if word[:1].isalpha() else set()
    return bool(tags & {*_NOUNS, "JJ"}) and not tags & {"CC", "IN", "DT", "MD"}
