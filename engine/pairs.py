"""
Counterparts: which norm of one instrument speaks of what a norm of another speaks of.
"""

from __future__ import annotations

from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import LICENSEE, Formula, Predication, leaves
from ..clauses.vocabulary import Sort
from .atoms import filler_key, predication_key
from .lexicon import Lexicon, Relation
from .parts import lemmas_of
from .rank import norm_covers

ENOUGH = 0.3
"""Norms that share less than this of their concepts are not counterparts, unless one covers the other."""


def pairs(first: Instrument, second: Instrument, lexicon: Lexicon) -> tuple[tuple[Norm | None, Norm | None], ...]:
    """
    The norms of `first`, each with its counterpart in `second` or None; then those that only `second` has.

    The likest are paired first; how like two norms are is what they share of the concepts that they speak of.
    """
    likes = []
    for i, a in enumerate(first.norms):
        for j, b in enumerate(second.norms):
            like = likeness(a, b, lexicon)
            if like >= ENOUGH:
                likes.append((-like, abs(i - j), i, j))
    of_first: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(likes):
        if i not in of_first and j not in taken:
            of_first[i] = j
            taken.add(j)
    found: list[tuple[Norm | None, Norm | None]] = [
        (a, second.norms[of_first[i]] if i in of_first else None) for i, a in enumerate(first.norms)
    ]
    return (*found, *((None, b) for j, b in enumerate(second.norms) if j not in taken))


def likeness(a: Norm, b: Norm, lexicon: Lexicon) -> float:
    """From 0 to 1: how much of what two norms speak of they share; 0 where they do different things."""
    if _side(a.modality) is not _side(b.modality) or not _acts_meet(a, b, lexicon):
        return 0.0
    one, two = _concepts(a, lexicon), _concepts(b, lexicon)
    shared = len(one & two) / max(1, len(one | two))
    covers = norm_covers(a, b, lexicon) or norm_covers(b, a, lexicon)
    return max(shared, ENOUGH if covers else 0.0) + (0.01 if a.id == b.id else 0.0)


def _side(modality: Modality) -> Modality:
    return Modality.PERMIT if modality is Modality.EMPOWER else modality


def _acts_meet(a: Norm, b: Norm, lexicon: Lexicon) -> bool:
    for one in a.acts:
        for two in b.acts:
            related = {lexicon.relate(Sort.ACT, one.verb, two.verb), lexicon.relate(Sort.ACT, two.verb, one.verb)}
            if related & {Relation.BELOW, Relation.NEAR}:
                return True
    return False


def _concepts(norm: Norm, lexicon: Lexicon) -> set[str]:
    words: set[str] = set()
    for act in norm.acts:
        words |= lemmas_of(act)
    for proviso in norm.conditions:
        words |= lemmas_of(proviso.formula)
    return {lexicon.canonical(Sort.KIND, lexicon.canonical(Sort.ACT, word)) for word in words}


def same_clause(a: Norm, b: Norm) -> bool:
    """Whether two norms say the same as they were read, element by element, with nothing in either left unread."""
    return not a.opaque and not b.opaque and not a.reading and not b.reading and _content(a) == _content(b)


def _content(norm: Norm) -> tuple[object, ...]:
    return (
        norm.modality,
        frozenset(predication_key(act) + str(act.negated) for act in norm.acts),
        filler_key(norm.bearer) if norm.bearer is not None else LICENSEE,
        frozenset((one.unless, filler_key(one.formula), _signs(one.formula)) for one in norm.conditions),
        norm.only,
        norm.condition_of_grant,
        norm.efforts,
    )


def _signs(formula: Formula) -> tuple[bool, ...]:
    """Which of the predications of a formula are negated: keys leave that out."""
    return tuple(isinstance(leaf, Predication) and leaf.negated for leaf in leaves(formula))
