"""What may not be so: "no copy may be complete", "prints shall not be larger than one metre"."""

from __future__ import annotations

from ..clauses.phrase import LICENSEE, LICENSOR, Determiner, Role, Thing, Things
from .skeleton import Clause, Modal


def bounds_what_is(clause: Clause, subject: Thing | Things | None) -> bool:
    """ "No copy may be complete", "prints may not be larger than one metre"; "the maps may not be accurate" is none."""
    if not clause.negated or not all(act.verb == "be" for act in clause.acts):
        return False
    if clause.modal is not Modal.SHALL and isinstance(subject, Thing) and subject.determiner is Determiner.ANY:
        return True
    told = [one for act in clause.acts for one in act.roles if one.role is not Role.AGENT]
    return any(
        isinstance(one.filler, Thing)
        and (
            one.filler.count is not None
            or (one.role is Role.COUNTERPART and one.filler.head not in (LICENSEE, LICENSOR))
        )
        for one in told
    )


def comes_into(clause: Clause) -> bool:
    """ "(No output may) appear in a textbook", "become a logo": said of somebody's putting it there."""
    told = (Role.PLACE, Role.COMPLEMENT, Role.OBJECT)
    return all(act.verb in _COMES_INTO and any(map(act.get, told)) for act in clause.acts)


_COMES_INTO = frozenset(("appear", "become", "exist"))
