"""A model made with, from or on something uses it to develop the model, in whatever words a case says so."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TERMS = """Larch Service Terms

1. Larch grants you the right to use the Service.

2. You may not:
(a) decompile the Service;
(b) use the Output to develop models that compete with Larch.
"""


@pytest.mark.parametrize(
    ("fact", "question"),
    [
        ("Acme fine-tunes a model with Output.", "May Acme fine-tune the model with Output?"),
        ("Acme trains a model with the Output.", "May Acme train the model with the Output?"),
        ("Acme builds a model from Output.", "May Acme build the model from Output?"),
        ("Acme builds a model with Output.", "May Acme build the model?"),
        ("Acme trains a model on Output.", "May Acme train the model?"),
    ],
)
def test_it_is_used_to_develop_it(fact: str, question: str) -> None:
    session = licet.Session([licet.read(TERMS)])
    rival = licet.case(f"{fact}\nThe model competes with Larch.\n{question}")
    assert session.check(rival).kind is Kind.PROHIBITED
    other = licet.case(f"{fact}\nThe model does not compete with Larch.\n{question}")
    assert session.check(other).kind is not Kind.PROHIBITED


def test_what_a_model_has_stays_with_it() -> None:
    text = licet.read("Larch Terms\n\nYou may not train models with similar capabilities.\n")
    (ban,) = text.norms
    assert "similar" in str(ban.acts[0].roles[-1])


def test_a_rival_may_be_a_model() -> None:
    """A word for persons as well: who trained "a rival" was found to train no model (**permitted**)."""
    rule = "You may not use Larch or its outputs to train models that compete with Larch."
    case = licet.case("The lab trains a rival of Larch on its outputs. May the lab use the outputs to train the rival?")
    assert licet.check(case, [licet.read(f"Larch Licence\n\n{rule}\n")]).kind is not Kind.PERMITTED


OWN = """Larch Model Licence

1. You may use, copy and distribute the Model.
2. You may use the Output for any purpose, except to train other models.
"""


def test_what_comes_of_a_granted_use_needs_no_leave_of_its_own() -> None:
    """The output of a use was kept back from the very act by which it comes: "does a recipe count as output?"."""
    terms = [licet.read(OWN)]
    use = licet.case("The bakery uses the Model to write recipes. May the bakery use the Model to write recipes?")
    assert licet.check(use, terms).kind is Kind.PERMITTED
    train = licet.case(
        "The bakery used the Model to write recipes. The bakery trains a model on the recipes. "
        "May the bakery train a model on the recipes?"
    )
    assert licet.check(train, terms).kind is Kind.PROHIBITED


@pytest.mark.parametrize("act", ["sell", "publish", "modify"])
def test_use_for_any_purpose_may_take_in_what_is_not_named(act: str) -> None:
    """ "For any purpose" was found to give no sale: it is asked now whether to sell is to use."""
    case = licet.case(f"The bakery {act}s the maps. May the bakery {act} the maps?".replace("publishs", "publishes"))
    free = licet.read("Larch Licence\n\nYou may use the maps for any purpose.\n")
    assert licet.check(case, [free]).kind is Kind.UNDETERMINED
    plain = licet.read("Larch Licence\n\nYou may use the maps.\n")
    assert licet.check(case, [plain]).kind is Kind.PROHIBITED
