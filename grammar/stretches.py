"""Days with the word that makes a stretch of them: "ab dem 1. Mai 2030", "sebelum tahun 2030", as one word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from attrs import evolve

from ..clauses.phrase import Period
from .amounts import day, run
from .tokens import Shape, Token
from .wordbook import Word

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)")


def stretch(
    tokens: Sequence[Token],
    at: int,
    leads: Mapping[tuple[str, ...], str],
    years: Sequence[str],
    months: dict[str, int],
) -> tuple[Token, Word, int] | None:
    """
    The days that begin with a lead at token `at`: the lead, one word that says from when or until when, and its end.

    `leads` are the words before a day ("ab dem"), each with what it makes of it: `from`, `after`, `until`, `before` or
    `on`; `years` the nouns that may stand before a year.
    """
    lower = [token.text.lower() for token in tokens[at : at + 8]]
    for lead in sorted(leads, key=len, reverse=True):
        if tuple(lower[: len(lead)]) != lead:
            continue
        first = at + len(lead)
        found = _day_at(tokens, first, years, months, bare=leads[lead] != "on" or len(lead) > 1)
        if found is not None:
            period, end = found
            word, _ = run(tokens, first, end, "DATE", value=_bounded(period, leads[lead]))
            return evolve(tokens[at], end=tokens[first - 1].end), word, end
    return None


def leads_of(table: Mapping[str, object]) -> dict[tuple[str, ...], str]:
    """The leads of a language's table, each with what it makes of a day."""
    return {
        tuple(lead.split()): side
        for side in ("from", "after", "until", "before", "on")
        for lead in str(table[side]).split(", ")
    }


def _day_at(
    tokens: Sequence[Token], at: int, years: Sequence[str], months: dict[str, int], *, bare: bool
) -> tuple[Period, int] | None:
    """A day, a month or a year; a `bare` year is one without a noun that says so."""
    if at >= len(tokens):
        return None
    known = day(tokens, at, months)
    if known is not None and isinstance(known[0].value, Period):
        return known[0].value, known[1]
    written = _DAY.fullmatch(tokens[at].text)
    if written is not None:
        try:
            one = date(int(written[3]), int(written[2]), int(written[1]))
        except ValueError:
            return None
        return Period(one, one), at + 1
    named = tokens[at].text.lower() in years
    at += named
    if at >= len(tokens) or not _YEAR.fullmatch(tokens[at].text) or not (named or bare):
        return None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if not named and behind is not None and behind.shape is Shape.WORD and not _closes(behind):
        return None  # "bis 2030 Kopien"
    year = int(tokens[at].text)
    return Period(date(year, 1, 1), date(year, 12, 31)), at + 1


def _closes(token: Token) -> bool:
    """Whether a word behind a year is none that the number counts: a verb or another small word."""
    return token.text[:1].islower()


def _bounded(period: Period, side: str) -> Period:
    one = timedelta(days=1)
    match side:
        case "from":
            return Period(period.first, None)
        case "after":
            return Period(period.last + one if period.last else None, None)
        case "until":
            return Period(None, period.last)
        case "before":
            return Period(None, period.first - one if period.first else None)
        case _:
            return period


__all__ = ["leads_of", "stretch"]
