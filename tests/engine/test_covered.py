"""A work that the case puts under a text is what the text calls its work."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind
from licet.engine.check import lexicon_of
from licet.engine.covered import covered_works
from licet.engine.world import World
from licet.supply import vocabulary

LICENCE = """Open Picture Licence

By exercising the Granted Rights, You accept and agree to be bound by the terms of this Public License.

1. Meaning.

a. Changed Material means material subject to copyright that is derived from or based upon the Granted Material. For \
purposes of this Public License, where the Granted Material is a song, Changed Material is always made where it is set \
to moving images.

b. Follower's License means the license You apply to Your rights in Your contributions to Changed Material.

c. Granted Material means the artistic or literary work, database, or other material to which the Grantor applied this \
Public License.

d. Granted Rights means the rights granted to You subject to the terms of this Public License.

e. Share means to provide material to the public by any means, such as display or performance, and to make material \
available to the public.

2. Grant. Subject to the terms of this Public License, the Grantor hereby grants You a worldwide, royalty-free license \
to exercise the Granted Rights in the Granted Material to:

A. copy and Share the Granted Material, in whole or in part; and

B. produce, copy, and Share Changed Material.

The Grantor authorizes You to exercise the Granted Rights in all media.

3. Conditions.

a. If You Share the Granted Material, You must include a credit line.

b. In addition to the conditions in Section 3(a), if You Share Changed Material You produce, the following conditions \
also apply.

1. The Follower's License You apply must be a Public License with the same elements.

2. You must include the link to the Follower's License.

4. Term. If You fail to comply with this Public License, then Your rights under this Public License terminate \
automatically.
"""


def judged(*sentences: str) -> Kind | None:
    """The verdict of a case under the licence above."""
    terms = licet.read(LICENCE, id="open-picture-1.0", title="Open Picture Licence 1.0")
    return licet.check(licet.case("\n".join(sentences)), [terms]).kind


UNDER = "A drawing is licensed under the Open Picture Licence 1.0."


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ((UNDER, "The teacher copies the drawing.", "May the teacher copy the drawing?"), Kind.PERMITTED),
        ((UNDER, "The teacher uses the drawing.", "May the teacher use the drawing?"), Kind.PERMITTED),
        ((UNDER, "The teacher translates the drawing.", "May the teacher translate the drawing?"), Kind.PERMITTED),
        (
            (
                "The teacher received a drawing under the Open Picture Licence 1.0.",
                "The teacher publishes the drawing in a book.",
                "The credit line has not been written yet.",
                "May the teacher publish the drawing?",
            ),
            Kind.CONDITIONAL,
        ),
        (
            (
                UNDER,
                "The teacher has adapted the drawing.",
                "The teacher shares the adapted drawing under the Open Picture Licence 1.0.",
                "May the teacher share the adapted drawing?",
            ),
            Kind.CONDITIONAL,
        ),
    ],
)
def test_what_the_case_puts_under_the_text_is_its_work(sentences: tuple[str, ...], wanted: Kind) -> None:
    """
    "Licensed under L", "received under L": the grants of L and their conditions speak of that work.
    """
    assert wanted is judged(*sentences)


@pytest.mark.parametrize(
    "sentences",
    [
        # another licence
        (UNDER.replace("Open Picture", "Closed Film"), "May the teacher copy the drawing?"),
        # adapted, and passed on under another licence
        (
            UNDER,
            "The teacher has adapted the drawing.",
            "The teacher shares the adapted drawing under the Closed Film Licence.",
            "May the teacher share the adapted drawing?",
        ),
        # passed on before without what is due: the rights may have ended
        (UNDER, "The site published the drawing without the credit line.", "May the site copy the drawing?"),
        # used for what may be an act of its own
        (UNDER, "The site uses the drawing to sell shoes.", "May the site use the drawing to sell shoes?"),
    ],
)
def test_near_misses_are_not_permitted(sentences: tuple[str, ...]) -> None:
    """
    Another licence, another one for the adaptation, a lapse before and a further purpose leave it open, or worse.
    """
    assert judged(*sentences) not in (Kind.PERMITTED, Kind.CONDITIONAL)


def test_a_commercial_thing_is_made_for_a_commercial_purpose() -> None:
    """
    Who may copy for non-commercial purposes alone may not copy to make a commercial product.
    """
    text = (
        "The Grantor permits You to copy the Granted Material for non-commercial purposes only.\n\n"
        "The Granted Material means the work that comes with this public license."
    )
    terms = licet.read(text, id="leaf-1.0", title="Leaf 1.0")
    said = ["The data set is licensed under Leaf 1.0.", "The firm copies the data set to train a model."]
    sold = licet.check(
        licet.case("\n".join([*said, "The model is a commercial product.", "May the firm copy the data set?"])), [terms]
    )
    open_ = licet.check(licet.case("\n".join([*said, "May the firm copy the data set?"])), [terms])

    assert (Kind.PROHIBITED, Kind.UNDETERMINED) == (sold.kind, open_.kind)


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        ("Acme is a customer of Fern.", ()),
        ("Acme is a licensee under the Fern Picture Terms.", ()),
        ("The photo is a picture under the Fern Picture Terms.", ("photo",)),
        ("The photo is under the Fern Picture Terms.", ("photo",)),
        ("Acme prints a photo under the Fern Picture Terms.", ("photo",)),
        ("Acme uses a photo under the Fern Picture Terms.", ("photo",)),
        ("The photo stands under the Fern Picture Terms.", ("photo",)),
        ("Acme uses a photo under the Moss Picture Terms.", ()),
        ("Acme breaks a promise under the Fern Picture Terms.", ()),
    ],
)
def test_whoever_is_a_customer_is_no_work(sentence: str, works: tuple[str, ...]) -> None:
    """The name of the licensor, or of the text, puts the things under the text that are said to be under it."""
    terms = licet.read("You may copy the pictures.\n", id="fern-picture-terms", title="Fern Picture Terms")
    case = licet.case(f"{sentence}\nMay Acme copy the photo?\n")
    world = World(case, lexicon_of(vocabulary()))
    assert tuple(world.labels[one.work].head for one in covered_works(terms, world, None)) == works


@pytest.mark.parametrize(
    ("name", "said", "wanted"),
    [
        ("Open Street Licence – Harbour", "", Kind.CONDITIONAL),
        ("Open Street Licence – Harbour", "The paper has not yet acknowledged the source.", Kind.CONDITIONAL),
        ("Open Street Licence – Harbour", "The paper does not acknowledge the source.", Kind.PROHIBITED),
        ("Open Street Licence – Harbour", "The paper acknowledges the source.", Kind.PERMITTED),
    ],
)
def test_a_name_in_two_parts_is_one_name(name: str, said: str, wanted: Kind) -> None:
    """What stands behind the dash belongs to the name of the licence; what is not done yet can be done."""
    text = f"{name}\n\nYou may publish the Information.\n\nYou must acknowledge the source of the Information.\n"
    facts = f"The table is licensed under the {name}. {said} The paper publishes the table."
    case = f"{facts} May the paper publish the table?"

    assert licet.check(licet.case(case), [licet.read(text, title=name)]).kind is wanted
