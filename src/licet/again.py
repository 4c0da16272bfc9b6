"""
The same question once more: an answer of the command line stands again where nothing that went into it has changed.

What went into it: the arguments, the folder, the content of every file read, the streams, the settings, the versions,
and every module and table of licet. One byte of any of them voids the answer; the library never looks here. Looking
must cost little more than an interpreter's start, so this module imports almost nothing, and of licet how to hash.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

COMMANDS = frozenset({"check"})
"""The commands whose answer is kept: those that read, and write nothing but the answer."""

MOST = 1000
"""So many answers are kept; beyond that the oldest go."""

SUFFIX = ".answer"

_MAGIC = "licet answer 1"
_held: Sequence[str] = ()
"""What `_state` gives, once it is held."""
_HERE = os.path.dirname(os.path.abspath(__file__))
_SETTINGS = ("LICET_", "PYTHONIOENCODING", "PYTHONUTF8", "NO_COLOR", "TERM", "COLUMNS", "LINES", "LANG", "LC_")
_SOURCES = (".py", ".lark", ".toml", ".licet", ".json")


def may(arguments: Sequence[str]) -> bool:
    """Whether an answer to these arguments may be kept, or given again."""
    return (
        bool(arguments)
        and arguments[0] in COMMANDS
        and not {"-", "-h", "--help", "--no-cache"} & set(arguments)
        and not any(argument.endswith("=-") for argument in arguments)
        and not os.environ.get("LICET_NO_CACHE")
    )


def given_before(arguments: Sequence[str]) -> int | None:
    """Write the answer that was given to these arguments before, and return its exit status; None if there is none."""
    if not may(arguments):
        return None
    try:
        path = _path(arguments)
        status = path and os.stat(path)
        if not status or status.st_uid != os.geteuid() or status.st_mode & 0o077:
            return None
        with open(path, encoding="utf-8", newline="") as stream:
            head, _, text = stream.read().partition("\n\n")
        magic, exit_status, whole, *inputs = head.split("\n")
        if magic != _MAGIC or _hash(text.encode()) != whole:
            return None
        for line in inputs:
            digest, _, name = line.partition(" ")
            with open(name, "rb") as file:
                if _hash(file.read()) != digest:
                    return None
    except (OSError, ValueError):
        return None  # a file that is gone, cut short or of another time is as good as none
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Nobody reads any more; the interpreter's own flush at exit needs somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return int(exit_status)


def keep(arguments: Sequence[str], text: str, exit_status: int, inputs: Mapping[str, str]) -> None:
    """Keep an answer with the files that it was read from, each by its SHA-256."""
    import contextlib

    path = _path(arguments)
    names = {os.path.abspath(name): digest for name, digest in inputs.items()}
    if any("\n" in name for name in names):
        return
    lines = [_MAGIC, str(exit_status), _hash(text.encode()), *(f"{digest} {name}" for name, digest in names.items())]
    with contextlib.suppress(OSError, UnicodeError):  # a cache that cannot be written is no reason to stop
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        name = f"{path}.{os.getpid()}"  # not by `tempfile`: that takes as long to load as this whole module's work
        descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
                stream.write("\n".join(lines) + "\n\n" + text)
            os.replace(name, path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(name)
        _prune(os.path.dirname(path))


def folder() -> str:
    """Where the cache is: `LICET_CACHE_DIR`, else the user's folder for caches."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.environ.get("LICET_CACHE_DIR") or os.path.join(base, "licet")


def _path(arguments: Sequence[str]) -> str:
    """The file of the answer: its name is a hash over all that decides but the content of the files read."""
    stream = sys.stdout
    tty = stream.isatty()
    parts = [
        *arguments,
        os.getcwd(),
        sys.version,
        str(stream.encoding),
        str(stream.errors),
        str(os.get_terminal_size(stream.fileno())) if tty else "",
        *(f"{name}={value}" for name, value in sorted(os.environ.items()) if name.startswith(_SETTINGS)),
        state(),
    ]
    return os.path.join(folder(), _hash("\0".join(parts).encode("utf-8", "surrogateescape")) + SUFFIX)


def state() -> str:
    """One hash over all of licet as it is installed, and over what is installed beside it."""
    return _hash("\0".join(_held or _state()).encode("utf-8", "surrogateescape"))


def under(*folders: str) -> Sequence[str]:
    """Of each file in these folders of licet its path, size and time."""
    starts = tuple(f"{os.path.join(_HERE, name)}{os.sep}" for name in folders)
    return [line for line in _held or _state() if line.startswith(starts)]


def hold() -> None:
    """Look at what is installed now and no more: for a process that runs one command and ends."""
    global _held
    _held = tuple(_state())


def _state() -> Iterator[str]:
    """Changes with every module, grammar, vocabulary and instrument of licet, and with what is installed beside it."""
    for name in sys.path:
        if name.endswith("-packages"):
            yield f"{name} {os.stat(name).st_mtime_ns}"
    pending = [_HERE]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(_SOURCES):
                    status = entry.stat()
                    yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    pending.append(entry.path)


def _prune(where: str) -> None:
    with os.scandir(where) as entries:
        answers = [entry for entry in entries if entry.name.endswith(SUFFIX)]
    if len(answers) > MOST:
        for entry in sorted(answers, key=lambda entry: entry.stat().st_mtime_ns)[: len(answers) - MOST]:
            os.unlink(entry.path)


def _hash(data: bytes) -> str:
    from .clauses.hashing import sha256_hex

    return sha256_hex(data)
