"""
Leave for some alone: "only subscribers may download it", "Fern alone may sell it".

It bans the act to all others; who is one of those is the exception that the words name.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Proviso
from ..clauses.phrase import LICENSEE, LICENSOR, Connective, Filled, Predication, Role, Thing, Things
from .concepts import ALONE
from .parties import Parties, Side
from .skeleton import Clause, Modal


def only_some(clause: Clause, parties: Parties) -> tuple[Clause, tuple[Proviso, ...]] | None:
    """The ban on everybody else, and the exception for those who may; None where a clause keeps nothing to some."""
    subject = clause.subject
    if clause.negated or clause.modal not in (Modal.MAY, Modal.CAN, Modal.PERMITTED):
        return None
    if not isinstance(subject, Thing | Things):
        return None
    first = subject.members[0] if isinstance(subject, Things) else subject
    said = isinstance(first, Thing) and bool(ALONE & {*first.modifiers})
    if not said and not any(ALONE & {*act.manner} for act in clause.acts):
        return None
    who = _without(subject)
    if isinstance(who, Thing) and who.head == LICENSEE and not who.modifiers and not who.restrictions:
        return None  # "only you may use it": the reader is who may
    acts = tuple(evolve(act, manner=tuple(one for one in act.manner if one not in ALONE)) for act in clause.acts)
    others = evolve(clause, acts=acts, subject=Thing(LICENSEE), negated=True)
    if parties.side(who) is Side.LICENSOR or (isinstance(who, Thing) and who.name) or _head(who) == LICENSOR:
        return others, ()
    one_of = Predication("be", (Filled(Role.AGENT, Thing(LICENSEE)), Filled(Role.COMPLEMENT, who)), span=clause.span)
    return others, (Proviso(one_of, unless=True, span=clause.span),)


def _head(who: Thing | Things) -> str:
    return who.head if isinstance(who, Thing) else ""


def _without(subject: Thing | Things) -> Thing | Things:
    if isinstance(subject, Things):
        members = tuple(_bare(one) if isinstance(one, Thing) else one for one in subject.members)
        return evolve(subject, connective=Connective.OR, members=members)
    return _bare(subject)


def _bare(one: Thing) -> Thing:
    return evolve(one, modifiers=tuple(word for word in one.modifiers if word not in ALONE))
