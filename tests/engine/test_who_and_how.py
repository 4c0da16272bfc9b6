"""Names that are words, persons of whom an unread sentence speaks, and how an act is done."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANT = "Acme Maps Licence\n\nYou may use, copy, publish, share, distribute and sell the Maps for any purpose.\n"


def kind(rule: str, facts: str, question: str) -> Kind | None:
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(GRANT + rule)]).kind


@pytest.mark.parametrize("name", ["Bolt", "Rose", "Mint", "Ferro"])
def test_a_name_that_is_a_word_is_the_same_at_the_head_of_a_sentence(name: str) -> None:
    facts = f"{name} is a bakery.\n{name} uses the Maps."
    rule = "Bakeries must not use the Maps."
    assert kind(rule, facts, f"May {name} use the Maps?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "rule",
    [
        "Insurers pay 100 euros.",
        "This licence is not addressed to insurers.",
        "This licence is not addressed to firms.",
    ],
)
def test_an_unread_sentence_about_such_persons_is_about_one_of_them(rule: str) -> None:
    facts = "Ferro is an insurer.\nFerro is a firm.\nFerro uses the Maps."
    assert kind(rule, facts, "May Ferro use the Maps?") is Kind.UNDETERMINED
    assert kind(rule, "Ana is a poet.\nAna uses the Maps.", "May Ana use the Maps?") is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule", ["Resale is at cost only.", "Resale is by auction.", "Resale by shops is on commission."]
)
def test_how_an_act_is_done_may_limit_it(rule: str) -> None:
    facts = "The shop resells the Maps.\nThe shop copies the Maps."
    assert kind(rule, facts, "May the shop resell the Maps?") is Kind.UNDETERMINED
    assert kind(rule, facts, "May the shop copy the Maps?") is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule", ["The Maps must be passed on free of charge.", "You must distribute the Maps without charge."]
)
def test_who_takes_money_does_not_pass_it_on_for_nothing(rule: str) -> None:
    facts = "Ana distributes the Maps for 10 euros.\nAna passes the Maps on for 10 euros."
    verb = "pass the Maps on" if "passed" in rule else "distribute the Maps"
    assert kind(rule, facts, f"May Ana {verb} for 10 euros?") is not Kind.PERMITTED


KARTEN = "Nordkarten\n\nSie dürfen die Karten zu jedem Zweck nutzen, kopieren und verkaufen.\n"
PETA = "Peta Nusa\n\nAnda boleh menggunakan, menyalin, dan menjual Peta untuk tujuan apa pun.\n"


@pytest.mark.parametrize(
    ("text", "language", "facts", "question"),
    [
        (
            KARTEN + "Dürfen die Karten verkauft werden? Nein.",
            "de",
            "Ina verkauft die Karten.",
            "Darf Ina sie verkaufen?",
        ),
        (
            KARTEN + "Banken sind ausgenommen.",
            "de",
            "Rho ist eine Bank.\nRho nutzt die Karten.",
            "Darf Rho sie nutzen?",
        ),
        (PETA + "Bolehkah Peta dijual? Tidak.", "id", "Sari menjual Peta.", "Bolehkah Sari menjual Peta?"),
    ],
)
def test_questions_and_those_left_out_are_not_passed_over(text: str, language: str, facts: str, question: str) -> None:
    case = licet.case(f"{facts}\n\n{question}\n", lenient=True)
    assert licet.check(case, [licet.read(text, language=language)]).kind is not Kind.PERMITTED


def test_an_order_with_only_allows_no_more() -> None:
    facts = "Ana sells the Maps.\nAcme did not consent."
    assert kind("Sell the Maps only with our consent.", facts, "May Ana sell the Maps?") is not Kind.PERMITTED
