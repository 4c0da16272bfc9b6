"""
English verbs that are denied behind others: "is free and not sold", "may use it and not sell it".

The auxiliary of the verb before holds on behind "and not"; said once more, the denial goes on its own verb alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token

_JOINS = frozenset(("and", "but"))
_IS = frozenset(("is", "are", "was", "were"))
_MODALS = frozenset(("may", "must", "shall", "can", "will", "should"))
_OPENS = frozenset(
    ("if", "unless", "when", "where", "that", "which", "who", "whom", "whose", "while", "because", "whether")
)
"""Words that open a clause of their own: an auxiliary before one does not hold on behind what it opens."""
_NO_ACT = frozenset(
    ("limited", "only", "necessarily", "merely", "just", "less", "more", "later", "earlier", "otherwise")
)
_BY = ("directly", "or", "indirectly")


def denied_verbs(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with "is free and not sold" as "is free and is not sold", "may use, but not sell" as "… may not …"."""
    found = list(tokens)
    at = 1
    while at < len(found) - 2:
        if found[at].text.lower() in _JOINS and found[at + 1].text.lower() == "not":
            said = _auxiliaries(found, at)
            if said:
                joint, denial = found[at], found[at + 1]
                before = at - 1 if at > 1 and found[at - 1].text == "," and joint.text.lower() == "but" else at
                again = (
                    evolve(joint, text="and"),
                    *(evolve(denial, text=word, end=denial.start) for word in said[:1]),
                    denial,
                    *(evolve(denial, text=word, start=denial.end) for word in said[1:]),
                )
                found[before : at + 2] = again
            elif aim := _for_another_aim(found, at):
                found[at - (found[at - 1].text == ",") : at + 2] = aim
        at += 1
    return tuple(found)


def _for_another_aim(tokens: Sequence[Token], joint: int) -> list[Token]:
    """
    What stands for "but not" in "may use the texts in class, but not to train models": "and may not use the texts".

    Only where one modal before it has its verb right behind it, and nothing in between opens a clause of its own.
    """
    words = [token.text.lower() for token in tokens]
    told = words[joint + 2 : joint + 4]
    if told[:1] != ["to"] or not any(option.tag == "VB" for one in told[1:] for option in options(one)):
        return []
    modal = next((place for place in range(joint - 1, 0, -1) if words[place] in _MODALS), 0)
    between = words[modal + 1 : joint]
    if not modal or words[modal] != "may" or not between or {*between} & (_OPENS | {";", ":", ".", "not", "only"}):
        return []
    passive = between[0] == "be"
    end = modal + 2 + passive
    while not passive and end < joint and words[end] not in _ENDS_OBJECT and not words[end].endswith("ly"):
        end += 1
    if passive and not any(option.tag == "VBN" for option in options(words[modal + 2])):
        return []
    place = tokens[joint]
    said = [evolve(place, text=word) for word in ("and", "may", "not")]
    return [*said, *(evolve(one, start=place.end, end=place.end) for one in tokens[modal + 1 : end])]


_ENDS_OBJECT = frozenset(("for", "in", "on", "at", "to", "with", "within", "under", "by", "during", ","))
"""Words behind which nothing is the object of the verb before."""


def _auxiliaries(tokens: Sequence[Token], joint: int) -> tuple[str, ...]:
    """The auxiliary words that hold on behind "and not" at `joint`, the first of them before "not"; () if none does."""
    words = [token.text.lower() for token in tokens]
    at = joint + 2
    if tuple(words[at : at + 3]) == _BY:
        at += 3
    while at < len(words) and words[at].endswith("ly") and words[at] not in _NO_ACT:
        at += 1
    if at >= len(words) or words[at] in _NO_ACT or tokens[at].shape is not Shape.WORD:
        return ()
    tags = {option.tag for option in options(words[at])}
    past, base = bool(tags & {"VBN", "VBD"}), "VB" in tags
    if not (past or base) or words[at] in _IS | _MODALS | {"be", "been", "have", "has", "do", "does", "for", "to"}:
        return ()
    for place in range(joint - 1, max(-1, joint - 30), -1):
        word = words[place]
        if word in _OPENS or word in (";", ":", "."):
            return ()
        if word == "be" and past:
            modal = next((one for one in reversed(words[max(0, place - 3) : place]) if one in _MODALS), "")
            return (modal, "be") if modal else ()
        if word in _IS and past:
            return (word,)
        if word in _MODALS and base and not past:
            return (word,)
    return ()
