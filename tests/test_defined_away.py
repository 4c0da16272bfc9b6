"""What definitions leave out, descriptions of whoever acts, and notices that stand on some of the copies alone."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of


@pytest.mark.parametrize(
    ("terms", "reached", "beside"),
    [
        (
            'You may use the Software for any purpose. "Purpose" does not include running a hosting business.',
            "Ann uses the Software to run a hosting business. May Ann use the Software to run a hosting business?",
            "Ann uses the Software to write recipes. May Ann use the Software to write recipes?",
        ),
        (
            'You may use the Software. "Use" does not cover use on servers of other people.',
            "Ann uses the Software on servers of other people. May Ann use the Software on servers of other people?",
            "Ann uses the Software to write recipes. May Ann use the Software to write recipes?",
        ),
        (
            'You may use and sell the maps. "Maps" means all our maps other than sea maps.',
            "Ann sells the sea maps. May Ann sell the sea maps?",
            "Ann sells the city maps. May Ann sell the city maps?",
        ),
        (
            "You may use the Model. By downloading it you confirm that you are not a bank.",
            "Gold is a bank. May Gold use the Model?",
            "Ann is a baker. May Ann use the Model?",
        ),
        (
            "You may use the Model. Political parties are asked to look elsewhere.",
            "Blau is a political party. May Blau use the Model?",
            "Ann is a baker. May Ann use the Model?",
        ),
        (
            "You may use, change and sell the maps. Changed maps carry a date.",
            "Ann changes a map and sells the changed map. May Ann sell the changed map?",
            "Ann sells the maps. May Ann sell the maps?",
        ),
    ],
)
def test_what_no_rule_was_found_in(terms: str, reached: str, beside: str) -> None:
    """What it reaches was **permitted** without a word of it."""
    assert kind_of(judged(terms, reached)) == "undetermined"
    assert kind_of(judged(terms, beside)) == "permitted"


def test_what_a_ban_does_not_speak_of_stays_so() -> None:
    terms = 'You may use the Data. You may not share Secret Data. "Secret Data" does not include test data.'
    assert kind_of(judged(terms, "Ann uses the Data. May Ann use the Data?")) == "permitted"


@pytest.mark.parametrize("some", ["a few copies", "some copies", "most of the copies", "one copy"])
def test_a_notice_on_some_of_the_copies(some: str) -> None:
    """ "Adds the notice to a few copies" did it for all."""
    terms = "You may use and sell the maps. Every copy of the maps must carry the notice."
    case = "Ann sells copies of the maps. Ann adds the notice to {}. May Ann sell copies of the maps?"
    assert kind_of(judged(terms, case.format(some))) == "conditional"
    assert kind_of(judged(terms, case.format("all copies"))) == "permitted"
    assert kind_of(judged(terms, case.format("the copies"))) == "permitted"
