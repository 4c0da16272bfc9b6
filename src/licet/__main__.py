"""`python -m licet`, and the console script `licet`."""

from __future__ import annotations

import gc
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main(*, alone: bool = False) -> int:
    """
    Run the command line and return its exit status.

    With `alone`, this is all that the process does, and its imports may be looked up in what was compiled before.
    """
    try:
        from licet.again import given_before, hold

        try:
            if alone:
                hold()
            status = given_before(sys.argv[1:])
        except OSError:  # it cannot be written: told as for any other answer
            status = None
        if status is not None:
            return status
        # A command makes much and drops little: looking for cycles among it all would take a tenth of its time.
        gc.set_threshold(100_000)
        if not alone:
            from licet.cli import main as run

            return run()
        from licet.precompiled import run_compiled

        return run_compiled()
    except KeyboardInterrupt:  # before there was anything that could say more
        return 6


def entry() -> NoReturn:
    """Run the command line and end the process with its exit status."""
    status = main(alone=True)
    _leave(status)
    sys.exit(status)


def _leave(status: int) -> None:
    """
    End the process at once: to take apart all that a command made, piece by piece, takes a tenth of its time.

    Not where somebody looks on (a profiler, a debugger), and not while another thread is still at work.
    """
    threading = sys.modules.get("threading")
    if sys.getprofile() or sys.gettrace() or (threading is not None and threading.active_count() > 1):
        return
    import atexit
    import os

    atexit._run_exitfuncs()  # what was to be done at the end is done: temporary files go, reports are written
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # nobody reads on: the interpreter says so as it does for any program
        return
    os._exit(status)


if __name__ == "__main__":
    entry()
