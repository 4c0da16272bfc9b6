"""English bans on uses in limbs that semicolons part: what stands behind the last limb is said of that one alone."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Token

__all__ = ["limbs_apart"]

_MODALS = frozenset(("may", "must", "shall", "will", "can", "should"))
_LIFTS = frozenset(("without", "unless", "except"))
_LONGEST_LEAD = 24


def limbs_apart(tokens: Sequence[Token]) -> list[Token]:
    """
    "You may not use it to A; or B without C" as "you may not use it to A; you may not use it to B without C".

    A semicolon parts more than a comma: without C nobody may B, but A nobody may at all.
    """
    found = list(tokens)
    words = [token.text.lower() for token in found]
    if ";" not in words:
        return found
    start = next((k for k in range(len(words) - 4) if words[k] == "you" and words[k + 1] in _MODALS), -1)
    if start < 0 or words[start + 2] != "not":
        return found
    lead = next((k for k in range(start + 4, len(words) - 1) if words[k] == "to" and _is_verb(words[k + 1])), 0)
    last = next((k for k in range(len(words) - 3, lead, -1) if words[k] == ";"), 0)
    if not lead or not last or lead - start > _LONGEST_LEAD or words[last + 1] not in ("or", "and"):
        return found
    begins = last + 2
    if not _is_verb(words[begins]) or not _LIFTS & {*words[begins:]} or _LIFTS & {*words[:last]}:
        return found
    place = found[begins].start
    again = [evolve(one, start=place, end=place) for one in found[start : lead + 1]]
    return [*found[: last + 1], *again, *found[begins:]]


def _is_verb(word: str) -> bool:
    return any(one.tag == "VB" for one in options(word))
