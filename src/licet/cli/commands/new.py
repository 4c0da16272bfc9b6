"""`licet new`: a case file to fill in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `new`."""
    parser.add_argument("text", metavar="TEXT|ID", help="a plain text, a .licet file or a library id")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE; a file that is there stays")


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the draft of a case under the licence."""
    from pathlib import Path

    from ...clauses.errors import InputError
    from ...drafting import draft
    from ...sources import write_whole
    from ...supply import supply

    if given.output is not None and Path(given.output).exists():
        raise InputError(f"`{given.output}` is there already", hint="name a new file, or remove that one")
    text = draft(supply(given.text))
    if given.output is None:
        terminal.write(text)
    else:
        write_whole(given.output, text)
        terminal.say(f"wrote {given.output}")
    return DONE


COMMAND = Command(
    "new",
    "a case file to fill in, with the facts that a text turns on",
    arguments,
    run,
    order=12,
    examples=("licet new openai-business-terms-2023-11-14 -o my.case",),
)
