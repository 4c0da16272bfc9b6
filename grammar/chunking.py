"""Tagged words to chunks by a language's lark grammar; what the languages whose words carry concepts share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, cast

from attrs import evolve, frozen

from ..clauses.phrase import Words
from ..clauses.span import Span
from .rows import Rows, Tagged, UnexpectedTagError
from .wordbook import Word

FLAT = {
    "PREP_INSIDE": "PREP",
    "ADVERB_INSIDE": "ADV",
    "ATTRIBUTE_INSIDE": "ATTRIBUTE",
    "ADJECTIVE_INNER": "ADJECTIVE",
    "DEGREE": "ADV",
    "BETWEEN_MODIFIERS": "COMMA",
    "HEAD": "NOUN",
    "NAMED": "NAME",
}
"""Terminals that only nested groups have → what they are outside."""


@frozen
class Chunk:
    """
    A run of words that belong together: a node of the chunk grammar with its parts, or a mark.
    """

    kind: str
    """`NG`, `EXT` (what stands between an article and its participle), or the terminal of a mark."""
    words: tuple[Word, ...]
    parts: tuple[Chunk | Word, ...] = ()
    """The words, with what is nested inside."""

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return min(word.start for word in self.words)

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return max(word.end for word in self.words)

    @property
    def word(self) -> Word:
        """Its first word."""
        return self.words[0]

    @property
    def text(self) -> str:
        """The words as written."""
        return join(self.words)


def join(words: Sequence[Word]) -> str:
    """The words as one string."""
    text = ""
    for word in words:
        text += (" " if text and word.spaced else "") + word.text
    return " ".join(text.split())


def only_names(row: Sequence[Chunk], beside: frozenset[str]) -> bool:
    """Whether `row`, what stands in brackets, gives names in quotation marks and besides only words of `beside`."""
    quoted = named = False
    for chunk in row:
        if chunk.kind == "QUOTE":
            quoted = not quoted
            named = True
        elif not quoted and any(word.lower not in beside for word in chunk.words if any(map(str.isalpha, word.text))):
            return False
    return named


def span_of(chunks: Sequence[Chunk | Word]) -> Span | None:
    """Where they stand in the source."""
    if not chunks:
        return None
    return Span(min(one.start for one in chunks), max(one.end for one in chunks))


def _flat(items: list[Any]) -> list[Any]:
    found: list[Any] = []
    for item in items:
        found.extend(item if isinstance(item, list) else [item])
    return found


def _noun_group(items: list[Any]) -> tuple[str, list[Any]]:
    return "NG", _flat(items)


@cache
def _rows(name: str) -> Rows:
    """A flat list for inner nodes, a (kind, parts) pair for chunks."""
    inner = dict.fromkeys(("lead", "modifiers", "modifier", "nouns", "quantity", "tail", "helper"), _flat)
    return Rows(
        name,
        {
            **inner,
            "verb_group": lambda items: ("VG", _flat(items)),
            "noun_group": _noun_group,
            "inner_group": _noun_group,
            "extended": lambda items: ("EXT", _flat(items)),
            "mark": lambda items: (items[0].type, items),
        },
    )


def chunks(words: Sequence[Word], grammar: str) -> tuple[Chunk, ...]:
    """The chunks of a tagged sentence; the grammar takes any row of tags, so that nothing is lost."""

    def build(node: tuple[str, list[Any]]) -> Chunk:
        kind, items = node
        parts = tuple(words[item.at] if isinstance(item, Tagged) else build(item) for item in items)
        inner = tuple(word for part in parts for word in (part.words if isinstance(part, Chunk) else (part,)))
        return Chunk(kind, inner, parts)

    try:
        nodes = _rows(grammar).parse([word.tag for word in words])
    except UnexpectedTagError:
        # The tagger nested what the grammar does not nest: flat, every word is a chunk's or a mark.
        words = tuple(evolve(word, tag=FLAT.get(word.tag, word.tag)) for word in words)
        nodes = _rows(grammar).parse([word.tag for word in words])
    return tuple(build(node) for node in cast("list[tuple[str, list[Any]]]", nodes))


def opaque(items: Sequence[Chunk], lemmas: Callable[[Sequence[Word]], tuple[str, ...]]) -> Words:
    """The chunks kept as written."""
    words = [word for chunk in items for word in chunk.words]
    return Words(join(words), lemmas(words), span_of(items))
