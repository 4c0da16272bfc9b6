"""What is typed on the page of the use case: sentences with completion, question, day, account, licences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from ...clauses.case import Case, Statement
from ...clauses.errors import LicetError
from ...report.words import Phrasing
from ...telling import reading
from ..state import caseedit
from ..state.completion import Vocabulary, completions
from ..state.rows import Row
from ..widgets.dialogs import Ask, Choose

if TYPE_CHECKING:
    from .case import CasePage

_NEW, _COMMON = "\0new", "\0common"


def ask_for_fact(page: CasePage) -> None:
    """Type a fact."""
    account = page.licet.desk.account

    def typed(sentence: str | None) -> None:
        case = page.case()
        if sentence is not None and case is not None:
            page.licet.change(page.licet.desk.with_case(caseedit.with_sentence(case, _closed(sentence), account)))

    title = f"a fact, according to {account}" if account else "a fact"
    page.app.push_screen(_sentence_dialog(page, title, ""), typed)


def ask_for_edit(page: CasePage, statement: Statement) -> None:
    """Edit a sentence in place."""

    def typed(sentence: str | None) -> None:
        case = page.case()
        if sentence is None or case is None or statement.span is None:
            return
        page.licet.change(page.licet.desk.with_case(caseedit.replaced(case.text, statement.span, _closed(sentence))))

    page.app.push_screen(_sentence_dialog(page, "edit the sentence", statement.text), typed)


def _sentence_dialog(page: CasePage, title: str, value: str) -> Ask:
    case = page.case()
    assert case is not None
    words = _vocabulary(page, case)
    language = case.language

    def problem(sentence: str) -> str | None:
        if not sentence.strip():
            return "say something"
        statement = reading(_closed(sentence), language)
        if statement is not None and statement.readings:
            return None
        if sentence.strip().endswith("?"):
            return "a case asks one question: g edits it"
        return "this sentence was not understood: say it plainly, one thing in a sentence"

    def echo(sentence: str) -> str:
        statement = reading(_closed(sentence), language) if len(sentence.split()) > 2 else None
        if statement is None or not statement.readings:
            return ""
        say = Phrasing(language)
        several = " / ".join("; ".join(say.act(one) for one in each) for each in statement.readings)
        return f"read as: {several}"

    return Ask(title, value=value, complete=lambda typed: completions(typed, words), check=problem, echo=echo)


def _vocabulary(page: CasePage, case: Case) -> Vocabulary:
    app = page.licet
    outlook = app.outlook
    supplied = outlook.supplied if outlook is not None else ()
    judgement = outlook.judgement if outlook is not None else None
    return Vocabulary.of(case, supplied, judgement)


def _closed(sentence: str) -> str:
    words = " ".join(sentence.split())
    return words if re.search(r"[.!?…][\"”“’»)\]]*$", words) else f"{words}."


def ask_for_question(page: CasePage) -> None:
    """Edit the question."""
    case = page.case()
    assert case is not None
    language = case.language

    def asked(words: str) -> str:
        words = " ".join(words.split())
        return words if words.endswith("?") else f"{words.rstrip('.')}?"

    def problem(words: str) -> str | None:
        from ...grammar.case import parse_case

        try:
            parse_case(f"{asked(words)}\n", "<question>", language=language)
        except LicetError as error:
            first = error.diagnostics[0]
            return f"{first.message}\nhelp: {first.hint}" if first.hint else first.message
        return None

    def typed(words: str | None) -> None:
        now = page.case()
        if words is not None and now is not None:
            page.licet.change(page.licet.desk.with_case(caseedit.with_question(now, asked(words))))

    value = case.question.text if case.question is not None else ""
    hint = "May X do Y?   Was X allowed to do Y?   Must X do Y?   What must X do?"
    page.app.push_screen(Ask("the question", value=value, hint=hint, check=problem), typed)


def ask_for_day(page: CasePage) -> None:
    """Judge as of another day."""
    case = page.case()
    assert case is not None

    def problem(words: str) -> str | None:
        return None if not words.strip() or _day(words) is not None else "write year, month and day, as 2023-12-15"

    def typed(words: str | None) -> None:
        if words is not None:
            page.licet.change(page.licet.desk.with_case(caseedit.with_day(page.licet.desk.case.text, _day(words))))

    value = case.as_of.isoformat() if case.as_of is not None else ""
    hint = "year-month-day; nothing: no day is given   enter: take it   esc: leave"
    page.app.push_screen(Ask("judged as of", value=value, hint=hint, check=problem), typed)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None


def ask_for_account(page: CasePage) -> None:
    """Choose whose account is edited."""
    case = page.case()
    assert case is not None
    names = tuple(dict.fromkeys(one.account for one in case.statements if one.account))
    here = page.licet.desk.account
    names = names if not here or here in names else (*names, here)
    rows = (
        Row(_COMMON, "common ground: what nobody disputes"),
        *(Row(name, f"according to {name}") for name in names),
        Row(_NEW, "another account …", style="accent"),
    )

    def use(name: str) -> None:
        page.licet.change(evolve(page.licet.desk, account=name))
        page.say(f"facts are now said according to {name}" if name else "facts are now common ground")

    def chosen(key: str | None) -> None:
        if key == _NEW:
            page.app.push_screen(
                Ask("who says so", check=lambda name: None if name.strip() else "an account needs a name"),
                lambda name: use(name.strip()) if name is not None else None,
            )
        elif key is not None:
            use("" if key == _COMMON else key)

    page.app.push_screen(Choose("whose account is edited", rows, at=here or _COMMON), chosen)


def ask_for_licence(page: CasePage) -> None:
    """Put a licence over the case, or take one away."""
    case = page.case()
    assert case is not None
    rows = tuple(_licence_rows(page, case))

    def chosen(key: str | None) -> None:
        if key is None:
            return
        text = page.licet.desk.case.text
        new = caseedit.without_licence(text, key) if key in case.instruments else caseedit.with_licence(text, key)
        page.licet.change(page.licet.desk.with_case(new))

    page.app.push_screen(Choose("licences over the case: all of them bind", rows), chosen)


def _licence_rows(page: CasePage, case: Case) -> Iterator[Row]:
    from ..filing import named_from
    from ..state.catalogue import Kind, catalogue

    for name in case.instruments:
        yield Row(name, name, gutter="✔ ", gutter_style="good", right="take away")
    for entry in catalogue(page.licet.here, page.licet.settings.folders):
        if entry.kind is not Kind.LICENCE:
            continue
        folder = Path(page.licet.desk.case.name).resolve().parent if page.licet.desk.case.name else page.licet.here
        name = entry.name if entry.path is None else named_from(folder, str(entry.path))
        if name not in case.instruments and entry.name not in case.instruments:
            yield Row(name, entry.label, gutter="  ", right=entry.group)
