"""English: `ENGLISH` reads and writes it; see `skeleton.Language`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .skeleton import Piece, Readings

if TYPE_CHECKING:
    from ..clauses.phrase import Formula, Predication, Thing, Things, Words


class English:
    """
    The English language; its tables are read when first needed.
    """

    code = "en"

    def parse(self, pieces: Sequence[Piece], *, licence: bool = True) -> Readings:
        """The readings of one sentence, best first; `()` where it could not be read within the bound."""
        from .sentences_en import read

        return read(pieces, licence=licence)

    def lemmas(self, text: str) -> tuple[str, ...]:
        """The content lemmas of `text`."""
        from .chunks_en import Chunk
        from .cursor_en import content_lemmas
        from .tagging_en import tag
        from .tokens import tokenise

        words = tag(tokenise([Piece(text, 0)]), licence=True)
        return content_lemmas([Chunk("", words)]) if words else ()

    def predication_words(self, predication: Predication) -> str:
        """A plain declarative sentence that says `predication`."""
        from .render_en import sentence

        return sentence(predication)

    def thing_words(self, thing: Thing | Things | Words) -> str:
        """The noun phrase for `thing`."""
        from .render_en import noun_phrase

        return noun_phrase(thing)

    def formula_words(self, formula: Formula) -> str:
        """A clause that says `formula`."""
        from .render_en import formula_clause

        return formula_clause(formula)

    def question_words(self, predication: Predication) -> str:
        """The question whether `predication` holds."""
        from .render_en import question

        return question(predication)

    def infinitive_words(self, predication: Predication) -> str:
        """The act without its agent, as it stands behind "to"."""
        from .render_en import infinitive

        return infinitive(predication)

    def phrase(self, key: str, **parts: str) -> str:
        """The output phrase `key` with `parts` filled in."""
        from .phrases import phrase

        return phrase("en", key, **parts)


ENGLISH = English()
"""The one instance; it has no state but its tables."""
