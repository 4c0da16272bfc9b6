"""English verbs behind "or" that are spelt like nouns: "to break locks or look around" as "… or to look around"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token

__all__ = ["verbs_again"]

_JOINS = frozenset(("or", "and"))
_PARTICLES = frozenset(("around", "into", "through", "out", "off", "down", "away", "back", "about", "up"))
"""Words behind which no noun stands bare: "look around", and not "a look"."""


def verbs_again(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "to" before such a verb, where an infinitive is open before it."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        if words[at - 1] not in _JOINS or words[at + 1] not in _PARTICLES or not _is_both(words[at]):
            continue
        if any(words[k] == "to" and _is_verb(words[k + 1]) for k in range(at - 2)) and not _is_verb_only(words, at):
            return [*tokens[:at], evolve(tokens[at], text="to", shape=Shape.WORD), *tokens[at:]]
    return list(tokens)


def _tags(word: str) -> set[str]:
    return {one.tag for one in options(word)}


def _is_verb(word: str) -> bool:
    return "VB" in _tags(word)


def _is_both(word: str) -> bool:
    return {"VB", "NN"} <= _tags(word)


def _is_verb_only(words: Sequence[str], at: int) -> bool:
    """Whether the word before the joint is the verb itself, so that it needs no help: "to hack or look into it"."""
    before = _tags(words[at - 2])
    return "VB" in before and not before & {"NN", "NNS"}
