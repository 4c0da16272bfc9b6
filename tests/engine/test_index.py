"""Slices and memory of answers: what cannot bear on the act changes nothing, and nothing is remembered without end."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import licet
from licet.clauses import library
from licet.clauses.norm import Instrument, Norm
from licet.clauses.phrase import Filled, Predication, Role, Thing
from licet.engine import lexicon, parts
from licet.engine.check import check, lexicon_of
from licet.engine.index import index_of
from licet.engine.kept import Kept
from licet.supply import instruments_of, vocabulary

CASES = [path for path in library.cases() if path.name[:2] in ("01", "05", "07", "09")]


def with_irrelevant_clauses(instrument: Instrument, count: int) -> Instrument:
    """The instrument with so many bans and grants of acts that have nothing to do with any question asked."""
    extra = []
    for number in range(count):
        model = instrument.norms[number % len(instrument.norms)]
        act = Predication("sell", (Filled(Role.OBJECT, Thing("umbrella", (f"kind{number}",))),))
        extra.append(Norm(id=f"99({number})", modality=model.modality, acts=(act,), bearer=model.bearer))
    permits = [norm for norm in extra if norm.modality.value in ("permit", "forbid")]
    return evolve(instrument, norms=(*instrument.norms, *permits))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_clauses_about_other_acts_change_nothing(path: Path) -> None:
    """A case has the same answer, proof included, under a text with a thousand more clauses about other acts."""
    case = licet.case(path.read_text("utf-8"), source=str(path))
    instruments = tuple(given.instrument for given in instruments_of(case, path.parent))
    longer = tuple(with_irrelevant_clauses(instrument, 1000) for instrument in instruments)

    assert check(case, longer, vocabulary()) == check(case, instruments, vocabulary())


def test_a_question_looks_at_few_clauses() -> None:
    """Clauses about other acts are not even looked at."""
    terms = licet.load("openai-business-terms-2023-11-14")
    words = lexicon_of(vocabulary())
    few = index_of(terms, words).speaking("train")
    longer = index_of(with_irrelevant_clauses(terms, 1000), words).speaking("train")

    assert [one.norm for one in few] == [one.norm for one in longer]
    assert len(few) < len(terms.norms)


def test_a_thing_compiled_is_told_apart_by_identity_and_forgotten_in_time() -> None:
    """The same object is compiled once; beyond the bound, the one not asked about for longest is compiled anew."""
    made: list[object] = []
    kept: Kept[int] = Kept(lambda value: len(made.append(value) or made), 2)  # type: ignore[func-returns-value]
    first, second, third = ["a"], ["a"], ["a"]

    assert [kept.of(one) for one in (first, second, first, third, first, second)] == [1, 2, 1, 3, 1, 4]


@pytest.mark.parametrize("path", CASES[:2], ids=lambda path: path.stem)
def test_what_is_forgotten_on_the_way_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is the same where next to nothing can be remembered."""
    case = licet.case(path.read_text("utf-8"), source=str(path))
    instruments = tuple(given.instrument for given in instruments_of(case, path.parent))
    expected = check(case, instruments, vocabulary())
    monkeypatch.setattr(parts, "MOST_PHRASES", 3)
    monkeypatch.setattr(lexicon, "MOST", 3)
    monkeypatch.setattr(lexicon, "MOST_THINGS", 3)

    assert check(case, instruments, evolve(vocabulary())) == expected
