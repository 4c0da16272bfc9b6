"""Work of a reviewer on a text: a clause edited in place, a review recorded, one of several readings chosen."""

from __future__ import annotations

import getpass
from datetime import date
from typing import TYPE_CHECKING

from ...clauses.norm import Norm
from ...clauses.span import Span
from ...report.formal import formal_norm
from ..state.clauseedit import (
    Signed,
    block_of,
    checked,
    readings_of,
    with_block,
    with_reading,
    with_review,
)
from ..state.rows import Row
from ..state.sheet import flowed
from ..widgets.dialogs import Ask, Edit, Show

if TYPE_CHECKING:
    from .text import TextPage


def edit_clause(page: TextPage, clause: str) -> None:
    """Edit one clause; what is wrong with it is shown under it as it is typed."""
    text = page.paper().text
    block = block_of(text, clause)
    if block is None:
        page.say(f"clause {clause} was not found in the clause file: ^e edits the whole file")
        return

    def look(words: str) -> tuple[str, int | None]:
        read = checked(with_block(text, block, words), page.text_name, from_line=block.line)
        line = read.line - block.line + 1 if read.line is not None else None
        return read.problem, line

    def taken(words: str | None) -> None:
        if words is not None:
            page.take(with_block(text, block, words))
            page.say(f"clause {clause} was changed: ^s saves, u undoes")

    page.app.push_screen(Edit(f"clause {clause}", block.span.of(text), check=look), taken)


def take_if_read(page: TextPage, text: str) -> None:
    """Take a file that was edited elsewhere; one that cannot be read is edited further here."""
    read = checked(text, page.text_name)
    if read.instrument is not None:
        page.take(text)
        return

    def look(words: str) -> tuple[str, int | None]:
        again = checked(words, page.text_name)
        return again.problem, again.line

    def taken(words: str | None) -> None:
        if words is not None:
            page.take(words)

    page.app.push_screen(Edit("this cannot be read yet", text, check=look), taken)


def record_review(page: TextPage, span: Span, *, decided: str = "", reading: str = "") -> None:
    """Ask who reviews, in what capacity, what was decided and why, one after the other, and put it into the file."""
    assert page.sheet is not None
    words = flowed(page.sheet.text, span)
    title = f"review of “{words[:60]}{'…' if len(words) > 60 else ''}”"
    answers: list[str] = []
    asked = (
        ("who reviews", page.licet.reviewer[0] or _user()),
        ("in what capacity", page.licet.reviewer[1]),
        ("what was decided", decided),
        ("why", ""),
    )

    def ask(at: int) -> None:
        if at == len(asked):
            _recorded(page, span, answers, reading)
            return
        what, value = asked[at]

        def typed(answer: str | None) -> None:
            if answer is not None:
                answers.append(" ".join(answer.split()))
                ask(at + 1)

        page.app.push_screen(
            Ask(title, value=value, hint=f"{at + 1} of {len(asked)}: {what}", check=lambda one: _filled(one, what)),
            typed,
        )

    ask(0)


def _filled(answer: str, what: str) -> str | None:
    return None if answer.strip() else f"a review says {what}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _recorded(page: TextPage, span: Span, answers: list[str], reading: str) -> None:
    who, capacity, decided, why = answers
    page.licet.reviewer = (who, capacity)
    instrument = page.instrument
    assert instrument is not None
    text = page.paper().text
    if reading:
        text = with_reading(text, instrument, reading)
    signed = Signed(who, capacity, date.today(), decided, why)  # noqa: DTZ011 - the reviewer's own day
    text = with_review(text, signed, span, instrument.text_sha256)
    problem = checked(text, page.text_name).problem
    if problem:
        page.say(f"the review could not be put into the file: {problem.splitlines()[0]}")
        return
    page.take(text)
    page.say("the review was recorded: ^s saves, u undoes")


def show_readings(page: TextPage) -> None:
    """The readings side by side; enter chooses one, which is recorded as a review."""
    instrument = page.instrument
    assert instrument is not None
    names = readings_of(instrument, page.reading_of())
    columns = tuple(
        (f"reading {name.rpartition(':')[2]}", tuple(_reading_rows(name, instrument.norms))) for name in names
    )

    def chosen(key: str | None) -> None:
        if key is None:
            return
        name = key.partition("|")[0]
        stretch = page.stretch_span()
        if stretch is not None:
            record_review(page, stretch, decided=f"reading {name.rpartition(':')[2]}", reading=name)

    page.app.push_screen(
        Show(
            "readings of this sentence", columns, takes=True, hint="tab: other reading   enter: choose it   esc: leave"
        ),
        chosen,
    )


def _reading_rows(name: str, norms: tuple[Norm, ...]) -> list[Row]:
    rows: list[Row] = []
    for norm in norms:
        if norm.reading == name:
            for number, line in enumerate(formal_norm(norm).splitlines()):
                rows.append(
                    Row(f"{name}|{norm.id}|{number}", line.strip(), indent=len(line) - len(line.lstrip()), hang=2)
                )
    return rows
