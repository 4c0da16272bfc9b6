"""Leave that the licensor gave, however a case tells it, and duties to come by it."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TERMS = """Birch Data Licence

1. Grant. Birch grants you a licence to use, copy, modify and distribute the Dataset.

2. You may not sell the Dataset without our prior written approval.

3. You may not host the Dataset without the consent of Birch.

4. You must obtain a licence before distributing the Weights.

5. You must get our permission before you lend the Dataset.
"""


@pytest.fixture(scope="module")
def session() -> licet.Session:
    return licet.Session([licet.read(TERMS)])


def asked(session: licet.Session, question: str, *facts: str) -> Kind | None:
    return session.check(licet.case("\n".join((*facts, question)), lenient=True)).kind


HOST = "May Acme host the Dataset?"


@pytest.mark.parametrize(
    "fact",
    [
        "Birch has consented to the hosting of the Dataset.",
        "Birch gave Acme its consent.",
        "Birch gave Acme permission to host the Dataset.",
        "Acme was given permission by Birch to host the Dataset.",
        "Acme has permission from Birch.",
        "Acme has Birch's approval to host the Dataset.",
        "Birch has licensed Acme to host the Dataset.",
        "Acme received a licence from Birch to host the Dataset.",
    ],
)
def test_leave_for_the_act_lifts_the_ban(session: licet.Session, fact: str) -> None:
    assert asked(session, HOST, fact) is Kind.PERMITTED


@pytest.mark.parametrize(
    "fact",
    [
        "Acme has Birch's approval to copy the Dataset.",
        "Acme has obtained the consent of Birch to sell the Dataset.",
        "Birch consented to the sale of the Dataset.",
        "Birch gave Cedar its consent.",
        "Acme has the permission of Cedar.",
        "Acme has a licence from Birch.",
        "Acme asked Birch for consent.",
        "Birch refused permission.",
        "Birch has not yet given its consent.",
        "Acme does not have permission from Birch.",
    ],
)
def test_other_leave_does_not(session: licet.Session, fact: str) -> None:
    assert asked(session, HOST, fact) is not Kind.PERMITTED


def test_written_leave_is_given_in_writing(session: licet.Session) -> None:
    sell = "May Acme sell the Dataset?"
    assert asked(session, sell, "Birch has approved the sale in writing.") is Kind.PERMITTED
    assert asked(session, sell, "Acme has obtained Birch's written approval.") is Kind.PERMITTED
    assert asked(session, sell, "Birch orally approved the sale.") is not Kind.PERMITTED
    assert asked(session, sell, "Acme has Birch's approval.") is Kind.UNDETERMINED


def test_a_duty_to_obtain_leave_first_is_a_ban_without_it(session: licet.Session) -> None:
    assert asked(session, "May Acme distribute the Weights?") is Kind.PROHIBITED
    told = "Acme has obtained a licence from Birch to distribute the Weights."
    assert asked(session, "May Acme distribute the Weights?", told) is Kind.PERMITTED
    assert asked(session, "May Acme lend the Dataset?") is Kind.PROHIBITED
    assert asked(session, "May Acme use the Dataset?") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (("Acme hosts the Dataset.", "Birch has agreed to this in writing."), Kind.PERMITTED),
        (("Acme hosts the Dataset.", "Birch has authorized this use.", "Birch allowed it."), Kind.PERMITTED),
        (("Acme wants to host the Dataset.", "Birch approved this."), Kind.PERMITTED),
        (("Acme hosts the Dataset with the prior written approval of Birch.",), Kind.PERMITTED),
        (("With Birch's consent, Acme hosts the Dataset.",), Kind.PERMITTED),
        (("Acme prints the Dataset.", "Birch has given its consent to this."), None),
        (("Acme prints the Dataset.", "Birch has agreed to this."), None),
        (("Acme prints the Dataset with the permission of Birch.",), None),
        (("Acme hosts the Dataset.", "Cedar has agreed to this."), None),
        (("Acme hosts the Dataset with the permission of Cedar.",), None),
        (("Acme hosts the Dataset.", "Birch has not agreed to this."), Kind.PROHIBITED),
    ],
)
def test_this_is_the_act_told_last(session: licet.Session, facts: tuple[str, ...], expected: Kind | None) -> None:
    """
    Leave for "this", and leave with which an act is done, is leave for that act alone and given by the one named.
    """
    found = asked(session, HOST, *facts)
    assert found is expected if expected is not None else found is not Kind.PERMITTED
