"""English words for amounts, days and lists."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ..clauses.phrase import Compare, Limit, Period
from .inflection_en import plural

_COMPARE = {
    Compare.LT: "fewer than",
    Compare.LE: "at most",
    Compare.EQ: "",
    Compare.GE: "at least",
    Compare.GT: "more than",
}


_CURRENCY = {"usd": "US dollars", "eur": "euros", "gbp": "pounds", "cny": "RMB", "percent": "percent"}


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def _number(amount: Fraction) -> str:
    if amount.denominator == 1:
        return f"{amount.numerator:,}"
    return f"{float(amount):,.6f}".rstrip("0").rstrip(".")


def limit_words(limit: Limit, *, measured: bool) -> str:
    """A bound: "more than 700"; `measured` where it stands alone."""
    unit = limit.quantity.unit
    words = [_COMPARE[limit.compare], _number(limit.quantity.amount)]
    if limit.compare is Compare.EQ and not measured and not unit:
        words[0] = ""
    if unit:
        words.append(_CURRENCY.get(unit) or (plural(unit) if limit.quantity.amount != 1 else unit))
    if limit.compare is Compare.LT and unit:
        words[0] = "less than"
    return " ".join(word for word in words if word)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def period_words(period: Period) -> str:
    """A day or stretch of days with its preposition."""
    first, last = period.first, period.last
    if first is not None and last is not None:
        if first == last:
            return f"on {_day(first)}"
        if first.day == 1 and (first.year, first.month) == (last.year, last.month) and (last.day >= 28):
            return f"in {_MONTHS[first.month - 1]} {first.year}"
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return f"in {first.year}"
        return f"from {_day(first)} until {_day(last)}"
    if first is not None:
        return f"since {_day(first)}"
    return f"until {_day(last)}" if last is not None else ""


def listed(parts: list[str], joint: str) -> str:
    """The parts joined: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joint} {parts[-1]}"
