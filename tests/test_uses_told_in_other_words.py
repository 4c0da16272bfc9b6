"""Acts told by what they are done with, whom a ban speaks of, and what competes with the other side."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

TERMS = """Fern terms

These terms are an agreement between Fern Inc. ("Fern") and you. Fern runs the Fern platform (the "Services").

You may not use the Services to develop a product that competes with us or engage in spying on gardeners.

You may not use the Services to make automated decisions about individuals.

You may not resell the Services or access to the Services.

Fern reserves the right to suspend your access to the Services at any time.

You will not use the Services to transmit or provide to Fern any medical information.

You may not use the Services to create content that could be used to harass or bully others, or adult content.
"""


@pytest.mark.parametrize(
    ("facts", "question", "kind"),
    [
        # what competes with the licensor is none of its services, and what the text calls the Services is no other one
        (
            "The firm builds a search engine with the Services. The search engine competes with Fern.",
            "May the firm use the Services to build the search engine?",
            "prohibited",
        ),
        # "engage" goes on "to develop"
        (
            "The firm uses the Services to engage in spying on gardeners.",
            "May the firm use the Services to engage in spying on gardeners?",
            "prohibited",
        ),
        # on whom it is decided is not told
        (
            "The firm uses the Services to decide on applications.",
            "May the firm use the Services to decide on the applications?",
            "undetermined",
        ),
        # who sells access to what Fern runs resells it
        (
            "The firm sells access to the Services to other firms.",
            "May the firm sell access to the Services?",
            "prohibited",
        ),
        (
            "The firm uses the Services. Fern suspends the firm's access to the Services.",
            "May Fern suspend the access?",
            "permitted",
        ),
        # "to spy on" is done to somebody, and "engaging in" it is doing it
        (
            "The firm uses the Services to spy on gardeners.",
            "May the firm use the Services to spy on gardeners?",
            "prohibited",
        ),
        (
            "The cook uses the Services to create a recipe.",
            "May the cook use the Services to create the recipe?",
            "permitted",
        ),
        (
            "The clerk uses the Services to create an insult about a rival.",
            "May the clerk use the Services to create the insult?",
            "undetermined",
        ),
    ],
)
def test_uses_told_in_other_words(facts: str, question: str, kind: str) -> None:
    """What a case tells in other words than a ban is matched, and left open where it may be what the ban means."""
    who = facts.split(" ", 2)[1]
    case = f"The {who} is a customer of Fern.\n" + "\n".join(f"{one}." for one in facts.rstrip(".").split(". "))
    assert kind_of(judged(TERMS, f"{case}\n{question}")) == kind


def test_a_denied_telling_is_no_account() -> None:
    """ "The shop has not told them that …" was taken for the word of "the shop has not"."""
    terms = "Fern terms\n\nIf you use the Atlas, you must tell your customers that they talk to a machine."
    case = "The shop uses the Atlas.\nThe shop has not told its customers that they talk to a machine."
    assert not judged(terms, f"{case}\nMay the shop use the Atlas?").accounts


SITE = """Fern terms

These terms are an agreement between Fern Inc. ("Fern") and you. Fern runs the Fern platform (the "Services").

You agree not to use automated tools (such as bots or crawlers) to access or interact with the Services without our \
written permission.

You may not share your account credentials. You may not use the Services to spy on gardeners.

If you do not agree to the new terms, you must stop using the Services.
"""


@pytest.mark.parametrize(
    ("facts", "question", "kind"),
    [
        (
            "The firm uses a bot to access the Services.",
            "May the firm use the bot to access the Services?",
            "prohibited",
        ),
        (
            "The firm uses a bot to access the Services. Fern has given written permission.",
            "May the firm use the bot to access the Services?",
            "permitted",
        ),
        (
            "The firm shares the credentials of the account with a friend.",
            "May the firm share the credentials?",
            "prohibited",
        ),
        (
            "The firm uses the Services to draw maps.",
            "May the firm use the Services to draw the maps?",
            "permitted",
        ),
    ],
)
def test_rules_of_a_site(facts: str, question: str, kind: str) -> None:
    """
    "To access or interact with" has one object; "credentials of an account" are account credentials.

    Whoever uses the Services is not asked whether he agreed to terms that only bid those stop who do not.
    """
    case = "The firm is a customer of Fern.\n" + "\n".join(f"{one}." for one in facts.rstrip(".").split(". "))
    assert kind_of(judged(SITE, f"{case}\n{question}")) == kind


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ("The firm uses the Services for a site that looks like the site of a bank.", "undetermined"),
        ("The firm uses the Services for a site about bread.", "permitted"),
    ],
)
def test_an_aim_may_be_a_wrong_where_a_word_points_there(fact: str, kind: str) -> None:
    """What a thing is used for is asked about where it may be the wrong that a ban names."""
    terms = TERMS.split("You may not use", 1)[0] + "You may not use the Services to mislead others."
    case = f"The firm is a customer of Fern.\n{fact}\nMay the firm use the Services for the site?"
    assert kind_of(judged(terms, case)) == kind


def test_a_way_or_purpose_that_infringes_is_not_every_use() -> None:
    """ "In any manner or for any purpose that infringes": it was read as a ban on any use."""
    terms = f"{TERMS.split('You may not use', 1)[0]}You may not use the Services in any manner or for any purpose "
    terms += "that infringes the rights of others."
    case = "The firm is a customer of Fern.\nThe firm uses the Services to draw trees.\n"
    assert kind_of(judged(terms, f"{case}May the firm use the Services to draw the trees?")) == "permitted"


@pytest.mark.parametrize(
    ("ban", "told", "expected"),
    [
        ("create images of minors", "makes images of minors", "prohibited"),
        ("create images of minors", "uses Pictor to make images of minors", "prohibited"),
        ("create images of minors", "makes images of dogs", "permitted"),
        ("generate images of minors", "makes images of minors with Pictor", "undetermined"),
    ],
)
def test_who_makes_something_creates_it(ban: str, told: str, expected: str) -> None:
    """ "Makes images" was no act of creating or generating them (**permitted**)."""
    terms = f"You may use Pictor for everything. You must not {ban}."
    assert expected == kind_of(judged(terms, f"Ada {told}. May Ada make the images?"))


def test_what_is_made_for_trade_is_made_commercially() -> None:
    """Who creates, or uses it to produce, a commercial advert uses it commercially (it was open)."""
    terms = "You may use the Model for any purpose. Any commercial use of the Model is prohibited."
    for told in ("creates a commercial advert with the Model", "uses the Model to produce a commercial advert"):
        assert "prohibited" == kind_of(judged(terms, f"A studio {told}. May the studio use the Model for the advert?"))


@pytest.mark.parametrize(
    ("ban", "case", "expected"),
    [
        (
            "give legal advice",
            "Ada advises clients with Pictor. May Ada advise the clients with Pictor?",
            "undetermined",
        ),
        ("use Pictor to give legal advice", "Ada uses Pictor to advise clients. May Ada do so?", "undetermined"),
        ("use Pictor to give legal advice", "Ada uses Pictor to write recipes. May Ada do so?", "permitted"),
        ("remove the watermark", "Ada cuts off the watermark. May Ada cut off the watermark?", "undetermined"),
        ("reverse engineer Pictor", "Ada decompiles the Pictor app. May Ada decompile the app?", "prohibited"),
        ("resell Pictor", "Ada sells access to Pictor to firms. May Ada sell access to Pictor?", "prohibited"),
        ("use Pictor to track people", "Ada uses Pictor to follow customers. May Ada do so?", "undetermined"),
        (
            "scrape the website",
            "Ada runs a crawler that collects pictures from the website. May Ada collect the pictures?",
            "undetermined",
        ),
        (
            "store the photos on your own servers",
            "Ada copies the photos to her server. May Ada copy the photos to her server?",
            "undetermined",
        ),
        ("pass your licence on to anybody", "Ada transfers her licence to Ben. May she transfer it?", "undetermined"),
        ("share your account", "Ada gives her password to Ben. May Ada give her password to Ben?", "undetermined"),
    ],
)
def test_the_same_in_everyday_words(ban: str, case: str, expected: str) -> None:
    """Each but the third was **permitted**: the act was told in another word than the ban's."""
    terms = f"You may use Pictor. You may copy the photos. You own what you make with Pictor. You must not {ban}."
    assert expected == kind_of(judged(terms, case))


@pytest.mark.parametrize(("may", "expected"), [("may", "permitted"), ("may not", "prohibited")])
def test_what_somebody_makes(may: str, expected: str) -> None:
    """ "What you make" is anything that you make (the sentence was open)."""
    terms = f"You may use Pictor. You {may} sell what you make with Pictor."
    assert expected == kind_of(
        judged(terms, "Ada makes a picture with Pictor. Ada sells it. May Ada sell the picture?")
    )


@pytest.mark.parametrize(
    ("rule", "case", "expected"),
    [
        ("Keep your password secret.", "Ada posts her password. May Ada post her password?", "prohibited"),
        ("Keep the keys to yourself.", "Ada discloses the keys. May Ada disclose the keys?", "prohibited"),
        (
            "You may not use Pictor for surveillance.",
            "A shop uses Pictor to watch people. May it do so?",
            "undetermined",
        ),
        ("Automated access is not allowed.", "Ada calls Pictor with a script. May Ada call Pictor?", "undetermined"),
        ("You may not translate the guide.", "Ada renders the guide into Danish. May Ada render it?", "undetermined"),
    ],
)
def test_rules_told_in_a_few_words(rule: str, case: str, expected: str) -> None:
    """Each of them was **permitted**."""
    terms = f"Pictor Terms\n\nYou may use Pictor. You own what you make with Pictor. {rule}"
    assert expected == kind_of(judged(terms, case))


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("The contract has ended. Ada keeps the data. May Ada keep the data?", "prohibited"),
        ("The contract has not ended. Ada keeps the data. May Ada keep the data?", "permitted"),
    ],
)
def test_what_is_over_has_ended(case: str, expected: str) -> None:
    """ "After the contract ends" was after certain contract ends, and nothing was banned (**permitted**)."""
    terms = "You may use the data. You may keep it. You must delete the data after the contract ends."
    assert expected == kind_of(judged(terms, case))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("decides about a tenancy with the Output", "prohibited"),
        ("decides about a loan with the Output", "prohibited"),
        ("decides about a menu with the Output", "undetermined"),
    ],
)
def test_decisions_called_by_what_they_are_about(told: str, expected: str) -> None:
    """Who decides about a tenancy makes a housing decision, and about a loan a credit decision (both were open)."""
    terms = "You may use the Output. You must not use the Output for housing decisions or credit decisions."
    case = f"Ada uses the Output. Ada {told}. May Ada use the Output to decide about"
    thing = told.split(" with")[0].rsplit(" ", 1)[1]
    assert expected == kind_of(judged(terms, f"{case} the {thing}?"))


@pytest.mark.parametrize(
    ("rule", "case", "expected"),
    [
        ("Each account is for one person.", "Ada and Ben share an account. May Ada share the account?", "prohibited"),
        ("A Studio plan is for one company.", "Ada listens to the photos. May Ada listen to the photos?", "permitted"),
        (
            "You must not use the photos to train AI systems.",
            "Ada trains a model on photos. May she do so?",
            "undetermined",
        ),
        ("You may sell the photos, also for profit.", "Ada sells the photos. May Ada sell the photos?", "permitted"),
    ],
)
def test_further_rules_of_services(rule: str, case: str, expected: str) -> None:
    """The first two were open, the third **permitted**; "also for profit" widens leave and bounds none."""
    terms = f"Everybody may use and listen to the photos. {rule}"
    assert expected == kind_of(judged(terms, case))


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ("The university uses the maps for academic research.", "permitted"),
        ("The university uses the maps for homework.", "permitted"),
        ("The university uses the maps for research.", "undetermined"),
        ("The university uses the maps for academic research. The university sells the maps.", "undetermined"),
    ],
)
def test_what_is_done_for_learning_is_not_commercial(facts: str, answer: str) -> None:
    """ "For academic research" was asked whether it is commercial."""
    terms = "You may use the maps. You may not use the maps for commercial purposes."
    aim = facts.split(".")[0].rpartition("for ")[2]
    found = kind_of(judged(terms, f"{facts} May the university use the maps for {aim}?"))
    assert found == answer or (answer == "undetermined" and found == "prohibited")
