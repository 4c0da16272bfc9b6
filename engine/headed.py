"""
What the head of a sentence leaves open, since every word has a capital there: names and nouns.

Behind "The" ("The Boat is fast") a word is read as a name, as those of newspapers are ("The Verge"): where the same
case says "the Boat" as well, it is the same thing. A word by itself ("Bolt uses it") is read as a noun where there is
one: where the same case has a name "Bolt" within a sentence, it is that.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from attrs import frozen

from ..clauses.case import Case, Statement
from ..clauses.phrase import AllOf, AnyOf, Determiner, Linked, Predication, Role, Thing, Things
from ..clauses.values import evolve
from .kept import Kept


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
    names = [name for statement in case.statements for name in _BY_THEMSELVES.of(statement).names]
    if case.question is not None:
        names += _alone((case.question.subject, *case.question.acts)).names
    return {name.casefold(): name for name in names}


def with_names(case: Case) -> Case:
    """
    The case with the names at the heads of its sentences read as names, as its world takes them anyway.

    So a case says the same whether or not the name of what it speaks of is a noun as well.
    """
    heads = [_BY_THEMSELVES.of(statement).nouns for statement in case.statements]
    if not any(heads):
        return case
    called = names_without_article(case)
    told = [[sys.intern(called[noun]) for noun in nouns if noun in called] for nouns in heads]
    if not any(told):
        return case
    named = zip(case.statements, told, strict=True)
    return evolve(case, statements=tuple([_NAMED.of(one, *names) if names else one for one, names in named]))


@frozen
class _Alone:
    """
    The words that stand by themselves in a sentence, each once: names, and nouns that may be one.
    """

    names: tuple[str, ...]
    nouns: tuple[str, ...]


def _alone(phrases: tuple[object, ...]) -> _Alone:
    things = [thing for phrase in phrases for thing in _things(phrase) if thing.determiner is Determiner.NONE]
    names = [one.name for one in things if one.name and not one.head and " " not in one.name]
    return _Alone(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(one.head for one in things if is_bare(one))))


def _of_statement(statement: Statement) -> _Alone:
    return _alone(tuple(said for reading in statement.readings for said in reading))


_BY_THEMSELVES: Kept[_Alone] = Kept(_of_statement, 1_000)


def is_bare(thing: Thing) -> bool:
    """Whether a phrase is a noun and nothing else."""
    return bool(thing.head) and thing == evolve(Thing(thing.head), span=thing.span)


def _with_names(statement: Statement, *names: str) -> Statement:
    called = {name.casefold(): name for name in names}
    readings = [tuple([_renamed(said, called) for said in reading]) for reading in statement.readings]
    return evolve(statement, readings=tuple(readings))


_NAMED: Kept[Statement] = Kept(_with_names, 1_000)


def _renamed(said: Predication, called: dict[str, str]) -> Predication:
    """The same with names for the nouns that do or suffer it; what something is said to be is no name."""
    roles = [
        evolve(filled, filler=evolve(filled.filler, head="", name=called[filled.filler.head]))
        if filled.role is not Role.COMPLEMENT
        and isinstance(filled.filler, Thing)
        and filled.filler.head in called
        and is_bare(filled.filler)
        else filled
        for filled in said.roles
    ]
    return evolve(said, roles=tuple(roles))


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
