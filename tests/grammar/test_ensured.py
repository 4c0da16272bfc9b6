"""Bans that reach others as well, said by what one will ensure."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TERMS = """Kestrel Terms

1. Kestrel grants you the right to use the Service.

2. You will not, and will ensure that your users do not:

(a) sublicense the Service;

(b) store health data in the Service;

(c) open the Safe.
"""


@pytest.mark.parametrize("act", ["store health data in the Service", "sublicense the Service", "open the Safe"])
def test_one_s_own_act_is_banned_as_well(act: str) -> None:
    session = licet.Session([licet.read(TERMS)])
    assert session.check(licet.case(f"May Acme {act}?", lenient=True)).kind is Kind.PROHIBITED
    assert session.check(licet.case("May Acme use the Service?")).kind is Kind.PERMITTED
