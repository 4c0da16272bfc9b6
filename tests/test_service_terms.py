"""What terms of services ask for most: who may use them, on which plan, and what their bans are about."""

from __future__ import annotations

import pytest

import licet

AGE = """Fern Service Terms

You must be 18 or older to use the Service.

If you are under 18, you may not use the Forum.
"""

PLANS = """Fern Service Terms

Only Enterprise customers may use the Batch API.

Only customers with a Team plan may use the shared workspace.

Pro subscribers may make up to 100,000 requests per day.
"""

COMPETING = """Fern Service Terms

You own Output. You may not use Output to train any model that is competitive with, or a substitute for, the Service,
other than a model that you fine-tune within the Service.

You may not use the Service to create content that insults people or that shows minors.
"""

LISTED = """Fern Service Terms

5. You shall not
   5.1 resell the Service;
   5.2 charge users for the Service; charging for support is allowed;
   5.3 use the Service for navigation at sea.
"""

POLICY = """Fern Policy

You must not use the Service, or allow anyone else to use it, for any of the following:

1. Plagiarism.
2. Weapons: the design or sale of arms.
3. Creating fake reviews.
4. Development of competing services.

You may, however, use the Service to test a model of your own.
"""


def verdict(text: str, facts: str, question: str) -> str:
    return str(licet.check(licet.case(f"{facts}\n{question}"), [licet.read(text)]).kind)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Acme is a company.", "permitted"),
        ("Anna is a customer of Fern.", "permitted"),
        ("Anna is 35 years old.", "permitted"),
        ("Anna is 15 years old.", "prohibited"),
        ("Anna is a minor.", "prohibited"),
        ("It is unknown how old Anna is.", "undetermined"),
        ("It is unknown whether Anna is an adult.", "undetermined"),
        ("Anna's parents have agreed to this.", "undetermined"),
    ],
)
def test_age_is_asked_where_a_sentence_speaks_of_it(who: str, expected: str) -> None:
    """Nobody is asked for an age that no sentence speaks of, and an organisation has none (presumption a)."""
    name = who.split()[0] if who.startswith("Acme") else "Anna"

    assert expected == verdict(AGE, who, f"May {name} use the Service?")
    assert expected == verdict(AGE, who, f"May {name} use the Forum?")


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Acme is an Enterprise customer of Fern.", "May Acme use the Batch API?", "permitted"),
        ("Acme is on the Enterprise plan.", "May Acme use the Batch API?", "undetermined"),
        ("Acme is a customer of Fern. Acme is on the Enterprise plan.", "May Acme use the Batch API?", "permitted"),
        ("Acme is a customer of Fern and has no Enterprise licence.", "May Acme use the Batch API?", "prohibited"),
        ("Acme is a customer of Fern. Acme is on the Free plan.", "May Acme use the Batch API?", "prohibited"),
        ("Acme is a customer of Fern.", "May Acme use the Batch API?", "undetermined"),
        ("Acme is a customer of Fern. Acme has a Team plan.", "May Acme use the shared workspace?", "permitted"),
        ("Acme is a Pro subscriber of Fern.", "May Acme make 7,000 requests a day?", "permitted"),
        ("Acme is a Pro subscriber of Fern.", "May Acme make 200,000 requests a day?", "prohibited"),
    ],
)
def test_on_which_plan_somebody_is(facts: str, question: str, expected: str) -> None:
    """A plan is told in many ways; leave for some alone is open where the case does not tell who is one of them."""
    assert expected == verdict(PLANS, facts, question)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("The model is competitive with the Service.", "prohibited"),
        ("The model is a substitute for the Service.", "prohibited"),
        ("The model is not competitive with the Service and is not a substitute for it.", "permitted"),
        ("The model does not compete with the Service.", "undetermined"),
        ("The model is a substitute for the Service. Acme fine-tunes the model within the Service.", "permitted"),
    ],
)
def test_ways_to_compete(facts: str, expected: str) -> None:
    """What stands once behind two phrases belongs to each, and what is exempted is of the kind that is named again."""
    facts = f"Acme is a customer of Fern. {facts}"

    assert expected == verdict(COMPETING, facts, "May Acme use Output to train the model?")


def test_either_of_two_descriptions() -> None:
    """Content "that insults people or that shows minors" need not be both."""
    facts = "Acme is a customer of Fern. The content shows minors."

    assert "prohibited" == verdict(COMPETING, facts, "May Acme use the Service to create the content?")


@pytest.mark.parametrize("act", ["charge users for the Service", "use the Service for navigation at sea"])
def test_numbered_items_hang_on_their_lead_in(act: str) -> None:
    """The second and third item of a list under "5. You shall not" are banned as the first is."""
    assert "prohibited" == verdict(LISTED, "Acme is a customer of Fern.", f"May Acme {act}?")


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("use the Service for plagiarism", "prohibited"),
        ("use the Service for weapons", "prohibited"),
        ("use the Service for the sale of arms", "prohibited"),
        ("use the Service to create fake reviews", "prohibited"),
        ("use the Service to write recipes", "permitted"),
        ("use the Service to test a model of its own", "permitted"),
    ],
)
def test_what_a_policy_bans_is_what_its_items_name(act: str, expected: str) -> None:
    """ "Use it, or allow anyone else to use it, for X" bans both for X alone, and nothing else."""
    assert expected == verdict(POLICY, "Acme is a customer of Fern.", f"May Acme {act}?")


MISUSE = """Fern Policy

You must not use the Service for:

1. Fraud, trafficking, and the sale of weapons.
2. Spam, including unsolicited bulk email.
3. Deception: fake reviews, or manipulative content designed to exploit vulnerable people.
4. Creating content that is deceptive, or that defames a person.
5. Tracking a person without that person's knowledge.
6. Making decisions about credit that are based solely on the output of a model, with no meaningful human review.
"""


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("", "use the Service to write recipes", "permitted"),
        ("", "use the Service to create fake reviews", "prohibited"),
        ("", "use the Service for fraud", "prohibited"),
        ("", "use the Service to sell weapons", "prohibited"),
        # one word of the case that points to a wrong leaves all of them open
        ("The story deceives its readers.", "use the Service to write the story", "undetermined"),
        ("", "use the Service to write emails", "undetermined"),
        # who does not know of it gave no leave
        ("Bob is a person. Bob does not know about this.", "use the Service to track Bob", "prohibited"),
        # a decision is what is decided, and what is not reviewed is not
        ("A human reviews the decisions.", "use the Service to make decisions about credit", "permitted"),
    ],
)
def test_nobody_is_asked_for_wrongs_that_nothing_points_to(facts: str, question: str, expected: str) -> None:
    """Fraud, spam and deceit are presumed not to be done where not a word of the case points to them."""
    assert expected == verdict(MISUSE, f"Acme is a customer of Fern. {facts}", f"May Acme {question}?")


PLAIN_AGE = "Fern Service Terms\n\nYou must be at least 16 years old.\n\nYou may not resell the Service.\n"
PARENTS = (
    "Fern Service Terms\n\nIf you are under 18, your parents must agree to these terms.\n\nDo not resell the Service.\n"
)
TAKING = "Fern Service Terms\n\nYou may not use bots or scripts to collect data from the Service.\n"
MEANT = "Fern Service Terms\n\nYou will not use our Service other than for its intended purpose.\n"


@pytest.mark.parametrize(
    ("text", "facts", "act", "expected"),
    [
        (PLAIN_AGE, "Ben is 15 years old.", "use the Service", "prohibited"),
        (PLAIN_AGE, "Ben is 25 years old.", "use the Service", "permitted"),
        (PARENTS, "Ben is 17 years old. His parents have agreed to the terms.", "use the Service", "permitted"),
        (PARENTS, "Ben is 27 years old.", "use the Service", "permitted"),
        (TAKING, "Ben collects answers from the Service with a script.", "collect the answers", "prohibited"),
        (TAKING, "Ben collects answers with a script.", "collect the answers", "undetermined"),
        (MEANT, "", "use the Service to write recipes", "permitted"),
    ],
)
def test_ages_stand_alone_and_data_is_whatever_is_taken(text: str, facts: str, act: str, expected: str) -> None:
    """An age asked of the reader goes with every use; what is taken out of a service is data, from somewhere."""
    assert expected == verdict(text, f"Ben is a customer of Fern. {facts}", f"May Ben {act}?")


def test_a_minor_is_not_permitted_without_the_parents() -> None:
    """What parents must agree to is asked for before a minor may use the service."""
    facts = "Ben is a customer of Fern. Ben is 17 years old. His parents have not agreed to the terms."

    assert verdict(PARENTS, facts, "May Ben use the Service?") in ("prohibited", "undetermined")


SHARED = """Fern Service Terms

Your account is personal: you may not share it or sell it.

You may not let anyone else use your password. Subscribers may use Pictures for commercial purposes.

After termination Customers may no longer access the Service.
"""


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Nils is a user of Fern.", "May Nils sell his account?", "prohibited"),
        ("Nils is a subscriber of Fern.", "May Nils use Pictures for commercial purposes?", "permitted"),
        ("Nils is a user of Fern.", "May Nils use Pictures for commercial purposes?", "undetermined"),
        ("Nils is a user of Fern.", "May Nils use the Service to write recipes?", "permitted"),
    ],
)
def test_what_it_is_and_who_subscribes(facts: str, question: str, expected: str) -> None:
    """ "It" is what the clause before describes; subscribers are some of the readers; an end is no rule before it."""
    assert expected == verdict(SHARED, facts, question)
