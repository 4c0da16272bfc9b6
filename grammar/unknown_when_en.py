"""English cases: "it is unknown when Bob returned the kit": whether he did, in time, is left open with the day."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .plain_times_en import plain_times
from .tokens import Token

_LEFT_OPEN = frozenset(("unknown", "unclear", "uncertain"))
_FINDS = frozenset(
    f"{verb}{ending}"
    for verb, endings in (
        *((one, ("e", "es", "ed", "ing")) for one in ("decid", "determin", "estimat", "calculat")),
        *((one, ("", "s", "ed", "ing")) for one in ("predict", "forecast", "learn", "show", "check", "find out")),
        *((one, ("", "es", "ed", "ing")) for one in ("guess", "assess")),
    )
    for ending in endings
)
_ASKS = frozenset(("which", "when", "where", "why", "if"))
_OF_WHAT = frozenset(("when", "where", "why"))


def unknown_when(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    The words of a case sentence, with "unknown when" said as "unknown whether".

    That he did it at all is mostly taken for granted; whether he did is left open all the same, since an act on an
    unknown day counts for nothing that a day decides, and nothing is allowed by it. "Decides which applicants get a
    flat", "predicts when they leave" are put so, too: what is decided or predicted is whether they do.
    """
    tokens = plain_times(tokens)
    words = [token.text.casefold() for token in tokens]
    for at in range(1, len(words) - 2):
        asks = words[at] in _ASKS and (words[at] != "which" or words[at + 1].endswith("s"))
        if asks and words[at - 1] in _FINDS and words[at + 1] not in ("to", "of", ","):
            return (*tokens[:at], evolve(tokens[at], text="whether"), *tokens[at + 1 :])
    for at in range(1, len(words)):
        told = words[at - 1] in _LEFT_OPEN or words[at - 2 : at] in (["not", "known"], ["nobody", "knows"])
        if words[at] in _OF_WHAT and told:
            return (*tokens[:at], evolve(tokens[at], text="whether"), *tokens[at + 1 :])
    return tuple(tokens)
