"""Indonesian: `INDONESIAN` reads and writes it; see `skeleton.Language`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .skeleton import Piece, Readings

if TYPE_CHECKING:
    from ..clauses.phrase import Formula, Predication, Thing, Things, Words


class Indonesian:
    """
    The Indonesian language; its tables are read when first needed.
    """

    code = "id"

    def parse(self, pieces: Sequence[Piece], *, licence: bool = True) -> Readings:
        """The readings of one sentence, best first; `()` where it could not be read within the bound."""
        from .adverbial_roles import with_adverbial_roles
        from .sentences_id import read

        return with_adverbial_roles(read(tuple(pieces), licence=licence))

    def lemmas(self, text: str, *, acts: bool = False) -> tuple[str, ...]:
        """The content lemmas of `text` as concepts; with `acts` also of the acts that its nouns name."""
        from .sentences_id import content_lemmas, words_of
        from .wordbook import with_acts

        found = content_lemmas(words_of(text))
        return with_acts(found) if acts else found

    def amounts(self, text: str) -> tuple[str, ...]:
        """How much of what `text` speaks of, each amount before its unit or noun: "500 copy", "20 eur"."""
        from .amounts import amounts_in
        from .sentences_id import words_of

        return amounts_in((word.value, word.concept if word.tag == "NOUN" else "") for word in words_of(text))

    def predication_words(self, predication: Predication) -> str:
        """A plain declarative sentence that says `predication`."""
        from .render_id import sentence

        return sentence(predication)

    def thing_words(self, thing: Thing | Things | Words) -> str:
        """The noun phrase for `thing`."""
        from .render_id import noun_phrase

        return noun_phrase(thing)

    def formula_words(self, formula: Formula) -> str:
        """A clause that says `formula`."""
        from .render_id import formula_clause

        return formula_clause(formula)

    def question_words(self, predication: Predication) -> str:
        """The question whether `predication` is so."""
        from .render_id import formula_clause

        return f"Apakah {formula_clause(predication)}?"

    def concept_word(self, concept: str) -> str:
        """The word for a kind of act or thing."""
        from .render_id import concept_word

        return concept_word(concept)

    def phrase(self, key: str, **parts: str) -> str:
        """The output phrase `key` with `parts` filled in."""
        from .phrases import phrase

        return phrase("id", key, **parts)


INDONESIAN = Indonesian()
"""The one instance; it has no state but its tables."""
