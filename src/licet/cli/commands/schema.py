"""`licet schema`: the JSON Schemas of what licet prints."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `schema`."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="which one; without it, their names are listed")


def run(given: Namespace, terminal: Terminal) -> int:
    """Print a schema, or the names of all."""
    from ...schemas import names, schema_text

    if given.name is None:
        terminal.write("".join(f"{name}\n" for name in names()))
    else:
        terminal.write(schema_text(given.name))
    return DONE


COMMAND = Command("schema", "the JSON Schema of an output", arguments, run, order=90, examples=("licet schema check",))
