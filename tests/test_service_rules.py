"""Rules of service terms: what one must have for an act, lead-ins with a general word, compounds that name an act."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet

TERMS = """Rook Terms

1. You may use the app and the servers.

2. Clubs and companies need a Pro Licence to use the app for teaching.

3. You may not print the routes without the Team Plan. You may not sell the routes without a commercial licence.

4. Asset tracking requires the Enterprise Plan.

The following activities are NOT permitted on our servers, virtual machines or on any other equipment:
- Sending junk email
- Cryptocurrency mining, or password cracking
- Use or transmission of malware
- Port scanning

The following goods must not be listed:
* weapons;
* alcohol, unless you hold a permit.
"""

SESSION = licet.Session([licet.read(TERMS)])


def _asked(*said: str) -> str:
    kind = SESSION.check(licet.case("\n".join(said), lenient=True)).kind
    return kind.value if kind is not None else ""


@pytest.mark.parametrize(
    ("fact", "question", "expected"),
    [
        ("The company has no Pro Licence.", "use the app for teaching", "prohibited"),
        ("The company has a Pro Licence.", "use the app for teaching", "permitted"),
        ("The company has not bought a Pro Licence.", "use the app for teaching", "prohibited"),
        ("It is unknown whether the company has a Pro Licence.", "use the app for teaching", "undetermined"),
        ("The company is on the Free Plan.", "print the routes", "prohibited"),
        ("The company is on the Team Plan.", "print the routes", "permitted"),
        ("The company has a commercial licence from Rook.", "sell the routes", "permitted"),
        ("The company has no commercial licence.", "sell the routes", "prohibited"),
        ("The company is on the Team Plan.", "use the app for asset tracking", "prohibited"),
        ("The company sends junk email.", "send junk email", "prohibited"),
        ("The company mines a cryptocurrency.", "mine the cryptocurrency", "prohibited"),
        ("The company cracks passwords.", "crack the passwords", "prohibited"),
        ("The company transmits malware.", "transmit the malware", "prohibited"),
        ("The company scans ports.", "scan the ports", "prohibited"),
        ("The company lists weapons.", "list the weapons", "prohibited"),
        ("The company lists alcohol.\nThe company holds no permit.", "list the alcohol", "prohibited"),
    ],
)
def test_service_rules(fact: str, question: str, expected: str) -> None:
    """
    What is needed is had or not, and is nothing to include; each item of a lead-in is banned by itself.
    """
    assert expected == _asked("The company is a customer of Rook.", fact, f"May the company {question}?")


@pytest.mark.parametrize(
    "sentence",
    [
        "You do not need a licence to sell the maps.",
        "Nobody needs a licence to sell the maps.",
        "You no longer need a plan to sell the maps.",
    ],
)
def test_what_is_not_needed_bans_nothing(sentence: str) -> None:
    """
    That something is not needed is no ban on doing without it.
    """
    terms = licet.read(f"Rook Terms\n\n{sentence}", language="en")
    assert not [norm for norm in terms.norms if norm.modality.value == "forbid"]


@pytest.mark.parametrize(
    "told", ["uses an automated tool to collect images", "uses an automated tool to access Pictor"]
)
def test_an_act_on_what_a_term_may_stand_for_is_asked_about(told: str) -> None:
    """The term was not wholly read, and the act is told in another word (both were **permitted**)."""
    terms = (
        "Pictor Terms\\n\\nThese terms say what you may do with pictures and other assets which you might make with "
        'Pictor, or words that you might enter into it (the "Assets"). You may use Pictor. You may not use automated '
        "tools to access, interact with, or generate Assets through Pictor."
    )
    assert "undetermined" == kind_of(judged(terms, f"Ada is a customer of Pictor. Ada {told}. May Ada do so?"))
