"""The Hypothesis entry point: public types can be drawn."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import licet
from licet.clauses.norm import Norm
from licet.clauses.phrase import Predication, Thing


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.from_type(licet.Case), st.from_type(licet.Instrument))
def test_public_types_can_be_drawn(case: licet.Case, instrument: licet.Instrument) -> None:
    """
    A case drawn by type asks something, and an instrument has clauses.
    """
    assert case.question is not None
    assert instrument.norms


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.from_type(Norm), st.from_type(Predication), st.from_type(Thing))
def test_their_parts_can_be_drawn(norm: Norm, predication: Predication, thing: Thing) -> None:
    """
    The parts of a case and of an instrument are registered too.
    """
    assert norm.acts
    assert predication.roles
    assert thing.head
