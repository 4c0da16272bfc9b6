"""What a text leaves outside, asks a licence of its own for, or wants shown beside it."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind


@pytest.mark.parametrize(
    ("rule", "facts", "question", "kinds"),
    [
        ("Photographs are not part of this licence.", "", "May Ann share the photograph?", {Kind.PROHIBITED}),
        (
            "Companies with a yearly revenue above 10 million euros require a separate licence for any use.",
            "The company has a yearly revenue of 50 million euros.\n",
            "May the company use the Maps?",
            {Kind.PROHIBITED, Kind.UNDETERMINED},
        ),
        (
            "The Maps shall not be used to mislead persons, save with their consent, or to give medical advice.",
            "",
            "May the clinic use the Maps to give medical advice?",
            {Kind.PROHIBITED},
        ),
        (
            'The Maps must be shown together with the words "Maps by Fern".',
            'Acme shows the Maps without the words "Maps by Fern".\n',
            "May Acme show the Maps?",
            {Kind.PROHIBITED},
        ),
    ],
)
def test_it_is_not_permitted(rule: str, facts: str, question: str, kinds: set[Kind]) -> None:
    text = licet.read(f"Fern Maps\n\nFern grants you the right to use, share and show the Maps.\n\n{rule}\n")
    assert licet.Session([text]).check(licet.case(f"{facts}{question}")).kind in kinds


def test_who_uses_what_is_part_of_it_may() -> None:
    text = licet.read(
        "Fern Maps\n\nFern lets you use and share the Maps.\n\nPhotographs are not part of this licence.\n"
    )
    assert licet.Session([text]).check(licet.case("May Ann share the Maps?")).kind is Kind.PERMITTED
