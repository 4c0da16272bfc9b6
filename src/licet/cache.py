"""
Texts that were read before, so that the command line starts quickly: files only their owner may read.

The library never writes here; the command line does, unless `--no-cache` or the variable `LICET_NO_CACHE` forbids it.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from collections.abc import Callable
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from attrs import has

from . import __version__, again
from .clauses.values import parts
from .sources import digest

T = TypeVar("T")

_allowed = False


def allow(allowed: bool) -> None:
    """Whether from now on this process may use the cache."""
    global _allowed
    _allowed = allowed and not os.environ.get("LICET_NO_CACHE")
    if _allowed:
        from .grammar.prepared import keep_with

        keep_with(remembered)


def folder() -> Path:
    """Where the cache is: `LICET_CACHE_DIR`, else the user's folder for caches."""
    return Path(again.folder())


def clear() -> int:
    """Remove what is in the cache; how many files there were."""
    try:
        entries = [entry for entry in folder().iterdir() if entry.suffix in {".pickle", again.SUFFIX}]
    except OSError:
        return 0
    for entry in entries:
        entry.unlink(missing_ok=True)
    return len(entries)


def remembered(key: tuple[str, ...], make: Callable[[], T]) -> T:
    """What `make` gives, or gave before for the same key and the same licet."""
    if not _allowed:
        return make()
    path = folder() / f"{digest(repr((*key, signature())))}.pickle"
    found: tuple[T] | None = _load(path)
    if found is not None:
        return found[0]
    value = make()
    _store(path, (value,))
    return value


@cache
def signature() -> str:
    """Changes with everything that reads a text: version, Python, and the modules and tables of grammar and clauses."""
    return digest("\n".join((__version__, sys.version, *again.under("grammar", "clauses"))))


class _Pickler(pickle.Pickler):
    """Writes values of ours as what they are made from: to make them again takes a third of setting field by field."""

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, Enum):
            return type(obj), (obj.value,)  # Python 3.11 writes `getattr`, which is nothing of ours to read back
        made_from = parts(obj) if has(type(obj)) else None
        return NotImplemented if made_from is None else (type(obj), made_from)


class _Unpickler(pickle.Unpickler):
    """Makes values of ours only, so that a file that somebody put there runs nothing."""

    def find_class(self, module: str, name: str) -> object:
        if module.startswith("licet.clauses.") or (module, name) in {("datetime", "date"), ("fractions", "Fraction")}:
            found: object = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _load(path: Path) -> tuple[T] | None:
    try:
        status = path.stat()
        if status.st_uid != os.geteuid() or status.st_mode & 0o022:
            return None
        with path.open("rb") as stream:
            found: tuple[T] = _Unpickler(stream).load()
    except Exception:  # a file that is cut short or of another time is as good as none
        return None
    return found


def _store(path: Path, value: tuple[object]) -> None:
    import tempfile

    # A cache that cannot be written is no reason to stop.
    with contextlib.suppress(OSError, pickle.PicklingError, RecursionError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)  # mode 0600
        try:
            with os.fdopen(descriptor, "wb") as stream:
                _Pickler(stream, protocol=5).dump(value)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
