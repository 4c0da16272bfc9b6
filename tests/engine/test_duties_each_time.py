"""Duties that go with each act of a kind, and duties that begin on a day."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

MINT = """1. You may use, sell and access the Model.
2. If you have more than 50 employees, you must report each use of the Model to Mint.
3. You must log every access to the Model.
"""
PINE = """1. You may use and publish the Data.
2. From 1 May 2024, you must name Pine when you use the Data.
"""
LATER = """1. You may use and publish the Data.
2. After 1 May 2024, you must name Pine when you publish the Data.
"""
USES = "Bob has 51 employees. Bob uses the Model."


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (USES, "conditional"),
        (f"{USES} Bob reports each use of the Model to Mint.", "permitted"),
        (f"{USES} Bob reports the use to Mint.", "permitted"),
        (f"{USES} Bob does not report the use to Mint.", "prohibited"),
        (f"{USES} Bob does not report any use of the Model to Mint.", "prohibited"),
        (f"{USES} Bob reports nothing to Mint.", "prohibited"),
        ("Bob has 50 employees. Bob uses the Model. Bob does not report the use to Mint.", "permitted"),
    ],
)
def test_what_is_to_be_done_each_time_is_to_be_done_this_time(said: str, verdict: str) -> None:
    """ "You must report each use of it": who uses it must."""
    assert verdict == kind_of(judged(MINT, f"{said} May Bob use the Model?"))


@pytest.mark.parametrize(("said", "verdict"), [("", "conditional"), ("Bob does not log the access.", "prohibited")])
def test_access_is_such_an_act(said: str, verdict: str) -> None:
    """The same of what is accessed."""
    assert verdict == kind_of(judged(MINT, f"Bob accesses the Model. {said} May Bob access the Model?"))


@pytest.mark.parametrize(
    ("terms", "act", "verdict"),
    [
        (PINE, "used the Data on 30 April 2024", "permitted"),
        (PINE, "used the Data on 1 May 2024", "prohibited"),
        (PINE, "used the Data in April 2024", "permitted"),
        (PINE, "used the Data in June 2024", "prohibited"),
        (LATER, "published the Data on 1 May 2024", "permitted"),
        (LATER, "published the Data on 2 May 2024", "prohibited"),
    ],
)
def test_a_duty_that_begins_on_a_day_goes_with_what_is_done_from_then(terms: str, act: str, verdict: str) -> None:
    """It is no duty of who acted before, whatever was left undone."""
    verb = "use" if act.startswith("used") else "publish"
    case = f"Bob {act}. Bob did not name Pine. Was Bob allowed to {verb} the Data?"
    assert verdict == kind_of(judged(terms, case))


def test_what_was_done_from_then_fulfils_it() -> None:
    """To have named the source needs no day."""
    case = "Bob used the Data on 30 June 2024. Bob named Pine. Was Bob allowed to use the Data?"
    assert kind_of(judged(PINE, case)) == "permitted"
