"""
Norms and instruments: what a licence, terms, policy or contract says, clause by clause.

Modalities are those of deontic logic (permission, prohibition, obligation) with Hohfeld's power and Searle's
counts-as for constitutive rules.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from .phrase import Formula, Period, Predication, Thing, Things, Words
from .span import Span


class Modality(StrEnum):
    """What a norm does."""

    PERMIT = "permit"
    FORBID = "forbid"
    OBLIGE = "oblige"
    EMPOWER = "empower"
    COUNTS_AS = "counts-as"


class Defeat(StrEnum):
    """How a norm or condition stands to the norm that it is attached to."""

    EXCEPTION = "exception"
    """Where it applies, its target does not ("except", "unless", "however you may")."""
    PROVISO = "proviso"
    """What must hold for its target to apply ("provided that", "as long as", "only if")."""


@frozen
class Proviso:
    """
    What must hold (or, if `unless`, must not hold) for the norm to apply; with the words that say it.
    """

    formula: Formula
    unless: bool = False
    """True for "unless", "except where": the norm does not apply where the formula holds."""
    span: Span | None = field(default=None, eq=False)


@frozen
class Norm:
    """
    One clause: what its bearer may, must not, must or can do, when, and what defeats it.
    """

    id: str
    """Label path as the text prints it, `2(e)(i)`; a second norm of one label is `2(e)#2`."""
    modality: Modality
    acts: tuple[Predication, ...]
    """The acts, each for itself whatever joins them; the bearer is not repeated as their AGENT."""
    bearer: Thing | Things | None = None
    """Whom it binds or frees; None where the text leaves it out (a public ban or grant)."""
    conditions: tuple[Proviso, ...] = ()
    """All must be met for the norm to apply."""
    defeats: tuple[str, ...] = ()
    """Ids of the norms whose effect this one lifts where it applies ("however, you can …")."""
    rank: int = 0
    """A declared order within the instrument: a lower number comes first; equal numbers declare nothing."""
    subject_to: tuple[str, ...] = ()
    """Ids of norms of the same instrument that come before this one ("subject to section 3")."""
    overrides: tuple[str, ...] = ()
    """Ids of norms that this one comes before ("notwithstanding section 2"); "*" is every other norm."""
    only: bool = False
    """A grant by "only" or "solely": what it does not cover is not granted."""
    condition_of_grant: bool = False
    """For a duty: the text makes it a condition of a grant, not an independent promise."""
    efforts: bool = False
    """A duty of reasonable or best efforts: it fails only if no effort is stated."""
    quote: str = ""
    """The operative words, lead-in included, as a citation."""
    spans: tuple[Span, ...] = ()
    """Where they stand in the text, in reading order (lead-in, own words, trailer)."""
    reading: str = ""
    """Which reading of its sentence this norm belongs to ("" if there is one only), `s12:a`."""
    opaque: tuple[Words, ...] = ()
    """Phrases of its sentence kept as written and not yet part of act or conditions."""


@frozen
class Definition:
    """
    A defined term: "Output" means …; (the "Services").
    """

    term: str
    meaning: Thing | Things | Words | None = None
    aliases: tuple[str, ...] = ()
    includes: tuple[Thing, ...] = ()
    excludes: tuple[Thing, ...] = ()
    clause: str = ""
    quote: str = ""
    span: Span | None = None


class Status(StrEnum):
    """What became of a stretch of text."""

    READ = "read"
    DEFINITION = "definition"
    INERT = "inert"
    PARTIAL = "partial"
    UNREAD = "unread"


NO_RULE_WORD = "it has no rule word of its own"
"""The reason why a sentence is partial that says neither what may nor what must or must not be done."""

LOST_DENIAL = "what it denies was not read"
"""The reason why a sentence is not read whose denial no part of its reading carries."""

NOT_REPRESENTED = "representation of what somebody is not"
"""The kind of inert sentence by which the reader states not to be, or do, something: it bears on who is, or does."""

DEED = "doing "
"""Before a verb among the words of a sentence: it names the act by a noun, "resale", and need not say of what."""
DENIED = "not"
"""Among the lemmas of an inert sentence: it denies something, of persons or purposes that a case may tell of."""

MAY_LIMIT = "it may limit what is allowed, and no rule was found in it"
"""The reason why a sentence is not read that has no rule word and does not merely describe; it bears on all that is
done with the work that it speaks of."""

MAY_RULE = "it may be meant as a rule, and no rule was found in it"
"""The reason why a sentence is not read that stands among rules, or says under which text or for whom something is."""

FORCE_OPEN = (MAY_LIMIT, MAY_RULE)
"""Reasons for which the force of a sentence stays open, whatever is known of what it says: such a sentence bears on a
case as if nothing had been read."""

ONLY_ALLOWS = "whatever it says, it only allows"
"""The reason why a sentence that was not read takes nothing from what others allow: its lead-in gives, and no word of
its own restricts anything."""

LITIGATION = "litigation"
"""The kind of inert sentences by which leave ends for whoever sues over the work."""

LEAVES_OUT = "what was kept may leave somebody out"
"""The reason why leave is partial beside which words were kept that take somebody or something from it."""

HOW_TO_ACT = "it says how somebody may act, not what is allowed"
"""The reason why a sentence is not read that says in which capacity one acts: its "act" is no act of its own."""

ONLY_NARROWS = "what was kept only says when"
"""The reason why the words kept of a ban or permission bear on nothing beside it: they all stand in what it is on
condition of, and rule nothing themselves."""


OTHER_ACTS = "it leaves every act out but those that it names"
"""The reason why a sentence that was not read bears on any act but those that it names."""

ONE_MATTER = "it speaks of one matter alone"
"""The reason why a sentence that was not read bears only on acts that are of the matter that it speaks of."""


@frozen
class Entry:
    """
    One line of the ledger: a stretch of the text and what became of it. Entries tile the text.
    """

    span: Span
    status: Status
    label: str = ""
    """Label path of the clause it stands in."""
    clauses: tuple[str, ...] = ()
    """Ids of the norms or terms read from it."""
    opaque: tuple[Words, ...] = ()
    """Phrases kept as written."""
    why: str = ""
    """For inert text its kind (heading, liability, boilerplate …); for partial and unread the reason."""
    lemmas: tuple[str, ...] = ()
    """Content lemmas of a partial or unread sentence, lead-in included, for the bearing rule."""
    after: str = ""
    """For partial and unread: id of the norm inside or right after whose item it stands."""


class Silence(StrEnum):
    """What holds for an object of which no clause speaks."""

    RESERVED = "reserved"
    FREE = "free"


@frozen
class Reserved:
    """
    How silence is read for one object, with the words it was read from.
    """

    object: Thing
    silence: Silence
    clause: str = ""
    quote: str = ""
    span: Span | None = None


@frozen
class Party:
    """
    A party to the instrument: the role words it is called by, and its name where the text gives one.
    """

    role: str
    """`you` (licensee) or `we` (licensor)."""
    names: tuple[str, ...] = ()
    """Proper names and role words, as written: `OpenAI`, `Customer`, `Licensee`, `End Users`."""


@frozen
class Review:
    """
    A person's decision on a stretch of text; a changed text voids it.
    """

    who: str
    capacity: str
    day: date
    span: Span
    text_sha256: str
    decided: str
    why: str


class Standing(StrEnum):
    """How the clauses of an instrument came about."""

    DRAFTED = "drafted"
    READ = "read"
    REVIEWED = "reviewed"


@frozen
class Instrument:
    """
    A licence, terms, policy or contract, as clauses.
    """

    id: str
    title: str
    norms: tuple[Norm, ...] = ()
    definitions: tuple[Definition, ...] = ()
    parties: tuple[Party, ...] = ()
    version: date | None = None
    """The date printed on it."""
    in_force: Period = field(default=Period())
    public: bool = False
    """A public licence: it reaches every recipient of the work. Otherwise it binds who accepted it."""
    acceptance: tuple[Predication, ...] = ()
    """Acts that the text calls acceptance ("by signing up", "by using the Services")."""
    reserved: tuple[Reserved, ...] = ()
    incorporates: tuple[str, ...] = ()
    """Documents that it makes part of itself, by the names it gives them."""
    flows_down: tuple[str, ...] = ()
    """Role words of those whom the bound party must hold to the same clauses (`End Users`)."""
    precedence: tuple[tuple[str, str], ...] = ()
    """(first, second): the first prevails; names of documents or clause ids."""
    ledger: tuple[Entry, ...] = ()
    reviews: tuple[Review, ...] = ()
    standing: Standing = Standing.DRAFTED
    language: str = "en"
    source: str = ""
    """Where the text comes from, for a citation."""
    text_sha256: str = ""
    """Of the text that the clauses were read or drafted from; "" if none."""
    text: str = field(default="", repr=False)
    """The text as given, where it is at hand."""

    def norm(self, norm_id: str) -> Norm:
        """The norm with this id; raises KeyError."""
        for norm in self.norms:
            if norm.id == norm_id:
                return norm
        raise KeyError(norm_id)
