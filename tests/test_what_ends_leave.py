"""What ends or limits leave given elsewhere: a day, a lawsuit, a revocation, a second grant with a condition."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from plain_words import judged, kind_of

import licet
from licet.clauses.verdict import Kind

GRANT = "You may use, copy, modify, publish and sell the Maps for any purpose."
ASK = "May Acme publish the Maps?"


def asked(rule: str, facts: str, *, as_of: date | None = None) -> Kind | None:
    text = f"Map Licence\n\nThis licence is between Fern and you.\n\n{GRANT}\n\n{rule}\n"
    case = licet.case(f"Acme publishes the Maps. {facts} {ASK}", lenient=True)
    return licet.Session([licet.read(text)]).check(evolve(case, as_of=as_of)).kind


@pytest.mark.parametrize("verb", ["ends", "expires", "terminates"])
def test_a_day_on_which_the_licence_ends(verb: str) -> None:
    rule = f"This licence {verb} on 31 December 2023."
    assert asked(rule, "", as_of=date(2025, 5, 5)) is Kind.PROHIBITED
    assert asked(rule, "", as_of=date(2023, 5, 5)) is Kind.PERMITTED
    assert asked("You may publish the Maps until 31 December 2023.", "", as_of=date(2025, 5, 5)) is Kind.PROHIBITED
    assert asked("Publication is permitted until 31 December 2023.", "", as_of=date(2025, 5, 5)) is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("Fern may revoke this permission at any time.", "Fern has revoked the permission."),
        ("We may terminate this licence at any time.", "Fern has terminated the licence."),
        ("We may suspend your access at any time.", "Fern has suspended Acme's access."),
        ("Fern may withdraw this permission.", "Fern has withdrawn this permission."),
        ("This licence terminates if you sue Fern.", "Acme has sued Fern."),
        (
            "Your rights under this licence end if you bring a lawsuit against Fern.",
            "Acme brings a lawsuit against Fern.",
        ),
        ("You may publish the Maps provided that you credit Fern.", "Acme does not credit Fern."),
        ("The Maps may be published if Fern is named.", "Acme does not name Fern."),
    ],
)
def test_what_a_case_says_ended_the_leave(rule: str, facts: str) -> None:
    assert asked(rule, facts) is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("", "Fern has revoked the permission."),
        ("", "Fern has terminated Acme's licence."),
        (
            "This licence terminates automatically if you fail to comply with it.",
            "Acme has failed to comply with the licence.",
        ),
        ("The Maps may only be published together with this licence.", "Acme publishes the Maps without this licence."),
        (
            "You must obtain the consent of the persons shown before publishing the Maps.",
            "The persons shown have not consented.",
        ),
        (
            "You must stop publishing the Maps when Fern asks you to.",
            "Fern has asked Acme to stop publishing the Maps.",
        ),
        ("You must pay Fern a royalty.", "Acme does not pay the royalty."),
        ("You must comply with the Fern Policy.", "Acme does not comply with the Fern Policy."),
        ("You must provide attribution to Fern.", "Acme provides no attribution to Fern."),
    ],
)
def test_what_may_have_ended_it_is_never_passed_over(rule: str, facts: str) -> None:
    assert asked(rule, facts) is not Kind.PERMITTED


def test_leave_for_so_many_bans_more() -> None:
    rule = "You may publish no more than 100 copies of the Maps."
    assert asked(rule, "Acme publishes 500 copies of the Maps.") is Kind.PROHIBITED
    text = f"Map Licence\n\n{GRANT}\n\n{rule}\n"
    session = licet.Session([licet.read(text)])
    assert session.check(licet.case(f"Acme publishes 50 copies of the Maps. {ASK}")).kind is Kind.PERMITTED
    assert session.check(licet.case(ASK)).kind is Kind.UNDETERMINED


@pytest.mark.parametrize(
    "rule",
    [
        "You can publish the Maps, but credit Fern.",
        "Publication is fine as long as Fern is named.",
        "The term of this licence is one year.",
        "We will take legal action against anyone publishing the Maps.",
    ],
)
def test_what_qualifies_leave_in_passing_leaves_it_open(rule: str) -> None:
    assert asked(rule, "") is not Kind.PERMITTED


@pytest.mark.parametrize(
    "facts",
    [
        "Acme has terminated its contract with Birch.",
        "Birch has terminated its agreement with Cedar.",
        "Fern has not revoked the permission.",
        "Acme does not sell the Maps.",
    ],
)
def test_what_ends_elsewhere_or_not_leaves_the_leave(facts: str) -> None:
    assert asked("We may terminate this licence at any time.", facts) is Kind.PERMITTED


def test_only_patent_rights_that_end_leave_the_others_open() -> None:
    rule = "If you institute patent litigation against Fern, any patent licences granted to you terminate."
    assert asked(rule, "Acme institutes patent litigation against Fern.") is Kind.UNDETERMINED
    assert asked(rule, "") is Kind.PERMITTED


LAWSUIT = (
    "If you file, maintain, or voluntarily take part in a lawsuit against anybody asserting that the Maps infringe a "
    "patent, all rights granted to you here are terminated."
)


@pytest.mark.parametrize(
    "facts",
    [
        "Acme filed a lawsuit against the licensor which claims that the Maps infringe a patent.",
        "Acme filed a lawsuit that claims that the Maps infringe a patent.",
        "Acme sued Fern because the Maps infringe its patent.",
        "Acme brought a lawsuit against Fern.",
        "Acme maintains a lawsuit against Fern in which it asserts that the Maps infringe a patent.",
        "Acme sued Fern and claimed that the Maps infringe its patent.",
    ],
)
def test_a_lawsuit_told_in_any_words_ends_the_leave_or_leaves_it_open(facts: str) -> None:
    """What a lawsuit claims is part of the lawsuit, and nobody's account of the case."""
    assert asked(LAWSUIT, facts) in (Kind.PROHIBITED, Kind.UNDETERMINED)


@pytest.mark.parametrize("facts", ["Acme sued its supplier over a late delivery.", "Bob sued Acme."])
def test_another_lawsuit_ends_nothing(facts: str) -> None:
    assert asked(LAWSUIT, facts) is Kind.PERMITTED


def test_a_clause_on_lawsuits_bears_only_on_who_sued() -> None:
    """A patent clause is told as one that ends leave, and is no rule for anybody who did not go to law."""
    text = (
        "Map Licence\n\nFern grants you a licence to use the Maps.\n\nIf you institute litigation or other proceedings "
        "against Fern or any entity alleging that the Maps or any part of them constitutes infringement of rights "
        "owned by you, then any licences granted to you shall terminate as of the date such litigation is filed.\n"
    )
    for facts, wanted in (
        ("Acme sells bread.", Kind.PERMITTED),
        ("Acme sued a supplier over a late delivery.", Kind.PERMITTED),
        ("Acme sued Fern.", Kind.UNDETERMINED),
        ("Acme sued Fern and claimed that the Maps infringe its patent.", Kind.UNDETERMINED),
        ("Acme sued Bob over a patent.", Kind.UNDETERMINED),
    ):
        case = licet.case(f"{facts} May Acme use the Maps?", lenient=True)
        assert licet.Session([licet.read(text)]).check(case).kind is wanted, facts


@pytest.mark.parametrize("breach", ["any of these terms", "any term of this licence", "these terms"])
def test_a_ban_on_those_who_broke_the_text(breach: str) -> None:
    """What is said of those who break the text bars nobody of whom no sentence says that they did."""
    rule = f"If you use the Maps in violation of {breach}, such use is not licensed."
    text = f"Fern Licence\n\nYou may use the Maps.\n\n{rule}\n"

    def kind(*sentences: str) -> str:
        case = licet.case("\n".join((*sentences, "The bakery uses the Maps.", "May the bakery use the Maps?")))
        return str(licet.check(case, [licet.read(text, language="en")]).kind)

    assert kind() == "permitted"
    assert kind("The bakery is in breach of the licence.") != "permitted"
    assert kind("The bakery sells prints in violation of the terms.") != "permitted"


@pytest.mark.parametrize(
    "rule",
    [
        "If you sue us, your rights under this license end.",
        "If you sue us, all rights granted to you end.",
        "If you sue us, your license ends.",
    ],
)
def test_whoever_sues_has_no_leave_left(rule: str) -> None:
    """The last word of "all rights granted to you end" was a noun, and nothing ended: **permitted**."""
    terms = "You may use the maps. " + rule
    sued = "The firm sued Acme. The firm uses the maps. May the firm use the maps?"
    assert kind_of(judged(terms, sued)) == "prohibited"
    assert kind_of(judged(terms, "The firm uses the maps. May the firm use the maps?")) == "permitted"


def test_what_is_done_to_the_licensor_is_named_by_its_verb() -> None:
    """ "Whoever sues us" names no "Acme": an unread rule on it passed over who sued Acme."""
    terms = "You may use the maps. To sue us is frowned upon in many a case."
    assert kind_of(judged(terms, "The firm sued Acme. May the firm sue Acme?")) != "permitted"
