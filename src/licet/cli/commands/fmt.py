"""`licet fmt`: clause and case files in their canonical form."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ..registry import DONE, FINDINGS, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `fmt`."""
    parser.add_argument("files", metavar="FILE", nargs="+", help=".licet and .case files; `-` is standard input")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 and name the files that would change"
    )


def run(given: Namespace, terminal: Terminal) -> int:
    """Write each file in canonical form, where it is not so already."""
    from ...formatting import formatted
    from ...sources import STANDARD_INPUT, open_text, write_whole

    # All are read before any is written, so that a bad one leaves everything as it was.
    texts = [(name, open_text(name)) for name in dict.fromkeys(given.files)]
    pairs = [(name, text.text, formatted(text.text, text.name)) for name, text in texts]
    changed = [(name, new) for name, old, new in pairs if old != new]
    for name, new in changed if not given.check else []:
        if name != STANDARD_INPUT:
            write_whole(name, new)
    for name, _, new in pairs:
        if name == STANDARD_INPUT and not given.check:
            terminal.write(new)
    if given.check and changed:
        terminal.write("".join(f"{name}\n" for name, _ in changed))
        return FINDINGS
    return DONE


COMMAND = Command(
    "fmt", "clause and case files in canonical form", arguments, run, order=70, examples=("licet fmt --check *.licet",)
)
