"""A noun for an act with a verb that says that it took place, as the act: "the delivery took place on 5 May"."""

from __future__ import annotations

from ..clauses.phrase import Predication, Role, Thing
from .nominal_acts import acts_of
from .nominal_en import occasion

_HAPPENS = frozenset({"occur", "happen"})


def happened(act: Predication) -> tuple[Predication, ...]:
    """
    The act that was done, by whomever; nothing where `act` tells of no such thing.

    The nouns are those after which something is due in a text ("within ten days after the delivery"): there they are
    read as the act as well.
    """
    if act.negated or not _took_place(act):
        return ()
    agents = act.get(Role.AGENT)
    what = agents[0] if len(agents) == 1 and isinstance(agents[0], Thing) else None
    if what is None or what.name or what.plural:
        return ()
    named = occasion(what)
    if named is None:
        acts = acts_of(what, {})
        named = acts[0][0] if acts is not None and len(acts[0]) == 1 else None
    if named is None:
        return ()
    told = tuple(one for one in act.roles if one.role not in (Role.AGENT, Role.OBJECT))
    return (Predication(named.verb, (*named.roles, *told), manner=named.manner, span=act.span),)


def _took_place(act: Predication) -> bool:
    places = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head == "place"]
    return act.verb in _HAPPENS or (act.verb == "take" and len(places) == 1)
