"""Verbs of English sentences that look like nouns: where there is no other finite verb, one of them is it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .costs_en import FINITE
from .lexicon_en import Word, open_options, options

WHOM = frozenset(("DT", "POSS", "NNP", "PRP"))


def verb_at_last(words: list[Word]) -> list[Word]:
    """
    "Bob credits Fern.", "May Bob photograph the Statue?": what else is a noun is the verb where there is no other.

    It stands between who acts and whom or what it is done to.
    """
    asked = words[0].tag == "MD"
    wanted, seen = ("VB", ("VB", "BE", "HAVE", "DO")) if asked else ("VBZ", FINITE)
    begins = 1 + max((at for at, word in enumerate(words) if word.lower == "whether"), default=-1)
    if any(word.tag in seen for word in words[begins:]):
        return words if asked else _joined_verbs(words, begins)
    for at in range(begins + 1, len(words) - 1):
        word, before, behind = words[at], words[at - 1].tag, words[at + 1].tag
        doer = next((one for one in options(words[at - 1].lower) if one.tag == "NN"), None) if before == "JJ" else None
        tags = (wanted, "VBP") if _of_several(words[begins:at], word) and not asked else (wanted,)
        follows = behind in WHOM or (tags[-1] == "VBP" and behind in ("IN", "TO", "NNS")) or _told_of_one(words, at)
        if word.tag in ("NN", "NNS") and (before in ("NNP", "PRP", "NN") or doer is not None) and follows:
            option = next((one for one in open_options(word.lower) if one.tag in tags), None)
            if option is not None:
                words[at] = evolve(word, tag=option.tag, lemma=option.lemma)
                if doer is not None:
                    words[at - 1] = evolve(words[at - 1], tag="NN", lemma=doer.lemma)  # "no human reviews the answers"
                break
    return words


def _joined_verbs(words: list[Word], begins: int) -> list[Word]:
    """ "Ann publishes the photo and names the author": behind "and" and before an article stands no plural."""
    first = next((at for at in range(begins, len(words)) if words[at].tag == "VBZ"), len(words))
    for at in range(first + 2, len(words) - 1):
        word, behind = words[at], words[at + 1]
        whom = behind.tag in WHOM or behind.lower in _NOBODY
        clause = behind.tag in ("PRP", "NNP") and words[at + 2 : at + 3] and words[at + 2].tag in (*FINITE, "MD")
        if word.tag == "NNS" and words[at - 1].tag == "CC" and whom and not clause:
            option = next((one for one in open_options(word.lower) if one.tag == "VBZ"), None)
            if option is not None:
                words[at] = evolve(word, tag="VBZ", lemma=option.lemma)
    return words


def verb_of_all(words: list[Word]) -> list[Word]:
    """
    "Learners who are under 16 need the consent of a parent": the verb of several, where other verbs are told of them.

    It stands behind what tells them apart, and before an article.
    """
    alone = bool(words) and words[0].lower in _ANYONE
    if not words or words[-1].lower != "." or not (alone or words[0].tag in ("NNS", "NNP", "DT", "JJ")):
        return words
    first = next((at for at, word in enumerate(words) if word.tag in FINITE), len(words))
    relative = first < len(words) and words[first - 1].tag == "WDT"
    told = relative and words[first].tag in (("VBZ", "BEF", "HAVEF") if alone else ("VBP", "BEF", "HAVEF"))
    if not (told or first == len(words)) or any(one.tag in FINITE for one in words[first + 1 :]):
        return words
    start = first + 1 if told else 1
    for at in range(start, len(words) - 1):
        word = words[at]
        behind = words[at + 1].tag in ("DT", "POSS")
        if alone and word.tag == "NNS" and behind and words[at - 1].tag in ("JJ", "NUM", "NNS", "NN", "PRP"):
            needs = next((one for one in open_options(word.lower) if one.tag == "VBZ"), None)
            if needs is not None:
                words[at] = evolve(word, tag="VBZ", lemma=needs.lemma)  # "anyone under 16 needs the consent of …"
                break
        if word.tag not in ("NN", "VB") or words[at - 1].tag in ("DT", "POSS", "IN", "TO", "CC", "COMMA", "VBG", "BEF"):
            continue
        option = next((one for one in options(word.lower) if one.tag in ("VBP", "VB")), None)
        several = any(one.tag in ("NNS", "NNP") for one in words[:at])
        if option is not None and several and words[at + 1].tag in ("DT", "POSS"):
            words[at] = evolve(word, tag="VBP", lemma=option.lemma)
            break
    return words


def told_besides(words: list[Word]) -> list[Word]:
    """ "Members who are registered and hold a licence": in a relative clause the second verb is finite as the first."""
    for at in range(2, len(words) - 2):
        if words[at].tag != "CC" or words[at + 1].tag != "VB" or words[at + 2].tag in ("CC", "COMMA", "END"):
            continue
        for back in range(at - 1, 0, -1):
            if words[back].tag in ("MD", "TO", "DOF", "DO", "COMMA", "VBZ", "SUB"):
                break
            if words[back].tag == "WDT":
                if words[back + 1].tag in ("VBP", "BEF", "HAVEF") and words[back + 1].lower not in ("is", "has", "was"):
                    words[at + 1] = evolve(words[at + 1], tag="VBP")
                break
    return words


_ANYONE = frozenset(("anyone", "anybody", "everyone", "everybody", "whoever", "someone", "somebody"))
_NOBODY = frozenset(("nobody", "none", "no", "neither", "nothing"))


def _of_several(before: Sequence[Word], word: Word) -> bool:
    """ "Visitors of the museum talk to it": whether several do what a word in its bare form says."""
    return word.tag == "NN" and bool(before) and any(one.tag == "NNS" for one in before[:2])


def _told_of_one(words: Sequence[Word], at: int) -> bool:
    """ "No human takes part": whether a word in -s, behind one noun and its article, has a bare noun behind it."""
    return at > 1 and words[at].tag == "NNS" and words[at - 2].tag == "DT" and words[at + 1].tag == "NN"
