"""What goes with a work to those who get it, and what is asked of its copies: "whoever gets it also gets the terms"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Proviso
from ..clauses.phrase import (
    LICENSEE,
    Determiner,
    Filled,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from .skeleton import Clause

_GETS = frozenset(("get", "receive", "obtain"))
_PIECES = frozenset(("copy", "part", "portion"))


def handed_on(acts: Sequence[Predication]) -> tuple[Predication, Proviso] | None:
    """
    The duty to give somebody something along with a work, and passing the work on as what brings it.

    Only where those who get the work are said to get it from the reader; None where `acts` say something else.
    """
    if len(acts) != 1 or acts[0].verb != "ensure" or acts[0].negated or len(acts[0].roles) != 1:
        return None
    inner = acts[0].roles[0].filler
    if not isinstance(inner, Predication) or inner.verb not in _GETS or inner.negated:
        return None
    who = inner.get(Role.AGENT)
    given = tuple(one for one in inner.roles if one.role is Role.OBJECT)
    if len(who) != 1 or not isinstance(who[0], Thing) or len(given) != 1 or len(inner.roles) != 2:
        return None
    told = who[0].restrictions
    if len(told) != 1 or not isinstance(told[0], Predication) or told[0].verb not in _GETS or told[0].negated:
        return None
    sources = told[0].get(Role.SOURCE)
    works = told[0].get(Role.OBJECT)
    from_reader = len(sources) == 1 and isinstance(sources[0], Thing) and sources[0].head == LICENSEE
    if not from_reader or len(works) != 1 or not isinstance(works[0], Thing):
        return None
    duty = Predication(
        "give",
        (Filled(Role.RECIPIENT, Thing("recipient", determiner=Determiner.ANY)), *given),
        manner=inner.manner,
        span=acts[0].span,
    )
    brings = Predication(
        "distribute", (Filled(Role.AGENT, Thing(LICENSEE)), Filled(Role.OBJECT, _whole(works[0]))), span=told[0].span
    )
    return duty, Proviso(brings, span=told[0].span)


def _whole(thing: Thing) -> Thing:
    """The work in "a copy of any part of the work"."""
    for part in thing.restrictions if thing.head in _PIECES else ():
        if isinstance(part, Linked) and part.role is Role.OF and isinstance(part.thing, Thing | Things):
            inner = part.thing.members[0] if isinstance(part.thing, Things) else part.thing
            if isinstance(inner, Thing):
                return _whole(inner)
    return thing


def carrying(act: Predication) -> Predication | None:
    """ "That every copy carries the notice", "that the notice stays with every copy": what the copies must do."""
    who = [one for one in act.get(Role.AGENT) if isinstance(one, Thing)]
    if act.negated or len(who) != 1:
        return None
    if who[0].head in _CARRIERS and act.verb in _CARRY and act.get(Role.OBJECT):
        return evolve(act, verb="include") if act.verb in ("contain", "carry", "bear") else act
    beside = [one for one in (*act.get(Role.MEANS), *act.get(Role.COUNTERPART)) if isinstance(one, Thing)]
    if act.verb in _GOES_WITH and len(beside) == 1 and beside[0].head in _CARRIERS:
        return Predication("include", (Filled(Role.AGENT, beside[0]), Filled(Role.OBJECT, who[0])), span=act.span)
    return None


_CARRIERS = frozenset(("copy", "distribution", "redistribution", "version", "product", "release"))
_CARRY = frozenset(("carry", "contain", "include", "bear", "retain", "keep", "show", "display", "reproduce"))
_GOES_WITH = frozenset(("travel", "stay", "go", "come", "remain", "accompany"))


def done_by_a_work(clause: Clause, modality: Modality) -> bool:
    """ "Modifications must not remove any notices": whoever makes them must not."""
    who = clause.subject
    made = isinstance(who, Thing) and who.head in _MADE_WORKS and not who.restrictions
    return (
        modality is Modality.FORBID and made and bool(clause.acts) and all(act.verb in _BY_HAND for act in clause.acts)
    )


_MADE_WORKS = frozenset(("modification", "change", "version", "copy", "redistribution", "distribution", "work", "fork"))
_BY_HAND = frozenset(("remove", "delete", "alter", "change", "obscure", "strip", "modify", "erase", "hide"))
"""Acts that no work does by itself."""
