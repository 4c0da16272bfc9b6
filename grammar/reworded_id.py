"""
Indonesian turns of phrase in the words that the grammar reads: "hanya sekolah yang boleh" is "hanya sekolah boleh".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_LEAVE = frozenset(
    ("boleh", "dapat", "bisa", "berhak", "diizinkan", "diperbolehkan", "diperkenankan", "dibolehkan", "berwenang")
)


def reworded(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what is said in a roundabout way said plainly."""
    for reword in (_only_they, _taboo):
        tokens = reword(tokens)
    return tokens


def _only_they(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hanya sekolah yang boleh menyalinnya": only schools may copy it."""
    lower = _lower(tokens)
    if lower[:1] != ["hanya"]:
        return tokens
    for at, word in enumerate(lower[:-1]):
        if word in _LEAVE:
            return tokens
        if word == "yang" and lower[at + 1] in _LEAVE and at > 1:
            return (*tokens[:at], *tokens[at + 1 :])
    return tokens


def _taboo(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tidak dibenarkan", "haram hukumnya", "pantang": it is forbidden."""
    lower = _lower(tokens)
    for at in range(len(lower) - 1):
        if lower[at : at + 2] in (["haram", "hukumnya"], ["tidak", "dibenarkan"]):
            return (*tokens[:at], evolve(tokens[at], text="dilarang", end=tokens[at + 1].end), *tokens[at + 2 :])
    return tokens


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["reworded"]
