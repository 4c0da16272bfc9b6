"""What a command is, and which ones there are: each module of `commands` defines one as `COMMAND`."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module

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
    found = [_command(name) for name in _modules()]
    return tuple(sorted(found, key=lambda command: (command.order, command.name)))


def command_named(name: str) -> Command | None:
    """The command with this name, and no other module loaded; its module bears its name."""
    module = name.replace("-", "_")
    command = _command(module) if module in _modules() else None
    return command if command is not None and command.name == name else None


def _modules() -> list[str]:
    files = os.listdir(os.path.join(os.path.dirname(__file__), "commands"))
    return sorted(name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))


def _command(module: str) -> Command:
    command = import_module(f".commands.{module}", __package__).COMMAND
    assert isinstance(command, Command)
    return command
