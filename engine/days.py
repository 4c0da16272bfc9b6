"""
Arithmetic of days: stretches that lie in each other, calendar units, a day so many months later.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from fractions import Fraction

from ..clauses.phrase import Period

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def within(inner: Period, outer: Period) -> bool:
    """Whether a stretch of days lies in another; an open end of the inner one does so only in an open end."""
    first = outer.first is None or (inner.first is not None and inner.first >= outer.first)
    last = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    return first and last


def apart(one: Period, other: Period) -> bool:
    """Whether two stretches have no day in common."""
    return bool(
        (one.last is not None and other.first is not None and one.last < other.first)
        or (other.last is not None and one.first is not None and other.last < one.first)
    )


def calendar_unit(period: Period | None) -> str:
    """The calendar unit that a period fills: `month` for June 2023; "" if none."""
    if period is None or period.first is None or period.last is None or period.first.day != 1:
        return ""
    after = period.last + timedelta(days=1)
    if after.day != 1:
        return ""
    months = (after.year - period.first.year) * 12 + after.month - period.first.month
    return {1: "month", 3: "quarter", 12: "year"}.get(months, "")


def starts(period: Period | None) -> date:
    """The first day; the earliest day there is where nobody says."""
    if period is None or period.first is None:
        return period.last if period is not None and period.last is not None else date.min
    return period.first


def added(day: date, amount: Fraction, unit: str) -> date | None:
    """The day so many days, weeks, months or years later; None for a part of one, or for another unit."""
    if amount.denominator != 1:
        return None
    count = amount.numerator
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    if unit in _MONTHS:
        months = day.month - 1 + count * _MONTHS[unit]
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    return None


def preceding(day: date, unit: str) -> Period | None:
    """The calendar unit before the one in which `day` lies."""
    if unit == "day":
        return Period(day - timedelta(days=1), day - timedelta(days=1))
    if unit == "week":
        monday = day - timedelta(days=day.weekday() + 7)
        return Period(monday, monday + timedelta(days=6))
    if unit not in _MONTHS:
        return None
    size = _MONTHS[unit]
    begins = date(day.year, (day.month - 1) // size * size + 1, 1)
    first = added(begins, Fraction(-1), unit)
    return Period(first, begins - timedelta(days=1))
