"""
Harm done with what is a wrong by itself: whether who spreads malware harms users is asked, and not passed over.
"""

from __future__ import annotations

from ..clauses.phrase import Predication, Role
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import Sort
from .atoms import Atoms
from .events import Event, Ref
from .parts import Fit, Part
from .wrongs import is_wrong

_HARMS = frozenset(("harm", "endanger", "damage", "hurt", "injure"))
"""What a ban on harm as such speaks of."""


def harms(pattern: Predication, event: Event, atoms: Atoms) -> Part | None:
    """ "To spread malware" beside a ban "to harm users": open. None where neither speaks of such things."""
    if pattern.verb not in _HARMS or pattern.negated or event.negated:
        return None
    world, lexicon = atoms.world, atoms.lexicon
    things = [arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)]
    kinds = [lexicon.kind(said.thing)[0] for one in things for said in world.describe(one)]
    upwards = ((kind, lexicon.below[Sort.KIND].get(kind, (kind,))) for kind in kinds)
    wrong = next((kind for kind, uppers in upwards if any(is_wrong(one, lexicon.topics) for one in uppers)), None)
    if wrong is None:
        return None
    said = f"{event.verb} {wrong}"
    atom = atoms.interpretation(Sort.ACT, said, pattern.verb, None)
    premise = Premise(Claim(lower=said, upper=pattern.verb), None, Source.INTERPRETATION)
    return Part(atom, Fit.OPEN, premise, stated=True)


__all__ = ["harms"]
