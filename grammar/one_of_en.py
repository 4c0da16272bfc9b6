"""Conditions of which one of several has to hold beside another: "if you sell it and either … or …, you must …"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_WHENS = frozenset(("if", "when", "where", "whenever", "should"))


def one_of_beside(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "and either", and "and" before a label, inside a condition in front as a condition of its own."""
    words = [token.text.lower() for token in tokens]
    if not words or words[0] not in _WHENS:
        return list(tokens)
    for at in range(3, len(words) - 4):
        if words[at] != "and" or "or" not in words[at + 2 :] or words[at - 1] in ("or", "("):
            continue
        pair = words[at + 1] == "either"
        before = any(token.shape is Shape.LABEL for token in tokens[:at])  # "if (a) … and (b) …": one row
        labelled = tokens[at + 1 + pair].shape is Shape.LABEL and not before
        if not labelled and not (pair and words[at + 2] in _SUBJECTS):
            continue
        comma = [] if words[at - 1] == "," else [evolve(tokens[at], text=",", shape=Shape.MARK)]
        joined = [tokens[at]] if labelled else []
        return [*tokens[:at], *comma, *joined, evolve(tokens[at], text="if"), *tokens[at + 1 + pair :]]
    return list(tokens)


_SUBJECTS = frozenset(
    ("you", "your", "the", "a", "an", "it", "its", "they", "their", "any", "such", "that", "this", "we")
)
"""With what a clause behind "either" begins."""
