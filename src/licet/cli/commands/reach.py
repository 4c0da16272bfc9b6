"""`licet reach`: whether a goal can be reached by a use that is allowed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, FINDINGS, INTERRUPTED, Command
from ..terminal import Terminal

_OPEN = 4


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `reach`."""
    parser.add_argument("text", metavar="TEXT|ID", help="a text, a .licet file or a library id; `-` is standard input")
    parser.add_argument("goal", metavar="GOAL", help="what is done in the end, as a sentence")
    parser.add_argument(
        "--fact", metavar="SENTENCE", action="append", default=[], help="something that is so; repeatable"
    )
    parser.add_argument("--as-of", metavar="DATE", help="the day to judge, as 2023-12-15")
    parser.add_argument("--strict", action="store_true", help="make no presumption")
    parser.add_argument(
        "--deny",
        metavar="LETTER",
        action="append",
        default=[],
        choices=tuple("abcde"),
        help="make not this presumption",
    )
    parser.add_argument("--case", dest="number", metavar="N", type=int, help="print the whole case of use N, to paste")
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Search, show what was found; exit 0 if a use reaches the goal and is allowed, 1 if none does, 4 if it is open."""
    day = options.day(given)
    from ...api import Session
    from ...clauses.errors import InputError
    from ...clauses.reach import Outcome
    from ...report.reach import reach_paper
    from ...supply import supply

    licence = supply(given.text)
    found = Session((licence.instrument,)).reach(
        given.goal,
        facts=given.fact,
        named=(licence.name,),
        as_of=day,
        strict=given.strict,
        denied=tuple(given.deny),
    )
    if given.number is not None:
        if not 1 <= given.number <= len(found.uses):
            raise InputError(f"there is no use {given.number}", hint=f"{len(found.uses)} uses were found")
        terminal.write(found.uses[given.number - 1].case)
    elif given.format == "json":
        options.show_json(terminal, found.to_json())
    else:
        options.show(terminal, reach_paper(found))
    if found.outcome is Outcome.FOUND:
        return DONE
    if found.result.status != "complete":
        return INTERRUPTED
    return FINDINGS if found.outcome is Outcome.NONE else _OPEN


COMMAND = Command(
    "reach",
    "whether a goal can be reached by a use that is allowed",
    arguments,
    run,
    order=43,
    examples=(
        'licet reach openai-business-terms-2023-11-14 "a language model that competes with OpenAI is developed"',
        'licet reach LICENSE.txt "the Software is sold" --fact "Acme is a licensee of Northwind."',
    ),
)
