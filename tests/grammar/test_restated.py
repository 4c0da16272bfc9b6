"""Wordings of licences for models and data that say what a plainer wording says."""

from __future__ import annotations

import pytest

from licet.clauses.norm import Modality, Status
from licet.clauses.phrase import Predication, Role
from licet.clauses.printer import print_instrument
from licet.grammar.languages import language
from licet.grammar.reader import read
from licet.grammar.statements import read_statement

from .plainly import plainly

LEAD = "Plover Licence\n\n1. You may distribute the Model, provided that You:\n(a) keep the notices; and\n(b) "
RIGHTS = "We grant you a licence to use it under the intellectual property or other rights owned by us embodied in it."
DUTY = "Plover Licence\n\n1. If you distribute the Model, you must:\n(a) keep the notices; and\n(b) "


@pytest.mark.parametrize(
    "item",
    [
        "pass on the restrictions of Annex 1 in the terms under which You make the Model available.",
        "state clearly what you changed.",
        "report incidents to Plover.",
        'prominently state "Made with Plover" in the model card.',
        "link to this licence or enclose its text.",
        "where you have changed the Model, describe the changes.",
    ],
)
@pytest.mark.parametrize("lead", [LEAD, DUTY])
def test_an_item_behind_you_begins_with_a_verb(lead: str, item: str) -> None:
    """
    Whatever its first word is elsewhere: "state", "report", "link".
    """
    terms = read(lead + item + "\n", language="en")

    assert not [entry for entry in terms.ledger if entry.status in (Status.PARTIAL, Status.UNREAD)]


@pytest.mark.parametrize(
    ("sentence", "modality", "said"),
    [
        ("Your rights end if you breach this licence.", Modality.COUNTS_AS, "terminate"),
        (
            "This licence ends automatically if you breach it and do not cure the breach.",
            Modality.COUNTS_AS,
            "terminate",
        ),
        (
            "In any publication of results obtained with the Model, the Licensee shall cite the Model.",
            Modality.OBLIGE,
            "cite",
        ),
        (
            RIGHTS,
            Modality.PERMIT,
            "use",
        ),
    ],
)
def test_such_a_wording_is_read(sentence: str, modality: Modality, said: str) -> None:
    """
    Each comes to the clause to which its plain wording comes.
    """
    norms = read(f"Plover Licence\n\n{sentence}\n", language="en").norms

    assert (modality, said) in {(norm.modality, act.verb) for norm in norms for act in norm.acts}


def test_what_is_no_breach_of_a_section_is_taken_out_of_its_ban() -> None:
    """
    "Merely distributing it is not a violation of this section" lifts that ban, and grants nothing.
    """
    norms = read(
        "Plover Licence\n\n1. You may not let others use the Model through your service. Merely distributing the Model "
        "for download is not a violation of this section.\n",
        language="en",
    ).norms

    assert {Modality.FORBID} == {norm.modality for norm in norms}
    assert any("distribute" in plainly(one.formula) for norm in norms for one in norm.conditions if one.unless)


def test_what_companies_do_is_nothing_done_with_companies() -> None:
    """
    In "use of the Model by companies" it is they who use it.
    """
    (norm,) = read("Plover Licence\n\nAny use of the Model by companies is prohibited.\n", language="en").norms

    assert "agent: company" in plainly(norm.acts[0])


@pytest.mark.parametrize(
    "means", ["means copying, changing or distributing", ": means copying, changing, or distributing"]
)
def test_a_defined_use_is_what_its_definition_says(means: str) -> None:
    """
    Where "Use" means distributing too, a licence to Use the Model lets one distribute it.
    """
    norms = read(f'Plover Licence\n\n"Use" {means} the Model.\n\n1. You may Use the Model.\n', language="en").norms

    assert "distribute" in {act.verb for norm in norms for act in norm.acts}


def test_a_line_break_divides_no_word_behind_must() -> None:
    """
    "Must notify" is no "must not ify", however the line is broken.
    """
    said = "You must notify the later users to whom You distribute the Model that the Model is subject to paragraph 4."

    assert "not ify" not in print_instrument(read(f"Plover Licence\n\n{said}\n", language="en"))


@pytest.mark.parametrize(
    "rule",
    [
        "You will not, and will not permit any third party to, use the Model if you are a minor.",
        "You must not, and must not allow others to, use the Model unless you have paid.",
    ],
)
def test_a_condition_behind_two_bans_narrows_both(rule: str) -> None:
    """
    "Will not, and will not permit others to, use it if …" bans no use of those of whom the condition does not hold.
    """
    norms = read(f"Plover Licence\n\n{rule}\n", language="en").norms

    assert 2 == len(norms)
    assert all(norm.conditions for norm in norms)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The police use the Model to predict who will commit a crime.", "predict"),
        ("The student uses the Data to find out who the speakers are.", "identify"),
        ("The copy of the licence is still missing.", "add"),
    ],
)
def test_such_a_statement_is_understood(sentence: str, said: str) -> None:
    """
    Whom something is found out about, and what can still be added.
    """
    (reading,) = read_statement(sentence, language("en")).readings[:1]

    assert said in {
        act.verb for top in reading for act in (top, *top.get(Role.PURPOSE)) if isinstance(act, Predication)
    }


def test_what_is_made_available_for_one_purpose_may_be_used_for_that() -> None:
    """
    "We make the Data available to you solely for research": a grant for research alone.
    """
    (norm,) = read(
        "Plover Licence\n\nPlover makes the Data available to you solely for research.\n", language="en"
    ).norms

    assert (Modality.PERMIT, "use", True) == (norm.modality, norm.acts[0].verb, norm.only)
