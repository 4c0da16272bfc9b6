"""
What the acts and conditions of a clause name: things, acts inside acts, and phrases kept as written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .clauses.norm import Norm
from .clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Formula,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
    leaves,
)
from .clauses.values import evolve
from .engine.parts import lemmas_of


def objects(act: Predication) -> Iterator[Thing]:
    """The things that an act is done to."""
    for filler in act.get(Role.OBJECT):
        yield from things(filler)


def things(filler: object) -> Iterator[Thing]:
    """The things that a phrase names, without what narrows them; of copies also what they are copies of."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    for member in members:
        if isinstance(member, Thing) and member.head and member.head not in (LICENSEE, LICENSOR):
            yield evolve(member, restrictions=(), determiner=Determiner.THE, plural=False, count=None, span=None)
            for restriction in member.restrictions:
                if isinstance(restriction, Linked) and restriction.role is Role.OF:
                    yield from things(restriction.thing)


def all_things(act: Predication) -> Iterator[Thing]:
    """Every thing that an act speaks of, whatever its role."""
    for one in (act, *inner_acts(act)):
        for filled in one.roles:
            yield from things(filled.filler)


def excepted(phrase: object) -> Iterator[str]:
    """The heads of what a phrase leaves out of what it names: "rights (other than trademarks)"."""
    match phrase:
        case Predication():
            for filled in phrase.roles:
                yield from excepted(filled.filler)
        case Things(members=members):
            for member in members:
                yield from excepted(member)
        case Thing():
            for one in phrase.restrictions:
                if isinstance(one, Predication) and one.negated and one.verb == "be":
                    yield from (thing.head for filler in one.get(Role.COMPLEMENT) for thing in things(filler))
                elif isinstance(one, Linked):
                    yield from excepted(one.thing)


def kept_words(norm: Norm) -> Iterator[Words]:
    """The phrases of a clause that were kept as written."""
    yield from norm.opaque
    for proviso in norm.conditions:
        for leaf in leaves(proviso.formula):
            if isinstance(leaf, Words):
                yield leaf


def predications(norm: Norm) -> Iterator[Predication]:
    """What the conditions of a clause say."""
    for proviso in norm.conditions:
        for leaf in leaves(proviso.formula):
            if isinstance(leaf, Predication):
                yield leaf


def inner_acts(act: Predication) -> Iterator[Predication]:
    """The acts inside an act: "cause the files to carry notices"."""
    todo: list[Any] = [filled.filler for filled in act.roles]
    while todo:
        match todo.pop(0):
            case Predication() as inner:
                yield inner
                todo.extend(filled.filler for filled in inner.roles)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                todo.extend(parts)
            case NotSo():
                pass


def verbs_in(phrase: object) -> Iterator[str]:
    """Every verb of a phrase, those that tell which thing is meant included: "a file that documents the change"."""
    match phrase:
        case Predication():
            yield phrase.verb
            for filled in phrase.roles:
                yield from verbs_in(filled.filler)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from verbs_in(part)
        case Things(members=members):
            for member in members:
                yield from verbs_in(member)
        case Thing():
            for one in phrase.restrictions:
                yield from verbs_in(one.thing if isinstance(one, Linked) else one)


def lemmas_in(formula: Formula) -> set[str]:
    """All the concepts that a condition mentions."""
    found: set[str] = set()
    for leaf in leaves(formula):
        found |= set(leaf.lemmas) if isinstance(leaf, Words) else lemmas_of(leaf)
    return found


def leaves_out(norm: Norm, forms: tuple[str, ...]) -> bool:
    """Whether an "unless" takes works in such a form out of what the clause demands."""
    return any(
        {word for lemma in lemmas_in(proviso.formula) for word in lemma.split()} & set(forms)
        for proviso in norm.conditions
        if proviso.unless
    )


def owners(thing: Thing) -> Iterator[Thing]:
    """What it is of: of "the terms of this licence", the licence."""
    for one in thing.restrictions:
        if isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing):
            yield one.thing


def chooses(filler: object) -> bool:
    """Whether it names terms of one's choice."""
    return any(
        isinstance(one, Linked) and isinstance(one.thing, Thing) and one.thing.head == "choice"
        for thing in (filler.members if isinstance(filler, Things) else (filler,))
        if isinstance(thing, Thing)
        for one in thing.restrictions
    )
