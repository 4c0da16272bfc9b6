"""
English lead-ins that order: "Please do not: | sell it", "when using it, never: | share it", "you must never: | …".

An order that a list completes says "you must not", so that each item is what must not be done.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import open_options
from .tokens import Shape, Token

_MODALS = frozenset(("must", "may", "shall", "should", "will", "can"))
_MARKS = frozenset((":", "-", "–", "—", "…"))
_POLITE = frozenset(("please", "kindly", "also", "and", "but", "therefore", "so"))
_WHO = frozenset(("you", "they", "users", "customers", "licensees"))
_LONGEST_LEAD = 40


def ordering(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens` with "do not", "don't" or "never" at the end of a lead-in as "you must not"."""
    close = next((at for at, one in enumerate(tokens[:_LONGEST_LEAD]) if one.shape is Shape.BREAK), 0)
    words = [one.text.lower().replace("’", "'") for one in tokens[:close]]
    end = close
    while end and words[end - 1] in _MARKS:
        end -= 1
    if not end:
        return tokens
    start = end - 2 if words[max(end - 2, 0) : end] == ["do", "not"] else end - 1
    if words[start:end] not in (["do", "not"], ["don't"], ["never"]):
        return tokens
    if start and words[start - 1] in _MODALS and words[start] == "never":
        return (*tokens[:start], evolve(tokens[start], text="not"), *tokens[end:])
    begin = start
    while begin and words[begin - 1] in _POLITE:
        begin -= 1
    if begin and words[begin - 1] in _WHO and words[start] != "never":
        return (*tokens[:close], *tokens[close + 1 :])  # "we ask that you do not: | sell it"
    if begin and words[begin - 1] not in (",", ".", ";"):
        return tokens
    put = tuple(evolve(tokens[start], text=word, shape=Shape.WORD) for word in ("you", "must", "not"))
    return (*tokens[:begin], *put, *tokens[end:])


def only_so(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Post only your own photos", "only use them for research" as "you may only post …": nothing else may be done."""
    start = next((at for at, one in enumerate(tokens) if one.shape is Shape.WORD and one.text.lower() != "please"), -1)
    if start < 0 or start + 2 >= len(tokens) or any(one.shape is Shape.BREAK for one in tokens[start:]):
        return tokens
    if any(one.role == "lead-in" for one in tokens):
        return tokens
    words = [one.text.lower() for one in tokens[start : start + 2]]
    if "only" not in words:
        return tokens
    verb = tokens[start + 1 - words.index("only")]
    bare = any(one.tag == "VB" for one in open_options(verb.text.lower()))
    noun = words[0] == "only" and tokens[start + 2].text.lower() not in _BEHIND_VERB
    rest = [one.text.lower() for one in tokens[start + 1 :]]
    stated = any(rest[at] in _STATES and rest[at - 1] not in _TOLD for at in range(1, len(rest)))
    if not bare or noun or stated or _FORCES & {*rest}:
        return tokens  # "read only access is free", "only use for research is allowed"
    said = [evolve(tokens[start], text=word, shape=Shape.WORD) for word in ("you", "may", "only")]
    return (*tokens[:start], *said, evolve(verb, text=verb.text.lower()), *tokens[start + 2 :])


_BEHIND_VERB = frozenset(("the", "a", "an", "your", "our", "it", "them", "these", "this", "those", "such", "content"))
_STATES = frozenset(("is", "are", "was", "were", "has", "remains"))
_TOLD = frozenset(("that", "which", "who", "it", "they", "what", "whoever"))
_FORCES = frozenset(("may", "must", "shall", "can", "cannot", "will", "should"))
