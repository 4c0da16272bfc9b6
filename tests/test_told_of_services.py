"""What policies tell of their service, of themselves and of what breaches bring: it rules nothing that users do."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

SERVICE = "Acme Terms\n\nAcme is a service for pictures. You may use Acme freely.\n\n"
CASE = "Max uses Acme to draw cats. May Max do this?"

TOLD = [
    "API requests and responses are logged for billing and security purposes.",
    "Outputs from models are scanned.",
    "Welcome to Acme, a platform for drawing pictures and other services.",
    "You are solely responsible for reviewing and verifying any content drawn with Acme before using or publishing it.",
    "Every prompt passes through automated filters.",
    "We maintain logs for security and compliance purposes.",
    "- First offence, minor: warning + education.\n- Operator violations: termination of operator status.",
    "Operator violations result in permanent termination and loss of pending payouts.",
    "This policy covers what you can and cannot do when using Acme — whether you are a reader or a writer.",
    "Material changes are announced 30 days in advance in our report.",
    "If you do not agree with any part of these Terms, please click disagree or cease using this Service.",
    "No refunds for unused credits except as required by law.",
    "Any reference to products by trade name does not constitute or imply our endorsement.",
]
RULES = [
    "Welcome to Acme, a platform on which only schools may draw cats.",
    "Drawing cats is allowed for members only; outputs are scanned.",
    "This policy covers what you can and cannot do when using Acme: cats may not be drawn.",
    "Drawing cats results in permanent termination.",
]


@pytest.mark.parametrize("words", TOLD)
def test_what_is_told_rules_nothing(words: str) -> None:
    """The sentence stands beside a grant of everything, and takes nothing from it."""
    assert kind_of(judged(SERVICE + words, CASE)) == "permitted"


@pytest.mark.parametrize("words", RULES)
def test_what_rules_is_no_mere_telling(words: str) -> None:
    """Sentences that look alike and bound what may be done."""
    assert kind_of(judged(SERVICE + words, CASE)) not in ("permitted", "conditional")


FIELDS = [
    ("doxxing", "to publish the home address of a singer"),
    ("recruitment", "to hire waiters"),
    ("procurement", "to buy bolts"),
    ("bioweapons", "to grow anthrax"),
    ("illicit activities", "to sell illegal drugs"),
    ("legal advice", "to explain a lease to tenants"),
    ("medical advice", "to tell patients what they suffer from"),
    ("financial advice", "to recommend stocks"),
]


@pytest.mark.parametrize(("field", "aim"), FIELDS)
def test_far_fields_bear_on_what_points_there(field: str, aim: str) -> None:
    """Who draws cats is not asked whether that is doxxing; what may be that stays open or is banned."""
    ban = f"You may not use Acme for {field}."
    assert kind_of(judged(SERVICE + ban, CASE)) == "permitted"
    assert kind_of(judged(SERVICE + ban, f"Max uses Acme {aim}. May Max do this?")) in ("undetermined", "prohibited")


BUILDS = "If you build a product on Acme, you must disclose to users that answers come from a model and may be wrong."
BUILT = "Max builds a product on Acme."


def test_each_thing_that_is_to_be_told_is_owed() -> None:
    """Who is said to leave out one of them fails the duty; where nothing is said of it, both are owed."""
    silent = f"{BUILT} Max does not disclose to users that the answers come from a model. May Max do this?"
    assert kind_of(judged(BUILDS, silent)) == "prohibited"
    assert kind_of(judged(BUILDS, f"{BUILT} May Max do this?")) == "conditional"
