"""
The pytest plugin: each `expect` line of a `*.case` file is a test, and a failure shows the words of the licence.

Nothing heavy may be imported here: reading and judging wait until a case runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from licet.answer import Verdict
    from licet.clauses.case import Expectation

_EXPECT = re.compile(r"\s*expect\s+(?P<what>\S.*?)\s*(?:\s#.*)?$")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the command line and of the configuration file."""
    group = parser.getgroup("licet", "licence cases")
    group.addoption("--licet-strict", action="store_true", default=None, help="judge cases without presumptions")
    parser.addini("licet_strict", "judge cases without presumptions", type="bool", default=False)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Case files that expect something."""
    if file_path.suffix == ".case":
        return CaseFile.from_parent(parent, path=file_path)
    return None


class CaseFile(pytest.File):
    """
    One case file; it is read and judged once, when its first expectation runs.
    """

    _answer: tuple[Verdict, dict[int, list[Expectation]]] | None = None

    def collect(self) -> Iterable[ExpectLine]:
        """One test for each `expect` line, named by its line number."""
        try:
            text = self.path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            return  # another program's file; `licet check` says what is wrong with one of ours
        for number, line in enumerate(text.splitlines(), start=1):
            match = _EXPECT.fullmatch(line)
            if match is not None:
                name = f"{number}: expect {match['what']}"
                yield ExpectLine.from_parent(self, name=name, line=number)

    def teardown(self) -> None:
        """Let the answer go: a suite of many files holds no more than one file does."""
        self._answer = None

    def answer(self) -> tuple[Verdict, dict[int, list[Expectation]]]:
        """The answer to the case, and what each line expects of it."""
        if self._answer is None:
            from licet.clauses.span import Lines
            from licet.judging import judge

            strict = self.config.getoption("--licet-strict")
            judgement = judge(str(self.path), strict=self.config.getini("licet_strict") if strict is None else strict)
            lines = Lines.of(judgement.given.text)
            expected: dict[int, list[Expectation]] = {}
            for expectation in judgement.answer.case.expectations:
                number = lines.place(expectation.span.start)[0] if expectation.span is not None else 0
                expected.setdefault(number, []).append(expectation)
            self._answer = judgement.answer, expected
        return self._answer


class ExpectLine(pytest.Item):
    """
    One `expect` line.
    """

    def __init__(self, *, line: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.line = line

    def runtest(self) -> None:
        """Judge the case, unless that is done, and compare."""
        from licet.expectations import outcome

        assert isinstance(self.parent, CaseFile)
        answer, expected = self.parent.answer()
        expectations = expected.get(self.line)
        if not expectations:
            raise UnmetError("this line", "an expect line, but it was not read as one", answer)
        for expectation in expectations:
            result = outcome(expectation, answer)
            if not result.met:
                raise UnmetError(result.expected, result.got, answer)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What to show for a failure: expected and got, the reasoning, the words of the licence; or the message."""
        from licet.clauses.errors import LicetError

        if isinstance(excinfo.value, UnmetError):
            return "\n".join(excinfo.value.lines(f"{self.path.name}:{self.line}"))
        if isinstance(excinfo.value, LicetError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the line stands."""
        return self.path, self.line - 1, self.name


class UnmetError(Exception):
    """
    Raised when an answer is not what its case expects.
    """

    def __init__(self, expected: str, got: str, answer: Verdict) -> None:
        super().__init__(f"expected {expected}, got {got}")
        self.expected, self.got, self.answer = expected, got, answer

    def lines(self, place: str) -> Iterator[str]:
        """The failure, line by line."""
        from attrs import evolve

        from licet.report.as_text import plain
        from licet.report.paper import Report
        from licet.report.words import Phrasing

        report = Report(self.answer, Phrasing.of(self.answer))
        sections = (
            *report.why(),
            *report.exceptions(),
            *report.by_account(),
            *report.what_would_change(),
            *report.words_that_decide(),
        )
        yield place
        yield f"  expected: {self.expected}"
        yield f"  got:      {self.got}"
        yield ""
        yield from plain(evolve(report.paper((), ()), lead=(), sections=sections)).splitlines()
