"""`licet diff` and `licet lint` on the command line: what they print, their JSON, their exit status."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import define

from licet.cli.run import run
from licet.cli.terminal import Terminal
from licet.schemas import schema_text

TERMS = """instrument {name}
    title "{name}"

party we "Globex"

define "Output"
    means output of the service

free Output

permit 1 "You may publish Output."
    You may publish Output

forbid 2 "You must not {act} Output."
    You must not {act} Output
"""


@define
class Ran:
    """What a run left."""

    status: int
    out: str
    err: str


Licet = Callable[..., Ran]


@pytest.fixture
def licet() -> Licet:
    """The command line."""

    def ran(*arguments: str) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        status = run([*arguments, "--no-cache"], Terminal(out, err, io.StringIO()))
        return Ran(status, out.getvalue(), err.getvalue())

    return ran


@pytest.fixture
def terms(tmp_path: Path) -> dict[str, str]:
    """Three small instruments as files: two clauses that collide, and two that do not, with another ban each."""
    files = {}
    for act in ("publish", "sell", "modify"):
        path = tmp_path / f"{act}.licet"
        path.write_text(TERMS.format(name=f"{act}-terms", act=act), "utf-8")
        files[act] = str(path)
    return files


def valid(text: str, name: str) -> Any:
    value = json.loads(text)
    jsonschema.validate(value, json.loads(schema_text(name)), jsonschema.Draft202012Validator)
    return value


def test_lint_shows_a_conflict_with_a_case(licet: Licet, terms: dict[str, str]) -> None:
    """The message points at both clauses, and the case that it shows is judged as it says."""
    done = licet("lint", terms["publish"])

    assert 1 == done.status
    assert done.out.startswith("warning[L001]: `1` and `2` collide, and nothing ranks them\n")
    case = "\n".join(line for line in done.out.splitlines() if line.startswith("        "))
    path = Path(terms["publish"]).with_name("shown.case")
    path.write_text(case, "utf-8")
    assert 5 == licet("check", str(path), "--licence", terms["publish"]).status


def test_lint_of_a_good_text_exits_0(licet: Licet, terms: dict[str, str]) -> None:
    """Nothing found is said, with how much was looked at."""
    done = licet("lint", terms["sell"])

    assert (0, "") == (done.status, done.err)
    assert done.out.startswith("Nothing found.")


def test_lint_as_json_keeps_to_its_schema(licet: Licet, terms: dict[str, str]) -> None:
    """Code, message, words, case."""
    done = licet("lint", terms["publish"], "--format", "json")

    (finding,) = valid(done.out, "lint")["findings"]
    assert ("L001", "warning", "2") == (finding["code"], finding["level"], finding["clause"])


def test_lint_of_a_circle_in_a_file_is_bad_input(licet: Licet, tmp_path: Path) -> None:
    """A `.licet` file whose clauses defeat each other is an error with its path."""
    path = tmp_path / "circle.licet"
    text = TERMS.format(name="circle", act="publish").replace(
        "You may publish Output\n", "You may publish Output\n    notwithstanding 2\n"
    )
    path.write_text(text + "    notwithstanding 1\n", "utf-8")

    done = licet("lint", str(path))

    assert (2, "") == (done.status, done.out)
    assert "circle" in done.err


def test_diff_shows_what_is_different_and_what_is_equal(licet: Licet, terms: dict[str, str]) -> None:
    """One clause is equal, two stand alone; each of these with a case and both answers."""
    done = licet("diff", terms["sell"], terms["modify"])

    assert 1 == done.status
    assert done.out.startswith("DIFFERENT: in 2 places, each shown by a use\n")
    assert "        May Acme sell Output?" in done.out
    assert "under sell-terms prohibited" in done.out
    assert "under modify-terms permitted" in done.out
    assert "section 1 = section 1" in done.out


def test_diff_of_a_text_with_itself_exits_0(licet: Licet, terms: dict[str, str]) -> None:
    """Equivalent, and how that is meant."""
    done = licet("diff", terms["sell"], terms["sell"])

    assert 0 == done.status
    assert done.out.startswith("EQUIVALENT")


def test_diff_as_json_keeps_to_its_schema(licet: Licet, terms: dict[str, str]) -> None:
    """Relations, witnesses and proofs."""
    value = valid(licet("diff", terms["sell"], terms["modify"], "--format", "json").out, "diff")

    assert ["equal", "only-first", "only-second"] == [one["relation"] for one in value["norms"]]
    assert value["equivalent"] is False
    assert value["proofs"]


def test_diff_of_what_is_not_there_is_bad_input(licet: Licet, terms: dict[str, str]) -> None:
    """One message, and nothing on standard output."""
    done = licet("diff", terms["sell"], "no-such-licence")

    assert (2, "") == (done.status, done.out)
