"""`licet show`: one licence of the library, in the clause language."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `show`."""
    parser.add_argument("id", metavar="ID", help="a library id, or a file")
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Print its clauses as they are written."""
    from ...report.formal import formal_instrument
    from ...report.reading import reading_object
    from ...supply import supply

    one = supply(given.id)
    if given.format == "json":
        options.show_json(terminal, reading_object(one.instrument))
    else:
        # As written, comments and all, where it is clause language already.
        terminal.write(formal_instrument(one.instrument) if one.kind == "text" else one.text)
    return DONE


COMMAND = Command("show", "one licence, in the clause language", arguments, run, order=61, examples=("licet show mit",))
