"""What the whole suite shares: no network, and the way to data that does not belong to the repository."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def refuse_the_network() -> None:
    """Refuse network connections in this process and in every Python that it starts."""
    offline = Path(__file__).resolve().parent / "offline"
    spec = spec_from_file_location("offline", offline / "sitecustomize.py")
    assert spec is not None
    assert spec.loader is not None
    spec.loader.exec_module(module_from_spec(spec))
    inherited = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(offline), *([inherited] if inherited else [])])


def keep_bytecode() -> None:
    """
    Compile each module once for all processes of a run, also where none of it may stand beside the sources.

    Without it every process that a test starts compiles all that it imports, which takes longer than what it does.
    """
    if sys.dont_write_bytecode and sys.pycache_prefix is None:
        sys.dont_write_bytecode, sys.pycache_prefix = False, str(ROOT / ".pytest_cache" / "bytecode")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


keep_bytecode()
refuse_the_network()


BEGUN_FIRST = ("test_terminal.py", "test_again.py", "test_mutants.py", "test_solver.py", "test_packaging.py")
"""Files of few tests that take long: were they begun last, all workers but one would stand still."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Workers take file after file in this order (see `--no-loadscope-reorder`)."""
    items.sort(key=lambda item: item.path.name not in BEGUN_FIRST)


def pytest_collection_finish() -> None:
    """What the tests are made of stays to the end: to look for cycles in it each time takes a tenth of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def judged_anew() -> Iterator[None]:
    """Every case is judged, also one that was met before; what is told of such a case has its own tests."""
    from licet.engine.namesakes import Namesakes

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Namesakes, "judged", lambda _self, _case, _under, judge: judge()[1])
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts and scenarios beside the checkout; a test that needs it is skipped without it."""
    data = ROOT.parent / "shared" / "data"
    if not data.is_dir():
        pytest.skip("the real texts (`../shared/data` beside the checkout) are not here")
    return data
