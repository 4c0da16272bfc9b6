"""`licet list`: what the library holds."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `list`."""
    parser.add_argument("--long", "-l", action="store_true", help="with title, version and standing")
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """List the ids of the library, one on a line."""
    from ...supply import from_library, library_ids

    ids = library_ids()
    if given.format == "json" or given.long:
        instruments = [from_library(name).instrument for name in ids]
        rows = [
            {
                "id": instrument.id,
                "title": instrument.title,
                "version": instrument.version.isoformat() if instrument.version else None,
                "language": instrument.language,
                "standing": instrument.standing.value,
            }
            for instrument in instruments
        ]
        if given.format == "json":
            options.show_json(terminal, rows)
            return DONE
        width = max((len(name) for name in ids), default=0)
        lines = [
            f"{row['id']:<{width}}  {row['version'] or '-':<10}  {row['standing']}  {row['title']}" for row in rows
        ]
    else:
        lines = list(ids)
    terminal.write("".join(f"{line}\n" for line in lines))
    return DONE


COMMAND = Command("list", "the licences in the library", arguments, run, order=60, examples=("licet list --long",))
