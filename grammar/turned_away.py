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
    about = [one for one in act.roles if one.role in (Role.TOPIC, Role.PURPOSE) and isinstance(one.filler, Thing)]
    thing = objects[0] if len(objects) == 1 and len(act.roles) == 1 + len(about) else None
    if not isinstance(thing, Thing):
        return clause
    # "we reject ads for tobacco": it is the ads that are for it
    thing = thing.with_(*(Linked(one.role, one.filler) for one in about if isinstance(one.filler, Thing)))
    if not _is_ware(thing, bare=act.verb in _REJECTS):
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


def taken_down(act: Predication) -> bool:
    """
    Whether it is told that things of a kind are taken away: "we remove spam", and no data after a while.

    Whoever does so may well mean that nobody is to bring them.
    """
    objects = act.get(Role.OBJECT)
    wares = all(isinstance(one, Thing) and _is_ware(one, bare=True) and one.head not in _KEPT for one in objects)
    return act.verb in _TAKES_DOWN and bool(objects) and wares and not act.get(Role.TIME)


_TAKES_DOWN = frozenset({"remove", "delete", "take down", "block", "filter", "hide", "ban", "disable", "exclude"})
_KEPT = frozenset(
    [
        *("data", "information", "log", "record", "backup", "copy", "prompt", "input", "output", "cookie", "account"),
        *("conversation", "history", "file", "feature", "model", "version", "link", "name", "barrier", "restriction"),
    ]
)
"""What is looked after, and taken away for other reasons than that it was brought."""


def _is_ware(thing: Thing, *, bare: bool = False) -> bool:
    """Whether things of a certain kind are meant, which people bring: "plugins that copy others"."""
    some = thing.determiner in (Determiner.NONE, Determiner.ANY, Determiner.ALL) and bool(thing.head) and not thing.name
    told = bare or bool(thing.modifiers or thing.restrictions)
    owners = (one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF)
    ours = any(isinstance(one, Thing) and one.head in (LICENSEE, LICENSOR) for one in owners)
    return some and told and not ours and thing.head not in _NO_WARES and not is_somebody(thing)


__all__ = ["taken_down", "turned_away"]
