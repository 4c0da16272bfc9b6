"""Arguments that several commands share, and what they mean."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from typing import Any

from ..answer import Verdict
from ..clauses.errors import InputError
from ..clauses.verdict import Kind
from ..report.blocks import Paper
from .terminal import Terminal

STATUS = {
    Kind.PERMITTED: 0,
    Kind.PROHIBITED: 1,
    Kind.CONDITIONAL: 3,
    Kind.UNDETERMINED: 4,
    Kind.CONTESTED: 4,
    Kind.CONFLICT: 5,
}
"""The exit status of `check` and `ask` for each verdict."""

INTERRUPTED = 6


def judging(parser: ArgumentParser) -> None:
    """How to judge: day, account, presumptions."""
    parser.add_argument("--as-of", metavar="DATE", help="the day to judge, as 2023-12-15; comes before the case's own")
    parser.add_argument("--according-to", metavar="NAME", default="", help="judge the account of NAME alone")
    parser.add_argument("--strict", action="store_true", help="make no presumption")
    parser.add_argument(
        "--deny",
        metavar="LETTER",
        action="append",
        default=[],
        choices=tuple("abcde"),
        help="make not this presumption",
    )


def answering(parser: ArgumentParser) -> None:
    """How to show the answer, and which answers are success."""
    parser.add_argument("--accept", metavar="WORDS", help="verdicts that exit 0, as permitted,conditional")
    output_format(parser)


def output_format(parser: ArgumentParser) -> None:
    """Text or JSON."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (the default) or json")


def licences(parser: ArgumentParser) -> None:
    """Which licences."""
    parser.add_argument(
        "--licence",
        "--license",
        metavar="FILE|ID",
        action="append",
        default=[],
        help="a text, a .licet file or a library id, in place of those that the case names; repeatable, and all bind",
    )


def day(arguments: Namespace) -> date | None:
    """The day of `--as-of`; raises InputError where it is none."""
    given: str | None = arguments.as_of
    if given is None:
        return None
    try:
        return date.fromisoformat(given) if given[:4].isdigit() else datetime.strptime(given, "%d %B %Y").date()  # noqa: DTZ007
    except ValueError:
        raise InputError(f"`{given}` is not a date", hint="write year, month and day, as 2023-12-15") from None


def accepted(arguments: Namespace) -> frozenset[Kind] | None:
    """The verdicts of `--accept`; None where it is not given, raises InputError for another word."""
    given: str | None = arguments.accept
    if given is None:
        return None
    words = [word.strip().lower() for word in given.split(",") if word.strip()]
    names = [kind.value for kind in Kind]
    for word in words:
        if word not in names:
            raise InputError(f"`{word}` is no verdict", hint=f"the verdicts are {', '.join(names)}")
    if not words:
        raise InputError("`--accept` names no verdict", hint=f"the verdicts are {', '.join(names)}")
    return frozenset(Kind(word) for word in words)


def exit_status(answer: Verdict, accept: frozenset[Kind] | None) -> int:
    """The exit status for an answer: with `accept`, 0 for those and never 0 for another."""
    if answer.kind is None or answer.status == "interrupted":
        return INTERRUPTED
    if accept is None:
        return STATUS[answer.kind]
    return 0 if answer.kind in accept else STATUS[answer.kind] or 1


def show(terminal: Terminal, paper: Paper) -> None:
    """Write a paper to the terminal."""
    from ..report.as_text import plain

    kind = paper.kind.value if paper.kind else None
    terminal.write(plain(paper, terminal.width, lambda role, words: terminal.styled(words, role, kind)))


def show_json(terminal: Terminal, value: Any) -> None:
    """Write a JSON object to the terminal: ASCII escapes only where the stream lacks a character."""
    encoding = getattr(terminal.stdout, "encoding", None) or "utf-8"
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        text = json.dumps(value, ensure_ascii=True, indent=2)
    terminal.write(text + "\n")
