"""What a command reads from and writes to: streams that may lack an encoding, a colour, or a reader."""

from __future__ import annotations

import contextlib
import os
import sys
import unicodedata
from typing import TextIO

from attrs import define, field

_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "…": "...",
        "·": "-",
        "•": "-",
        "→": "->",
        "≤": "<=",
        "≥": ">=",
        "×": "x",
        "§": "s.",
        "✓": "x",
        "☑": "[x]",
        "☐": "[ ]",
        "ß": "ss",
        " ": " ",
    }
)

_COLOURS = {
    "permitted": "32",
    "conditional": "33",
    "prohibited": "31",
    "undetermined": "36",
    "contested": "35",
    "conflict": "31",
}


def fitting(text: str, encoding: str | None) -> str:
    """
    The text with every character that `encoding` lacks put in plainer ones.

    >>> fitting("“Lizenz” – für § 2 …", "ascii")
    '"Lizenz" - fur s. 2 ...'
    """
    encoding = encoding or "ascii"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_plainer(char, encoding) for char in text)
    except LookupError:
        return fitting(text, "ascii")
    return text


def _plainer(char: str, encoding: str) -> str:
    for candidate in (char, char.translate(_PLAIN), unicodedata.normalize("NFKD", char)):
        kept = (
            candidate if candidate.isascii() else "".join(each for each in candidate if not unicodedata.combining(each))
        )
        try:
            kept.encode(encoding)
        except UnicodeEncodeError:
            continue
        if kept:
            return kept
    return "?"


@define
class Terminal:
    """
    The three streams of one run.
    """

    stdout: TextIO = field(factory=lambda: sys.stdout)
    stderr: TextIO = field(factory=lambda: sys.stderr)
    stdin: TextIO = field(factory=lambda: sys.stdin)
    written: list[str] = field(factory=list, init=False)
    """What was written to standard output, as the stream took it."""
    said: bool = field(default=False, init=False)
    """Whether anything was written to standard error."""
    _closed: bool = field(default=False, init=False)

    def write(self, text: str) -> None:
        """Write to standard output; once nobody reads it any more, silently nothing."""
        if self._closed:
            return
        fits = fitting(text, getattr(self.stdout, "encoding", None) or "utf-8")
        self.written.append(fits)
        try:
            self.stdout.write(fits)
            self.stdout.flush()
        except BrokenPipeError:
            self._nobody_reads()

    def say(self, text: str) -> None:
        """Write a line for the person to standard error."""
        self.said = True
        try:
            self.stderr.write(fitting(text, getattr(self.stderr, "encoding", None) or "utf-8") + "\n")
            self.stderr.flush()
        except BrokenPipeError:
            pass

    def _nobody_reads(self) -> None:
        self._closed = True
        with contextlib.suppress(OSError, ValueError):
            # So that the interpreter's own flush at exit has somewhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.stdout.fileno())

    @property
    def is_terminal(self) -> bool:
        """Whether a person sits at standard output."""
        return self.stdout.isatty()

    @property
    def is_conversation(self) -> bool:
        """Whether a person sits at both ends, so that a question can be asked."""
        return self.stdin.isatty() and self.stdout.isatty()

    @property
    def width(self) -> int:
        """Columns to fill: those of the terminal, between 60 and 110; 100 where there is none."""
        if not self.is_terminal:
            return 100
        from shutil import get_terminal_size  # with all that it could pack and unpack

        return max(60, min(get_terminal_size((100, 24)).columns, 110))

    @property
    def colours(self) -> bool:
        """Whether to use colour: only on a terminal, and never under NO_COLOR."""
        return self.is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def styled(self, words: str, role: str, kind: str | None = None) -> str:
        """The words, bold or in the colour of a verdict where colours are shown; they read the same without."""
        if not self.colours:
            return words
        colour = _COLOURS.get(kind or "", "")
        code = f"1;{colour}" if role == "headline" and colour else "1"
        return f"\x1b[{code}m{words}\x1b[0m"

    def ask(self, prompt: str) -> str | None:
        """The line that the person answers; None at the end of input."""
        self.write(prompt)
        line = self.stdin.readline()
        return line.strip() if line else None
