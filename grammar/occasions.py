"""When a duty falls due that names its occasion: "send us a copy of each publication" is owed by whoever publishes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ..clauses.norm import Proviso
from ..clauses.phrase import LICENSEE, Determiner, Filled, Filler, Linked, Predication, Role, Thing, Things
from .nominal_acts import acts_of
from .skeleton import Clause, Modal


def occasion(acts: Sequence[Predication]) -> Proviso | None:
    """
    The act without which a duty does not arise, if every act that is owed names the same one; None if none does.

    Only "each" and "every" name an occasion; "any", where nothing narrows what it stands before.
    """
    if any(act.verb not in _DUE for act in acts):
        return None  # "stop all use of it"
    named = [
        tuple(
            dict.fromkeys(
                one
                for role in act.roles
                for one in _named(role.filler, told=role.role is Role.OBJECT and act.verb in _TELLS)
            )
        )
        for act in acts
    ]
    if not named or len({*named}) != 1 or len(named[0]) != 1:
        return None
    return Proviso(named[0][0], span=acts[0].span)


_DUE = frozenset(
    {"send", "give", "pay", "report", "notify", "tell", "inform", "keep", "record", "submit", "provide", "deliver"}
    | {"obtain", "register", "include", "show", "attach", "credit", "name", "cite", "mention", "log", "disclose"}
    | {"document", "announce", "state", "display", "add", "review", "check", "sign", "mark", "label", "request"}
    | {"coordinate", "clear", "invoice", "arrange", "record", "book", "number", "stamp", "verify", "audit"}
)
"""What is owed each time that something is done."""


_TELLS = frozenset(
    {"report", "notify", "announce", "register", "disclose"}
    | {"coordinate", "clear", "invoice", "arrange", "record", "book", "log", "verify", "audit"}
)
"""Whoever is to tell of an act tells of each: "publication must be reported to us"."""


def _named(filler: Filler, *, told: bool = False) -> Iterator[Predication]:
    match filler:
        case Things():
            for member in filler.members:
                yield from _named(member, told=told)
        case Thing():
            told = told and not filler.restrictions and not filler.modifiers and not filler.term
            free = filler.determiner is Determiner.ANY and not filler.modifiers and not filler.restrictions
            if (filler.determiner is Determiner.ALL and not filler.plural) or free or told:
                found = acts_of(filler, {})
                yield from found[0] if found is not None else ()
            for one in filler.restrictions:
                if isinstance(one, Linked):
                    yield from _named(one.thing)
        case _:
            return


def once_done(clause: Clause) -> tuple[Clause, tuple[Proviso, ...]]:
    """Leave "after paying us" as leave on the condition that it was done; any other clause as it is."""
    if clause.negated or clause.modal not in (Modal.MAY, Modal.CAN, Modal.PERMITTED):
        return clause, ()
    if any(one.role in (Role.TIME, Role.QUANTITY) for act in clause.acts for one in act.roles):
        return clause, ()  # "for 30 days after registration"
    first = [one.filler for act in clause.acts for one in act.roles if _is_done_first(one)]
    if not first:
        return clause, ()
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    asked = tuple(
        Proviso(one if one.get(Role.AGENT) else one.adding(Role.AGENT, reader), span=one.span)
        for one in dict.fromkeys(first)
        if isinstance(one, Predication)
    )
    bare = tuple(evolve(act, roles=tuple(one for one in act.roles if not _is_done_first(one))) for act in clause.acts)
    return evolve(clause, acts=bare), asked


def _is_done_first(one: Filled) -> bool:
    return one.role is Role.AFTER and isinstance(one.filler, Predication) and not one.filler.negated
