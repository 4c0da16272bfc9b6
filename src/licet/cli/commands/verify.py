"""`licet verify`: does a memo still say what its inputs give?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, FINDINGS, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `verify`."""
    parser.add_argument("memo", metavar="FILE", help="a memo that `licet memo` wrote")
    options.licences(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Judge the memo's record again and say whether it comes out the same, or what differs."""
    from ...verifying import verify

    differences = verify(given.memo, tuple(given.licence))
    if not differences:
        terminal.write("identical\n")
        return DONE
    terminal.write("".join(f"{line}\n" for line in ("differs:", *(f"- {each}" for each in differences))))
    return FINDINGS


COMMAND = Command(
    "verify",
    "re-check a memo offline: identical, or what differs",
    arguments,
    run,
    order=41,
    examples=("licet verify memo.md",),
)
