"""`licet lint`: what is wrong with a text by itself, without any case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, FINDINGS, INTERRUPTED, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `lint`."""
    parser.add_argument("text", metavar="FILE|ID", help="a plain text, a .licet file or a library id")
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Look at the text, show what was found, and exit 1 if anything is wrong with it."""
    from ...api import lint
    from ...report.findings import lint_object, lint_text
    from ...supply import supply
    from ..stopping import progress, stoppable

    instrument = supply(given.text).instrument
    with stoppable() as cancel:
        found = lint(instrument, cancel=cancel, progress=progress(terminal, "uses looked at:"))
    if given.format == "json":
        options.show_json(terminal, lint_object(found))
    else:
        terminal.write(lint_text(found, instrument, given.text, terminal.width))
    if found.status == "interrupted":
        return INTERRUPTED
    return FINDINGS if any(not one.is_note for one in found.findings) else DONE


COMMAND = Command(
    "lint",
    "conflicts, clauses that never decide, gaps, terms and references that lead nowhere",
    arguments,
    run,
    order=52,
    examples=("licet lint terms.txt", "licet lint terms.licet --format json"),
)
