"""
What a person set: `licet.toml`, or `[tool.licet]` in `pyproject.toml`, in the working folder or one above it.

    library = ["../licences"]     # folders whose files the library lists too

    [tui]
    theme = "textual-light"
    tour = false                  # never offer the tour

    [tui.keys]
    search = "^f"

What the application remembers by itself (that the tour was seen) is kept in the user's state folder, never facts.
"""

from __future__ import annotations

import contextlib
import json
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ..actions import Keymap, keymap


@frozen
class Settings:
    """
    The settings that hold here.
    """

    source: Path | None = None
    """The file that they were read from."""
    folders: tuple[Path, ...] = ()
    theme: str = ""
    tour: bool = True
    keys: Keymap = field(factory=lambda: Keymap({}))
    wrong: tuple[str, ...] = ()
    """What in the file could not be used, as sentences."""


def settings(here: Path) -> Settings:
    """The settings for a folder; a file that cannot be read is told, and sets nothing."""
    for folder in (here, *here.parents):
        for name in ("licet.toml", "pyproject.toml"):
            path = folder / name
            if not path.is_file():
                continue
            try:
                table: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
                if name == "licet.toml":
                    return Settings(path, wrong=(f"`{path}` cannot be read: {error}",))
                continue
            if name == "pyproject.toml":
                tool = table.get("tool", {})
                if "licet" not in tool:
                    continue
                table = tool["licet"]
            return _from_table(table, path)
    return Settings()


def _from_table(table: Mapping[str, Any], path: Path) -> Settings:
    wrong: list[str] = []
    tui = table.get("tui", {})
    if not isinstance(tui, dict):
        return Settings(path, wrong=("`tui` is a table",))
    folders = table.get("library", [])
    if isinstance(folders, str):
        folders = [folders]
    if not isinstance(folders, list) or not all(isinstance(one, str) for one in folders):
        wrong.append("`library` is a list of folders")
        folders = []
    keys = tui.get("keys", {})
    made, clashes = keymap(keys if isinstance(keys, dict) else {})
    wrong += clashes
    theme = tui.get("theme", "")
    return Settings(
        path,
        tuple((path.parent / one).expanduser() for one in folders),
        theme if isinstance(theme, str) else "",
        tui.get("tour", True) is not False,
        made,
        tuple(wrong),
    )


def state_folder() -> Path:
    """Where the application remembers things: `LICET_STATE_DIR`, else the user's folder for state."""
    given = os.environ.get("LICET_STATE_DIR")
    if given:
        return Path(given)
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "licet"


def remembered() -> dict[str, Any]:
    """What the application remembers; nothing where there is nothing that can be read."""
    try:
        found = json.loads((state_folder() / "tui.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def remember(**values: Any) -> None:
    """Remember more; where it cannot be written, it is forgotten."""
    folder = state_folder()
    text = json.dumps(remembered() | values, indent=1, sort_keys=True) + "\n"
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / "tui.json"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
