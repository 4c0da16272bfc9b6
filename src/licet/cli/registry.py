"""What a command is, and which ones there are: each module of `commands` defines one as `COMMAND`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from attrs import field, frozen

from .terminal import Terminal

DONE, FINDINGS, BAD_INPUT, INTERRUPTED = 0, 1, 2, 6
"""Exit statuses of commands without a verdict, and of what ends any command early."""


@frozen
class Command:
    """
    One command of the command line. Its module must be cheap to import: what is heavy is imported in `run`.
    """

    name: str
    summary: str
    """One line for the list of commands: lower case, no full stop."""
    arguments: Callable[[ArgumentParser], None]
    """Adds its arguments to a parser."""
    run: Callable[[Namespace, Terminal], int]
    """Does the work and returns the exit status."""
    order: int = 100
    """Where it stands in the list of commands."""
    examples: tuple[str, ...] = field(default=())
    """Command lines that show it, for its help."""


def commands() -> tuple[Command, ...]:
    """All commands, in the order in which the help lists them."""
    from . import commands as package

    found = []
    for module in iter_modules(package.__path__):
        command = import_module(f"{package.__name__}.{module.name}").COMMAND
        assert isinstance(command, Command)
        found.append(command)
    return tuple(sorted(found, key=lambda command: (command.order, command.name)))
