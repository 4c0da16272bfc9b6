"""Facts that tell what somebody did not do: a duty that failed prohibits, in whatever words the case says so."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

CREDIT = "Fern Maps\n\nYou may publish the Maps, provided that you credit Fern and keep the copyright notice.\n"
CHANGES = """Fern Maps

You may publish the Maps, provided that you include a copy of this licence and state your changes.
"""
SALE = "Fern Data\n\nYou may sell copies of the Data if you pay Fern a fee and obtain the written consent of Fern.\n"


@pytest.fixture(scope="module")
def sessions() -> dict[str, licet.Session]:
    return {text: licet.Session([licet.read(text)]) for text in (CREDIT, CHANGES, SALE)}


@pytest.mark.parametrize(
    "fact",
    [
        "Acme never credits Fern.",
        "Acme no longer credits Fern.",
        "Acme publishes the Maps without crediting Fern.",
        "Acme publishes the Maps without any attribution.",
        "Acme publishes the Maps without naming Fern.",
        "Acme forgot to credit Fern.",
        "Acme refuses to credit Fern.",
        "Acme leaves out the credit.",
        "Acme gives Fern no credit.",
        "Acme credits Birch instead of Fern.",
        "Nobody credits Fern.",
        "There is no credit to Fern.",
        "The credit to Fern is missing.",
        "It is not true that Acme credits Fern.",
        "Acme neither credits Fern nor keeps the copyright notice.",
        "Acme credits neither Fern nor Birch.",
        "Acme credits Fern but removes the copyright notice.",
        "The copyright notice is absent.",
        "The copyright notice is gone.",
    ],
)
def test_no_credit(sessions: dict[str, licet.Session], fact: str) -> None:
    asked = licet.case(f"{fact}\nAcme publishes the Maps.\nMay Acme publish the Maps?")
    assert sessions[CREDIT].check(asked).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    "fact",
    [
        "Acme credits Fern and keeps the copyright notice.",
        "Acme does not forget to credit Fern, and keeps the copyright notice.",
    ],
)
def test_what_is_done_is_done(sessions: dict[str, licet.Session], fact: str) -> None:
    asked = licet.case(f"{fact}\nAcme publishes the Maps.\nMay Acme publish the Maps?", lenient=True)
    assert sessions[CREDIT].check(asked).kind in (Kind.PERMITTED, Kind.CONDITIONAL)


@pytest.mark.parametrize("fact", ["Acme rarely credits Fern.", "Acme credits Fern only on some pages."])
def test_a_credit_now_and_then_is_no_credit_done(sessions: dict[str, licet.Session], fact: str) -> None:
    asked = licet.case(f"{fact}\nAcme publishes the Maps.\nMay Acme publish the Maps?", lenient=True)
    assert sessions[CREDIT].check(asked).kind is not Kind.PERMITTED


@pytest.mark.parametrize(
    "fact",
    [
        "Acme publishes the Maps without including the licence.",
        "Acme does not state its changes.",
        "Acme changed the Maps and does not state its changes.",
        "Acme changed the Maps without stating the changes.",
    ],
)
def test_no_copy_or_changes(sessions: dict[str, licet.Session], fact: str) -> None:
    asked = licet.case(f"{fact}\nAcme publishes the Maps.\nMay Acme publish the Maps?")
    assert sessions[CHANGES].check(asked).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    "fact",
    [
        "Acme never paid the fee.",
        "The fee has not been paid.",
        "The fee is unpaid.",
        "Acme owes Fern the fee.",
        "Acme refuses to pay the fee.",
        "Acme has no consent from Fern.",
        "Acme does not have the consent of Fern.",
        "Acme has not obtained the consent of Fern.",
        "Acme did not ask Fern for consent.",
        "Acme sells the copies without the consent of Fern.",
        "Acme sells the copies without asking Fern.",
        "Fern's consent is missing.",
        "There is no written consent.",
        "Acme has only oral consent.",
    ],
)
def test_no_fee_or_consent(sessions: dict[str, licet.Session], fact: str) -> None:
    asked = licet.case(f"{fact}\nAcme sells copies of the Data.\nMay Acme sell copies of the Data?")
    assert sessions[SALE].check(asked).kind is Kind.PROHIBITED


def test_leave_of_somebody_else_and_another_fee_decide_nothing(sessions: dict[str, licet.Session]) -> None:
    for fact in ("Birch did not consent.", "Acme did not ask Birch for consent.", "Birch never paid the fee."):
        asked = licet.case(f"{fact}\nAcme sells copies of the Data.\nMay Acme sell copies of the Data?", lenient=True)
        assert sessions[SALE].check(asked).kind is not Kind.PROHIBITED, fact


@pytest.mark.parametrize(
    "fact",
    [
        "Acme gives credit to Birkdale Ltd and keeps the copyright notice.",
        "Acme names Birkdale Ltd as the author and keeps the copyright notice.",
        "Acme keeps the copyright notice and credits Birkdale Ltd on its website.",
        "Acme publishes the Maps with a credit to Birkdale Ltd and keeps the copyright notice.",
    ],
)
def test_credit_in_other_words(fact: str) -> None:
    text = licet.read(CREDIT.replace("credit Fern", "credit Birkdale Ltd"))
    asked = licet.case(f"{fact}\nAcme publishes the Maps.\nMay Acme publish the Maps?")
    assert licet.Session([text]).check(asked).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ("The fee has been paid.\nFern gave its written consent.", Kind.PERMITTED),
        ("Acme pays a fee to Fern.\nFern permitted the sale in writing.", Kind.PERMITTED),
        ("The fee has been paid to Birch.\nFern gave its written consent.", Kind.CONDITIONAL),
    ],
)
def test_fee_and_consent(sessions: dict[str, licet.Session], facts: str, kind: Kind) -> None:
    asked = licet.case(f"{facts}\nAcme sells copies of the Data.\nMay Acme sell copies of the Data?")
    assert sessions[SALE].check(asked).kind is kind


def test_research_that_may_be_commercial_is_a_question() -> None:
    session = licet.Session([licet.read("Fern Model\n\nYou may use the Model for non-commercial research only.\n")])
    for place, kind in (
        ("in a research project", Kind.UNDETERMINED),
        ("in a non-commercial research project", Kind.PERMITTED),
        ("for a scientific study", Kind.UNDETERMINED),
        ("in a paid product", Kind.PROHIBITED),
    ):
        assert session.check(licet.case(f"Acme uses the Model {place}.\nMay Acme use the Model?")).kind is kind, place


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("pay a fee to Fern", "Acme has paid nothing to Fern."),
        ("include an attribution", "Acme does not state the source."),
    ],
)
def test_nothing_and_no_source(rule: str, fact: str) -> None:
    session = licet.Session([licet.read(f"Fern Maps\n\nYou may publish the Maps, provided that you {rule}.\n")])
    asked = licet.case(f"{fact}\nAcme publishes the Maps.\nMay Acme publish the Maps?")
    assert session.check(asked).kind is Kind.PROHIBITED


@pytest.mark.parametrize("verb", ["inform", "tell", "notify"])
@pytest.mark.parametrize("duty", ["inform", "notify"])
def test_whoever_is_not_told_that_something_is_so(verb: str, duty: str) -> None:
    """A denial with a content of its own breaks the duty to tell it, in whichever word."""
    text = (
        "Map Licence\n\nYou may distribute the Maps.\n\nIf you distribute the Maps, you must "
        f"{duty} the recipient that the Maps are free.\n"
    )
    facts = f"Acme distributes the Maps to Bob. Acme does not {verb} Bob that the Maps are free."
    case = licet.case(f"{facts} May Acme distribute the Maps?")
    assert str(licet.Session([licet.read(text)]).check(case).kind) == "prohibited"
