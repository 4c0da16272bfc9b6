"""The founding story on the real texts: each row of the library's cases under the licence as read, not as drafted."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import licet
from licet.clauses.library import cases
from licet.clauses.verdict import Kind

ROWS = {
    "01": Kind.PROHIBITED,
    "02": Kind.PROHIBITED,
    "03": Kind.UNDETERMINED,
    "04": Kind.UNDETERMINED,
    "05": Kind.CONTESTED,
    "06": Kind.PERMITTED,
    "07": Kind.UNDETERMINED,
    "08": Kind.PROHIBITED,
    "09": Kind.PERMITTED,
    "10": Kind.PROHIBITED,
    "11": Kind.PERMITTED,
    "12": Kind.UNDETERMINED,
    "13": Kind.PERMITTED,
    "14": Kind.UNDETERMINED,
}
"""What the issue's table expects of each row."""

PRESS = ("01", "04", "05", "06", "07", "08", "09", "11", "12", "13")
"""The rows that the press prints are compared on."""

DEPARTS = {("id", "09"), ("en", "13"), ("de", "13"), ("id", "13")}
"""
Where a print leaves open what the terms settle: the Indonesian "tersedia" (is available, for "made available"), a bare
"Layanan" whose owner the case does not name, and the API, of which no print speaks.
"""

_READ: dict[str, licet.Instrument] = {}


def row_case(row: str) -> licet.Case:
    """The library's case of one row."""
    path = next(path for path in cases() if path.name.startswith(row))
    return licet.case(path.read_text(encoding="utf-8"), source=str(path))


def raw(shared: Path, name: str) -> licet.Instrument:
    """A text as read."""
    if name not in _READ:
        text = (shared / "ai-terms" / f"{name}.txt").read_text(encoding="utf-8")
        _READ[name] = licet.read(text, id=name)
    return _READ[name]


@pytest.mark.parametrize("row", sorted(ROWS))
def test_each_row_on_the_raw_text(row: str, shared: Path) -> None:
    """The verdict on the terms as read is the one that the drafted clauses give."""
    case = row_case(row)
    verdict = licet.check(case, [raw(shared, name) for name in case.instruments])

    assert ROWS[row] == verdict.kind
    assert verdict.checked


@pytest.mark.parametrize("language", ["en", "de", "id"])
@pytest.mark.parametrize("row", PRESS)
def test_the_press_texts_agree(row: str, language: str, shared: Path) -> None:
    """The three prints give one verdict; where one departs it leaves the answer open, and never turns it round."""
    case = evolve(row_case(row), instruments=())
    verdict = licet.check(case, [raw(shared, f"press-openai-clause-{language}")])

    expected = Kind.UNDETERMINED if (language, row) in DEPARTS else ROWS[row]
    assert expected == verdict.kind
