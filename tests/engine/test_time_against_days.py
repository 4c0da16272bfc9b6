"""Versions, days and periods at random, against asking day by day which version is in force and what it says."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from plain_words import judged, kind_of

FIRST = date(2023, 1, 1)
CLAUSES = {
    "permit": 'permit 1 "may resell"\n    You may resell Model\n',
    "forbid": 'permit 1 "may use"\n    You may use Model\nforbid 2 "not resell"\n    You must not resell Model\n',
}


def told(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def versions(rng: Random) -> list[tuple[date, date | None, str]]:
    """Versions one after the other, with gaps between some of them, the last one with or without an end."""
    found: list[tuple[date, date | None, str]] = []
    day = FIRST + timedelta(rng.randint(0, 9))
    for number in range(rng.randint(1, 4)):
        until = day + timedelta(rng.randint(0, 12))
        found.append((day, until if number < 3 or rng.random() < 0.5 else None, rng.choice(list(CLAUSES))))
        day = until + timedelta(rng.choice((1, 1, 1, 4)))
    return found


def text(number: int, version: tuple[date, date | None, str]) -> str:
    first, last, says = version
    stretch = f"from {told(first)}" + (f" to {told(last)}" if last else "")
    head = f'instrument v{number}\n    title "Acme Terms"\n    in force {stretch}\nparty we "Acme"\nreserve Model\n'
    return head + CLAUSES[says]


def expected(of: list[tuple[date, date | None, str]], days: list[date]) -> str:
    """Prohibited where one day's version forbids it, open where one day has none, else permitted."""
    say = {
        next((says for first, last, says in of if first <= day and (last is None or day <= last)), "") for day in days
    }
    return "prohibited" if "forbid" in say else "undetermined" if "" in say else "permitted"


@pytest.mark.parametrize("seed", range(12))
def test_each_day_is_judged_under_the_version_in_force_on_it(seed: int) -> None:
    """
    One day and a stretch of days come to what looking the days up one by one comes to; the order of texts is no matter.
    """
    rng = Random(seed)
    of = versions(rng)
    texts = [text(number, each) for number, each in enumerate(of, 1)]
    rng.shuffle(texts)
    for _ in range(4):
        first = FIRST + timedelta(rng.randint(0, 45))
        last = first + timedelta(rng.choice((0, 0, 3, 10, 25)))
        days = [first + timedelta(step) for step in range((last - first).days + 1)]
        when = f"on {told(first)}" if first == last else f"from {told(first)} to {told(last)}"
        case = f"Bob resold the Model {when}. Was Bob allowed to resell the Model?"

        assert expected(of, days) == kind_of(judged(tuple(texts), case)), (of, when)
