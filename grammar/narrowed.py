"""
Duties that only narrow: "you must use it only for research" lets it be used for that, and for nothing else.

Such a duty asks for no act: who uses nothing breaks nothing. It is a permission by "only" in the words of a duty.
"""

from __future__ import annotations

from ..clauses.phrase import Predication, Role, Thing, Things
from .concepts import PAYS, RULE_NAMES
from .consents import is_consent

_NARROWS = (
    Role.PURPOSE,
    Role.MEANS,
    Role.RECIPIENT,
    Role.CHANNEL,
    Role.PLACE,
    Role.MANNER,
    Role.CAPACITY,
    Role.COUNTERPART,
    Role.TIME,
    Role.BASIS,
)
_TERMS = frozenset({"license", "licence", "agreement", "term", "condition", "notice", "policy", "law"}) | RULE_NAMES


def only_narrows(acts: tuple[Predication, ...]) -> bool:
    """Whether "only" in a duty to do `acts` narrows how or with what they are done."""
    return bool(acts) and all(map(_narrows, acts))


def _narrows(act: Predication) -> bool:
    fillers = [one for role in _NARROWS for one in act.get(role)]
    if any(isinstance(one, Thing | Things) and _is_terms(one) for one in fillers):
        return False  # "license it only under this licence": to do so is a duty
    if fillers or act.manner:
        return True
    objects = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
    # "upload only content that you own"
    described = act.verb not in PAYS and any(
        isinstance(part, Predication) for one in objects for part in one.restrictions
    )
    return bool(objects) and (described or all(one.modifiers and not (one.term or one.name) for one in objects))


def _is_terms(filler: Thing | Things) -> bool:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return any(isinstance(one, Thing) and (one.head in _TERMS or is_consent(one)) for one in members)
