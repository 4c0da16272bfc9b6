"""English wordings of what affects something: "has an adverse effect on it", "adversely impacts it"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_HAS = {"has": "affects", "have": "affect", "had": "affected", "having": "affecting"}
_IMPACTS = {"impacts": "affects", "impact": "affect", "impacted": "affected", "impacting": "affecting"}
_EFFECTS = frozenset(("effect", "effects", "impact", "impacts"))
_HOW = frozenset(("adverse", "negative", "material", "significant", "serious", "direct", "indirect", "detrimental"))
"""What is said of an effect and, with "-ly", of how something affects something."""


def affecting(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with these wordings as the verb: "adversely affects it"."""
    found = list(tokens)
    words = [token.text.lower() for token in found]
    for at in range(len(words) - 3):
        if words[at] not in _HAS:
            continue
        start = at + 1 + (words[at + 1] in ("a", "an"))
        end = start + (words[start] in _HOW)
        if words[end : end + 1] and words[end] in _EFFECTS and words[end + 1 : end + 2] == ["on"] and end > start:
            verb = evolve(found[at], text=_HAS[words[at]], end=found[end + 1].end)
            how = evolve(found[start], text=f"{words[start]}ly")
            return affecting([*found[:at], evolve(how, start=verb.start, end=verb.start), verb, *found[end + 2 :]])
    return [
        evolve(token, text=_IMPACTS[words[at]]) if at and words[at] in _IMPACTS and words[at - 1] in _MANNERS else token
        for at, token in enumerate(found)
    ]


_MANNERS = frozenset(f"{how}ly" for how in _HOW)
