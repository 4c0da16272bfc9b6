"""Cases to text: the one canonical layout, which `grammar/case.py` reads back as the same case."""

from __future__ import annotations

import re

from .case import Case, Expectation
from .formal_words import day, quoted

_BARE_REFERENCE = re.compile(r"[^\s\"#]+")
_BARE_LABEL = re.compile(r"[^\s\"',;#]+")
_QUOTED_VALUE = {"duty", "decided by", "assumed"}
_LABELS = {"by", "not by", "grounds", "limits"}


def print_case(case: Case) -> str:
    """
    The canonical text of a case. What sentences say is not printed but their words, from which it is read again.

    >>> from datetime import date
    >>> print(print_case(Case("Seed", ("mit",), date(2023, 12, 15))), end="")
    case "Seed"
    licence mit
    judged as of 15 December 2023
    """
    blocks = [_header(case), *_statements(case)]
    if case.question is not None:
        blocks.append([case.question.text])
    blocks.append(_expectations(case.expectations))
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _header(case: Case) -> list[str]:
    lines = [f"case {quoted(case.title)}"] if case.title else []
    lines += [f"licence {one if _BARE_REFERENCE.fullmatch(one) else quoted(one)}" for one in case.instruments]
    if case.as_of is not None:
        lines.append(f"judged as of {day(case.as_of)}")
    if case.language != "en":
        lines.append(f"language {case.language}")
    return lines


def _statements(case: Case) -> list[list[str]]:
    blocks: list[list[str]] = []
    account: str | None = None
    for statement in case.statements:
        if statement.account != account:
            account = statement.account
            blocks.append([f"According to {quoted(account)}:"] if account else [])
        blocks[-1].append(f"    {statement.text}" if account else statement.text)
    return blocks


def _expectations(expectations: tuple[Expectation, ...]) -> list[str]:
    lines: list[str] = []
    before: Expectation | None = None
    for expectation in expectations:
        said = _said(expectation)
        if (
            expectation.what == "by"
            and before is not None
            and before.what == "verdict"
            and before.account == expectation.account
        ):
            lines[-1] += f" {said}"
        else:
            account = f"according to {quoted(expectation.account)}: " if expectation.account else ""
            lines.append(f"expect {account}{said}")
        before = expectation
    return lines


def _said(expectation: Expectation) -> str:
    if expectation.what == "verdict":
        return expectation.value
    if expectation.what in _QUOTED_VALUE:
        return f"{expectation.what} {quoted(expectation.value)}"
    if expectation.what in _LABELS:
        labels = expectation.value.split(", ")
        return f"{expectation.what} {', '.join(one if _BARE_LABEL.fullmatch(one) else quoted(one) for one in labels)}"
    return f"{expectation.what} {expectation.value}"
