"""The one list of actions, and what is made of it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from licet.tui.actions import ACTIONS, DEFAULT, MOVES, PAGES, documentation, keymap, named, on_page
from licet.tui.app import LicetApp
from licet.tui.explanations import PANES


def test_documentation_is_that_of_the_list(root: Path) -> None:
    """`docs/keys.md` is what `python -m licet.tui.actions` writes."""
    assert documentation() == (root / "docs" / "keys.md").read_text("utf-8")


def test_no_key_does_two_things() -> None:
    """On no page does one key stand for two actions, moves included."""
    assert () == DEFAULT.clashes()


@pytest.mark.parametrize("page", PAGES)
def test_every_action_is_carried_out(page: str) -> None:
    """Each action of a page has a method there or in the application, so that no key is dead."""
    made = import_module(f"licet.tui.pages.{page}").PAGE()
    missing = [
        action.name
        for action in on_page(page)
        if not action.name.startswith("page-")
        and not hasattr(made, f"do_{action.method}")
        and not hasattr(LicetApp, f"do_{action.method}")
    ]
    assert [] == missing


@pytest.mark.parametrize("page", PAGES)
def test_every_pane_explains_itself(page: str) -> None:
    """F1 has words for each pane."""
    made = import_module(f"licet.tui.pages.{page}").PAGE()
    assert [] == [pane.id for column in made.columns() for pane in column if pane.id not in PANES]


def test_names_are_unique() -> None:
    """Settings name one action by one name."""
    names = [action.name for action in (*ACTIONS, *MOVES)]
    assert len(set(names)) == len(names)


def test_keys_can_be_set() -> None:
    """Keys are set as people write them, one or several."""
    keys, wrong = keymap({"search": "^k", "quit": ["Q", "^q"]})
    assert () == wrong
    assert ("ctrl+k",) == keys.keys(named("search"))
    assert ("Q", "ctrl+q") == keys.keys(named("quit"))


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"fly": "f"}, "there is no action `fly`"),
        ({"quit": 3}, "the keys of `quit` are a text or a list of texts"),
        ({"search": "u"}, "`u` means both"),
    ],
)
def test_settings_that_cannot_be_used_are_told(table: dict[str, object], told: str) -> None:
    """What is wrong with a table of keys is said in a sentence."""
    _, wrong = keymap(table)
    assert any(told in one for one in wrong), wrong
