"""
Numbers, amounts, days and cross-references: runs of tokens that stand for one value, by the lists of a language's
table.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from ..clauses.phrase import Compare, Limit, Period, Quantity
from .tokens import Shape, Token
from .wordbook import Word

_LABEL = re.compile(r"\d+(?:\.\d+)*(?:\([a-zA-Z0-9]+\))*|[A-Z]")
_LETTER = re.compile(r"[a-z]")
"""How an item of the same list is called: "letter c"."""


def run(
    tokens: Sequence[Token], start: int, end: int, tag: str, concept: str = "", value: object = None
) -> tuple[Word, int]:
    """The tokens from `start` to `end` as one word, and where they end."""
    part = tokens[start:end]
    text = "".join((" " if token.spaced and at else "") + token.text for at, token in enumerate(part))
    return Word(
        text,
        part[0].start,
        part[-1].end,
        tag,
        concept,
        text.lower(),
        value=value,
        spaced=part[0].spaced,
        role=part[0].role,
    ), end


def number(text: str) -> Fraction | None:
    """
    A number as those languages write it, with dots between thousands.

    >>> number("1.000.000")
    Fraction(1000000, 1)
    """
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text):
        return Fraction(text.replace(".", ""))
    return Fraction(text) if re.fullmatch(r"\d+", text) else None


def amount(
    tokens: Sequence[Token], at: int, table: dict[str, Any], one: frozenset[str] = frozenset()
) -> tuple[Word, int] | None:
    """A number with its comparison, scale and unit; `one` are articles that are no numbers."""
    compare, start = Compare.EQ, at
    unit = ""
    for size in (2, 1):
        phrase = " ".join(token.text.lower() for token in tokens[at : at + size])
        if phrase in table["compare"] and len(tokens) > at + size:
            compare, start = Compare(table["compare"][phrase]), at + size
            break
    currency = table["currency"]
    if start + 1 < len(tokens) and tokens[start].text.lower() in currency and tokens[start + 1].shape is Shape.NUMBER:
        unit, start = str(currency[tokens[start].text.lower()]), start + 1
    if start >= len(tokens):
        return None
    lower = tokens[start].text.lower()
    total = number(lower)
    if total is None and lower not in one and lower in table["numbers"]:
        total = Fraction(table["numbers"][lower])
    if total is None:
        return None
    end = start + 1
    if (
        end + 1 < len(tokens)
        and tokens[end].text == "."
        and not tokens[end].spaced
        and tokens[start].shape is Shape.NUMBER
        and tokens[end + 1].text[:1].isupper()
        and tokens[end + 1].text.lower() in table["months"]
    ):
        return None
    while end < len(tokens) and tokens[end].text.lower() in table["scales"]:
        total *= table["scales"][tokens[end].text.lower()]
        end += 1
    if (
        end + 2 < len(tokens)
        and tokens[end].text == "("
        and tokens[end + 1].shape is Shape.NUMBER
        and tokens[end + 2].text == ")"
    ):
        end += 3
    if end < len(tokens) and tokens[end].text.lower() in currency and not unit:
        unit = str(currency[tokens[end].text.lower()])
        end += 1
    return run(tokens, at, end, "MONEY" if unit else "NUMBER", value=Limit(compare, Quantity(total, unit)))


def day(tokens: Sequence[Token], at: int, months: dict[str, int]) -> tuple[Word, int] | None:
    """ "15. Dezember 2023", "15 Desember 2023", "Dezember 2023"."""
    texts = [token.text for token in tokens[at : at + 4]]

    def month(k: int) -> int:
        return months.get(texts[k].lower(), 0) if k < len(texts) else 0

    def year(k: int) -> int:
        return int(texts[k]) if k < len(texts) and re.fullmatch(r"(?:19|20)\d\d", texts[k]) else 0

    if re.fullmatch(r"\d{1,2}", texts[0]):
        k = 2 if texts[1:2] == ["."] else 1
        if month(k) and year(k + 1):
            try:
                found = date(year(k + 1), month(k), int(texts[0]))
            except ValueError:
                return None
            return run(tokens, at, at + k + 2, "DATE", value=Period(found, found))
    if month(0) and year(1):
        last = calendar.monthrange(year(1), month(0))[1]
        return run(tokens, at, at + 2, "DATE", value=Period(date(year(1), month(0), 1), date(year(1), month(0), last)))
    return None


def reference(tokens: Sequence[Token], at: int, heads: dict[str, str]) -> tuple[Word, int] | None:
    """A cross-reference with its label."""
    head = heads.get(tokens[at].text.lower())
    if head is None or at + 1 >= len(tokens):
        return None
    letter = head == "item" and _LETTER.fullmatch(tokens[at + 1].text) is not None
    if not letter and not _LABEL.fullmatch(tokens[at + 1].text):
        return None
    return run(tokens, at, at + 2, "REFERENCE", head, tokens[at + 1].text)


def amounts_in(words: Iterable[tuple[object, str]]) -> tuple[str, ...]:
    """
    The amounts among words, each before its unit, or the noun behind it; where there is none, the noun before it.

    A word is given as its value and, if it is a noun, its lemma.

    >>> amounts_in([(Limit(Compare.LE, Quantity(Fraction(500))), ""), (None, ""), (None, "copy")])
    ('500 copy',)
    """
    found: list[str] = []
    number, left, before = "", 0, ""
    for value, noun in (*words, (None, "")):
        left -= 1
        if number and (noun or left < 0):
            found += [f"{number} {noun or before}"] if noun or before else []
            number = ""
        if isinstance(value, Limit):
            amount, unit = value.quantity.amount, value.quantity.unit
            number, left = ("", 0) if unit else (str(amount), _BETWEEN)
            found += [f"{amount} {unit}"] if unit else []
        before = noun or before
    if number and before:
        found.append(f"{number} {before}")
    return tuple(dict.fromkeys(found))


_BETWEEN = 3
"""So many words behind a number its noun stands at the furthest: "500 large printed copies"."""
