"""The pictures of the documentation: made by the script, and showing what the page says of them."""

from __future__ import annotations

import asyncio
import re
from html import unescape
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from driving import SOLVER

SHOWS = {
    "library": ("licences and cases", "not judged yet"),
    "text": ("clauses", "forbids"),
    "case": ("CONTESTED", "The Verge: prohibited", "they differ"),
    "undetermined": ("UNDETERMINED", "the answer turns on"),
    "proof": ("PROHIBITED", "section 2(e) forbids it", "is new here"),
    "whatif": ("smallest changes", "in the case"),
}


@pytest.fixture(scope="module")
def script(root: Path) -> ModuleType:
    """`docs/screenshots.py`."""
    spec = spec_from_file_location("screenshots", root / "docs" / "screenshots.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words_of(svg: str) -> str:
    """The words of a picture, without its markup."""
    ElementTree.fromstring(svg)
    return unescape(re.sub(r"<[^>]*>", "", svg)).replace("\xa0", " ")


@pytest.mark.slow
@pytest.mark.parametrize("name", SHOWS)
def test_each_picture_is_made(script: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The script makes the picture anew, and it shows what it is there for."""
    monkeypatch.setenv("LICET_STATE_DIR", str(tmp_path))
    files, story = script.PICTURES[name]
    words = words_of(asyncio.run(script.picture(files, story, SOLVER)))
    assert [] == [one for one in SHOWS[name] if one not in words]


def test_the_page_shows_the_pictures(root: Path) -> None:
    """Every picture stands in `docs/app.md`, and every picture there is one that was made."""
    shown = re.findall(r"\(screens/(\w+)\.svg\)", (root / "docs" / "app.md").read_text("utf-8"))
    assert (
        sorted(SHOWS) == sorted(set(shown)) == sorted(path.stem for path in (root / "docs" / "screens").glob("*.svg"))
    )
    for name in shown:
        words = words_of((root / "docs" / "screens" / f"{name}.svg").read_text("utf-8"))
        assert [] == [one for one in SHOWS[name] if one not in words], name
