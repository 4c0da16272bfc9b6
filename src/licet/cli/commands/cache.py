"""`licet cache`: empties the cache."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `cache`."""
    parser.add_argument("what", choices=("clear", "show"), help="clear: remove it all; show: say where it is")


def run(given: Namespace, terminal: Terminal) -> int:
    """Clear the cache, or say where it is."""
    from ...cache import clear, folder

    if given.what == "show":
        terminal.write(f"{folder()}\n")
    else:
        terminal.write(f"{clear()} removed\n")
    return DONE


COMMAND = Command(
    "cache", "empty the cache of texts read before", arguments, run, order=95, examples=("licet cache clear",)
)
