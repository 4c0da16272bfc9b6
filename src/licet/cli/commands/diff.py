"""`licet diff`: two texts compared by meaning."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, FINDINGS, INTERRUPTED, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `diff`."""
    what = "a plain text, a .licet file or a library id"
    parser.add_argument("first", metavar="A", help=what)
    parser.add_argument("second", metavar="B", help=what)
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Compare, show what differs, and exit 0 only if the two were shown to be equivalent."""
    from ...api import diff
    from ...report.comparison import comparison_object, comparison_text
    from ...supply import supply
    from ..stopping import progress, stoppable

    first, second = supply(given.first).instrument, supply(given.second).instrument
    with stoppable() as cancel:
        comparison = diff(first, second, cancel=cancel, progress=progress(terminal, "uses compared:"))
    if given.format == "json":
        options.show_json(terminal, comparison_object(comparison))
    else:
        terminal.write(comparison_text(comparison, terminal.width))
    if comparison.status == "interrupted":
        return INTERRUPTED
    return DONE if comparison.equivalent else FINDINGS


COMMAND = Command(
    "diff",
    "two texts compared by meaning: the uses that they decide otherwise, or a proof that there are none",
    arguments,
    run,
    order=53,
    examples=("licet diff terms-2023.txt terms-2024.txt", "licet diff press-openai-clause-en press-openai-clause-de"),
)
