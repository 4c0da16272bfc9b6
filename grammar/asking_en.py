"""English questions whose verb looks like a noun: "may the club use the app to learn what its members buy?"."""

from __future__ import annotations

from attrs import evolve

from .lexicon_en import Word, options

__all__ = ["asking"]

_LONGEST_SUBJECT = 6


def asking(words: list[Word]) -> None:
    """Tag, in place, the verb behind the subject of a question, and the one of what it asks to find out."""
    asked = range(2, min(_LONGEST_SUBJECT, len(words) - 2)) if words[0].tag == "MD" and words[-1].text == "?" else ()
    for at in asked:
        option = next((one for one in options(words[at].lower) if one.tag == "VB"), None)
        if words[at].tag != "NN" or option is None or words[at - 1].tag not in ("NN", "NNS", "NNP"):
            continue
        if words[at + 1].tag in ("DT", "POSS", "PRP"):
            words[at] = evolve(words[at], tag="VB", lemma=option.lemma)
            break
    for at in range(2, len(words)):
        if words[at].tag in ("VB", "VBP") and words[at - 1].tag == "NNS" and words[at - 2].lower == "what":
            words[at - 2], words[at] = evolve(words[at - 2], tag="WH"), evolve(words[at], tag="VBP")
