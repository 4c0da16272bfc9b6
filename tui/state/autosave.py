"""A copy of what was changed and not saved, beside the file, so that no edit is lost; only its owner may read it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from ...clauses.errors import LicetError
from ...sources import open_text
from .settings import state_folder

SUFFIX = ".licet-autosave"


def place(name: str, *, shipped: bool = False) -> Path:
    """Where the copy of a file is kept: beside it; for one without a file or in the library, with the user's state."""
    if not name or shipped:
        return state_folder() / f"{Path(name).name or 'new.case'}{SUFFIX}"
    path = Path(name)
    return path.with_name(f".{path.name}{SUFFIX}")


def keep(name: str, text: str, *, shipped: bool = False) -> bool:
    """Write the copy, mode 0600, at once or not at all; whether that was possible."""
    path = place(name, shipped=shipped)
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True


def kept(name: str, text: str, *, shipped: bool = False) -> str | None:
    """What an earlier run left of this file, if it is another text than `text`."""
    path = place(name, shipped=shipped)
    try:
        status = path.stat()
        if status.st_uid != os.geteuid():
            return None
        left = open_text(path).text
    except (OSError, LicetError):
        return None
    return left if left != text else None


def forget(name: str, *, shipped: bool = False) -> None:
    """Take the copy away."""
    with contextlib.suppress(OSError):
        place(name, shipped=shipped).unlink(missing_ok=True)
