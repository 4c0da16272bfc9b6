"""English items that go on with the noun phrase that their lead-in begins: "means all", "modifications of it"."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Shape, Token

_BEGINS = frozenset(("all", "any", "the", "a", "an", "each", "every", "its", "your", "their", "our"))
"""Words that only a noun can follow."""


def unbroken(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the seam between a lead-in that ends in an article, or the like, and the item behind it."""
    return [
        token
        for at, token in enumerate(tokens)
        if not (token.shape is Shape.BREAK and at and tokens[at - 1].text.lower() in _BEGINS)
    ]
