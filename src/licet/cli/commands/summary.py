"""`licet summary`: what a text permits, on which conditions, and where it stops."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `summary`."""
    parser.add_argument("text", metavar="TEXT|ID", help="a plain text, a .licet file or a library id")
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Decide the standard uses and show what holds for each."""
    from ...report.summary import summary_paper
    from ...summary import summarise
    from ...supply import supply, vocabulary

    summary = summarise(supply(given.text).instrument, vocabulary())
    if given.format == "json":
        options.show_json(terminal, summary.to_json())
    else:
        options.show(terminal, summary_paper(summary))
    return DONE


COMMAND = Command(
    "summary",
    "permissions, conditions and limitations, each with its clause",
    arguments,
    run,
    order=51,
    examples=("licet summary LICENSE.txt", "licet summary LICENSE.txt --format json"),
)
