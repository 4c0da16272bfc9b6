"""
What a phrase says, in no particular language: things, predications and formulas over them.

Licence sentences and case sentences lower to these same shapes. Concepts are written as lemmas of the reference
language (`use`, `model`, `third party`); a language's table maps its own words onto them. A word that no table knows
stays as
written (prefixed by its language where that is not the reference language, `de:Wegwerfartikel`).

Event semantics follows Davidson (1967): a verb is a kind of act, its complements are roles of that act.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from .span import Span
from .values import evolve


class Role(StrEnum):
    """
    What a filler does in an act; thematic roles after Parsons (1990), named as DESIGN section 2 names them.
    """

    AGENT = "agent"
    """Who or what does it, or of which the state holds."""
    OBJECT = "object"
    """What it is done to."""
    PURPOSE = "purpose"
    """What it is done for: "to train a model", "for research"."""
    MEANS = "means"
    """With or from what: "with GPT output", "by means of a script"; "train on data"."""
    RECIPIENT = "recipient"
    """To whom or to what."""
    SOURCE = "source"
    """From whom or out of what."""
    CHANNEL = "channel"
    """Through what: "through the API", "via Azure"."""
    PLACE = "place"
    """Where, also inside what: "in a product", "on its servers", "within the company"."""
    TIME = "time"
    """When."""
    BEFORE = "before"
    """Before which event: "the month before the release"."""
    AFTER = "after"
    """After which event: "within 30 days after the notice"."""
    QUANTITY = "quantity"
    """How much, how many."""
    COUNTERPART = "counterpart"
    """With or against whom: "compete with OpenAI"."""
    TOPIC = "topic"
    """About what."""
    CAPACITY = "capacity"
    """As what: "as part of the Services"."""
    MANNER = "manner"
    """How: "in a limited way", "in a manner that …", "under the name X"."""
    BASIS = "basis"
    """Under which terms or law: "under the Apache License", "in accordance with section 4"."""
    WITHOUT = "without"
    """What is left out: "without consent"."""
    COMPLEMENT = "complement"
    """What the agent of `be` is said to be."""
    OF = "of"
    """The bare genitive of a noun: owner, maker, part or topic; the vocabulary and the case tell which."""


class Determiner(StrEnum):
    """How a noun phrase refers."""

    NONE = ""
    A = "a"
    ANY = "any"
    ALL = "all"
    NO = "no"
    THE = "the"
    THIS = "this"
    """Also "such": refers back."""
    OTHER = "other"
    """Of the kind, and not the one just spoken of ("another")."""
    PRONOUN = "pronoun"
    """Refers back ("it", "they", "which"); `head` is empty or its class."""


class Connective(StrEnum):
    """What joins the members of a coordination."""

    AND = "and"
    OR = "or"


LICENSEE = "you"
"""Head of the thing that second-person words denote in a licence: whom the text addresses."""
LICENSOR = "we"
"""Head of the thing that first-person words denote in a licence: who speaks in it."""
HUMAN = "natural person"
"""The modifier of a pronoun that speaks of a human: "he", "she"."""
SELF = "self"
"""Head of the gap in a relative clause: the thing that the clause describes."""


@frozen
class Quantity:
    """
    An exact amount with its unit (`user`, `usd`, `day`, `percent`, "" for a bare number).
    """

    amount: Fraction
    unit: str = ""


class Compare(StrEnum):
    """A linear comparison."""

    LT = "<"
    LE = "<="
    EQ = "="
    GE = ">="
    GT = ">"


@frozen
class Limit:
    """
    A quantity as a bound: "more than 700 million", "at least 20", "exactly 10".
    """

    compare: Compare
    quantity: Quantity


@frozen(cache_hash=True)
class Period:
    """
    A day or a stretch of days, ends included; None means open at that end.
    """

    first: date | None = None
    last: date | None = None


@frozen
class Words:
    """
    A phrase kept as written: the vocabulary or the grammar lacks it, and nothing is guessed.
    """

    text: str
    """The words, white space normalised."""
    lemmas: tuple[str, ...] = ()
    """Their lemmas in lower case, content words only; two opaque phrases are the same if these are."""
    span: Span | None = field(default=None, eq=False)


@frozen
class Thing:
    """
    What a noun phrase denotes: a kind by its head, narrowed by modifiers and restrictions, or a name.
    """

    head: str
    """Lemma of the head noun; "" where the phrase is a bare name or pronoun without class."""
    modifiers: tuple[str, ...] = ()
    """Lemmas of the words before the head, in order: adjectives, participles, nouns; names keep their capitals."""
    determiner: Determiner = Determiner.NONE
    name: str = ""
    """A proper name ("Project Seed", "GPT-4"), or a variable of the formal language ("M")."""
    term: str = ""
    """The defined term that the phrase denotes by its capitals, as the instrument writes it ("Output")."""
    plural: bool = False
    count: Limit | None = None
    restrictions: tuple[Restriction, ...] = ()
    span: Span | None = field(default=None, eq=False)

    def with_(self, *restrictions: Restriction) -> Thing:
        """The same thing, narrowed further."""
        return evolve(self, restrictions=(*self.restrictions, *restrictions))


@frozen
class Things:
    """
    Several things joined: "products and services".
    """

    connective: Connective
    members: tuple[Thing | Words, ...]
    span: Span | None = field(default=None, eq=False)


@frozen
class Linked:
    """
    A restriction by another thing: "of OpenAI", "from the Services", "for businesses"; "our" is OF the licensor.
    """

    role: Role
    thing: Filler


@frozen
class Filled:
    """One role of an act and what fills it."""

    role: Role
    filler: Filler


@frozen
class Predication:
    """
    An act or state with its roles: "use Output to develop a model", "M competes with a product".

    `be` is the copula: its COMPLEMENT is a Thing (a kind or name), or Words for an adjective phrase with its lemmas.
    Passives are turned round: "is distributed" has its subject as OBJECT and no AGENT.
    """

    verb: str
    """Lemma of the verb, particle included ("make available", "carry out")."""
    roles: tuple[Filled, ...] = ()
    negated: bool = False
    manner: tuple[str, ...] = ()
    """Lemmas of adverbs that narrow it: `commercially`, `primarily`."""
    pending: bool = False
    """A to-do that is still outstanding ("has not … yet")."""
    span: Span | None = field(default=None, eq=False)

    def get(self, role: Role) -> tuple[Filler, ...]:
        """What fills `role`, in text order."""
        return tuple([filled.filler for filled in self.roles if filled.role is role])

    def adding(self, role: Role, filler: Filler) -> Predication:
        """The same act with one more role filled."""
        return evolve(self, roles=(*self.roles, Filled(role, filler)))

    def denied(self) -> Predication:
        """The same act with its negation turned."""
        return evolve(self, negated=not self.negated)


@frozen
class AllOf:
    """Every part holds."""

    parts: tuple[Formula, ...]


@frozen
class AnyOf:
    """At least one part holds."""

    parts: tuple[Formula, ...]


@frozen
class NotSo:
    """The part does not hold."""

    part: Formula


Restriction: TypeAlias = Predication | Linked | Words
"""A relative clause (its gap is a Thing with head SELF), a linked thing, or words kept as written."""
Filler: TypeAlias = Thing | Things | Predication | AllOf | AnyOf | Limit | Period | Words
"""What may fill a role; a coordination of acts as a purpose is AllOf or AnyOf over Predications."""
Formula: TypeAlias = Predication | AllOf | AnyOf | NotSo | Words
"""A condition: predications under and, or, not; Words where it was not read."""


def leaves(formula: Formula) -> Iterator[Predication | Words]:
    """The predications and opaque phrases of a formula, in text order."""
    stack: list[Formula] = [formula]
    while stack:
        part = stack.pop()
        if isinstance(part, AllOf | AnyOf):
            stack.extend(reversed(part.parts))
        elif isinstance(part, NotSo):
            stack.append(part.part)
        else:
            yield part


def words_in(part: object, *, aside: frozenset[str] = frozenset()) -> Iterator[Words]:
    """
    The phrases kept as written in a phrase, a condition or several of them, in text order.

    What stands behind a verb of `aside` ("the fee is overdue") is left out: an adjective is words by design.
    """
    match part:
        case Words():
            yield part
        case Linked(thing=inner) | NotSo(part=inner):
            yield from words_in(inner, aside=aside)
        case tuple() | Thing() | Things() | AllOf() | AnyOf():
            inside = part if isinstance(part, tuple) else _members(part)
            for one in inside:
                yield from words_in(one, aside=aside)
        case Predication(verb=verb, roles=roles):
            for filled in roles:
                if not (verb in aside and filled.role is Role.COMPLEMENT):
                    yield from words_in(filled.filler, aside=aside)


def _members(part: Thing | Things | AllOf | AnyOf) -> tuple[object, ...]:
    match part:
        case Thing(restrictions=inside) | Things(members=inside) | AllOf(parts=inside) | AnyOf(parts=inside):
            return inside
