"""What an installed licet is made of, what importing it costs, and that nothing reaches the network."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

import licet

FOLDERS = {"grammar", "engine", "clauses", "tui"}
HEAVY = {"lark", "lemminflect", "numpy", "textual", "z3"}
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)


def heavy_after(code: str) -> set[str]:
    """Which of the costly modules a fresh interpreter holds after `code`."""
    done = run(sys.executable, "-c", f"{code}; import sys; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    return HEAVY & set(done.stdout.split())


def build(checkout: Path, wheels: Path) -> subprocess.CompletedProcess[str]:
    """Build a wheel without the network, from what is installed."""
    offline = ("-q", "--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check")
    return run(sys.executable, "-m", "pip", "wheel", *offline, "-w", wheels, checkout)


def data_globs(root: Path) -> list[str]:
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    globs: list[str] = settings["tool"]["setuptools"]["package-data"]["licet"]
    return globs


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    """A copy of what the repository holds, links and all."""
    local = shutil.ignore_patterns(".*", "*.egg-info", "__pycache__", "build", "dist")
    return Path(shutil.copytree(root, tmp_path / "checkout", symlinks=True, ignore=local))


@pytest.mark.parametrize(
    "code",
    [
        "import licet",
        "import licet.clauses",
        "import licet.pytest_plugin",
        "import licet.hypothesis_plugin",
        "dir(__import__('licet'))",
    ],
)
def test_import_is_light(code: str) -> None:
    """
    Neither the package nor a plugin that pytest or Hypothesis loads brings in solver, terminal, parser or word forms.
    """
    assert set() == heavy_after(code)


def test_every_public_name_is_there() -> None:
    """
    Each name that the package announces can be had from it.
    """
    assert [] == [name for name in licet.__all__ if not hasattr(licet, name)]


def test_unknown_name() -> None:
    """
    A name that the package does not have is an AttributeError that names it.
    """
    with pytest.raises(AttributeError, match="`chekc`"):
        licet.chekc  # noqa: B018 - the lookup is the test


def test_no_module_hides_a_public_name() -> None:
    """
    No module of the package is called like a public name, which importing it would replace.
    """
    modules = {path.stem for path in Path(licet.__file__).parent.iterdir()}

    assert set() == modules & set(licet.__all__)


def test_wheel_holds_the_four_folders_and_nothing_else(checkout: Path, root: Path, tmp_path: Path) -> None:
    """
    The wheel holds every module and every data file of the four folders, and puts nothing but licet in site-packages.
    """
    (checkout / "clauses" / "new").mkdir()
    (checkout / "clauses" / "new" / "folder.case").write_text("", "utf-8")
    done = build(checkout, tmp_path / "wheels")
    assert done.returncode == 0, done.stderr
    (wheel,) = (tmp_path / "wheels").glob("*.whl")
    names = set(ZipFile(wheel).namelist())

    wanted = {"licet/clauses/new/folder.case", "licet/py.typed"}
    for pattern in ("**/*.py", *data_globs(root)):
        for folder in FOLDERS:
            wanted |= {f"licet/{path.relative_to(root)}" for path in (root / folder).glob(pattern)}
        wanted |= {f"licet/{path.name}" for path in (root / "src" / "licet").glob(pattern.removeprefix("**/"))}

    assert set() == wanted - names
    assert {"licet", f"licet-{licet.__version__}.dist-info"} == {name.split("/")[0] for name in names}


def test_every_data_file_is_packaged(root: Path) -> None:
    """
    The four folders hold no kind of file that the wheel would leave out.
    """
    packaged = {Path(pattern).suffix for pattern in data_globs(root)} | {".py", ".pyc", ".md"}
    files = [path for folder in sorted(FOLDERS) for path in (root / folder).rglob("*") if path.is_file()]

    assert [] == [path for path in files if path.suffix not in packaged]


def test_build_without_links_stops(checkout: Path, tmp_path: Path) -> None:
    """
    A checkout that lost its links (each is then a small text file) is not built, and one message says why.
    """
    link = checkout / "src" / "licet" / "engine"
    link.unlink()
    link.write_text("../../engine", "utf-8")
    done = build(checkout, tmp_path / "wheels")

    assert done.returncode != 0
    assert 1 == (done.stdout + done.stderr).count("`src/licet/engine` is no folder")
    assert not list(tmp_path.glob("wheels/*.whl"))


def test_lock_pins_every_dependency_and_names_no_host(root: Path) -> None:
    """
    The lock has a version and a hash for each dependency, and does not say where to fetch it.
    """
    lock = (root / "requirements.lock").read_text("utf-8")
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    named = project["dependencies"] + project["optional-dependencies"]["test"]
    entries = re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:]

    assert set() == {re.split("[><=]", name)[0] for name in named} - {entry.split("==")[0] for entry in entries}
    assert [] == [entry for entry in entries if "--hash=sha256:" not in entry]
    assert "://" not in lock


def test_readme_has_the_test_command(root: Path) -> None:
    """
    The command that continuous integration runs is the one that the README tells a newcomer.
    """
    assert TEST_COMMAND in (root / ".ci" / "run").read_text("utf-8")
    assert TEST_COMMAND in (root / "README.md").read_text("utf-8")


def test_network_is_refused() -> None:
    """
    The suite cannot open a connection, nor can a Python that it starts.
    """
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    with pytest.raises(RuntimeError, match="network connection"):
        socket.create_connection(("127.0.0.1", 9))

    assert "a network connection was tried" in run(sys.executable, "-c", code).stderr
