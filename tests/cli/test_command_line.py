"""The command line without a case: help, bad usage, streams, and what it costs to start."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import jsonschema
import pytest
from attrs import define

from licet.cli import main, registry
from licet.cli import run as running
from licet.cli.registry import Command, commands
from licet.cli.run import run
from licet.cli.terminal import Terminal, fitting
from licet.schemas import names, schema_text

BUG = "this is a bug in licet; please report it with the input"


@define
class Ran:
    """
    What a run left: exit status, standard output, standard error.
    """

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LICET_NO_CACHE", "1")


def licet(*arguments: str, stdin: str = "") -> Ran:
    """Run the command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    status = run(arguments, Terminal(out, err, io.StringIO(stdin)))
    return Ran(status, out.getvalue(), err.getvalue())


def test_every_command_has_help() -> None:
    """
    `--help` of each command shows its summary and its arguments, and exits 0.
    """
    for command in commands():
        ran = licet(command.name, "--help")
        assert (0, "") == (ran.status, ran.err)
        assert command.summary in ran.out
        assert command.name in licet("--help").out


def test_version() -> None:
    """
    `--version` says it.
    """
    assert "licet 0.1.0\n" == licet("--version").out


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("chekc",), "there is no command `chekc`", "did you mean `licet check`?"),
        (("--frobnicate",), "there is no option `--frobnicate`", "`licet --help` lists the commands"),
        (("check",), "this is missing: CASE", "`licet check --help` shows what may be given"),
        (("check", "x.case", "--as-of", "soon"), "`soon` is not a date", "write year, month and day, as 2023-12-15"),
        (("check", "x.case", "--accept", "allowed"), "`allowed` is no verdict", "the verdicts are permitted, "),
        (("check", "x.case", "--accept", ","), "`--accept` names no verdict", "the verdicts are permitted, "),
        (("check", "nowhere.case"), "there is no file `nowhere.case`", None),
        (
            ("check", "-", "--licence", "-"),
            "`-` is given both as case and as licence",
            "standard input can be read once",
        ),
        (
            ("show", "no-such-licence-anywhere"),
            "no instrument in the library is called `no-such-licence-anywhere`",
            "`licet list` shows",
        ),
        (("schema", "chek"), "there is no schema `chek`", "did you mean `check`?"),
        (("verify", "nowhere.md"), "there is no file `nowhere.md`", None),
        (("memo", "x.case", "-o", "memo.docx"), "licet writes no DOCX", "write Markdown (.md) or a web page (.html)"),
        (("test", "nowhere"), "there is no file `nowhere`", None),
        (("fmt", "nowhere.licet"), "there is no file `nowhere.licet`", None),
    ],
)
def test_bad_usage(arguments: tuple[str, ...], message: str, hint: str | None) -> None:
    """
    Bad usage exits 2 with one message on standard error, and says nothing on standard output.
    """
    ran = licet(*arguments)

    assert (2, "") == (ran.status, ran.out)
    assert ran.err.startswith(f"licet: {message}")
    assert hint is None or f"= help: {hint}" in ran.err


def test_schemas_are_schemas() -> None:
    """
    Every schema that is listed is printed, and is a valid JSON Schema.
    """
    assert list(names()) == licet("schema").out.split()
    for name in names():
        schema = json.loads(licet("schema", name).out)
        assert schema_text(name) == licet("schema", name).out
        jsonschema.Draft202012Validator.check_schema(schema)


def _failing(error: BaseException) -> Command:
    def fail(_: Namespace, __: Terminal) -> int:
        raise error

    def no_arguments(_: ArgumentParser) -> None:
        pass

    return Command("fail", "fails", no_arguments, fail)


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (KeyboardInterrupt(), 6, "licet: interrupted; nothing was written\n"),
        (RecursionError(), 2, "licet: the input is nested too deeply to be read\n"),
        (MemoryError(), 2, "licet: there is not enough memory for this input\n"),
        (
            KeyError("x"),
            70,
            f"licet: licet went wrong: KeyError: 'x'\n  = help: {BUG}\n",
        ),
    ],
)
def test_ends_early(monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int, message: str) -> None:
    """
    An interrupt exits 6 with one message; too deep or too much exits 2; what nobody foresaw exits 70.
    """
    monkeypatch.setattr(running, "command_named", lambda _: _failing(error))

    assert Ran(status, "", message) == licet("fail")


def test_registry_finds_modules() -> None:
    """
    Every module of the commands folder is a command, named like its module, and each name is there once.
    """
    modules = {path.stem for path in Path(registry.__file__).parent.joinpath("commands").glob("[a-z]*.py")}

    assert sorted(modules) == sorted(command.name for command in commands())


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "“Größe” – § 2 …"),
        ("latin-1", '"Größe" - § 2 ...'),
        ("ascii", '"Grosse" - s. 2 ...'),
        ("no-such-encoding", '"Grosse" - s. 2 ...'),
    ],
)
def test_falls_back_to_plainer_characters(encoding: str, expected: str) -> None:
    """
    Where a stream lacks a character, a plainer one stands for it, and the rest stays.
    """
    assert expected == fitting("“Größe” – § 2 …", encoding)


def test_no_colour_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Colour is for a terminal only, and never under NO_COLOR.
    """

    class Tty(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;32mPERMITTED\x1b[0m" == Terminal(Tty()).styled("PERMITTED", "headline", "permitted")
    assert "PERMITTED" == Terminal(io.StringIO()).styled("PERMITTED", "headline", "permitted")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "PERMITTED" == Terminal(Tty()).styled("PERMITTED", "headline", "permitted")


def in_shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which `licet` is ours."""
    script = f'set -o pipefail; licet() {{ "{sys.executable}" -m licet "$@"; }}; {line}'
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=False, env=os.environ | {"LC_ALL": "C"}
    )


def test_broken_pipe_is_silent() -> None:
    """
    A reader that takes one line and goes leaves no message.
    """
    done = in_shell("licet schema check | head -1")

    assert ("{\n", "") == (done.stdout, done.stderr)


@pytest.mark.parametrize("arguments", ["--help", "list", "schema check", "check --help", "chekc"])
def test_starting_is_light(arguments: str) -> None:
    """
    Help, lists, schemas and bad usage load neither solver nor parser nor terminal nor word forms.
    """
    heavy = "{'lark', 'lemminflect', 'numpy', 'textual', 'z3', 'pytest'}"
    start = f"import sys; from licet.cli import main; main({arguments.split()!r})"
    code = f"{start}; print(sorted({heavy} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert "[]" == done.stdout.splitlines()[-1]


def test_main_takes_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    """
    The entry point is the same as the command line.
    """
    assert 0 == main(["schema"])
    assert "check" in capsys.readouterr().out


def test_interrupt_from_outside(tmp_path: Path) -> None:
    """
    Ctrl-C at any moment exits 6, with at most one message and no traceback.
    """
    path = tmp_path / "many.txt"
    path.write_text("".join(f"{number}. You must not use the Software.\n\n" for number in range(1, 4000)), "utf-8")
    command = [sys.executable, "-m", "licet", "read", str(path), "--no-cache"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # as at a terminal: a shell that runs the tests in the background has its children ignore Ctrl-C
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(1.0)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert (6, "") == (process.returncode, out)
    assert err in {"", "licet: interrupted; nothing was written\n"}
