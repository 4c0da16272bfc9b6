"""Summaries: standard uses decided against clauses that were read from a text written for the test."""

from __future__ import annotations

import io
import json
from pathlib import Path

import jsonschema
import pytest

import licet
from licet.cli.run import run
from licet.cli.terminal import Terminal
from licet.schemas import schema_text
from licet.summary import Summary, labels, summarise
from licet.supply import vocabulary

SHORT = """The Sample Licence

1. Anyone may use, copy, modify and distribute the Software for any purpose.

2. If you distribute the Software, you must include a copy of this licence and the copyright notice.

3. This licence does not grant permission to use the trademarks of the licensor.

4. The Software is provided "as is", without warranty of any kind.
"""


def summary_of(text: str) -> Summary:
    return summarise(licet.read(text, id="sample"), vocabulary())


@pytest.fixture(scope="module")
def short() -> Summary:
    return summary_of(SHORT)


def test_what_a_grant_reaches_is_permitted(short: Summary) -> None:
    assert short.labelled
    assert labels(short.permissions) == ("commercial-use", "modifications", "distribution", "private-use")
    assert {item.clause for item in short.permissions} == {"1"}


def test_a_duty_on_passing_it_on_is_a_condition(short: Summary) -> None:
    assert labels(short.conditions) == ("include-copyright",)
    assert short.conditions[0].clause == "2"


def test_disclaimers_and_rights_kept_back_are_limitations(short: Summary) -> None:
    assert set(labels(short.limitations)) == {"warranty", "trademark-use"}


def test_every_item_points_at_its_words(short: Summary) -> None:
    for item in (*short.permissions, *short.conditions, *short.limitations):
        assert item.span is not None
        assert item.span.of(SHORT).split()[-1].strip(".") in item.text


def test_other_texts_are_summed_up_by_their_norms() -> None:
    terms = summary_of(
        "1. You may use the Services.\n\n"
        "2. You may not resell the Services.\n\n"
        "3. You must keep your password secret.\n"
    )
    assert not terms.labelled
    assert [item.verdict for item in terms.permissions] == ["permit"]
    assert [item.label for item in terms.limitations] == ["resell"]
    assert [item.clause for item in terms.conditions] == ["3"]


def test_the_json_keeps_to_its_schema(tmp_path: Path) -> None:
    path = tmp_path / "sample.txt"
    path.write_text(SHORT, "utf-8")
    out = io.StringIO()
    assert run(["summary", str(path), "--format", "json"], Terminal(stdout=out)) == 0
    jsonschema.validate(json.loads(out.getvalue()), json.loads(schema_text("summary")))
