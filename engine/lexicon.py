"""
A compiled vocabulary: does this word count as that one?

Taxonomies are closed transitively once; every question after that is a look-up.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from ..clauses.closed import Closed, close
from ..clauses.phrase import Linked, Thing
from ..clauses.topics import Topics
from ..clauses.values import parts
from ..clauses.vocabulary import Vocabulary
from .concepts import ACTIVITY, PURPOSE, THING
from .members import ActProperty, Role, Sort, members

MOST = 200_000
"""So many answers of one kind are remembered; a case brings few words of its own."""

MOST_THINGS = 4_000
"""So many things are remembered by which object they are; the next ones begin anew."""


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


if not TYPE_CHECKING:
    Relation = members(Relation)


@frozen
class Lexicon(Closed):
    """
    What the vocabularies given say, ready for questions.
    """

    topics: Topics = field(default=Topics(), repr=False)
    """Wrongs and fields of use, by the tables of the languages."""

    _related: dict[tuple[Sort, str, str], Relation] = field(factory=dict, init=False, repr=False, eq=False)
    """Answers given before; the questions repeat from clause to clause."""
    _kinds: dict[tuple[tuple[str, ...], str, bool], tuple[str, tuple[str, ...]]] = field(
        factory=dict, init=False, repr=False, eq=False
    )
    _kind_of: dict[int, tuple[Thing, tuple[str, tuple[str, ...]]]] = field(
        factory=dict, init=False, repr=False, eq=False
    )
    """The same of each thing, by which object it is."""
    _acts: dict[tuple[str, str], bool] = field(factory=dict, init=False, repr=False, eq=False)
    _those: dict[tuple[str, str], bool] = field(factory=dict, init=False, repr=False, eq=False)
    """The same of acts and of kinds, where all that is asked is whether the one counts as the other."""
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
        if norm_word in near.get(word, ()):
            return Relation.NEAR  # a competitor is a person, and may be a model for all that
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
        known = self._acts.get((word, upper))
        return self._counts(Sort.ACT, word, upper, self._acts) if known is None else known

    def is_kind(self, word: str, upper: str) -> bool:
        """Whether a kind counts as `upper`."""
        known = self._those.get((word, upper))
        return self._counts(Sort.KIND, word, upper, self._those) if known is None else known

    def _counts(self, sort: Sort, word: str, upper: str, known: dict[tuple[str, str], bool]) -> bool:
        if len(known) > MOST:
            known.clear()
        counts = known[word, upper] = self.relate(sort, word, upper) is Relation.BELOW
        return counts

    def has(self, act: str, act_property: ActProperty) -> bool:
        """Whether `act`, or an act that it is a kind of, has the property."""
        known = self._had.get((act, act_property))
        if known is None:
            known = self._had[(act, act_property)] = self._has(act, act_property)
        return known

    def _has(self, act: str, act_property: ActProperty) -> bool:
        act = self.canonical(Sort.ACT, act)
        return any((upper, act_property) in self.properties for upper in self.below[Sort.ACT].get(act, (act,)))

    def says_nothing(self, act: str) -> bool:
        """Whether `act` is itself declared light, and not only as a kind of an act that is."""
        return (self.canonical(Sort.ACT, act), ActProperty.LIGHT) in self.properties

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
        asked = self._kind_of.get(id(thing))
        if asked is not None and asked[0] is thing:
            return asked[1]
        key = (thing.modifiers, thing.head, bool(thing.term))
        known = self._kinds.get(key)
        if known is None:
            known = _kind(self.known[Sort.KIND], self.same[Sort.KIND], *key[:2])
            if known[0] == PURPOSE and known[1] and not thing.term and self.is_kind(known[1][-1], ACTIVITY):
                # "for research purposes" is "for research"; "Research Purposes" are what the text says
                known = self.canonical(Sort.KIND, known[1][-1]), known[1][:-1]
            self._kinds[key] = known
        if len(self._kind_of) > MOST_THINGS:
            self._kind_of.clear()
        self._kind_of[id(thing)] = thing, known
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
    """The vocabularies ready for questions."""
    given = tuple(vocabularies)
    closed = given[0].closed if len(given) == 1 else None
    made_from = parts(closed if closed is not None else close(given)) or ()
    return Lexicon(*(*made_from, next((one.topics for one in given), Topics())))
