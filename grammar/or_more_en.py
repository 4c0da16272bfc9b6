"""English bounds said behind their number: "50 employees or more" is "at least 50 employees"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE
from .tokens import Shape, Token

_UP = frozenset(("more", "above", "greater", "higher", "over", "longer", "older", "upwards", "upward"))
_DOWN = frozenset(("less", "fewer", "below", "under", "lower", "smaller", "shorter", "younger"))
_SCALES = frozenset(("thousand", "million", "billion", "trillion", "percent", "%", "m", "bn", "k"))
_COMPARED = frozenset(("than", "least", "most", "exactly", "over", "above", "below", "under"))
_NOT_UNITS = frozenset(
    ("or", "and", "if", "unless", "of", "in", "to", "is", "are", "for", "with", "by", "at", "the", ",")
)
_LONGEST_UNIT = 4


def or_more(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with each bound in front of its number; where the number is compared already, it stays as it is."""
    found = list(tokens)
    at = 1
    while at < len(found) - 1:
        word = found[at + 1].text.lower()
        if found[at].text.lower() in ("or", "and") and (word in _UP or word in _DOWN) and _ends(found, at + 2):
            start = _number(found, at)
            if start is not None and _measures(found, start, at):
                bound = "least" if word in _UP else "most"
                first = found[start]
                said = [
                    evolve(first, text=text, start=first.start, end=first.start, shape=Shape.WORD)
                    for text in ("at", bound)
                ]
                found = [*found[:start], *said, *found[start:at], *found[at + 2 :]]
        at += 1
    return tuple(found)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind "or more" is no "than": "or more than ten" is another bound."""
    word = tokens[at].text.lower() if at < len(tokens) else "."
    return word not in ("than", "often") and (word != "of" or tokens[at - 3].text in ("%", "percent"))


def _measures(tokens: Sequence[Token], start: int, joint: int) -> bool:
    """Whether the number counts something that is named, before or behind: an age is none ("13 or over")."""
    said = [token.text.lower() for token in tokens[start:joint]]
    behind = tokens[joint + 2].text.lower() if joint + 2 < len(tokens) else "."
    aged = tokens[joint + 1].text.lower() in ("older", "younger")
    if aged or {"old", "age", "aged"} & {*said, behind}:
        return aged and "old" in said
    return len(said) > 1 or (behind.isalpha() and behind not in _NOT_UNITS)


def _number(tokens: Sequence[Token], joint: int) -> int | None:
    """Where the number before "or more" begins, its currency with it; None where none stands there."""
    at = joint - 1
    while at >= 0 and tokens[at].shape is not Shape.NUMBER and joint - at <= _LONGEST_UNIT + 1:
        word = tokens[at].text.lower()
        if tokens[at].shape is not Shape.WORD and word not in _SCALES and word not in TABLE.data["currency"]:
            return None
        if word in _NOT_UNITS:
            return None
        at -= 1
    if at < 0 or tokens[at].shape is not Shape.NUMBER:
        return None
    while at > 0 and tokens[at - 1].text.lower() in (*TABLE.data["currency"], "us"):
        at -= 1
    return None if at > 0 and tokens[at - 1].text.lower() in _COMPARED else at
