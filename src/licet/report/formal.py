"""Instruments, clauses and cases in the formal languages, through their canonical printers."""

from __future__ import annotations

from ..clauses.errors import InputError
from ..clauses.norm import Instrument, Norm


def formal_norm(norm: Norm) -> str:
    """One clause in the clause language."""
    from ..clauses.printer import print_norm

    return print_norm(norm)


def formal_instrument(instrument: Instrument) -> str:
    """A whole instrument as a `.licet` file."""
    from ..clauses.printer import print_instrument

    return print_instrument(instrument)


def formatted(text: str, name: str) -> str:
    """A clause or case file in canonical form, by the ending of its name; standard input is a case."""
    if name.endswith(".licet"):
        from ..grammar.formal import format_formal

        return format_formal(text, name)
    if name.endswith(".case") or name.startswith("<"):
        from ..grammar.case import format_case

        return format_case(text, name)
    raise InputError(f"`{name}` is neither a clause file nor a case", hint="their names end in `.licet` and `.case`")
