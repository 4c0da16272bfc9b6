"""Things that a rule names alone, how much a grant gives and does not ask for, and from where a thing came."""

from __future__ import annotations

import pytest

import licet

TERMS = """Rook Mail Policy

1. You may use the service and send messages.

2. Purchased, rented or scraped lists are prohibited.

3. Bots are not allowed. Weapons are forbidden.

4. You may lend a draft to no more than 500 testers for 90 days at most.

5. If Licensee holds a Hobby key, Licensee may not sell the game or show advertising in it.

6. Rook grants you a licence to copy and use images from Rook for free, including for commercial purposes, without \
permission from or attributing the photographer.

7. You may print the reports without our consent and without asking us. You may show the reports free of charge.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("fact", "question", "expected"),
    [
        ("The shop uses a purchased list.", "use the purchased list", {"prohibited"}),
        ("The shop uses bots to send messages.", "use bots to send messages", {"prohibited"}),
        ("The shop sells weapons.", "sell the weapons", {"prohibited"}),
        ("The shop lends the draft to 800 testers.", "lend the draft to 800 testers", {"prohibited"}),
        ("The shop lends the draft to 300 testers for 60 days.", "lend the draft to 300 testers", {"permitted"}),
        (
            "The shop holds a Hobby key.\nThe shop shows advertising in the game.",
            "show advertising in the game",
            {"prohibited", "undetermined"},
        ),
        ("The shop downloads an image from Rook and prints it.", "use the image", {"permitted"}),
        ("The image comes from Rook.", "use the image commercially", {"permitted"}),
        ("The shop has no consent from Rook.", "print the reports", {"permitted"}),
    ],
)
def test_bare_things(fact: str, question: str, expected: set[str]) -> None:
    """
    Whatever is done with a banned thing is banned; a grant up to a number gives no more, "without leave" asks for none.
    """
    case = licet.case(f"The shop is a user and a licensee of Rook.\n{fact}\nMay the shop {question}?", lenient=True)
    kind = SESSION.check(case).kind
    assert kind is not None
    assert kind.value in expected


def test_how_much_accounts_may_do_is_no_mere_possibility() -> None:
    """
    What a thing may do at most is kept in sight, and not taken for how things are.
    """
    text = "Rook Terms\n\nAccounts on the Starter plan may send at most 10,000 messages per month."
    (entry,) = [one for one in licet.read(text, language="en").ledger if "Starter" in one.span.of(text)]
    assert entry.status.value == "partial"


def test_what_belongs_to_the_reader_is_free_and_credit_not_needed_is_no_rule() -> None:
    """
    "The tracks you record belong to you" is read as ownership; "no credit is needed" rules nothing.
    """
    terms = licet.read("Rook Terms\n\nThe tracks you record belong to you. No credit is needed in ads.", language="en")
    assert ["read", "inert"] == [one.status.value for one in terms.ledger][-2:]


@pytest.mark.parametrize(
    "sentence",
    [
        "You may only print the maps without our consent for research.",
        "You may not print the maps without our consent.",
        "Neither you nor your staff may print the maps without our consent.",
    ],
)
def test_without_consent_is_dropped_from_plain_grants_alone(sentence: str) -> None:
    """
    A ban keeps the leave that lifts it, and a grant keeps what the leave is said to be for.
    """
    (norm,) = licet.read(f"Rook Terms\n\n{sentence}", language="en").norms
    assert norm.conditions


@pytest.mark.parametrize(
    ("plan", "expected"), [("Free", "prohibited"), ("Team", "permitted"), ("Enterprise", "permitted")]
)
def test_a_grant_to_those_on_either_of_two_plans_gives_others_nothing(plan: str, expected: str) -> None:
    """
    Who is on a third plan is on neither of two.
    """
    terms = licet.read(
        "Rook Terms\n\n1. Users on the Team Plan or the Enterprise Plan may use the Maps.", language="en"
    )
    case = licet.case(
        f"The shop is a user of Rook and is on the {plan} Plan.\nMay the shop use the Maps?", lenient=True
    )
    kind = licet.check(case, [terms]).kind
    assert kind is not None
    assert expected == kind.value
