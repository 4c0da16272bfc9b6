"""
What is not taken in: "ads for tobacco are not accepted", "we reject plugins that copy others".

Who keeps the door says so of what nobody is to bring: it is banned, as if it were not allowed.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import LICENSEE, LICENSOR, Connective, Determiner, Filled, Linked, Predication, Role, Thing
from .nominal_acts import is_somebody
from .parties import Parties, Side
from .skeleton import Clause, Modal

_REJECTS = frozenset({"reject", "refuse", "decline", "turn down", "turn away"})
_ACCEPTS = frozenset({"accept", "admit", "tolerate"})
_PLAIN = frozenset({Modal.NONE, Modal.WILL, Modal.SHALL})
_NO_WARES = frozenset(
    [
        *("liability", "responsibility", "obligation", "request", "claim", "order", "payment", "return", "term"),
        *(
            "application",
            "notice",
            "condition",
            "change",
            "agreement",
            "risk",
            "duty",
            "contract",
            "refund",
            "complaint",
        ),
        *(
            "cash",
            "cheque",
            "check",
            "card",
            "currency",
            "cryptocurrency",
            "invoice",
            "warranty",
            "reservation",
            "booking",
        ),
        *("cancellation", "call", "phone call", "service", "instruction", "feedback", "suggestion", "idea", "resume"),
    ]
)
"""What is accepted or not by which nobody is kept from anything: a liability, a way to pay."""


def turned_away(clause: Clause, parties: Parties) -> Clause:
    """The ban that such a sentence comes to; any other clause as it is."""
    if clause.modal not in _PLAIN or len(clause.acts) != 1 or clause.adjuncts or clause.only:
        return clause
    (act,) = clause.acts
    negated = clause.negated is not act.negated
    by_us = parties.side(clause.subject) is Side.LICENSOR or (clause.passive and clause.subject is None)
    if not by_us or act.manner or not (act.verb in _REJECTS if not negated else act.verb in _ACCEPTS):
        return clause
    objects = act.get(Role.OBJECT)
    thing = objects[0] if len(objects) == 1 and len(act.roles) == 1 else None
    if not isinstance(thing, Thing) or not _is_ware(thing):
        return clause
    done = Predication("do", (Filled(Role.OBJECT, thing),), span=act.span)
    return evolve(
        clause,
        subject=None,
        modal=Modal.FORBIDDEN,
        acts=(done,),
        negated=False,
        passive=True,
        connective=Connective.OR,
    )


def _is_ware(thing: Thing) -> bool:
    """Whether things of a certain kind are meant, which people bring: "plugins that copy others"."""
    some = thing.determiner in (Determiner.NONE, Determiner.ANY, Determiner.ALL) and bool(thing.head) and not thing.name
    told = bool(thing.modifiers or thing.restrictions)
    owners = (one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF)
    ours = any(isinstance(one, Thing) and one.head in (LICENSEE, LICENSOR) for one in owners)
    return some and told and not ours and thing.head not in _NO_WARES and not is_somebody(thing)


__all__ = ["turned_away"]
