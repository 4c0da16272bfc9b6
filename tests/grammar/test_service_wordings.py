"""
Wordings of service terms: what a lead-in or an "only" is about, how many may use something, and what agreeing means.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Wren Cloud Terms

1. Wren grants you, solely for your internal business purposes, a limited, revocable licence to access the Console.
2. Customer may use the Meter: (i) only for its own business; (ii) only in Germany; and (iii) only as the manual says.
3. You may copy the Guide, in each case solely on your own devices and solely for study.
4. You may run the Engine (a) for research and (b) for teaching.
5. Upon termination of these Terms: (a) your rights end and you must stop all use of the Service; (b) you will no
longer be authorized to access the Service; and (c) you must pay what is due.
6. You may access and use the Service.
7. Each seat may be used by one Authorized User only. You may use a seat.
8. Except and solely to the extent such a restriction is impermissible under applicable law, you may not rent the
Service.
9. Wren grants you a licence under Wren's copyrights in the Plugin to install and run the Plugin.
10. If you do not agree to be bound by these Terms, do not use the Service. If you do not agree to the
terms of this Agreement, you may not install the Plugin.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        # an aside between "grants you" and the licence limits the acts
        ("Acme accesses the Console for its customers and not for its internal business.", "access the Console", ""),
        # limits in several respects hold together
        ("Acme uses the Meter for its own business. Acme uses the Meter in France.", "use the Meter", ""),
        ("Acme copies the Guide on its own devices. Acme copies the Guide for sale.", "copy the Guide", ""),
        # purposes are a choice
        ("Acme runs the Engine for teaching.", "run the Engine", "permitted"),
        # what holds upon termination does not hold before
        ("Acme is a customer of Wren.", "access the Service", "permitted"),
        # how many may use it, not who
        ("Acme is a customer of Wren. Acme uses a seat.", "use a seat", "permitted"),
        ("Acme rents the Service to other firms.", "rent the Service", "prohibited"),
        ("Acme has accepted the terms.", "use the Service", "permitted"),
        ("Acme has accepted the terms.", "install the Plugin", "permitted"),
        ("It is unknown whether Acme has accepted the terms.", "use the Service", "undetermined"),
    ],
)
def test_service_wordings(facts: str, question: str, expected: str) -> None:
    """
    Each is answered as expected; where nothing is expected it is not permitted.
    """
    kind = SESSION.check(licet.case(f"{facts}\nMay Acme {question}?")).kind

    assert kind == expected if expected else kind != "permitted"


def test_several_at_one_account() -> None:
    """
    A ban on more than one user is met by several, and asked where the case speaks of several persons.
    """
    terms = licet.read("You may use the Service. Only one person may use an account. An account may be used.")
    session = licet.Session([terms])
    facts = "Two clerks of Acme use an account."

    assert "prohibited" == session.check(licet.case(f"{facts}\nMay the two clerks use the account?")).kind
    assert "permitted" != session.check(licet.case(f"{facts}\nMay Acme use the account?")).kind


def test_words_behind_a_list_are_read_with_its_items() -> None:
    """
    "In each case, solely on …" behind a list limits each item, and no part of it is left unread.
    """
    text = (
        "We grant you a licence to:\n\n(a) copy the Kit; and\n\n(b) lend the Kit;\n\nin each case, solely for study.\n"
    )
    terms = licet.read(text)

    assert [True, True] == [norm.only for norm in terms.norms]
    assert {"read"} == {entry.status for entry in terms.ledger}


@pytest.mark.parametrize("question", ["May Acme copy the Platform?", "May Acme sell the Platform?"])
def test_rights_in_what_a_service_makes_are_no_rights_in_the_service(question: str) -> None:
    """
    What is given away is the pictures, and not the service that makes them.
    """
    terms = licet.read(
        "You may use the Platform.\n\nWe assign to you all right, title and interest in the pictures that the Platform "
        "makes for you."
    )

    assert "permitted" != licet.Session([terms]).check(licet.case(question)).kind
