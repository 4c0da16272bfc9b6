"""z3 is the authority: it decides every case of the library as the tables do, and is asked wherever that is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

import licet
from licet.clauses import library
from licet.clauses.errors import InternalError
from licet.engine import check as checking
from licet.engine.authority import Authority
from licet.supply import instruments_of, vocabulary


@pytest.mark.parametrize("path", library.cases(), ids=lambda path: path.stem)
def test_z3_decides_as_the_tables_do(path: Path) -> None:
    """Every case of the library has the same answer, proof included, when z3 decides as well."""
    case = licet.case(path.read_text("utf-8"), source=str(path))
    instruments = tuple(given.instrument for given in instruments_of(case, path.parent))

    certified = checking.check(case, instruments, vocabulary(), as_of=case.as_of, certify=True)

    assert certified == checking.check(case, instruments, vocabulary(), as_of=case.as_of)


def test_a_disagreement_is_never_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where z3 says otherwise, there is an internal error and no verdict; without `certify` it is not asked."""
    path = library.cases()[0]
    case = licet.case(path.read_text("utf-8"), source=str(path))
    monkeypatch.setattr(Authority, "possible", lambda *_: frozenset())

    with pytest.raises(InternalError, match="z3 finds"):
        licet.check(case, certify=True)
    assert licet.check(case).checked
