"""
A place in the chunks of one sentence, for languages whose words carry concepts; and what is kept where a chunk was
not read.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import Words
from ..clauses.span import Span
from .chunking import Chunk, opaque
from .wordbook import Word

_CONTENT = frozenset(
    [
        "NOUN",
        "HEAD",
        "NAME",
        "NAMED",
        "ADJECTIVE",
        "ATTRIBUTE",
        "ATTRIBUTE_INSIDE",
        "ADJECTIVE_INNER",
        "VERB",
        "ADV",
        "PREDICATE",
        "NUMBER",
        "MONEY",
        "DATE",
        "REFERENCE",
        "OTHER",
        "DEGREE",
        "RULE",
    ]
)
_LIGHT = frozenset(
    ["be", "have", "become", "dürfen", "können", "müssen", "sollen", "wollen", "permitted", "forbidden", "required"]
)
_NAMED = frozenset(("NAME", "NAMED", "NUMBER", "MONEY", "DATE"))


class WorkBound(Exception):  # noqa: N818  # it is no error of the reader, only the end of its work
    """The sentence takes more steps than the bound allows."""


def content_lemmas(words: Sequence[Word]) -> tuple[str, ...]:
    """The concepts of the content words, in order."""
    found: list[str] = []
    for word in words:
        if word.tag not in _CONTENT or word.concept in _LIGHT:
            continue
        if word.tag in _NAMED or word.concept.startswith(("de:", "id:")):
            found.append(word.concept or word.text)
        elif word.concept:
            found.extend(word.concept.split())
        elif any(char.isalpha() for char in word.text):
            found.append(word.lower)
    return tuple(found)


class Cursor:
    """
    The chunks, where reading stands, and where it must stop.
    """

    def __init__(self, chunks: Sequence[Chunk], *, licence: bool) -> None:
        self.chunks = tuple(chunks)
        self.at = 0
        self.stop = len(self.chunks)
        self.licence = licence
        self.kept: list[Words] = []
        """Everything that was kept as written."""
        self.work = 0

    def kind(self, ahead: int = 0) -> str:
        """The kind of the chunk `ahead` of the place, "" at the end."""
        at = self.at + ahead
        return self.chunks[at].kind if 0 <= at < self.stop else ""

    def word(self, ahead: int = 0) -> Word:
        """The first word of that chunk."""
        return self.chunks[self.at + ahead].word

    def lower(self, ahead: int = 0) -> str:
        """The words of that chunk in lower case."""
        at = self.at + ahead
        return self.chunks[at].text.lower() if 0 <= at < self.stop else ""

    def take(self) -> Chunk:
        """The chunk here; the place moves on."""
        self.work += 1
        if self.work > 3000:
            raise WorkBound
        chunk = self.chunks[self.at]
        self.at += 1
        return chunk

    def keep(self, start: int, end: int) -> Words:
        """The chunks from `start` to `end` as opaque words."""
        words = opaque(self.chunks[start:end], content_lemmas)
        self.kept.append(words)
        return words

    def span(self, start: int) -> Span | None:
        """From chunk `start` to the place."""
        if start >= self.at:
            return None
        run = self.chunks[start : self.at]
        return Span(min(chunk.start for chunk in run), max(chunk.end for chunk in run))

    def skip(self, *kinds: str) -> None:
        """Move over chunks of these kinds."""
        while self.kind() in kinds:
            self.at += 1
