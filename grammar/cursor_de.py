"""A place in the chunks of one German sentence, and the look-ahead that a verb-final language needs."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.phrase import Words
from ..clauses.span import Span
from .chunking import Chunk, opaque
from .verbs_de import may_be
from .wordbook import Word

_CONTENT = frozenset(("NOUN", "HEAD", "NAME", "ADJECTIVE", "ATTRIBUTE", "ATTRIBUTE_INSIDE", "ADJECTIVE_INNER", "VERB", "ADV", "PREDICATE", "NUMBER", "MONEY", "DATE", "REFERENCE", "OTHER", "DEGREE"))
_LIGHT = frozenset(("be", "have", "become", "dürfen", "können", "müssen", "sollen", "wollen"))
_BOUNDS = frozenset(("END", "SEMI", "CLOSE"))


class WorkBound(Exception):  # noqa: N818  # it is no error of the reader, only the end of its work
    """The sentence takes more steps than the bound allows."""


def content_lemmas(words: Sequence[Word]) -> tuple[str, ...]:
    """The concepts of the content words, in order."""
    found: list[str] = []
    for word in words:
        if word.tag not in _CONTENT or word.concept in _LIGHT:
            continue
        if word.concept.startswith("de:") or word.tag in ("NAME", "NUMBER", "MONEY", "DATE"):
            found.append(word.concept or word.text)
        else:
            found.extend(word.concept.split() if word.concept else [f"de:{word.lower}"] if any(c.isalpha() for c in word.text) else [])
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

    def _ahead(self, ahead: int = 0) -> list[int]:
        """The chunks from the place to the end of the segment: up to a comma, connective or bound, brackets left out."""
        found: list[int] = []
        depth = 0
        at = self.at + ahead
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "OPEN":
                depth += 1
            elif kind == "CLOSE":
                if depth == 0:
                    break
                depth -= 1
            elif depth == 0:
                if kind in _BOUNDS:
                    break
                found.append(at)
            at += 1
        return found

    def verb_ahead(self, ahead: int, *forms: str) -> bool:
        """
        Whether a verb in one of `forms` closes the segment that begins there, before any other clause opens.
        """
        run = self._ahead(ahead)
        for k, at in enumerate(run):
            kind = self.chunks[at].kind
            if kind in ("SUB", "REL", "UM"):
                return False
            if kind == "VERB":
                if may_be(self.chunks[at].word, *forms):
                    return True
                if k + 1 < len(run) and self.chunks[run[k + 1]].kind == "VERB":
                    continue
                return False
        return False

    def infinitive_ahead(self, ahead: int = 0) -> bool:
        """Whether an infinitive with "zu" closes the segment, before a finite verb or another clause."""
        for at in self._ahead(ahead):
            kind = self.chunks[at].kind
            if kind in ("SUB", "REL", "UM"):
                return False
            if kind == "VERB":
                return may_be(self.chunks[at].word, "zu")
            if kind == "PREDICATE" and self.chunks[at].word.value and may_be(self.chunks[at].word, "fin"):
                return False
        return False
