"""The memo: a paper to hand on, with a record at its end from which `licet verify` makes it again."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from attrs import frozen

from .clauses.case import Case, Stance, Statement, Truth
from .clauses.errors import Diagnostic, InputError
from .clauses.values import evolve
from .judging import Judgement, judge, versions
from .report.as_html import html
from .report.as_markdown import markdown
from .report.blocks import Items, Paper, Para, Section, items, section
from .report.paper import Report
from .sources import digest

_RECORD = re.compile(r"<!-- licet-record\n(?P<record>.*?)\n-->\n?", re.DOTALL)

MARKDOWN, PAGE = "md", "html"


@frozen
class MemoOptions:
    """
    What a memo is asked for with.
    """

    case: str
    licences: tuple[str, ...] = ()
    as_of: date | None = None
    account: str = ""
    strict: bool = False
    denied: tuple[str, ...] = ()
    with_texts: bool = False


def as_file(name: str | None) -> str:
    """The kind of paper for a file name: Markdown, or a web page for `.html`; raises InputError for another kind."""
    ending = (name or "").rpartition(".")[2].lower() if name and "." in name else ""
    if ending in {"html", "htm"}:
        return PAGE
    if ending in {"docx", "doc", "odt", "pdf", "rtf"}:
        raise InputError(
            f"licet writes no {ending.upper()}",
            hint="write Markdown (.md) or a web page (.html) and paste it into a word processor",
        )
    return MARKDOWN


def written(options: MemoOptions, page: str = MARKDOWN) -> str:
    """The memo that `options` asks for, its record included; the same inputs give the same characters."""
    judgement = judge(
        options.case,
        licences=options.licences,
        as_of=options.as_of,
        strict=options.strict,
        denied=options.denied,
        account=options.account,
        certify=True,
    )
    return with_record(judgement, page, as_of=options.as_of, with_texts=options.with_texts)


def with_record(judgement: Judgement, page: str, *, as_of: date | None, with_texts: bool) -> str:
    """The paper on a judgement, and after it the record of what went into it."""
    paper = memo_paper(judgement, page)
    body = html(paper, judgement.answer.case.language) if page == PAGE else markdown(paper)
    record = record_of(judgement, page, as_of=as_of, with_texts=with_texts, body=body)
    # Two hyphens would end the comment early in a strict reader.
    text = json.dumps(record, ensure_ascii=False, indent=1).replace("--", "-\\u002d")
    return f"{body}\n<!-- licet-record\n{text}\n-->\n"


def record_of(judgement: Judgement, page: str, *, as_of: date | None, with_texts: bool, body: str) -> dict[str, Any]:
    """The record: inputs, hashes, versions, options and the answer; `licet schema memo` says what it may hold."""
    answer = judgement.answer
    licences = []
    for one in judgement.supplied:
        entry: dict[str, Any] = {
            "name": one.name,
            "kind": one.kind,
            "id": one.instrument.id,
            "sha256": one.sha256,
            "text_sha256": one.instrument.text_sha256 or None,
        }
        if with_texts:
            entry |= {"text": one.text, "embedded_sha256": digest(one.text)}
        licences.append(entry)
    return {
        "record": 1,
        "case": {"name": judgement.given.name, "sha256": judgement.given.sha256, "text": judgement.given.text},
        "licences": licences,
        "set_aside": list(judgement.set_aside),
        "options": {
            "as_of": as_of.isoformat() if as_of else None,
            "according_to": answer.account,
            "strict": answer.strict,
            "denied": list(answer.denied),
            "with_texts": with_texts,
            "page": page,
        },
        "versions": versions(),
        "answer": {
            "verdict": answer.kind.value if answer.kind else None,
            "reason": answer.reason.value if answer.reason else None,
        },
        "body_sha256": digest(body),
    }


def split(text: str, name: str) -> tuple[str, dict[str, Any]]:
    """The paper and the record of a memo; raises InputError where there is no record or it cannot be read."""
    found = None
    for match in _RECORD.finditer(text.replace("\r\n", "\n")):
        found = match
    if found is None:
        hint = "the record is a comment at the end of what `licet memo` wrote; a pasted paper has lost it"
        raise InputError(Diagnostic(f"`{name}` holds no record of a memo", hint=hint))
    try:
        record = json.loads(found["record"])
        if not isinstance(record, dict) or record.get("record") != 1:
            raise ValueError
    except ValueError:
        raise InputError(
            f"the record in `{name}` was changed and cannot be read", hint="write the memo again"
        ) from None
    return text.replace("\r\n", "\n")[: found.start()].removesuffix("\n"), record


def memo_paper(judgement: Judgement, page: str = MARKDOWN) -> Paper:
    """The paper on a judgement: the report with the facts and who says each, and what is still to be answered."""
    report = Report(judgement.answer, judgement.say)
    say, answer = judgement.say, judgement.answer
    made = report.page if page == PAGE else report.paper
    base = made(judgement.notes(), judgement.record())
    title = answer.case.title or say(
        "memo.untitled", instrument=", ".join(each.title or each.id for each in answer.instruments)
    )
    return evolve(
        base,
        title=say("memo.title", title=title, colon=say("colon")),
        sections=(*facts(answer.case, report), *_open_points(judgement), *base.sections)
        if page == PAGE
        else (*facts(answer.case, report), *base.sections, *_open_points(judgement)),
        closing=f"{say('line.legal')} {say('record.verify')}",
    )


def facts(case: Case, report: Report) -> tuple[Section, ...]:
    """The sentences of a case, by who says them."""
    say = report.say
    blocks: list[Para | Items] = []
    accounts = dict.fromkeys(statement.account for statement in case.statements)
    for account in accounts:
        said = [_said(statement, report) for statement in case.statements if statement.account == account]
        blocks.append(Para(say("memo.by-account", account=account) if account else say("memo.common")))
        blocks.append(items(*said))
    return section(say("section.facts"), *blocks)


def _said(statement: Statement, report: Report) -> str:
    say = report.say
    if statement.stance in {Stance.ASSUMED, Stance.DENIED}:
        return f"{statement.text} ({say('memo.settled').lower()})"
    if statement.truth is Truth.UNKNOWN or statement.stance is Stance.OPEN:
        return f"{statement.text} ({say('memo.left-open').lower()})"
    return statement.text


def _open_points(judgement: Judgement) -> tuple[Section, ...]:
    """The questions still to be answered: every fact of a deciding set, once."""
    say = judgement.say
    questions = [say.question(claim) for deciding in judgement.answer.deciding for claim, _ in deciding.facts]
    return section(say("section.open"), items(*dict.fromkeys(questions)))
