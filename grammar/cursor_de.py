"""A place in the chunks of one German sentence, and the look-ahead that a verb-final language needs."""

from __future__ import annotations

from . import chunk_cursor
from .verbs_de import may_be

_BOUNDS = frozenset(("END", "SEMI", "CLOSE"))


class Cursor(chunk_cursor.Cursor):
    """
    The chunks, where reading stands, and where it must stop.
    """

    def _ahead(self, ahead: int = 0) -> list[int]:
        """
        The chunks from the place to the end of the segment: up to a comma, connective or bound, brackets left out.
        """
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
