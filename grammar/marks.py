"""
What the reader of whole texts must know of a language, from `tables/marks_*.toml`.

The English table says what each list is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from attrs import field, frozen

from .prepared import toml_table


def _words(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


def _patterns(value: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in value)


def _endings(value: Iterable[str]) -> tuple[str, ...]:
    """Last words of a phrase, each with the blank before it, and whole phrases."""
    return tuple(f" {one}" for one in value)


_NAME = re.compile(
    r"(?:means|mean|is|are|und|and|,|bezeichnet|adalah|\(|[\"“”])\s*"
    r"(?P<name>[A-Z][\w&.-]+(?:,? (?:[A-Z][\w&.-]*|of|\(?[A-Z]{2,4}\)?))*)"
)


@frozen
class InertKind:
    """
    One kind of sentence that rules no conduct.
    """

    name: str
    text: tuple[re.Pattern[str], ...] = field(default=(), converter=_patterns)
    """One of these in the sentence is enough, unless another act is ruled in it."""
    heading: tuple[re.Pattern[str], ...] = field(default=(), converter=_patterns)
    """One of these in the heading above it, if every act of the sentence is among `acts`."""
    acts: tuple[str, ...] = field(default=(), converter=_words)
    """Verbs, as concepts, that belong to the kind."""
    bans: bool = False
    """A ban of such an act on the reader stays a ban: "you may not assign this Agreement"."""
    unruled: bool = False
    """Under such a heading every sentence is of the kind whose words rule nobody's conduct."""
    unless: tuple[re.Pattern[str], ...] = field(default=(), converter=_patterns)
    """One of these in the sentence, and `text` makes it nothing: words by which it may rule or limit something."""
    alone: bool = False
    """`text` and `unless` decide by themselves, and only for a sentence that no lead-in starts."""
    anywhere: bool = False
    """Where it decides by itself, so it does for an item of a list."""
    last: bool = False
    """Asked only of a sentence that came to no rule."""
    ends: bool = False
    """Its sentences end rights on a condition that is no use of the work."""


@frozen
class Matter:
    """
    Sentences that are about one matter alone, whatever else their words name.
    """

    name: str
    text: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    lemmas: tuple[str, ...] = field(converter=_words)
    """What an act must have to do with for such a sentence to bear on it."""


@frozen(slots=False)
class Marks:
    """
    The words and patterns of one language.
    """

    language: str
    closed: tuple[str, ...] = field(converter=_words)
    licensee: tuple[str, ...] = field(converter=_words)
    licensor: tuple[str, ...] = field(converter=_words)
    persons: tuple[str, ...] = field(converter=_words)
    public: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    not_public: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    acceptance: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    acceptance_joins: re.Pattern[str] = field(converter=re.compile)
    incorporates: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    articles: tuple[str, ...] = field(converter=tuple)
    """Words before a name that are no part of it."""
    flows_down: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    """Sentences by which the text is passed on to others, with their `names`."""
    passed_on_to: frozenset[str] = field(converter=frozenset)
    """Kinds of persons to whom a text may be passed on, as they stand in such a sentence."""
    whose: tuple[str, ...] = field(converter=tuple)
    """Words before a kind of person that say whose they are, or how many."""
    itself: tuple[str, ...] = field(converter=tuple)
    """Words before "agreement" or "terms" by which a text speaks of itself."""
    not_names: tuple[str, ...] = field(converter=_words)
    precedence: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    document_words: tuple[str, ...] = field(converter=_words)
    name_joins: tuple[str, ...] = field(converter=_words)
    only: tuple[str, ...] = field(converter=tuple)
    """First words of an item that limits by itself: "solely for research"."""
    rule_words: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    rule_headings: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Headings over rules of conduct."""
    others_govern: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words by which something is under another text."""
    limits_use: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words that say what the whole is for without a rule: "for research use only", "not for commercial use"."""
    denial: tuple[re.Pattern[str], ...] = field(kw_only=True, converter=_patterns)
    """Words that deny."""
    bans: tuple[re.Pattern[str], ...] = field(kw_only=True, converter=_patterns)
    """Words of a heading that says by itself that something is not allowed."""
    leaves_out: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words that leave something out of what is allowed."""
    no_denial: tuple[re.Pattern[str], ...] = field(kw_only=True, converter=_patterns)
    """Phrases with such words that deny nothing: "no later than", "whether or not"."""
    demands: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words that ask something in return for whatever is allowed, without a rule word: "our condition: credit us"."""
    charges: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words by which an act that is named has a price, or needs something before it."""
    not_meant: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words that say what something is not for, or does not mean: a rule, whatever else they look like."""
    deals_in: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """How a definition says that a verb stands for every act that copyright keeps back."""
    gives: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words of a lead-in that gives what its items say."""
    takes: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """Words by which an item under such a lead-in may restrict something."""
    heading_rules: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    conduct: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    ban_headings: tuple[re.Pattern[str], ...] = field(converter=_patterns, kw_only=True)
    """Headings under which each item is banned: "Prohibited Uses"."""
    ban_leads: tuple[str, ...] = field(converter=_words, kw_only=True)
    """The words that such a heading stands for, each before the items that go on it."""
    address: tuple[str, ...] = field(converter=_endings)
    speaker: tuple[str, ...] = field(converter=_endings)
    licensor_names: tuple[re.Pattern[str], ...] = field(converter=_patterns)
    reader_named: tuple[re.Pattern[str], ...] = field(default=(), kw_only=True, converter=_patterns)
    """What stands before the name that a contract gives to its other party: "and the customer named in the form"."""
    announces: tuple[re.Pattern[str], ...] = field(default=(), converter=_patterns)
    inert: tuple[InertKind, ...] = ()
    matters: tuple[Matter, ...] = ()
    terms_follow: tuple[re.Pattern[str], ...] = field(default=(), converter=_patterns)
    defines: tuple[re.Pattern[str], ...] = field(default=(), converter=_patterns)
    defines_on: tuple[re.Pattern[str], ...] = field(default=(), converter=_patterns)

    @cached_property
    def company(self) -> re.Pattern[str]:
        """A name of one or more words with capitals."""
        return _NAME

    @cached_property
    def closed_words(self) -> frozenset[str]:
        """The closed-class words, for look-ups only."""
        return frozenset(self.closed)


def _kinds(tables: Mapping[str, Mapping[str, Any]]) -> tuple[InertKind, ...]:
    # Several tables may speak of one kind: each but the first says what it is called.
    return tuple(
        InertKind(table.get("called", name), **{key: value for key, value in table.items() if key != "called"})
        for name, table in tables.items()
    )


@cache
def marks(language: str) -> Marks:
    """
    The marks of `language` (`en`, `de`, `id`); an unknown language is a `KeyError`.
    """
    tables = _tables(language)
    matters = tuple(Matter(name, **table) for name, table in tables.get("matter", {}).items())
    return Marks(**tables["marks"], inert=_kinds(tables.get("inert", {})), matters=matters)


@cache
def closed_words(language: str) -> frozenset[str]:
    """The closed-class words of `language` alone, for which no pattern has to be compiled."""
    return frozenset(_tables(language)["marks"]["closed"])


@cache
def _tables(language: str) -> dict[str, Any]:
    source = files(__package__).joinpath("tables", f"marks_{language}.toml")
    if not language.isalpha() or not source.is_file():
        raise KeyError(language)
    return toml_table(f"marks_{language}")


_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "\u00a0": " "})


def plain(text: str) -> str:
    """`text` as the patterns expect it: lower case, one blank between words, straight quotes."""
    return " ".join(text.translate(_QUOTES).lower().split())
