"""
What the title of a licence is called after, purposes that stand behind an object, and names in brackets.
"""

from __future__ import annotations

import pytest

import licet

TEXT = """Linnet License Agreement

If you do not agree to this Agreement, you do not have any rights to use the Software or the Documentation
(collectively, the "Software Products").

"Software" means the programs that Siskin makes available under this Agreement.

1. Siskin grants you a license to use, modify and distribute the Software solely for your non-commercial purposes.

2. You must not use, copy or distribute the Software Products, in whole or in part, for any commercial purposes.
"""


def answer(*sentences: str) -> str:
    """The kind of the verdict on `sentences`, the question last."""
    case = licet.case("\n".join(sentences), lenient=True)
    return str(licet.check(case, [licet.read(TEXT, language="en", title="Linnet License Agreement")]).kind)


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("The work has no commercial purpose.", "May Rook modify Linnet?"), "permitted"),
        (("The work is non-commercial research.", "May Rook modify Linnet?"), "permitted"),
        (("Rook uses Linnet commercially.", "May Rook use Linnet?"), "prohibited"),
        (("Rook modifies Linnet on medical questions.", "May Rook modify Linnet?"), "undetermined"),
        (("Rook fine-tunes Linnet on medical questions.", "May Rook fine-tune Linnet?"), "undetermined"),
    ],
)
def test_what_the_title_is_called_after_is_what_is_licensed(sentences: tuple[str, ...], kind: str) -> None:
    """
    "Linnet" under the Linnet License is the Software, whatever was done with it.
    """
    assert kind == answer(*sentences)


def test_a_bracket_for_several_names_the_list_before_it() -> None:
    """
    "The Software or the Documentation (collectively, the "Software Products")": both, and not the whole sentence.
    """
    (found,) = [one for one in licet.read(TEXT, language="en").definitions if one.term == "Software Products"]

    assert ["software", "documentation"] == [member.head for member in found.meaning.members]  # type: ignore[union-attr]


RAIL = """Dunlin Open Licence

NOW THEREFORE, You and Licensor agree as follows:

1. Definitions

- "Model" means the accompanying weights.
- "Extra Material" means the accompanying source code and scripts used to define, run or evaluate the Model, if any.

2. You may host for third party remote access purposes (e.g. as a service), reproduce and distribute copies of the
Model, provided that You meet the following conditions:
(a) Use-based restrictions as referenced in section 3 must be included by You in any agreement governing the use
of the Model. This provision does not apply to the use of Extra Material.
(b) You must cause any modified files to carry prominent notices stating that You changed the files.

3. You agree not to use the Model to build weapons.

4. Nothing in this licence permits You to make use of the trade names or logos of the Licensor.
"""


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("Rook has not written its terms of use yet.", "May Rook distribute the Model?"), "conditional"),
        (("Users pay for access.", "May Rook offer the Model as a paid web API?"), "conditional"),
        (
            (
                "Rook trains a model on pictures of the Model so that it performs well.",
                "The licence of the Model contains no restriction on its use.",
                "May Rook distribute the Model?",
            ),
            "prohibited",
        ),
        (("Rook tells users that the Model is subject to section 3.", "May Rook distribute the Model?"), "conditional"),
    ],
)
def test_conditions_with_an_exception_that_nobody_raises(sentences: tuple[str, ...], kind: str) -> None:
    """
    An exception to a duty that no sentence touches does not apply, and notices in files are no use of a name.
    """
    terms = licet.read(RAIL, language="en")

    assert kind == licet.check(licet.case("\n".join(sentences), lenient=True), [terms]).kind


def test_what_stands_before_the_whole_text_leads_in_no_list() -> None:
    """
    "The parties agree as follows:" is no part of the definitions behind it.
    """
    (found,) = [one for one in licet.read(RAIL, language="en").definitions if one.term == "Extra Material"]

    assert found.quote.startswith('"Extra Material"')
    assert ["source code", "script"] == [member.head for member in found.meaning.members]  # type: ignore[union-attr]
