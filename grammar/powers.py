"""
What the one who speaks may ask for, and what it may do itself: "we may ask you to change your use or suspend your
account".
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..clauses.phrase import AllOf, AnyOf, Filled, Predication, Role
from .concepts import ENDS

_TAKES = ENDS | {"suspend", "cancel", "revoke", "close", "block", "disable", "deactivate", "withdraw", "restrict"}
"""What is done to somebody's account or rights by whoever gave them, and asked of nobody."""
_ASKS = frozenset({"ask", "require", "request", "direct", "instruct", "warn", "tell", "order"})


def own_powers(act: Predication) -> Iterator[Predication]:
    """What is asked for, and beside it what nobody is asked to do to his own account: the one who speaks does that."""
    for filled in act.roles:
        content = filled.filler
        if act.verb not in _ASKS or not isinstance(content, AnyOf | AllOf):
            continue
        taken = [one for one in content.parts if isinstance(one, Predication) and one.verb in _TAKES]
        left = [one for one in content.parts if isinstance(one, Predication) and one not in taken]
        if not taken or content.parts[0] not in left or len(taken) + len(left) < len(content.parts):
            continue
        asked = left[0] if len(left) == 1 else evolve(content, parts=tuple(left))
        others = (Filled(filled.role, asked) if one is filled else one for one in act.roles)
        yield evolve(act, roles=tuple(others))
        for one in taken:
            yield evolve(one, roles=tuple(role for role in one.roles if role.role is not Role.AGENT))
        return
    yield act
