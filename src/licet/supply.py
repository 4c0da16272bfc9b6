"""From the name of a licence, which is a library id or a file, to its instrument, and where it came from."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from attrs import frozen

from .cache import remembered
from .clauses.case import Case
from .clauses.closed import Closed, close
from .clauses.errors import UnknownIdError
from .clauses.library import root
from .clauses.norm import Instrument
from .clauses.vocabulary import Vocabulary, VocabularyEntry
from .sources import STANDARD_INPUT, Text, decoded, digest, missing, nearest, open_text

_FILE_ENDINGS = frozenset(
    {".case", ".doc", ".docx", ".htm", ".html", ".json", ".licet", ".md", ".odt", ".pdf", ".rtf", ".text", ".txt"}
)


@frozen
class Supplied:
    """
    An instrument, and where it came from.
    """

    instrument: Instrument
    name: str
    """As it was given: a library id, a file name, or `-`."""
    kind: str
    """`library`, `clauses` (a `.licet` file) or `text` (read from raw text)."""
    sha256: str
    """Of the bytes of the file."""
    text: str
    """What the file holds."""


def library_ids() -> tuple[str, ...]:
    """The ids of the instruments in the library, in alphabetical order."""
    return tuple(sorted(_library()))


def library_cases() -> tuple[Path, ...]:
    """The case files of the library, in alphabetical order."""
    return tuple(sorted((root() / "cases").rglob("*.case")))


@cache
def _library() -> dict[str, Path]:
    folder = root() / "instruments"
    if not folder.is_dir():
        return {}
    return {entry.name.removesuffix(".licet"): entry for entry in folder.iterdir() if entry.name.endswith(".licet")}


def from_library(name: str) -> Supplied:
    """The instrument of the library with this id; raises UnknownIdError."""
    entry = _library().get(name)
    if entry is None:
        near = nearest(name, library_ids())
        hint = f"did you mean `{near}`?" if near else "`licet list` shows the library; a file needs its whole name"
        raise UnknownIdError(f"no instrument in the library is called `{name}`", hint=hint)
    text = decoded(entry.read_bytes(), f"{name}.licet")
    return _clauses(text, name, "library")


def supply(name: str, folder: Path | None = None, *, language: str | None = None) -> Supplied:
    """
    The instrument that `name` means: a library id, a `.licet` file, or a plain text, which is then read.

    A library id comes before a file of the same name; `./name` is always the file. File names are looked up in
    `folder` if one is given (the folder of the case that names them), else where we are.
    """
    if name in _library():
        return from_library(name)
    if name == STANDARD_INPUT:
        return from_text(open_text(name), name, language=language)
    path = (folder / name) if folder is not None else Path(name)
    if not path.exists():
        if _looks_like_a_file(name):
            raise missing(path)
        return from_library(name)
    text = open_text(path)
    return from_text(text, name, language=language)


def from_text(text: Text, name: str, *, language: str | None = None, licensor: str = "") -> Supplied:
    """The instrument in a text at hand: parsed if it is clause language, read if it is a licence."""
    if name.endswith(".licet"):
        return _clauses(text, name, "clauses")

    def read_() -> Instrument:
        from .grammar.reader import read

        return read(text.text, language=language, id=stem, title=title, source=text.name, licensor=licensor)

    stem = Path(name).stem if name != STANDARD_INPUT else "text"
    title = first_line(text.text) or stem
    instrument = remembered(
        ("text", digest(text.text), language or "", stem, title, text.name, licensor),
        read_,
    )
    return Supplied(instrument, name, "text", text.sha256, text.text)


def _clauses(text: Text, name: str, kind: str) -> Supplied:
    return Supplied(_parsed(text.text, text.name), name, kind, text.sha256, text.text)


@cache
def _parsed(text: str, source: str) -> Instrument:
    def parsed() -> Instrument:
        from .grammar.formal import parse_instrument

        return parse_instrument(text, source)

    return remembered(("clauses", digest(text), source), parsed)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the library: all its files, in alphabetical order."""
    from .grammar.topics import topics

    def closed() -> Closed:
        return close((Vocabulary(_entries()),))

    name = "+".join(name for name, _ in _vocabulary_files())
    known = remembered(("closed vocabulary", vocabulary_sha256()), closed)
    return Vocabulary.read_later(_entries, name, topics(), known)


@cache
def _entries() -> tuple[VocabularyEntry, ...]:
    def parsed() -> tuple[VocabularyEntry, ...]:
        from .grammar.formal import parse_vocabulary

        files = (parse_vocabulary(text, f"{name}.licet") for name, text in _vocabulary_files())
        return tuple(entry for file in files for entry in file.entries)

    return remembered(("vocabulary", vocabulary_sha256()), parsed)


@cache
def vocabulary_sha256() -> str:
    """One hash over the files of the vocabulary."""
    return digest("".join(f"{name}\n{text}" for name, text in _vocabulary_files()))


@cache
def _vocabulary_files() -> tuple[tuple[str, str], ...]:
    folder = root() / "vocabulary"
    if not folder.is_dir():
        return ()
    entries = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".licet"))
    return tuple((name.removesuffix(".licet"), entry.read_text("utf-8")) for name, entry in entries)


def instruments_of(case: Case, folder: Path | None) -> tuple[Supplied, ...]:
    """The instruments that a case names itself."""
    return tuple(supply(name, folder) for name in dict.fromkeys(case.instruments))


def first_line(text: str) -> str:
    """
    The first line of a text that has words, to call it by, without marks of a heading; nothing if it is no heading.

    >>> first_line("\\n # Business terms\\nUpdated …")
    'Business terms'
    """
    for line in text.splitlines():
        words = re.sub(r"^[\s#*=_-]+|[\s#*=_-]+$", "", line)
        if words:
            return words if len(words) <= 80 and not words.endswith((".", ";", ",", ":")) else ""
    return ""


def _looks_like_a_file(name: str) -> bool:
    return "/" in name or "\\" in name or Path(name).suffix.lower() in _FILE_ENDINGS
