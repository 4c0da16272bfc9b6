"""Limits that stand in a heading, behind a pronoun or in what may not be so, beside a grant of everything."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

ALL = "Acme Maps Licence\n\nYou may use, copy, change, publish, share, distribute and sell the Maps for any purpose.\n"

LIMITED = [
    # a heading that takes or asks something, where nothing below it says so
    (
        "\nOnly for schools\n\nThe Maps were drawn by hand.",
        "Bolt is a bank. Bolt sells the Maps. May Bolt sell the Maps?",
    ),
    (
        "\nNo commercial use\n\nThe Maps were drawn by hand.",
        "Ana sells the Maps for profit. May Ana sell the Maps for profit?",
    ),
    (
        "\nNon-commercial licence\n\nThe Maps were drawn by hand.",
        "Ana sells the Maps for profit. May Ana sell the Maps for profit?",
    ),
    (
        "\nAttribution required\n\nThe Maps were made by Acme.",
        "Ana publishes the Maps. Ana does not give credit to Acme. May Ana publish the Maps?",
    ),
    ("\nExceptions\n\nBanks.", "Bolt is a bank. Bolt uses the Maps. May Bolt use the Maps?"),
    ("\nExcluded\n\n- banks\n- armies", "Bolt is a bank. Bolt uses the Maps. May Bolt use the Maps?"),
    ("\nFree for\n\n- schools\n- museums", "Bolt is a bank. Bolt uses the Maps. May Bolt use the Maps?"),
    # what may not be so
    (
        "No map may be larger than one metre.",
        "Ana prints the Maps. The prints are two metres wide. May Ana print the Maps?",
    ),
    (
        "No map may be printed larger than A4.",
        "Ana prints the Maps in the size A3. May Ana print the Maps in the size A3?",
    ),
    # some things, and what is said of them in the next sentence
    ("Some sheets are old. Those are not to be sold.", "Ana sells an old sheet. May Ana sell the old sheet?"),
    ("Some sheets are old. You may not sell them.", "Ana sells an old sheet. May Ana sell the old sheet?"),
    ("We also make globes. Selling those is not allowed.", "Ana sells the globes. May Ana sell the globes?"),
    (
        "Some maps have a red corner. Selling these is not allowed.",
        "Ana sells a map with a red corner. May Ana sell the map with a red corner?",
    ),
    (
        "A few maps come from the army. The army alone may sell those.",
        "Ana sells maps that come from the army. May Ana sell the maps that come from the army?",
    ),
    # people called by what they do, and whoever does it
    ("Car makers may not use the Maps.", "Bolt Ltd builds cars. Bolt Ltd uses the Maps. May Bolt Ltd use the Maps?"),
    (
        "Oil drillers may not use the Maps.",
        "Bolt Ltd drills for oil. Bolt Ltd uses the Maps. May Bolt Ltd use the Maps?",
    ),
    # a price that is told by itself
    (
        "You may not sell the Maps for more than 10 euros.",
        "Ana sells the Maps. The price is 12 euros. May Ana sell the Maps?",
    ),
    # what all is given on, to whom and where, in a sentence that only says how things are
    (
        "The Maps are free as long as you name us.",
        "Ana publishes the Maps. Ana does not name Acme. May Ana publish the Maps?",
    ),
    ("Use is free if you report it.", "Ana uses the Maps. Ana does not report the use. May Ana use the Maps?"),
    ("The Maps are free if you are a school.", "Bolt is a bank. Bolt uses the Maps. May Bolt use the Maps?"),
    (
        "This is on the understanding that you name us.",
        "Ana uses the Maps. Ana does not name Acme. May Ana use the Maps?",
    ),
    ("We count on being named.", "Ana publishes the Maps. Ana does not name Acme. May Ana publish the Maps?"),
    ("Failure to name us ends this licence.", "Ana uses the Maps. Ana does not name Acme. May Ana use the Maps?"),
    ("The above holds for private persons.", "Bolt is a company. Bolt sells the Maps. May Bolt sell the Maps?"),
    ("These rights are given to schools.", "Bolt is a bank. Bolt sells the Maps. May Bolt sell the Maps?"),
    ("We give this licence to schools.", "Bolt is a bank. Bolt sells the Maps. May Bolt sell the Maps?"),
    ("The licence covers Norway and Denmark.", "Ana sells the Maps in Sweden. May Ana sell the Maps in Sweden?"),
    ("Area of validity: Norway.", "Ana sells the Maps in Sweden. May Ana sell the Maps in Sweden?"),
    ("Norway only.", "Ana sells the Maps in Sweden. May Ana sell the Maps in Sweden?"),
    # what stands in brackets, and behind a word that calls for attention
    ("You may print the Maps (at most five copies).", "Ana prints nine copies of the Maps. May Ana print nine copies?"),
    ("You may print the Maps (schools only).", "Bolt is a bank. Bolt prints the Maps. May Bolt print the Maps?"),
    ("Printing is fine (with our logo).", "Ana prints the Maps without the logo of Acme. May Ana print the Maps?"),
    ("The Maps (except sheet 12) may be sold.", "Ana sells sheet 12. May Ana sell sheet 12?"),
    ("Note: schools only.", "Bolt is a bank. Bolt uses the Maps. May Bolt use the Maps?"),
    ("Please note: the sheets of Oslo are excluded.", "Ana sells the sheets of Oslo. May Ana sell the sheets of Oslo?"),
    # shares, what others stop, other terms, and one thing alone that may be sold
    (
        "Ten percent goes to the singers.",
        "Ana sells the Maps. Ana gives nothing to the singers. May Ana sell the Maps?",
    ),
    ("The painters can object to a use.", "The painters objected to the use. Ana uses the Maps. May Ana use the Maps?"),
    ("We may forbid any use.", "Acme forbade the use. Ana uses the Maps. May Ana use the Maps?"),
    ("Third-party layers are subject to their own terms.", "Ana sells the third-party layers. May Ana sell them?"),
    ("For the layers, see the terms of their makers.", "Ana sells the layers. May Ana sell the layers?"),
    ("Only printed copies may be sold.", "Ana sells the Maps as files. May Ana sell the Maps as files?"),
    ("For amateurs.", "Bolt is a professional. Bolt uses the Maps. May Bolt use the Maps?"),
    ("Political parties get no licence from us.", "Bolt is a political party. Bolt uses the Maps. May Bolt use them?"),
    ("Machine learning: prohibited.", "Ana trains a model with the Maps. May Ana train a model with the Maps?"),
    (
        "The Maps are to be used as they are.",
        "Ana changes the Maps. Ana uses the changed Maps. May Ana use the changed Maps?",
    ),
    # things that are banned, and the work in or on them
    ("No ads.", "Ana uses the Maps in an ad. May Ana use the Maps in an ad?"),
    ("Ads are forbidden.", "Ana uses the Maps in an ad. May Ana use the Maps in an ad?"),
    ("Mugs and T-shirts are not allowed.", "Ana prints the Maps on T-shirts. May Ana print the Maps on T-shirts?"),
    ("No websites.", "Ana publishes the Maps on a website. May Ana publish the Maps on a website?"),
    # what is trained
    (
        "You may not train AI with the Maps.",
        "Ana fine-tunes a model on the Maps. May Ana fine-tune a model on the Maps?",
    ),
    (
        "You may not train an AI with the Maps.",
        "Ana trains a neural network with the Maps. May Ana train a neural network with the Maps?",
    ),
    (
        "You may not build AI models from the Maps.",
        "Ana trains an AI model on the Maps. May Ana train an AI model on the Maps?",
    ),
]


@pytest.mark.parametrize(("limit", "case"), LIMITED)
def test_such_a_limit_is_not_let_pass(limit: str, case: str) -> None:
    """Who goes beyond it is never told that the use is allowed."""
    assert kind_of(judged(ALL + limit, case)) in ("prohibited", "undetermined")


@pytest.mark.parametrize(
    ("sentence", "case"),
    [
        ("\nNo warranty\n\nThe Maps are provided as is.", "Ana sells the Maps. May Ana sell the Maps?"),
        ("\nAbout the Maps\n\nThe Maps were drawn by hand.", "Ana sells the Maps. May Ana sell the Maps?"),
        ("No ads.", "Ana prints the Maps in a book. May Ana print the Maps in a book?"),
        ("You may print the Maps (on any paper).", "Ana prints the Maps. May Ana print the Maps?"),
        ("Only printed copies may be sold.", "Ana copies the Maps. May Ana copy the Maps?"),
        ("The painters can object to a use.", "Ana uses the Maps. May Ana use the Maps?"),
        ("The Maps may not be accurate.", "Ana sells the Maps. May Ana sell the Maps?"),
        (
            "Car makers may not use the Maps.",
            "Bolt Ltd bakes bread. Bolt Ltd uses the Maps. May Bolt Ltd use the Maps?",
        ),
        (
            "You may not sell the Maps for more than 10 euros.",
            "Ana sells the Maps. The price is 8 euros. May Ana sell the Maps?",
        ),
    ],
)
def test_what_limits_nothing_stays_so(sentence: str, case: str) -> None:
    """A heading over what says nothing else, what may not be so of its own, and others than those who are meant."""
    assert kind_of(judged(ALL + sentence, case)) == "permitted"


@pytest.mark.parametrize(
    "told",
    [
        "Leo turned 15 last week.",
        "Leo has just turned 15.",
        "Leo celebrated his 15th birthday.",
        "Leo's age is 15.",
        "Leo reached the age of 15 in May.",
    ],
)
def test_how_old_somebody_is_in_other_words(told: str) -> None:
    """All say that he is fifteen."""
    limit = "Anyone under 18 may not use the Maps."
    case = f"{told} Leo uses the Maps. May Leo use the Maps?"
    assert kind_of(judged(ALL + limit, case)) in ("prohibited", "undetermined")


def test_it_is_the_product_that_the_sentence_before_tells_of() -> None:
    """Whom or what it helps is no other thing that "it" could be."""
    told = "Quill helps pupils with homework. You may use it. Do not sell it.\n"
    assert kind_of(judged(f"Quill Terms\n\n{told}", "Ada sells Quill. May Ada sell Quill?")) == "prohibited"
