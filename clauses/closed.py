"""
A vocabulary closed: each concept with all that it is a kind of, so that every question after that is a look-up.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from .phrase import Role, Thing
from .vocabulary import (
    ActProperty,
    Apart,
    Below,
    Kept,
    MeaningRule,
    Near,
    Neighbours,
    Property,
    Same,
    Sort,
    Vocabulary,
)


@frozen
class Closed:
    """
    What the vocabularies given say; plain values, so that they can be written down and read back.
    """

    known: dict[Sort, frozenset[str]] = field(repr=False)
    below: dict[Sort, dict[str, frozenset[str]]] = field(repr=False)
    """Each concept with everything that it is a kind of, itself included."""
    near: dict[Sort, dict[str, frozenset[str]]] = field(repr=False)
    """Each concept with all that it is declared near to, and what those are kinds of."""
    apart: dict[Sort, dict[str, frozenset[str]]] = field(repr=False)
    """Each concept with those that are declared to exclude it."""
    same: dict[Sort, dict[str, str]] = field(repr=False)
    properties: frozenset[tuple[str, ActProperty]] = field(repr=False)
    rules: tuple[MeaningRule, ...] = field(repr=False)
    kept: frozenset[str] = field(repr=False)
    names: tuple[tuple[str, Thing, str], ...] = field(default=(), repr=False)
    """
    Well-known names, each with what it is the name of, and why: rules without premises ("GPT" is a model of
    "OpenAI").
    """


def close(vocabularies: Iterable[Vocabulary]) -> Closed:
    """Close the taxonomies and index the entries."""
    entries = [entry for vocabulary in vocabularies for entry in vocabulary.entries]
    same: dict[Sort, dict[str, str]] = {sort: {} for sort in Sort}
    for entry in entries:
        if isinstance(entry, Same):
            same[entry.sort][entry.word] = entry.concept

    def name(sort: Sort, word: str) -> str:
        seen = {word}
        while (further := same[sort].get(word)) is not None and further not in seen:
            word = further
            seen.add(word)
        return word

    same = {sort: {word: name(sort, word) for word in words} for sort, words in same.items()}

    def stands_for(sort: Sort, word: str) -> str:
        return same[sort].get(word, word)

    known: dict[Sort, set[str]] = {sort: set() for sort in Sort}
    up: dict[Sort, dict[str, set[str]]] = {sort: {} for sort in Sort}
    near: dict[Sort, set[tuple[str, str]]] = {sort: set() for sort in Sort}
    apart: dict[Sort, dict[str, set[str]]] = {sort: {} for sort in Sort}
    properties: set[tuple[str, ActProperty]] = set()
    rules: list[MeaningRule] = []
    kept: set[str] = set()
    names: list[tuple[str, Thing, str]] = []
    for entry in entries:
        match entry:
            case Below(sort, lower, upper):
                lower, upper = stands_for(sort, lower), stands_for(sort, upper)
                known[sort] |= {lower, upper}
                up[sort].setdefault(lower, set()).add(upper)
            case Same(sort, word, concept):
                known[sort] |= {word, stands_for(sort, concept)}
            case Near(sort, lower, upper):
                lower, upper = stands_for(sort, lower), stands_for(sort, upper)
                known[sort] |= {lower, upper}
                near[sort].add((lower, upper))
            case Neighbours(sort, concepts):
                named = [stands_for(sort, concept) for concept in concepts]
                known[sort].update(named)
                near[sort].update((lower, upper) for lower in named for upper in named if lower != upper)
            case Apart(sort, first, second):
                first, second = stands_for(sort, first), stands_for(sort, second)
                known[sort] |= {first, second}
                apart[sort].setdefault(first, set()).add(second)
                apart[sort].setdefault(second, set()).add(first)
            case Property(act, act_property):
                act = stands_for(Sort.ACT, act)
                known[Sort.ACT].add(act)
                properties.add((act, act_property))
            case MeaningRule(premises=(), conclusion=conclusion, why=why):
                for agent in conclusion.get(Role.AGENT):
                    for complement in conclusion.get(Role.COMPLEMENT):
                        if isinstance(agent, Thing) and isinstance(complement, Thing):
                            names.append((agent.name, complement, why))
            case MeaningRule():
                rules.append(entry)
            case Kept(about):
                kept.add(about)
    below = {sort: _closed(words, up[sort]) for sort, words in known.items()}
    return Closed(
        known={sort: frozenset(words) for sort, words in known.items()},
        below=below,
        near={sort: _upwards(pairs, below[sort]) for sort, pairs in near.items()},
        apart={sort: {word: frozenset(all_) for word, all_ in words.items()} for sort, words in apart.items()},
        same=same,
        properties=frozenset(properties),
        rules=tuple(rules),
        kept=frozenset(kept),
        names=tuple(sorted(names, key=lambda one: -len(one[0]))),
    )


def _closed(words: set[str], up: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    closed: dict[str, frozenset[str]] = {}
    for word in words:
        seen = {word}
        todo = [word]
        while todo:
            for upper in up.get(todo.pop(), ()):
                if upper not in seen:
                    known = closed.get(upper)
                    if known is not None:
                        seen |= known  # with all that it is a kind of
                    else:
                        seen.add(upper)
                        todo.append(upper)
        closed[word] = frozenset(seen)
    return closed


def _upwards(pairs: set[tuple[str, str]], below: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """What is near to a concept is near to all that it is a kind of."""
    reached: dict[str, set[str]] = {}
    for lower, upper in pairs:
        reached.setdefault(lower, set()).update(below[upper])
    return {lower: frozenset(uppers) for lower, uppers in reached.items()}
