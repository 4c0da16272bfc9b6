"""
Purposes that a text names by rules of their own: "for any permitted purpose", and "any noncommercial purpose is a
permitted purpose".

A grant for such a purpose is one grant for each of them, with what each is conditioned on.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import LICENSEE, Determiner, Filled, Filler, Linked, Predication, Role, Thing, Things

_PURPOSE = "purpose"
_USE = "use"


def with_named_purposes(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """The norms, each grant for a named purpose given for each purpose that counts as one."""
    found: list[Norm] = []
    for norm in norms:
        names = {name for act in norm.acts for name in map(_name, act.get(Role.PURPOSE)) if name}
        counted = [one for one in norms if len(names) == 1 and _counts(one) in names]
        if norm.modality is not Modality.PERMIT or norm.defeats or len(names) != 1 or not counted:
            found.append(norm)
            continue
        name = next(iter(names))
        given = [_given(norm, one, name) for one in counted]
        if None in given:
            found.append(norm)  # what is not told apart stays open
        first = 1 if None in given else 0
        for number, one in enumerate((one for one in given if one is not None), first):
            found.append(evolve(one, id=f"{norm.id}/{number}") if number else one)
    return tuple(found)


def _name(filler: Filler) -> tuple[str, ...]:
    """The words that name a purpose: `permitted` for "any permitted purpose"; () where it is plain or said whole."""
    if not isinstance(filler, Thing) or filler.head != _PURPOSE or len(filler.modifiers) != 1:
        return ()
    wide = filler.determiner in (Determiner.ANY, Determiner.ALL, Determiner.A)
    return filler.modifiers if wide and not filler.restrictions and not filler.name else ()


def counts_as_purpose(norm: Norm) -> bool:
    """Whether a rule says that something is a purpose for which a grant is given: it allows, and forbids nothing."""
    return _counts(norm) == ("permitted",)


def _counts(norm: Norm) -> tuple[str, ...]:
    """The name of the purpose of which a rule says that something is one; () if it says no such thing."""
    if norm.modality is not Modality.COUNTS_AS or len(norm.acts) != 1 or norm.acts[0].verb != "be":
        return ()
    act = norm.acts[0]
    for filler in act.get(Role.COMPLEMENT) if not act.negated else ():
        if not isinstance(filler, Thing):
            return ()
        if filler.head == _PURPOSE:
            return _name(filler)
        aims = [one.thing for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.PURPOSE]
        if filler.head == _USE and not filler.modifiers and len(aims) == 1 and isinstance(aims[0], Thing):
            return _name(evolve(aims[0], restrictions=()))
    return ()


def _given(norm: Norm, rule: Norm, name: tuple[str, ...]) -> Norm | None:
    """A grant for what one rule counts as its purpose; None where the rule was not read whole, or says more."""
    subjects = rule.acts[0].get(Role.AGENT)
    if rule.opaque or len(subjects) != 1 or not isinstance(subjects[0], Thing):
        return None
    users = _users(subjects[0])
    aims = _aims(subjects[0])
    own = norm.bearer is None or (isinstance(norm.bearer, Thing) and norm.bearer.head == LICENSEE)
    if aims is None or (users and not own):
        return None
    way = subjects[0].modifiers if subjects[0].head == _USE else ()
    acts = tuple(_for(act, aims, way, name) for act in norm.acts)
    bearer = users[0] if users else norm.bearer
    return evolve(norm, acts=acts, bearer=bearer, conditions=(*norm.conditions, *rule.conditions))


def _users(subject: Thing) -> tuple[Thing | Things, ...]:
    """By whom the use is that counts: "use by any charity"."""
    by = (one.thing for one in subject.restrictions if isinstance(one, Linked) and one.role is Role.AGENT)
    return tuple(one for one in by if isinstance(one, Thing | Things))


def _aims(subject: Thing) -> tuple[Filled, ...] | None:
    """What "any noncommercial purpose" and "use for research" are done for; None where more is said of them."""
    if subject.head == _PURPOSE:
        plain = subject.determiner is Determiner.ANY and not subject.modifiers and not subject.restrictions
        return () if plain else (Filled(Role.PURPOSE, subject),)
    if subject.head != _USE or len(subject.modifiers) > 1 or subject.name:
        return None
    aims: list[Filled] = []
    for one in subject.restrictions:
        if not isinstance(one, Linked) or one.role not in (Role.OF, Role.PURPOSE, Role.AGENT):
            return None
        if one.role is Role.PURPOSE:
            aims.append(Filled(Role.PURPOSE, one.thing))
    by = len(_users(subject)) == 1 and not subject.modifiers
    return tuple(aims) if aims or by else None


def _for(act: Predication, aims: tuple[Filled, ...], way: tuple[str, ...], name: tuple[str, ...]) -> Predication:
    roles = tuple(one for one in act.roles if one.role is not Role.PURPOSE or _name(one.filler) != name)
    if len(roles) == len(act.roles):
        return act
    return evolve(act, roles=(*roles, *aims), manner=tuple(dict.fromkeys((*act.manner, *way))))
