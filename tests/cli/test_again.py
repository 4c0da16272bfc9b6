"""An answer that nothing has changed since is given again, byte for byte; anything that changed voids it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from licet import again
from licet.sources import digest

CASE = """licence terms.licet

Acme is a customer of Basis.
Acme uses the Software.

May Acme use the Software?
"""

TERMS = """instrument terms
    title "Basis Terms"
    in force from 1 January 2020
party we "Basis"
party you "Customer"
reserve Software
permit 1 "you may use the Software"
    you may use Software
"""

ARGUMENTS = ["check", "use.case"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a case and its terms, and a cache of its own; we are in it."""
    (tmp_path / "use.case").write_text(CASE, encoding="utf-8")
    (tmp_path / "terms.licet").write_text(TERMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LICET_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("LICET_NO_CACHE", raising=False)
    return tmp_path


def licet(place: Path, *arguments: str) -> tuple[int, bytes, bool]:
    """Exit status and output of one run, and whether the engine was loaded for it."""
    code = (
        "import sys; from licet.__main__ import main; status = main(); "
        "print('licet.engine.check' in sys.modules, file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=place, capture_output=True, check=False)
    return done.returncode, done.stdout, b"True" in done.stderr


def kept(place: Path) -> list[Path]:
    """The answers kept."""
    return sorted((place / "cache").glob("*.answer"))


def remember() -> None:
    """Keep an answer to the case as it is now."""
    inputs = {name: digest(Path(name).read_bytes()) for name in ("use.case", "terms.licet")}
    again.keep(ARGUMENTS, "PERMITTED\n", 0, inputs)


def test_the_same_again_without_the_engine(place: Path) -> None:
    """
    The second run gives the same bytes and status and loads nothing; only its owner may read what is kept. After a
    change of the licence, which no argument names, the question is decided anew.
    """
    first = licet(place, *ARGUMENTS, "--format", "json")
    second = licet(place, *ARGUMENTS, "--format", "json")

    assert first[0] == 0
    assert b'"checked": true' in first[1]
    assert (*first[:2], False) == second
    assert [stat.S_IMODE(path.stat().st_mode) for path in kept(place)] == [0o600]

    banned = TERMS.replace("permit 1", "forbid 1").replace("may use", "must not use")
    (place / "terms.licet").write_text(banned, encoding="utf-8")
    third = licet(place, *ARGUMENTS, "--format", "json")

    assert third[2]
    assert third[0] == 1


def test_no_cache_writes_none(place: Path) -> None:
    """`--no-cache` neither reads nor writes."""
    assert licet(place, *ARGUMENTS, "--no-cache")[0] == 0
    assert not (place / "cache").exists()
    assert again.may(ARGUMENTS)
    assert not again.may([*ARGUMENTS, "--no-cache"])


def test_whatever_changes_voids_it(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another byte of a file read, another option, folder or setting, and the answer is not given."""
    remember()
    assert again.given_before(ARGUMENTS) == 0
    assert capsys.readouterr().out == "PERMITTED\n"

    assert again.given_before([*ARGUMENTS, "--strict"]) is None
    for name, text in (("use.case", CASE), ("terms.licet", TERMS)):
        Path(name).write_text(text.replace("Acme", "Acma").replace("Basis", "Bases"), encoding="utf-8")
        assert again.given_before(ARGUMENTS) is None
        Path(name).write_text(text, encoding="utf-8")
        assert again.given_before(ARGUMENTS) == 0
    (place / "terms.licet").rename(place / "away")
    assert again.given_before(ARGUMENTS) is None
    (place / "away").rename(place / "terms.licet")
    monkeypatch.setenv("LICET_DEBUG", "1")
    assert again.given_before(ARGUMENTS) is None
    monkeypatch.delenv("LICET_DEBUG")
    (place / "other").mkdir()
    monkeypatch.chdir(place / "other")
    assert again.given_before(ARGUMENTS) is None


def test_a_module_or_table_that_changed_voids_it(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of an answer hangs on every module, grammar, vocabulary and instrument."""
    state = list(again._state())
    listed = "\n".join(state)
    for name in ("grammar/english.lark", "engine/decide.py", "clauses/vocabulary/core.licet", "cli/run.py"):
        assert f"{name} " in listed
    remember()
    monkeypatch.setattr(again, "_state", lambda: iter([*state[:-1], state[-1] + "1"]))

    assert again.given_before(ARGUMENTS) is None


def test_a_broken_answer_is_as_good_as_none(place: Path) -> None:
    """An answer that was changed, cut short, or that others may read is not given."""
    remember()
    (path,) = kept(place)
    whole = path.read_bytes()
    for broken in (whole.replace(b"PERMITTED", b"PROHIBITED"), whole[:40], b"", b"\xff" + whole):
        path.write_bytes(broken)
        assert again.given_before(ARGUMENTS) is None
    path.write_bytes(whole)
    assert again.given_before(ARGUMENTS) == 0
    if os.name == "posix":
        path.chmod(0o644)
        assert again.given_before(ARGUMENTS) is None


def test_the_oldest_answers_go(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more answers are kept than the bound; what reads standard input or writes a file is not kept at all."""
    monkeypatch.setattr(again, "MOST", 3)
    for number in range(5):
        again.keep(["check", f"{number}.case"], "text", 0, {})

    assert len(kept(place)) == 3
    assert not again.may(["check", "-"])
    assert not again.may(["memo", "use.case"])


def ended(place: Path, code: str, *arguments: str) -> tuple[int, str, str]:
    """Exit status, output and messages of a process that runs `code` and ends as the console script does."""
    whole = f"{code}\nfrom licet.__main__ import entry\nentry()"
    done = subprocess.run(
        [sys.executable, "-c", whole, *arguments], cwd=place, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_the_process_ends_at_once_and_leaves_nothing_undone(place: Path) -> None:
    """
    The status and all output are there, what was to be done at the end is done, and another thread comes to its end.
    """
    at_the_end = "import atexit; atexit.register(print, 'at the end')"
    last = "lambda: (threading.main_thread().join(60), print('beside'))"
    beside = f"import threading; threading.Thread(target={last}).start()"
    taken_apart = "held = type('Held', (), {'__del__': lambda self: print('taken apart')})()"

    status, output, _ = ended(place, at_the_end, *ARGUMENTS)
    assert status == 0
    assert output.startswith("PERMITTED")
    assert output.endswith("at the end\n")
    assert ended(place, beside, "list")[1].endswith("beside\n")
    assert "taken apart" not in ended(place, taken_apart, "list")[1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
def test_an_answer_that_cannot_be_written_again(place: Path) -> None:
    """
    Where the output cannot be written, the kept answer fails with one message as a new one does.
    """
    remember()
    assert kept(place)
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-u", "-m", "licet", *ARGUMENTS]
        done = subprocess.run(command, cwd=place, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert "Traceback" not in done.stderr
    assert done.returncode == 70
