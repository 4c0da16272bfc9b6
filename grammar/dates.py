"""Dates that a text gives for itself: `Updated November 14, 2023`, `Effective: 31 January 2024`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal, cast

from ..clauses.span import Span
from .document_model import DateRole, HeaderDate
from .document_table import DocumentTable
from .flow import Flow

_MAX_LINE = 160


@cache
def _patterns(table: DocumentTable) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int]]:
    months: dict[str, int] = {}
    for names in (table.months, table.short_months):
        for number, name in enumerate(names, 1):
            months.setdefault(name, number)
    words = "|".join(sorted(map(re.escape, months), key=lambda name: (-len(name), name)))
    dates = re.compile(
        rf"(?P<iso>\b(\d{{4}})-(\d{{2}})-(\d{{2}})\b)|(?P<dots>\b(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}})\b)"
        rf"|(?P<md>\b({words})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b)"
        rf"|(?P<dm>\b(\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?({words})\.?,?\s+(\d{{4}})\b)"
        rf"|(?P<my>\b({words})\.?,?\s+(\d{{4}})\b)",
        re.IGNORECASE,
    )
    roles = re.compile(
        rf"\b({'|'.join(re.escape(name) for name in sorted(table.date_roles, key=lambda name: (-len(name), name)))})\b",
        re.IGNORECASE,
    )
    return dates, roles, months


def _found(text: str, table: DocumentTable) -> Iterator[tuple[int, int, date, Literal["day", "month"]]]:
    dates, _, months = _patterns(table)
    for m in dates.finditer(text):
        parts = [part for part in m.groups()[1:] if part is not None and part != m.group()]
        try:
            if m["iso"]:
                day = date(int(parts[0]), int(parts[1]), int(parts[2]))
            elif m["dots"]:
                day = date(int(parts[2]), int(parts[1]), int(parts[0]))
            elif m["md"]:
                day = date(int(parts[2]), months[parts[0].lower()], int(parts[1]))
            elif m["dm"]:
                day = date(int(parts[2]), months[parts[1].lower()], int(parts[0]))
            else:
                yield m.start(), m.end(), date(int(parts[1]), months[parts[0].lower()], 1), "month"
                continue
        except ValueError:
            continue
        yield m.start(), m.end(), day, "day"


def is_date_line(text: str, table: DocumentTable) -> bool:
    """
    Whether a paragraph is little more than a date of the text itself.
    """
    if len(text) > _MAX_LINE:
        return False
    rest = text
    any_date = False
    for start, end, _, _ in reversed(list(_found(text, table))):
        any_date = True
        rest = rest[:start] + " " + rest[end:]
    if not any_date:
        return False
    _, roles, _ = _patterns(table)
    without = roles.sub(" ", re.sub(r"\([^()]*\)", " ", rest))
    return len(re.findall(r"[^\W\d_]{2,}", without)) <= (4 if roles.search(rest) else 1)


def dates_of(flow: Flow, table: DocumentTable) -> Iterator[HeaderDate]:
    """
    The dates of a paragraph with their roles: the last role word before a date is its role.
    """
    _, roles, _ = _patterns(table)
    named = [(m.end(), table.date_roles[m[1].lower()]) for m in roles.finditer(flow.text)]
    before, began = 0, False
    for start, end, day, precision in _found(flow.text, table):
        role = next((name for at, name in reversed(named) if at <= start and start - at <= 40), None)
        if began and flow.text[before:start].strip(" ,").lower() in table.until_words:
            role = "ends"  # "in force from 1 April 2024 to 31 March 2025"
        before, began = end, role == "effective"
        if role is None:
            continue
        spans = flow.spans(start, end)
        yield HeaderDate(cast(DateRole, role), day, precision, Span(spans[0].start, spans[-1].end))
