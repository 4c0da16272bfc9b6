"""
Work that must not block the screen: done in threads that post a message when they are done, and can be left behind.

The threads are daemons, so that leaving never waits for a long reading; results of work that was started anew since
are dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextvars import copy_context
from time import perf_counter
from typing import Any

from attrs import define, field
from textual.app import App
from textual.message import Message

from ..clauses.errors import LicetError
from ..guard import documented

_PREFIX = "licet: "


@define(eq=False)
class Job:
    """
    One piece of work.
    """

    name: str
    """What it is; one of a name counts at a time, the last."""
    says: str
    """What the title line says that is going on."""
    then: Callable[[Any], None]
    """Called with the result, on the thread of the screen."""
    failed: Callable[[LicetError], None]
    """Called with what went wrong instead."""
    stop: Callable[[], None] | None = None
    """Asks the work to end early."""
    started: float = field(factory=perf_counter)
    thread: threading.Thread | None = None

    @property
    def seconds(self) -> float:
        """How long it has been going on."""
        return perf_counter() - self.started


class Done(Message):
    """A job ended."""

    def __init__(self, job: Job, result: object, error: LicetError | None) -> None:
        super().__init__()
        self.job = job
        self.result = result
        self.error = error


@define
class Jobs:
    """
    The work that is going on, by name.
    """

    app: App[Any]
    running: dict[str, Job] = field(factory=dict)

    def start(self, job: Job, work: Callable[[], object]) -> None:
        """Begin; another job of the same name is left behind."""
        self.stop(job.name)
        self.running[job.name] = job
        context = copy_context()
        thread = threading.Thread(target=context.run, args=(self._run, job, work), name=_PREFIX + job.name, daemon=True)
        job.thread = thread
        thread.start()

    def _run(self, job: Job, work: Callable[[], object]) -> None:
        result: object = None
        error: LicetError | None = None
        try:
            with documented():
                result = work()
        except LicetError as raised:
            error = raised
        self.app.post_message(Done(job, result, error))

    def finish(self, done: Done) -> None:
        """Hand over the result, unless the job was left behind."""
        job = done.job
        if self.running.get(job.name) is not job:
            return
        del self.running[job.name]
        if done.error is not None:
            job.failed(done.error)
        else:
            job.then(done.result)

    def stop(self, name: str) -> bool:
        """Leave a job behind; whether there was one."""
        job = self.running.pop(name, None)
        if job is None:
            return False
        if job.stop is not None:
            job.stop()
        return True

    def ask_to_end(self) -> int:
        """
        Have all jobs end early, how many there were; one that can tell how far it came does so, the others are left.
        """
        count = len(self.running)
        for name, job in list(self.running.items()):
            if job.stop is not None:
                job.stop()
            else:
                self.stop(name)
        return count

    def stop_all(self) -> int:
        """Leave all jobs behind; how many there were."""
        return sum(self.stop(name) for name in list(self.running))

    @property
    def longest(self) -> Job | None:
        """The job that has been going on longest."""
        return min(self.running.values(), key=lambda job: job.started, default=None)


def alive() -> bool:
    """Whether work is still going on that was left behind, so that the process must be ended past it."""
    return any(thread.is_alive() for thread in threading.enumerate() if thread.name.startswith(_PREFIX))
