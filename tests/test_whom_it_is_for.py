"""Terms that say for whom and what for something is there, and bans told in long rows of words."""

from __future__ import annotations

import pytest

import licet

TERMS = """Fern Service Terms

1. We grant you the right to use the Service. The Service is offered by Fern Labs Ltd ("Fern").

2. At this time, the batch mode is only available to customers whom we have approved.

3. The charity plan is reserved for registered charities. The free plan is only for tests and for private projects.

4. You may not use the Forum if you are younger than 16, and you may not use the Map if you are under the age of
eighteen (18).

5. Either party may terminate on 30 days' notice.

6. You may not (i) sell your account; or (ii) except as permitted through the API, use automated means to collect
content.

7. You will not use and will not allow others to use Reports to train a similar or competing product or service.

8. You may not use the Notes and may not copy the Notes if you are a competitor of Fern.
"""

POLICY = """Fern Usage Policy

We do not allow the use of our models for the following:

- Payday lending
- Warfare
- Adult content
- Operation of critical infrastructure
- Facial recognition of private persons
- Purposes that harm people, such as making credit, legal, medical, or other important decisions about them
"""


def verdict(text: str, facts: str, question: str) -> str:
    return str(licet.check(licet.case(f"{facts}\n{question}"), [licet.read(text)]).kind)


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Acme is a customer of Fern. Fern has not approved Acme.", "May Acme use the batch mode?", "prohibited"),
        ("Acme is a customer of Fern. Fern has approved Acme.", "May Acme use the batch mode?", "permitted"),
        ("Acme is a customer of Fern.", "May Acme use the batch mode?", "undetermined"),
        ("Acme is no registered charity.", "May Acme use the charity plan?", "prohibited"),
        ("Mia is 15 years old.", "May Mia use the Forum?", "prohibited"),
        ("Mia is 17 years old.", "May Mia use the Map?", "prohibited"),
        (
            "Acme collects content by automated means through the API.",
            "May Acme collect content through the API?",
            "permitted",
        ),
        (
            "Acme is a customer of Fern. Acme uses Reports to train a tool. The tool is similar to the Service.",
            "May Acme use Reports to train the tool?",
            "prohibited",
        ),
        ("Acme is a customer of Fern. Acme is no competitor of Fern.", "May Acme copy the Notes?", "permitted"),
    ],
)
def test_for_whom_it_is(facts: str, question: str, expected: str) -> None:
    """
    "Available to X only" is leave for X and a ban on others; a condition behind two denials goes with both.
    """
    assert expected == verdict(TERMS, facts, question)


def test_either_party_is_both_of_them() -> None:
    """
    Who offers the service is a party too, and has no other power to end the terms than the text gives.
    """
    facts = "Acme is a customer of Fern. Fern terminates the terms with immediate effect."

    assert "permitted" != verdict(TERMS, facts, "May Fern terminate the terms?")


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("translate recipes", "permitted"),
        ("write a summary of meetings", "permitted"),
        ("lend money until payday", "undetermined"),
        ("steer a power grid", "undetermined"),
        ("recognize faces of private persons", "undetermined"),
        ("write love letters of a nude model", "undetermined"),
    ],
)
def test_fields_that_no_word_points_to(act: str, expected: str) -> None:
    """
    Nobody is asked whether translating recipes is warfare; a word that may point to a field leaves it open.
    """
    facts = f"Acme is a customer of Fern. Acme uses a model of Fern to {act}."

    assert verdict(POLICY, facts, f"May Acme use the model to {act}?") in (expected, "prohibited")
    assert "permitted" == expected or "permitted" != verdict(POLICY, facts, f"May Acme use the model to {act}?")


@pytest.mark.parametrize("purpose", ["payday lending", "facial recognition of private persons", "legal decisions"])
def test_items_in_the_same_words(purpose: str) -> None:
    """
    What an item of a ban names by a noun is banned under that name, examples of a purpose among it.
    """
    facts = f"Acme is a customer of Fern. Acme uses a model of Fern for {purpose}."

    assert "prohibited" == verdict(POLICY, facts, f"May Acme use the model for {purpose}?")


@pytest.mark.parametrize(
    ("sentence", "banned"),
    [
        ("You will not decompile, translate, engage in attacks, or try to find the source code of the Atlas.", True),
        ("Shared features allow you to use the Atlas to plan trips for others.", False),
    ],
)
def test_what_is_neither_banned_nor_given(sentence: str, banned: bool) -> None:
    """
    "Translate" in a row of verbs has its object at the end; what a feature allows is what it can do.
    """
    text = f"Fern Terms\n\n{sentence}\n"
    norms = licet.read(text, language="en").norms

    assert bool(norms) is banned
    assert all(act.roles for norm in norms for act in norm.acts)
    assert "prohibited" != verdict(text, "Acme uses the Atlas to translate its manuals.", "May Acme use the Atlas?")


SHARED = """Fern API Terms

You may use Results for any purpose. You may not, and may not allow anyone else to:

1. keep Results for more than 30 days, unless you are on the Enterprise plan;
2. send more than 5 million messages per day on the Basic plan;
3. sell Results.

You must not make your keys or account available to others outside your company.

You may not (or allow those acting on your behalf to) sublicense the API.
"""


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Acme is on the Enterprise plan.", "May Acme keep Results for 60 days?", "permitted"),
        ("Acme is a customer of Fern on the Enterprise plan.", "May Acme keep Results for 60 days?", "permitted"),
        ("Acme is a customer of Fern on the Basic plan.", "May Acme keep Results for 60 days?", "prohibited"),
        ("Acme is on the Basic plan.", "May Acme send 8 million messages per day?", "prohibited"),
        ("Birch is a company.", "May Acme make its account available to Birch?", "prohibited"),
        (
            "Acme gives its key to a supplier. The supplier does not belong to Acme.",
            "May Acme make its key available to the supplier?",
            "prohibited",
        ),
        ("", "May Acme sublicense the API?", "prohibited"),
    ],
)
def test_what_two_denials_share(facts: str, question: str, expected: str) -> None:
    """
    An exception behind "may not, and may not allow others to" holds for both; a plan, others and outsiders are found.
    """
    assert expected == verdict(SHARED, facts, question)


def test_it_is_no_person() -> None:
    """
    "Unless a doctor checks it" is raised by a doctor who checks, and asks that what is given is checked.
    """
    text = "Fern Terms\n\nYou may not use Fern Chat to give medical advice, unless a licensed doctor checks it.\n"
    act = "Acme is a customer of Fern. Acme uses Fern Chat to give medical advice."
    question = "May Acme use Fern Chat to give the advice?"

    assert "permitted" == verdict(text, f"{act} A licensed doctor checks the advice.", question)
    assert "prohibited" == verdict(text, f"{act} No licensed doctor checks the advice.", question)


PARTIES = """Fern Terms

These terms are between you and Fern Audio Ltd ("Fern").

1. You own Recordings and may publish them. If you publish a Recording, you must state that the voice is synthetic.

2. Famous voices are only available to customers with a Studio plan.

3. You must not use the Service for debt collection.

4. Fern may suspend your account if you use the Service in breach of section 3.
"""


def test_a_short_name_in_brackets_is_the_companys() -> None:
    """
    Whom the text names by a part of the company's name may do what the text lets that one do.
    """
    facts = "Acme is a customer of Fern. Acme uses the Service for debt collection, in breach of section 3."

    assert "permitted" == verdict(PARTIES, facts, "May Fern suspend the account of Acme?")


def test_who_says_something_of_a_thing_does_not_use_it() -> None:
    """
    A duty to state that the voice is synthetic collides with no ban on using voices.
    """
    facts = "Acme is a customer of Fern. Acme publishes a Recording."

    assert "conditional" == verdict(PARTIES, facts, "May Acme publish the Recording?")


@pytest.mark.parametrize(
    "parties",
    [
        'These Terms are between Fern ("we") and you (the "Company").',
        'This Agreement is made between Fern ("we") and you, an individual or entity ("you" or "Company").',
    ],
)
def test_the_company_is_the_reader_where_the_text_says_so(parties: str) -> None:
    """A name in the bracket behind "you" is the reader's, also "Company", as licensors often call themselves."""
    text = f"Data Terms\n\n{parties}\n\n1. Fern makes the Data available to Company solely for research.\n"
    assert licet.read(text).parties[0].names == ("Company",)
    case = licet.case("Acme sells the Data. May Acme sell the Data?")
    assert licet.Session([licet.read(text)]).check(case).kind == "prohibited"


@pytest.mark.parametrize(
    "rule", ["This licence is for one designer.", "The Studio plan is for one company.", "A seat is for one user."]
)
def test_what_is_for_one_may_not_be_shared(rule: str) -> None:
    """A plan for one company was taken for a word on what the service is, and a licence for one was not read."""
    (norm,) = licet.read(f"Fern Terms\n\n{rule}\n").norms
    assert [act.verb for act in norm.acts] == ["share", "let"]
