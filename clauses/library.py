"""
The library that comes with licet, and folders of one's own: instruments, cases, vocabularies, by id.

Works from a wheel as from a checkout; nothing is read before it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from .errors import UnknownIdError

SUFFIX = ".licet"


@cache
def root() -> Path:
    """The folder of the library that is installed with licet."""
    return Path(__file__).parent


def instruments(folders: Iterable[Path] = ()) -> dict[str, Path]:
    """
    Each instrument's file by id, in alphabetical order; a folder of one's own comes before the library.

    >>> "openai-business-terms-2023-11-14" in instruments()
    True
    """
    found: dict[str, Path] = {}
    for folder in (*folders, root() / "instruments"):
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            found.setdefault(path.name.removesuffix(SUFFIX), path)
    return dict(sorted(found.items()))


def ids(folders: Iterable[Path] = ()) -> tuple[str, ...]:
    """The ids of all instruments, in alphabetical order."""
    return tuple(instruments(folders))


def find(identifier: str, folders: Iterable[Path] = ()) -> Path:
    """The file of the instrument with this id; raises UnknownIdError."""
    known = instruments(folders)
    if identifier in known:
        return known[identifier]
    from difflib import get_close_matches

    close = get_close_matches(identifier, known, 1)
    hint = f"did you mean `{close[0]}`?" if close else "`licet list` shows the library"
    raise UnknownIdError(f"no instrument is called `{identifier}`", hint=hint)


def cases() -> tuple[Path, ...]:
    """The case files of the library, in alphabetical order."""
    return tuple(sorted((root() / "cases").rglob("*.case")))


def vocabularies() -> tuple[Path, ...]:
    """The vocabulary files of the library, in alphabetical order."""
    return tuple(sorted((root() / "vocabulary").glob(f"*{SUFFIX}")))
