"""
English alternatives: those that leave nothing out, "gratis or for a fee", and adjectives before one noun.

Whoever may do something in either of two such ways may do it in any; phrases that do not complete each other narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from ..clauses.phrase import Connective, Thing, Things
from .chunks_en import Chunk
from .groups_en import modifier_words
from .lexicon_en import TABLE

_OPPOSITES = (
    (("gratis", "free", "free of charge", "no", "without"), ("fee", "charge", "price", "payment", "cost", "money")),
    (("alone", "separately", "standalone", "itself"), ("part", "combination", "conjunction", "together", "component")),
    (("whole", "entirety", "entire"), ("part", "portion")),
    (("directly",), ("indirectly",)),
    (("modified", "modification"), ("unmodified", "verbatim")),
    (("commercial", "commercially"), ("non-commercial", "noncommercial", "non-commercially", "noncommercially")),
)
"""Pairs of words of which each thing is one; the first may stand second."""
_PHRASES = frozenset(("ADJ", "ADVERB", "PREPOSITION", "NG", "COMMA", "AND"))


def leaves_open(inside: Sequence[Chunk]) -> bool:
    """
    Whether a row of chunks is nothing but pairs of ways that complete each other, "with or without" phrases among them.
    """
    if not inside or any(chunk.kind not in _PHRASES for chunk in inside):
        return False
    runs: list[list[Chunk]] = [[]]
    for chunk in inside:
        if chunk.kind == "COMMA" or (chunk.kind == "AND" and chunk.lower == "and"):
            runs.append([])
        else:
            runs[-1].append(chunk)
    said = [run for run in runs if run]
    return bool(said) and all(_is_pair(run) for run in said)


def _is_pair(run: Sequence[Chunk]) -> bool:
    if run[0].lower in ("with or without", "whether or not"):
        return True
    joint = next((at for at, chunk in enumerate(run) if chunk.kind == "AND" and chunk.lower in ("or", "and/or")), 0)
    if not joint:
        return False
    first, second = _words(run[:joint]), _words(run[joint + 1 :])
    return any((first & {*a} and second & {*b}) or (first & {*b} and second & {*a}) for a, b in _OPPOSITES)


def _words(run: Sequence[Chunk]) -> set[str]:
    return {form for chunk in run for word in chunk.words for form in (word.lemma, word.lower, *word.lower.split())}


def either_modifier(chunk: Chunk, thing: Thing, joint: Connective = Connective.OR) -> Thing | Things:
    """
    "Commercial or military research" is commercial research or military research, and not what is both.

    Of adjectives that "and" joins this is sure only inside a longer list, where `joint` says so.
    """
    parts = chunk.parts
    places = [at for at, (terminal, _) in enumerate(parts) if terminal == "BETWEEN_MODIFIERS"]
    joints = {parts[at][1].lower.split()[0] for at in places} - {","}  # "or otherwise", "and/or"
    sorts = thing.head in TABLE.words["sorts"] and joints <= {"or", "and/or", "and"}
    known = {"or", "and/or", "and"} if sorts else {"and"} if joint is Connective.AND else {"or", "and/or"}
    if thing.term or thing.name or not joints or joints - known:
        return thing
    first = places[0] - 1
    while first and parts[first - 1][0] == "DEGREE":
        first -= 1  # "sexually explicit or violent"
    end = places[-1] + 1
    while end < len(parts) and parts[end][0] in ("MODIFIER", "DEGREE"):
        end += 1
    if end == places[-1] + 1 < len(parts) - 1 and parts[end][0] == "NOUN":
        end += 1  # "compiled or object code form"
    runs = [run for a, b in pairwise((first - 1, *places, end)) if (run := parts[a + 1 : b])]
    wanted = ("MODIFIER", "NOUN", "DEGREE")
    choices = [tuple(word for part in run if part[0] in wanted for word in modifier_words(*part)) for run in runs]
    flat = tuple(word for choice in choices for word in choice)
    for at in range(len(thing.modifiers) - len(flat) + 1):
        if flat and all(choices) and thing.modifiers[at : at + len(flat)] == flat:
            before, behind = thing.modifiers[:at], thing.modifiers[at + len(flat) :]
            members = tuple(evolve(thing, modifiers=(*before, *choice, *behind)) for choice in choices)
            return Things(joint, members, thing.span)
    return thing
