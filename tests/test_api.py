"""The library: what it returns, what it raises, and that threads may share it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from attrs.exceptions import FrozenInstanceError

import licet
from licet.clauses.errors import InputError, InternalError, ReadError, UnknownIdError
from licet.clauses.verdict import Kind
from licet.guard import documented

TERMS = """instrument widget-terms
    title "Widget terms"
    version 14 November 2023

party we "Widget Inc."
party you "Customer"

permit 1 "You may use the software"
    you may use any software

forbid 2 "You must not sell the software"
    you must not sell any software
"""

USES = "Acme uses the software.\nMay Acme use the software?\n"
SELLS = "Acme sells the software.\nMay Acme sell the software?\n"


@pytest.fixture
def terms(tmp_path: Path) -> licet.Instrument:
    """Terms from a clause file."""
    path = tmp_path / "widget-terms.licet"
    path.write_text(TERMS, "utf-8")
    return licet.load(path)


def test_read_load_case_check(terms: licet.Instrument) -> None:
    """
    Terms and a case give a verdict with its words, its proof and a JSON form.
    """
    verdict = licet.check(licet.case(SELLS), [terms])

    assert Kind.PROHIBITED is verdict.kind
    assert ["2"] == [citation.clause for citation in verdict.decisive]
    assert verdict.checked
    assert "prohibited" == verdict.to_json()["verdict"]


def test_values_are_immutable(terms: licet.Instrument) -> None:
    """
    Nothing that is returned can be changed.
    """
    case = licet.case(USES)
    verdict = licet.check(case, [terms])
    for value, name in (
        (terms, "title"),
        (case, "title"),
        (verdict, "strict"),
        (licet.Session([terms]), "instruments"),
    ):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, "changed")


def test_day_comes_before_the_case(terms: licet.Instrument) -> None:
    """
    The day given with the call is the day judged.
    """
    day = date(2024, 1, 2)

    assert day == licet.check(licet.case(USES), [terms], as_of=day).as_of


def test_threads_share_a_session(terms: licet.Instrument) -> None:
    """
    Eight threads that share one session get the answers of one.
    """
    session = licet.Session([terms])
    cases = [licet.case(text) for text in (USES, SELLS)]
    alone = [session.check(case).to_json() for case in cases]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda number: session.check(cases[number % 2]).to_json(), range(32)))

    assert [alone[number % 2] for number in range(32)] == together


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Acme uses the software.\n", "asks nothing"),
        ("May Acme use the software?\n", "names no licence"),
    ],
)
def test_a_case_that_cannot_be_judged(text: str, message: str) -> None:
    """
    A case without a question, or without a licence, is bad input.
    """
    with pytest.raises(InputError, match=message):
        licet.check(licet.case(text))


def test_unknown_id() -> None:
    """
    An id that the library does not have is told apart from a file that is not there.
    """
    with pytest.raises(UnknownIdError, match="`no-such-licence-at-all`"):
        licet.load("no-such-licence-at-all")
    with pytest.raises(InputError, match=r"there is no file `nowhere.txt`"):
        licet.load("nowhere.txt")


@pytest.mark.parametrize("text", ["", " \n"])
def test_empty_text(text: str) -> None:
    """
    An empty text is bad input.
    """
    with pytest.raises(InputError, match="the text is empty"):
        licet.read(text)


def test_unreadable_sentence_points_at_its_words() -> None:
    """
    A sentence that cannot be read is an error with line and column; a lenient case keeps it, not understood.
    """
    text = "Colourless of the the green whereof.\nMay Acme use the software?\n"
    with pytest.raises(ReadError) as caught:
        licet.case(text)
    (statement,) = licet.case(text, lenient=True).statements

    assert 1 == caught.value.diagnostics[0].line
    assert () == statement.readings


@pytest.mark.parametrize(("error", "kind"), [(KeyError("x"), InternalError), (RecursionError(), InputError)])
def test_only_documented_exceptions(error: Exception, kind: type[licet.LicetError]) -> None:
    """
    What nobody foresaw comes out as one of licet's own exceptions, its cause kept.
    """
    with pytest.raises(kind) as caught, documented():
        raise error

    assert error is caught.value.__cause__
