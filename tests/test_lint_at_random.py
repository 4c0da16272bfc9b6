"""What a look at a text alone finds, tried: each case of a finding is run, and what never decides is left out."""

from __future__ import annotations

from random import Random

import pytest
from small_texts import ACTS, cases, line, terms

import licet
from licet.clauses.verdict import Kind, Reason


@pytest.mark.parametrize("seed", range(8))
def test_each_finding_is_so_in_every_case(seed: int) -> None:
    """
    The case of a conflict collides, that of a gap is decided by silence, and without an idle clause nothing changes.
    """
    rng = Random(seed)
    lines = [line(rng) for _ in range(rng.randint(2, 4))]
    text = licet.read(terms(lines))
    session = licet.Session([text])

    for finding in licet.lint(text).findings:
        if finding.case:
            verdict = session.check(licet.case(finding.case))
            silent = (Reason.SILENCE, Reason.NOT_GRANTED)
            assert verdict.kind is Kind.CONFLICT if finding.code == "L001" else verdict.reason in silent
            assert verdict.checked
        idle = finding.citation.clause
        if finding.code == "L002":
            fewer = licet.Session([licet.read(terms([one for at, one in enumerate(lines, 1) if str(at) != idle]))])
            assert all(session.check(case).kind is fewer.check(case).kind for case in cases(list(ACTS)))
