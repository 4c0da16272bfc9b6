"""Edits of a case: whatever was done, undoing all of it gives the state and the verdict back."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from driving import MATERIAL, SOLVER
from hypothesis import given, settings
from hypothesis import strategies as st

from licet.clauses.case import Case
from licet.report.words import Phrasing
from licet.telling import Value, told
from licet.tui.state import caseedit
from licet.tui.state.desk import Desk, Paper
from licet.tui.state.facts import facts
from licet.tui.state.solving import Asking

NAME = str(MATERIAL / "pear.case")
TEXT = (MATERIAL / "pear.case").read_text("utf-8")

numbers = st.integers(0, 9)
edits = st.one_of(
    st.tuples(st.just("toggle"), numbers, st.sampled_from(Value)),
    st.tuples(st.just("remove"), numbers, st.none()),
    st.tuples(
        st.just("add"),
        numbers,
        st.sampled_from(["Acme sells Pear.", "Pear is new.", "It is open whether evaluating a model develops it."]),
    ),
    st.tuples(st.just("day"), numbers, st.none()),
    st.tuples(st.just("question"), numbers, st.none()),
    st.tuples(st.just("undo"), numbers, st.none()),
    st.tuples(st.just("redo"), numbers, st.none()),
)


def edited(desk: Desk, edit: tuple[str, int, object]) -> Desk:
    """The desk after one edit, as the page of the use case makes it."""
    what, number, more = edit
    if what == "undo":
        return evolve(desk, case=desk.case.undone())
    if what == "redo":
        return evolve(desk, case=desk.case.redone())
    case: Case = SOLVER.understood(desk.case.text, NAME)
    say = Phrasing(case.language)
    if what == "day":
        return desk.with_case(caseedit.with_day(case.text, date(2024, 1 + number, 1) if number else None))
    if what == "question":
        return desk.with_case(caseedit.with_question(case, "May Acme sell Pear?"))
    if what == "add":
        account = ("", "Gazette", "Acme", "Herald")[number % 4]
        return desk.with_case(caseedit.with_sentence(case, str(more), account))
    if not case.statements:
        return desk
    statement = case.statements[number % len(case.statements)]
    if what == "remove":
        return desk.with_case(caseedit.without(case, statement))
    assert isinstance(more, Value)
    sentence = told(statement, more, say)
    if sentence is None or statement.span is None:
        return desk
    return desk.with_case(caseedit.replaced(case.text, statement.span, sentence))


@settings(max_examples=12, deadline=None)
@given(st.lists(edits, max_size=8))
def test_undo_gives_everything_back(steps: list[tuple[str, int, object]]) -> None:
    """
    After any sequence of edits the case can be read, and undoing until nothing is left to undo gives text, question to
    the engine, facts and verdict as they were.
    """
    start = desk = Desk(case=Paper.of(TEXT, NAME))
    before = SOLVER.answer(start.asking())
    assert before.judgement is not None
    for step in steps:
        desk = edited(desk, step)
        SOLVER.understood(desk.case.text, NAME)
    while desk.case.history.can_undo:
        desk = evolve(desk, case=desk.case.undone())
    assert (TEXT, start.asking()) == (desk.case.text, desk.asking())
    assert not desk.case.unsaved
    after = SOLVER.answer(desk.asking())
    assert after.judgement is not None
    assert before.judgement.answer.result == after.judgement.answer.result


@settings(max_examples=15, deadline=None)
@given(numbers, st.lists(st.sampled_from(Value), min_size=1, max_size=6))
def test_a_value_set_back_gives_the_words_back(number: int, values: list[Value]) -> None:
    """A fact taken through any values and back to the first one stands in the words that it had, all else untouched."""
    case = SOLVER.understood(TEXT, NAME)
    say = Phrasing(case.language)
    fact = facts(case, say)[number % 5]
    said: dict[str, None] = {one.statement.text: None for one in fact.said}
    first = fact.said[0].value
    assert isinstance(first, Value)
    text = TEXT
    for wanted in [*values, first]:
        now = next(one for one in facts(SOLVER.understood(text, NAME), say) if one.key == fact.key)
        statement = now.said[0].statement
        said[statement.text] = None
        sentence = told(statement, wanted, say, said)
        assert sentence is not None
        assert statement.span is not None
        text = caseedit.replaced(text, statement.span, sentence)
    assert TEXT == text


def test_the_verdict_follows_the_edit() -> None:
    """The property above is about something: the edits do change the verdict."""
    case = SOLVER.understood(TEXT, NAME)
    competes = next(one for one in case.statements if "competes" in one.text)
    assert competes.span is not None
    sentence = told(competes, Value.FALSE, Phrasing(case.language))
    assert sentence is not None
    changed = SOLVER.answer(Asking(caseedit.replaced(TEXT, competes.span, sentence), NAME))
    as_it_was = SOLVER.answer(Asking(TEXT, NAME))
    assert changed.judgement is not None
    assert as_it_was.judgement is not None
    assert ("contested", "permitted") == (as_it_was.judgement.answer.kind, changed.judgement.answer.kind)
