""" "What must X do?" and "Must X do Y?": the duties that stand, and those that an act or a fact would bring."""

from __future__ import annotations

import random

import pytest
from plain_words import judged, kind_of

TERMS = """This licence is between you and Acme.

1. You may use, modify and distribute the Tool.
2. If you distribute the Tool, you must include the licence text.
3. You must pay the annual fee.
4. If you modify the Tool, you must mark the changes.
5. Anyone who sells the Tool must pay a royalty.
6. We must publish a report each year."""


@pytest.mark.parametrize(
    ("facts", "due", "would"),
    [
        ("", ["3"], ["2", "4", "5"]),
        ("Bob is a customer of Acme.", ["3"], ["2", "4", "5"]),
        ("Bob distributes the Tool.", ["2", "3"], ["4", "5"]),
        ("Bob modifies the Tool. Bob distributes the Tool.", ["2", "3", "4"], ["5"]),
    ],
)
def test_what_is_due_now_and_what_something_would_bring(facts: str, due: list[str], would: list[str]) -> None:
    """
    Each duty is listed once, with its clause and words: due, or in the limits with what would bring it.
    """
    answer = judged(TERMS, f"{facts} What must Bob do?")

    assert "conditional" == kind_of(answer)
    assert due == sorted(duty.citation.clause for duty in answer.duties if duty.citation)
    assert would == sorted(one.clause for one in answer.result.limits)
    for duty in answer.duties:
        assert duty.citation is not None
        assert duty.citation.span is not None
        assert duty.citation.quote in TERMS


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("Must Bob pay the annual fee?", "prohibited"),  # not without it
        ("Bob paid the annual fee. What must Bob do?", "permitted"),  # nothing is left to do
        ("Bob did not pay the annual fee. What must Bob do?", "prohibited"),
        ("Must Bob mark the changes?", "conditional"),  # he modifies nothing; the fee is due all the same
        ("Bob modifies the Tool. Must Bob mark the changes?", "prohibited"),
        ("Bob ist ein Kunde von Acme. Was muss Bob tun?", "conditional"),
        ("Apa yang harus dilakukan Bob?", "conditional"),
    ],
)
def test_a_question_about_duties_needs_no_act(case: str, verdict: str) -> None:
    """
    "Must X do Y?" asks whether all is well without Y, also where the case describes no act.
    """
    assert verdict == kind_of(judged(TERMS, case))


def test_each_side_has_its_own_duties() -> None:
    """
    What the one who speaks in the text must do is no duty of those whom it addresses.
    """
    answer = judged(TERMS, "What must Acme do?")

    assert ["6"] == [duty.citation.clause for duty in answer.duties if duty.citation]


def test_a_text_without_duties_of_which_not_all_was_read() -> None:
    """
    That nothing is due is not said where a sentence was not read.
    """
    read = "1. You may use the Tool."
    unread = f"{read}\n2. The Tool must, whatsoever heretofore thereunto, be hallowed therewith by thee betimes."

    assert "permitted" == kind_of(judged(read, "What must Bob do?"))
    assert "permitted" != kind_of(judged(unread, "What must Bob do?"))


PAY = [
    "Anyone who sells the Index must pay a fee.",
    "You must pay Acme 5% of the revenue from sales of the Index.",
    "The licensee shall pay all fees within 30 days of the invoice.",
]


@pytest.mark.parametrize("sentence", PAY)
def test_to_pay_is_a_duty(sentence: str) -> None:
    """
    Words of money alone make no sentence inert: whose duty it is to pay is a clause.
    """
    from licet import read

    terms = read(f"Acme Terms\n\n1. You may use the Index.\n2. {sentence}")

    assert ["oblige"] == [norm.modality.value for norm in terms.norms if norm.id == "2"]


ALWAYS, ACT, FACT, MAKER = range(4)
FORMS = {
    ALWAYS: "You must {do}.",
    ACT: "If you {verb} the Tool, you must {do}.",
    FACT: "If you are a {kind}, you must {do}.",
    MAKER: "Anyone who {verb}s the Tool must {do}.",
}
DOINGS = ("notify Acme", "publish the source code", "register the product", "include the notice")
VERBS = ("copy", "modify", "distribute")
KINDS = ("bank", "school")


@pytest.mark.parametrize("seed", range(25))
def test_against_the_duties_as_they_were_drawn(seed: int) -> None:
    """
    On drawn terms and facts: due is exactly what has no trigger, or one that the facts may fill; all else is a limit.
    """
    drawn = random.Random(seed)
    done = {verb: drawn.choice((True, None)) for verb in VERBS}
    is_a = {kind: drawn.choice((True, False, None)) for kind in KINDS}
    due: set[str] = set()
    would: set[str] = set()
    lines = ["1. You may copy, modify and distribute the Tool."]
    for number, doing in enumerate(drawn.sample(DOINGS, drawn.randint(1, 4)), 2):
        form, verb, kind = drawn.choice(list(FORMS)), drawn.choice(VERBS), drawn.choice(KINDS)
        verb = "modify" if form == ACT and verb == "copy" else verb
        told = FORMS[form].format(do=doing, verb=verb, kind=kind)
        lines.append(f"{number}. {told.replace('copys', 'copies').replace('modifys', 'modifies')}")
        # Who is said to be something else is not taken for a bank; it could be one, so the duty is a limit.
        other = any(so for name, so in is_a.items() if name != kind)
        may_be = is_a[kind] or (is_a[kind] is None and not other)
        holds = {ALWAYS: True, ACT: done[verb], MAKER: done[verb], FACT: may_be}[form]
        if holds:
            due.add(str(number))
        elif form != FACT or is_a[kind] is None:
            would.add(str(number))
    third = {"copy": "copies", "modify": "modifies", "distribute": "distributes"}
    facts = [f"Bob {third[verb]} the Tool." for verb in VERBS if done[verb]]
    facts += [f"Bob is {'' if so else 'not '}a {kind}." for kind, so in is_a.items() if so is not None]
    answer = judged("\n".join(lines), f"{' '.join(facts)} What must Bob do?")

    assert due == {duty.citation.clause for duty in answer.duties if duty.citation}
    assert would == {one.clause for one in answer.result.limits}
    assert ("conditional" if due else "permitted") == kind_of(answer)


@pytest.mark.parametrize(
    ("facts", "due"),
    [
        ("Bob shares the Tool.", ["2", "3"]),
        ("Bob translates the Tool. Bob shares the Tool.", ["2", "3"]),  # that translating is not granted hides no duty
        ("Bob translates the Tool.", []),
        ("Bob translates the Tool. Bob prints the Tool.", []),  # granted without the fee as well
    ],
)
def test_what_is_due_for_one_act_is_told_beside_one_that_is_not_allowed(facts: str, due: list[str]) -> None:
    """
    What a grant of another act waits for stands in the list as it would alone.
    """
    terms = (
        "1. You may print the Tool. You may print the Tool if you pay a fee.\n"
        "2. You may share the Tool, provided that you name Acme.\n3. If you share the Tool, you must keep a record."
    )
    answer = judged(terms, f"{facts} What must Bob do?")

    assert due == [duty.citation.clause for duty in answer.duties if duty.citation]
