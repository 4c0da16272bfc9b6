"""What is due, or may be done, because something else was left undone; and whom a text lets do something."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

FILM = (
    "1. You may show the Film.\n2. If you show the Film, you must credit Fern.\n"
    "3. If you do not credit Fern, you must pay a fine of 100 euros."
)
HALL = "1. You may use the Hall.\n2. If you do not clean the Hall, we may end this agreement."
KEY = "1. You may rent the Hall.\n2. If the rent is late, we may reclaim the key."


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("", ["credit"]),
        ("Bob has not yet credited Fern.", ["credit"]),
        ("It is unknown whether Bob credits Fern.", ["credit"]),
        ("Bob does not credit Fern.", ["credit", "pay"]),
        ("Bob credits Fern.", []),
    ],
)
def test_a_second_duty_waits_until_the_first_has_failed(told: str, due: list[str]) -> None:
    """
    A duty that is due because another was left undone is no duty while the first can still be done.
    """
    answer = judged(FILM, f"Bob shows the Film. {told} What must Bob do?")
    assert [one.act.verb for one in answer.duties if one.status != "done"] == due


POWERS = [
    (HALL, "Bob is a customer of Acme. Bob cleaned the Hall. May Acme end the agreement?", "prohibited"),
    (HALL, "Bob is a customer of Acme. Bob does not clean the Hall. May Acme end the agreement?", "permitted"),
    (KEY, "Bob is a customer of Acme. The rent is not late. May Acme reclaim the key?", "prohibited"),
    (KEY, "Bob is a customer of Acme. The rent is late. May Acme reclaim the key?", "permitted"),
    (KEY, "Bob is a customer of Acme. May Acme reclaim the key?", "undetermined"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), POWERS)
def test_what_a_text_gives_on_grounds_takes_them(terms: str, case: str, verdict: str) -> None:
    """
    Silence gives the licensor no power that its text ties to a ground, whatever the verb.
    """
    assert verdict == kind_of(judged(terms, case))


LIBRARY = (
    "1. You may use the Kit.\n2. You may not modify the Kit.\n"
    "3. Notwithstanding section 2, a hospital may modify the Kit to fix errors."
)
ATLAS = "Museums may copy the Atlas."
SOME_NOT = "1. You may use the Lab.\n2. Students must not use the Lab."
SOME_MAY = "1. You must not use the Lab.\n2. Students may use the Lab."
SOME_EACH = "1. Members may use the Lab.\n2. Students must not use the Lab."
NIGHT = "1. You must not use the Lab at night.\n2. Students may use the Lab."
YOUNG = "1. You may use the Lab.\n2. Minors must not use the Lab."
LOAN = (
    "You may not lend the Telescope. However, you may lend the Telescope to schools, as long as the schools insure it."
)
LENT = "Bob lends the Telescope to Kim. Kim is a school. "
PLAY = "1. You may stage the Play.\n2. If you stage the Play, you must either pay Fern a royalty or credit Fern."
CHART = "You may print the Chart, provided that you print the legend with the Chart."
LET = [
    (LIBRARY, "Mercy is a hospital. Mercy modifies the Kit to fix errors. May Mercy modify the Kit?", "permitted"),
    (LIBRARY, "Mercy is a bank. Mercy modifies the Kit to fix errors. May Mercy modify the Kit?", "prohibited"),
    (ATLAS, "Bob is a museum. May Bob copy the Atlas?", "permitted"),
    (ATLAS, "Bob is not a museum. May Bob copy the Atlas?", "prohibited"),
    # of things and persons "it" is the thing
    (LOAN, LENT + "Kim insures the Telescope. May Bob lend the Telescope to Kim?", "permitted"),
    (LOAN, LENT + "Kim does not insure the Telescope. May Bob lend the Telescope to Kim?", "prohibited"),
    # either of two
    (PLAY, "Bob stages the Play. May Bob stage the Play?", "conditional"),
    (PLAY, "Bob stages the Play. Bob credits Fern. May Bob stage the Play?", "permitted"),
    (PLAY, "Bob stages the Play. Bob does not pay Fern a royalty. May Bob stage the Play?", "conditional"),
    # what is not done yet can still be done
    (
        CHART,
        "Bob prints the Chart. Bob has not printed the legend with the Chart yet. May Bob print the Chart?",
        "conditional",
    ),
    (
        CHART,
        "Bob prints the Chart. Bob does not print the legend with the Chart. May Bob print the Chart?",
        "prohibited",
    ),
    # the rule for some comes before the rule for all, and neither of two such rules before the other
    (SOME_NOT, "Bob is a student. May Bob use the Lab?", "prohibited"),
    (SOME_NOT, "Bob is not a student. May Bob use the Lab?", "permitted"),
    (SOME_MAY, "Bob is a student. May Bob use the Lab?", "permitted"),
    (SOME_MAY, "Bob is not a student. May Bob use the Lab?", "prohibited"),
    (SOME_EACH, "Bob is a student. Bob is a member. May Bob use the Lab?", "conflict"),
    (NIGHT, "Bob is a student. May Bob use the Lab at night?", "prohibited"),
    (YOUNG, "Bob is 12 years old. May Bob use the Lab?", "prohibited"),
    (YOUNG, "Bob is 18 years old. May Bob use the Lab?", "permitted"),
    (YOUNG, "It is unknown whether Bob is 18 years old. May Bob use the Lab?", "undetermined"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), LET)
def test_whoever_is_let_do_it_may(terms: str, case: str, verdict: str) -> None:
    """
    "A hospital may modify it" is a permission of hospitals, no mere possibility; nobody else has it.
    """
    assert verdict == kind_of(judged(terms, case))


def test_a_denial_before_its_assertion() -> None:
    """
    Two accounts that differ on what somebody is do so in whichever order they stand.
    """
    terms = "1. You may archive the Feed.\n2. Minors must not archive the Feed."
    case = (
        'Bob archived the Feed.\nAccording to "Ann":\n    Bob is not a minor.\nAccording to "Ben":\n'
        "    Bob is a minor.\nWas Bob allowed to archive the Feed?"
    )
    answer = judged(terms, case)
    assert kind_of(answer) == "contested"
    assert {name: one.kind for name, one in answer.result.accounts} == {"Ann": "permitted", "Ben": "prohibited"}


@pytest.mark.parametrize("sentence", ["Bob credits Fern.", "Bob photographs the Statue.", "The company names Fern."])
def test_a_verb_that_looks_like_a_noun(sentence: str) -> None:
    """
    What else is a noun is the verb of a sentence that has no other.
    """
    who = "the company" if sentence.startswith("The") else "Bob"
    verb, whom = sentence.split()[-2:] if sentence.endswith("Fern.") else ("photographs", "the Statue.")
    terms = f"You must not {verb.removesuffix('s')} {whom.removesuffix('.')}."
    question = f"May {who} {verb.removesuffix('s')} {whom.removesuffix('.')}?"
    assert kind_of(judged(terms, f"{sentence} {question}")) == "prohibited"


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ("Ada distributes the Model as a download.", "conditional"),
        ("Ada distributes the Model through a hosted service.", "permitted"),
    ],
)
def test_what_is_excepted_is_a_way_of_the_deed_that_the_duty_is_about(done: str, expected: str) -> None:
    """ "All distributions (other than through a hosted service) must include …" looked for who includes it so."""
    rule = "Any distribution of the Model, other than through a hosted service, must include the notice."
    told = judged(f"You may distribute the Model. {rule}", f"{done} May Ada distribute the Model?")
    assert kind_of(told) == expected


@pytest.mark.parametrize(
    "rule", ["Modified Maps must be shared under the same licence.", "You must label modified Maps."]
)
@pytest.mark.parametrize(
    ("told", "expected"),
    [("Ben changes the Maps and shares them.", "conditional"), ("Ben shares the Maps.", "permitted")],
)
def test_a_duty_on_the_works_of_the_text_where_they_were_modified(rule: str, told: str, expected: str) -> None:
    """ "Modified Maps", by the term of the text, were other things than changed Maps (**permitted**)."""
    terms = f"You may use, copy, change, share and sell the Maps. {rule}"
    assert kind_of(judged(terms, f"{told} May Ben share the Maps?")) == expected
