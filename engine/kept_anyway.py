"""
What a ban spares and every use must meet anyway: "you may not use it unless you comply with these terms".

That a ban is lifted by keeping to the law or to the text itself bans nobody: both are presumed to be kept (presumption
a), as they are where a grant asks for it. "Without having all necessary rights" is left open, for nobody may be
presumed to hold what others hold; it is no exception that the case would have to raise.
"""

from __future__ import annotations

from ..clauses.norm import Proviso
from ..clauses.phrase import LICENSEE, Determiner, Filler, Predication, Role, Thing, Things
from ..clauses.values import evolve
from .atoms import Atoms
from .concepts import KEEPS
from .core import FALSE, TRUE
from .members import Source
from .parts import Fit, Part
from .raising import claim_key

__all__ = ["kept_anyway"]

_LAWS = frozenset(("law", "regulation"))
_TEXTS = frozenset(("term", "agreement", "license", "policy"))
_OF_ALL = frozenset(("applicable", "all", "any", "relevant"))
"""What is said of laws without picking out some."""
_NEEDED = frozenset(("necessary", "required", "requisite", "needed", "appropriate", "relevant", "applicable", "all"))
_HOLDS = frozenset(("have", "hold", "own", "obtain", "possess", "secure"))


def kept_anyway(proviso: Proviso, parts: list[Part], atoms: Atoms) -> list[Part]:
    """The elements of what lifts a ban, where they are what is presumed of every use, or what others hold."""
    told = proviso.formula
    if not isinstance(told, Predication) or told.negated or told.manner or not _of_reader(told):
        return parts
    if told.verb in KEEPS and (bases := _members(told.get(Role.BASIS))) and all(map(_rules_everybody, bases)):
        return [
            evolve(one, formula=TRUE, premise=evolve(one.premise, holds=True)) if _denied(one) else one for one in parts
        ]
    if told.verb in _HOLDS and (held := _members(told.get(Role.OBJECT))) and any(map(_rights, held)):
        return [_open(one, atoms) if _denied(one) else one for one in parts]
    return parts


def _denied(part: Part) -> bool:
    """Whether an element is presumed not to hold only since what every use must meet was asked of a ban."""
    return part.fit is Fit.PRESUMED and part.formula is FALSE and part.premise.source is Source.PRESUMPTION


def _open(part: Part, atoms: Atoms) -> Part:
    claim = part.premise.statement
    premise = evolve(part.premise, holds=None, source=Source.OPEN, text="")
    return evolve(part, formula=atoms.fact(claim_key(part), claim), fit=Fit.OPEN, premise=premise, proviso=True)


def _of_reader(told: Predication) -> bool:
    who = told.get(Role.AGENT)
    if any(one.role not in (Role.AGENT, Role.BASIS, Role.OBJECT) for one in told.roles):
        return False  # "by registering with us"
    return not who or (len(who) == 1 and isinstance(who[0], Thing) and who[0].head == LICENSEE)


def _members(fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
    return tuple(one for top in fillers for one in (top.members if isinstance(top, Things) else (top,)))


def _rules_everybody(one: Filler) -> bool:
    """The law, or the text itself; no other text, which rules only those who agreed to it."""
    if not isinstance(one, Thing) or one.restrictions:
        return False
    if one.head in _LAWS:
        return {*one.modifiers} <= _OF_ALL
    own = bool(one.term) or not one.plural  # "those terms" may be some that a sentence before it names
    return one.head in _TEXTS and own and one.determiner is Determiner.THIS and not one.modifiers


def _rights(one: Filler) -> bool:
    return isinstance(one, Thing) and one.head == "right" and one.plural and {*one.modifiers} <= _NEEDED
