"""From a file name, or `-`, to text: what is no plain text is refused with the way to make it one."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from attrs import field, frozen

from .clauses.errors import Diagnostic, InputError
from .clauses.hashing import sha256_hex

LARGEST = 16 * 1024 * 1024
"""The largest input that is read, in bytes; the longest licence known to us has about 200 kB."""

STANDARD_INPUT = "-"

# INVARIANT: a longer mark stands before one that it starts with.
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


@frozen
class Text:
    """
    A text as given, with its name and the hash of its bytes.
    """

    text: str = field(repr=False)
    """The characters, line breaks as they were, without a byte order mark."""
    name: str
    """As the reader knows it: the file name as given, or `<standard input>`."""
    sha256: str
    """Of the bytes as given."""


def digest(data: bytes | str) -> str:
    """
    The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal.

    >>> digest("")[:8]
    'e3b0c442'
    """
    return sha256_hex(data.encode("utf-8") if isinstance(data, str) else data)


def open_text(name: str | Path) -> Text:
    """The text in the file `name`, or on standard input for `-`; raises InputError where there is none to read."""
    if str(name) == STANDARD_INPUT:
        return decoded(_limited(sys.stdin.buffer, "<standard input>"), "<standard input>")
    path, shown = Path(name), str(name)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(f"`{shown}` is a folder, not a file", hint=_in_folder(path))
        with path.open("rb") as stream:
            text = decoded(_limited(stream, shown), shown)
        if _watching is not None:
            _watching[shown] = text.sha256
        return text
    except FileNotFoundError:
        raise missing(path) from None
    except PermissionError:
        raise InputError(f"`{shown}` may not be read by you", hint="check who owns the file and its mode") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise InputError(f"`{shown}` cannot be opened: {why}") from None


_watching: dict[str, str] | None = None


@contextmanager
def watched() -> Iterator[dict[str, str]]:
    """The files that are opened meanwhile, each with the SHA-256 of what it held."""
    global _watching
    before, _watching = _watching, {}
    try:
        yield _watching
    finally:
        _watching = before


_THERE = "name a file or folder that is there; `-` is standard input"


def missing(path: Path) -> InputError:
    """The error for a file that is not there, with a file of nearly its name if the folder has one."""
    folder = path.parent
    if not folder.is_dir():
        return InputError(f"there is no file `{path}`", hint=f"there is no folder `{folder}` either")
    near = nearest(path.name, (entry.name for entry in _entries(folder) if entry.is_file()))
    return InputError(f"there is no file `{path}`", hint=f"did you mean `{folder / near}`?" if near else _THERE)


def nearest(word: str, words: Iterator[str] | tuple[str, ...] | list[str]) -> str | None:
    """
    The word of `words` that `word` was most probably meant to be.

    >>> nearest("mti", ["apache-2.0", "mit"])
    'mit'
    """
    from difflib import get_close_matches

    by_small = {each.lower(): each for each in sorted(words)}
    matches = get_close_matches(word.lower(), by_small, n=1, cutoff=0.6)
    return by_small[matches[0]] if matches else None


def decoded(data: bytes, name: str) -> Text:
    """The text that `data` holds: UTF-8, or UTF-16 or UTF-32 with a byte order mark; else an InputError."""
    _refuse_documents(data, name)
    encoding, start = "utf-8", 0
    for mark, named in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            encoding, start = named, len(mark)
            break
    if encoding == "utf-8" and b"\0" in data:
        raise InputError(
            f"`{name}` is not text: it holds a null byte at offset {data.index(0)}",
            hint="give the terms as plain text in UTF-8",
        )
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _badly_encoded(data, start + error.start, encoding, name) from None
    _refuse_markup(text, name)
    if not text.strip():
        raise InputError(f"`{name}` is empty", hint="give it at least one sentence")
    return Text(text, name, digest(data))


def _limited(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(
            f"`{name}` is larger than {LARGEST // 1024 // 1024} MiB, which is no licence and no case",
            hint="give the text of the terms alone",
        )
    return data


def _refuse_documents(data: bytes, name: str) -> None:
    start = data[:4096].lstrip()
    if start.startswith(b"%PDF-"):
        kind, way = (
            "a PDF document",
            "turn it into text with `pdftotext -layout`, read it over, and give licet the text",
        )
    elif data.startswith(b"PK\x03\x04"):
        kind = "a Word document (DOCX)" if b"word/" in data else "an archive or office document (ZIP)"
        way = "save it as plain text from the word processor, or use `pandoc -t plain --wrap=none -o terms.txt`"
    elif data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        kind, way = "an old Word document (DOC)", "save it as plain text (UTF-8) from the word processor"
    elif start.startswith(b"{\\rtf"):
        kind = "a rich text document (RTF)"
        way = "save it as plain text from the word processor, or use `pandoc -t plain --wrap=none -o terms.txt`"
    else:
        return
    raise InputError(f"`{name}` is {kind}, and licet reads plain text", hint=way)


def _refuse_markup(text: str, name: str) -> None:
    start = text[:4096].lstrip().lower()
    while start.startswith("<!--") and "-->" in start:
        start = start.partition("-->")[2].lstrip()
    if start.startswith(("<!doctype html", "<html", "<head", "<body")) or (
        start.startswith("<?xml") and "<html" in start
    ):
        raise InputError(
            f"`{name}` is a web page (HTML), and licet reads plain text",
            hint="use `pandoc -f html -t plain --wrap=none -o terms.txt`, or save the page as text from the browser",
        )


def _badly_encoded(data: bytes, offset: int, encoding: str, name: str) -> InputError:
    byte = data[offset] if offset < len(data) else 0
    if encoding != "utf-8":
        message = f"`{name}` starts as {encoding.upper()}, but breaks off or goes wrong at offset {offset}"
        return InputError(Diagnostic(message, hint="save it again as plain text in UTF-8"))
    line = data.count(b"\n", 0, offset) + 1
    start = data.rfind(b"\n", 0, offset) + 1
    before = data[start:offset].decode("utf-8", "replace")
    after = data[offset:].partition(b"\n")[0][:60].decode("cp1252", "replace").rstrip("\r")
    return InputError(
        Diagnostic(
            f"this is not text in UTF-8: byte 0x{byte:02x} at offset {offset}",
            name,
            line,
            len(before) + 1,
            before + after,
            1,
            "if it was saved on an older system: `iconv -f WINDOWS-1252 -t UTF-8`",
        )
    )


def _in_folder(folder: Path) -> str:
    files = sorted(entry.name for entry in _entries(folder) if entry.suffix in {".case", ".licet", ".txt"})
    return f"give a file in it, such as `{folder / files[0]}`" if files else "give a file"


def _entries(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(folder.iterdir())
    except OSError:
        return ()


@contextmanager
def _temporary_beside(path: Path) -> Iterator[Path]:
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    os.close(descriptor)
    temporary = Path(name)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def write_whole(name: str | Path, text: str) -> None:
    """Write `text` to the file `name` at once or not at all; what was there stays until all of it is written."""
    path = Path(name).resolve()
    if path.is_dir():
        raise InputError(f"`{name}` is a folder, not a file", hint=f"name a file in it, such as `{path.name}/memo.md`")
    if not path.parent.is_dir():
        raise InputError(
            f"`{name}` cannot be written: there is no folder `{Path(name).parent}`",
            hint="make the folder first, or name one that is there",
        )
    try:
        if path.exists() and not path.is_file():  # a device or pipe: there is nothing to replace
            path.write_text(text, "utf-8", newline="")
            return
        with _temporary_beside(path) as temporary:
            temporary.write_text(text, "utf-8", newline="")
            temporary.chmod(_mode(path))
            temporary.replace(path)
    except OSError as error:
        raise InputError(f"`{name}` cannot be written: {error.strerror or error}") from None


def _mode(path: Path) -> int:
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
