"""
Which words behind "The" at the head of a sentence a case uses as a noun elsewhere: "The Boat is fast", "the Boat".

There the article has a capital as those of newspapers have ("The Verge"), and the word behind it is read as a name.
Where the same case says "the Boat" as well, it is the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Case
from ..clauses.phrase import AllOf, AnyOf, Determiner, Linked, Predication, Thing, Things


def names_with_article(case: Case) -> frozenset[str]:
    """The names that stand behind an article in the sentences of a case, in lower case."""
    told = (said for statement in case.statements for reading in statement.readings for said in reading)
    return frozenset(
        thing.name.casefold()
        for said in told
        for thing in _things(said)
        if thing.name and not thing.head and thing.determiner is Determiner.THE
    )


def names_without_article(case: Case) -> dict[str, str]:
    """
    The names of one word in a case, by the word in lower case.

    At the head of a sentence nothing tells the firm "Bolt" from a bolt: what is a name where the case or its question
    has it within a sentence is one there as well.
    """
    told: list[object] = [said for statement in case.statements for reading in statement.readings for said in reading]
    if case.question is not None:
        told += [case.question.subject, *case.question.acts]
    return {
        thing.name.casefold(): thing.name
        for said in told
        for thing in _things(said)
        if thing.name and not thing.head and thing.determiner is Determiner.NONE and " " not in thing.name
    }


def _things(phrase: object) -> Iterator[Thing]:
    match phrase:
        case Predication(roles=roles):
            for filled in roles:
                yield from _things(filled.filler)
        case Things(members=members):
            for member in members:
                yield from _things(member)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _things(part)
        case Linked(thing=thing):
            yield from _things(thing)
        case Thing(restrictions=restrictions):
            yield phrase
            for one in restrictions:
                yield from _things(one)
