"""
Edits of a case file: from its text and a change to its text, all else kept as written, comments too.

The text is the state. What a sentence means is read from it, never kept beside it, so that undo is exact and what is
saved is what was seen.
"""

from __future__ import annotations

import re
from datetime import date

from ...clauses.case import Case, Statement
from ...clauses.formal_words import day, quoted
from ...clauses.span import Span
from ...grammar.case_layout import AccountLine, HeaderLine, layout

_BARE = re.compile(r"[^\s\"#]+")


def replaced(text: str, span: Span, sentence: str) -> str:
    """The text with other words at `span`."""
    return text[: span.start] + sentence + text[span.end :]


def with_sentence(case: Case, sentence: str, account: str = "") -> str:
    """The text of `case` with a sentence more, after the last one of the same account."""
    text = case.text
    same = [one.span for one in case.statements if one.account == account and one.span is not None]
    if same:
        last = max(same, key=lambda span: span.end)
        end = _line_end(text, last.end)
        indent = _indent(text, last.start)
        return f"{text[:end]}\n{indent}{sentence}{text[end:]}"
    if account:
        return _inserted(text, _before_question(case), f"According to {quoted(account)}:\n    {sentence}\n\n")
    accounts = [part.span.start for part in layout(text, None) if isinstance(part, AccountLine)]
    at = _line_start(text, min(accounts)) if accounts else _before_question(case)
    return _inserted(text, at, f"{sentence}\n\n" if at < len(text) else f"{sentence}\n")


def without(case: Case, statement: Statement) -> str:
    """The text of `case` without one of its sentences; an account of which nothing is left goes with it."""
    assert statement.span is not None
    text = _cut(case.text, statement.span)
    left = [one for one in case.statements if one is not statement and one.account == statement.account]
    if statement.account and not any(_inside(case, one) == _inside(case, statement) for one in left):
        heading = _inside(case, statement)
        if heading is not None:
            text = _cut(text, heading)
    return text


def with_day(text: str, when: date | None) -> str:
    """The text judged as of another day, or of none."""
    return _with_header(text, "judged", f"judged as of {day(when)}" if when is not None else "")


def with_title(text: str, title: str) -> str:
    """The text with another title."""
    return _with_header(text, "case", f"case {quoted(title)}" if title else "")


def with_licence(text: str, name: str) -> str:
    """The text with a licence more."""
    written = f"licence {name if _BARE.fullmatch(name) else quoted(name)}"
    headers = _headers(text)
    if any(text[span.start : span.end] == written for span in headers):
        return text
    same = [span for span in headers if text[span.start :].startswith("licen")]
    titles = [span for span in headers if text[span.start :].startswith("case")]
    after = same or titles
    if not after:
        at = _after_comments(text)
        return f"{text[:at]}{written}\n{text[at:]}"
    end = _line_end(text, after[-1].end)
    return f"{text[:end]}\n{written}{text[end:]}"


def without_licence(text: str, name: str) -> str:
    """The text without one of its licences."""
    for span in _headers(text):
        words = text[span.start : span.end].split(maxsplit=1)
        if words[0].startswith("licen") and words[1:] and words[1].strip('"') == name:
            return _cut(text, span)
    return text


def with_question(case: Case, question: str) -> str:
    """The text with another question, or with one."""
    if case.question is not None and case.question.span is not None:
        return replaced(case.text, case.question.span, question)
    return f"{case.text.rstrip()}\n\n{question}\n" if case.text.strip() else f"{question}\n"


def _headers(text: str) -> list[Span]:
    return [part.span for part in layout(text, None) if isinstance(part, HeaderLine)]


def _with_header(text: str, word: str, line: str) -> str:
    headers = _headers(text)
    for span in headers:
        if text[span.start :].startswith(word):
            return replaced(text, span, line) if line else _cut(text, span)
    if not line:
        return text
    above = [span for span in headers if not text[span.start :].startswith("expect")]
    if word == "case" or not above:
        at = _after_comments(text)
        return f"{text[:at]}{line}\n{text[at:]}"
    end = _line_end(text, above[-1].end)
    return f"{text[:end]}\n{line}{text[end:]}"


def _inside(case: Case, statement: Statement) -> Span | None:
    """The line above the account block that a statement stands in."""
    assert statement.span is not None
    above = None
    for part in layout(case.text, None):
        if part.span.start > statement.span.start if isinstance(part, AccountLine | HeaderLine) else False:
            break
        if isinstance(part, AccountLine):
            above = part.span
        elif not isinstance(part, HeaderLine) and not part.inside:
            above = None if part.offsets[0] <= statement.span.start else above
    return above


def _inserted(text: str, at: int, words: str) -> str:
    before = text[:at]
    if before and not before.endswith("\n"):
        before += "\n\n"
    elif before.strip() and not before.endswith("\n\n"):
        before += "\n"
    return before + words + text[at:]


def _before_question(case: Case) -> int:
    if case.question is None or case.question.span is None:
        expects = [span.start for span in _headers(case.text) if case.text[span.start :].startswith("expect")]
        return _line_start(case.text, min(expects)) if expects else len(case.text)
    return _line_start(case.text, case.question.span.start)


def _after_comments(text: str) -> int:
    """After the comments and blank lines that a file begins with."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip() and not line.lstrip().startswith("#"):
            break
        at += len(line)
    return at


def _cut(text: str, span: Span) -> str:
    """The text without `span`, and without its line if nothing else stands there."""
    start, end = _line_start(text, span.start), _line_end(text, span.end)
    if not text[start : span.start].strip() and not text[span.end : end].strip():
        return text[:start] + text[end + 1 :]
    rest = text[span.end :]
    return text[: span.start].rstrip(" ") + (rest if text[start : span.start].strip() else rest.lstrip(" "))


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _indent(text: str, at: int) -> str:
    line = text[_line_start(text, at) : at]
    return line[: len(line) - len(line.lstrip())]
