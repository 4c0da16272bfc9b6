"""
English alternatives that leave nothing out: "gratis or for a fee", "alone or as part of a collection".

Whoever may do something in either of two such ways may do it in any; phrases that do not complete each other narrow.
"""

from __future__ import annotations

from collections.abc import Sequence

from .chunks_en import Chunk

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
