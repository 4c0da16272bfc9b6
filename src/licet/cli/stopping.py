"""Ctrl-C and progress for commands that take their time: the first stop ends the work with what was found so far."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..engine.budget import Cancel
from .terminal import Terminal


@contextmanager
def stoppable() -> Iterator[Cancel]:
    """A switch that Ctrl-C turns; a second Ctrl-C stops everything at once."""
    cancel = Cancel()
    if threading.current_thread() is not threading.main_thread():
        yield cancel
        return
    before = signal.getsignal(signal.SIGINT)

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        cancel.cancel()

    signal.signal(signal.SIGINT, stop)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)


def progress(terminal: Terminal, what: str) -> Callable[[int, int], None]:
    """Shows how far the work is, on one line of standard error, if a person sits there."""
    shown = terminal.stderr.isatty()

    def tell(done: int, of: int) -> None:
        if shown:
            terminal.stderr.write("\r\x1b[K" if done >= of else f"\r{what} {done} of {of} (Ctrl-C stops)")
            terminal.stderr.flush()

    return tell
