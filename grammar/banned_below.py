"""What a heading that bans says by itself, and what the items below it say again: "Prohibited uses"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from .binding import Passage
from .marks import Marks, plain
from .passages import SILENT_KINDS, quote_of
from .polarity import denies
from .skeleton import Language


def items_below(passages: Sequence[Passage], table: Marks) -> list[Passage]:
    """The items right below the first of some passages, if it is a heading that bans each of them."""
    words = plain(quote_of(passages[0].pieces))
    if passages[0].kind != "heading" or not any(pattern.search(words) for pattern in table.ban_headings):
        return []
    found = list(takewhile(lambda one: one.kind == "item" or one.follows is not None, passages[1:]))
    return [one for one in found if one.kind == "item"] if found and found[0].kind == "item" else []


def bans_alone(passages: Sequence[Passage], language: Language, table: Marks) -> bool:
    """Whether the first of some passages, a heading, says that something is not allowed, and nothing below it does."""
    words = quote_of(passages[0].pieces)
    if not denies(plain(words), table) and not any(one.search(plain(words)) for one in table.bans):
        return False
    below = takewhile(lambda one: one.kind not in SILENT_KINDS, passages[1:])
    said = {one for each in below for one in language.lemmas(quote_of(each.pieces), acts=True)}
    return not set(language.lemmas(words, acts=True)) <= said
