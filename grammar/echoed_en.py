"""
English verbs that come back in an attempt or in another's hands: "gain, or attempt to gain, access".

The commas set off what is done to the same thing as the verb before them; without them the row reads as any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon_en import options
from .tokens import Token

__all__ = ["unset_echo"]

_TRIES = frozenset(("attempt", "try", "seek", "conspire", "offer", "agree", "threaten", "purport"))
_LETS = frozenset(
    ("help", "assist", "allow", "permit", "enable", "encourage", "let", "cause", "facilitate", "ask", "direct")
)
_JOINS = frozenset(("or", "and", "and/or", "nor"))
_LONGEST = 9
"""Words between the two commas at most."""


def unset_echo(tokens: Sequence[Token]) -> list[Token]:
    """ "Harm, or attempt to harm, the network" as "harm or attempt to harm the network"."""
    words = [token.text.lower() for token in tokens]
    dropped: set[int] = set()
    for first in range(1, len(words) - 4):
        if words[first] != "," or words[first + 1] not in _JOINS:
            continue
        tried = _lemmas(words[first + 2], ("VB", "VBZ", "VBP", "VBG")) & (_TRIES | _LETS)
        last = next((at for at in range(first + 3, min(first + _LONGEST, len(words) - 1)) if words[at] == ","), 0)
        if not tried or not last or words[last + 1] in _JOINS or words[last + 1] in ("but", "which", "who", "whether"):
            continue
        again = _lemmas(words[last - 1], ("VB", "VBG"))
        if again & _verbs_before(words, first):
            dropped |= {first, last}
    return [token for at, token in enumerate(tokens) if at not in dropped]


def _verbs_before(words: Sequence[str], comma: int) -> set[str]:
    """The verbs of the row that ends at a comma: "harm, disrupt"."""
    found = _lemmas(words[comma - 1], ("VB", "VBZ", "VBP", "VBG"))
    at = comma - 2
    while at > 0 and words[at] == ",":
        found |= _lemmas(words[at - 1], ("VB", "VBZ", "VBP", "VBG"))
        at -= 2
    return found


def _lemmas(word: str, tags: Sequence[str]) -> set[str]:
    return {one.lemma for one in options(word) if one.tag in tags}
