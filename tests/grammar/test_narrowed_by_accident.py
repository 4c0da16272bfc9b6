"""Words that seem to narrow a ban and do not, and fees that a licence is subject to."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANT = "You may use, copy, change and publish the Maps for any purpose."


@pytest.mark.parametrize(
    ("ban", "facts", "question"),
    [
        ("The Maps may not be sold or offered as a paid service.", "", "May Acme sell the Maps?"),
        ("You shall neither rent nor lend the Maps, nor publish them on a server.", "", "May Acme lend the Maps?"),
        ("You must not change the Maps, even for internal purposes.", "", "May Acme change the Maps?"),
        ("You must not change the Maps, not even for internal purposes.", "", "May Acme change the Maps?"),
        (
            "Whenever you publish the Maps, name the author, and say whether you changed them.",
            "Acme publishes the Maps.\nAcme does not name the author.\n",
            "May Acme publish the Maps?",
        ),
    ],
)
def test_the_ban_is_as_wide_as_it_says(ban: str, facts: str, question: str) -> None:
    session = licet.Session([licet.read(f"Fern Maps\n\n{GRANT}\n\n{ban}\n")])
    assert session.check(licet.case(f"{facts}{question}")).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ("Acme paid the fee.", Kind.PERMITTED),
        ("Acme did not pay the fee.", Kind.PROHIBITED),
        ("", Kind.CONDITIONAL),
    ],
)
def test_a_licence_subject_to_payment(fact: str, kind: Kind) -> None:
    text = licet.read("Fern Font\n\nSubject to payment of the fee, Fern grants you a licence to install the Font.\n")
    assert licet.Session([text]).check(licet.case(f"{fact}\nMay Acme install the Font?")).kind is kind
