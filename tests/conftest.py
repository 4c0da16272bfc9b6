"""What the whole suite shares: no network, and the way to data that does not belong to the repository."""

from __future__ import annotations

import gc
import os
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


refuse_the_network()


def pytest_collection_finish() -> None:
    """What the tests are made of stays to the end: to look for cycles in it each time takes a tenth of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


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
