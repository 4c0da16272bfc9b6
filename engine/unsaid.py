"""What no sentence says where a ban turns on its denial: "only who holds a permit may"."""

from __future__ import annotations

from ..clauses.values import evolve
from ..clauses.verdict import Premise, Source
from .atoms import Atoms, filler_key
from .core import FALSE
from .parts import Env, Fit, Part


def left_open(part: Part, env: Env, atoms: Atoms) -> Part:
    """A part that nobody is presumed to meet, left open: that it is not said bans nobody."""
    told = part.premise.statement
    if env.grant or part.fit is not Fit.PRESUMED or part.formula is not FALSE or told.predication is None:
        return part
    formula = atoms.fact(f"unsaid {filler_key(told.predication)}|{told.negated}", told)
    return evolve(part, formula=formula, fit=Fit.OPEN, premise=Premise(told, None, Source.OPEN))
