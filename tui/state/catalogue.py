"""What there is to open: the library that comes with licet, the working folder, and the folders of the settings."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from attrs import frozen

_TEXTS = frozenset({".txt", ".text", ".md"})
_BARE_NAMES = ("licence", "license", "copying", "eula", "terms")
_MOST = 400
"""Files of one folder that are listed."""


class Kind(StrEnum):
    """What an entry is."""

    LICENCE = "licence"
    CASE = "case"


@frozen
class Entry:
    """
    A licence or a case that can be opened.
    """

    kind: Kind
    name: str
    """A library id, or the file as it is named from where we are."""
    group: str
    """`library`, or the folder."""
    path: Path | None = None
    """The file; None for a licence of the library."""

    @property
    def key(self) -> str:
        """Unique in the catalogue."""
        return f"{self.kind.value}:{self.group}:{self.name}"

    @property
    def shipped(self) -> bool:
        """Whether it came with licet."""
        return self.group == "library"

    @property
    def label(self) -> str:
        """What the list calls it."""
        return self.name if self.path is None else self.path.name.removesuffix(".case")


def catalogue(here: Path, folders: Iterable[Path] = ()) -> tuple[Entry, ...]:
    """All entries: files of the folders first, then the library; nothing is opened."""
    from ...supply import library_cases, library_ids

    found: list[Entry] = []
    for folder in dict.fromkeys([here, *folders]):
        group = "this folder" if folder == here else str(folder)
        for path in _files(folder):
            name = path.name if folder == here else str(path)
            if path.suffix == ".case":
                found.append(Entry(Kind.CASE, name, group, path))
            elif path.suffix == ".licet" or _is_text(path):
                found.append(Entry(Kind.LICENCE, name, group, path))
    found += [Entry(Kind.LICENCE, name, "library") for name in library_ids()]
    found += [Entry(Kind.CASE, str(path), "library", path) for path in library_cases()]
    return tuple(sorted(found, key=lambda entry: (entry.kind is Kind.CASE, entry.shipped)))


def _files(folder: Path) -> list[Path]:
    try:
        entries = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError:
        return []
    return sorted(entry for entry in entries if entry.is_file())[:_MOST]


def _is_text(path: Path) -> bool:
    stem = path.name.casefold()
    if path.suffix.casefold() == ".md":
        return stem.startswith(_BARE_NAMES)
    if path.suffix.casefold() in _TEXTS:
        return not stem.startswith(("requirements", "cmakelists"))
    return not path.suffix and stem.startswith(_BARE_NAMES)


def filtered(entries: tuple[Entry, ...], words: str) -> tuple[Entry, ...]:
    """
    The entries in whose name or group every one of the words stands.

    >>> filtered((Entry(Kind.LICENCE, "mit", "library"), Entry(Kind.LICENCE, "gpl", "library")), "mi lib")[0].name
    'mit'
    """
    wanted = words.casefold().split()
    return tuple(
        entry for entry in entries if all(word in f"{entry.label} {entry.group}".casefold() for word in wanted)
    )
