"""Bans of several acts, the last with words behind it that may limit it alone, and bans in another order of words."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANT = "Fern Maps Licence\n\nYou may use, copy, change, print, publish, share and sell the Maps.\n"


def kind(rules: str, facts: str, question: str, grant: str = GRANT) -> Kind | None:
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(grant + rules)]).kind


@pytest.mark.parametrize(
    "rule",
    [
        "The Maps may not be changed or passed on to third parties.",
        "You may not change or sell the Maps to schools.",
        "The Maps may not be changed or shown to minors.",
        "The Maps may not be changed, or uploaded to file-sharing sites.",
        "The Maps may be neither changed nor passed on.",
    ],
)
def test_what_only_the_last_act_can_have_limits_no_other(rule: str) -> None:
    assert kind(rule, "Ana changes the Maps.", "May Ana change the Maps?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "rule",
    [
        "The Maps may not be changed or printed on mugs.",
        "You may not change or print the Maps on mugs.",
        "The Maps may not be changed or used as a logo.",
        "The Maps may not be changed or combined with other maps.",
        "It is forbidden to change or use the Maps for weapons.",
        "Changing or using the Maps for weapons is forbidden.",
        "The Maps may not be changed or sold for more than 10 euros.",
        "The Maps may not be changed or removed from the website.",
    ],
)
def test_what_may_limit_the_last_act_alone_frees_no_other(rule: str) -> None:
    assert kind(rule, "Ana changes the Maps.", "May Ana change the Maps?") is Kind.UNDETERMINED


def test_what_acts_of_any_kind_are_done_for_limits_them_all() -> None:
    rule = "You may not copy or sell the Maps for commercial purposes."
    facts = "Ana copies the Maps for non-commercial purposes."
    assert kind(rule, facts, "May Ana copy the Maps for non-commercial purposes?") is Kind.PERMITTED
    assert kind(
        "You may not use or sell the Maps in Spain.", "Ana uses the Maps in Italy.", "May Ana use the Maps?"
    ) in (
        Kind.PERMITTED,
        Kind.CONDITIONAL,
    )


@pytest.mark.parametrize(
    ("rule", "facts", "question"),
    [
        ("The Maps may not be sold or offered for hire.", "Ana sells the Maps.", "May Ana sell the Maps?"),
        (
            "You will refrain from changing the Maps, from removing marks, and from publishing the Maps.",
            "Ana publishes the Maps.",
            "May Ana publish the Maps?",
        ),
        (
            "What you may not do: sell the Maps, print them on mugs, or change them.",
            "Ana prints the Maps on mugs.",
            "May Ana print the Maps on mugs?",
        ),
        ("Off limits: selling the Maps; changing the Maps.", "Ana changes the Maps.", "May Ana change the Maps?"),
        (
            "Whoever sells the Maps pays a fee.",
            "Ana sells the Maps.\nAna does not pay a fee.",
            "May Ana sell the Maps?",
        ),
    ],
)
def test_bans_and_duties_in_another_order(rule: str, facts: str, question: str) -> None:
    assert kind(rule, facts, question) is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("facts", "question"),
    [
        ("Vex shares the Model without the file NOTICE.", "May Vex share the Model?"),
        (
            "Vex runs a service with two million users a month.\nThe service runs the Model.",
            "May Vex run the Model?",
        ),
    ],
)
def test_conditions_that_are_sentences_below_what_the_leave_is_subject_to(facts: str, question: str) -> None:
    grant = "Tern Licence\n\nEveryone may run and share the Model.\nThe permission is subject to the following:\n"
    rules = (
        "(1) Whoever shares the Model passes on this licence and keeps the file NOTICE.\n"
        "(2) Services with more than one million users a month require a separate agreement with Tern Labs.\n"
    )
    assert kind(rules, facts, question, grant) not in (Kind.PERMITTED, Kind.CONDITIONAL)


def test_a_row_of_grants_behind_a_verb_with_its_preposition() -> None:
    grant = "Fern Sounds\n\nAnyone may listen to, download and copy the recordings.\n"
    assert kind("", "Ola downloads a recording.", "May Ola download the recording?", grant) is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule", ["Free accounts can create at most 30 texts a day.", "Free accounts can create 30 texts a day."]
)
def test_how_much_an_account_can_do_is_no_mere_possibility(rule: str) -> None:
    grant = "Pen Assistant Terms\n\nYou may use the Assistant and create texts with it.\n"
    facts = "Lia has a free account.\nLia creates 50 texts a day."
    assert kind(rule, facts, "May Lia create 50 texts a day?", grant) is not Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "Peta tidak boleh diubah atau dibagikan kepada pihak ketiga.",
        "Anda setuju untuk tidak mengubah atau membagikan Peta kepada pihak lain.",
    ],
)
def test_what_only_the_last_act_can_have_in_indonesian(rule: str) -> None:
    grant = (
        "Lisensi Peta Fern\n\nAnda boleh menggunakan, menyalin, mengubah, dan membagikan Peta untuk tujuan apa pun.\n"
    )
    assert kind(rule, "Sari mengubah Peta.", "Bolehkah Sari mengubah Peta?", grant) is Kind.PROHIBITED


def test_what_is_removed_from_a_thing_was_in_it() -> None:
    rule = "You may not remove or obscure the notices in the Maps."
    assert (
        kind(rule, "Ana removes the notice from her cookbook.", "May Ana remove the notice?") is not Kind.UNDETERMINED
    )
