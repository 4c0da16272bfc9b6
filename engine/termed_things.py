"""
Which words with a capital a case uses as a noun: "the Boat", and so also "The Boat is fast."

At the head of a sentence an article is written with a capital as the names of newspapers are ("The Verge"), and the
word behind it is read as a name. Where the same case says "the Boat" elsewhere, it is the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Case
from ..clauses.phrase import AllOf, AnyOf, Linked, Predication, Thing, Things


def termed_things(case: Case) -> dict[str, Thing]:
    """The first phrase of each such term, by the term in lower case."""
    found: dict[str, Thing] = {}
    told = (said for statement in case.statements for reading in statement.readings for said in reading)
    for said in (*told, *(case.question.acts if case.question is not None else ())):
        for thing in _things(said):
            if thing.term and thing.head and not thing.modifiers:
                found.setdefault(thing.term.casefold(), thing)
    return found


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
