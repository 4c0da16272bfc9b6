"""So much in a stretch of time, however it is said, as so much per stretch: "20 hours in any calendar month"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_STRETCHES = {
    **{one: one for one in ("second", "minute", "hour", "day", "week", "month", "quarter", "year")},
    "24-hour": "day",
    "12-month": "year",
    "30-day": "month",
    "7-day": "week",
}
_EACH = frozenset(("a", "an", "any", "each", "every", "one", "any one"))
_WITHIN = frozenset(("in", "during", "within", "over"))
_KINDS = frozenset(("calendar", "single", "given", "rolling", "individual", "consecutive", "one"))
_ENDS = frozenset(
    (".", "?", ",", ";", ")", "and", "or", "unless", "without", "with", "from", "for", "on", "to", "through")
)
_FAR = 8
"""How far before the stretch the number stands at most."""


def per_stretch(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "per month" for "in any calendar month", "a month", where a number stands before."""
    words = [token.text.lower() for token in tokens]
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        end, stretch = _stretch(words, at)
        if not stretch or not _counted(words, at):
            found.append(tokens[at])
            at += 1
            continue
        first, last = tokens[at], tokens[end - 1]
        found.append(evolve(first, text="per", shape=Shape.WORD))
        found.append(evolve(last, text=stretch, shape=Shape.WORD))
        at = end
    return found


def _stretch(words: Sequence[str], at: int) -> tuple[int, str]:
    """Where a phrase for every stretch of time ends that begins there, and the stretch; "" if none begins."""
    place = at
    if words[place] in _WITHIN:
        place += 1
    if words[place : place + 1] == [] or words[place] not in _EACH:
        return at, ""
    place += 1
    while place < len(words) and words[place] in _KINDS:
        place += 1
    stretch = _STRETCHES.get(words[place], "") if place < len(words) else ""
    if not stretch:
        return at, ""
    place += 1
    if stretch != words[place - 1]:
        if words[place : place + 1] not in (["period"], ["window"]):
            return at, ""
        place += 1
    if place < len(words) and words[place] not in _ENDS:
        return at, ""  # "a month ago", "a day later"
    return (place, stretch) if place - at > 1 else (at, "")


def _counted(words: Sequence[str], at: int) -> bool:
    """Whether a number stands shortly before, with what is counted behind it."""
    for back in range(at - 2, max(-1, at - _FAR), -1):
        if words[back] in (",", ";", ".", ":"):
            return False
        if words[back][:1].isdigit() or words[back] in _NUMBERS:
            stretch = words[back + 1].removesuffix("s") in _STRETCHES and words[back + 2] != "of"  # "30 days notice"
            return not stretch and words[at - 1] not in ("for", "than", "to", "of", "is", "was")
    return False


_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand"))
