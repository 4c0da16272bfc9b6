"""
What the reader of whole texts must know of a language, from `tables/marks_*.toml`.

The English table says what each list is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, overload

from attrs import field, frozen

from .prepared import compiled, kept, table_file, toml_table


def _words(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


class Patterns(Sequence[re.Pattern[str]]):
    """
    Patterns in the order of the table, compiled when they are first asked for: one sentence needs few of hundreds.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(one) for one in self._texts)

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return iter(self._compiled)

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, at: int) -> re.Pattern[str]: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[re.Pattern[str], ...]: ...
    def __getitem__(self, at: int | slice) -> re.Pattern[str] | tuple[re.Pattern[str], ...]:
        return self._compiled[at]


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
    text: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    """One of these in the sentence is enough, unless another act is ruled in it."""
    heading: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    """One of these in the heading above it, if every act of the sentence is among `acts`."""
    acts: tuple[str, ...] = field(default=(), converter=_words)
    """Verbs, as concepts, that belong to the kind."""
    bans: bool = False
    """A ban of such an act on the reader stays a ban: "you may not assign this Agreement"."""
    unruled: bool = False
    """Under such a heading every sentence is of the kind whose words rule nobody's conduct."""
    unless: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
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
    text: Sequence[re.Pattern[str]] = field(converter=Patterns)
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
    public: Sequence[re.Pattern[str]] = field(converter=Patterns)
    not_public: Sequence[re.Pattern[str]] = field(converter=Patterns)
    acceptance: Sequence[re.Pattern[str]] = field(converter=Patterns)
    acceptance_joins: re.Pattern[str] = field(converter=re.compile)
    incorporates: Sequence[re.Pattern[str]] = field(converter=Patterns)
    articles: tuple[str, ...] = field(converter=_words)
    """Words before a name that are no part of it."""
    flows_down: Sequence[re.Pattern[str]] = field(converter=Patterns)
    """Sentences by which the text is passed on to others, with their `names`."""
    passed_on_to: frozenset[str] = field(converter=frozenset)
    """Kinds of persons to whom a text may be passed on, as they stand in such a sentence."""
    whose: tuple[str, ...] = field(converter=_words)
    """Words before a kind of person that say whose they are, or how many."""
    itself: tuple[str, ...] = field(converter=_words)
    """Words before "agreement" or "terms" by which a text speaks of itself."""
    not_names: tuple[str, ...] = field(converter=_words)
    precedence: Sequence[re.Pattern[str]] = field(converter=Patterns)
    document_words: tuple[str, ...] = field(converter=_words)
    name_joins: tuple[str, ...] = field(converter=_words)
    only: tuple[str, ...] = field(converter=_words)
    """First words of an item that limits by itself: "solely for research"."""
    rule_words: Sequence[re.Pattern[str]] = field(converter=Patterns)
    rule_headings: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Headings over rules of conduct."""
    others_govern: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words by which something is under another text."""
    limits_use: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that say what the whole is for without a rule: "for research use only", "not for commercial use"."""
    denial: Sequence[re.Pattern[str]] = field(kw_only=True, converter=Patterns)
    """Words that deny."""
    bans: Sequence[re.Pattern[str]] = field(kw_only=True, converter=Patterns)
    """Words of a heading that says by itself that something is not allowed."""
    leaves_out: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that leave something out of what is allowed."""
    no_denial: Sequence[re.Pattern[str]] = field(kw_only=True, converter=Patterns)
    """Phrases with such words that deny nothing: "no later than", "whether or not"."""
    eligible: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    vows: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """What whoever signs a text says in it: "I agree to …", "I will not …"."""
    speaks_for_itself: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """What only whoever gives something says: "I grant you …"."""
    """Words that ask of whoever uses a thing to be somebody or somewhere, whatever else a sentence speaks of."""
    none_else: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Phrases that say no more than "only" does: "and to nobody else"."""
    demands: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that ask something in return for whatever is allowed, without a rule word: "our condition: credit us"."""
    conditions_leave: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that say on what leave given elsewhere is conditioned: "this permission is given on condition that"."""
    other_acts: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a sentence leaves out every act but those that it names, as `acts`."""
    allows_alone: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a sentence that only allows begins and ends."""
    told_apart: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that tell apart which things are meant by what they are or do not do."""
    other_uses: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that speak of any use but those that the text allows: "any other use"."""
    charges: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words by which an act that is named has a price, or needs something before it."""
    charges_each: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words by which something has a price each time: "a fee is due for each sale"."""
    not_meant: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that say what something is not for, or does not mean: a rule, whatever else they look like."""
    describes: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that only describe: what was done, what a thing is made of, what it does for the reader."""
    licensor_tells: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How sentences begin in which the licensor tells of itself or of the text."""
    bounds: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words that may bound what is allowed, whatever else a sentence describes."""
    bounds_aside: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """What stands in brackets in a sentence of leave and bounds it: "(at most five copies)"."""
    calls: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words before a sentence that only call for attention: "Note: "."""
    as_allowed: tuple[str, ...] = field(default=(), kw_only=True, converter=_words)
    """What is said of a thing or an act that may be used or done: "free"."""
    narrows_leave: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a sentence without a rule says to whom, where or on what understanding all of it is given."""
    bounds_leave: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Sentences and entries about the leave itself or about a kind of persons, without a rule word."""
    boilerplate: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words of the matters of such headings as "Warranty": a sentence below one is of its matter. None: not asked."""
    keeps_close: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a sentence that says only what something is keeps the thing from others, or within bounds."""
    bare_limits: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """A few words without a verb that bound whatever is allowed: "only to schools"."""
    denies_ahead: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a line begins that denies whatever it lists behind a colon: "not: resale, rental"."""
    means_widely: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words by which what a term means takes in whatever it may be."""
    every_grants_words: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Terms that stand in whatever is allowed: to whom, and for which purposes."""
    deals_in: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a definition says that a verb stands for every act that copyright keeps back."""
    gives: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words of a lead-in that gives what its items say."""
    takes: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Words by which an item under such a lead-in may restrict something."""
    heading_rules: Sequence[re.Pattern[str]] = field(converter=Patterns)
    conduct: Sequence[re.Pattern[str]] = field(converter=Patterns)
    ban_headings: Sequence[re.Pattern[str]] = field(converter=Patterns, kw_only=True)
    """Headings under which each item is banned: "Prohibited Uses"."""
    examples_follow: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """How words begin that only give examples of what stands before them: "including …"."""
    goes_on: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """How words behind a dash begin that only say more of what stands before it: "Copying – except for backups"."""
    examples_within: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """The same within an item: what follows is no further item of a row."""
    acts_on_named: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Acts behind the name of an item that are done to what is named: "Trafficking — recruitment, support"."""
    ban_leads: tuple[str, ...] = field(converter=_words, kw_only=True)
    """The words that such a heading stands for, each before the items that go on it."""
    ban_uses: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    """The same before an item that names what something is used for."""
    leave_headings: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Headings under which each item is allowed: "Permitted uses", "What you can do"."""
    leave_leads: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    leave_owed: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """How an item under such a heading begins that asks for something: "Credit us."."""
    leave_uses: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    duty_headings: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Headings under which each item is asked for: "Conditions"."""
    open_lists: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Words that open a list of examples and bound nothing, though they speak of limits: "but not limited to"."""
    rules_follow: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Lead-ins whose items are rules by themselves: "you must follow these rules:"."""
    conditions_met: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """How a lead-in ends whose items say what has to be so, and ask for nothing: "if these conditions are met:"."""
    duty_leads: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    duty_given: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    """The words of such a heading before a thing that is to be given."""
    duty_things: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Items that name such a thing: "attribution", "a link to our site"."""
    limit_words: re.Pattern[str] = field(default=re.compile("$^"), converter=re.compile, kw_only=True)
    """The words around what an item limits use to: "strictly for … only"."""
    use_headings: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Of these headings those that name what something is used for."""
    speaks_of_text: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """How an item begins that speaks of the list or section that it stands in, and goes on no lead-in."""
    lifts_only: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """Sentences that say only what a rule of the text does not limit: nothing is banned by them."""
    ban_includes: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """How a sentence begins that says what the ban right before it includes: "this includes, for example, …"."""
    ban_example_leads: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    """The words of a ban before what a sentence says it includes: an act or a thing by its noun."""
    ban_examples: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns, kw_only=True)
    """How a lead-in ends whose items are examples of what it bans: "breaches of law, such as by:"."""
    address: tuple[str, ...] = field(converter=_endings)
    speaker: tuple[str, ...] = field(converter=_endings)
    licensor_names: Sequence[re.Pattern[str]] = field(converter=Patterns)
    service_tells: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a sentence begins that says what the service does, and nothing that could bound it."""
    service_named: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a text names its service: "Fernchat (the "Service")"."""
    service_makers: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """Names before the services that a text is about: "any Acme service"."""
    reader_named: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """What stands before the name that a contract gives to its other party: "and the customer named in the form"."""
    announces: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    remarks: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    no_liability: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    """Ends of a lead-in that names what somebody is not liable for: its items are cases of that."""
    no_case: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    """Words that make an item of such a list a rule of its own."""
    inert: tuple[InertKind, ...] = ()
    matters: tuple[Matter, ...] = ()
    terms_follow: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    later_licence: Sequence[re.Pattern[str]] = field(default=(), kw_only=True, converter=Patterns)
    """How a text says that from a later day another licence stands in its place."""
    defines: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)
    defines_on: Sequence[re.Pattern[str]] = field(default=(), converter=Patterns)

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
    """The closed-class words of `language` alone, for which the rest of its table is not needed."""
    words: list[str] = kept(("closed words", language), lambda: _tables(language)["marks"]["closed"])
    return frozenset(words)


@cache
def _tables(language: str) -> dict[str, Any]:
    source = table_file(f"marks_{language}")
    if not language.isalpha() or not source.is_file():
        raise KeyError(language)
    return toml_table(f"marks_{language}")


_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "\u00a0": " "})


def plain(text: str) -> str:
    """`text` as the patterns expect it: lower case, one blank between words, straight quotes."""
    return " ".join(text.translate(_QUOTES).lower().split())


def without_open_lists(words: str, table: Marks) -> str:
    """Plain words without those that say that a list is not complete."""
    for pattern in table.open_lists:
        words = pattern.sub(" ", words)
    return words
