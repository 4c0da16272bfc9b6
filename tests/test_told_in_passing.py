"""What a case tells in passing: what was done to a thing, that somebody is human or a firm, whose a thing is."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.phrase import Role, Thing
from licet.clauses.verdict import Kind


def kind(rules: str, facts: str, question: str) -> Kind | None:
    text = f"Dunlin Terms\n\n{rules}\n"
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("The letter was opened.", Kind.PROHIBITED),
        ("Pia opened the letter.", Kind.PROHIBITED),
        ("Pia has not opened the letter.", Kind.PERMITTED),
        ("The letter is unopened.", Kind.PERMITTED),
    ],
)
def test_what_was_done_to_it(told: str, wanted: Kind) -> None:
    """ "The letter was opened" told nothing of an opened letter."""
    rules = "1. You may return letters.\n2. Opened letters may not be returned."
    assert kind(rules, f"{told}\nPia returns the letter.", "May Pia return the letter?") in (wanted, Kind.UNDETERMINED)
    if "unopened" not in told:
        assert kind(rules, f"{told}\nPia returns the letter.", "May Pia return the letter?") is wanted


def test_a_list_that_somebody_bought_is_a_bought_list() -> None:
    rules = "You may send messages, but not to bought or rented lists."
    facts = "Heron sends messages to a list that it bought."
    assert kind(rules, facts, "May Heron send the messages to the list?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("Nora sells the maps that she made.", Kind.PERMITTED),
        ("Nora sells her maps.", Kind.PERMITTED),
        ("Nora sells maps.", Kind.UNDETERMINED),
        ("Nora GmbH sells maps.", Kind.PROHIBITED),
        ("Olga works for Nora GmbH.\nShe likes maps.\nNora GmbH sells maps.", Kind.PROHIBITED),
    ],
)
def test_who_is_she_is_no_company(facts: str, wanted: Kind) -> None:
    rules = "1. You may sell maps.\n2. Companies need the business plan."
    who = "Nora GmbH" if "GmbH" in facts else "Nora"
    assert kind(rules, facts, f"May {who} sell the maps?") is wanted


def test_what_somebody_uploaded_is_his() -> None:
    rules = "Your plugin must not collect names."
    facts = "Jo uploaded a plugin to Dunlin.\nThe plugin collects names."
    assert kind(rules, facts, "May the plugin collect names?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "rule",
    [
        "Maps that show barracks are rejected.",
        "We reject maps that show barracks.",
        "We do not accept maps that show barracks.",
        "Maps of barracks are not accepted.",
    ],
)
def test_what_is_not_taken_in_is_banned(rule: str) -> None:
    """It passed for a description, and whoever brought it was let (*permitted*)."""
    facts = "Jo uploads a map of barracks to Dunlin.\nThe map shows barracks."
    assert kind(f"1. You may upload maps.\n2. {rule}", facts, "May Jo upload the map?") is Kind.PROHIBITED


@pytest.mark.parametrize("rule", ["We do not accept any liability.", "We do not accept payments in cash."])
def test_what_is_not_accepted_of_others_bans_nothing(rule: str) -> None:
    facts = "Jo uploads a map to Dunlin."
    assert kind(f"1. You may upload maps.\n2. {rule}", facts, "May Jo upload the map?") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Members must pay a fee, and they must not sell maps.", "member"),
        ("Members may upload maps, but they must not sell them.", "member"),
        ("Schools may copy the maps, but they must not rent them out.", "school"),
    ],
)
def test_they_go_on_acting(sentence: str, who: str) -> None:
    """ "They" stood for nobody in particular, and the ban was open for everybody."""
    bans = [norm for norm in licet.read(f"Dunlin Terms\n\n{sentence}\n").norms if norm.modality is Modality.FORBID]
    assert [norm.bearer.head for norm in bans if isinstance(norm.bearer, Thing)] == [who]


def test_of_what_is_shown_it_is_said_how_it_is() -> None:
    sentence = "Members may upload maps, but they must not show barracks."
    (ban,) = [n for n in licet.read(f"Dunlin Terms\n\n{sentence}\n").norms if n.modality is Modality.FORBID]
    (thing,) = ban.acts[0].get(Role.OBJECT)
    assert isinstance(thing, Thing)
    assert thing.head == "map"


@pytest.mark.parametrize(
    ("rule", "facts", "question"),
    [
        (
            "Answers may be kept, but delete them if a person asks you to.",
            "Jo keeps the answers.\nA person asked Jo to delete them.\nJo has not deleted the answers.",
            "May Jo keep the answers?",
        ),
        (
            "You may use the photos, but name the photographer.",
            "Jo uses a photo.\nJo does not name the photographer.",
            "May Jo use the photo?",
        ),
        ("You may use the maps, but never for war.", "Jo uses the maps for war.", "May Jo use the maps for war?"),
        ("Schools may copy the maps, companies may not.", "Vexo Ltd copies the maps.", "May Vexo Ltd copy the maps?"),
        (
            "You must own the photo or have permission to use it.",
            "Jo does not own the photo.\nJo uses the photo.",
            "May Jo use the photo?",
        ),
    ],
)
def test_what_stands_behind_but_and_or_is_asked(rule: str, facts: str, question: str) -> None:
    """The part behind was passed over, or taken for leave of its own (*permitted*)."""
    assert kind(rule, facts, question) not in (Kind.PERMITTED, None)


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("Otto brings a dog.\nA dog is a pet.", Kind.PROHIBITED),
        ("A dog is a pet.\nOtto brings a dog.", Kind.PROHIBITED),
        ("Otto brings a dog.", Kind.UNDETERMINED),
    ],
)
def test_what_is_said_of_all_things_of_a_kind(facts: str, wanted: Kind) -> None:
    assert kind("You may not bring pets.", facts, "May Otto bring the dog?") in (wanted, Kind.UNDETERMINED)
    if "pet" in facts:
        assert kind("You may not bring pets.", facts, "May Otto bring the dog?") is wanted
