"""The clause as the press printed it: the drafts in three languages say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import licet
from licet.clauses import library
from licet.grammar.case import parse_case

ROWS = ("01", "04", "05", "06", "07", "08", "09", "11", "12")
CASES = [path for path in library.cases() if path.parent.name == "cases" and path.name.startswith(ROWS)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_three_languages_one_verdict(path: Path) -> None:
    """
    Each case has the verdict under the English, the German and the Indonesian print that it has under the whole terms.
    """
    case = parse_case(path.read_text(encoding="utf-8"), path.name)
    expected = next(one.value for one in case.expectations if one.what == "verdict" and not one.account)

    verdicts = {
        language: licet.check(case, [licet.load(f"press-openai-clause-{language}")]).kind
        for language in ("en", "de", "id")
    }

    assert {"en": expected, "de": expected, "id": expected} == verdicts
