"""An act said by its noun, with a verb that says when or whether it goes on: "the sale may not begin before May"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Filled, Period, Predication, Role, Thing, Things
from .nominal_acts import dealt
from .skeleton import Clause, Modal

_BEGINS = frozenset(("begin", "start", "commence"))
_HAPPENS = frozenset(("occur", "happen"))
_ALLOWS = (Modal.MAY, Modal.CAN, Modal.PERMITTED)
_FORCES = (Modal.MUST, Modal.SHALL)


def begun(clause: Clause) -> Clause:
    """
    "The sale may begin in May": it may be done from then on; "a rental does not take place": it must not be done.

    What is done with a work alone is meant, and not when a payment or a contract begins.
    """
    if len(clause.acts) != 1:
        return clause
    (act,) = clause.acts
    begins = act.verb in _BEGINS
    if not begins and not _happens(act):
        return clause
    what = next(iter(act.get(Role.OBJECT)), None) if clause.passive else clause.subject
    done = dealt(what) if isinstance(what, Thing | Things) else ()
    told = tuple(one for one in act.roles if one.role is not Role.OBJECT)
    limited = clause.negated or clause.only
    modal = clause.modal
    if modal is Modal.NONE and limited:
        modal = Modal.MAY
    elif modal in _FORCES and not begins:
        modal, limited = (Modal.MAY, True)
    if not done or modal not in _ALLOWS:
        return clause
    only = clause.only
    if begins and not clause.negated:
        told = tuple(map(_from_then_on, told))
        only = True
    elif clause.modal in _FORCES and not clause.negated:
        only = True
    acts = tuple(evolve(one, roles=(*one.roles, *told), manner=(*one.manner, *act.manner)) for one in done)
    return evolve(clause, subject=None, modal=modal, acts=acts, only=only, passive=False)


def _happens(act: Predication) -> bool:
    places = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head == "place"]
    return act.verb in _HAPPENS or (act.verb == "take" and len(places) == 1)


def _from_then_on(filled: Filled) -> Filled:
    """A day on which something begins, as the days from then on."""
    when = filled.filler
    return evolve(filled, filler=Period(when.first, None)) if isinstance(when, Period) else filled


__all__ = ["begun"]
