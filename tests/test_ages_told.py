"""How old somebody is, told beside the noun, and terms that ask for the age of majority."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

HEAD = 'Fern Ltd ("we") runs the Service. You may use the Service. '
ADULTS = HEAD + "You must be at least 18 years old to use the Service.\n"
UNDER = HEAD + "If you are under 18 years old, you may not use the Service.\n"
GROWN = (
    HEAD + "You must be 18 years of age (or of legal majority where you live) to use the Service.\n",
    HEAD + "You must be at least 18 years old or the age of majority in your country to use the Service.\n",
    HEAD + "You must be at least the age of majority in your state (e.g., 19 in one of them) or 18 years old, "
    "whichever is higher, to use the Service.\n",
    HEAD + "You must have reached the age of majority in your jurisdiction to use the Service.\n",
    HEAD
    + "If you are under 18 years old (or the age of legal majority where you live), you may not use the Service.\n",
)


def kind(text: str, facts: str, who: str) -> Kind | None:
    case = licet.case(f"{facts}\n\nMay {who} use the Service?\n", lenient=True)
    return licet.check(case, [licet.read(text)]).kind


YOUNG = [
    ("A boy of 15 years uses the Service.", "the boy"),
    ("A 15-year-old boy uses the Service.", "the boy"),
    ("A girl who is 12 uses the Service.", "the girl"),
    ("A girl who is 12 years old uses the Service.", "the girl"),
    ("A boy aged 12 uses the Service.", "the boy"),
    ("A girl under 13 uses the Service.", "the girl"),
    ("The pupil, who is 14, uses the Service.", "the pupil"),
    ("Ann is a girl of 15 and uses the Service.", "Ann"),
    ("The Service is used by Ann, who is fifteen.", "Ann"),
]


@pytest.mark.parametrize(("fact", "who"), YOUNG)
def test_an_age_beside_the_noun_is_told(fact: str, who: str) -> None:
    assert kind(ADULTS, fact, who) is Kind.PROHIBITED
    assert kind(UNDER, fact, who) is Kind.PROHIBITED


@pytest.mark.parametrize("text", GROWN)
def test_the_age_of_majority_is_an_age(text: str) -> None:
    assert kind(text, "A boy of 15 years uses the Service.", "the boy") is Kind.PROHIBITED
    assert kind(text, "Ann is a woman of 40 and uses the Service.", "Ann") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("fact", "who"),
    [
        ("Ann (15) uses the Service.", "Ann"),
        ("Ann, 15, uses the Service.", "Ann"),
        ("The boy uses the Service.", "the boy"),
        ("A 9-year-old uses the Service.", "the child"),
        ("Students aged 14 to 16 use the Service.", "the students"),
    ],
)
def test_what_may_be_an_age_is_asked_for(fact: str, who: str) -> None:
    assert kind(ADULTS, fact, who) in (Kind.UNDETERMINED, Kind.PROHIBITED)


@pytest.mark.parametrize(
    ("fact", "who"),
    [
        ("A 30-year-old woman uses the Service.", "the woman"),
        ("A man over 60 uses the Service.", "the man"),
        ("A firm of 15 people uses the Service.", "the firm"),
        ("The bakery uses the Service to write 12 letters.", "the bakery"),
    ],
)
def test_grown_people_and_counts_are_let(fact: str, who: str) -> None:
    assert kind(ADULTS, fact, who) is Kind.PERMITTED


def test_the_higher_of_two_ages_is_asked_for() -> None:
    text = HEAD + "You must be at least 13 years old or the age of majority in your country, whichever is higher.\n"
    assert kind(text, "A boy of 15 years uses the Service.", "the boy") is not Kind.PERMITTED
    assert kind(text, "A boy of 12 years uses the Service.", "the boy") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "promise",
    [
        "By using the Service, you confirm that you are at least 18 years old.",
        "By accessing the Service, you represent and warrant that: (a) you are 18 or older; and (b) you may sign.",
        "You represent that you are a firm and that you are not under 18.",
        "You acknowledge that you are over 18, and that you will not sell the Service.",
        "You must be at least 18 to use the Service.",
        "You agree that you must be the age of majority in your country in order to use the Service.",
        "You may not access the Service if you are under 18.",
    ],
)
def test_a_promise_to_be_of_an_age_asks_for_it(promise: str) -> None:
    text = HEAD + promise + "\n"
    assert kind(text, "A boy of 15 years uses the Service.", "the boy") is Kind.PROHIBITED
    assert kind(text, "Ann is a woman of 40 and uses the Service.", "Ann") is Kind.PERMITTED


def test_what_is_promised_beside_the_age_stays_a_rule() -> None:
    text = HEAD + "You confirm that you are 18 or older, that you may sign it and that you will not sell the Service.\n"
    case = licet.case("Ann is a woman of 40 and sells the Service.\n\nMay Ann sell the Service?\n", lenient=True)
    assert licet.check(case, [licet.read(text)]).kind is Kind.PROHIBITED
