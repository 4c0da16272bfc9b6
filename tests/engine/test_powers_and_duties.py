"""What the licensor may do and what the user must do, given the facts so far; in plain English."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

TERMS = (
    "1. You may use the Service.\n2. You must not resell the Service.\n"
    "3. If you breach section 2, Acme may suspend your account.\n"
    "4. If you do not cure the breach within 30 days after notice, Acme may terminate this agreement.\n"
    "5. Acme may change the fees at any time."
)
ENDS = (
    "1. You may use the Service.\n2. You must not resell the Service.\n"
    "3. Your rights under this agreement terminate if you breach section 2."
)
SHARING = "1. You may distribute the Tool.\n2. If you distribute the Tool, you must include the license text."
EITHER = (
    "1. You may distribute the Tool.\n2. If you distribute the Tool, you must either include the source code or offer "
    "the source code in writing."
)
EFFORTS = "1. You may use the Model.\n2. If you use the Model, you must use reasonable efforts to label the output."
PAID = "1. You may distribute the Tool.\n2. If you distribute the Tool, you must pay the fee."
CAUGHT = (
    "1. You may distribute the Tool.\n2. If you distribute the Tool, you must publish the user list.\n"
    "3. You must not publish the user list."
)
SUSPEND, TERMINATE = "May Acme suspend the account of Bob?", "May Acme terminate the agreement?"


@pytest.mark.parametrize(
    ("facts", "question", "verdict"),
    [
        ("Bob resold the Service.", SUSPEND, "permitted"),
        ("Bob did not resell the Service.", SUSPEND, "prohibited"),
        ("It is unknown whether Bob resold the Service.", SUSPEND, "undetermined"),
        ("", SUSPEND, "undetermined"),
        # cured in time, too late, not at all: the days are counted
        (
            "Acme gave notice of the breach on 1 March 2024. Bob cured the breach on 31 March 2024.",
            TERMINATE,
            "prohibited",
        ),
        (
            "Acme gave notice of the breach on 1 March 2024. Bob cured the breach on 1 April 2024.",
            TERMINATE,
            "permitted",
        ),
        ("Bob resold the Service. Bob did not cure the breach.", TERMINATE, "permitted"),
        # a power over the other party always needs a grant
        ("", "May Acme raise the fees?", "permitted"),
        ("", "May Acme delete the account of Bob?", "prohibited"),
    ],
)
def test_a_power_on_its_grounds(facts: str, question: str, verdict: str) -> None:
    """
    A breached ban, a period that ran out: the power is there or not, and the headline says so.
    """
    answer = judged(TERMS, f"Bob is a customer of Acme. {facts} {question}")

    assert verdict == kind_of(answer)
    if verdict != "undetermined":
        headline = "HAS THE POWER" if verdict == "permitted" else "HAS NO POWER"
        assert answer.to_text().startswith(headline)


def test_a_disputed_breach_is_a_disputed_power() -> None:
    """
    The power turns on what one side says and the other denies.
    """
    answer = judged(
        TERMS,
        "Bob is a customer of Acme. According to Acme, Bob resold the Service. According to Bob, Bob did not resell "
        f"the Service. {SUSPEND}",
    )

    assert "contested" == kind_of(answer)
    assert {"Acme": "permitted", "Bob": "prohibited"} == {
        name: one.kind.value for name, one in answer.result.accounts if one.kind
    }


def test_a_breach_ends_the_grant() -> None:
    """
    "Your rights terminate if you breach": with the breach stated, using is no longer granted; else it is.
    """
    assert "prohibited" == kind_of(
        judged(ENDS, "Bob resold the Service. Bob uses the Service. May Bob use the Service?")
    )
    assert "permitted" == kind_of(judged(ENDS, "Bob uses the Service. May Bob use the Service?"))


@pytest.mark.parametrize(
    ("terms", "facts", "verdict"),
    [
        (SHARING, "", "conditional"),
        (SHARING, "Bob included the license text.", "permitted"),
        (SHARING, "Bob has not yet included the license text.", "conditional"),
        (SHARING, "It is unknown whether Bob included the license text.", "conditional"),
        (SHARING, "Bob did not include the license text.", "prohibited"),
        (PAID, "Bob did not pay the fee.", "prohibited"),
        (PAID, "", "conditional"),
        # one way left out leaves the other
        (EITHER, "", "conditional"),
        (EITHER, "Bob includes the source code.", "permitted"),
        (EITHER, "Bob does not include the source code.", "conditional"),
        (EITHER, "Bob does not include the source code. Bob does not offer the source code in writing.", "prohibited"),
        # what must be done is itself forbidden
        (CAUGHT, "", "conflict"),
    ],
)
def test_a_duty_and_how_it_stands(terms: str, facts: str, verdict: str) -> None:
    """
    Outstanding, done, failed; alternatives kept; a duty whose doing is banned collides.
    """
    assert verdict == kind_of(judged(terms, f"Bob distributes the Tool. {facts} May Bob distribute the Tool?"))


def test_a_duty_of_efforts_fails_only_without_any() -> None:
    """
    No effort at all breaks it; some effort fulfils it.
    """
    asked = "Bob uses the Model. {} May Bob use the Model?"

    assert "prohibited" == kind_of(judged(EFFORTS, asked.format("Bob made no effort to label the output.")))
    assert "permitted" == kind_of(judged(EFFORTS, asked.format("Bob made reasonable efforts to label the output.")))
    assert "conditional" == kind_of(judged(EFFORTS, asked.format("")))


def test_must_and_what_must() -> None:
    """
    "Must X do Y?" asks whether the rest is allowed without Y; "What must X do?" lists the duties.
    """
    told = "Bob distributes the Tool."

    assert "prohibited" == kind_of(judged(SHARING, f"{told} Must Bob include the license text?"))
    assert "conditional" == kind_of(judged(SHARING, f"{told} Must Bob pay a fee?"))
    answer = judged(SHARING, f"{told} What must Bob do?")
    assert ["include"] == [duty.act.verb for duty in answer.duties]


# Classic puzzles, with the answers of the textbooks


def test_chisholm() -> None:
    """
    Chisholm's puzzle (1963): a duty that was broken brings the duty that holds then, not the one that went with keeping
    it.
    """
    terms = (
        "1. You may use the Data.\n2. You must not publish the Data.\n"
        "3. If you publish the Data, you must notify Acme.\n"
        "4. If you do not publish the Data, you must not notify Acme."
    )
    answer = judged(terms, "Bob published the Data. What must Bob do?")

    assert "prohibited" == kind_of(answer)
    assert "3" in {step.citation.clause for step in answer.result.steps if step.citation and step.rule == "duty"}
    kept = judged(terms, "Bob does not publish the Data. May Bob notify Acme?")
    assert "prohibited" == kind_of(kept)


def test_gentle_murder() -> None:
    """
    Forrester's gentle murderer (1984): whoever does what is banned must do it gently; doing it gently stays banned.
    """
    terms = "1. You must not copy the Data.\n2. If you copy the Data, you must encrypt the copy."
    answer = judged(terms, "Bob copies the Data. Bob encrypts the copy. May Bob copy the Data?")

    assert "prohibited" == kind_of(answer)
    assert ["1"] == [cited.clause for cited in answer.result.decisive]
