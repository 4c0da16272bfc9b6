"""`licet whatif`: what the actor could do otherwise so that the use is allowed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, FINDINGS, INTERRUPTED, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `whatif`."""
    parser.add_argument("case", metavar="CASE", help="a case file: sentences and one question; `-` is standard input")
    options.licences(parser)
    options.judging(parser)
    parser.add_argument(
        "--goal",
        choices=("permitted", "conditional"),
        default="conditional",
        help="permitted as it stands, or (the default) permitted at least once duties are done",
    )
    parser.add_argument(
        "--lock",
        metavar="SENTENCE",
        action="append",
        default=[],
        help="a sentence of the case, or what must stay so, that no change may touch; repeatable",
    )
    parser.add_argument("--case", dest="number", metavar="N", type=int, help="print the whole changed case N, to paste")
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Search, show what was found, exit 0 if something in the actor's hands reaches the goal, else 1."""
    day = options.day(given)
    from ...clauses.errors import InputError
    from ...judging import opened
    from ...report.changes import changes_paper

    session, case = opened(given.case, licences=tuple(given.licence), account=given.according_to)
    found = session.whatif(
        case, goal=given.goal, lock=given.lock, as_of=day, strict=given.strict, denied=tuple(given.deny)
    )
    verified = [change for change in found.changes if not change.gives_up]
    if given.number is not None:
        if not 1 <= given.number <= len(verified):
            raise InputError(f"there is no change {given.number}", hint=f"{len(verified)} changes were found")
        terminal.write(verified[given.number - 1].case)
    elif given.format == "json":
        options.show_json(terminal, found.to_json())
    else:
        options.show(terminal, changes_paper(found))
    if found.result.reached or verified:
        return DONE
    return FINDINGS if found.status == "complete" else INTERRUPTED


COMMAND = Command(
    "whatif",
    "the smallest changes, in the actor's hands, that make the use allowed",
    arguments,
    run,
    order=42,
    examples=(
        "licet whatif project-seed.case",
        'licet whatif use.case --goal permitted --lock "Acme distributes the model."',
        "licet whatif use.case --case 1 > better.case",
    ),
)
