"""`licet check`: the verdict on a case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `check`."""
    parser.add_argument("case", metavar="CASE", help="a case file: sentences and one question; `-` is standard input")
    options.licences(parser)
    options.judging(parser)
    parser.add_argument("--certify", action="store_true", help="have z3 decide as well where truth tables suffice")
    options.answering(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Judge the case, show the answer, exit by the verdict."""
    accept, day = options.accepted(given), options.day(given)
    from ...judging import judge
    from ...report.paper import paper

    judgement = judge(
        given.case,
        licences=tuple(given.licence),
        as_of=day,
        strict=given.strict,
        denied=tuple(given.deny),
        account=given.according_to,
        certify=given.certify,
    )
    answer = judgement.answer
    if given.format == "json":
        options.show_json(terminal, answer.to_json())
    else:
        options.show(terminal, paper(answer, notes=judgement.notes(), record=judgement.record()))
    return options.exit_status(answer, accept)


COMMAND = Command(
    "check",
    "judge a case under the licences it names",
    arguments,
    run,
    order=10,
    examples=(
        "licet check project-seed.case",
        "licet check use.case --licence LICENSE.txt --as-of 2024-01-31",
        "licet check use.case --accept permitted,conditional --format json",
    ),
)
