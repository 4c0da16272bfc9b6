"""From arguments to an exit status: parses, dispatches, and turns whatever goes wrong into one message."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, HelpFormatter, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from .. import __version__
from ..again import keep, may
from ..cache import allow
from ..clauses.errors import InputError, LicetError
from ..guard import documented
from ..sources import nearest, watched
from .registry import INTERRUPTED, Command, command_named, commands
from .terminal import Terminal

_ABOUT = "Reads a licence, reads a use case, and says whether the use is allowed, and which words say so."
_CLOSING = """\
exit status of `check` and `ask`: 0 permitted, 1 prohibited, 3 conditional, 4 undetermined or contested, 5 conflict,
6 interrupted, 2 bad usage or bad input; of other commands: 0 done or nothing found, 1 findings, 2 bad input

`--no-cache`, with any command, neither reads nor writes the cache of texts read before (`licet cache clear` empties it)

licet runs on your machine, sends nothing out, and is not legal advice"""


class _Parser(ArgumentParser):
    """Reports bad usage as any other bad input."""

    def error(self, message: str) -> NoReturn:
        raise InputError(_plain(message), hint=f"`{self.prog} --help` shows what may be given")


def run(argv: Sequence[str] | None = None, terminal: Terminal | None = None) -> int:
    """Run the command line and return its exit status; never raises, whatever is given."""
    here = terminal or Terminal()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        with documented():
            return _dispatch(arguments, here)
    except LicetError as error:
        here.say(f"licet: {error}")
        if os.environ.get("LICET_DEBUG") and error.__cause__ is not None:
            from traceback import format_exception

            here.say("".join(format_exception(error.__cause__)).rstrip())
        return error.exit_code
    except KeyboardInterrupt:
        here.say("licet: interrupted; nothing was written")
        return INTERRUPTED


def _dispatch(arguments: list[str], terminal: Terminal) -> int:
    allow("--no-cache" not in arguments)
    kept = may(arguments) and terminal.stdout is sys.stdout
    arguments = [argument for argument in arguments if argument != "--no-cache"]
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        terminal.write(_help(commands()))
        return 0
    if arguments[0] in {"-V", "--version"}:
        terminal.write(f"licet {__version__}\n")
        return 0
    command = command_named(arguments[0])
    if command is None:
        names = [each.name for each in commands()]
        near = nearest(arguments[0], names)
        hint = f"did you mean `licet {near}`?" if near else "`licet --help` lists the commands"
        what = "option" if arguments[0].startswith("-") else "command"
        raise InputError(f"there is no {what} `{arguments[0]}`", hint=hint)
    parser = _parser(command)
    if {"-h", "--help"} & set(arguments[1:]):
        parser.formatter_class = RawDescriptionHelpFormatter
        terminal.write(parser.format_help())
        return 0
    with watched() as inputs:
        status = command.run(_parsed(parser, arguments[1:]), terminal)
    if kept and not terminal.said and status != INTERRUPTED:
        keep(arguments, "".join(terminal.written), status, inputs)
    return status


def _parsed(parser: _Parser, arguments: list[str]) -> Namespace:
    return parser.parse_intermixed_args(arguments)


def _parser(command: Command) -> _Parser:
    examples = "examples:\n" + "\n".join(f"  {line}" for line in command.examples) if command.examples else None
    parser = _Parser(
        prog=f"licet {command.name}",
        description=command.summary,
        epilog=examples,
        formatter_class=partial(RawDescriptionHelpFormatter, width=80),  # it asks for the terminal's at every argument
        allow_abbrev=False,
    )
    command.arguments(parser)
    return parser


def _help(known: tuple[Command, ...]) -> str:
    formatter = HelpFormatter("licet")
    width = max(len(command.name) for command in known) + 2
    lines = [f"  {command.name:<{width}}{command.summary}" for command in known]
    formatter.add_usage("licet COMMAND …", [], [])
    listed = "\n".join(lines)
    return (
        f"{formatter.format_help()}\n{_ABOUT}\n\ncommands (`licet COMMAND --help` says more):\n{listed}\n\n{_CLOSING}\n"
    )


def _plain(message: str) -> str:
    """argparse's message after our style: words of the reader in backticks."""
    return message.replace("'", "`").replace("the following arguments are required:", "this is missing:")
