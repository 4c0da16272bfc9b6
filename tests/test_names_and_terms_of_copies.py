"""Names that copies may not bear, licences under which alone they are passed on, terms written without capitals."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

FONTS = """You may use, copy, modify and distribute the fonts. You may distribute modified versions.

Modified versions may not bear the name Quillon."""


def distribute_modified(terms: str, facts: str = "", under: str = "") -> str:
    """The answer to a foundry that modifies the fonts and passes its version on."""
    told = f"A foundry modifies the fonts. {facts} The foundry distributes the modified version{under}."
    return kind_of(judged(terms, f"{told} May the foundry distribute the modified version?".replace("  ", " ")))


@pytest.mark.parametrize(
    ("facts", "under"),
    [
        ("", ' under the name "Quillon Bold"'),
        ("", ' as "Quillon"'),
        ('The foundry calls the modified version "Quillon Bold".', ""),
        ('The modified version bears the name "Quillon Two".', ""),
        ('The name of the modified version is "Quillon Bold".', ""),
    ],
)
def test_a_name_that_copies_may_not_bear(facts: str, under: str) -> None:
    """A ban on bearing a name is broken by passing it on under that name (it was **permitted**)."""
    assert distribute_modified(FONTS, facts, under) == "prohibited"


@pytest.mark.parametrize(
    ("facts", "under"),
    [
        ("", ""),
        ("", ' under the name "Larch"'),
        ('The foundry calls the modified version "Quillonia".', ""),
        ('A bakery calls its bread "Quillon".', ""),
    ],
)
def test_other_names(facts: str, under: str) -> None:
    """Another name is not the one that is kept back."""
    assert distribute_modified(FONTS, facts, under) == "permitted"


def test_similar_names_are_left_open() -> None:
    """Whether a name is similar to another is nobody's to say but the reader's."""
    terms = FONTS.replace("Quillon.", "Quillon or any similar name.")

    assert distribute_modified(terms, "", ' under the name "Quillo"') == "undetermined"
    assert distribute_modified(terms, "", ' under the name "Quillon Bold"') == "prohibited"
    assert distribute_modified(terms) != "prohibited"


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        ("", "conditional"),  # it was permitted, without a word of what is owed
        (" under the MIT License", "prohibited"),
        (" under the same licence", "permitted"),
    ],
)
def test_passed_on_only_under_this_licence(under: str, expected: str) -> None:
    """ "Only under this licence" is what whoever passes it on has to see to."""
    terms = "You may use and modify the fonts. Modified versions may be distributed only under this same licence."

    assert distribute_modified(terms, under=under) == expected


def test_under_this_licence_within_another_bound() -> None:
    """ "Under this Agreement only for schools" asks for no licence on what is passed on."""
    terms = "You may distribute the Songs under this License only for non-commercial purposes."

    facts = "A school distributes the Songs for non-commercial purposes. May the school distribute the Songs?"
    assert kind_of(judged(terms, facts)) == "permitted"


@pytest.mark.parametrize("term", ["Software", "software"])
@pytest.mark.parametrize(
    "duty",
    [
        "If you distribute this software, you must give the recipient the text of this license.",
        "You must ensure that everyone who gets a copy of this software from you also gets the text of this license.",
    ],
)
def test_terms_without_capitals(term: str, duty: str) -> None:
    """ "This software" is what the text defines as software; who publishes it owes the duty (it was **missed**)."""
    terms = f'"{term}" means the model.\n\nYou may use and distribute this software.\n\n{duty}'

    facts = "A firm publishes the model. May the firm publish the model?"
    assert kind_of(judged(terms, facts)) == "conditional"
    elsewhere = "A firm publishes a poem. May the firm publish the poem?"
    assert kind_of(judged(terms, elsewhere)) != "conditional"


@pytest.mark.parametrize("ask", ["claim this", "claim that his software was approved by Corvid"])
def test_what_somebody_claims(ask: str) -> None:
    """ "May the vendor claim this?" asks of what the case says that he claims (it was **permitted**)."""
    terms = """Corvid Terms

These terms are between you and Corvid AI B.V. ("Corvid").

You may not claim that your software was checked or approved by us."""

    facts = f"A vendor claims that his software was approved by Corvid. May the vendor {ask}?"
    assert kind_of(judged(terms, facts)) == "prohibited"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("A firm publishes the model.", ("conditional",)),  # it was granted without the duty
        ("A firm publishes the model under the MIT License.", ("prohibited", "undetermined")),  # it was permitted
        ("A firm publishes the documentation.", ("conditional",)),
    ],
)
@pytest.mark.parametrize("along", ["along with", "together with"])
def test_what_goes_along_with_what_a_term_means(along: str, facts: str, expected: tuple[str, ...]) -> None:
    """ "Any model along with documentation" is both of them, and not just a model that has some."""
    terms = f"""In this license, "model" refers to weights, biases and any byproducts of training.

The term "software" also refers to any model {along} documentation or other resources.

Each contributor licenses you to do everything with this software that would otherwise infringe that contributor's \
copyright in it.

You must ensure that everyone who gets a copy of any part of this software from you also gets the text of this license.
"""
    thing = "documentation" if "documentation" in facts else "model"
    assert kind_of(judged(terms, f"{facts} May the firm publish the {thing}?")) in expected


@pytest.mark.parametrize("how", ["", ' under the new name "EarWell"', " under the MIT License"])
def test_sentences_on_the_act_bear_on_it_however_it_is_named(how: str) -> None:
    """What may be a rule on sharing bears on whoever shares under a name or a licence too (it was **permitted**)."""
    terms = "Fern models contain everything that allows everyone to share models from it, once and again."

    plain = kind_of(judged(terms, "A vendor shares a Fern model. May the vendor share the model?"))
    assert kind_of(judged(terms, f"A vendor shares a Fern model{how}. May the vendor share the model?")) == plain
