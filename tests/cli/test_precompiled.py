"""What a start of the command line compiled is not compiled again, and falls with what it was made from."""

from __future__ import annotations

import importlib
import marshal
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from licet.grammar.marks import Patterns, marks
from licet.precompiled import Precompiled, _loaders

PATTERNS = [(r"(?P<who>[A-Z]\w+) (says?|said)", 0), (r"\bfrei\b", re.IGNORECASE), ("a . b  # words", re.VERBOSE)]


def start(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One run of the command line that keeps bytecode in `place`."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment |= {"PYTHONPYCACHEPREFIX": str(place), "LICET_NO_CACHE": "1"}
    command = [sys.executable, "-m", "licet", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def write(file: Path, head: tuple[Any, ...], code: bytes) -> None:
    """The file with another head."""
    said = marshal.dumps(head)
    file.write_bytes((8 + len(said)).to_bytes(8) + said + code)


def test_second_start_says_the_same(tmp_path: Path) -> None:
    """
    With everything compiled before, the same is written; a file that is cut short or of another state counts not.

    Neither does the code of a module of somebody else which is no longer what it was.
    """
    first, _ = start(tmp_path, "list"), start(tmp_path, "list")  # what attrs makes for itself is met by the second one
    (kept,) = tmp_path.rglob("*.start")
    data = kept.read_bytes()
    second = start(tmp_path, "list")
    untouched = kept.read_bytes()
    kept.write_bytes(data[:1000])
    third = start(tmp_path, "list")
    build, *rest = marshal.loads(data[8:])
    write(kept, (("3.0", *build[1:]), *rest), data[-rest[0] :])
    fourth = start(tmp_path, "list")
    module = rest[1]["attr._make"]
    rest[1]["attr._make"] = *module[:3], [0, 0], 0, 0  # as if it had been another file: there is no code at all
    write(kept, (build, *rest), data[-rest[0] :])
    fifth = start(tmp_path, "list")

    assert first.returncode == 0
    assert first.stdout == second.stdout == third.stdout == fourth.stdout == fifth.stdout
    assert data == untouched
    assert marshal.loads(kept.read_bytes()[8:])[0] == build
    assert marshal.loads(kept.read_bytes()[8:])[2]["attr._make"][3] == module[3]
    assert not list(tmp_path.rglob("*.start.*"))


ASKS = """
import sys
from licet.precompiled import _Later
from licet.__main__ import main

sys.argv = ["licet", "list"]
main(alone=True)
late = [name for name, module in sys.modules.items() if type(module) is _Later]
print(*late)
import calendar, inspect
from attr.validators import instance_of
print(calendar.monthrange(2024, 2), inspect.signature(main), instance_of(int))
print(*[name for name in late if type(sys.modules[name]) is _Later])
"""


def test_what_is_seldom_asked_is_run_when_it_is(tmp_path: Path) -> None:
    """A module that others only import is run with the first thing that somebody looks up in it."""
    for _ in range(2):
        start(tmp_path, "list")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path), "LICET_NO_CACHE": "1"}
    done = subprocess.run([sys.executable, "-c", ASKS], env=environment, capture_output=True, text=True, check=True)
    late, said, still = done.stdout.splitlines()[-3:]

    assert {"inspect", "attr.validators"} <= set(late.split())
    assert said == "(3, 29) (*, alone: 'bool' = False) -> 'int' <instance_of validator for type <class 'int'>>"
    assert set(late.split()) - set(still.split()) >= {"inspect", "attr.validators"}


def test_no_module_that_lies_where_the_command_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What happens to lie in the folder of one call is not loaded by the next one, which may run elsewhere."""
    (tmp_path / "nearby.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "nearby", raising=False)
    importlib.import_module("nearby")
    kept = {name for name, _ in _loaders()}

    assert {"argparse", "attr._make"} <= kept
    assert "nearby" not in kept


def test_patterns_of_a_text_are_not_written_down(tmp_path: Path) -> None:
    """A pattern is kept where a module makes it while it is loaded, no user's, and not where a function makes it."""
    known = Precompiled(str(tmp_path / "x.start"), "state")
    known._of_module(re.escape("Project Seed"))
    kept = len(known._patterns)
    making = compile("make('[a-f]+')", "<module>", "exec")
    eval(making, {"make": known._of_module, "__name__": "licet.tables"})
    eval(compile("make('[g-z]+')", "<module>", "exec"), {"make": known._of_module, "__name__": "conftest"})

    assert kept == 0
    assert [text for text, _ in known._patterns] == ["[a-f]+"]


def test_nothing_is_written_where_bytecode_is_not(tmp_path: Path) -> None:
    """`PYTHONDONTWRITEBYTECODE` holds here as well."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-m", "licet", "list"], env=environment, capture_output=True, check=True)

    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize(("text", "flags"), PATTERNS)
def test_patterns_are_what_re_makes(tmp_path: Path, text: str, flags: int) -> None:
    """A pattern that was written down and read again finds what `re.compile` finds."""
    known = Precompiled(str(tmp_path / "x.start"), "state")
    made = known._pattern(text, flags)
    known.store()
    again = Precompiled(str(tmp_path / "x.start"), "state")
    found = again._pattern(text, flags)
    words = "Vega says it is FREI. a.b axb"

    wanted = re.compile(text, flags)
    for one in (made, found):
        assert (wanted.pattern, wanted.flags, wanted.groupindex) == (one.pattern, one.flags, one.groupindex)
        assert [each.span() for each in wanted.finditer(words)] == [each.span() for each in one.finditer(words)]
    assert not again._grown


@pytest.mark.parametrize("language", ["en", "de", "id"])
def test_every_pattern_of_a_language_compiles(language: str) -> None:
    """Patterns of a table are compiled when they are asked for; none of them is wrong."""
    table = marks(language)
    groups = [one for one in vars(table).values() if isinstance(one, Patterns)]
    groups += [
        one for kind in table.inert for one in (kind.text, kind.heading, kind.unless) if isinstance(one, Patterns)
    ]
    groups += [one.text for one in table.matters if isinstance(one.text, Patterns)]

    assert sum(isinstance(pattern, re.Pattern) for group in groups for pattern in group) > 50
