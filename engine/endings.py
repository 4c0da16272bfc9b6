"""
The end of what a text grants: "your rights end if you breach section 2", "this licence terminates if you sue us".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Truth
from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import Predication, Role, Thing, Things
from .concepts import AGREEMENT, EFFORT, END, RIGHT
from .core import FALSE, constant
from .events import Ref
from .lexicon import Lexicon
from .match import Matcher
from .parts import Env, Fit, Part, whole


def ended(instrument: Instrument, matcher: Matcher, env: Env) -> Iterator[tuple[Norm, list[Part]]]:
    """
    The clauses that end the grants of a text, each with its conditions, where a sentence of the case touches them.

    What every use must keep to is presumed kept unless a sentence touches it (presumption a).
    """
    for norm in instrument.norms:
        if norm.modality is not Modality.COUNTS_AS or not norm.conditions:
            continue
        lexicon = matcher.atoms.lexicon
        if not any(lexicon.is_act(one.verb, END) and _of_rights(one, lexicon) for one in norm.acts):
            continue
        conditions = [one.formula for one in norm.conditions if not one.unless]
        parts = [part for one in conditions for part in matcher.condition(one, env, closed=True)]
        if any(part.stated for part in parts) and whole(parts) != FALSE:
            yield norm, parts


FACTS = frozenset(("be", "have", "comply", "ensure", "remain", "use", "access"))
"""Duties whose content is how things are, and no act beside the one in question."""


def tried(matcher: Matcher, env: Env) -> Part | None:
    """
    What the case says of efforts: a duty of efforts is done where some are told, and fails only where none were made.
    """
    for event in matcher.world.events:
        named = [
            arg
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref) and matcher.atoms.lexicon.is_kind(matcher.world.labels[arg.id].head, EFFORT)
        ]
        if not named or event.account or event.truth is not Truth.TRUE or env.you not in event.args(Role.AGENT):
            continue
        value = not event.negated
        premise = matcher.event_premise(event, value)
        return Part(constant(value), Fit.YES if value else Fit.NO, premise, stated=True, todo=True)
    return None


def _of_rights(act: Predication, lexicon: Lexicon) -> bool:
    """Whether what ends is what the reader was granted: rights, a licence, the agreement."""
    fillers = (*act.get(Role.AGENT), *act.get(Role.OBJECT))
    things = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
    return any(
        isinstance(one, Thing) and (lexicon.is_kind(one.head, RIGHT) or lexicon.is_kind(one.head, AGREEMENT))
        for one in things
    )
