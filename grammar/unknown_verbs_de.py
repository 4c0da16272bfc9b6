"""German infinitives that no list knows, where only an infinitive can stand: "um Marschflugkörper zu lenken"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_de import Verb
from .wordbook import Word

_ENDINGS = ("en", "ern", "eln")
_CLOSING = ("END", "COMMA", "SEMI", "AND", "BREAK", "CLOSE", "QUOTE")


def with_unknown_infinitives(words: Sequence[Word]) -> list[Word]:
    """The words of one sentence, in which the word behind "um … zu" is a verb though no list knows it."""
    found = list(words)
    purpose = False
    for at, word in enumerate(words[:-1]):
        if word.lower == "um":
            purpose = True
        elif word.tag in ("COMMA", "SEMI", "END"):
            purpose = False
        elif purpose and word.lower == "zu":
            after = words[at + 1]
            closes = at + 2 == len(words) or words[at + 2].tag in _CLOSING
            if closes and after.tag == "UNKNOWN" and not after.cap and after.lower.endswith(_ENDINGS):
                concept = f"de:{after.lower}"
                found[at + 1] = evolve(
                    after, tag="VERB", lemma=after.lower, concept=concept, value=(Verb(after.lower, concept, "inf"),)
                )
    return found
