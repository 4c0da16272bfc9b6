"""
What a case may turn to, though no rule of its own names it: wrongs, and fields of use that policies list by the dozen.

The words stand in the tables of the languages. Names are concepts; how words begin that may point to one is a pattern
for the beginning of a word, in which `$` stands for its end.
"""

from __future__ import annotations

from collections.abc import Collection

from attrs import field, frozen

Points = tuple[str, ...]
"""Patterns for the beginnings of words."""


@frozen
class FarField:
    """
    A field of use: war, gambling, migration.
    """

    names: frozenset[str]
    """Concepts that a ban calls it by."""
    points: tuple[tuple[str, Points], ...]
    """By language: how words begin that point to it, in however wide a sense."""
    hints: Points = ()
    """How words begin that speak of the field itself, in the language whose words are the concepts."""

    def points_of(self, language: str) -> Points:
        """The patterns of one language; none where its table does not know the field."""
        return dict(self.points).get(language, ())


@frozen
class Matter:
    """
    What a ban is about, and how a case may speak of it in words of every day: emotions, and whether somebody is angry.
    """

    names: tuple[tuple[str, ...], ...]
    """Concepts of a ban; of several in one entry, all stand there."""
    hints: Points
    """Patterns for words of a case, in the language whose words are the concepts."""

    def is_of(self, words: Collection[str]) -> bool:
        """Whether a ban in these words is about it."""
        return any(all(word in words for word in name) or " ".join(name) in words for name in self.names)


@frozen
class Topics:
    """
    All of them; none where no table was read, so that nothing is presumed.
    """

    wrong_qualities: frozenset[str] = frozenset()
    """Concepts before a noun that call a thing or an act wrong."""
    wrong_acts: frozenset[str] = frozenset()
    """What a thing does that is wrong: "content that harms minors"."""
    wrong_nouns: frozenset[str] = frozenset()
    """What a use for it is wrong."""
    wrong_points: tuple[tuple[str, Points], ...] = ()
    """By language: words that may tell of a wrong, or of what makes one possible."""
    wrong_called: frozenset[tuple[str, str]] = frozenset()
    """An act, and what it is called by an adjective: whoever defrauds does something fraudulent."""
    generic: frozenset[str] = frozenset()
    """Heads that say which field only by what stands with them: "adult content"."""
    compound: frozenset[str] = frozenset()
    """Words before a noun that make it the name of a field: "payday lending"."""
    fields: tuple[FarField, ...] = field(default=(), repr=False)
    matters: tuple[Matter, ...] = field(default=(), repr=False)
    """What bans are about."""
    omissions: tuple[Matter, ...] = field(default=(), repr=False)
    """What duties ask, with how a case tells that it was left undone."""
    done: tuple[tuple[str, str, bool], ...] = field(default=(), repr=False)
    """Concepts before a noun that say what was, or was not, done to a thing: "an opened letter", "unopened mail"."""

    def deed(self, word: str) -> tuple[str, bool] | None:
        """The act of which a word before a noun tells, and whether it says that it was done."""
        return next(((verb, holds) for one, verb, holds in self.done if one == word), None)

    def points_to_wrong(self, language: str) -> Points:
        """The patterns of one language; none where its table has none."""
        return dict(self.wrong_points).get(language, ())
