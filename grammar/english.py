"""English: `ENGLISH` reads and writes it; see `skeleton.Language`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from .skeleton import Modal, Piece, Readings, Sentence

if TYPE_CHECKING:
    from ..clauses.phrase import Formula, Predication, Thing, Things, Words


@lru_cache(maxsize=4096)
def _content(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The content lemmas of `text`, and its amounts: a sentence is asked about several times, by all it may bear on."""
    from .amounts import amounts_in
    from .chunks_en import Chunk
    from .cursor_en import content_lemmas
    from .tagging_en import tag
    from .tokens import tokenise

    words = tag(tokenise([Piece(text, 0)]), licence=True)
    counted = amounts_in((word.value, word.lemma if word.tag in ("NN", "NNS") else "") for word in words)
    return (content_lemmas([Chunk("", words)]) if words else ()), counted


_TECHNIQUES = (("machine",), ("deep",), ("reinforcement",), ("federated",))


class English:
    """
    The English language; its tables are read when first needed.
    """

    code = "en"

    def parse(self, pieces: Sequence[Piece], *, licence: bool = True) -> Readings:
        """The readings of one sentence, best first; `()` where it could not be read within the bound."""
        from .adverbial_roles import with_adverbial_roles
        from .sentences_en import read

        found = with_adverbial_roles(read(tuple(pieces), licence=licence))
        return tuple(reading for reading in found if not (licence and _may_deny(reading)))

    def lemmas(self, text: str, *, acts: bool = False) -> tuple[str, ...]:
        """The content lemmas of `text`; with `acts` also of the acts that its nouns and gerunds name."""
        from .lexicon_en import gerund_of
        from .wordbook import with_acts

        found, _ = _content(text)
        if not acts:
            return found
        # "machine learning" is a technique, and nobody's act of learning
        named = [one for at, one in enumerate(found) if one != "learning" or found[at - 1 : at] not in _TECHNIQUES]
        gerunds = (gerund_of(word) if word.endswith("ing") else None for word in named)
        return tuple(dict.fromkeys((*with_acts(found), *(one.lemma for one in gerunds if one))))

    def amounts(self, text: str) -> tuple[str, ...]:
        """How much of what `text` speaks of, each amount before its unit or noun: "500 copy", "20 eur"."""
        return _content(text)[1]

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


_DENIALS = frozenset(("no", "nor", "not", "never", "neither", "none", "nobody", "nothing", "nowhere"))
_GIVING = frozenset((Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS))


def _may_deny(sentence: Sentence) -> bool:
    """
    Whether a permission was read beside words that were not, and these may deny it: then nothing was read.

    A ban that passes for a grant is the one slip that must never happen.
    """
    gives = any(clause.modal in _GIVING and not clause.negated for clause in sentence.clauses)
    return gives and any(_DENIALS & set(re.findall(r"[a-z]+", words.text.lower())) for words in sentence.opaque)


ENGLISH = English()
"""The one instance; it has no state but its tables."""
