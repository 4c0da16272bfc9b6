"""
English adjectives before "or" that look like nouns: "harmful sexual or violent content" is sexual content, too.

Behind an adjective the tagger takes such a word for the noun that the adjective needs. It is none where an adjective
with a noun follows "or", unless the word is mostly a noun: "harmful material or illegal content".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, Word, options

_JOINTS = frozenset(("or", "and", "and/or"))
_HEADS = frozenset(("NN", "NNS"))


def adjective_rows(words: Sequence[Word]) -> list[Word]:
    """`words` with adjectives for what only looks like nouns before "or" or a comma."""
    found = list(words)
    for at in range(len(found) - 3, 0, -1):
        word = found[at]
        if word.tag != "NN" or found[at - 1].tag != "JJ" or word.lower in TABLE.words["noun_like"]:
            continue
        adjective = next((one for one in options(word.lower) if one.tag == "JJ"), None)
        if adjective is not None and _goes_on(found, at + 1):
            found[at] = evolve(word, tag="JJ", lemma=adjective.lemma)
    return found


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether "or" and adjectives with a noun stand there, or a comma and a row that ends in them."""
    if words[at].lower not in _JOINTS and words[at].tag != "COMMA":
        return False
    listed = words[at].tag == "COMMA"
    step = at + 1
    if listed and words[step].lower in _JOINTS:
        listed, step = False, step + 1
    begin = step
    while step < len(words) and words[step].tag == "JJ":
        step += 1
    if step == begin or step >= len(words):
        return False
    return _goes_on(words, step) if listed else words[step].tag in _HEADS or _goes_on(words, step)
