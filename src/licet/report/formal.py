"""Instruments and clauses in the clause language, through its canonical printer."""

from __future__ import annotations

from ..clauses.norm import Instrument, Norm


def formal_norm(norm: Norm) -> str:
    """One clause in the clause language."""
    from ..clauses.printer import print_norm

    return print_norm(norm)


def formal_instrument(instrument: Instrument) -> str:
    """A whole instrument as a `.licet` file."""
    from ..clauses.printer import print_instrument

    return print_instrument(instrument)
