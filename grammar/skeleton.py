"""
The skeleton of a sentence: what every language's grammar yields, before it becomes a norm or a statement of a case.

Nothing after this module asks which language it was. A language turns words into `Sentence`s; `norms.py` turns the
sentences of a licence into
norms, `statements.py` those of a case into statements and questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol, TypeAlias

from attrs import field, frozen

from ..clauses.case import QuestionKind, Stance, Truth
from ..clauses.phrase import Connective, Formula, Period, Predication, Thing, Things, Words
from ..clauses.span import Span


class Modal(StrEnum):
    """
    The deontic (or plain) force of a clause, as its words give it; negation is kept apart in `Clause.negated`.
    """

    NONE = ""
    """A plain statement: "X uses Y", "X has used Y"; past, present and perfect are read alike."""
    MAY = "may"
    CAN = "can"
    MUST = "must"
    """Also "have to", "need to"."""
    SHALL = "shall"
    SHOULD = "should"
    WILL = "will"
    PERMITTED = "permitted"
    """ "be permitted/allowed/entitled/authorised to", "have the right to", "is permitted"; negated it is a ban."""
    FORBIDDEN = "forbidden"
    """ "be prohibited/forbidden/barred from"; "it is prohibited to"."""
    REQUIRED = "required"
    """ "be required/obliged to", "be responsible for"; negated it waives."""
    AGREES = "agrees"
    """ "agree/undertake/promise/commit to"; "agree not to" is AGREES with `negated`."""
    GRANTS = "grants"
    """
    The subject grants, licenses or assigns: "we grant you a right to …", "permission is hereby granted to …"; the
    acts
    are those granted, `Clause.recipient` the one who gets them. Negated: "no right is granted"."""
    RESERVES = "reserves"
    """ "reserve the right to": a power of the subject."""
    IMPERATIVE = "imperative"
    """ "Do not use …", "Use …": no subject."""
    BARE = "bare"
    """An infinitive, gerund or noun phrase without any modal: a list item without its lead-in, a heading-like rule."""


class Link(StrEnum):
    """What ties an adjunct to its clause."""

    IF = "if"
    """Also "when", "where", "in the event that", "to the extent that" if it states a condition."""
    UNLESS = "unless"
    BEFORE = "before"
    """ "before you use it": a ban holds until then, a duty comes with it."""
    EXCEPT = "except"
    """ "except (as, for, to, where)", "other than", "with the exception of", "excluding"."""
    PROVIDED = "provided"
    """ "provided that", "on condition that", "so long as", "as long as"."""
    ONLY_IF = "only-if"
    """ "only if", "only when", "only for", "only to the extent"."""
    EXTENT = "extent"
    """ "to the extent (permitted by law)", "as permitted by"."""
    SUBJECT_TO = "subject-to"
    """Also "in accordance with", "in compliance with": the reference comes first."""
    NOTWITHSTANDING = "notwithstanding"
    """Also "despite", "regardless of" a clause: this sentence comes first."""
    WITHOUT = "without"
    """ "without (prior written) consent": holds where the thing is missing."""
    WHETHER_OR_NOT = "whether-or-not"
    """Does not narrow: "regardless of whether", "with or without"."""
    BECAUSE = "because"
    """Gives a reason or background only: "because", "since", "so that"."""
    ALTHOUGH = "although"
    """Says something against what one would expect; a limb of the sentence by itself: "although", "whereas"."""
    INCLUDING = "including"
    """An illustrative list; never narrows."""


@frozen
class Reference:
    """
    A cross-reference: "section 4(b)", "this section", "the foregoing", "these Terms", "the Acceptable Use Policy".
    """

    target: str
    """
    Label path as printed ("4(b)"), document name as printed, or one of `foregoing`, `this-section`, `this-document`,
    `herein`, `list-above`.
    """
    span: Span | None = field(default=None, eq=False)


@frozen
class Adjunct:
    """
    A subordinate part: condition, exception, proviso, reference.
    """

    link: Link
    content: tuple[Clause | Thing | Things | Reference | Words, ...]
    connective: Connective = Connective.AND
    """What joins several contents."""
    leading: bool = False
    """It stands before the main clause."""
    last_only: bool | None = None
    """Whether it belongs to the last act only (True), to all (False); None where the words leave it open."""
    span: Span | None = field(default=None, eq=False)
    examples: bool = False
    """What it names are examples ("such as", "e.g.") rather than parts ("including")."""


@frozen
class Clause:
    """
    One finite clause, imperative or bare phrase with its acts and adjuncts.
    """

    subject: Thing | Things | Predication | Words | None
    """A Predication where an act is the subject: "evaluating a model develops it"."""
    modal: Modal
    acts: tuple[Predication, ...]
    """
    The acts or states, without the subject as AGENT (in plain statements too: `statements.py` adds it); a passive
    has its
    grammatical subject as OBJECT already and `subject` holds the by-agent or None."""
    negated: bool = False
    """Negation of the modal complex; covers all acts. A negation inside one act is `Predication.negated`."""
    connective: Connective = Connective.AND
    """What joins the acts."""
    only: bool = False
    """ "only", "solely", "exclusively" narrows the clause as a whole."""
    passive: bool = False
    recipient: Thing | Things | None = None
    """Who gets what GRANTS gives."""
    granted: Thing | Things | None = None
    """
    What GRANTS gives, as the noun phrase says it ("a non-exclusive, worldwide license"); `acts` may be empty then.
    """
    adjuncts: tuple[Adjunct, ...] = ()
    relatives: tuple[Clause, ...] = ()
    """Non-restrictive or sentential relative clauses, read as clauses of their own."""
    span: Span | None = field(default=None, eq=False)


class SentenceKind(StrEnum):
    """What the sentence as a whole does."""

    CLAUSES = "clauses"
    DEFINITION = "definition"
    """ "X means Y", "X includes Y": `term` and `meaning`."""
    QUESTION = "question"
    LEAD_IN = "lead-in"
    """Ends in a colon with nothing after it."""
    FRAGMENT = "fragment"
    """A heading-like noun phrase."""


@frozen
class Sentence:
    """
    One reading of one sentence.
    """

    kind: SentenceKind
    clauses: tuple[Clause, ...] = ()
    connectors: tuple[str, ...] = ()
    """Sentence connectors found: `however`, `furthermore`, `for-avoidance-of-doubt`, `therefore`, `except`."""
    attribution: str = ""
    """The account, for "According to X, …", "X says that …"."""
    truth: Truth = Truth.TRUE
    stance: Stance | None = None
    question: QuestionKind | None = None
    as_described: bool = False
    """The question is about the acts "as it did", "in this way"."""
    term: str = ""
    meaning: Thing | Things | Words | None = None
    includes: bool = False
    """The definition says "includes", not "means"."""
    when: Period | None = None
    opaque: tuple[Words, ...] = ()
    """Phrases that were kept as written, wherever they hang; empty if everything was read."""
    note: str = ""
    """
    What distinguishes this reading from its siblings, in plain words ("the proviso belongs to the last act only").
    """
    score: int = 0
    """Preference among readings of equal meaning only; never decides between meanings."""


@frozen
class Piece:
    """
    A run of words to read: its text, and where each character stands in the source.
    """

    text: str
    start: int
    """Offset in the source of the first character."""
    role: str = "own"
    """`lead-in`, `own` or `trailer`."""


Readings: TypeAlias = tuple[Sentence, ...]
"""All readings that differ in meaning, best first; empty where the sentence could not be read."""


REMEMBERED = 512
"""So many sentences are remembered with what they were read as: of texts read anew most sentences are as before."""


class Language(Protocol):
    """
    What a language must offer; see CONTRIBUTING.md for the recipe.
    """

    code: str
    """ISO 639-1 code."""

    def parse(self, pieces: Sequence[Piece], *, licence: bool = True) -> Readings:
        """
        Read one sentence.

        With `licence` false it is a sentence of a case: "May …?" is a question, "I/we" is the speaker of the case.
        Work on one sentence is bounded; where the bound is met the answer is `()`.
        """
        ...

    def lemmas(self, text: str, *, acts: bool = False) -> tuple[str, ...]:
        """
        The content lemmas of `text` as concepts, for opaque phrases and the bearing rule.

        With `acts` also of the acts that its nouns name: "resale" speaks of reselling.
        """
        ...

    def amounts(self, text: str) -> tuple[str, ...]:
        """How much of what `text` speaks of, each amount before its unit or noun: "500 copy", "20 eur"."""
        ...

    def predication_words(self, predication: Predication) -> str:
        """A plain declarative sentence that says `predication`; it reads back as the same predication."""
        ...

    def thing_words(self, thing: Thing | Things | Words) -> str:
        """The noun phrase for `thing`."""
        ...

    def formula_words(self, formula: Formula) -> str:
        """A clause that says `formula`."""
        ...

    def phrase(self, key: str, **parts: str) -> str:
        """A phrase of the output table (`because`, `headline.permitted` …) with its parts filled in."""
        ...
