"""Items that go on with "content that:", verbs behind plurals, and rights that are others by another name."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

SERVICE = "Acme Terms\n\nAcme is a service for pictures. You may use Acme freely.\n\n"
LIST = (
    "You agree not to use Acme to share content that:\n\n"
    "- Infringes upon intellectual property rights, including copyrights or trademarks\n"
    "- Exploits, harms, or attempts to exploit minors\n"
    "- Contains demonstrably false or misleading information\n"
    "- Promotes hatred based on protected characteristics\n"
)
APART = "You may not copy or reverse engineer any part of Acme.\n"
KEYS = "Do not share API keys publicly or with unauthorized parties.\n"
OUT = "## Out of scope — do not use this service for\n\n- drawing of ballots\n"


@pytest.mark.parametrize(
    ("text", "case", "kind"),
    [
        (LIST, "Max uses Acme to share a text that infringes a copyright. May Max do this?", "prohibited"),
        (LIST, "Max uses Acme to share a text that infringes a trademark. May Max do this?", "prohibited"),
        (LIST, "Max uses Acme to share pictures that harm minors. May Max do this?", "prohibited"),
        (LIST, "Max uses Acme to share pictures that exploit minors. May Max do this?", "prohibited"),
        (
            LIST,
            "Max uses Acme to share pictures of bread. The pictures infringe no rights. May Max do this?",
            "permitted",
        ),
        (APART, "Max reverse engineers a part of Acme. May Max do this?", "prohibited"),
        (KEYS, "Max shares his API key publicly. May Max do this?", "prohibited"),
        (KEYS, "Max uses Acme to draw cats. May Max do this?", "permitted"),
        (OUT, "Max uses Acme to draw ballots. May Max do this?", "prohibited"),
        (OUT, "Max uses Acme to draw cats. May Max do this?", "permitted"),
    ],
)
def test_items_behind_relatives(text: str, case: str, kind: str) -> None:
    """The capital of an item makes no name of its verb, and what a clause is about is met by narrower words."""
    assert kind_of(judged(SERVICE + text, case)) == kind
