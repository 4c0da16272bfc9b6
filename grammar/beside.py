"""What a sentence tells besides, as it was read in sentences of its own."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .skeleton import Clause, Sentence


def with_facts(sentence: Sentence, told: Sequence[Clause]) -> Sentence:
    """`sentence` with `told` beside its first clause."""
    if not told or not sentence.clauses:
        return sentence
    first, *others = sentence.clauses
    return evolve(sentence, clauses=(evolve(first, relatives=(*first.relatives, *told)), *others))


__all__ = ["with_facts"]
