"""
What terms of models say in the ways of their trade: lists of banned uses, marks, derivatives defined by a list, output.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.phrase import Thing, Things

POLICY = """Heron Use Policy

You agree you will not use, or allow others to use, the Heron Model to:
1. Assist with, engage in or otherwise support any military purpose.
2. Generate false information.
3. Conduct fully automated decision-making that adversely affects an individual's legal rights.
"""
TERMS = """Heron 2 Terms of Use

"Heron 2" means the set of machine learning language models that is published at heron.example.

"Model Derivatives" means all (i) modifications to Heron 2, (ii) works based on Heron 2, or (iii) any other machine \
learning model which is created by transfer of patterns of the weights or Output of Heron 2 to that model.

"Output" means the information content output of Heron 2 that results from using Heron 2 or a Model Derivative.

1. You may use, reproduce and distribute Heron 2 only in accordance with these terms. We grant you a license to use \
"Heron" (the "Mark") solely as required to comply with section 2.

2. You may reproduce or distribute copies of Heron 2 or Model Derivatives if you meet all of the following conditions:

a. You must provide all recipients of Heron 2 or Model Derivatives a copy of these terms.
"""

TEXTS = {"policy": licet.Session([licet.read(POLICY)]), "terms": licet.Session([licet.read(TERMS)])}


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("policy", "The firm uses the Heron Model to write internal reports.", "permitted"),
        ("policy", "The firm uses the Heron Model to generate false information.", "prohibited"),
        ("policy", "The firm allows others to use the Heron Model to generate false information.", "prohibited"),
        ("policy", "The army uses the Heron Model to write internal reports.", "undetermined"),
        ("policy", "The firm uses the Heron Model to support ballistic tests.", "undetermined"),
        ("policy", "The firm uses the Heron Model to assist the Pentagon.", "undetermined"),
        (
            "policy",
            """The firm uses the Heron Model to reject claims fully automatically.
            The decisions have an adverse effect on the legal rights of an individual.""",
            "prohibited",
        ),
        ("policy", "The firm uses the Heron Model to reject claims fully automatically.", "undetermined"),
        ("terms", "The firm uses Heron 2 to summarise its own reports.", "permitted"),
        ("terms", "The firm uses Heron 2 to write a novel.\nThe firm sells the novel.", "permitted"),
        ("terms", "The novel is output of Heron 2.\nThe firm sells the novel.", "permitted"),
        ("terms", "The firm sells a modification of Heron 2.", "conditional"),
        ("terms", 'The firm uses the name "Heron" in an advertisement.', "undetermined"),
    ],
)
def test_uses(text: str, said: str, expected: str) -> None:
    """
    Everyday use is not held up by what others might do, by a mark of the same name, or by duties on copies.
    """
    question = {"novel": "sell the novel", "modification": "sell the modification"}
    asked = next((act for word, act in question.items() if word in said), "use Heron 2")
    who = "army" if "army" in said else "firm"
    asked = "use the Heron Model" if text == "policy" else asked
    asked = "allow others to use the Heron Model" if "allows others" in said else asked
    asked = 'use the name "Heron"' if "name" in said else asked
    verdict = TEXTS[text].check(licet.case(f"{said}\nMay the {who} {asked}?", lenient=True))

    assert expected == verdict.kind


def test_a_model_made_with_the_model_is_no_output() -> None:
    """
    What was distilled from the model is not freed as its output.
    """
    verdict = TEXTS["terms"].check(
        licet.case(
            "The firm uses Heron 2 to create a new model.\nThe firm distributes the new model.\n"
            "May the firm distribute the new model?",
            lenient=True,
        )
    )

    assert "permitted" != verdict.kind


def test_a_definition_by_a_list_is_all_its_items() -> None:
    """
    "means all (i) modifications, (ii) works based on it": each item with its noun, and the term is any of them.
    """
    first = next(one for one in licet.read(TERMS).definitions if one.term == "Model Derivatives")

    assert isinstance(first.meaning, Things)
    assert ["modification", "work", "model"] == [
        one.head.split()[-1] for one in first.meaning.members if isinstance(one, Thing)
    ]


def test_a_corpus_puts_nothing_out() -> None:
    """
    What is written from a collection of texts is not output of it: the conditions on what is made of it stay.
    """
    terms = licet.read(
        'Lugg Corpus Licence\n\n"Lugg Corpus" means the collection of letters published by the Trust.\n\n'
        "You may use, copy and publish the Lugg Corpus under the following conditions:\n\n"
        "a. You must name the Trust as the source.\n"
    )
    case = licet.case(
        "The author uses Lugg Corpus to write a summary of the letters.\nThe author publishes the summary.\n"
        "May the author publish the summary?"
    )

    assert "conditional" == licet.check(case, [terms]).kind
