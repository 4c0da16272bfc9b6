"""
Stopping: a count of steps that is the same on every machine, and a switch that another thread can turn.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..clauses.errors import LicetError


class Stopped(LicetError):  # noqa: N818 - it says what happened
    """Raised inside the engine when the budget is spent or the work was cancelled; never leaves it."""


class Cancel:
    """
    A switch that stops the decisions that were started with it; safe to turn from any thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._turned = False
        self._stop: Callable[[], None] | None = None

    def cancel(self) -> None:
        """Stop: what runs ends soon as interrupted, what starts later at once."""
        with self._lock:
            self._turned = True
            if self._stop is not None:
                self._stop()

    @property
    def turned(self) -> bool:
        """Whether it was turned."""
        return self._turned

    def watch(self, stop: Callable[[], None] | None) -> None:
        """Have `stop` called when the switch is turned; None to forget it."""
        with self._lock:
            self._stop = stop
            if self._turned and stop is not None:
                stop()


class Budget:
    """
    What a decision may still spend; not shared between threads.
    """

    def __init__(self, steps: int | None = None, cancel: Cancel | None = None) -> None:
        self.left = steps
        """Steps left; None is no limit."""
        self.cancel = cancel

    @contextmanager
    def grace(self) -> Iterator[None]:
        """No limit for a little while: to finish what makes an interrupted answer presentable."""
        kept = self.left, self.cancel
        self.left, self.cancel = None, None
        try:
            yield
        finally:
            self.left, self.cancel = kept

    def spend(self, steps: int = 1) -> None:
        """Count `steps`, and raise `Stopped` if there are none left or the switch was turned."""
        if self.cancel is not None and self.cancel.turned:
            raise Stopped("the work was cancelled")
        if self.left is not None:
            self.left -= steps
            if self.left < 0:
                raise Stopped("the limit of steps was reached")
