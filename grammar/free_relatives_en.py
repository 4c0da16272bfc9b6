"""
English relative clauses without a noun before them: "whoever sells it", "those who sell it", "he who sells it".

They speak of any person who does so; what is written "anyone who …" is read already (free relatives: Huddleston and
Pullum, *The Cambridge Grammar of the English Language*, 12 §6).
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_FREE = frozenset(["whoever", "whosoever"])
_HEADS = frozenset(["those", "all", "they", "he", "she", "one", "any"])
_NO_CLAUSE = frozenset([",", ";", ".", ":", ")", "else", "it", "they"])


def spelt_out(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with "anyone who" for what stands for it; each new word keeps the place of the old one."""
    if not any(token.text.lower() in _FREE or token.text.lower() == "who" for token in tokens):
        return tuple(tokens)
    found: list[Token] = []
    for at, token in enumerate(tokens):
        lower = token.text.lower()
        following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else "."
        if lower in _FREE and following not in _NO_CLAUSE:
            cut = token.start + (token.end - token.start) // 2
            found.append(evolve(token, text=_cased("anyone", token), end=cut))
            found.append(Token("who", cut, token.end, Shape.WORD, spaced=True, role=token.role))
        elif lower in _HEADS and following == "who" and not _continues(tokens, at):
            found.append(evolve(token, text=_cased("anyone", token)))
        else:
            found.append(token)
    return tuple(found)


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word goes on a noun phrase before it: "the users and all who …" is one, "you all who" is not."""
    return at > 0 and tokens[at - 1].text.lower() in ("you", "we", "us", "them", "they", "not", "the", "no", "each")


def _cased(word: str, token: Token) -> str:
    return word.capitalize() if token.text[:1].isupper() else word
