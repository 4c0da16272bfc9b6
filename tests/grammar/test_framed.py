"""Words around a rule that add nothing to it are left out, and nothing that does is."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status
from licet.grammar.reader import read

from .test_plain_wordings import told


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("As further described below, you may sell the Maps.", "You may sell the Maps."),
        (
            "Our only condition is that, if you sell the Maps, you must name us.",
            "If you sell the Maps, you must name us.",
        ),
        ("Anyone may copy the Maps, for profit or not.", "Anyone may copy the Maps."),
        ("You will not (and have no right to) sell the Maps.", "You will not sell the Maps."),
        (
            "If the Maps (or any part thereof) are sold, you must name the author.",
            "If the Maps or any part are sold, you must name the author.",
        ),
        (
            "You may provide different terms for your changes, provided your use otherwise complies with this License.",
            "You may provide different terms for your changes.",
        ),
    ],
)
def test_said_plainly(sentence: str, plain: str) -> None:
    """
    Each wording comes to the clauses of the plain one.
    """
    assert told(plain) == told(sentence)
    assert told(plain)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may sell the Maps, provided your use of the Maps complies with section 4 of this License.",
        "You may sell the Maps, provided your use of the Maps otherwise complies with the law.",
    ],
)
def test_a_condition_of_its_own_stays(sentence: str) -> None:
    """
    Only that a use must keep to the text itself goes without saying.
    """
    norm = next(one for one in read(f"Fern Map Notice\n\n{sentence}\n", language="en").norms)

    assert Modality.PERMIT is norm.modality
    assert norm.conditions or norm.opaque


def test_items_in_lower_case_lines_are_items() -> None:
    """
    "This licence does not grant you any right to use:" and its items are no ban on all use.
    """
    text = (
        "Fern Licence\n\nYou are free to copy the Data.\n\nThis licence does not grant you any right to use:\n\n"
        "    Personal Data;\n    third party rights;\n    the names and crests of the Provider; and\n    logos.\n"
    )
    bans = [norm for norm in licet.read(text).norms if norm.modality is Modality.FORBID]

    assert all(act.roles for norm in bans for act in norm.acts)


@pytest.mark.parametrize(
    "sentence",
    [
        "In this licence, the terms below have the following meanings:",
        "The Data is licensed 'as is' and the Provider excludes all representations, warranties and liabilities.",
        "We are not obligated to support, update or train the Model.",
        "They apply to the source code and the data that accompany this license.",
    ],
)
def test_sentences_that_rule_no_use(sentence: str) -> None:
    """
    What is excluded, assured or announced rules nobody's use.
    """
    ledger = read(f"Fern Licence\n\nYou may use the Data.\n\n{sentence}\n", language="en").ledger

    assert not {Status.UNREAD, Status.PARTIAL} & {entry.status for entry in ledger}


def test_who_needs_a_separate_agreement_is_asked_for_it() -> None:
    """
    What needs a separate agreement is not allowed by the rest alone.
    """
    text = "Fern Licence\n\nYou may use the Data.\n\nLarger organisations need a separate agreement with Fern.\n"
    verdict = licet.check(licet.case("May Acme use the Data?"), [licet.read(text)])

    assert "undetermined" == verdict.kind


@pytest.mark.parametrize(
    "fact",
    [
        'Acme does not display "Oak Maps" in the chatbot.',
        'The name "Oak Maps" does not appear in the chatbot.',
        'Acme does not display "Oak Maps" on the user interface of the chatbot.',
    ],
)
def test_what_is_not_in_a_product_is_not_in_its_interface(fact: str) -> None:
    """
    A duty to display something on a part of a product is broken where it is not displayed in the product.
    """
    text = (
        "Fern Licence\n\nYou may use the Software. If you use the Software in a product, you shall display "
        '"Oak Maps" on the user interface of the product.\n'
    )
    case = licet.case(
        f"Acme uses the Software in its chatbot.\n{fact}\nMay Acme use the Software in its chatbot?", lenient=True
    )

    assert "prohibited" == licet.check(case, [licet.read(text)]).kind
