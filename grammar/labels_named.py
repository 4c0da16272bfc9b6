"""Which parts of a text the words of a sentence name: "sections 1 and 2(a)"."""

from __future__ import annotations

import re

from ..clauses.phrase import Linked, Predication, Thing
from .concepts import RULE_NAMES


def label_in(thing: Thing) -> str:
    """The label in "section 4.1", "the obligations in section 4.1"; "" if there is none."""
    label = (
        thing.name
        if _has_digit(thing.name)
        else next((word for word in reversed(thing.modifiers) if _has_digit(word)), "")
    )
    if label:
        return label
    for one in thing.restrictions:
        if isinstance(one, Linked) and isinstance(one.thing, Thing) and one.thing.head in RULE_NAMES:
            return label_in(one.thing)
        if isinstance(one, Predication):
            # "the rights granted in section 1"
            inner = [filled.filler for filled in one.roles if isinstance(filled.filler, Thing)]
            label = next((label for part in inner if part.head in RULE_NAMES and (label := label_in(part))), "")
            if label:
                return label
    return ""


def labels_in(thing: Thing) -> tuple[str, ...]:
    """The labels in "sections 1 and 2(a)"."""
    return tuple(part for part in re.split(r"\s*(?:,|\band\b|\bor\b|&)\s*", label_in(thing)) if _has_digit(part))


def _has_digit(word: str) -> bool:
    return any(char.isdigit() for char in word)
