"""
The fixed words of the formal clause language, and how single words, strings, numbers and dates are written in it.

`grammar/formal.lark` has the same words; a test holds the two together.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from .norm import Modality
from .phrase import Compare, Determiner, Limit, Period, Role

ROLE_WORD = {
    Role.AGENT: "by",
    Role.OBJECT: "upon",
    Role.PURPOSE: "for",
    Role.MEANS: "using",
    Role.RECIPIENT: "unto",
    Role.SOURCE: "from",
    Role.CHANNEL: "through",
    Role.PLACE: "in",
    Role.TIME: "during",
    Role.BEFORE: "before",
    Role.AFTER: "after",
    Role.QUANTITY: "numbering",
    Role.COUNTERPART: "with",
    Role.TOPIC: "about",
    Role.CAPACITY: "as",
    Role.MANNER: "thus",
    Role.BASIS: "under",
    Role.WITHOUT: "without",
    Role.COMPLEMENT: "being",
    Role.OF: "concerning",
}
"""
What introduces a role where it is not written bare (object, complement of `is`), with `to` (purpose, recipient) or
with `of`.
"""

ROLE_OF_WORD = {word: role for role, word in ROLE_WORD.items()}

DETERMINER_WORD = {
    Determiner.A: "a",
    Determiner.ANY: "any",
    Determiner.ALL: "all",
    Determiner.NO: "no",
    Determiner.THE: "the",
    Determiner.THIS: "this",
    Determiner.OTHER: "other",
    Determiner.PRONOUN: "it",
}

DETERMINER_OF_WORD = {
    **{word: determiner for determiner, word in DETERMINER_WORD.items()},
    "an": Determiner.A,
    "such": Determiner.THIS,
    "another": Determiner.OTHER,
}

MODAL = {
    Modality.PERMIT: "may",
    Modality.FORBID: "must not",
    Modality.OBLIGE: "must",
    Modality.EMPOWER: "can",
    Modality.COUNTS_AS: "shall",
}
"""What stands between bearer and acts: the modality of the item once more, so that it can be read aloud."""

COMPARE_WORDS = {
    Compare.LT: "fewer than",
    Compare.LE: "at most",
    Compare.EQ: "exactly",
    Compare.GE: "at least",
    Compare.GT: "more than",
}

COMPARE_READ = {
    "less than": Compare.LT,
    "up to": Compare.LE,
    "no more than": Compare.LE,
    "no fewer than": Compare.GE,
    "no less than": Compare.GE,
}
"""Other words for them, which are read and never printed."""

PARTY_WORDS = ("self", "we", "you")

PRONOUN_WORDS = {"You": ("you", False), "We": ("we", True)}
"""The parties as a text itself speaks of them; head and number."""

RESERVED = frozenset(
    {
        *ROLE_OF_WORD,
        *DETERMINER_OF_WORD,
        *PARTY_WORDS,
        *("to", "of", "that", "which", "does", "is", "not", "yet", "one", "and", "or", "called", "then", "because"),
        *("may", "must", "can", "shall"),
        *("only", "when", "unless", "except", "efforts", "condition", "exception", "subject", "notwithstanding"),
        *("reading", "kept", "at"),
    }
)
"""Words that have a task of their own; as a plain word of a phrase they are written in single quotes."""

PLAIN_WORD = re.compile(r"[a-zß-öø-ÿ]\w*(?:[-:.]\w+)*")
"""A word that needs no quotes."""
CAPITAL_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ]\w+(?:[-:.]\w+)*")
"""A name among modifiers, or a defined term by its capitals."""
VARIABLE = re.compile(r"[A-Z]")
"""A variable: one capital letter by itself."""
BARE_LABEL = re.compile(r"""[^\s"'#,;~][^\s",;]*""")
"""A label path, clause id or file id that needs no quotes."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_ESCAPE = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_NEEDS_ESCAPE = re.compile(r"[\\\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")


def _escape(match: re.Match[str]) -> str:
    return _ESCAPE.get(match[0]) or f"\\u{ord(match[0]):04x}"


def quoted(text: str, mark: str = '"') -> str:
    r"""
    `text` between marks, on one line whatever it holds.

    >>> print(quoted('the "Services"'))
    "the \"Services\""
    """
    return mark + _NEEDS_ESCAPE.sub(_escape, text).replace(mark, "\\" + mark) + mark


def unquoted(literal: str) -> str:
    """The text of a literal that `quoted` wrote; raises ValueError where a backslash starts nothing known."""

    def one(match: re.Match[str]) -> str:
        escape = match[1]
        if escape is None:
            raise ValueError(match[0])
        if escape[0] == "u":
            return chr(int(escape[1:], 16))
        return _ESCAPED.get(escape, escape)

    return re.sub(r"""\\(?:(u[0-9a-f]{4}|[\\"'ntr])|.?)""", one, literal[1:-1])


def word(text: str) -> str:
    """One lemma: as it is, or in single quotes where it is odd, of several words, or has a task of its own."""
    return text if PLAIN_WORD.fullmatch(text) and text not in RESERVED else quoted(text, "'")


def modifier(text: str) -> str:
    """A word before a head; a name keeps its capitals without quotes."""
    return text if CAPITAL_WORD.fullmatch(text) else word(text)


def label(text: str) -> str:
    """A clause label or id: as it is where it is one run of characters."""
    return text if BARE_LABEL.fullmatch(text) else quoted(text)


def day(value: date) -> str:
    """
    A date as the formal language and the case language write it.

    >>> day(date(2023, 11, 14))
    '14 November 2023'
    """
    return f"{value.day} {MONTHS[value.month - 1]} {value.year:04}"


def number(value: Fraction) -> str:
    """An exact number: whole, decimal where that is exact and short, else a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    for places in range(1, 7):
        if 10**places % value.denominator == 0:
            digits = f"{abs(value.numerator) * 10**places // value.denominator:0{places + 1}}"
            return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"
    return f"{value.numerator}/{value.denominator}"


def limit(value: Limit) -> str:
    """
    A bound, in square brackets.

    >>> from licet.clauses.phrase import Quantity
    >>> limit(Limit(Compare.GT, Quantity(Fraction(700), "user")))
    '[more than 700 user]'
    """
    unit = f" {modifier(value.quantity.unit)}" if value.quantity.unit else ""
    return f"[{COMPARE_WORDS[value.compare]} {number(value.quantity.amount)}{unit}]"


def stretch(value: Period) -> str:
    """A day or a stretch of days, without brackets: `on …`, `from … to …`, `from …`, `until …`, `any day`."""
    if value.first is not None and value.first == value.last:
        return f"on {day(value.first)}"
    if value.first is not None:
        return f"from {day(value.first)}" + (f" to {day(value.last)}" if value.last is not None else "")
    return f"until {day(value.last)}" if value.last is not None else "any day"


def term_parts(term: str) -> tuple[tuple[str, ...], str, bool] | None:
    """
    The modifiers, head and number that a defined term by itself stands for; None if it cannot stand by itself.

    >>> term_parts("Customer Applications")
    (('customer',), 'application', True)
    """
    words = term.split(" ")
    if term in PRONOUN_WORDS or not all(CAPITAL_WORD.fullmatch(one) for one in words):
        return None
    *before, last = (one.lower() for one in words)
    if len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is")):
        singular = last[:-3] + "y" if last.endswith("ies") else last[:-1]
        return tuple(before), singular, True
    return tuple(before), last, False
