"""`licet test`: cases with their expectations, through pytest."""

from __future__ import annotations

import os
import signal
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ...clauses.errors import InputError
from ..registry import BAD_INPUT, DONE, FINDINGS, INTERRUPTED, Command
from ..terminal import Terminal

_LEFT_OUT = frozenset({"node_modules", "__pycache__", "build", "dist"})


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `test`."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", help="case files or folders; without any, the library and here"
    )
    parser.add_argument("--strict", action="store_true", help="make no presumption")
    parser.add_argument("-q", "--quiet", action="store_true", help="less output")
    parser.add_argument("-v", "--verbose", action="store_true", help="each expectation on a line of its own")


def run(given: Namespace, _: Terminal) -> int:
    """Run pytest on the cases and turn its exit status into ours."""
    try:
        import pytest
    except ImportError:
        raise InputError("pytest is not installed", hint="pip install 'licet[pytest]'") from None
    cases = _cases(given.paths)
    if not cases:
        raise InputError(
            "there are no case files here", hint="a case file ends in `.case` and has lines that start with `expect`"
        )
    options = ["-p", "licet", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", str(Path.cwd())]
    # licet is running already, so pytest cannot rewrite its assertions; there are none to rewrite.
    options += ["-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"]
    options += ["--licet-strict"] if given.strict else []
    options += ["-q"] if given.quiet else ["-v"] if given.verbose else []
    only = _Only(cases)
    with _noticing_stops() as stops:
        status = int(pytest.main([*options, *map(str, only.folders)], plugins=[only]))
    if stops:  # wherever in pytest it fell
        return INTERRUPTED
    known = {0: DONE, 1: FINDINGS, 2: INTERRUPTED, 4: BAD_INPUT, 5: BAD_INPUT}
    return known.get(status, 70)


@contextmanager
def _noticing_stops() -> Iterator[list[int]]:
    """The stops by Ctrl-C while pytest runs; each still raises KeyboardInterrupt."""
    stops: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield stops
        return

    def stop(number: int, _: object) -> None:
        stops.append(number)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stops
    finally:
        signal.signal(signal.SIGINT, before)


class _Only:
    """
    A pytest plugin that has these cases collected, and nothing else.

    pytest is given their folders: for each file that it is given by name it looks at the whole folder anew.
    """

    def __init__(self, cases: Sequence[Path]) -> None:
        self.folders = list(dict.fromkeys(case.parent for case in cases))
        self._wanted = {*cases, *(folder for case in cases for folder in case.parents)}

    def pytest_ignore_collect(self, collection_path: Path) -> bool:
        """Nothing that pytest leaves out by itself is left out here, and all else is."""
        return collection_path not in self._wanted


def _cases(paths: list[str]) -> list[Path]:
    from ...supply import library_cases

    if not paths:
        return list(dict.fromkeys(path.resolve() for path in (*library_cases(), *_below(Path()))))
    found: list[Path] = []
    for name in paths:
        path = Path(name)
        if not path.exists():
            from ...sources import missing

            raise missing(path)
        found += _below(path) if path.is_dir() else [path]
    return list(dict.fromkeys(path.resolve() for path in found))


def _below(folder: Path) -> list[Path]:
    """The case files below a folder, in alphabetical order, hidden and built folders left out."""
    found = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _LEFT_OUT)
        found += [Path(here) / name for name in sorted(names) if name.endswith(".case")]
    return found


COMMAND = Command(
    "test", "run the expectations of case files (pytest)", arguments, run, order=80, examples=("licet test cases/",)
)
