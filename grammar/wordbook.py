"""
What the tables of words of all languages but the reference language share: words mapped to concepts, and the roles of
prepositions.

A concept is a lemma of the reference language; which role a preposition gives beside a verb is a fact about concepts,
so the frames of the
reference language's table serve here too, after a language has said which of its prepositions it stands for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from attrs import field, frozen

from ..clauses.phrase import Role
from .concepts import DEALS
from .prepared import toml_table

REFERENCE = "english"
"""The table of the reference language."""


@frozen
class Word:
    """
    A word, or several that stand for one, as its language's tagger leaves it.
    """

    text: str
    start: int
    end: int
    tag: str
    """The terminal of the language's chunk grammar."""
    concept: str = ""
    """What it stands for; words of a concept of several words are joined by blanks."""
    lemma: str = ""
    """Its dictionary form in its own language."""
    features: frozenset[str] = frozenset()
    value: Any = field(default=None, eq=False)
    """The number, period or reference that a merged word stands for."""
    spaced: bool = True
    cap: bool = False
    first: bool = False
    role: str = "own"

    @property
    def lower(self) -> str:
        """The words in lower case."""
        return self.text.lower()


@cache
def table(name: str) -> dict[str, Any]:
    """The table `tables/NAME.toml`, read once."""
    return toml_table(name)


def pairs(words: str, separator: str = ":") -> list[tuple[str, str]]:
    """
    `Wort:concept` pairs of a list; blanks inside a word are allowed where a separable part needs them.

    >>> pairs("zur Verfügung|stellen:make_available geben:give")
    [('zur Verfügung|stellen', 'make available'), ('geben', 'give')]
    """
    found: list[tuple[str, str]] = []
    held: list[str] = []
    for part in words.split():
        word, mark, concept = part.partition(separator)
        held.append(word)
        if mark:
            found.append((" ".join(held), concept.replace("_", " ")))
            held = []
    return found


def split_concept(concept: str) -> tuple[tuple[str, ...], str]:
    """
    Modifiers and head of a concept of several words; what the reference language takes as one noun is one head.

    >>> split_concept("artificial intelligence"), split_concept("third party")
    ((('artificial',), 'intelligence'), ((), 'third party'))
    """
    words = concept.split()
    if concept.startswith(("de:", "id:")):
        return (), concept
    for at in range(len(words) - 1):
        if " ".join(words[at:]) in heads():
            return tuple(words[:at]), " ".join(words[at:])
    return tuple(words[:-1]), words[-1] if words else ""


@cache
def heads() -> frozenset[str]:
    """Nouns of several words in the reference language."""
    return frozenset(table(REFERENCE)["units"].get("NN", {}).get("words", ()))


def role_of(verb: str, preposition: str, own: dict[str, str] | None = None, native: str = "") -> Role:
    """
    The role that a preposition gives beside the act `verb`; `own` is what the language itself says of it.
    """
    if own and native in own:
        return Role(own[native])
    reference = table(REFERENCE)
    frame = reference["frames"].get(verb, {})
    if preposition in frame:
        return Role(frame[preposition])
    return Role(reference["roles"].get(preposition, "topic"))


def noun_role(noun: str, preposition: str, own: dict[str, str] | None = None, native: str = "") -> Role | None:
    """The role that a preposition has beside the noun `noun`, or None if it does not hang on it by itself."""
    if own and native in own:
        said = own[native]
        return Role(table(REFERENCE)["roles"].get(said, said)) if said in table(REFERENCE)["roles"] else Role(said)
    frame = table(REFERENCE)["noun_frames"].get(noun, {})
    return Role(frame[preposition]) if preposition in frame else None


def manner_word(concept: str) -> str:
    """
    The adverb of an adjective's concept.

    >>> manner_word("public")
    'publicly'
    """
    if concept.startswith(("de:", "id:")) or concept.endswith("ly") or " " in concept:
        return concept
    if concept.endswith("ic"):
        return concept + "ally" if concept != "public" else "publicly"
    if concept.endswith("le") and concept[-3:-2] not in "aeiou":
        return concept[:-1] + "y"
    return concept[:-1] + "ily" if concept.endswith("y") else concept + "ly"


@cache
def acts_by_noun() -> dict[str, str]:
    """Concepts of nouns that name acts, to the acts; "printing" is one where no other noun names it."""
    from .inflection_en import gerund

    named: dict[str, str] = table(REFERENCE)["nominal"]
    return {**named, **{gerund(act): act for act in sorted(DEALS) if act not in named.values()}}


def with_acts(lemmas: Iterable[str]) -> tuple[str, ...]:
    """Concepts, and behind them the acts that nouns among them name."""
    found = tuple(lemmas)
    nominal = acts_by_noun()
    return tuple(dict.fromkeys((*found, *(nominal[word] for word in found if word in nominal))))
