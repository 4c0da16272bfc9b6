"""English cases: "last year, it earned …", "its revenue last year was …", "has had users": told in plain order."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_WHICH = frozenset(("last", "this", "past"))
_SPANS = frozenset(("year", "month", "quarter", "week"))
_IS = frozenset(("was", "is", "were", "are", "has", "had", "stood", "reached", "exceeded", "exceeds"))
_HAVE = frozenset(("has", "have", "had"))
_COMPETES = {"competes": ("does", "not"), "compete": ("do", "not"), "competed": ("did", "not")}


def plain_times(tokens: Sequence[Token]) -> list[Token]:
    """The words of a case sentence with such a time at their end, "has had" as "has", and what is denied said first."""
    return _denied_first(_time_last(_had(list(tokens))))


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.text.casefold() for token in tokens]


def _had(tokens: list[Token]) -> list[Token]:
    """ "The site has had 800 users since March" as "has 800 users since March": it still has them."""
    words = _words(tokens)
    for at in range(len(words) - 2):
        if words[at] in _HAVE and words[at + 1] == "had" and words[at + 2] != "to":
            return [*tokens[: at + 1], *tokens[at + 2 :]]
    return tokens


def _time_last(tokens: list[Token]) -> list[Token]:
    """ "Last year its revenue was …", "its revenue last year was …" as "its revenue was … last year"."""
    words = _words(tokens)
    end = len(words) - 1
    if words[-1:] != ["."]:
        return tokens
    for at in range(end - 3):
        if words[at] not in _WHICH or words[at + 1] not in _SPANS:
            continue
        start = at - (words[at - 1 : at] == ["the"])
        behind = at + 2
        if start == 0:
            behind += words[behind] == ","
        elif words[behind] not in _IS or words[start - 1] in ("in", "during", "for", "of", "and", ","):
            continue
        return [
            *tokens[:start],
            *tokens[behind:end],
            *(evolve(one, text=one.text.lower()) for one in tokens[start : at + 2]),
            tokens[end],
        ]
    return tokens


def _denied_first(tokens: list[Token]) -> list[Token]:
    """ "Competes with no product", by now "without any product", as "does not compete with any product"."""
    words = _words(tokens)
    for at in range(1, len(words) - 3):
        if words[at] in _COMPETES and words[at + 1 : at + 3] == ["without", "any"]:
            said = [evolve(tokens[at], text=word) for word in (*_COMPETES[words[at]], "compete", "with")]
            return [*tokens[:at], *said, *tokens[at + 2 :]]
    return tokens


__all__ = ["plain_times"]
