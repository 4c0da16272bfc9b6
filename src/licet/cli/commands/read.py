"""`licet read`: a licence text as clauses, with the ledger of what became of each sentence."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from .. import options
from ..registry import DONE, Command
from ..terminal import Terminal


def arguments(parser: ArgumentParser) -> None:
    """The arguments of `read`."""
    parser.add_argument("text", metavar="TEXT", help="a plain text; `-` is standard input")
    parser.add_argument("--language", choices=("en", "de", "id"), help="its language, where it is not to be detected")
    parser.add_argument(
        "--licensor", metavar="NAME", default="", help="who speaks in it, where it does not say so itself"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write the clauses to FILE, in the clause language")
    parser.add_argument("--ledger", action="store_true", help="show each stretch of the text and what became of it")
    options.output_format(parser)


def run(given: Namespace, terminal: Terminal) -> int:
    """Read the text and show, or write, what was read."""
    from ...report.formal import formal_instrument
    from ...report.reading import ledger_text, reading_object, reading_paper
    from ...sources import open_text, write_whole
    from ...supply import from_text

    one = from_text(open_text(given.text), given.text, language=given.language, licensor=given.licensor)
    instrument = one.instrument
    if given.output is not None and given.output != "-":
        write_whole(given.output, formal_instrument(instrument))
        terminal.say(f"wrote {given.output}")
        if given.format == "text" and not given.ledger:
            return DONE
    if given.format == "json":
        options.show_json(terminal, reading_object(instrument))
    elif given.ledger:
        terminal.write(ledger_text(instrument))
    elif given.output == "-":
        terminal.write(formal_instrument(instrument))
    else:
        options.show(terminal, reading_paper(instrument))
    return DONE


COMMAND = Command(
    "read",
    "a licence text as clauses, and what was not read",
    arguments,
    run,
    order=50,
    examples=("licet read LICENSE.txt --ledger", "licet read terms.txt -o terms.licet"),
)
