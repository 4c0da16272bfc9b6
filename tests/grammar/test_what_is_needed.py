"""What an act needs, what need not be done, what all leave is limited to, and what falls due each time."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.printer import print_instrument
from licet.clauses.verdict import Kind

GRANT = "You may use, copy, modify, publish and sell the Maps for any purpose."


def asked(rule: str, question: str = "May Acme sell the Maps?", *, grant: str = GRANT) -> Kind | None:
    session = licet.Session([licet.read(f"Fern Maps\n\n{grant}\n\n{rule}\n")])
    return session.check(licet.case(question, lenient=True)).kind


@pytest.mark.parametrize(
    "rule",
    [
        "You need our permission to sell the Maps.",
        "You'll need a commercial licence before you sell the Maps.",
        "A licence from us is required to sell the Maps.",
        "Permission is needed to sell the Maps.",
        "If you want to sell the Maps, you need a licence from us.",
        "You must get a licence from us in order to sell the Maps.",
        "Selling the Maps requires a paid plan.",
        "You need a paid plan to sell the Maps.",
        "A paid plan is required for the sale of the Maps.",
        "It would violate this licence to sell the Maps.",
        "It is a breach of this licence to sell the Maps.",
        "Fern alone is entitled to sell the Maps.",
        "By downloading the Maps, you agree not to sell the Maps.",
        "By using the Maps you undertake not to sell them.",
        "In connection with your use of the Maps, you will not sell the Maps.",
        "With respect to the Maps, you shall not sell copies of the Maps.",
        "In addition to the other restrictions, you may not sell the Maps.",
        "In using the Maps, you agree not to sell the Maps.",
        "Any attempt to sell the Maps is prohibited.",
        "You will take care not to sell the Maps.",
        "Selling copies of the Maps shall be prohibited.",
        "Before selling the Maps, you need our consent.",
        "You may sell the Maps on a website only with our prior written consent.",
    ],
)
def test_an_act_that_needs_something_is_banned_without_it(rule: str) -> None:
    if "website" in rule:
        assert asked(rule, "May Acme sell the Maps on a website?") is not Kind.PERMITTED
        return
    assert asked(rule) is not Kind.PERMITTED
    assert asked(rule, "Acme has no licence, no plan and no permission. May Acme sell the Maps?") is not Kind.PERMITTED
    assert asked(rule, "May Acme copy the Maps?") is Kind.PERMITTED


def test_whoever_has_what_is_needed_may() -> None:
    rule = "You need a paid plan to sell the Maps."
    assert asked(rule, "Acme has a paid plan. May Acme sell the Maps?") is Kind.PERMITTED
    assert asked(rule, "Acme does not have a paid plan. May Acme sell the Maps?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "rule",
    ["You do not need our permission to sell the Maps.", "No permission is needed to sell the Maps."],
)
def test_what_needs_no_leave_is_free(rule: str) -> None:
    assert asked(rule, grant="You may use the Maps.") is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "Not everyone needs our permission to sell the Maps.",
        "You do not always need our permission to sell the Maps.",
        "If your company makes more than $1,000,000 a year, you need a licence.",
        "If you work for a company, you need a licence.",
        "Our prior written consent is required.",
    ],
)
def test_what_may_be_needed_leaves_it_open(rule: str) -> None:
    assert asked(rule, grant="You may use the Maps.") is not Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    ["You do not have to name Fern.", "You don't need to name Fern.", "Users will not have to name Fern."],
)
def test_what_need_not_be_done_is_no_ban(rule: str) -> None:
    norms = licet.read(f"Fern Maps\n\n{GRANT}\n\n{rule}\n").norms
    assert {norm.modality for norm in norms} == {Modality.PERMIT}


@pytest.mark.parametrize(
    "rule",
    [
        "This permission is limited to schools.",
        "This permission lasts until 31 December 2024.",
        "This permission is only valid in Norway.",
        "This permission holds for personal use.",
        "Our permission ends where selling begins.",
        "Schools are the only ones who may use the Maps.",
        "The Maps are for schools.",
        "Users name Fern in each publication.",
        "Every copy carries the notice.",
        "The copyright notice stays in place.",
        "We charge ten euros for each sale.",
        "All you have to do is credit Fern.",
        "A licence for the sale of the Maps can be bought from Fern.",
    ],
)
def test_what_all_leave_is_limited_to_leaves_it_open(rule: str) -> None:
    assert asked(rule) is not Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("This licence is effective until terminated.", Kind.PERMITTED),
        ("The Maps contain notices.", Kind.PERMITTED),
        ("Send us a copy of each sale contract.", Kind.PERMITTED),
        ("Tell us about every sale of the Maps.", Kind.CONDITIONAL),
        ("You must pay ten euros for each sale of the Maps.", Kind.CONDITIONAL),
    ],
)
def test_duties_fall_due_on_their_occasion(rule: str, wanted: Kind) -> None:
    assert asked(rule) is wanted


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Anyone obtaining a copy of the Maps may sell them.", "sell the Maps"),
        ("A person who has bought the Maps may sell them.", "sell the Maps"),
        ("You may download the photos to use them in a book.", "use the photo(s) in a book"),
    ],
)
def test_a_pronoun_takes_up_the_one_thing_before_it(sentence: str, words: str) -> None:
    assert words in print_instrument(licet.read(f"Fern Maps\n\n{sentence}\n"))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("To use the API you need an API key.", "You must not use the API"),
        ("You may use the Maps however you want.", "You may use the Maps"),
        ("You may use the Maps as often as you like.", "You may use the Maps"),
        ("You may use the Maps in as many films as you like.", "You may use the Maps in film(s)"),
        ("Nothing in these terms prevents you from publishing comparisons.", "You may publish comparison(s)"),
    ],
)
def test_plain_words_that_narrow_nothing(rule: str, words: str) -> None:
    read = licet.read(f"Fern Maps\n\n{rule}\n")
    assert words in print_instrument(read)
    assert not any(norm.opaque for norm in read.norms)


def test_leave_to_use_on_a_condition_limits_what_else_is_done_with_it() -> None:
    text = "Fern Maps\n\nYou keep all rights in the Scans, and you may use the Scans, provided that you name Fern.\n"
    session = licet.Session([licet.read(text)])
    told = "Acme gets the Scans from Fern."
    assert session.check(licet.case(f"{told} Acme does not name Fern. May Acme publish the Scans?")).kind is (
        Kind.UNDETERMINED
    )
    assert session.check(licet.case(f"{told} Acme names Fern. May Acme publish the Scans?")).kind is Kind.PERMITTED


def test_orders_behind_words_that_only_lead_in_stand_by_themselves() -> None:
    text = """Fern Rules

You must follow the rules. As applied to the Maps, this means:

- Don't sell the Maps. Don't use bots.
- Do not copy the Maps.
- You may print the Maps.
"""
    norms = licet.read(text).norms
    told = [(norm.modality, norm.acts[0].verb) for norm in norms if not norm.opaque]
    bans = [(Modality.FORBID, verb) for verb in ("sell", "use", "copy")]
    assert [*bans, (Modality.PERMIT, "print")] == told[-4:]


@pytest.mark.parametrize(
    "notice", ["Copyright 2024 Oak Developers", "Copyright (c) 2024 Oak Developers", "(c) 2024 Oak"]
)
def test_a_copyright_notice_leads_no_list_in(notice: str) -> None:
    """The numbered clauses right behind it stand by themselves."""
    text = f"OAK LICENCE\n\n{notice}\n\n1. You may use the Library.\n2. You must not sell the Library.\n"
    session = licet.Session([licet.read(text)])
    assert session.check(licet.case("May Acme use the Library?")).kind is Kind.PERMITTED
    assert session.check(licet.case("May Acme sell the Library?")).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("rule", "facts", "question"),
    [
        ("None of the authors' names may appear in advertising.", "", "use an author's name in advertising"),
        ("Selling the Maps is out of the question.", "", "sell the Maps"),
        ("Whoever sues an author forfeits the right to use the Maps.", "Acme has sued an author.", "use the Maps"),
    ],
)
def test_bans_and_ends_in_other_words(rule: str, facts: str, question: str) -> None:
    assert asked(rule, f"{facts} May Acme {question}?") is not Kind.PERMITTED


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Acme uses the Maps in a game. May Acme use the Maps in the game?", Kind.PROHIBITED),
        ("May Acme print the Maps?", Kind.PERMITTED),
    ],
)
def test_what_is_made_with_it_needs_a_licence(question: str, expected: Kind) -> None:
    grant = "You may use, copy and print the Maps."
    assert asked("Apps and games need an app licence.", question, grant=grant) is expected


IN_THAT_CASE = (
    "If you have more than 9 employees, you must request a licence from us. You are not authorized to exercise any of "
    "the rights under this Agreement until we have granted you such rights in writing."
)


@pytest.mark.parametrize(("employees", "expected"), [(20, Kind.PROHIBITED), (3, Kind.PERMITTED)])
def test_a_ban_on_all_rights_behind_a_rule_on_leave_is_of_that_case(employees: int, expected: Kind) -> None:
    """By itself it took back every grant of the text."""
    told = f"Acme has {employees} employees. We have granted nothing to Acme. May Acme sell the Maps?"
    assert asked(IN_THAT_CASE, told) is expected
