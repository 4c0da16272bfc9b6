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


def test_notices_of_a_work_that_is_a_copy_of_itself() -> None:
    """Whose the notices are is asked once of each thing, also where the work passed on is a copy of the work."""
    text = "The Sample Licence\n\n1. Anyone may copy, modify and distribute the Software.\n\n2. {}\n"
    kept = summary_of(text.format("If you distribute the Software, you must retain the notices of the Software."))
    told = summary_of(text.format("This licence also applies to your changes."))

    assert labels(kept.conditions) == ("include-copyright",)
    assert labels(told.conditions) == ("same-license",)


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
    assert [item.label for item in terms.limitations] == ["resell", "disclose"]
    assert [item.clause for item in terms.conditions] == ["3"]


def test_the_json_keeps_to_its_schema(tmp_path: Path) -> None:
    path = tmp_path / "sample.txt"
    path.write_text(SHORT, "utf-8")
    out = io.StringIO()
    assert run(["summary", str(path), "--format", "json"], Terminal(stdout=out)) == 0
    jsonschema.validate(json.loads(out.getvalue()), json.loads(schema_text("summary")))


COPYLEFT = """The Sample Copyleft

1. Anyone may copy, modify and distribute the Library for any purpose.

2. You must cause any work that you distribute, that contains or is derived from the Library, to be licensed as a whole
under the terms of this licence.

3. If you distribute the Library in object code form, you must accompany it with the complete source code.
"""

LINKING = """
4. You may link other works with the Library and distribute the result under terms of your choice.
"""


def test_copyleft_is_a_condition() -> None:
    """
    A work that must be licensed under the text itself brings the same licence; one's choice for works that use it makes
    it the weaker label.
    """
    strong, weak = summary_of(COPYLEFT), summary_of(COPYLEFT + LINKING)

    assert set(labels(strong.conditions)) == {"disclose-source", "same-license"}
    assert set(labels(weak.conditions)) == {"disclose-source", "same-license--library"}


def test_commercial_use_without_a_grant_of_use() -> None:
    """
    A grant to distribute for whatever purpose lets the work be used commercially.
    """
    summary = summary_of(
        "1. You may copy, modify and distribute the Tool.\n\n2. You must keep the notices of the Tool.\n"
    )

    assert {"commercial-use", "private-use"} <= set(labels(summary.permissions))


def granted(rest: str) -> Summary:
    return summary_of(f"The Sample Licence\n\nAnyone may use, copy, modify and distribute the Software.\n\n{rest}\n")


TWO_AT_ONCE = """You may distribute changed copies, provided that you do the following:

a) mark each changed file; and

b) license the whole of the copies to everybody under this licence."""


@pytest.mark.parametrize(
    ("duty", "wanted"),
    [
        ("If you distribute the Software, you must make available the text of this agreement.", ("include-copyright",)),
        (
            "If you distribute the Software, you must accompany it with a link by which the source is offered.",
            ("disclose-source",),
        ),
        (
            "If you distribute modified versions of the Software, you must add a file describing your changes.",
            ("document-changes",),
        ),
        (
            "If you distribute the Software, you must ensure that users get the source code, including changes.",
            ("disclose-source",),
        ),
        (
            TWO_AT_ONCE,
            ("document-changes", "same-license"),
        ),
    ],
)
def test_what_a_duty_comes_to(duty: str, wanted: tuple[str, ...]) -> None:
    """Where the source is told is to disclose it; to give changes is not to state them; each duty is for itself."""
    assert set(wanted) == set(labels(granted(duty).conditions))


def test_how_the_source_is_had_says_nothing_of_who_uses_the_work() -> None:
    rest = (
        "You may distribute the Software in object code, provided that you accompany it with a link through which the "
        "source code is offered over a network."
    )

    assert "network-use-disclose" not in labels(granted(rest).conditions)


def test_a_right_that_a_grant_leaves_out_is_not_given() -> None:
    text = (
        "The Sample Licence\n\nFern grants you a licence, under all intellectual property rights (other than "
        "trademark) owned by Fern, to use, modify and distribute the Software.\n"
    )

    assert labels(summary_of(text).limitations) == ("trademark-use",)


@pytest.mark.parametrize(
    ("duty", "wanted"),
    [
        (
            "This notice may not be removed or altered from any source or altered source distribution.",
            {"include-copyright--source"},
        ),
        ("This notice may not be removed from any copy.", {"include-copyright"}),
    ],
)
def test_where_a_notice_is_kept(duty: str, wanted: set[str]) -> None:
    """A ban on taking a notice out of altered copies is one on the notice, whatever was altered."""
    assert wanted == set(labels(granted(duty).conditions))


def test_notices_that_go_with_the_source_alone() -> None:
    """Where only redistributions of source code have to keep the notice, binaries go without."""
    duty = "Redistributions of source code must retain the above copyright notice."

    assert labels(granted(duty).conditions) == ("include-copyright--source",)


def test_what_is_forbidden_is_no_permission() -> None:
    """A grant reaches commercial use, and the text forbids it."""
    found = summary_of(
        "The Sample Licence\n\n1. The licensor grants you a licence to use, copy and distribute the Software.\n\n"
        "2. You may not exercise any of the rights granted to you in section 1 in any manner that is primarily "
        "intended for or directed toward commercial advantage.\n"
    )
    assert "commercial-use" not in labels(found.permissions)
    assert "distribution" in labels(found.permissions)
