"""`licet ask`: a question without a case file; in a terminal, the facts that decide are asked one by one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `ask`."""
    parser.add_argument(
        "text", metavar="TEXT|ID", help="a plain text, a .licet file or a library id; `-` is standard input"
    )
    parser.add_argument("question", metavar="QUESTION", help='such as "May we use the Model in a product?"')
    parser.add_argument(
        "--fact", metavar="SENTENCE", action="append", default=[], help="something that is so; may be repeated"
    )
    parser.add_argument("--save", metavar="FILE", help="write question and facts as a case file")
    options.judging(parser)
    options.answering(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Judge the question; ask for what decides, as long as somebody answers."""
    accept, day = options.accepted(given), options.day(given)
    from ...asking import Inquiry, interview
    from ...report.paper import paper
    from ...sources import write_whole
    from ...supply import supply

    licence = supply(given.text)
    denied = tuple(given.deny)
    inquiry = Inquiry(licence, given.question, tuple(given.fact), day, given.strict, denied, given.according_to)
    judgement = inquiry.judgement()
    talks = terminal.is_conversation and given.format == "text" and given.text != "-"
    if given.format == "json":
        options.show_json(terminal, judgement.answer.to_json())
    else:
        options.show(terminal, paper(judgement.answer, record=judgement.record()))
    if talks:
        inquiry, judgement = interview(inquiry, judgement, terminal)
    if given.save is not None:
        write_whole(given.save, inquiry.case_text())
        terminal.say(f"wrote {given.save}")
    return options.exit_status(judgement.answer, accept)


COMMAND = Command(
    "ask",
    "may we …? a question under one licence, without a case file",
    arguments,
    run,
    order=11,
    examples=(
        'licet ask LICENSE.txt "May we sell the Software?"',
        'licet ask terms.txt "May Acme use Output to train a model?" --fact "The model competes with the Services."',
    ),
)
