"""Short forms in brackets amid a compound: `machine learning ("ML") models` are machine learning models."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_QUOTES = frozenset("\"“”„‘’'")
_PLURAL = "s"


def short_forms(words: Sequence[str]) -> set[int]:
    """The places, in words of lower case, of brackets with the initials of the words before them and a noun behind."""
    found: set[int] = set()
    for at, word in enumerate(words):
        if word != "(":
            continue
        closes = next((to for to in range(at + 1, min(at + 5, len(words))) if words[to] == ")"), None)
        if closes is None or not words[closes + 1 : closes + 2] or not words[closes + 1].isalpha():
            continue
        inner = [one for one in words[at + 1 : closes] if one not in _QUOTES]
        if len(inner) != 1 or not 2 <= len(inner[0].removesuffix(_PLURAL)) <= 4:
            continue
        short = inner[0].removesuffix(_PLURAL)
        before = words[max(0, at - len(short)) : at]
        if "".join(one[:1] for one in before) == short and words[closes + 1] not in _NO_NOUNS:
            found |= set(range(at, closes + 1))
    return found


def spelt_out(tokens: Sequence[Token]) -> list[Token]:
    """ "The monthly active users (MAU) of it are over 5 MAUs": the short form is spelt out where it comes again."""
    words = [token.text for token in tokens]
    for at in range(2, len(words) - 3):
        short = words[at + 1].removesuffix(_PLURAL)
        if words[at] != "(" or words[at + 2] != ")" or words[at + 3] != "of" or not 2 <= len(short) <= 4:
            continue
        before = list(tokens[max(0, at - len(short)) : at])
        if not short.isupper() or "".join(one.text[:1].upper() for one in before) != short:
            continue
        found = list(tokens[:at])
        for token in tokens[at + 3 :]:
            again = token.text.removesuffix(_PLURAL) == short
            spelt = (evolve(one, start=token.start, end=token.end, role=token.role, shape=Shape.WORD) for one in before)
            found += spelt if again else [token]
        return found
    return list(tokens)


_NO_NOUNS = frozenset(
    [
        *("and", "or", "is", "are", "may", "must", "shall", "will", "can", "to", "for", "of", "in", "on", "by", "with"),
        *("that", "which", "who", "as", "if", "unless", "when", "where", "means", "has", "have", "does", "do", "not"),
        *("from", "under", "at", "only", "such", "including", "provided", "grants", "agrees"),
    ]
)
