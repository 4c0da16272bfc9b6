"""The few words that document structure must know of a language, read from `tables/document_*.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from .prepared import table_file, toml_table

if TYPE_CHECKING:
    from .labels import LabelReader


def _words(value: list[str]) -> tuple[str, ...]:
    return tuple(value)


@frozen(slots=False)
class DocumentTable:
    """
    The data of one language, in lower case; the comments in the English table say what each list is for.
    """

    language: str
    ordinal_dot: bool
    bullet: str
    abbreviations: tuple[str, ...] = field(converter=_words)
    closing_abbreviations: tuple[str, ...] = field(converter=_words)
    section_words: tuple[str, ...] = field(converter=_words)
    annex_words: tuple[str, ...] = field(converter=_words)
    reference_words: tuple[str, ...] = field(converter=_words)
    citing_words: tuple[str, ...] = field(converter=_words)
    back_references: tuple[str, ...] = field(converter=_words)
    and_words: tuple[str, ...] = field(converter=_words)
    or_words: tuple[str, ...] = field(converter=_words)
    both_words: tuple[str, ...] = field(converter=_words)
    range_words: tuple[str, ...] = field(converter=_words)
    fronting_words: tuple[str, ...] = field(converter=_words)
    fronting_prepositions: tuple[str, ...] = field(converter=_words)
    fronting_times: tuple[str, ...] = field(converter=_words)
    pairing_words: tuple[str, ...] = field(converter=_words)
    consequence_words: tuple[str, ...] = field(converter=_words)
    phrase_openers: tuple[str, ...] = field(converter=_words)
    going_on_words: tuple[str, ...] = field(converter=_words)
    open_words: tuple[str, ...] = field(converter=_words)
    clause_words: tuple[str, ...] = field(converter=_words)
    announcers: tuple[str, ...] = field(converter=_words)
    open_ends: tuple[str, ...] = field(converter=_words)
    finite_words: tuple[str, ...] = field(converter=_words)
    subordinators: tuple[str, ...] = field(converter=_words)
    relatives: tuple[str, ...] = field(converter=_words)
    short_clauses: tuple[str, ...] = field(converter=_words)
    subject_words: tuple[str, ...] = field(converter=_words)
    question_words: tuple[str, ...] = field(converter=_words)
    minor_words: tuple[str, ...] = field(converter=_words)
    tail_words: tuple[str, ...] = field(converter=_words)
    means: tuple[str, ...] = field(converter=_words)
    definition_openers: tuple[str, ...] = field(converter=_words)
    plural_openers: tuple[str, ...] = field(converter=_words)
    imperative_openers: tuple[str, ...] = field(converter=_words)
    main_openers: tuple[str, ...] = field(converter=_words)
    infinitive_words: tuple[str, ...] = field(converter=_words)
    modal_words: tuple[str, ...] = field(converter=_words)
    sentence_openers: tuple[str, ...] = field(default=(), kw_only=True, converter=_words)
    """Words with which a sentence of its own begins, and no item that completes "you may not"."""
    banning_ends: tuple[str, ...] = field(converter=_words)
    pronouns: tuple[str, ...] = field(converter=_words)
    notice_words: tuple[str, ...] = field(converter=_words)
    defined_elsewhere: tuple[str, ...] = field(converter=_words)
    toc_titles: tuple[str, ...] = field(converter=_words)
    appendix_titles: tuple[str, ...] = field(converter=_words)
    end_marks: tuple[str, ...] = field(converter=_words)
    months: tuple[str, ...] = field(converter=_words)
    short_months: tuple[str, ...] = field(converter=_words)
    date_roles: Mapping[str, str] = field(hash=False)
    until_words: frozenset[str] = field(converter=frozenset)
    """Words between the first and the last day of a period."""
    conditional_leads: tuple[str, ...] = field(converter=_words, default=())
    conditions_ahead: tuple[str, ...] = field(converter=_words, default=())
    """Ends of a lead-in whose items are conditions of what it allows, each a statement of its own."""
    aside_openers: tuple[str, ...] = field(converter=_words, default=())
    """Words that open a phrase of what is included: no main verb stands in it."""
    aside_words: tuple[str, ...] = field(converter=_words, default=())
    """Words that open an aside behind a lead-in, which its items go on with all the same."""
    instances: tuple[str, ...] = field(converter=_words, default=())
    """Words that open examples of what stands before them."""
    never_last: tuple[str, ...] = field(converter=_words, default=())
    never_first: tuple[str, ...] = field(converter=_words, default=())
    """Words with which no sentence ends: behind one a wrapped line goes on."""
    one_is_enough: tuple[str, ...] = field(converter=_words, default=())
    """Ends of a lead-in of whose items one is enough, whatever joins them: "do at least one of the following:"."""
    whole_ahead: tuple[str, ...] = field(converter=_words, default=())
    """Ends of what stands before the whole text, and leads in no list of it: "the parties agree as follows:"."""
    item_names: tuple[str, ...] = field(converter=_words, default=())
    """What public licences call the freedoms and conditions that they list: "Share — copy the material"."""
    list_labels: tuple[str, ...] = field(converter=_words, default=())
    """Words before a colon that stand for what the items behind it are: "conditions"."""
    tells_what: tuple[str, ...] = field(converter=_words, default=())
    """Patterns of headings with a rule word that say only that rules follow: "what you may and may not do"."""
    banning_leads: tuple[str, ...] = field(converter=_words, default=())
    """Patterns of the end of a lead-in that forbids what its items name: "you must not:"."""
    defining: tuple[str, ...] = field(converter=_words, default=())
    """What stands behind a term in bold type that a text says the meaning of, beside the words for "means"."""
    closing_verb: str = ""
    """Pattern of the verb that closes a sentence, in a language whose last item may close the sentence of each."""

    @cached_property
    def defines(self) -> re.Pattern[str] | None:
        """Fits what stands behind a term in bold type that a text says the meaning of."""
        if not self.defining:
            return None
        said = "|".join(re.escape(one).replace("\\ ", r"\s+") for one in (*self.defining, *self.means))
        return re.compile(rf"\s+(?:{said})\b")

    def condition_of_lead(self, words: str) -> str:
        """
        The condition in "if you share it, the following terms also apply.": each of what follows holds under it.

        Empty where the words are no such lead-in.
        """
        for pattern in self.conditional_leads:
            found = re.search(pattern, words, re.IGNORECASE)
            if found is not None:
                return found["condition"].strip()
        return ""

    def forbids(self, words: str) -> bool:
        """Whether a lead-in forbids what its items name, each of which goes on with it: "you must not:"."""
        return any(re.search(pattern, words, re.IGNORECASE) for pattern in self.banning_leads)

    def announces_conditions(self, words: str) -> bool:
        """Whether a lead-in is a rule of its own whose conditions are its items: "… under these terms:"."""
        return any(re.search(pattern, words, re.IGNORECASE) for pattern in self.conditions_ahead)

    def wants_one(self, words: str) -> bool:
        """Whether a lead-in says that one of its items is enough: "do at least one of the following:"."""
        return any(re.search(pattern, words, re.IGNORECASE) for pattern in self.one_is_enough)

    def opens_text(self, words: str) -> bool:
        """Whether the words stand before the whole text: its sections and their lists are no items of theirs."""
        return any(re.search(pattern, words, re.IGNORECASE) for pattern in self.whole_ahead)

    @cached_property
    def label_reader(self) -> LabelReader:
        """Reads labels with the label words of this language."""
        from .labels import LabelReader

        return LabelReader(self.section_words, self.annex_words)

    @cached_property
    def sets(self) -> Mapping[str, frozenset[str]]:
        """Every list of words as a set, by name, for look-ups only."""
        lists = {name: value for name, value in vars(self).items() if isinstance(value, tuple)}
        return {name: frozenset(value) for name, value in lists.items()}

    @cached_property
    def tail_starts(self) -> tuple[str, ...]:
        """What a trailing modifier begins with, each word whole."""
        return tuple(f"{word}{after}" for word in self.tail_words for after in (" ", ",", ":"))

    @cached_property
    def connective(self) -> re.Pattern[str]:
        """Finds what joins an item to the next, at the end of the item."""
        words = sorted((*self.both_words, *self.and_words, *self.or_words), key=lambda word: (-len(word), word))
        return re.compile(
            rf"(?:(?<=[;,])|(?<=\s)|(?<=[.)\"”’]))\s?({'|'.join(map(re.escape, words))})[,:]?\Z", re.IGNORECASE
        )

    @cached_property
    def means_pattern(self) -> re.Pattern[str]:
        """Finds what stands between a quoted headword and its meaning."""
        verbs = "|".join(
            re.escape(verb).replace("\\ ", r"\s+") for verb in sorted(self.means, key=lambda verb: (-len(verb), verb))
        )
        return re.compile(
            rf"(?:\s*[,:])?(?:\s+\([^()]{{1,120}}\))?(?:\s+[^.;:\"“”]{{1,60}}?)??(?:\s+(?:[–—-]\s+)?(?P<verb>{verbs})\b|\s*(?P<sign>:|\s[–—-])\s)",
            re.IGNORECASE,
        )

    @cached_property
    def definition_opener_words(self) -> frozenset[str]:
        """The single words of which the openers of a definition bracket are made."""
        return frozenset(word for opener in self.definition_openers for word in opener.split())

    @cached_property
    def reference_part(self) -> re.Pattern[str]:
        """One numbered part inside a reference."""
        return re.compile(
            r"§?\s?(?:\d{1,3}(?:\.\d{1,3})*(?:\.[a-z]{1,4}\b)*|[A-Z]\b|[IVXL]{1,6}\b)(?:\s?\((?:\w{1,4})\))*|(?:\((?:\w{1,4})\))+"
        )

    @cached_property
    def reference_pattern(self) -> re.Pattern[str]:
        """A label word with the parts it names."""
        number = r"\d{1,3}(?:\.\d{1,3})*(?:\.[a-z]{1,4}\b)*[a-z]?\b|[A-Z]\b|[IVXL]{2,6}\b"
        part = rf"(?:{number})(?:\s?\(\w{{1,4}}\))*|(?:\(\w{{1,4}}\))+"
        ranges = "|".join(re.escape(word) for word in sorted(self.range_words, key=lambda word: (-len(word), word)))
        words = "|".join(re.escape(word) for word in sorted(self.citing_words, key=lambda word: (-len(word), word)))
        return re.compile(
            rf"(?:\b(?P<word>(?i:{words}))\.?|(?P<sign>§{{1,2}}))\s{{0,3}}(?P<parts>(?:{part})(?:(?:,\s?|\s?[-–]\s?|\s)(?:(?:{ranges})\s)?(?:{part})){{0,8}})"
        )

    @cached_property
    def back_pattern(self) -> re.Pattern[str]:
        """Words that stand for what was said before or comes below."""
        names = sorted(self.back_references, key=lambda name: (-len(name), name))
        return re.compile(
            rf"\b({'|'.join(re.escape(name).replace(chr(92) + ' ', chr(92) + 's+') for name in names)})\b",
            re.IGNORECASE,
        )

    @cached_property
    def short_clause_pattern(self) -> re.Pattern[str]:
        """Subordinate clauses that leave it open what the main verb of the sentence is."""
        words = sorted(self.short_clauses, key=lambda word: (-len(word), word))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b" if words else r"(?!)", re.IGNORECASE)

    def joins(self, word: str) -> str:
        """`and`, `or` or `and/or`, by what `word` of this language means; empty if it joins nothing."""
        lower = word.lower()
        for name, words in (("and/or", self.both_words), ("and", self.and_words), ("or", self.or_words)):
            if lower in words:
                return name
        return ""


@cache
def document_table(language: str = "en") -> DocumentTable:
    """
    The table of `language` (`en`, `de`, `id`); an unknown language is a `KeyError`.
    """
    source = table_file(f"document_{language}")
    if not language.isalpha() or not source.is_file():
        raise KeyError(language)
    return DocumentTable(**toml_table(source.name.removesuffix(".toml"))["document"])
