"""The command line. One module of `commands` for each command; adding one touches nothing else."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    from .run import run

    return run(argv)
