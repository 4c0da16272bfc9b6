"""
A compiled vocabulary: does this word count as that one?

Taxonomies are closed transitively once; every question after that is a look-up.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from ..clauses.phrase import Linked, Role, Thing
from ..clauses.topics import Topics
from ..clauses.vocabulary import (
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
from .concepts import ACTIVITY, PURPOSE, THING

MOST = 200_000
"""So many answers of one kind are remembered; a case brings few words of its own."""


class Relation(StrEnum):
    """How a word stands to the word that a norm uses."""

    BELOW = "below"
    """It is the same or a kind of it: it counts."""
    NEAR = "near"
    """Whether it counts is an open question of interpretation."""
    ABOVE = "above"
    """It is wider: the norm's word is a kind of it."""
    APART = "apart"
    """Declared to exclude it."""
    NONE = "none"
    """Both are known, and neither is a kind of the other."""
    UNKNOWN = "unknown"
    """One of the two has no place in the vocabulary."""


@frozen
class Lexicon:
    """
    What the vocabularies given say, ready for questions.
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

    topics: Topics = field(default=Topics(), repr=False)
    """Wrongs and fields of use, by the tables of the languages."""

    _related: dict[tuple[Sort, str, str], Relation] = field(factory=dict, init=False, repr=False, eq=False)
    """Answers given before; the questions repeat from clause to clause."""
    _kinds: dict[tuple[tuple[str, ...], str, bool], tuple[str, tuple[str, ...]]] = field(
        factory=dict, init=False, repr=False, eq=False
    )
    _had: dict[tuple[str, ActProperty], bool] = field(factory=dict, init=False, repr=False, eq=False)
    _akin: dict[tuple[str, str], bool] = field(factory=dict, init=False, repr=False, eq=False)

    def known_name(self, name: str) -> tuple[Thing, str] | None:
        """
        What a well-known name stands for: the name itself, or one that it starts with ("GPT-4", "Llama 2 70B").
        """
        wanted = name.casefold()
        if any(wanted == maker.casefold() for _, what, _ in self.names for maker in _owners(what)):
            return None  # the party itself
        for known, thing, why in self.names:
            rest = wanted[len(known) :]
            if wanted.startswith(known.casefold()) and not rest[:1].isalpha():
                return thing, why
        return None

    def maker(self, name: str) -> str:
        """The party that a well-known name belongs to; "" if it is not known."""
        found = self.known_name(name)
        if found is None:
            return ""
        return next(iter(_owners(found[0])), "")

    def concepts(self, sort: Sort, *words: str) -> tuple[str, ...]:
        """The concepts that words stand for."""
        return tuple(self.canonical(sort, word) for word in words)

    def canonical(self, sort: Sort, word: str) -> str:
        """The concept that `word` stands for."""
        return self.same[sort].get(word, word)

    def relate(self, sort: Sort, word: str, norm_word: str) -> Relation:
        """Does `word` count as `norm_word`?"""
        key = (sort, word, norm_word)
        known = self._related.get(key)
        if known is None:
            if len(self._related) > MOST:
                self._related.clear()
            known = self._related[key] = self._relate(sort, word, norm_word)
        return known

    def _relate(self, sort: Sort, word: str, norm_word: str) -> Relation:
        word, norm_word = self.canonical(sort, word), self.canonical(sort, norm_word)
        if word == norm_word:
            return Relation.BELOW
        uppers = self.below[sort].get(word, frozenset((word,)))
        if norm_word in uppers:
            return Relation.BELOW
        near, apart = self.near[sort], self.apart[sort]
        if any(norm_word in apart[upper] for upper in uppers & apart.keys()):
            return Relation.APART  # no person is an organization, though persons may be the public, which is a group
        # What is near to a kind of the norm's word, or a kind of what is near to it, is near to it as well.
        if any(norm_word in near[upper] for upper in uppers & near.keys()):
            return Relation.NEAR
        norm_uppers = self.below[sort].get(norm_word, frozenset((norm_word,)))
        if any(not apart[upper].isdisjoint(norm_uppers) for upper in uppers & apart.keys()):
            return Relation.APART
        if word in norm_uppers:
            return Relation.ABOVE
        if sort is Sort.KIND and norm_word == THING and word not in self.known[sort]:
            return Relation.BELOW  # "sell anything": bread is a thing, whatever else it is
        if word not in self.known[sort] or norm_word not in self.known[sort]:
            return Relation.UNKNOWN
        return Relation.NONE

    def is_act(self, word: str, upper: str) -> bool:
        """Whether an act counts as `upper`."""
        known = self._related.get((Sort.ACT, word, upper))
        return (known if known is not None else self.relate(Sort.ACT, word, upper)) is Relation.BELOW

    def is_kind(self, word: str, upper: str) -> bool:
        """Whether a kind counts as `upper`."""
        known = self._related.get((Sort.KIND, word, upper))
        return (known if known is not None else self.relate(Sort.KIND, word, upper)) is Relation.BELOW

    def has(self, act: str, act_property: ActProperty) -> bool:
        """Whether `act`, or an act that it is a kind of, has the property."""
        known = self._had.get((act, act_property))
        if known is None:
            known = self._had[(act, act_property)] = self._has(act, act_property)
        return known

    def _has(self, act: str, act_property: ActProperty) -> bool:
        act = self.canonical(Sort.ACT, act)
        return any((upper, act_property) in self.properties for upper in self.below[Sort.ACT].get(act, (act,)))

    def akin(self, word: str, other: str) -> bool:
        """Whether two words are one, or one of them is a kind of the other, or near to it."""
        known = self._akin.get((word, other))
        if known is None:
            if len(self._akin) > MOST:
                self._akin.clear()
            known = self._akin[(word, other)] = self._are_akin(word, other)
        return known

    def _are_akin(self, word: str, other: str) -> bool:
        if word.casefold() == other.casefold():
            return True
        return any(
            self.relate(sort, one, two) in (Relation.BELOW, Relation.NEAR)
            for sort in (Sort.ACT, Sort.KIND)
            for one, two in ((word, other), (other, word))
            if one in self.known[sort] and two in self.known[sort]
        )

    def kind(self, thing: Thing) -> tuple[str, tuple[str, ...]]:
        """
        The kind of a thing, by the longest run of words before its head that the vocabulary knows, and the modifiers
        left.

        "large language model" is the kind `language model` with `large` left where the vocabulary has no entry for all
        three.
        """
        key = (thing.modifiers, thing.head, bool(thing.term))
        known = self._kinds.get(key)
        if known is None:
            known = _kind(self.known[Sort.KIND], self.same[Sort.KIND], *key[:2])
            if known[0] == PURPOSE and known[1] and not thing.term and self.is_kind(known[1][-1], ACTIVITY):
                # "for research purposes" is "for research"; "Research Purposes" are what the text says
                known = self.canonical(Sort.KIND, known[1][-1]), known[1][:-1]
            self._kinds[key] = known
        return known


def _owners(thing: Thing) -> list[str]:
    return [
        part.thing.name
        for part in thing.restrictions
        if isinstance(part, Linked) and part.role is Role.OF and isinstance(part.thing, Thing)
    ]


def _kind(
    known: frozenset[str], names: dict[str, str], modifiers: tuple[str, ...], head: str
) -> tuple[str, tuple[str, ...]]:
    for start in range(len(modifiers)):
        phrase = " ".join((*modifiers[start:], head))
        phrase = names.get(phrase, phrase)
        if phrase in known:
            return phrase, modifiers[:start]
    return names.get(head, head), modifiers


def compile_vocabulary(vocabularies: Iterable[Vocabulary]) -> Lexicon:
    """Close the taxonomies and index the entries."""
    given = tuple(vocabularies)
    entries = [entry for vocabulary in given for entry in vocabulary.entries]
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
    return Lexicon(
        known={sort: frozenset(words) for sort, words in known.items()},
        below=below,
        near={sort: _upwards(pairs, below[sort]) for sort, pairs in near.items()},
        apart={sort: {word: frozenset(all_) for word, all_ in words.items()} for sort, words in apart.items()},
        same=same,
        properties=frozenset(properties),
        rules=tuple(rules),
        kept=frozenset(kept),
        names=tuple(sorted(names, key=lambda one: -len(one[0]))),
        topics=next((one.topics for one in given), Topics()),
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
