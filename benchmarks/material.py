"""
The material that is measured on, and texts as licet reads them: each once, with what went wrong on the way.
"""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any, cast

from attrs import define, field, frozen

from licet.clauses.norm import Instrument
from licet.grammar.languages import detect, other_language
from licet.grammar.languages import language as reader_of
from licet.grammar.reader import read
from licet.grammar.skeleton import Language, Piece, Readings

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "data"
"""Where the material lies; `LICET_DATA` or `--data` name another folder."""

TEXT_LIMIT = 300
"""Seconds for one text or case; what takes longer counts as failed and is listed: one hang hides nothing else."""


def folder(given: str | None) -> Path:
    """The folder of the material."""
    return Path(given or os.environ.get("LICET_DATA") or DEFAULT)


@frozen
class Crash:
    """An exception that reading or judging raised: always a bug of ours, never a fact about the text."""

    where: str
    error: str
    words: str = ""


class TimedOutError(Exception):
    """It took longer than `TEXT_LIMIT`."""


@contextmanager
def limited(seconds: int = TEXT_LIMIT) -> Iterator[None]:
    """Break off after so many seconds, where the system can."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimedOutError(f"not done after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@define
class Guarded:
    """A language whose crash on one sentence leaves that sentence unread and is counted."""

    language: Language
    crashes: list[Crash]
    where: str = ""

    code: str = ""

    def __attrs_post_init__(self) -> None:
        self.code = self.language.code

    def parse(self, pieces: Sequence[Piece], *, licence: bool = True) -> Readings:
        """As the language itself, but never raises."""
        try:
            return self.language.parse(pieces, licence=licence)
        except (TimedOutError, KeyboardInterrupt):
            raise
        except Exception as error:
            words = " ".join(piece.text for piece in pieces)
            self.crashes.append(Crash(self.where, error_line(error), " ".join(words.split())[:300]))
            return ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.language, name)


def error_line(error: BaseException) -> str:
    """An exception on one line, with the place that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else "?"
    return f"{type(error).__name__}: {error} ({place})"[:300]


@define
class Library:
    """Texts by file, read once and kept."""

    root: Path
    crashes: list[Crash] = field(factory=list)
    seconds: float = 0.0
    words: int = 0
    _read: dict[Path, Instrument | None] = field(factory=dict)
    refused: dict[str, str] = field(factory=dict)
    """Texts in a language that is not read, with its name: they are refused, as they must be."""
    speed: dict[str, tuple[int, float]] = field(factory=dict)
    """For each text: words, seconds."""

    def languages(self, code: str, where: str) -> Language:
        """The language `code`, guarded."""
        return cast(Language, Guarded(reader_of(code), self.crashes, where))

    def instrument(self, path: Path, language: str | None = None) -> Instrument | None:
        """The text in `path` as read; None where reading it failed as a whole."""
        if path not in self._read:
            self._read[path] = self._instrument(path, language)
        return self._read[path]

    def _instrument(self, path: Path, code: str | None) -> Instrument | None:
        text = path.read_text("utf-8")
        foreign = other_language(text) if code is None and detect(text) is None else ""
        if foreign:
            self.refused[path.stem] = foreign
            return None
        started = time.perf_counter()
        try:
            with limited(), self._guarding(path.stem):
                found = read(text, language=code, id=path.stem, title=path.stem, source=path.name)
        except Exception as error:
            self.crashes.append(Crash(path.stem, error_line(error), "(the whole text)"))
            return None
        spent = time.perf_counter() - started
        words = len(text.split())
        self.seconds += spent
        self.words += words
        self.speed[path.stem] = (words, spent)
        return found

    @contextmanager
    def _guarding(self, where: str) -> Iterator[None]:
        """The reader looks its language up by name; for the while it finds the guarded one."""
        reader = import_module("licet.grammar.reader")
        plain = vars(reader)["language_of"]
        vars(reader)["language_of"] = lambda code: self.languages(code, where)
        try:
            yield
        finally:
            vars(reader)["language_of"] = plain


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file with one JSON object a line."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def per_cent(part: float, whole: float) -> str:
    """A share for the table; a dash where there is nothing to share."""
    return f"{100 * part / whole:.1f} %" if whole else "-"
