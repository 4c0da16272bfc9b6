"""English conditions that part a modal from its act: "you must, if you sell it, name us"."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon_en import options
from .tokens import Shape, Token

_MODALS = frozenset(("must", "may", "shall", "can", "should", "will"))
_OPENS = frozenset(("if", "unless", "when", "whenever", "where", "wherever", "provided", "providing"))
_OPEN_TOGETHER = (("as", "long", "as"), ("so", "long", "as"), ("on", "condition", "that"), ("subject", "to"))
_READERS = frozenset(("you", "licensee", "user", "users", "recipient", "customer", "customers", "anyone", "everyone"))
_DETERMINERS = frozenset(("the", "any", "each", "every", "a"))


def unparted(tokens: Sequence[Token]) -> list[Token]:
    """
    "You must, if you sell it, name us" as "if you sell it, you must name us", where nothing else is between.

    Behind "if you sell it, you must, unless we ask you not to, name us" both stand in front, in that order.
    """
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 4):
        opens = words[at + 2] in _OPENS or any(
            tuple(words[at + 2 : at + 2 + len(one)]) == one for one in _OPEN_TOGETHER
        )
        if words[at] not in _MODALS or words[at + 1] != "," or not opens:
            continue
        start = at - 1 if words[at - 1] in _READERS else -1
        if start > 0 and words[start - 1] in _DETERMINERS:
            start -= 1
        if start < 0 or (start > 0 and words[start - 1] != ","):
            continue
        close = next((one for one in range(at + 3, len(words)) if words[one] in (",", ";", ":")), 0)
        if not close or words[close] != "," or close + 1 >= len(words) or not _is_act(words, close + 1):
            continue
        told = list(tokens[at + 2 : close + 1])
        if any(token.shape is Shape.BREAK for token in told):
            continue
        return [*tokens[:start], *told, *tokens[start : at + 1], *tokens[close + 1 :]]
    return list(tokens)


def _is_act(words: Sequence[str], at: int) -> bool:
    """Whether the act begins there, be it behind an adverb: "name us", "promptly name us"."""
    if words[at].endswith("ly") and at + 1 < len(words):
        at += 1
    return words[at] in ("not", "also", "be") or any(one.tag == "VB" for one in options(words[at]))
