"""
Cases under licences of models and data: what no use turns on is left aside, and what an act belongs to is seen.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status

MODEL = """Wren Model Licence

1. The Licensor grants You a worldwide, non-exclusive, licence to use, reproduce and distribute the Model.

2. You may distribute the Model, provided that You meet the following conditions:
a. You must give all recipients a copy of this Licence, and You shall give notice to later users You Distribute to, that
the Model is subject to section 3. This provision does not apply to the use of the Handbook;
b. You may add Your own statement to Your changes.

3. You agree not to use the Model for military use in any way.

4. Nothing in this Licence permits You to make use of the Licensor's trademarks, trade names, logos or to otherwise
suggest endorsement; and any rights not expressly granted herein are reserved by the Licensor.

5. If You start a lawsuit against anybody who received the Model, other than one for breach of this Licence, then any
rights granted to You to receive, use and distribute the Model under this Licence end on that day.
"""

DATA = """Wren Data Terms

"Results" means what You obtain by analysing the Data.

1. The Provider grants You the right to use and publish the Data, if You name the Provider.

2. These Terms impose no restrictions on the use or publication of Results.
"""

ABOUT = """Wren Notice

By using one of our licences, a licensor grants everyone permission to use the material under the terms of that licence.

The Licensor grants You the right to copy the Material for non-commercial purposes.
"""


def answer(text: str, *sentences: str) -> str:
    """The kind of the verdict on `sentences`, the question last."""
    return str(licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(text, language="en")]).kind)


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("An army uses the Model.", "May the army use the Model?"), "prohibited"),
        (("A firm uses the Model in a missile.", "May the firm use the Model in the missile?"), "prohibited"),
        (("The firm uses the Model to draft a letter.", "May the firm use the Model to draft a letter?"), "permitted"),
        (("An author writes a novel with the help of the Model.", "May the author sell the novel?"), "permitted"),
        (("May Acme use the Model?",), "permitted"),
        (("May Acme use the logos of the Licensor?",), "prohibited"),
        (("May Acme distribute the Model?",), "conditional"),
    ],
)
def test_model(sentences: tuple[str, ...], kind: str) -> None:
    """
    A military act is one by its parties and things; conditions of a grant do not reach what the model wrote.
    """
    assert kind == answer(MODEL, *sentences)


def test_what_an_item_allows_is_no_condition() -> None:
    """
    "You may add your own statement" among the conditions of a grant is a permission, not one of them.
    """
    grants = [one for one in licet.read(MODEL).norms if one.modality is Modality.PERMIT and one.id == "2"]

    assert [()] == [one.conditions for one in grants]


def test_a_lawsuit_ends_rights_and_rules_no_use() -> None:
    """
    What ends the rights of whoever goes to court over the work says nothing of its use.
    """
    last = licet.read(MODEL).ledger[-1]

    assert (Status.INERT, "litigation") == (last.status, last.why)


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("The firm trains a model on the Data.", "May the firm publish the model?"), "permitted"),
        (("The firm trains a model on the Data.", "The model contains no more than a tiny portion of the Data."
          , "May the firm publish the model?"), "permitted"),
        (("May the firm publish the Data?",), "conditional"),
    ],
)  # fmt: skip
def test_data(sentences: tuple[str, ...], kind: str) -> None:
    """
    A model that was trained on data is a result of its analysis, and what holds hardly any of it does not pass it on.
    """
    assert kind == answer(DATA, *sentences)


def test_what_any_licensor_does_grants_nothing() -> None:
    """
    "A licensor grants" says how such licences work; the grant is the licensor's own.
    """
    assert "prohibited" == answer(ABOUT, "Acme sells copies of the Material.", "May Acme sell copies of the Material?")
