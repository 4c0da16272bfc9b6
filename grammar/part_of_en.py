"""English sentences that say of a named work that it is part of another thing: it is built into it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_PART = (["part", "of"], ["a", "part", "of"], ["one", "part", "of"])
_LONGEST_NAME = 5


def built_in(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with "Acme 2 is part of the product" as "Acme 2 is built into the product"; only of what has a name."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, min(_LONGEST_NAME + 1, len(words) - 3)):
        if words[at] not in ("is", "was"):
            continue
        part = next((one for one in _PART if words[at + 1 : at + 1 + len(one)] == one), None)
        named = all(one.shape is Shape.NUMBER or one.text[:1].isupper() for one in tokens[:at])
        if part is None or not named or words[0] in ("the", "a", "an", "it", "this", "that", "each", "every"):
            continue
        end = at + len(part)
        said = (evolve(tokens[end - 1], text="built"), evolve(tokens[end], text="into"))
        return (*tokens[: at + 1], *said, *tokens[end + 1 :])
    return tuple(tokens)
