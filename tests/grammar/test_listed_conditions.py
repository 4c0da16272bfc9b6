"""
Conditions in a list under the grant that they belong to: none of them is lost.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase import AllOf
from licet.clauses.verdict import Kind

TERMS = """Moss Licence

1. You may distribute the Work provided that You:
(a) retain all Notices;
(b) include a copy of this Licence; and
(c) mark all changes.

2. You may sell the Work if:
(a) you keep the Notices; and
(b) you pay the Fee.

3. You may modify the Work only if all of the following conditions are met:
(a) You keep the Notices.
(b) You pay the Fee.

4. You may lend the Work provided that: (i) you keep the Notices; or (ii) you pay the Fee.

5. You may not publish the Work unless you: (a) keep the Notices; or (b) pay the Fee.
"""

SESSION = licet.Session([licet.read(TERMS)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("", "May Acme distribute the Work?", "conditional"),
        ("Acme retains all Notices.", "May Acme distribute the Work?", "conditional"),
        ("Acme retains all Notices. Acme does not mark the changes.", "May Acme distribute the Work?", "prohibited"),
        ("Acme keeps the Notices.", "May Acme sell the Work?", "conditional"),
        ("Acme keeps the Notices. Acme pays the Fee.", "May Acme sell the Work?", "permitted"),
        ("", "May Acme modify the Work?", "conditional"),
        ("Acme keeps the Notices. Acme does not pay the Fee.", "May Acme modify the Work?", "prohibited"),
        ("Acme keeps the Notices.", "May Acme lend the Work?", "permitted"),
        ("Acme keeps the Notices.", "May Acme publish the Work?", "permitted"),
    ],
)
def test_conditions_in_a_list(facts: str, question: str, expected: str) -> None:
    """
    All items must hold, unless "or" stands between them; one that holds does not grant for the others.
    """
    assert expected == SESSION.check(licet.case(f"{facts}\n{question}")).kind


CHOICES = """Fen Licence

1. You may distribute the Work provided that you do at least ONE of the following:
(a) give the copies another name.
(b) tell the recipients where the original is.

2. You may sell the Work. If you sell the Work, you must do one of the following:
(a) give the buyer a copy of this Licence;
(b) name the author.

3. You may lend the Work provided that you do all of the following:
(a) keep the Notices.
(b) name the author.
"""

CHOOSING = licet.Session([licet.read(CHOICES)])


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("", "May Acme distribute the Work?", "conditional"),
        ("Acme gives the copies another name.", "May Acme distribute the Work?", "permitted"),
        ("", "May Acme sell the Work?", "conditional"),
        ("Acme names the author.", "May Acme sell the Work?", "permitted"),
        ("Acme does not name the author.", "May Acme sell the Work?", "conditional"),
        (
            "Acme does not name the author. Acme does not give the buyer a copy of this Licence.",
            "May Acme sell the Work?",
            "prohibited",
        ),
        ("Acme names the author.", "May Acme lend the Work?", "conditional"),
    ],
)
def test_a_lead_in_says_that_one_is_enough(facts: str, question: str, expected: str) -> None:
    """
    Of what stands under "one of the following", one thing is enough, whatever joins the items; a duty is no exception.
    """
    assert expected == CHOOSING.check(licet.case(f"{facts}\n{question}")).kind


UNLABELLED = """Carr Licence

Permission to copy and distribute the Work is granted, provided that you include the following on all copies of the \
Work or portions thereof:

   The text of this licence.

   Any disclaimers of earlier authors.

   Notice of any changes, including the day on which the changes were made.

The author may change this licence.
"""


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("Acme includes the text of this licence on all copies of the Work.", "conditional"),
        ("Acme does not include the disclaimers of earlier authors on the copies.", "prohibited"),
    ],
)
def test_phrases_behind_the_following_are_all_of_its_list(facts: str, expected: str) -> None:
    """
    A list has no labels where its items are phrases: none of them is lost, and the rule behind it is none of them.
    """
    session = licet.Session([licet.read(UNLABELLED)])

    assert (
        expected
        == session.check(licet.case(f"{facts}\nAcme distributes the Work.\nMay Acme distribute the Work?")).kind
    )


INNER = """Sark Licence

You may use and share the Data. If You share the Data:

(a) You must share it under this Licence; and

(b) You must keep the credit. Kept credit includes any of the following: notices of the author; names of sponsors; \
or links.
"""


def test_what_joins_a_list_inside_the_last_item_joins_no_duties() -> None:
    """
    The "or" of a list inside an item is none between the items: neither duty is there unless the other is done.
    """
    duties = [norm for norm in licet.read(INNER).norms if norm.modality is Modality.OBLIGE]

    assert ["(a)", "(b)"] == [norm.id for norm in duties]
    assert not any(one.unless for norm in duties for one in norm.conditions)


RULES = [
    "If you use or sell the Maps, and you have more than 9 employees, you must pay a fee.",
    "If you use the Maps or you sell them, and you have more than 9 employees, you must pay a fee.",
    "If you sell the Maps and either (i) you have more than 9 employees, or (ii) you are a bank, you must pay a fee.",
    "If you use, or sell, the Maps, and either (a) you have more than 9 employees or (b) you are a bank, you must pay.",
    "If you sell the Maps and either you have more than 9 employees or you are a bank, you must pay a fee.",
]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("employees", "expected"), [(20, Kind.CONDITIONAL), (3, Kind.PERMITTED)])
def test_one_of_several_beside_another(rule: str, employees: int, expected: Kind) -> None:
    """ "If A or B, and C" was "if A or B or C", and behind "and either" nothing was tied to what follows from it."""
    session = licet.Session([licet.read(f"Fern Maps\n\nYou may use and sell the Maps.\n\n{rule}\n")])
    told = f"Acme is no bank. Acme has {employees} employees. Acme sells the Maps."
    assert session.check(licet.case(f"{told} May Acme sell the Maps?")).kind is expected


def test_what_is_paid_under_a_condition_that_was_not_read_is_no_mere_payment() -> None:
    text = "Fern Maps\n\nIf you sell the Maps zig or zag and blorf them, you must pay a fee.\n"
    assert all(one.status is not Status.INERT for one in licet.read(text).ledger[1:])


def test_labels_before_and_behind_and_are_one_row() -> None:
    (norm,) = licet.read("Fern Maps\n\nIf (a) you sell maps or prints and (b) you are a bank, you must pay.\n").norms
    (asked,) = norm.conditions
    assert isinstance(asked.formula, AllOf)
    assert len(asked.formula.parts) == 2
