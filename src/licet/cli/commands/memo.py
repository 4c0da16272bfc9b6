"""`licet memo`: the paper to hand on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `memo`."""
    parser.add_argument("case", metavar="CASE", help="a case file: sentences and one question; `-` is standard input")
    options.licences(parser)
    options.judging(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, Markdown (.md) or a web page (.html)")
    parser.add_argument("--with-texts", action="store_true", help="put the whole texts into the record")


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the memo; done is done, whatever the verdict."""
    day = options.day(given)
    from ...memo import MemoOptions, as_file, written
    from ...sources import write_whole

    chosen = MemoOptions(
        case=given.case,
        licences=tuple(given.licence),
        as_of=day,
        account=given.according_to,
        strict=given.strict,
        denied=tuple(given.deny),
        with_texts=given.with_texts,
    )
    page = as_file(given.output)
    text = written(chosen, page)
    if given.output is None or given.output == "-":
        terminal.write(text)
    else:
        write_whole(given.output, text)
        terminal.say(f"wrote {given.output}")
    return DONE


COMMAND = Command(
    "memo",
    "the paper to hand on: question, answer, words, reasons, open points",
    arguments,
    run,
    order=40,
    examples=("licet memo project-seed.case -o memo.md",),
)
