"""
Second duties: what is due because another duty was left undone ("if you do not credit us, you must pay a fee").
"""

from __future__ import annotations

from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import LICENSEE, Determiner, Filler, Predication, Role, Thing, Things, Words
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from .core import FALSE
from .holding import Matcher
from .kept import MANY, Kept
from .parts import Env, Fit, Part


def left_undone(pattern: Predication, norm: Norm, instrument: Instrument) -> bool:
    """Whether what a condition of `norm` denies is what another duty of its text asks for."""
    return pattern.negated and any(
        act.verb == pattern.verb and _done_to(act) == _done_to(pattern)
        for other in instrument.norms
        if other is not norm and other.modality is Modality.OBLIGE
        for act in other.acts
    )


def counts_as_failed(parts: list[Part], pattern: Predication, matcher: Matcher, env: Env) -> list[Part]:
    """The same condition, which holds only where the case, or an account, says that the first duty was left undone."""
    said = [one for one in matcher.denials(evolve(pattern, negated=False), env) if not one.pending]
    return parts if said else [evolve(one, formula=FALSE, fit=Fit.MISSING) for one in parts]


def breached(matcher: Matcher, norm: Norm, pattern: Predication, env: Env) -> list[Part]:
    """
    Whether a promise that no act brings goes with this one all the same, where the case says that it was not kept.

    Who tells that a fee was not paid asks what comes of it: the text alone does not say that nothing does.
    """
    if not norm.quote or not any(one.negated for one in matcher.world.events):
        return []
    # "Copies must be passed on under this licence": who passes none on keeps that.
    under = bool(pattern.get(Role.BASIS))
    pattern = _BORNE.of(pattern)
    owed = (pattern, _BARELY.of(pattern), *seen_to(pattern))
    denials = [one for said in owed for one in matcher.denials(said, env)]
    broken = (one for one in denials if one.args(Role.BASIS) or not under)
    if not any(not one.pending for one in broken):
        return []
    words = Words(norm.quote, ())
    return [
        Part(
            matcher.atoms.unread(f"{norm.id}:kept", words),
            Fit.OPEN,
            Premise(Claim(lower=norm.quote), None, Source.OPEN, norm.quote),
        )
    ]


def _borne(pattern: Predication) -> Predication:
    """What a duty asks, of the reader where it says of nobody else."""
    return pattern if pattern.get(Role.AGENT) else pattern.adding(Role.AGENT, Thing(LICENSEE))


_BORNE: Kept[Predication] = Kept(_borne, MANY)


def seen_to(pattern: Predication) -> tuple[Predication, ...]:
    """ "The note contains the name", of the duty to ensure that it does."""
    inner = pattern.get(Role.OBJECT) if pattern.verb == "ensure" else ()
    return tuple(one for one in inner if isinstance(one, Predication) and not one.negated)


def _barely(pattern: Predication) -> Predication:
    """What is owed in the words of who leaves it undone: "a royalty of 5 % of your revenue" is "the royalty"."""
    kept = (one for one in pattern.roles if one.role in (Role.AGENT, Role.OBJECT))
    roles = tuple(evolve(one, filler=_bare(one.filler)) if one.role is not Role.AGENT else one for one in kept)
    return evolve(pattern, roles=roles, manner=())


_BARELY: Kept[Predication] = Kept(_barely, MANY)


def _bare(filler: Filler) -> Filler:
    if not isinstance(filler, Thing) or not filler.head:
        return filler
    return evolve(filler, restrictions=(), count=None, modifiers=(), determiner=Determiner.NONE)


def _done_to(act: Predication) -> frozenset[tuple[str, str]]:
    """The words for what an act is done to."""
    return frozenset((one.head or one.name, one.term) for filler in act.get(Role.OBJECT) for one in _things(filler))


def _things(filler: Filler) -> tuple[Thing, ...]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))
