"""A program in a pseudo-terminal, its screen read through a terminal emulator, and a person at its keys."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

KEYS = {
    "enter": b"\r",
    "escape": b"\x1b",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "backspace": b"\x7f",
    "space": b" ",
    "ctrl+p": b"\x10",
    "ctrl+u": b"\x15",
}


class Terminal:
    """
    A terminal of `size` columns and lines in which `command` runs.
    """

    def __init__(self, command: list[str], *, folder: Path, env: dict[str, str], size: tuple[int, int] = (100, 30)):
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        clean = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "LINES", "NO_COLOR"}}
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=clean | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | env,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            close_fds=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def press(self, *keys: str) -> None:
        """Press keys, by name or as the characters that they are."""
        for key in keys:
            os.write(self._master, KEYS.get(key, key.encode()))
            self._read(0.05)

    def wait_for(self, *words: str, gone: str = "", seconds: float = 60) -> float:
        """
        Wait until the screen shows all of the words, and not those that are to be gone; how long that took.
        """
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            if all(word in self.text for word in words) and not (gone and gone in self.text):
                return time.perf_counter() - start
            self._read(0.02)
            assert self._process.poll() is None, f"it ended:\n{self.text}"
        raise AssertionError(f"{words} did not come (or {gone!r} did not go):\n{self.text}")

    def ended(self, seconds: float = 30) -> int:
        """Wait until the program ends; its exit status."""
        start = time.perf_counter()
        while self._process.poll() is None and time.perf_counter() - start < seconds:
            self._read(0.02)
        assert self._process.returncode is not None, f"it did not end:\n{self.text}"
        return self._process.returncode

    def _read(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        while True:
            left = end - time.perf_counter()
            ready, _, _ = select.select([self._master], [], [], max(0.0, left))
            if not ready:
                return
            try:
                data = os.read(self._master, 65536)
            except OSError:
                return
            if not data:
                return
            self._stream.feed(data)
