"""Items below a heading that bans: numbered ones, ones with a name before a dash, and rows that nothing joins."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

SERVICE = "Acme Terms\n\nAcme is a service for pictures. You may use Acme freely.\n\n"

NUMBERED = "## Prohibited uses\n\n1. planning of attacks\n2. making false papers, phishing kits.\n"
NAMED = (
    "## Prohibited uses\n\n- **Fraud** — making false papers, phishing kits.\n"
    "- **Advice on health** — presenting output as advice of a doctor.\n"
    "- **Trafficking** — recruitment, facilitation or support.\n"
)
GOES_ON = (
    "### Forbidden (immediate termination)\n\n1. making of malware\n\n"
    "### Asks for care\n\n2. drawing of maps is allowed.\n"
)
ALONE = "You may not use Acme to make false papers, phishing kits.\n"


@pytest.mark.parametrize(
    ("text", "case", "kind"),
    [
        (NUMBERED, "Max uses Acme to plan an attack. May Max do this?", "prohibited"),
        (NUMBERED, "Max uses Acme to make phishing kits. May Max do this?", "prohibited"),
        (NUMBERED, "Max uses Acme to make recipes. May Max do this?", "permitted"),
        (NAMED, "Max uses Acme to make phishing kits. May Max do this?", "prohibited"),
        (NAMED, "Max uses Acme to make false papers. May Max do this?", "prohibited"),
        (NAMED, "Max uses Acme to commit fraud. May Max do this?", "undetermined"),
        (NAMED, "Max uses Acme to write advice on health. May Max do this?", "undetermined"),
        (GOES_ON, "Max uses Acme to make malware. May Max do this?", "prohibited"),
        (GOES_ON, "Max uses Acme to draw maps. May Max do this?", "permitted"),
        (ALONE, "Max uses Acme to make phishing kits. May Max do this?", "prohibited"),
        (ALONE, "Max uses Acme to make false papers. May Max do this?", "prohibited"),
        (ALONE, "Max uses Acme to make recipes. May Max do this?", "permitted"),
    ],
)
def test_items_below_a_heading_that_bans(text: str, case: str, kind: str) -> None:
    """Each item is a ban of its own; the name before a dash may say more, and what it names stays open."""
    assert kind_of(judged(SERVICE + text, case)) == kind
