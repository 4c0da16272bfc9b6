"""English cases: "last year, it earned …", "its revenue last year was …", "has had users": told in plain order."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Token

_WHICH = frozenset(("last", "this", "past"))
_SPANS = frozenset(("year", "month", "quarter", "week"))
_IS = frozenset(("was", "is", "were", "are", "has", "had", "stood", "reached", "exceeded", "exceeds"))
_HAVE = frozenset(("has", "have", "had"))
_BE = frozenset(("is", "are", "was", "were"))
_ASKS = frozenset((".", "who", "which", "whether", "what", ","))
_COMPETES = {"competes": ("does", "not"), "compete": ("do", "not"), "competed": ("did", "not")}


def plain_times(tokens: Sequence[Token]) -> list[Token]:
    """The words of a case sentence with such a time at their end, "has had" as "has", and what is denied said first."""
    return _neither(_denied_first(_time_last(_had(_alone([_country(one) for one in tokens])))))


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


def _neither(tokens: list[Token]) -> list[Token]:
    """ "They were neither sold nor rented out" as "they were not sold and were not rented out"."""
    words = _words(tokens)
    for at in range(1, len(words) - 4):
        if words[at] not in _BE or words[at + 1] != "neither" or not _is_done(words[at + 2]):
            continue
        nor = next((k for k in range(at + 3, len(words) - 1) if words[k] == "nor"), 0)
        if nor and _is_done(words[nor + 1]):
            denied = evolve(tokens[at + 1], text="not")
            again = [evolve(tokens[nor], text=word) for word in ("and", words[at], "not")]
            return [*tokens[: at + 1], denied, *tokens[at + 2 : nor], *again, *tokens[nor + 1 :]]
    return tokens


def _is_done(word: str) -> bool:
    return any(one.tag == "VBN" for one in options(word))


def _alone(tokens: list[Token]) -> list[Token]:
    """ "Decides on its own who gets it" as "decides automatically …": nobody else does."""
    words = _words(tokens)
    for at in range(2, len(words) - 3):
        if (
            words[at] == "on"
            and words[at + 1] in ("its", "their")
            and words[at + 2] == "own"
            and words[at + 3] in _ASKS
        ):
            return [*tokens[:at], evolve(tokens[at], text="automatically"), *tokens[at + 3 :]]
    return tokens


def _country(token: Token) -> Token:
    """ "US sanctions": a country, and not "us"."""
    return evolve(token, text="U.S.") if token.text == "US" else token


__all__ = ["plain_times"]
