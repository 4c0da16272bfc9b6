"""Policies and terms of services: lists of acts, ages, bans on letting others."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase_printer import print_act

GERUNDS = """Fern policy

You may not use the Atlas for the following:

- Offering tailored financial advice without a qualified person reviewing the advice
- Detecting moods of workers
- Forging, selling or lending passports
"""
HEADED = """Fern policy

5. Disallowed usage

A. Customers may not use an Atlas Service, nor allow any third party to use an Atlas Service, for the following:

I. Moods

a. Detecting moods of workers, except for safety reasons.

II. Papers

a. Forging passports.
"""


def bans(text: str) -> list[str]:
    """The acts that a text forbids, in the clause language."""
    norms = licet.read(text, language="en").norms
    return [print_act(act) for norm in norms if norm.modality is Modality.FORBID for act in norm.acts]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("You are barred from selling passports.", "sell passport(s)"),
        ("You may not use the Atlas for detecting moods of workers.", "detect mood(s)"),
        ("You may not use the Atlas for competing products.", "for competing product(s)"),
        ("You will not directly or indirectly: (a) resell the Atlas; (b) copy the Atlas.", "resell"),
        (
            "You may not use the Atlas to harass others; send unsolicited messages; or intercept letters.",
            "send unsolicited message(s)",
        ),
        (GERUNDS, "offer tailored financial advice"),
        (GERUNDS, "lend passport(s)"),
        (HEADED, "forg"),
    ],
)
def test_items_of_a_policy_are_the_acts_that_they_name(text: str, act: str) -> None:
    """
    A word in -ing behind "for", "from" or a lead-in is an act; semicolons and headings part the acts of one ban.
    """
    assert any(act in one for one in bans(text)), bans(text)


@pytest.mark.parametrize("tail", ["", " for moods of workers"])
def test_letting_others_is_banned_beside_doing_it(tail: str) -> None:
    """
    "May not, nor allow others to, use it" is two bans and no permission; what is said twice is narrowed once for both.
    """
    text = f"You may not use the Atlas, nor allow any third party to use the Atlas,{tail or ' to spy on workers'}."
    terms = licet.read(f"Terms\n\n{text}\n", language="en")

    assert {Modality.FORBID} == {norm.modality for norm in terms.norms}
    assert all("worker" in one for one in bans(f"Terms\n\n{text}\n"))
    assert [] != bans("Terms\n\nYou may not, nor allow any third party to, resell the Atlas.\n")


@pytest.mark.parametrize(
    ("text", "facts", "question", "kind"),
    [
        (
            HEADED,
            ["I use an Atlas Service to detect moods of workers."],
            "May I use the service to detect moods of workers?",
            "prohibited",
        ),
        (
            HEADED,
            ["I use an Atlas Service to detect moods of workers.", "The moods are detected for safety reasons."],
            "May I use the service to detect moods of workers?",
            "undetermined",
        ),
        ("You must be 18 years of age to use the Atlas.", ["I am 30 years old."], "May I use the Atlas?", "permitted"),
        ("You must be 18 or older to use the Atlas.", ["I am 16 years old."], "May I use the Atlas?", "prohibited"),
    ],
)
def test_policies_decide(text: str, facts: list[str], question: str, kind: str) -> None:
    """
    A ban hits what it names, an exception that the case speaks of is looked at, whoever must be 18 may be older.
    """
    assert kind == kind_of(judged(text, "\n".join((*facts, question))))


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-01: Addition of a section; changes to disallowed uses.",
        "We've updated the rules to clarify that you cannot resell the Atlas.",
        "What happens to my maps after that?",
        "This is new technology and it does not always work as expected.",
    ],
)
def test_history_questions_and_descriptions_rule_nothing(line: str) -> None:
    """
    An entry of the history of a text, a question and how things are rule no conduct.
    """
    terms = licet.read(f"Terms\n\nYou may use the Atlas.\n\n{line}\n", language="en")

    assert [Status.INERT] == [entry.status for entry in terms.ledger if entry.span.start >= terms.text.index(line[:20])]


POLICY = """Fern policy

1. You may use Fern (the "Services") for any lawful purpose.

2. You must not use the Services to:

a. Facilitate or engage in gambling, payday lending or political campaigning;

b. Create or make available any products or services competitive with, similar to, or that would otherwise be a
substitute for the Services, except with Fern's prior written permission;

c. Develop, sell or distribute weapons or explosives;

d. Create sexual chatbots;

e. Sell maps, even where you have changed them; or

f. Store material that may be harmful to minors, including for any purposes related to child abuse.

g. For clarity, this section does not limit you from using the Services for other purposes, such as teaching.
"""


@pytest.mark.parametrize(
    ("facts", "question", "wanted"),
    [
        # what a word of the case speaks of outright is never passed over
        (
            "Acme uses the Services to run an online poker game.",
            "use the Services to run the poker game",
            "undetermined",
        ),
        ("Acme uses the Services to run a casino.", "use the Services to run the casino", "undetermined"),
        ("Acme uses the Services to translate recipes.", "use the Services to translate recipes", "permitted"),
        # a row of ways to compete
        (
            "Acme uses the Services to build a search engine. The search engine competes with the Services.",
            "use the Services to build the search engine",
            "prohibited",
        ),
        (
            "Acme uses the Services to develop an app. The app is similar to the Services.",
            "use the Services to develop the app",
            "undetermined",
        ),
        # whatever else is so
        ("Acme uses the Services to sell maps.", "use the Services to sell maps", "prohibited"),
    ],
)
def test_a_list_of_uses_in_a_policy(facts: str, question: str, wanted: str) -> None:
    case = licet.case(f"{facts} May Acme {question}?", lenient=True)
    assert str(licet.Session([licet.read(POLICY)]).check(case).kind) == wanted


def test_a_remark_on_a_list_is_no_item_of_it() -> None:
    entries = {entry.span.of(POLICY)[:20]: entry for entry in licet.read(POLICY).ledger}
    remark = next(entry for words, entry in entries.items() if "For clarity" in words)
    assert "only allows" in remark.why


@pytest.mark.parametrize("what", ["recipes", "a timetable for its pupils", "a diagnosis for its patients"])
def test_nobody_makes_weapons_who_never_says_so(what: str) -> None:
    """What no table knows is presumed to be no weapon, and not erotic, where no word points there (presumption a)."""
    text = "Fern policy\n\nYou may use Fern. You must not use Fern to develop or sell weapons or sexual chatbots.\n"
    case = licet.case(f"Acme uses Fern to develop {what}. May Acme use Fern to develop {what}?", lenient=True)
    assert str(licet.Session([licet.read(text)]).check(case).kind) == "permitted"
