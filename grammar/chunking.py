"""Tagged words to chunks by a language's lark grammar; what the languages whose words carry concepts share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, cast

from attrs import evolve, frozen
from lark import Lark, Transformer
from lark import Token as LarkToken
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer

from ..clauses.phrase import Words
from ..clauses.span import Span
from .prepared import parser
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


class _Words(Lexer):
    """Hands the tagged words to lark as they are."""

    def __init__(self, _conf: Any) -> None: ...

    def lex(self, data: Any) -> Iterator[LarkToken]:  # type: ignore[override]
        """One terminal for each word."""
        for at, word in enumerate(data):
            yield LarkToken(word.tag, word.text or " ", start_pos=at)


class _Build(Transformer[Any, Any]):
    """A flat list for inner nodes, a (kind, parts) pair for chunks."""

    def start(self, items: list[Any]) -> list[Any]:
        return items

    def _flat(self, items: list[Any]) -> list[Any]:
        found: list[Any] = []
        for item in items:
            found.extend(item if isinstance(item, list) else [item])
        return found

    lead = modifiers = modifier = nouns = quantity = tail = helper = _flat

    def verb_group(self, items: list[Any]) -> tuple[str, list[Any]]:
        return "VG", self._flat(items)

    def noun_group(self, items: list[Any]) -> tuple[str, list[Any]]:
        return "NG", self._flat(items)

    inner_group = noun_group

    def extended(self, items: list[Any]) -> tuple[str, list[Any]]:
        return "EXT", self._flat(items)

    def mark(self, items: list[Any]) -> tuple[str, list[Any]]:
        return str(items[0].type), items


@cache
def _parser(name: str) -> Lark:
    return parser(name, lexer=_Words, transformer=_Build())


def chunks(words: Sequence[Word], grammar: str) -> tuple[Chunk, ...]:
    """The chunks of a tagged sentence; the grammar takes any row of tags, so that nothing is lost."""

    def build(node: tuple[str, list[Any]]) -> Chunk:
        kind, items = node
        parts = tuple(words[item.start_pos or 0] if isinstance(item, LarkToken) else build(item) for item in items)
        inner = tuple(word for part in parts for word in (part.words if isinstance(part, Chunk) else (part,)))
        return Chunk(kind, inner, parts)

    try:
        nodes = _parser(grammar).parse(list(words))
    except UnexpectedInput:
        # The tagger nested what the grammar does not nest: flat, every word is a chunk's or a mark.
        words = tuple(evolve(word, tag=FLAT.get(word.tag, word.tag)) for word in words)
        nodes = _parser(grammar).parse(list(words))
    return tuple(build(node) for node in cast("list[tuple[str, list[Any]]]", nodes))


def opaque(items: Sequence[Chunk], lemmas: Callable[[Sequence[Word]], tuple[str, ...]]) -> Words:
    """The chunks kept as written."""
    words = [word for chunk in items for word in chunk.words]
    return Words(join(words), lemmas(words), span_of(items))
