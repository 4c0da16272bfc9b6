"""The case language: what is printed is read back, layout, accounts, expectations, and what is wrong is pointed at."""

from __future__ import annotations

from datetime import date

import pytest
import strategies
from hypothesis import given, settings

from licet.clauses.case import Case, Question, QuestionKind, Statement
from licet.clauses.errors import LicetError
from licet.clauses.phrase import Predication
from licet.clauses.span import Span
from licet.grammar.case import parse_case, print_case


class Literal:
    """Reads nothing: every sentence stays as it is written."""

    def statement(self, text: str, span: Span) -> Statement:
        return Statement(" ".join(text.split()), span=span)

    def question(self, text: str, span: Span) -> Question:
        return Question(" ".join(text.split()), QuestionKind.MAY, None, span=span)


def as_written(text: str, source: str | None = "a.case") -> Case:
    """The case with its sentences unread."""
    return parse_case(text, source, lenient=True, reader=Literal())


@settings(deadline=None)
@given(strategies.cases)
def test_a_case_reads_back(case: Case) -> None:
    """
    A printed case is read as the same case, and prints the same again.
    """
    printed = print_case(case)

    assert case == as_written(printed)
    assert printed == print_case(as_written(printed))
