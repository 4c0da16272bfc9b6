"""How a thing is, what an act is done with, and what happened: said in a clause file, in prose and in a case alike."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

CLAUSES = """instrument terms
    title "Terms"
party we "Fern"
party you "Customer"
reserve Photos
permit 1 "may show"
    You may show Photos
forbid 2 "not if so"
    You must not show Photos
    when {condition}
"""
SHOWN = "Bob shows the Photos. {fact}May Bob show the Photos?"
MAY_COPY = "1. You may copy the Site.\n2. "
ASKED = "Bob copies the Site {how}. May Bob copy the Site?"
TRIAL = "1. You may use the Trial.\n2. If you use the Trial, you must return the Kit within 10 days after the delivery."
DELIVERED = "The delivery took place on 5 May 2024. Bob uses the Trial. "


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("Photos is violent", "The Photos are {not_}violent. "),
        ('Photos is ~"violent"', "The Photos are {not_}violent. "),
        ("the Photos is public", "The Photos are {not_}public. "),
        ("You is rich", "Bob is {not_}rich. "),
        ("Photos is blorb(s)", "The Photos are {not_}blorbs. "),
        ("Photos is a blorb", "The Photos are {not_}blorbs. "),
    ],
)
def test_a_state_that_a_clause_file_names_is_met_by_what_the_case_says(condition: str, said: str) -> None:
    """
    A word that says how or what a thing is counts as stated, denied or, where nobody speaks of it, open.
    """
    terms = CLAUSES.format(condition=condition)
    facts = ("", said.format(not_=""), said.format(not_="not "))
    kinds = [kind_of(judged(terms, SHOWN.format(fact=fact))) for fact in facts]

    assert ["undetermined", "prohibited", "permitted"] == kinds


@pytest.mark.parametrize("fact", ["The Boat is fast.", "The boat is fast."])
def test_an_article_at_the_head_of_a_sentence_makes_no_name(fact: str) -> None:
    """
    "The Boat is fast" speaks of the boat of which the question asks, with whatever capital it begins.
    """
    terms = "1. You may race the Boat.\n2. You must not race the Boat if the Boat is fast."

    assert "prohibited" == kind_of(judged(terms, f"{fact} May Bob race the Boat?"))


@pytest.mark.parametrize("fact", ["The Boat is fast.", "Bob races the Boat. The Boat is fast."])
def test_a_state_of_one_thing_in_a_clause_file_is_met_wherever_the_case_begins(fact: str) -> None:
    """
    A clause file that speaks of "Boat" means the boat of the case, also where its first sentence names it.
    """
    terms = CLAUSES.format(condition="Boat is fast").replace("Photos", "Boat").replace("show", "race")

    assert "prohibited" == kind_of(judged(terms, f"{fact} May Bob race the Boat?"))


@pytest.mark.parametrize("how", ["using a bot", "with a bot", "by using a bot"])
@pytest.mark.parametrize(
    "ban",
    [
        "You must not copy the Site using a bot.",
        "You must not copy the Site with a bot.",
        "You must not copy the Site by using a bot.",
        "You must not use a bot to copy the Site.",
    ],
)
def test_what_an_act_is_done_with_counts_however_it_is_said(ban: str, how: str) -> None:
    """
    "Using a bot" behind what is copied says how it is copied, and not which site is meant.
    """
    assert "prohibited" == kind_of(judged(MAY_COPY + ban, ASKED.format(how=how)))


def test_other_means_are_not_those_of_the_ban() -> None:
    """
    Where the case names other means, the ban is not reached; a product that is sold using a thing still uses it.
    """
    terms = MAY_COPY + "You must not copy the Site using a bot."
    assert "prohibited" != kind_of(judged(terms, ASKED.format(how="with a pen")))

    sold = "1. You may use the Data.\n2. You must not sell products using the Data."
    assert "prohibited" == kind_of(judged(sold, "Bob sells a product that uses the Data. May Bob sell the product?"))


@pytest.mark.parametrize(
    ("facts", "question", "verdict"),
    [
        ("", "May Bob use the Trial?", "conditional"),
        ("", "Must Bob return the Kit?", "prohibited"),
        ("Bob returned the Kit on 15 May 2024. ", "May Bob use the Trial?", "permitted"),
        ("Bob returned the Kit on 16 May 2024. ", "May Bob use the Trial?", "prohibited"),
        ("Bob did not return the Kit. ", "May Bob use the Trial?", "prohibited"),
    ],
)
def test_a_period_counted_from_what_others_do_brings_the_duty(facts: str, question: str, verdict: str) -> None:
    """
    "Within ten days after the delivery" does not ask that the one who must return it has delivered it.
    """
    assert verdict == kind_of(judged(TRIAL, DELIVERED + facts + question))


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Bob breached the agreement.", "permitted"),
        ("Bob did not breach the agreement.", "prohibited"),
    ],
)
def test_it_may_be_the_agreement_itself(told: str, verdict: str) -> None:
    """
    "Terminate this agreement if you breach it": the pronoun takes up the text where nothing else is spoken of.
    """
    terms = "1. You may use the Hall.\n2. We may terminate this agreement if you breach it."
    case = f"Bob is a customer of Acme. {told} May Acme terminate the agreement?"

    assert verdict == kind_of(judged(terms, case))


def test_of_the_text_and_what_it_is_about_a_pronoun_takes_up_the_latter() -> None:
    """
    "Lend the Kit under this agreement, unless you painted it": not the agreement is painted.
    """
    terms = "1. You may lend the Kit under this agreement, unless you painted it."

    assert "prohibited" == kind_of(judged(terms, "Bob painted the Kit. Bob lends the Kit. May Bob lend the Kit?"))


@pytest.mark.parametrize("told", ["retroactively from", "with retroactive effect from", "from"])
def test_a_text_says_from_when_it_applies_also_to_what_was_before_it(told: str) -> None:
    """
    The day from which terms count, also in retrospect, parts what they govern from what they do not.
    """
    clauses = ("1. You may use the Net.", "2. You must not sell the Net.")
    terms = "\n\n".join(("Net Terms", f"These terms apply {told} 1 January 2022.", *clauses))
    case = "Bob sold the Net on 3 March {year}. Was Bob allowed to sell the Net?"
    after, before = (judged(terms, case.format(year=year)) for year in (2022, 2021))

    assert ("prohibited", "undetermined") == (kind_of(after), kind_of(before))
    assert before.reason is not None
    assert "other-text-governs" == before.reason.value


@pytest.mark.parametrize(
    "sentence",
    [
        "It is unknown when Bob returned the Kit.",
        "It is not known when Bob returned the Kit.",
    ],
)
def test_an_unknown_day_leaves_a_deadline_open(sentence: str) -> None:
    """
    Nothing that a day decides is decided by an act of which nobody knows the day.
    """
    found = judged(TRIAL, f"{DELIVERED}{sentence} May Bob use the Trial?")

    assert kind_of(found) in ("undetermined", "conditional")
