"""Each turn that grounding takes, by the verdict that it leads to."""

from __future__ import annotations

import pytest
from grounded import CASES, Grounded, answer


@pytest.mark.parametrize("one", CASES, ids=lambda one: f"{one.kind}: {one.said[:60]}")
def test_each_turn_of_grounding_leads_to_its_verdict(one: Grounded) -> None:
    """
    Grants, bans, duties, days, several texts, readings and accounts, a little of each.
    """
    assert one.kind == str(answer(one).kind)
