"""`licet tui`: read, set facts, and walk the proof in the terminal."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace

from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `tui`."""
    parser.add_argument("files", metavar="FILE", nargs="*", help="a case, a .licet file, a text, or a library id")
    parser.add_argument("--no-tour", action="store_true", help="do not offer the tour")


def run(given: Namespace, terminal: Terminal) -> int:
    """Run the application until it is left."""
    from ...clauses.errors import InputError

    if not terminal.is_conversation:
        raise InputError("`licet tui` needs a terminal", hint="`licet check` and `licet ask` write plain text")
    from ...tui.app import LicetApp
    from ...tui.jobs import alive

    status = LicetApp(tuple(given.files), offer_tour=not given.no_tour).run()
    if alive():
        # Work that was left behind is in the solver or a long text, and nothing waits for it.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status or DONE)
    return status or DONE


COMMAND = Command(
    "tui",
    "read, set facts, and walk the proof in the terminal",
    arguments,
    run,
    order=50,
    examples=("licet tui", "licet tui project-seed.case", "licet tui LICENSE.txt"),
)
