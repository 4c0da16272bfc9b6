"""Numbers in words that are put together, in figures: "hundertfünfzig", "seratus lima puluh"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_de import german
from .lexicon_id import indonesian
from .tokens import Shape, Token


def german_figures(tokens: Sequence[Token]) -> Sequence[Token]:
    """German number words of several parts; those of one part stay for the table."""
    return [_figure(token, _german(token.text.lower())) for token in tokens]


def _figure(token: Token, value: int | None) -> Token:
    return token if value is None else evolve(token, text=str(value), shape=Shape.NUMBER)


def _german(word: str) -> int | None:
    """
    What a word of several numbers comes to.

    >>> _german("hundertfünfzig"), _german("dreiundzwanzig"), _german("zweitausendfünfhundert"), _german("zehn")
    (150, 23, 2500, None)
    """
    known = german()["numbers"]
    if word in known or len(word) < _SHORTEST:
        return None
    for scale, times in (("tausend", 1000), ("hundert", 100)):
        before, mark, after = word.partition(scale)
        if mark:
            first, rest = _part(before), _part(after.removeprefix("und"))
            if first is None or rest is None or not (before or after):
                return None
            return (first or 1) * times + rest
    tens = re.fullmatch(r"(\w+?)und(\w+)", word)
    if tens is None or tens[2] not in known or known[tens[2]] < 20:
        return None
    unit = known.get(tens[1])
    return unit + known[tens[2]] if unit is not None and unit < 10 else None


_SHORTEST = 8


def _part(word: str) -> int | None:
    """Half of a number word: nothing before "hundert" is one, nothing behind it is none."""
    if not word:
        return 0
    known = german()["numbers"].get(word)
    return int(known) if known is not None else _german(word)


def indonesian_figures(tokens: Sequence[Token]) -> Sequence[Token]:
    """Indonesian number words that stand in a row: "dua belas", "seratus lima puluh"."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].shape is Shape.WORD and _is_number(tokens[end].text.lower()):
            end += 1
        value = _indonesian([token.text.lower() for token in tokens[at:end]]) if end - at > 1 else None
        if value is None:
            found += tokens[at : max(end, at + 1)]
        else:
            found.append(evolve(tokens[at], text=str(value), end=tokens[end - 1].end, shape=Shape.NUMBER))
        at = max(end, at + 1)
    return found


def _is_number(word: str) -> bool:
    return word in indonesian()["numbers"] or word in indonesian()["scales"] or word == _TEEN


_TEEN = "belas"


def _indonesian(words: Sequence[str]) -> int | None:
    """
    What number words in a row come to; None where they are no number.

    >>> _indonesian(["seratus", "lima", "puluh"]), _indonesian(["dua", "belas"]), _indonesian(["dua", "ribu", "lima"])
    (150, 12, 2005)
    """
    numbers, scales = indonesian()["numbers"], indonesian()["scales"]
    total, hundreds, unit = 0, 0, 0
    for word in words:
        if word == _TEEN:
            hundreds, unit = hundreds + unit + 10, 0
        elif word in numbers:
            if unit:
                return None
            unit = numbers[word]
        elif scales[word] < 1000:
            hundreds, unit = hundreds + unit * scales[word], 0
        else:
            total, hundreds, unit = total + (hundreds + unit) * scales[word], 0, 0
        if word in numbers and unit >= 10:
            hundreds, unit = hundreds + unit, 0
    return total + hundreds + unit or None


__all__ = ["german_figures", "indonesian_figures"]
