"""The pytest plugin and `licet test`: expect lines as tests, and what a failure shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from by_hand import CASE, ROWS, answer, stub_language

from licet.answer import Verdict
from licet.clauses.case import Expectation
from licet.clauses.errors import ReadError
from licet.clauses.span import Span
from licet.cli import main
from licet.expectations import outcome
from licet.judging import Judgement
from licet.sources import Text, open_text

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def _words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("licet.grammar.languages.language", stub_language)


def expecting(text: str, *, row: str) -> Verdict:
    """The answer of a row to a case in which each expect line is one expectation `what value`."""
    expectations, start = [], 0
    for line in text.splitlines(keepends=True):
        words = line.split("#")[0].split()
        if words[:1] == ["expect"]:
            what = "by" if words[1] == "by" else "verdict"
            expectations.append(Expectation(what, words[-1], span=Span(start, start + len(line))))
        start += len(line)
    return answer(ROWS[row], case=evolve(CASE, expectations=tuple(expectations), text=text))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every case is judged prohibited; one that says "unread" cannot be read."""

    def judge(name: str, *, strict: bool = False) -> Judgement:
        given: Text = open_text(name)
        if "unreadable" in given.text:
            raise ReadError.at(given.text, Span(0, 4), "this word was not read", source=Path(name).name)
        row = "permitted-granted" if strict else "prohibited-forbidden"
        return Judgement(expecting(given.text, row=row), given, ())

    monkeypatch.setattr("licet.judging.judge", judge)


def ran(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """A run of pytest in which only what is under test is loaded."""
    others = ("benchmark", "hypothesispytest", "cacheprovider")
    return pytester.runpytest_inprocess(*(part for name in others for part in ("-p", f"no:{name}")), *arguments)


SEED = """Acme uses Output to train Seed.
May Acme do so?

expect prohibited
expect by 2   # the ban
expect permitted
"""


@pytest.mark.usefixtures("judged")
def test_each_line_is_a_test(pytester: pytest.Pytester) -> None:
    """
    Each expect line is an item with its line number; a failure shows expected and got, the reasoning, and the words.
    """
    pytester.path.joinpath("seed.case").write_text(SEED, "utf-8")
    result = ran(pytester, "-v")

    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["seed.case::4: expect prohibited PASSED*", "seed.case::6: expect permitted FAILED*"])
    result.stdout.fnmatch_lines(
        [
            "seed.case:6",
            "  expected: permitted",
            "  got:      prohibited (forbidden)",
            "PROHIBITED",
            "  - section 2 forbids it",
            "    - Seed competes with Widget (according to The Gazette)",
            "  - the exception in section 2 would lift the ban; it fails because",
            "  “You must not use Output to develop models that compete.”",
            "    — Widget terms, version of 14 November 2023, section 2, line 4",
        ]
    )


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(("option", "ini"), [("--licet-strict", "false"), ("-v", "true")])
def test_strict(pytester: pytest.Pytester, option: str, ini: str) -> None:
    """
    `--licet-strict`, and `licet_strict` in a configuration file, judge without presumptions.
    """
    pytester.path.joinpath("seed.case").write_text("expect permitted\n", "utf-8")
    pytester.makeini(f"[pytest]\nlicet_strict = {ini}\n")
    ran(pytester, option).assert_outcomes(passed=1)


@pytest.mark.usefixtures("judged")
def test_a_case_that_cannot_be_read(pytester: pytest.Pytester) -> None:
    """
    A case that cannot be read fails with the message that points at its words, and without a traceback.
    """
    pytester.path.joinpath("bad.case").write_text("unreadable\nexpect permitted\n", "utf-8")
    result = ran(pytester)

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["this word was not read", "*--> bad.case:1:1", "1 | unreadable", "  | ^^^^"])
    result.stdout.no_fnmatch_line("*Traceback*")


@pytest.mark.usefixtures("judged")
def test_other_files_are_left_alone(pytester: pytest.Pytester) -> None:
    """
    A file without expect lines, or that is no text, is no test.
    """
    pytester.path.joinpath("notes.case").write_text("I expect nothing.\n", "utf-8")
    pytester.path.joinpath("binary.case").write_bytes(b"\xff\xfe\0expect x")

    assert 5 == ran(pytester).ret


@pytest.mark.usefixtures("judged")
def test_many_files(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    `licet test` runs the cases that it is given and nothing beside them, looks at each file once however many there
    are, and holds no answer longer than its file runs.
    """
    looked_at: list[str] = []
    held: list[bool] = []

    class Watching:
        def pytest_collect_file(self, file_path: Path) -> None:
            looked_at.append(file_path.name)

        def pytest_sessionfinish(self, session: pytest.Session) -> None:
            held.extend(item.parent._answer is not None for item in session.items)  # type: ignore[union-attr]

    run = pytest.main
    others = [part for name in ("benchmark", "hypothesispytest") for part in ("-p", f"no:{name}")]
    monkeypatch.setattr(pytest, "main", lambda args, plugins=(): run([*others, *args], [*plugins, Watching()]))
    inner = pytester.mkdir("inner")
    for place in range(12):
        (inner if place % 2 else pytester.path).joinpath(f"use{place}.case").write_text("expect prohibited\n", "utf-8")
    for other in (pytester.path / "test_other.py", pytester.mkdir(".hidden") / "use.case"):
        other.write_text("expect permitted\n", "utf-8")

    assert 0 == main(["test", "-q", "."])
    assert "12 passed" in capsys.readouterr().out
    assert sorted(looked_at) == sorted(f"use{place}.case" for place in range(12))
    assert 12 * [False] == held

    looked_at.clear()

    assert 0 == main(["test", "-q", "use0.case", "inner/use1.case"])
    assert "2 passed" in capsys.readouterr().out
    assert ["use0.case", "use1.case"] == sorted(looked_at)


def test_collecting_is_light(tmp_path: Path) -> None:
    """
    Collecting cases loads neither engine nor grammar.
    """
    (tmp_path / "seed.case").write_text(SEED, "utf-8")
    code = (
        "import sys, pytest; status = pytest.main(['--collect-only', '-q', '-p', 'no:cacheprovider', sys.argv[1]]); "
        "heavy = {'lark', 'lemminflect', 'z3', 'licet.api', 'licet.engine', 'licet.grammar'}; "
        "print(int(status), sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)

    assert "seed.case::4: expect prohibited" in done.stdout
    assert "0 []" == done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("row", "what", "value", "met"),
    [
        ("prohibited-forbidden", "verdict", "prohibited", True),
        ("prohibited-forbidden", "verdict", "permitted", False),
        ("interrupted", "verdict", "permitted", False),
        ("prohibited-forbidden", "reason", "forbidden", True),
        ("prohibited-forbidden", "reason", "silence", False),
        ("prohibited-forbidden", "by", "2", True),
        ("prohibited-forbidden", "by", "2, 3", False),
        ("conditional", "by", "1 and 3", True),
        ("prohibited-forbidden", "not by", "3", True),
        ("prohibited-forbidden", "not by", "2", False),
        ("conflict", "grounds", "1, 2", True),
        ("conflict", "grounds", "2", False),
        ("permitted-limits", "limits", "2", True),
        ("permitted-limits", "limits", "use Output to develop", True),
        ("permitted-granted", "limits", "2", False),
        ("conditional", "duty", "3", True),
        ("conditional", "duty", "warns user", True),
        ("conditional", "duty", "delete", False),
        ("undetermined-fact", "decided by", "Seed competes", True),
        ("undetermined-fact", "decided by", "Seed does not compete", True),
        ("undetermined-fact", "decided by", "‘evaluate’ count as ‘develop’?", True),
        ("undetermined-fact", "decided by", "Seed is blue", False),
        ("contested", "decided by", "Seed competes", True),
        ("permitted-granted", "assumed", "obeys law", True),
        ("permitted-granted", "assumed", "in force", False),
    ],
)
def test_expectations(row: str, what: str, value: str, met: bool) -> None:
    """
    Each kind of expectation is met by an answer that has what it says, and by no other.
    """
    result = outcome(Expectation(what, value), answer(ROWS[row]))

    assert met is result.met
    assert value in result.expected


def test_expectation_on_an_account() -> None:
    """
    An expectation on an account is about that account's verdict.
    """
    contested = answer(ROWS["contested"])

    assert outcome(Expectation("verdict", "prohibited", "The Gazette"), contested).met
    assert not outcome(Expectation("verdict", "prohibited", "Acme"), contested).met
