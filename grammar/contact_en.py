"""English clauses that leave out a word: "the features the vendor offers", "credit us when publishing images"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, Word, open_options

_HEADS = frozenset(("NN", "NNS"))
_SOMEBODY = frozenset(
    ("vendor", "provider", "supplier", "company", "publisher", "institute", "university", "distributor", "seller")
)
_SUBJECTS = frozenset(("you", "we", "they", "he", "she", "i"))
_GOES_ON = frozenset(("IN", "TO", "RB", "END", "COMMA", "CC", "SEMI", "CLOSE"))
_VERBS = frozenset(("VB", "VBP", "VBZ", "VBG", "VBD", "VBN"))


def without_that(words: list[Word]) -> list[Word]:
    """
    `words` where "the features the vendor offers" offers: two nouns with no joint between them want a verb.

    Only where the second is somebody who does things, and no verb before takes both, as "give" does.
    """
    for at in range(2, len(words)):
        word, subject = words[at], words[at - 1]
        if word.tag == "VBN" and subject.tag == "PRP" and subject.lower in _SUBJECTS and words[at - 2].tag in _HEADS:
            past = next((option for option in open_options(word.lower) if option.tag == "VBD"), None)
            if past is not None:
                words[at] = evolve(word, tag="VBD", lemma=past.lemma)  # "the data you received"
    for at in range(3, len(words) - 1):
        word, subject = words[at], words[at - 1]
        if word.tag != "NNS" or subject.tag != "NN" or subject.lemma not in TABLE.words["makers"] | _SOMEBODY:
            continue
        start = at - 2
        while start > 0 and words[start].tag in ("JJ", "NN"):
            start -= 1
        if words[start].lower not in ("the", "our", "each", "such") or start < 1 or words[start - 1].tag not in _HEADS:
            continue
        behind = words[at + 1]
        made = word.lower in ("makes", "keeps") and behind.tag == "JJ"
        if not made and behind.tag not in _GOES_ON:
            continue
        governing = next((one for one in reversed(words[:start]) if one.tag in _VERBS), None)
        if governing is not None and governing.lemma in TABLE.words["verbs.double"]:
            continue
        verb = next((option for option in open_options(word.lower) if option.tag == "VBZ"), None)
        if verb is not None:
            words[at] = evolve(word, tag="VBZ", lemma=verb.lemma)
    return words


_AT_WHICH = frozenset(("when", "while", "whenever"))


def is_done_then(words: Sequence[Word], at: int) -> bool:
    """
    Whether a word in "-ing" behind "when" is what is done then: a noun follows, and no finite verb in that clause.

    "When printing costs are high" is no time at which somebody prints costs.
    """
    if words[at - 1].lower not in _AT_WHICH or words[at + 1].tag not in (*_HEADS, "NNP", "DT", "POSS", "JJ"):
        return False
    end = next((k for k in range(at + 1, len(words)) if words[k].tag in ("COMMA", "END", "SEMI")), len(words))
    return not any(word.tag in ("VBZ", "VBP", "VBD", "MD", "BEF") for word in words[at + 1 : end])
