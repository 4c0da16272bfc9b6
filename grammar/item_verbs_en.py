"""
English verbs that look like nouns where only a verb can stand: "you must: (a) state the changes", "and state what …".

A list item behind "you", a modal or "to" begins with what somebody does, whatever its first word is elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import Word, options

_LEADS = {"PRP": ("VBP", "VB"), "MD": ("VB",), "TO": ("VB",), "NOT": ("VB",)}
"""What a lead-in ends with, and the tags of a verb behind it."""
_SEAMS = frozenset(("COLON", "BREAK", "LABEL"))
_SUBJECTS = frozenset(("you", "they", "we"))
_NOUNS = frozenset(("NN", "NNS", "JJ"))
_NO_ITEM = frozenset(("END", "COMMA", "CC", "MD", "BEF", "VBZ", "HAVEF", "DOF"))
"""What cannot stand behind the verb that opens an item; behind a noun it can."""
_TOLD = frozenset(("WH", "SUB", "WDT"))
_SAYING = frozenset(("state", "note", "document", "name", "report", "label", "mark", "record", "notice", "detail"))
"""Verbs of telling that are nouns as well."""


def item_verbs(words: list[Word]) -> list[Word]:
    """The words with such verbs tagged as verbs."""
    for at in range(1, len(words) - 1):
        if words[at].tag not in _NOUNS or words[at].cap:
            continue
        tags = _opening(words, at) or _going_on(words, at)
        verb = next((one for tag in tags for one in options(words[at].lower) if one.tag == tag), None)
        if verb is not None:
            words[at] = evolve(words[at], tag=verb.tag, lemma=verb.lemma)
    return words


def _opening(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """The tags for a word that opens an item: "you must: | prominently state …"."""
    before = at - 1 if words[at - 1].tag == "RB" and words[at - 1].lower.endswith("ly") else at
    lead = before - 1
    while lead >= 0 and words[lead].tag in _SEAMS:
        lead -= 1
    if lead < 0 or lead == before - 1 or words[at + 1].tag in _NO_ITEM:
        return ()
    told = words[lead]
    if told.tag in ("PRP", "NNS") and any(
        one.tag == "VB" and one.lemma == "let" for one in words[max(0, lead - 3) : lead]
    ):
        return ("VB",)  # "you will not let others: | cache tiles …"
    if told.tag == "PRP" and told.lower not in _SUBJECTS:
        return ()
    return _LEADS.get(told.tag, ())


def _going_on(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """The tags for a verb of telling that goes on a verb before it: "as long as you include it and state what …"."""
    if words[at].lower not in _SAYING or words[at - 1].tag != "CC":
        return ()
    step = 1
    if words[at + 1].tag == "RB" and at + 2 < len(words):
        step = 2
    if words[at + step].tag not in _TOLD:
        return ()
    for place in range(at - 2, -1, -1):
        if words[place].tag in ("VB", "VBP"):
            return (words[place].tag, "VB", "VBP")
        if words[place].tag in ("SUB", "WDT", "BREAK"):
            return ()
    return ()
