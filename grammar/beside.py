"""What a sentence tells besides, as it was read in sentences of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from .skeleton import Clause, Readings, Sentence
from .tokens import Token


def with_facts(sentence: Sentence, told: Sequence[Clause]) -> Sentence:
    """`sentence` with `told` beside its first clause."""
    if not told or not sentence.clauses:
        return sentence
    first, *others = sentence.clauses
    return evolve(sentence, clauses=(evolve(first, relatives=(*first.relatives, *told)), *others))


def told_beside(
    whole: Sequence[Token],
    plain: Sequence[Token],
    facts: Sequence[Sequence[Token]],
    read: Callable[[Sequence[Token]], Readings],
) -> Readings:
    """The sentence in `plain` with the `facts` beside it; `whole` as it stands where a word of them was not read."""
    told: list[Clause] = []
    for fact in facts:
        found = read(fact)
        clauses = found[0].clauses if len(found) == 1 and not found[0].opaque else ()
        if not clauses:
            return read(whole)
        told += clauses
    return tuple(with_facts(one, told) for one in read(plain))


__all__ = ["told_beside", "with_facts"]
