"""What a look at an instrument alone finds: each code once where it is due, and not where it is not."""

from __future__ import annotations

import pytest
from attrs import evolve

import licet
from licet.clauses.finding import CODES
from licet.clauses.verdict import Kind, Reason
from licet.grammar.formal import parse_instrument

HEAD = """
instrument terms
    title "Terms"

party we "Globex"
party you "Customer"

define "Output"
    means output (from the Service)

define "Service"
    means service (of We)

reserve the Service
    quote "The Service is ours, and so are all rights in it."

free Output
    quote "Output is yours."
"""


def instrument(*clauses: str, head: str = HEAD) -> licet.Instrument:
    return parse_instrument(head + "\n".join(clauses), "terms.licet")


def found(one: licet.Instrument) -> list[str]:
    return [finding.code for finding in licet.lint(one).findings]


MAY_PUBLISH = """
permit 1 "You may publish Output."
    You may publish Output
"""
MUST_NOT_PUBLISH = """
forbid 2 "You must not publish Output."
    You must not publish Output
"""
MUST_NOT_TRAIN = """
forbid 3 "You must not use Output to train models."
    You must not use Output to train model(s)
"""
NOT_SMALL_ONES = """
permit 3(i) "However, you may use Output to train classifiers that you keep."
    You may use Output to train a classifier
    exception to 3
"""


def test_two_clauses_collide() -> None:
    """The case of a conflict is judged a conflict between the two, and both are cited."""
    one = instrument(MAY_PUBLISH, MUST_NOT_PUBLISH)

    (finding,) = licet.lint(one).findings

    assert ("L001", "`1` and `2` collide, and nothing ranks them") == (finding.code, finding.message)
    assert ("2", "1") == (finding.citation.clause, finding.notes[0].citation and finding.notes[0].citation.clause)
    verdict = licet.check(licet.case(finding.case), [one])
    assert (Kind.CONFLICT, Reason.RULES_COLLIDE) == (verdict.kind, verdict.reason)


def test_a_declared_order_leaves_no_conflict() -> None:
    """ "Notwithstanding" ranks the two; then the clause that always yields is the one that never decides."""
    ranked = MUST_NOT_PUBLISH + "    notwithstanding 1\n"

    assert ["L002"] == found(instrument(MAY_PUBLISH, ranked))


def test_a_clause_that_another_always_lifts_never_decides() -> None:
    """It is named with the clause that lifts it, and with a proof for each use."""
    ranked = MUST_NOT_PUBLISH + "    notwithstanding 1\n"

    (finding,) = licet.lint(instrument(MAY_PUBLISH, ranked)).findings

    assert "`1` never decides: wherever it applies, `2` lifts it" == finding.message
    assert ["Acme publishes Output."] == [proof["use"] for proof in finding.proof]


def test_a_condition_lost_in_a_broader_clause_is_told() -> None:
    """A ban under a condition beside the same ban without one binds nobody more."""
    under_condition = MUST_NOT_PUBLISH.replace("forbid 2", "forbid 4") + "    when You does sell Output\n"

    (finding,) = licet.lint(instrument(MUST_NOT_PUBLISH, under_condition)).findings

    assert ("L002", "`4` never decides: wherever it applies, `2` says the same") == (finding.code, finding.message)


def test_a_clause_that_spells_out_part_of_a_broader_one_is_no_finding() -> None:
    """ "This includes the right to …" is how texts are written."""
    broad = """
permit 5 "You may use the Service."
    You may use the Service
"""
    part = """
permit 6 "This includes the right to use the Service for research."
    You may use the Service for research
"""
    assert [] == found(instrument(broad, part))


def test_an_exception_that_lifts_nothing_is_shadowed() -> None:
    """A second exception inside a broader one."""
    broad = """
permit 3(ii) "However, you may use Output to train models."
    You may use Output to train model(s)
    exception to 3
"""
    narrow = NOT_SMALL_ONES + "    when You does own the Service\n"
    codes = found(instrument(MUST_NOT_TRAIN, narrow, broad))

    assert "L003" in codes


def test_an_exception_with_work_to_do_is_no_finding() -> None:
    """A ban with a real exception is as it should be."""
    assert [] == found(instrument(MUST_NOT_TRAIN, NOT_SMALL_ONES))


def test_a_condition_that_changes_nothing_is_vacuous() -> None:
    """The act of the clause is what its condition asks for."""
    clause = """
forbid 7 "You must not sell Output if you sell Output."
    You must not sell Output
    when You does sell Output
"""
    (finding,) = licet.lint(instrument(clause)).findings

    assert "L004" == finding.code
    assert "changes nothing" in finding.message


def test_a_gap_between_two_clauses() -> None:
    """More than a number is forbidden and fewer is permitted: exactly so many is decided by silence alone."""
    fewer = """
permit 8 "You may publish Output if you have fewer than 100 users."
    You may publish Output
    when You does have [fewer than 100] user(s)
"""
    more = """
forbid 9 "You must not publish Output if you have more than 100 users."
    You must not publish Output
    when You does have [more than 100] user(s)
"""
    assert "L005" in found(instrument(fewer, more))


def test_no_gap_where_every_number_is_covered() -> None:
    """At most and more than: nothing lies between."""
    fewer = """
permit 8 "You may publish Output if you have at most 100 users."
    You may publish Output
    when You does have [at most 100] user(s)
"""
    more = """
forbid 9 "You must not publish Output if you have more than 100 users."
    You must not publish Output
    when You does have [more than 100] user(s)
"""
    assert "L005" not in found(instrument(fewer, more))


def test_a_circle_is_found_and_nothing_else_is_claimed() -> None:
    """Clauses that come before each other: the path is named, and no use is decided."""
    one = instrument(MAY_PUBLISH, MUST_NOT_PUBLISH)
    first, second = one.norms
    circle = evolve(one, norms=(evolve(first, overrides=("2",)), evolve(second, overrides=("1",))))

    lint = licet.lint(circle)

    assert ["L006"] == [finding.code for finding in lint.findings]
    assert "`1` < `2` < `1`" in lint.findings[0].message
    assert 0 == lint.uses


TEXT = """Acme Terms

1. Definitions. "Output" means what the Service gives you. "Portal" means our web site.

2. Use. You may use the Output. Section 9 says how long.

3. Limits. You must not sell the Output, as set out in Section 2. We ask you to read Section 1 as well.
"""


def test_terms_and_references_that_lead_nowhere() -> None:
    """The words themselves: a term that nobody uses, a section that is not there, each at its place."""
    one = licet.read(TEXT.replace("Section 9", "Section 4"))

    said = {finding.code: finding for finding in licet.lint(one).findings}

    assert "`Portal` is defined, and no clause uses it" == said["L008"].message
    assert "`Section 4` is referred to, and the text has no such part" == said["L009"].message
    for code, words in (("L008", "Portal"), ("L009", "Section 4")):
        span = said[code].citation.span
        assert span is not None
        assert words == span.of(one.text)


def test_a_reference_far_beyond_the_text_is_to_something_else() -> None:
    """Section 107 is no missing part of a text with three sections."""
    assert "L009" not in found(licet.read(TEXT.replace("Section 9", "Section 107")))


def test_a_clause_that_a_declared_order_names_must_be_there() -> None:
    """ "Subject to 12" in a text without a clause 12."""
    assert ["L009"] == found(instrument(MUST_NOT_PUBLISH + "    subject to 12\n"))


def test_documents_that_are_not_supplied_are_notes() -> None:
    """They are told, and nothing is wrong with the text for it."""
    one = instrument(
        MUST_NOT_PUBLISH, head=HEAD.replace('title "Terms"', 'title "Terms"\n    incorporates "Usage Policy"')
    )

    (finding,) = licet.lint(one).findings

    assert ("L010", True) == (finding.code, finding.is_note)


def test_a_stop_names_what_was_not_looked_for() -> None:
    """Nothing is claimed of what was not done."""
    cancel = licet.Cancel()
    cancel.cancel()

    lint = licet.lint(instrument(MAY_PUBLISH, MUST_NOT_PUBLISH), cancel=cancel)

    assert ("interrupted", ()) == (lint.status, lint.findings)
    assert {"L001", "L002", "L003", "L004", "L005"} == set(lint.skipped)


@pytest.mark.parametrize("name", ["openai-tou-2023-03-14", "press-openai-clause-id"])
def test_instruments_of_the_library_are_clean(name: str) -> None:
    """Nothing but documents that are not supplied."""
    assert {"L010"} >= set(found(licet.load(name)))


def test_every_code_is_explained() -> None:
    """In one line, lower case, without a full stop."""
    assert [f"L{number:03}" for number in range(1, len(CODES) + 1)] == list(CODES)
    assert all(words[0].islower() and not words.endswith(".") for words in CODES.values())


def test_whoever_acts_in_a_use_is_nobody_that_the_text_names() -> None:
    """A licensor that is called as the actor of the uses would otherwise be, gets none of its own bans."""
    one = instrument(MAY_PUBLISH, MUST_NOT_PUBLISH, head=HEAD.replace('party we "Globex"', 'party we "Acme"'))

    (finding,) = licet.lint(one).findings

    assert "L001" == finding.code
    assert "Acme" not in finding.case


@pytest.mark.parametrize(
    ("exception", "told"),
    [
        ("have fewer than 50 employees", [("L003", "have fewer than 50 employees")]),
        ("have fewer than 150 employees", [("L004", "have more than 100 employees")]),
        ("are a university", []),
    ],
)
def test_a_part_of_a_condition_that_changes_nothing(exception: str, told: list[tuple[str, str]]) -> None:
    """
    Each of several things that a condition asks for is looked at: below 50 nobody is above 100, and who is not below
    150 always is.
    """
    terms = licet.read(
        '"Tool" means a program.\n\n1. You may use the Tool.\n'
        f"2. You must not use the Tool if you have more than 100 employees, except if you {exception}.\n"
    )
    findings = [one for one in licet.lint(terms).findings if one.code in ("L003", "L004")]

    assert [code for code, _ in told] == [one.code for one in findings]
    assert all(words in one.message for one, (_, words) in zip(findings, told, strict=True))
