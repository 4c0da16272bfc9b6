"""
licet reads a licence, reads a use case, and says whether the use is allowed, and which words say so.

Importing the package is cheap: each public name is loaded when it is first used (PEP 562), so neither the solver nor
the terminal application is touched before somebody asks a question.
"""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for true; `typing` itself takes as long to load as the interpreter
if TYPE_CHECKING:
    from licet.api import (
        Cancel,
        Case,
        Instrument,
        Session,
        Verdict,
        case,
        check,
        diff,
        lint,
        load,
        reach,
        read,
        whatif,
    )
    from licet.clauses.comparison import Comparison
    from licet.clauses.errors import LicetError
    from licet.clauses.finding import Lint

__version__ = "0.1.0"

__all__ = [
    "Cancel",
    "Case",
    "Comparison",
    "Instrument",
    "LicetError",
    "Lint",
    "Session",
    "Verdict",
    "case",
    "check",
    "diff",
    "lint",
    "load",
    "reach",
    "read",
    "whatif",
]

# No module of this package may be called like one of these names: importing it would replace the public name.
_HOME = dict.fromkeys(__all__, "licet.api") | {
    "Comparison": "licet.clauses.comparison",
    "LicetError": "licet.clauses.errors",
    "Lint": "licet.clauses.finding",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module `licet` has no attribute `{name}`")
    from importlib import import_module

    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
