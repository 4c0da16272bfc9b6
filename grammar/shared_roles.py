"""
What two acts of one rule share, where the second is to let others do the first: "use it, or let others use it, for X".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Connective, Determiner, Filled, Filler, Linked, Predication, Role, Thing, Things
from .concepts import HANDED
from .done_outside import done_outside
from .nominal_acts import is_somebody
from .skeleton import Clause, Modal

_LETS = frozenset(["allow", "permit", "let", "enable", "encourage", "authorize", "cause", "assist", "help"])
"""Verbs whose object is what somebody else does."""
_OWN = frozenset((Role.AGENT, Role.OBJECT))


def with_shared_roles(acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """
    The acts, with what stands once behind both given to each: the purpose of "use it, or let others use it, for X".

    Only an act that is also what others are let do, with the same object, takes the rest of its roles from there: read
    alone it would rule every use, while the words that limit both stand behind the last.
    """
    found: list[Predication] = []
    acts = _with_last_object(_to_whom(tuple(done_outside(_given_to(act)) for act in acts)))
    for place, act in enumerate(acts):
        lets = [inner for later in acts[place + 1 :] if (inner := _let(later)) is not None and inner.verb == act.verb]
        found.extend(dict.fromkeys(_completed(act, inner) for inner in lets) if lets else (act,))
    return tuple(found)


def under_one_licence(acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """ "You may share it or change it under the Fern License": what is given under a licence, all of it is."""
    last = acts[-1].get(Role.BASIS) if acts else ()
    named = [one for one in last if isinstance(one, Thing) and (one.term or one.name)]
    if len(named) != 1 or len(last) != 1 or any(one.role not in _OWN for act in acts[:-1] for one in act.roles):
        return tuple(acts)
    return (*(evolve(act, roles=(*act.roles, Filled(Role.BASIS, named[0]))) for act in acts[:-1]), acts[-1])


def _given_to(act: Predication) -> Predication:
    """ "Minors must not be sold the maps": of two things that an act is done to, the person is whom it is done for."""
    objects = [one for one in act.roles if one.role is Role.OBJECT]
    if len(objects) != 2 or act.verb not in _HANDS or act.get(Role.RECIPIENT):
        return act
    whom = [one for one in objects if is_somebody(one.filler)]
    if len(whom) != 1:
        return act
    return evolve(act, roles=tuple(Filled(Role.RECIPIENT, one.filler) if one is whom[0] else one for one in act.roles))


_HANDS = HANDED | frozenset(
    {"sell", "resell", "share", "distribute", "lend", "rent", "lease", "show", "pass on", "transfer"}
)


def reached_for(clause: Clause, acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """
    The acts of a ban on every reader, "access the Service or use the Service to build a rival": both for that.

    Whoever uses a service accesses it, so a ban on all access beside one on some uses would leave no use at all.
    """
    who, found = clause.subject, list(acts)
    if clause.adjuncts or (isinstance(who, Thing) and (who.restrictions or who.modifiers)):
        return tuple(found)  # "users under 13 may not access it"
    for at in range(len(found) - 2, -1, -1):
        act, behind = found[at : at + 2]
        rest = tuple(one for one in behind.roles if one.role not in _OWN)
        bare = not act.manner and all(one.role in _OWN for one in act.roles)
        if not bare or {act.verb, behind.verb} != _REACHING or not all(one.role is Role.PURPOSE for one in rest):
            continue
        first, second = (
            [
                one
                for filler in said.get(Role.OBJECT)
                for one in (filler.members if isinstance(filler, Things) else (filler,))
            ]
            for said in (act, behind)
        )
        if any(_same(one, other) for one in first for other in second):
            found[at] = evolve(act, roles=(*act.roles, *rest))
    return tuple(found)


_REACHING = frozenset(("access", "use"))


def in_common(clause: Clause, *, behind: bool) -> Clause:
    """
    A grant with what limits its acts given to each: "zu privaten Zwecken nutzen und kopieren" allows no other copying.

    What limits them stands once, `behind` them all with the last or before them all with the first, and goes to those
    that name nothing but the thing that all are done to. A ban keeps what its words leave unlimited.
    """
    acts = clause.acts
    grants = clause.modal in _GRANTS and not clause.negated and not any(act.negated for act in acts)
    if not grants or len(acts) < 2 or not acts[0].get(Role.OBJECT):
        return clause
    told = acts[-1] if behind else acts[0]
    limits = tuple(one for one in told.roles if one.role in _LIMITS)
    manner = () if told.manner == ("commercially",) else told.manner  # that widens
    objects = told.get(Role.OBJECT)
    if not limits and not manner:
        return clause
    bare = {one.role for act in acts for one in act.roles if act is not told}
    alone = [act for act in acts if act is not told and act.get(Role.OBJECT) == objects]
    if len(alone) + 1 < len(acts) or not bare <= {Role.OBJECT, Role.AGENT, Role.RECIPIENT}:
        return clause  # some say for themselves what they are for
    to = tuple(one for one in told.roles if one.role is Role.RECIPIENT)
    given = (
        act
        if act is told
        else evolve(
            act,
            roles=(*act.roles, *limits, *(to if act.verb in _PASSES_ON and not act.get(Role.RECIPIENT) else ())),
            manner=act.manner or manner,
        )
        for act in acts
    )
    return evolve(clause, acts=tuple(given))


_GRANTS = frozenset((Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS))
_LIMITS = frozenset((Role.PURPOSE, Role.PLACE, Role.TIME, Role.MEANS, Role.CHANNEL, Role.CAPACITY, Role.MANNER))
_PASSES_ON = frozenset(
    [
        *("make available", "provide", "offer", "sell", "give", "transfer", "distribute", "redistribute"),
        *("disclose", "share", "transmit", "rent", "lend", "lease", "sublicense", "resell"),
    ]
)


def sold_anyhow(acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """
    The acts of a ban, "sold or offered as a service": it may not be sold at all.

    What something is offered as says nothing of its sale, and read with it would narrow the ban. That it is "sold for a
    fee" says no more than that it is sold.
    """
    said = {
        one
        for act in acts
        if act.verb in _OFFERS
        for one in act.roles
        if one.role is Role.CAPACITY or (one.role is Role.PURPOSE and _is_dealing(one))
    }
    return tuple(
        evolve(act, roles=tuple(one for one in act.roles if one not in said and not _price(act, one)))
        if act.verb in _SELLS
        else act
        for act in acts
    )


def _is_dealing(filled: Filled) -> bool:
    """ "Sold or offered for hire": what it is offered for is a way to give it away, and no end of its sale."""
    thing = filled.filler
    return isinstance(thing, Thing) and thing.head in _DEALINGS


_DEALINGS = frozenset(("hire", "rent", "rental", "lease", "loan", "sale", "resale", "purchase", "download"))


def _price(act: Predication, filled: Filled) -> bool:
    """Whether a role only says that something is sold for money: every sale is."""
    thing = filled.filler
    plain = isinstance(thing, Thing) and not (thing.modifiers or thing.restrictions or thing.count or thing.name)
    at_gain = isinstance(thing, Thing) and thing.head == "profit" and thing.determiner is Determiner.A
    paid = isinstance(thing, Thing) and thing.head in _PRICES and plain and not at_gain  # "at cost" is a sale as well
    return act.verb in ("sell", "resell") and filled.role not in (Role.OBJECT, Role.AGENT, Role.RECIPIENT) and paid


_PRICES = frozenset({"fee", "money", "price", "payment", "consideration", "charge", "profit", "cash"})


_OFFERS = frozenset({"offer", "provide", "host", "make available", "market", "run", "operate"})
_SELLS = frozenset({"sell", "resell", "rent", "lease", "lend", "sublicense"})


_BY_ONESELF = frozenset(
    ("copy", "reproduce", "print", "modify", "change", "alter", "adapt", "process", "edit", "use", "run")
)
"""Verbs for what is done to a thing and not to anybody."""


def _to_whom(acts: Sequence[Predication]) -> Sequence[Predication]:
    """ "Copy, print and send it to others": to whom goes with what has somebody to get it, and not with the copying."""
    last = acts[-1].get(Role.RECIPIENT) if len(acts) > 1 else ()
    if not last or acts[-1].verb in _BY_ONESELF:
        return acts
    return [
        evolve(act, roles=tuple(one for one in act.roles if one.role is not Role.RECIPIENT))
        if act.verb in _BY_ONESELF and act.get(Role.RECIPIENT) == last
        else act
        for act in acts
    ]


def _with_last_object(acts: Sequence[Predication]) -> Sequence[Predication]:
    """
    "Decompile, translate, engage in attacks, or attempt to find the source code": what is decompiled stands at the end.

    An act that is told by its verb alone would be ruled whatever it is done to.
    """
    things = [act.get(Role.OBJECT)[0] for act in acts if act.get(Role.OBJECT)]
    last = things[-1] if things else None
    if isinstance(last, Predication):
        last = next(iter(last.get(Role.OBJECT)), None)  # "or attempt to find the source code"
    if not isinstance(last, Thing | Things) or len(acts) < _ROW:
        return acts
    places = [at for at, act in enumerate(acts) if act.get(Role.OBJECT)]
    wholes = (part.thing for one in _members(last) for part in one.restrictions if isinstance(part, Linked))
    wider = tuple(dict.fromkeys(one for one in wholes if isinstance(one, Thing)))
    if wider:
        last = Things(Connective.OR, (*_members(last), *wider), last.span)  # who decompiles it, decompiles its code
    return [
        act.adding(Role.OBJECT, last) if not act.roles and not act.manner and at < places[0] else act
        for at, act in enumerate(acts)
    ]


def _members(things: Thing | Things) -> tuple[Thing, ...]:
    members = things.members if isinstance(things, Things) else (things,)
    return tuple(one for one in members if isinstance(one, Thing))


_ROW = 4
"""Members of a list in which an object may stand far behind."""


def _let(act: Predication) -> Predication | None:
    """What `act` lets somebody else do."""
    inner = act.get(Role.OBJECT)
    if act.verb not in _LETS or len(inner) != 1 or not isinstance(inner[0], Predication) or inner[0].negated:
        return None
    return inner[0]


def _completed(act: Predication, inner: Predication) -> Predication:
    own, other = act.get(Role.OBJECT), inner.get(Role.OBJECT)
    if own == (inner,):
        # "use, or permit others to use, the Service": the object that stands once is that of both
        return evolve(act, roles=tuple(one for one in inner.roles if one.role is not Role.AGENT))
    if len(own) != 1 or len(other) != 1 or not _same(own[0], other[0]):
        return act
    if any(one.role not in _OWN for one in act.roles):
        return act  # it has a purpose, a place or a manner of its own
    rest = tuple(one for one in inner.roles if one.role not in _OWN)
    return evolve(act, roles=(*act.roles, *rest), manner=act.manner or inner.manner)


def _same(one: Filler, other: Filler) -> bool:
    """Whether two objects are one thing: the same words, or a pronoun for it."""
    if not isinstance(one, Thing) or not isinstance(other, Thing):
        return one == other
    if other.determiner is Determiner.PRONOUN and not other.restrictions:
        return True
    return (one.head, one.name, one.term, one.modifiers) == (other.head, other.name, other.term, other.modifiers)
