"""
Whom a clause addresses: a role word names whoever the text binds, a narrower kind has to be shown.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Fern Terms

1. We grant you a licence to read the Archive.
2. Universities may copy the Archive.
3. Non-commercial users may modify the Archive.
4. Students must not index the Archive.
5. A user may share the Archive if the user includes the licence.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("fact", "question", "expected"),
    [
        ("", "May Acme copy the Archive?", "undetermined"),
        ("Acme is a company.", "May Acme copy the Archive?", "prohibited"),
        ("Acme is a university.", "May Acme copy the Archive?", "permitted"),
        ("", "May Acme modify the Archive?", "undetermined"),
        ("Acme is a commercial company.", "May Acme modify the Archive?", "prohibited"),
        ("Acme is a non-commercial user.", "May Acme modify the Archive?", "permitted"),
        ("", "May Acme share the Archive?", "conditional"),
        ("Acme includes the licence.", "May Acme share the Archive?", "permitted"),
    ],
)
def test_a_clause_reaches_whom_it_addresses(fact: str, question: str, expected: str) -> None:
    """
    "Universities may" grants nothing to a company, and "users may" grants it to whoever the text binds.
    """
    assert expected == SESSION.check(licet.case(f"{fact}\n{question}")).kind


@pytest.mark.parametrize(
    ("grant", "fact", "expected"),
    [
        # the word for a licensor, said of any such: a grant to a kind of persons, no power of the licensor
        ("Companies may sell the Data.", "Acme is a student.", "prohibited"),
        ("Companies may sell the Data.", "Acme is a company.", "permitted"),
        ("Small companies may sell the Data.", "Acme is a company.", "undetermined"),
        ("Small companies may sell the Data.", "Acme is a small company.", "permitted"),
        ("Any provider may sell the Data.", "", "undetermined"),
        # a grant to some reserves its act, also where no term names the object and the verb is no dealing
        ("Small companies may read the archive.", "Acme is a student.", "prohibited"),
        ("Non-commercial users may read the archive.", "Acme is a commercial company.", "prohibited"),
        ("Non-commercial users may read the archive.", "Acme is a non-commercial user.", "permitted"),
        ("Anyone may read the archive.", "Acme is a student.", "permitted"),
    ],
)
def test_a_grant_to_a_kind_of_persons_gives_the_others_nothing(grant: str, fact: str, expected: str) -> None:
    """
    What only some may do is reserved: silence about the rest is no permission for them.
    """
    verb, thing = ("sell", "Data") if "sell" in grant else ("read", "archive")
    answer = licet.check(licet.case(f"{fact}\nMay Acme {verb} the {thing}?"), [licet.read(f"Fern Terms\n\n1. {grant}")])

    assert expected == answer.kind


def test_the_company_is_the_one_who_speaks() -> None:
    """
    "The Company may" is a power of the licensor; "companies may" is a grant.
    """
    powers = licet.read("Fern Terms\n\n1. The Company may suspend the account.\n2. Companies may copy the Data.\n")

    assert ["empower", "permit"] == [norm.modality for norm in powers.norms]


def test_a_grant_to_those_who_follow_the_terms_takes_no_condition_away() -> None:
    """
    A broad grant "if you follow these terms" does not excuse the duty under which the terms allow one of its acts.
    """
    terms = licet.read(
        "Reed Terms\n\n1. You may use and share the Data if you follow the terms of this agreement.\n"
        "2. You may share the Data, so long as you provide a copy of this agreement with the Data.\n"
    )

    assert "conditional" == licet.check(licet.case("May Acme share the Data?"), [terms]).kind
    assert "permitted" == licet.check(licet.case("May Acme use the Data?"), [terms]).kind
