"""Credit lines and other marks that a work has to bear: as terms ask for them, and as cases tell of them."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

DUTIES = (
    'You must include the credit line "Harbour Museum" with each published photo.',
    'Each published photo must carry the credit line "Harbour Museum".',
    'Published photos must have the credit line "Harbour Museum".',
    'The credit line "Harbour Museum" must stand next to each photo.',
    'The credit line "Harbour Museum" must appear below each published photo.',
)


@pytest.mark.parametrize("duty", DUTIES)
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ('A blogger publishes a photo with the credit line "Harbour Museum".', "permitted"),
        ('A blogger publishes a photo. The photo carries the credit line "Harbour Museum".', "permitted"),
        ('A blogger publishes a photo. The photo has the credit line "Harbour Museum".', "permitted"),
        ('A blogger publishes a photo. The credit line "Harbour Museum" is printed below the photo.', "permitted"),
        ("A blogger publishes a photo without any credit line.", "prohibited"),
        ("A blogger publishes a photo. The photo has no credit line.", "prohibited"),
        ('A blogger publishes a photo with the credit line "Harbour Shop".', "not permitted"),
        ("A blogger publishes a photo.", "conditional"),
    ],
)
def test_credit_lines(duty: str, facts: str, expected: str) -> None:
    """The duty is one in whatever words, and so is what keeps or breaks it (most were *conditional* either way)."""
    found = kind_of(
        judged(
            ("Harbour Photos\n\nYou may publish the photos. " + duty,), f"{facts} May the blogger publish the photo?"
        )
    )

    assert found != "permitted" if expected == "not permitted" else expected == found


@pytest.mark.parametrize(
    "terms",
    [
        "You must not remove any copyright notice contained in the Maps.",
        "You must not remove copyright notices contained in the Maps.",
        "You must not remove any copyright notice from the Maps.",
        "You must not alter any copyright notice in the Maps.",
    ],
)
def test_from_what_a_notice_is_taken(terms: str) -> None:
    """From what the notice is taken may be left unsaid (it was permitted): what is taken out of a thing was in it."""
    verb = terms.split()[3]
    asks = f"May the firm {verb} the copyright notice?"

    assert kind_of(judged(terms, f"A firm {verb}s the copyright notice. {asks}")) == "undetermined"
    assert kind_of(judged(terms, f"A firm {verb}s the copyright notice from the Maps. {asks}")) == "prohibited"
