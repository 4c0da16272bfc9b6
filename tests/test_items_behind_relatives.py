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
        (
            OUT + "- submission to portals\n",
            "Max uses Acme to submit a map to a portal. May Max do this?",
            "undetermined",
        ),
    ],
)
def test_items_behind_relatives(text: str, case: str, kind: str) -> None:
    """The capital of an item makes no name of its verb, and what a clause is about is met by narrower words."""
    assert kind_of(judged(SERVICE + text, case)) == kind


@pytest.mark.parametrize(
    "ban",
    [
        "Your use must not infringe third-party rights.",
        "You must ensure that your use does not infringe third-party rights.",
        "You may not use Acme in a way that infringes the rights of others.",
    ],
)
def test_what_is_told_of_the_use_is_told_of_whoever_uses_it(ban: str) -> None:
    """Where the case says that the use infringes a right, the ban on that is not passed over."""
    draws = "Max uses Acme to draw cats."
    told = f"{draws} The use infringes a copyright of Ana. May Max do this?"
    assert kind_of(judged(SERVICE + ban, told)) in ("prohibited", "undetermined")
    asked = f"{draws} The use of Max infringes a copyright of Ana. May Max use Acme?"
    assert kind_of(judged(SERVICE + ban, asked)) in ("prohibited", "undetermined")
    assert kind_of(judged(SERVICE + ban, f"{draws} The use infringes no rights. May Max do this?")) == "permitted"
    assert kind_of(judged(SERVICE + ban, f"{draws} May Max do this?")) == "permitted"
